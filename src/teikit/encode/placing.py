"""Where the annotations of a document stand: each in the piece of text that becomes one element, or told as lost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Final

from teikit.document import SOURCE, Annotation, Layer, Span, trim
from teikit.encode.aside import Printed
from teikit.encode.frame import Frame
from teikit.encode.nesting import RANKS

_KNOWN: Final = {
    "apparatus": ("gap", "ellipsis", "anchor"),
    "numbers": ("document-number", "outgoing", "item-label"),
    "callnumbers": ("callnumber",),
    "publications": ("publication",),
    "initials": ("initials",),
    "dates": ("date",),
    "names": ("person", "place", "org"),
    "roles": ("role",),
    "styles": ("hi", "pb"),
}
_ONE_LINE: Final = frozenset({"gap", "ellipsis", "outgoing"})


class Placing:
    """The annotations by piece, `found`; names and dates of the source by span, `linked`, and what it cites, `cited`.

    `pieces` are the stretches that become one element each, in order, never overlapping; `aside` is left out.
    """

    def __init__(self, frame: Frame, pieces: Sequence[Span], aside: Sequence[Span]) -> None:
        self._frame = frame
        self.printed = Printed(frame.document.text, aside).of
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self.found: dict[Span, list[tuple[int, Annotation]]] = {}
        self.linked: dict[Span, Annotation] = {}
        self.cited: dict[Span, Annotation] = {}
        for rank, layer in enumerate(RANKS):
            for annotation in self._layer(layer):
                self._assign(rank, annotation)

    def _layer(self, layer: str) -> Sequence[Annotation]:
        inside = self._frame.document[layer].inside(self._frame.section.span, *_KNOWN.get(layer, ()))
        if layer == "styles":
            return [*_page_breaks_before(self._frame), *inside]
        if layer in ("names", "dates"):
            self.linked.update({it.span: it for it in inside if it.maker == SOURCE})
            return [it for it in inside if it.maker != SOURCE]
        if layer in ("callnumbers", "publications"):
            marked = self._frame.document["given"].inside(self._frame.section.span, "bibl", "seg")
            spans, starts = {it.span for it in marked}, [it.start for it in marked]
            reach = list(accumulate((it.end for it in marked), max))
            self.cited.update({it.span: it for it in inside if it.span in spans})
            before = [bisect_left(starts, it.end) for it in inside]
            return [it for it, at in zip(inside, before, strict=True) if not at or reach[at - 1] <= it.start]
        return inside

    def _assign(self, rank: int, annotation: Annotation) -> None:
        """Gives an annotation to the piece that it stands in, type of print to every piece it covers."""
        frame = self._frame
        index = bisect_right(self._starts, annotation.start) - 1
        if index >= 0 and annotation.span in self._pieces[index]:
            self._put(rank, annotation, self._pieces[index])
            return
        if annotation.kind == "pb" and rank:
            following = self._pieces[index + 1 :][:1] or self._pieces[-1:]
            places = [
                Span(it.start, it.start) if it.start >= annotation.start else Span(it.end, it.end) for it in following
            ]
        elif annotation.kind == "hi" and rank:
            following = [self._pieces[at] for at in range(max(index, 0), bisect_left(self._starts, annotation.end))]
            parts = [(max(it.start, annotation.start), min(it.end, annotation.end)) for it in following]
            spans = [trim(frame.document.text, Span(start, end)) for start, end in parts if start < end]
            places = [span for span in spans if span]
            if not places:
                return  # what was set aside, or white space between blocks
        else:
            following, places = [], []
        if not places:
            frame.drop(annotation, None, "does not lie within one block")
        for place in places:
            self._put(rank, replace(annotation, span=place), next(it for it in following if place in it))

    def _put(self, rank: int, annotation: Annotation, host: Span) -> None:
        if rank and (why := self._misfit(annotation)):
            self._frame.drop(annotation, None, why)
        else:
            self.found.setdefault(host, []).append((rank, annotation))

    def _misfit(self, annotation: Annotation) -> str:
        printed = self.printed(annotation.span)
        if annotation.kind == "pb":
            return "" if not annotation.span else "is not empty, as a page break is"
        if not printed.strip():
            return "holds no printed text"
        if annotation.kind in _ONE_LINE and "\n" in printed:
            return "runs over a line break, which TEI does not allow there"
        return ""


def _page_breaks_before(frame: Frame) -> Iterator[Annotation]:
    """The page breaks between this document and the one before it: they open a page of this one."""
    ends = _ends(frame.document["documents"])
    index = bisect_right(ends, frame.section.start) - 1
    end = ends[index] if index >= 0 else 0
    for it in frame.document["styles"].inside(Span(end, frame.section.start), "pb"):
        if it.start < frame.section.start and (it.start > end or not end):
            yield replace(it, span=Span(frame.section.start, frame.section.start))


@lru_cache(maxsize=2)
def _ends(documents: Layer) -> list[int]:
    """Where the outermost documents end, in order; found once for all of a source."""
    return [it.end for it in documents.outermost()]
