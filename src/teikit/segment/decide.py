"""The joint decision: the best reading of a whole page among all ways to cut its lines and name the pieces.

A lattice of pieces (candidates.py) is walked once from left to right, keeping for each place and state the best
way to it (Viterbi); what may follow what is the grammar's word. Linear in the length of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teikit.segment.candidates import Piece
from teikit.segment.grammar import NEVER, STATES, STATES_OF, Grammar, State
from teikit.segment.zones import OUT


@dataclass(frozen=True, slots=True)
class Decided:
    """A piece with the role it got; `margin` is the distance to the best reading with another role or limit here."""

    piece: Piece
    opens: bool
    """It is the first block of a document."""
    zone: str
    margin: float
    runner_up: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The pieces of the best reading in order, and its score."""

    decided: Sequence[Decided]
    score: float


@dataclass(slots=True)
class Way:
    """The best way to the end of a piece in a state."""

    score: float
    piece: Piece
    opens: bool
    state: State
    before: Way | None


Lattice = Sequence[Sequence[Piece]]
_NOWHERE = (NEVER,) * (len(STATES) + 1)


def decide(pieces: Lattice, grammar: Grammar) -> Reading:
    """The best reading. `pieces[n]` are the pieces that begin at node n; the last node is the end of the page."""
    best = forward(pieces, grammar)
    ends = best[-1].values()
    if not ends:
        return Reading((), 0.0)
    last = max(ends, key=lambda it: at_the_end(it, grammar))
    taken: list[Way] = []
    way: Way | None = last
    while way is not None:
        taken.append(way)
        way = way.before
    return Reading([_decided(it, pieces) for it in reversed(taken)], at_the_end(last, grammar))


def at_the_end(way: Way, grammar: Grammar) -> float:
    """The score of a way that ends the page: its last document may be cut off."""
    return way.score + grammar.end(way.state) / 2


def forward(pieces: Lattice, grammar: Grammar) -> list[dict[State, Way]]:
    """For each node and state the best way that leads there."""
    best: list[dict[State, Way]] = [{} for _ in range(len(pieces) + 1)]
    for node, beginning in enumerate(pieces):
        arrivals = [(way.score, way.state.number, way) for way in best[node].values()]
        if node and not arrivals:
            continue
        ways: dict[tuple[str, bool, bool | None], list[tuple[State, float, Way | None, bool]]] = {}
        for piece in beginning:
            kind = (piece.role, piece.firm, piece.begins)
            if (leading := ways.get(kind)) is None:
                leading = ways[kind] = list(_leading(piece, arrivals, grammar))
            reached = best[piece.to_node]
            for state, so_far, before, opens in leading:
                score = so_far + piece.score
                if (known := reached.get(state)) is None or score > known.score:
                    reached[state] = Way(score, piece, opens, state, before)
    return best


_Arrivals = Sequence[tuple[float, int, Way]]


def _leading(piece: Piece, arrivals: _Arrivals, grammar: Grammar) -> Iterator[tuple[State, float, Way | None, bool]]:
    """For each state that a block of its kind may stand in, the best way that leads there, and whether it opens."""
    expected = grammar.expected.get(piece.role, 0.0)
    for state in STATES_OF[piece.role]:
        begun, going_on = steps(piece, state, grammar)
        score, before, opens = _best(arrivals, begun, going_on, expected)
        if score > NEVER:
            yield state, score, before, opens and state.zone != OUT


def _best(
    arrivals: _Arrivals, begun: Sequence[float], going_on: Sequence[float], expected: float
) -> tuple[float, Way | None, bool]:
    """The best way to come to a block: its score, the way before, and whether a document begins with the block."""
    if not arrivals:
        return begun[-1] + expected, None, True
    score, chosen, opens = NEVER, None, False
    for so_far, number, way in arrivals:
        along = so_far + going_on[number]
        if along > score:
            score, chosen, opens = along, way, False
        fresh = so_far + begun[number] + expected
        if fresh > score:
            score, chosen, opens = fresh, way, True
    return score, chosen, opens


def steps(piece: Piece, state: State, grammar: Grammar) -> tuple[Sequence[float], Sequence[float]]:
    """What it costs to begin a document with a piece, and to go on with it: each by the number of the state before."""
    begun = grammar.start(piece.firm or piece.begins is True)[state.number]
    going_on = grammar.within(piece.firm)[state.number]
    if piece.begins is True:
        return begun, _NOWHERE
    if piece.begins is False and state.zone != OUT:
        return (*_NOWHERE[:-1], begun[-1]), going_on
    return begun, going_on


def _decided(way: Way, pieces: Lattice) -> Decided:
    rivals = [it for it in pieces[way.piece.node] if it.role != way.piece.role]
    if not rivals:
        return Decided(way.piece, way.opens, way.state.zone, 6.0, "")
    rival = max(rivals, key=lambda it: it.score)
    return Decided(way.piece, way.opens, way.state.zone, way.piece.score - rival.score, rival.role)
