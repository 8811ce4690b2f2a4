"""What a page teaches of its edition: where source lines stand, and with what its documents begin.

A first reading is made under each convention about source lines, and the likeliest kept; the ways in which its
documents open are counted, and a second reading expects them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from teikit.segment.decide import Lattice, Reading, decide
from teikit.segment.grammar import Grammar
from teikit.segment.zones import ASIDE, STARTS

_ENOUGH = 3  # documents: fewer teach nothing
_USUAL = 0.6  # share of documents that begin alike
_SURE_SOURCE = 3.0  # score of a source line that is one
_BEFOREHAND = 3.0  # how much likelier it is that source lines close documents than that they stand elsewhere
_EXPECTED, _UNEXPECTED = 0.7, -2.0


@dataclass(frozen=True, slots=True)
class Conventions:
    """What was learnt, in words and as a grammar."""

    grammar: Grammar
    words: tuple[str, ...]


def read_with_conventions(lattice: Lattice) -> tuple[Reading, Conventions]:
    """The best reading of the page, and the conventions under which it is the best."""
    sourced = any(it.role == "source" and it.score > _SURE_SOURCE for pieces in lattice for it in pieces)
    grammars = [Grammar()]
    if sourced:
        grammars += [Grammar(closed_by_source=True), Grammar(opened_by_source=True)]
    readings = [decide(lattice, grammar) for grammar in grammars]
    best = max(range(len(readings)), key=lambda at: readings[at].score + _BEFOREHAND * grammars[at].closed_by_source)
    learnt = _learnt(readings[best], grammars[best])
    if learnt.grammar is grammars[best]:
        return readings[best], learnt
    return decide(lattice, learnt.grammar), learnt


def _learnt(reading: Reading, grammar: Grammar) -> Conventions:
    openings = Counter(it.piece.role for it in reading.decided if it.opens and it.piece.role not in ASIDE)
    words = []
    if grammar.closed_by_source:
        words.append("documents close with source lines")
    if grammar.opened_by_source:
        words.append("source lines stand at the head of documents")
    count = sum(openings.values())
    usual, times = openings.most_common(1)[0] if openings else ("", 0)
    if count < _ENOUGH or times < _USUAL * count:
        return Conventions(grammar, tuple(words))
    words.append(f"documents begin with a {usual} ({times} of {count})")
    bonus = {role: _EXPECTED if role == usual else _UNEXPECTED * times / count for role in STARTS}
    return Conventions(replace(grammar, expected=bonus, source_first=grammar.opened_by_source), tuple(words))
