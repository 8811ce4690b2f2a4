"""Persons and institutions that a heading names as sender or addressee ("the Ambassador (Sharp)", "Embassy in X")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from teikit.annotate.names.candidate import GRAMMAR, INDEX, Candidate, Row
from teikit.annotate.names.words import surname_like
from teikit.grammar.parties import Heading, parties

_SURE = 0.8
"""How sure a party must be to be taken for a name."""


def find_parties(row: Row) -> Iterator[Candidate]:
    """The parties of each heading that no rule has found, as far as the words about them make them sure."""
    for first, last in _headings(row):
        base = row.tokens[first].start
        starts = {row.tokens[index].start - base: index for index in range(first, last)}
        ends = {row.tokens[index].end - base: index + 1 for index in range(first, last)}
        heading = _heading(row, first, last)
        for party in parties(heading):
            if party.sort == "org" and len(heading.named(party.start, party.end, "place")) > 1:
                continue  # a description, not a name
            begin, end = starts.get(party.start), ends.get(party.end)
            if begin is None or end is None or party.sort == "office" or party.sure < _SURE:
                continue
            if any((known := row.taken.get(it)) is not None and known.rank == INDEX for it in range(begin, end)):
                continue
            held = row.taken.get(begin)
            if held is None or (held.first, held.last, held.kind) != (begin, end, party.sort):
                yield Candidate(begin, end, party.sort, party.sure, "grammar: party of a heading", GRAMMAR)


def _headings(row: Row) -> Iterator[tuple[int, int]]:
    """First and last token (exclusive) of each heading."""
    for first, last in pairwise([*row.openers, len(row.tokens)]):
        if row.tokens[first].role == "heading":
            yield first, last


def _heading(row: Row, first: int, last: int) -> Heading:
    """The words of a heading at their places, with the names found so far."""
    base, pieces, end = row.tokens[first].start, [""], row.tokens[first].start
    for token in row.tokens[first:last]:
        pieces += (" " * (token.start - end), token.text)
        end = token.end
    names = {}
    for index in range(first, last):
        if (held := row.taken.get(index)) is not None:
            names[held.first] = (row.tokens[held.first].start - base, row.tokens[held.last - 1].end - base, held.kind)
    return Heading("".join(pieces), tuple(names[it] for it in sorted(names)), surname_like)
