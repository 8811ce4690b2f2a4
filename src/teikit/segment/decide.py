"""The joint decision: the best reading of a whole page among all ways to cut its lines and name the pieces.

A lattice of pieces (candidates.py) is walked once from left to right, keeping for each place and state the best
way to it (Viterbi); what may follow what is the grammar's word. Linear in the length of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teikit.segment.candidates import Piece
from teikit.segment.grammar import OUT, ZONES, Grammar, State


@dataclass(frozen=True, slots=True)
class Decided:
    """A piece with the role it got; `margin` is the distance to the best reading with another role or limit here."""

    piece: Piece
    opens: bool
    """It is the first block of a document."""
    margin: float
    runner_up: str


@dataclass(slots=True)
class _Way:
    score: float
    piece: Piece
    opens: bool
    state: State
    before: _Way | None


def decide(pieces: Sequence[Sequence[Piece]], grammar: Grammar) -> list[Decided]:
    """The best reading. `pieces[n]` are the pieces that begin at node n; the last node is the end of the page."""
    last = len(pieces)
    best: list[dict[State, _Way]] = [{} for _ in range(last + 1)]
    for node in range(last):
        arrivals = list(best[node].values())
        if node and not arrivals:
            continue
        for piece in pieces[node]:
            for zone in ZONES[piece.role]:
                new = _best_way(arrivals, piece, State(piece.role, zone), grammar)
                known = best[piece.to_node].get(new.state)
                if known is None or new.score > known.score:
                    best[piece.to_node][new.state] = new
    ends = best[last].values()
    if not ends:
        return []
    way: _Way | None = max(ends, key=lambda it: it.score + grammar.end(it.state) / 2)
    taken: list[_Way] = []
    while way is not None:
        taken.append(way)
        way = way.before
    return [_decided(it, pieces) for it in reversed(taken)]


def _best_way(arrivals: Sequence[_Way], piece: Piece, state: State, grammar: Grammar) -> _Way:
    chosen: tuple[float, bool, _Way | None] | None = None
    for before in arrivals or (None,):
        so_far = before.score if before else 0.0
        fresh = so_far + grammar.start(before.state if before else None, state)
        if chosen is None or fresh > chosen[0]:
            chosen = fresh, state.zone != OUT, before
        if before is not None:
            along = grammar.within(before.state, state)
            if along is not None and so_far + along >= chosen[0]:
                chosen = so_far + along, False, before
    assert chosen is not None
    return _Way(chosen[0] + piece.score, piece, chosen[1], state, chosen[2])


def _decided(way: _Way, pieces: Sequence[Sequence[Piece]]) -> Decided:
    rivals = [it for it in pieces[way.piece.node] if it.role != way.piece.role]
    if not rivals:
        return Decided(way.piece, way.opens, 6.0, "")
    rival = max(rivals, key=lambda it: it.score)
    return Decided(way.piece, way.opens, way.piece.score - rival.score, rival.role)
