"""The inside of a block: its text as printed, `lb` at each line break, and the annotations nested where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from teikit.document import Annotation, Span
from teikit.encode.elements import add, legal, pointer
from teikit.encode.frame import Frame
from teikit.encode.nesting import RANKS, Lost, Node, nest

_NAMES: Final = {"person": "persName", "place": "placeName", "org": "orgName", "role": "roleName"}
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
_ROOMY: Final = frozenset({"p", "ab", "item", "note", "stage", "quote"})
"""What may hold a bibl and a label; elsewhere a seg of the same type serves."""
_REASONS: Final = frozenset({"editorial", "illegible", "damage", "lost"})
_NUMERIC = re.compile(r"[0-9]{1,15}")


class Inline:
    """Writes the inside of the blocks of one document.

    `pieces` are the stretches that become one element each, in order, never overlapping; `aside` is left out.
    """

    def __init__(self, frame: Frame, pieces: Sequence[Span], aside: Sequence[Span]) -> None:
        self._frame = frame
        self._aside = aside
        self._aside_ends = [span.end for span in aside]
        self._found: dict[Span, list[tuple[int, Annotation]]] = {}
        self._made: dict[int, etree._Element] = {}
        starts = [piece.start for piece in pieces]
        for rank, layer in enumerate(RANKS):
            for annotation in frame.document[layer].inside(frame.section.span, *_KNOWN[layer]):
                index = bisect_right(starts, annotation.start) - 1
                piece = pieces[index] if index >= 0 and annotation.span in pieces[index] else None
                if piece is None:
                    frame.drop(annotation, None, "does not lie within one block")
                elif why := self._misfit(annotation):
                    frame.drop(annotation, None, why)
                else:
                    self._found.setdefault(piece, []).append((rank, annotation))

    def write(self, host: etree._Element, piece: Span) -> etree._Element:
        """Fills an element with the text and annotations of a piece."""
        forest, lost = nest(self._found.get(piece, ()))
        self._made = {}  # nodes are known by identity, which lasts no longer than they do
        self._fill(host, piece, forest)
        for it in lost:
            self._frame.drop(it.annotation, self._holder(it), it.why)
        return self._frame.made(host, piece)

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

    def _fill(self, host: etree._Element, span: Span, nodes: Iterable[Node]) -> None:
        last: etree._Element | None = None
        cursor = span.start
        for node in nodes:
            last = self._text(host, last, Span(cursor, node.annotation.start))
            last = self._made[id(node)] = self._element(host, node)
            cursor = node.annotation.end
        self._text(host, last, Span(cursor, span.end))

    def _text(self, host: etree._Element, last: etree._Element | None, span: Span) -> etree._Element | None:
        """Adds text after the last child made so far; gives the child that is last now."""
        for number, line in enumerate(self.printed(span).split("\n")):
            if number:
                last = add(host, "lb")
            if not line:
                continue
            if last is None:
                host.text = (host.text or "") + line
            else:
                last.tail = (last.tail or "") + line
        return last

    def _element(self, host: etree._Element, node: Node) -> etree._Element:
        annotation = node.annotation
        inner = element = self._open(host, annotation)
        if annotation.kind == "gap":
            inner = add(element, "desc")
        elif annotation.kind == "ellipsis":
            inner = add(element, "metamark")
        if annotation.get("candidates"):
            self._frame.candidates.append((element, annotation))
        self._fill(inner, annotation.span, node.children)
        return self._frame.made(element, annotation.span)

    def _open(self, host: etree._Element, annotation: Annotation) -> etree._Element:
        frame, kind, value = self._frame, annotation.kind, annotation.get("value")
        roomy = etree.QName(host).localname in _ROOMY
        if kind in _NAMES:
            ref = pointer(annotation.get("ref"))
            evidence = None if kind == "role" else "external" if ref else "internal"
            return add(host, _NAMES[kind], ref=ref, **frame.signed(annotation), evidence=evidence)
        if kind == "date":
            return add(host, "date", **frame.date(annotation), **frame.signed(annotation))
        if kind == "gap":
            reason = annotation.get("reason") or ""
            reason = reason if reason in _REASONS else "editorial"
            resp = frame.omitter() if reason == "editorial" else frame.software
            return add(host, "gap", reason=reason, resp=resp)
        if kind == "anchor":
            note = frame.notes.get(_offset(annotation.get("note")))
            target = f"#{note}" if note else None
            return add(host, "ref", type="footnote", xml_id=frame.marks.get(annotation.start), target=target)
        if kind == "document-number":
            numeric = value if value and _NUMERIC.fullmatch(value) else None
            return add(host, "num", value=numeric, n=None if numeric else value)
        if kind == "outgoing":
            return add(host, "idno", type="outgoing")
        if kind == "item-label":
            return add(host, "label") if roomy else add(host, "seg", type="item-label")
        if kind in ("callnumber", "publication"):
            reference = frame.references.get(annotation.start) if kind == "callnumber" else None
            type_ = "archival" if kind == "callnumber" else "published"
            return add(host, "bibl" if roomy else "seg", type=type_, corresp=f"#{reference}" if reference else None)
        if kind == "initials":
            editor = next((it.id for it in frame.settings.editors if it.id == annotation.get("editor")), None)
            ref = f"#{frame.editor(editor)}" if editor else None
            return add(host, "name", type="initials", ref=ref)
        if kind == "hi":
            return add(host, "hi", rend=" ".join((annotation.get("rend") or "").split()) or "emphasis")
        return add(host, "pb", n=annotation.get("n")) if kind == "pb" else add(host, "ellipsis")


def _offset(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 16 else -1
