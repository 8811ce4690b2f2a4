"""How firm each limit is: the best reading that draws it against the best that does not (max-marginals).

Beside the best ways to each place, the best ways on from it are found, from right to left; each pair of both is the
best reading of the page that goes there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teikit.segment.candidates import Piece
from teikit.segment.decide import Lattice, Way, at_the_end, forward, steps
from teikit.segment.grammar import NEVER, STATES_OF, Grammar, State
from teikit.segment.zones import OUT


@dataclass(frozen=True, slots=True)
class Rival:
    """The best reading of the other kind at a place: its score, and its block there (None: none begins there)."""

    score: float = NEVER
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """At a node of the lattice: the best reading in which a document begins here, and the best in which none does."""

    begins: Rival
    not_begins: Rival

    @property
    def margin(self) -> float:
        """By how much a limit here is likelier than none (log-odds); negative where none is likelier."""
        return self.begins.score - self.not_begins.score


def choices(pieces: Lattice, grammar: Grammar) -> list[Choice]:
    """For each node of the lattice what speaks for a limit there, and what against."""
    ways = forward(pieces, grammar)
    onwards = _backward(pieces, grammar, ways)
    begins, other = [Rival() for _ in pieces], [Rival() for _ in pieces]
    for node, beginning in enumerate(pieces):
        arrivals = list(ways[node].values())
        if node and not arrivals:
            continue
        for piece in beginning:
            for state, opens, score in _through(arrivals, piece, grammar):
                total = score + onwards[piece.to_node].get(state, NEVER)
                table = begins if opens else other
                if total > table[node].score:
                    table[node] = Rival(total, piece)
                for passed in range(node + 1, piece.to_node):
                    if total > other[passed].score:
                        other[passed] = Rival(total)
    return [Choice(*both) for both in zip(begins, other, strict=True)]


def _through(arrivals: Sequence[Way], piece: Piece, grammar: Grammar) -> list[tuple[State, bool, float]]:
    """For each state of a piece: the best way through it that begins a document with it, and the best that does not."""
    found = []
    expected = grammar.expected.get(piece.role, 0.0)
    for state in STATES_OF[piece.role]:
        begun, going_on = steps(piece, state, grammar)
        fresh = max((way.score + begun[way.state.number] for way in arrivals), default=begun[-1]) + expected
        along = max((way.score + going_on[way.state.number] for way in arrivals), default=NEVER)
        found += [(state, state.zone != OUT, fresh + piece.score), (state, False, along + piece.score)]
    return found


def _backward(pieces: Lattice, grammar: Grammar, ways: Sequence[dict[State, Way]]) -> list[dict[State, float]]:
    """For each node and state that can be reached, the score of the best way from there to the end of the page."""
    onwards: list[dict[State, float]] = [{} for _ in ways]
    onwards[-1] = {state: at_the_end(way, grammar) - way.score for state, way in ways[-1].items()}
    for node in range(len(pieces) - 1, -1, -1):
        for piece in pieces[node]:
            expected = grammar.expected.get(piece.role, 0.0)
            for after in STATES_OF[piece.role]:
                rest = onwards[piece.to_node].get(after, NEVER)
                begun, going_on = steps(piece, after, grammar)
                for state in ways[node]:
                    cost = max(begun[state.number] + expected, going_on[state.number])
                    total = cost + piece.score + rest
                    if total > onwards[node].get(state, NEVER):
                        onwards[node][state] = total
    return onwards
