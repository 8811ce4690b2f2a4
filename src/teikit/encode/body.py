"""Blocks -> div: each block in the order of print, in the element of its role or, where that may not stand, in a note.

The content model of TEI's div decides: heads and openers first, then the body, then closers; notes anywhere. What is
printed elsewhere is never moved. (TEI P5, chapter 4, Default Text Structure.)
"""

from __future__ import annotations

from typing import Final

from teikit.document import Annotation
from teikit.encode.admitted import may_say
from teikit.encode.elements import Element, add
from teikit.encode.frame import Frame
from teikit.encode.inline import Inline
from teikit.encode.roles import BETWEEN, EDGE, HEADS, LABELS, ROLES, SPEECH, After, following, is_body
from teikit.encode.speech import speech, who
from teikit.encode.table import table_of, write_table

_EDGE_ELEMENT: Final = {"dateline": "dateline", "salutation": "salute", "closer": "salute", "signature": "signed"}
_AB: Final = frozenset({"attendance", "heard", "resolved"})
TOP, MIDDLE, DIVISIONS, BOTTOM = range(4)


class Flow:
    """Places the blocks of one run into a div. `zone` says how far its content model has been used up."""

    def __init__(self, frame: Frame, inline: Inline, div: Element, zone: int = TOP) -> None:
        self._frame, self._inline, self.div, self.zone = frame, inline, div, zone
        self._edge: Element | None = None
        self._list: Element | None = None
        self._list_kind = ""
        self._list_number: str | None = None
        self._speech: str | None = None
        self._sp: Element | None = None
        self._address: Element | None = None

    def run(self, blocks: list[Annotation]) -> None:
        for block, after in zip(blocks, following(blocks), strict=True):
            self._place(block, after)

    def _place(self, block: Annotation, after: After) -> None:
        role = block.kind
        if role not in ROLES:
            self._frame.say("TK316", f"no block has the role “{role}”: it is encoded as a paragraph", block.span)
        if role not in EDGE:
            self._edge = None
        if role != "address":
            self._address = None
        if role != self._list_kind or block.get("-list") != self._list_number:
            self._list = None
        going_on = role in SPEECH and block.get("-speech") == self._speech
        if not going_on and not (role in BETWEEN and after.speech):
            self._sp = None
        if role in HEADS and self.zone <= MIDDLE:
            self._head(block)
        elif role in EDGE and (self.zone == TOP or not after.body):
            self._at_edge(block)
        elif role in LABELS and self.zone <= MIDDLE and not (self.zone == TOP and after.opening):
            self.zone = MIDDLE
            self._write(add(self.div, "label", type="enclosure" if role == "enclosure" else None), block)
        elif role == "postscript" and self.zone != TOP and not after.body:
            self.zone = BOTTOM
            self._write(add(add(self.div, "postscript"), "p"), block)
        elif is_body(role) and self.zone <= MIDDLE:
            self.zone = MIDDLE
            self._body(block)
        else:
            self._note(block)

    def _write(self, element: Element, block: Annotation) -> None:
        if (table := table_of(self._frame, block)) is not None:
            write_table(self._inline, element, table, block)
            return
        self._inline.dress(element, block)
        self._inline.write(element, block.span)

    def _head(self, block: Annotation) -> None:
        number = block.kind == "number"
        if self.zone == TOP:
            element = add(self.div, "head", type="number" if number else None)
        else:
            element = add(self.div, "label", type=block.kind)
        self._write(element, block)

    def _at_edge(self, block: Annotation) -> None:
        top = self.zone == TOP
        if self._edge is None:
            self._address = None
            self._edge = add(self.div, "opener" if top else "closer")
        if not top:
            self.zone = BOTTOM
        if block.kind == "address":
            if self._address is None:
                self._address = add(self._edge, "address")
            element = add(self._address, "addrLine")
        elif block.kind in _EDGE_ELEMENT:
            element = add(self._edge, _EDGE_ELEMENT[block.kind])
        else:
            element = add(self._edge, "seg", type="label" if block.kind == "line" else block.kind)
        self._write(element, block)

    def _body(self, block: Annotation) -> None:
        role = block.kind
        holder = self.div if self._sp is None else self._sp
        if role == "turn":
            self._turn(block)
        elif role == "table":
            self._write(holder, block)
        elif role in ("item", "article"):
            if self._list is None:
                kind = "articles" if role == "article" else block.get("-list-type")
                self._list = add(holder, "list", type=kind if kind and may_say("list", "type", kind) else None)
                self._list_kind, self._list_number = role, block.get("-list")
            self._write(add(self._list, "item"), block)
        elif role == "quote":
            self._write(add(add(holder, "quote"), "p"), block)
        elif role == "stage":
            self._write(add(holder, "stage"), block)
        elif role in _AB:
            self._write(add(holder, "ab", type=role), block)
        else:
            self._write(add(holder, "p"), block)

    def _turn(self, block: Annotation) -> None:
        speaker, said = speech(self._frame, block)
        self._speech = block.get("-speech")
        self._sp = add(self.div, "sp", who=who(self._frame, block))
        self._frame.made(self._sp, block.span)
        if speaker is not None:
            self._inline.write(add(self._sp, "speaker"), speaker)
        self._inline.write(add(self._sp, "p"), said)

    def _note(self, block: Annotation) -> None:
        frame = self._frame
        holder = self.div if self._sp is None else self._sp
        if block.kind != "note":
            self._write(
                add(holder, "note", type=block.kind if may_say("note", "type", block.kind) else "paragraph"), block
            )
            return
        mark = frame.called.get(block.start)
        target = frame.marks.get(mark.start) if mark is not None else None
        n = (mark.get("mark") or frame.quote(mark.span)) if mark is not None else None
        note = add(
            holder,
            "note",
            type="footnote",
            place=self._printed_at(block),
            n=n,
            xml_id=frame.notes[block.start],
            target=f"#{target}" if target else None,
        )
        self._write(note, block)

    def _printed_at(self, block: Annotation) -> str:
        """Where a note is printed: at the end of the document, where nothing else is said."""
        notes = self._frame.document["footnotes"].inside(block.span, "note")
        place = (block.get("place") or next((it.get("place") for it in notes), None)) or "end"
        return place if may_say("note", "place", place) else "end"
