"""The lattice of pieces: all the ways in which the lines of a page may be cut and joined, each with its weight.

A node is a place where a block may begin: the start of a line, or a place within one where something else is glued on
(a call number behind the last sentence, a number behind a source line, a dateline before the first sentence). A piece
runs from a node to a later one: part of a line, a line, or several lines that were one before they were broken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teikit.data import forms
from teikit.document import Annotation, Span, trim
from teikit.grammar.callnumbers import find_references, is_publication_line, is_source_line
from teikit.grammar.dates.datelines import leading_date, trailing_date
from teikit.grammar.emphasis import find_emphasis_note
from teikit.segment.lines import Line, as_line
from teikit.segment.page import Page, named_genre
from teikit.segment.weigh import WEIGHERS, Look, is_classification, is_file_number, is_firm

_SURE, _PERHAPS = 0.0, -0.7
_FRAGMENT = -2.0
_GLUED_NUMBER = re.compile(r"[.)*»”]\s+((?:(?:№|No\.|Nr\.|N°)\s?)?\d{1,4})$")
_LEADING_NUMBER = re.compile(
    r"[^\w(]{0,3}(?:№|No\.|Nr\.|N°)\s*\d{1,4}[a-zа-я]?\.(?=\s+[^\W\d_])"
    r"|(?:Документ|Document|Dokument)\s\d{1,4}\.(?=\s+[^\W\d_])"
    r"|\W{1,4}(?:TELEGRAM|RADIOGRAM|LETTER) (?:NO\.|№) ?\d{1,4}(?=\s)"
)
_BARE_BEFORE_HEADING = re.compile(r"\[?\d{1,4}\.?\]?\s+(?=[^\W\d_a-zа-я])")
_LEADS_ON = re.compile(
    r"\b(?:dated|of|on|from|until|till|since|датированн\w+|от|до|с|vom|am|bis|seit|du|le|au|jusqu.au)\s*$",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(r"(?:[(\[]|(?:Sources?|Источники?|Quellen?)\s*:)\s*$")
_PUBLISHED = re.compile(
    r"(?<=[.);»”] )(?:Published|Publ\.|First published|Printed|Опубл|Опубликован|Впервые опубликован)", re.IGNORECASE
)
_SENTENCE_END = r"(?:(?<=[^\W_]{2}[.!?…] )(?<![^\W\d_a-zа-я][a-zа-я]\. )|(?<=[”\"»>] ))"
_NAME = r"\(?[^\W\d_a-zа-я][\w’'()-]{0,24}"
_GLUED_SIGNATURE = re.compile(
    rf"{_SENTENCE_END}(?:[—–-]\s?)?(?:{_NAME}\.?[ ]?){{1,4}}$"
    rf"|{_SENTENCE_END}(?i:{forms.OFFICES})\b(?:[ ](?:of|the|for|and|in|{_NAME}\.?)){{1,14}}$"
)


_NEVER_BROKEN = frozenset(
    {"number", "dateline", "boilerplate", "work-title", "page-title", "stray-number", "signature"}
)
"""Roles of one line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A possible block: from node to node, its span (code points, trimmed), role, weight and the reason for it."""

    node: int
    to_node: int
    span: Span
    role: str
    score: float
    why: str
    firm: bool = False
    """It tells by itself that a document begins."""
    printed: str = ""
    """Of a number: its text."""
    begins: bool | None = None
    """Whether a document begins here, where an editor has said so."""


def lattice(page: Page, work: str, corrections: Iterable[Annotation] = ()) -> list[list[Piece]]:
    """For each node the pieces that begin there; the end of the page is one node more.

    Where a correction speaks of words within a line, a block may begin with them.
    """
    forced = sorted(it.start for it in corrections if it.kind not in ("kind", "joins"))
    cuts = [
        [] if whole or line.table else _cuts(line, forced)
        for line, whole in zip(page.lines, page.resolution, strict=True)
    ]
    firsts, count = [], 0
    for places in cuts:
        firsts.append(count)
        count += len(places) + 1
    firsts.append(count)
    pieces: list[list[Piece]] = [[] for _ in range(count)]
    for first, last in _tables(page):
        span = Span(page.lines[first].start, page.lines[last].end)
        pieces[firsts[first]].append(
            Piece(firsts[first], firsts[last + 1], span, "table", 12.0, "a table in the source")
        )
    for index, line in enumerate(page.lines):
        if line.table:
            continue
        for start, end, node, to_node, price in _ranges(line, cuts[index], firsts[index], firsts[index + 1]):
            pieces[node].extend(_weighed(page, index, Span(start, end), node, to_node, price, work))
    for first, last in _runs(page):
        span = Span(page.lines[first].start, page.lines[last].end)
        pieces[firsts[first]].extend(_joined(page, first, last, span, firsts, work))
    for index, line in enumerate(page.lines):
        if line.upper and cuts[index + 1 : index + 2] not in ([], [[]]):
            pieces[firsts[_first_of_capitals(page, index)]].extend(_glued(page, index, cuts[index + 1][0][0], firsts))
    return pieces


def _tables(page: Page) -> Iterator[tuple[int, int]]:
    """First and last line of each table."""
    lines, index = page.lines, 0
    while index < len(lines):
        first = index
        while (
            lines[index].table
            and index + 1 < len(lines)
            and lines[index + 1].table
            and not lines[index + 1].after_blank
        ):
            index += 1
        if lines[first].table:
            yield first, index
        index += 1


def _first_of_capitals(page: Page, index: int) -> int:
    """The first line of the heading that a line of capitals belongs to, up to a dozen lines back."""
    limit = max(0, index - 12)
    while index > limit and _goes_on(page, page.lines[index - 1], page.lines[index]):
        index -= 1
    return index


def _glued(page: Page, index: int, cut: int, firsts: Sequence[int]) -> Iterator[Piece]:
    """A heading of capitals whose last line goes on after a cut with something else (its date)."""
    first, last = page.lines[_first_of_capitals(page, index)], page.lines[index + 1]
    end = trim(page.text, Span(last.start, cut))
    if not last.after_blank and not last.upper and (last.upper_start or as_line(page.text, end).upper):
        node, to_node = firsts[_first_of_capitals(page, index)], firsts[index + 1] + 1
        score = 4.0 * (index - _first_of_capitals(page, index) + 2)
        span = Span(first.start, end.end)
        firm = is_firm(Look(page, index, index + 1, as_line(page.text, span), ""))
        yield Piece(node, to_node, span, "heading", score, "lines of capitals, the last one glued", firm)


def _cuts(line: Line, forced: Sequence[int]) -> list[tuple[int, float]]:
    """The places within a line (offsets in the file) where another block may begin, with the price of cutting there."""
    text = line.text
    found: dict[int, float] = {}
    emphasis = find_emphasis_note(text)
    if emphasis:
        found[emphasis[0]] = _SURE
        found[emphasis[1]] = _SURE
    for reference in find_references(text)[:1]:
        start = reference.start
        label = _SOURCE_LABEL.search(text[:start])
        found[label.start() if label else start] = _PERHAPS if start > 0 else _SURE
        if glued := _GLUED_NUMBER.search(text, max(reference.end - 2, 0)):
            found[glued.start(1)] = _SURE
    if len(text) < 900:
        found.update((published.start(), _SURE) for published in _PUBLISHED.finditer(text))
    if is_publication_line(text) > 0.5 and (glued := _GLUED_NUMBER.search(text)):
        found[glued.start(1)] = _PERHAPS
    if text[0] not in "“„«" and (lead := leading_date(text)):
        found[lead[1]] = _PERHAPS
    if number := _LEADING_NUMBER.match(text):
        found[number.end()] = _PERHAPS
    if (
        not line.closed
        and (bare := _BARE_BEFORE_HEADING.match(text))
        and len(text) < 400
        and named_genre(text[bare.end() :][:40])
    ):
        found[bare.end()] = _SURE
    if not line.upper and len(text) > 20 and (trail := trailing_date(text)) and _apart(text[: trail[0]]):
        found[trail[0]] = _PERHAPS
    limit = min([place for place in found if place > len(text) // 2], default=len(text))
    window = max(0, limit - 160)
    whole = is_classification(text) or is_file_number(text) or is_source_line(text) > 0.5
    signature = None if whole else _GLUED_SIGNATURE.search(text[window:limit].rstrip(" (["))
    if signature and window + signature.start() >= 12:
        found[window + signature.start()] = 2 * _PERHAPS
    for place in forced[bisect_left(forced, line.start) : bisect_left(forced, line.end)]:
        found[place - line.start] = _SURE
    inner = {place for place in found if 0 < place < len(text) and text[place:].strip()}
    return sorted((line.start + place, found[place]) for place in inner)


def _apart(text: str) -> bool:
    """Whether a date that follows is glued on: no bracket is open, no comma or word ("dated") leads on to it."""
    balanced = text.count("(") <= text.count(")") and text.count("[") <= text.count("]")
    return balanced and text.rstrip()[-1:] != "," and not _LEADS_ON.search(text)


def _ranges(
    line: Line, cuts: Sequence[tuple[int, float]], first: int, after: int
) -> Iterator[tuple[int, int, int, int, float]]:
    """All stretches between the line's nodes (its start, its cuts, its end): start, end, node, node after, price."""
    places = [(line.start, 0.0), *cuts, (line.end, 0.0)]
    nodes = [*range(first, first + len(places) - 1), after]
    for left in range(len(places) - 1):
        skipped = 0.0
        for right in range(left + 1, len(places)):
            yield places[left][0], places[right][0], nodes[left], nodes[right], places[left][1] + skipped
            if right < len(places) - 1 and places[right][1] == _SURE:
                skipped -= 3.0


