"""The inside of a block: its text as printed, `lb` at each line break, and the annotations nested where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from teikit.document import Annotation, Span, trim
from teikit.encode.admitted import may_say
from teikit.encode.elements import add, certainty, fill, legal, pointer
from teikit.encode.frame import Frame
from teikit.encode.given import EDGED, GivenMarkup
from teikit.encode.nesting import GIVEN, RANKS, Lost, Node, nest
from teikit.encode.opening import open_

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
_SOURCE: Final = "source"
"""The maker of what the source itself brings: its names and dates are elements of the layer `given`."""


class Inline:
    """Writes the inside of the blocks of one document.

    `pieces` are the stretches that become one element each, in order, never overlapping; `aside` is left out.
    """

    def __init__(self, frame: Frame, pieces: Sequence[Span], aside: Sequence[Span]) -> None:
        self._frame = frame
        self._aside = aside
        self._aside_ends = [span.end for span in aside]
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._found: dict[Span, list[tuple[int, Annotation]]] = {}
        self._made: dict[int, etree._Element] = {}
        self.given = GivenMarkup(frame)
        self._linked: dict[Span, Annotation] = {}
        for rank, layer in enumerate(RANKS):
            for annotation in self._layer(layer):
                self._assign(rank, annotation)

    def _layer(self, layer: str) -> Sequence[Annotation]:
        inside = self._frame.document[layer].inside(self._frame.section.span, *_KNOWN.get(layer, ()))
        if layer == "styles":
            return [*page_breaks_before(self._frame), *inside]
        if layer != "names" and layer != "dates":
            return inside
        for annotation in inside:
            if annotation.maker == _SOURCE:
                self._linked[annotation.span] = annotation
        return [it for it in inside if it.maker != _SOURCE]

    def _assign(self, rank: int, annotation: Annotation) -> None:
        """Gives an annotation to the piece that it stands in, type of print to every piece it covers."""
        frame = self._frame
        index = bisect_right(self._starts, annotation.start) - 1
        piece = self._pieces[index] if index >= 0 and annotation.span in self._pieces[index] else None
        if piece is None and annotation.kind == "pb" and rank:
            following = self._pieces[index + 1 :][:1] or self._pieces[-1:]
            places = [
                Span(it.start, it.start) if it.start >= annotation.start else Span(it.end, it.end) for it in following
            ]
        elif piece is None and annotation.kind == "hi" and rank:
            following = [self._pieces[at] for at in range(max(index, 0), bisect_left(self._starts, annotation.end))]
            parts = [(max(it.start, annotation.start), min(it.end, annotation.end)) for it in following]
            spans = [trim(frame.document.text, Span(start, end)) for start, end in parts if start < end]
            places = [span for span in spans if span]
            if not places:
                return  # what was set aside, or white space between blocks
        else:
            following, places = ([piece], [annotation.span]) if piece is not None else ([], [])
        if not places:
            frame.drop(annotation, None, "does not lie within one block")
        for place in places:
            made = replace(annotation, span=place)
            host = next(it for it in following if place in it)
            if rank and (why := self._misfit(made)):
                frame.drop(made, None, why)
            else:
                self._found.setdefault(host, []).append((rank, made))

    def write(self, host: etree._Element, piece: Span) -> etree._Element:
        """Fills an element with the text and annotations of a piece."""
        forest, lost = nest(self._found.get(piece, ()), self._frame.document.text)
        self._made = {}  # nodes are known by identity, which lasts no longer than they do
        self._fill(host, None, piece, forest)
        for it in lost:
            self._frame.drop(it.annotation, self._holder(it), it.why)
        return self._frame.made(host, piece)

    def dress(self, element: etree._Element, block: Annotation) -> None:
        """Gives an element the attributes that the source gave its block."""
        if block.maker == _SOURCE:
            self.given.dress(element, block)

    def printed(self, span: Span) -> str:
        """The text of a span without what was set aside within it."""
        text = self._frame.document.text
        kept, cursor = [], span.start
        for index in range(bisect_right(self._aside_ends, span.start), len(self._aside)):
            if (aside := self._aside[index]).start >= span.end:
                break
            kept.append(text[cursor : max(cursor, aside.start)])
            cursor = max(cursor, aside.end)
        kept.append(text[cursor : span.end])
        return legal("".join(kept))

    def _misfit(self, annotation: Annotation) -> str:
        printed = self.printed(annotation.span)
        if annotation.kind == "pb":
            return "" if not annotation.span else "is not empty, as a page break is"
        if not printed.strip():
            return "holds no printed text"
        if annotation.kind in _ONE_LINE and "\n" in printed:
            return "runs over a line break, which TEI does not allow there"
        return ""

    def _holder(self, lost: Lost) -> etree._Element | None:
        return self._made.get(id(lost.winner)) if lost.winner is not None else None

    def _fill(
        self, host: etree._Element, last: etree._Element | None, span: Span, nodes: Sequence[Node]
    ) -> etree._Element | None:
        """Text and elements of a span after the last child made so far; gives the child that is last then."""
        cursor, edged = span.start, False
        for node in nodes:
            parts = _edged(node)
            last = self._text(host, last, Span(cursor, max(cursor, node.annotation.start)), edged, parts)
            last = self._node(host, last, node)
            cursor, edged = max(cursor, node.annotation.end), parts
        return self._text(host, last, Span(cursor, span.end), edged, False)

    def _text(
        self, host: etree._Element, last: etree._Element | None, span: Span, after: bool, before: bool
    ) -> etree._Element | None:
        """Adds text after the last child; `after` and `before` something that begins anew its line breaks are none."""
        text = self.printed(span)
        text = text.lstrip("\n\t") if after else text
        text = text.rstrip("\n\t") if before else text
        for number, line in enumerate(text.split("\n")):
            if number:
                last = add(host, "lb")
            if not line:
                continue
            if last is None:
                host.text = (host.text or "") + line
            else:
                last.tail = (last.tail or "") + line
        return last

    def _node(self, host: etree._Element, last: etree._Element | None, node: Node) -> etree._Element | None:
        annotation = node.annotation
        if node.rank == GIVEN:
            return self._given(host, last, node)
        inner = element = open_(self._frame, host, annotation)
        if annotation.kind == "gap":
            inner = add(element, "desc")
        elif annotation.kind == "ellipsis":
            inner = add(element, "metamark")
        if annotation.get("candidates"):
            self._frame.candidates.append((element, annotation))
        self._made[id(node)] = element
        self._fill(inner, None, annotation.span, node.children)
        return self._frame.made(element, annotation.span)

    def _given(self, host: etree._Element, last: etree._Element | None, node: Node) -> etree._Element | None:
        """An element of the source; where it may not stand, its text does."""
        annotation, holder = node.annotation, etree.QName(host).localname
        if annotation.get("-xml"):
            return host[-1] if self.given.unprinted(host, annotation) else last
        name = self.given.name(holder, annotation)
        if name is None:
            self.given.lost[annotation.kind] += 1
            return self._fill(host, last, annotation.span, node.children)
        element = self.given.write(host, annotation, name)
        linked = self._linked.get(annotation.span)
        ref = pointer(linked.get("ref")) if linked is not None and "ref" not in element.attrib else None
        if linked is not None and ref and may_say(name, "ref", ref):
            fill(element, ref=ref, resp=self._frame.software, cert=certainty(linked.confidence))
        self._made[id(node)] = element
        if annotation.kind != "lb":
            self._fill(element, None, annotation.span, node.children)
        return self._frame.made(element, annotation.span)


def _edged(node: Node) -> bool:
    return node.rank == GIVEN and node.annotation.kind in EDGED and not node.annotation.get("-xml")


def page_breaks_before(frame: Frame) -> Iterator[Annotation]:
    """The page breaks between this document and the one before it: they open a page of this one."""
    end = max((it.end for it in frame.document["documents"] if it.end <= frame.section.start), default=0)
    for it in frame.document["styles"].inside(Span(end, frame.section.start), "pb"):
        if it.start < frame.section.start and (it.start > end or not end):
            yield replace(it, span=Span(frame.section.start, frame.section.start))
