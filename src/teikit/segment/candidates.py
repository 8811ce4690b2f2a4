"""The lattice of pieces: all the ways in which the lines of a page may be cut and joined, each with its weight.

A node is a place where a block may begin: the start of a line, or a place within one where something else is glued on
(a call number behind the last sentence, a number behind a source line, a dateline before the first sentence). A piece
runs from a node to a later one: part of a line, a line, or several lines that were one before they were broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teikit.document import Annotation, Span, trim
from teikit.segment.cuts import SURE, cuts_of
from teikit.segment.lines import Line, as_line
from teikit.segment.page import Page
from teikit.segment.weigh import LONG, LONGEST_SHORT, WEIGHERS, Look, is_firm

_FRAGMENT = -2.0
_ALL_WEIGHERS = tuple(WEIGHERS.items())
_LONG_WEIGHERS = tuple((role, weigher) for role, weigher in _ALL_WEIGHERS if role in LONG)
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
        [] if whole or line.table else cuts_of(line, forced)
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
    headed: set[int] = set()
    for first, last in _marked_headings(page):
        span = Span(page.lines[first].start, page.lines[last].end)
        pieces[firsts[first]].extend(_joined(page, first, last, span, firsts, work))
        headed.update(range(first, last + 1))
    for index, line in enumerate(page.lines):
        if line.table or index in headed:
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


def _marked_headings(page: Page) -> Iterator[tuple[int, int]]:
    """First and last line of each heading that the source's markup makes of several lines."""
    lines, index = page.lines, 0
    while index < len(lines):
        first = index
        while index + 1 < len(lines) and lines[first].block >= 0 and lines[index + 1].block == lines[first].block:
            index += 1
        if index > first and lines[first].level:
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
            if right < len(places) - 1 and places[right][1] == SURE:
                skipped -= 3.0


def _weighed(page: Page, index: int, span: Span, node: int, to_node: int, price: float, work: str) -> Iterator[Piece]:
    span = trim(page.text, span)
    if not len(span):
        return
    look = Look(page, index, index, as_line(page.text, span), work)
    price += _broken(page, index, span)
    for role, weigher in _LONG_WEIGHERS if len(span) > LONGEST_SHORT else _ALL_WEIGHERS:
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
    if line.upper and after.small and not after.closed and len(after.text) < 150:
        return True
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