def _weighed(page: Page, index: int, span: Span, node: int, to_node: int, price: float, work: str) -> Iterator[Piece]:
    span = trim(page.text, span)
    if not len(span):
        return
    look = Look(page, index, index, as_line(page.text, span), work)
    price += _broken(page, index, span)
    for role, weigher in WEIGHERS.items():
        weight = weigher(look)
        if weight is not None:
            firm = role == "heading" and is_firm(look)
            printed = look.text if role == "number" else ""
            yield Piece(node, to_node, span, role, weight[0] + price, weight[1], firm, printed)


def _broken(page: Page, index: int, span: Span) -> float:
    """The price of taking a line by itself that begins or ends in the middle of a sentence."""
    lines, price = page.lines, 0.0
    if (
        index
        and span.start == lines[index].start
        and lines[index].small
        and _goes_on(page, lines[index - 1], lines[index])
    ):
        price += _FRAGMENT
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after and span.end == lines[index].end and after.small and _goes_on(page, lines[index], after):
        price += _FRAGMENT
    return price


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """First and last of the lines that may have been one block: capitals that go on, sentences broken in two."""
    lines = page.lines
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and _goes_on(page, lines[last], lines[last + 1]):
            last += 1
        if last > index:
            yield index, last
        index = last + 1


def _goes_on(page: Page, line: Line, after: Line) -> bool:
    if line.table or after.table:
        return False
    if after.after_blank or line.text.endswith("…"):
        return False
    if line.upper or after.upper:
        return (line.upper or line.upper_start) and (after.upper or after.upper_start)
    return (page.wrapped or not line.closed) and (page.wrapped or after.small)


def _joined(page: Page, first: int, last: int, span: Span, firsts: Sequence[int], work: str) -> Iterator[Piece]:
    lines = page.lines[first : last + 1]
    node, to_node = firsts[first], firsts[last + 1]
    gain = 0.6 * (last - first)
    look = Look(page, first, last, as_line(page.text, span), work)
    if lines[0].upper:
        yield Piece(node, to_node, span, "heading", 4.0 * len(lines) + 0.5, "lines of capitals", is_firm(look))
        return
    for role, weigher in WEIGHERS.items():
        weight = weigher(look) if role not in _NEVER_BROKEN else None
        if weight is not None:
            firm = role == "heading" and is_firm(look)
            yield Piece(node, to_node, span, role, weight[0] + gain, weight[1] + ", broken lines joined", firm)
