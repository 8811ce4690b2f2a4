"""The lattice of pieces: all the ways in which the lines of a page may be cut and joined, each with its weight.

A node is a place where a block may begin: the start of a line, or a place within one where something else is glued on
(a call number behind the last sentence, a number behind a source line, a dateline before the first sentence). A piece
runs from a node to a later one: part of a line, a line, or several lines that were one before they were broken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from teikit.document import Annotation, Span, trim
from teikit.segment.cuts import SURE, cuts_of
from teikit.segment.headings import marked_headings
from teikit.segment.lines import as_line
from teikit.segment.page import Page
from teikit.segment.runs import broken, runs, tables
from teikit.segment.weigh import LONG, LONGEST_SHORT, WEIGHERS, Look, Weight, is_firm

_JOINED, _SKIPPED, _ENDS = 0.6, 3.0, 3
_Roles = Sequence[tuple[str, Callable[[Look], Weight]]]
_ALL_WEIGHERS = tuple(WEIGHERS.items())
_LONG_WEIGHERS = tuple((role, weigher) for role, weigher in _ALL_WEIGHERS if role in LONG)
_NEVER_BROKEN = frozenset(
    {"number", "dateline", "boilerplate", "work-title", "page-title", "stray-number", "signature"}
)
"""Roles of one line."""
_JOINED_WEIGHERS = tuple((role, weigher) for role, weigher in _ALL_WEIGHERS if role not in _NEVER_BROKEN)
_TITLE = 2.0  # what lines of capitals are worth more as a title above the first document than as a heading


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
    places = _Places(page, forced)
    made = _Maker(page, work, [[] for _ in range(places.count)])
    whole: set[int] = set()
    for first, last in tables(page):
        whole.update(range(first, last + 1))
        made.table(first, last, places)
    for first, last in marked_headings(page):
        if first not in whole:
            whole.update(range(first, last + 1))
            made.joined(first, last, places)
            made.edges(first, last, places)
    for index in range(len(page.lines)):
        if index not in whole:
            made.within(index, places)
    for first, last in runs(page):
        if first not in whole:
            made.joined(first, last, places)
    return made.pieces


class _Places:
    """The nodes of the lattice: for each line its start and the cuts in it, with the price of beginning there."""

    def __init__(self, page: Page, forced: Sequence[int]) -> None:
        self.of: list[list[tuple[int, int, float]]] = []
        self.count = 0
        before = ""
        for line, whole in zip(page.lines, page.resolution, strict=True):
            uncut = whole or line.table or len(self.of) < page.front
            cuts = [] if uncut else cuts_of(line, before, forced, line.start in page.counted)
            before = line.text
            starts = [(line.start, 0.0), *cuts]
            self.of.append([(offset, self.count + at, price) for at, (offset, price) in enumerate(starts)])
            self.count += len(starts)
        self._lines = page.lines

    def starts(self, index: int) -> list[tuple[int, int, float]]:
        """Where a block may begin in a line: offset, node, price."""
        return self.of[index]

    def ends(self, index: int) -> list[tuple[int, int, float]]:
        """Where a block may end in a line: offset, node after, price."""
        after = self.of[index + 1][0][1] if index + 1 < len(self.of) else self.count
        return [*self.of[index][1:], (self._lines[index].end, after, 0.0)]


@dataclass(slots=True)
class _Maker:
    """Makes the pieces: all that may begin at a place, weighed."""

    page: Page
    work: str
    pieces: list[list[Piece]]

    def table(self, first: int, last: int, places: _Places) -> None:
        span = Span(self.page.lines[first].start, self.page.lines[last].end)
        node, after = places.starts(first)[0][1], places.ends(last)[-1][1]
        self.pieces[node].append(Piece(node, after, span, "table", 12.0, "a table in the source"))

    def within(self, index: int, places: _Places) -> None:
        """All stretches between the places of one line."""
        starts, ends = places.starts(index), places.ends(index)
        for left, (start, node, price) in enumerate(starts):
            skipped = 0.0
            for end, after, cut in ends[left:]:
                span = trim(self.page.text, Span(start, end))
                self._stretch(index, span, node, after, price + skipped + broken(self.page, index, index, span))
                skipped -= _SKIPPED if cut == SURE else 0.0

    def edges(self, first: int, last: int, places: _Places) -> None:
        """What is glued on to lines that stay together: before the first place in them, and behind the last ones."""
        (start, node, price), *cuts = places.starts(first)
        for end, after, cut in cuts[:_ENDS]:
            self._stretch(first, Span(start, end), node, after, price + min(cut, 0.0))
        end, after, _ = places.ends(last)[-1]
        for start, node, price in places.starts(last)[1:][-_ENDS:]:
            self._stretch(last, Span(start, end), node, after, price)

    def _stretch(self, index: int, span: Span, node: int, after: int, cost: float) -> None:
        span = trim(self.page.text, span)
        if len(span):
            roles = _LONG_WEIGHERS if len(span) > LONGEST_SHORT else _ALL_WEIGHERS
            self._weigh(index, index, span, node, after, cost, "", roles)

    def joined(self, first: int, last: int, places: _Places) -> None:
        """Several lines as one block: whole, or without what is glued on to the first and to the last of them."""
        gain = _JOINED * (last - first)
        for start, node, price in places.starts(first)[:_ENDS]:
            for end, after, _ in places.ends(last)[-_ENDS:]:
                span = trim(self.page.text, Span(start, end))
                cost = gain + price + broken(self.page, first, last, span)
                if self.page.lines[first].upper:
                    self._capitals(first, last, span, node, after, cost - gain)
                else:
                    self._weigh(first, last, span, node, after, cost, ", broken lines joined", _JOINED_WEIGHERS)

    def _look(self, first: int, last: int, span: Span) -> Look:
        """The piece as a line of its own; what begins a line keeps what the source's markup says of it."""
        line, made = self.page.lines[first], as_line(self.page.text, span)
        if span.start == line.start and line.marked:
            made = replace(made, bold=line.bold, italic=line.italic, level=line.level, align=line.align)
        return Look(self.page, first, last, made, self.work)

    def _capitals(self, first: int, last: int, span: Span, node: int, after: int, cost: float) -> None:
        firm = is_firm(self._look(first, last, span))
        score = 4.0 * (last - first + 1) + 0.5 + cost
        self.pieces[node].append(Piece(node, after, span, "heading", score, "lines of capitals", firm))
        if last < self.page.front:
            title = Piece(node, after, span, "page-title", score + _TITLE, "lines of capitals above the first document")
            self.pieces[node].append(title)

    def _weigh(
        self, first: int, last: int, span: Span, node: int, after: int, cost: float, also: str, roles: _Roles
    ) -> None:
        look = self._look(first, last, span)
        for role, weigher in roles:
            weight = weigher(look)
            if weight is not None:
                firm = role == "heading" and is_firm(look)
                printed = look.text if role == "number" else ""
                piece = Piece(node, after, span, role, weight[0] + cost, weight[1] + also, firm, printed)
                self.pieces[node].append(piece)
