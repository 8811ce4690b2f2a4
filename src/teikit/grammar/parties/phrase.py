"""Whom a phrase names: "the Ambassador in France (Sharp)", "Secretary of State Rusk", "the Embassy in Cuba"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.data import parties
from teikit.grammar.parties.head import WORD, head_noun, is_title, named_councillor
from teikit.grammar.parties.model import Heading
from teikit.grammar.parties.named import (
    AND,
    ARTICLE,
    Who,
    bracketed,
    is_name,
    led_to,
    listed_after,
    persons_of,
    surname_after_office,
    whole_name,
)

_LONGEST = 600  # code points of a phrase that are read
_COMMA = re.compile(r",\s|\s[–—-]\s|;|(?<!\w)\(|\[")


def who(heading: Heading, start: int, end: int) -> list[Who]:
    """The persons, institutions or offices that a phrase names; none where it is no phrase of a party."""
    start, end = heading.trimmed(start, min(end, start + _LONGEST))
    pieces = list(_pieces(heading, start, end))
    if len(pieces) > 1:
        several = [_one(heading, *piece, listed=True) for piece in pieces[:-1]] + [_one(heading, *pieces[-1])]
        if all(it and it[-1][3] >= 0.8 for it in several):
            return [found for it in several for found in it]
    return _one(heading, start, end)


def _pieces(heading: Heading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts between "and"; what stands in brackets is not parted."""
    at = start
    for link in AND.finditer(heading.line, start, end):
        before = heading.line[start : link.start()]
        if before.count("(") == before.count(")"):
            yield heading.trimmed(at, link.start())
            at = link.end()
    yield heading.trimmed(at, end)


def _one(heading: Heading, start: int, end: int, *, listed: bool = False) -> list[Who]:
    """Whom one phrase names; `listed` where "and" follows, so that commas may part names."""
    article = ARTICLE.match(heading.line, start, end)
    start = article.end() if article else start
    comma = _COMMA.search(heading.line, start, end)
    first = comma.start() if comma else end
    head = head_noun(heading, start, first)
    if found := list(bracketed(heading, start, end, head)):
        return found
    persons = persons_of(heading, start, first, bare=article is None)
    if head == "office" and not persons and first < end:
        persons = persons_of(heading, first, end)[:1]
    if persons and head != "org" and (head or led_to(heading, start, persons[0][0])):
        persons += listed_after(heading, first, end) if listed else ()
        return [(*whole_name(heading, start, first, a, b), "person", 0.95) for a, b, _ in persons]
    if head == "org" and (name := named_councillor(heading, start, first)) is not None:
        return [(name, first, "person", 0.85)]
    if head == "org":
        return [_institution(heading, *heading.trimmed(start, first))]
    return _unnamed(heading, start, first, head, bare=article is None)


def _institution(heading: Heading, start: int, end: int) -> Who:
    """An institution as worded; of "the Command of the X Front" the front, where that is a name."""
    named = [it for it in heading.named(start, end, "org") if it[1] == end]
    first = WORD.search(heading.line, start)
    commands = first is not None and first[0].lower() in parties.COMMANDS
    if named and (commands or named[0][0] == start):
        return (*named[0][:2], "org", 0.95)
    return start, end, "org", 0.9


def _unnamed(heading: Heading, start: int, end: int, head: str, *, bare: bool) -> list[Who]:
    """A party whose name is in no table: after a title, after an office; the office alone; a bare name."""
    start, end = heading.trimmed(start, end)
    found = list(WORD.finditer(heading.line, start, end))
    if not found:
        return []
    if heading.line[found[-1].end() : end] == "." and len(found[-1][0]) > 3:
        end = found[-1].end()
    addressed = 0
    while addressed < len(found) and is_title(found[addressed][0]):
        addressed += 1
    if addressed and is_name(heading, found[addressed:], titled=True):
        return [(found[addressed].start(), end, "person", 0.85)]
    if head == "office":
        last = surname_after_office(heading, found)
        return [(last, end, "person", 0.8)] if last is not None else [(start, end, "office", 0.85)]
    institution = heading.named(start, end, "org")
    if institution and institution[0][0] == start and _ends(heading, institution[0][1], end):
        return [(start, institution[0][1], "org", 0.85)]
    if bare and is_name(heading, found) and not heading.named(start, end, "place"):
        return [(start, end, "person", 0.6)]
    return []


def _ends(heading: Heading, at: int, end: int) -> bool:
    """Whether nothing but complements and names follows."""
    after = WORD.search(heading.line, at, end)
    return after is None or after[0].lower() in parties.OF or after[0][:1].isupper()
