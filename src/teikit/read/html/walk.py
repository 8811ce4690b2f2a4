"""Through the tree of a page, once: its blocks in order, each with its pieces; no recursion, whatever the depth."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from teikit.read.blocks import PLAIN, Block, Cell, Paragraph, Table, paragraphs_of
from teikit.read.html import lists
from teikit.read.html.looks import align_of, emoji_of, is_dot, keeps_lines, rend_of, style_of
from teikit.read.html.notes import Note, Notes, is_back_link, leads_back
from teikit.read.html.pages import page_of
from teikit.read.html.places import Counts, Place, quotation_marks
from teikit.read.html.run import Run
from teikit.read.html.tables import rows_of
from teikit.read.html.vocabulary import BLOCKS, HEADINGS, LABEL, LEFT, LINE, TOLD, UNPRINTED
from teikit.read.numerals import raised, whole_number

_SIGNS: Final = frozenset({"*", "**", "***", "†", "‡", "*)"})
_KINDS: Final = {"blockquote": "quote", "li": "item"} | dict.fromkeys(HEADINGS, "heading")


class Walk:
    """The blocks below an element. Tables of values are one block; notes are walked through by themselves."""

    def __init__(self, root: Any, notes: Notes, counts: Counts, outer: Place | None = None) -> None:
        self.blocks: list[Block] = []
        self.notes, self.counts, self.root = notes, counts, root
        self.run = Run()
        self.line = 0
        self._label = ""
        self._item = False
        self._blank = True
        """Whether an empty paragraph stands before what comes next."""
        self._places = [replace(outer, element=None) if outer else Place(None)]
        self._through(root)
        self._flush()
        counts.unseen += self.run.unseen

    def _through(self, root: Any) -> None:
        todo: list[tuple[Any, bool]] = [(root, False)]
        while todo:
            element, leaving = todo.pop()
            if leaving:
                self._leave()
            elif self._enter(element):
                todo.append((element, True))
                todo += [(child, False) for child in reversed(element)]
                self._text(element.text)
                continue
            if element is not root:
                self._text(element.tail)

    def _enter(self, element: Any) -> bool:
        """Opens an element; False where nothing below it is to be walked through."""
        tag = element.tag
        if (line := element.get(LINE)) and line.isdecimal():
            self.line = int(line[:9])
        if left := element.get(LEFT):
            self.counts.left[left] += 1
        if not isinstance(tag, str) or tag in UNPRINTED or (element in self.notes.held and element is not self.root):
            return False
        if self._is_done(element, tag):
            return False
        outer = self._places[-1]
        shown = style_of(element).get("display", "")
        block = (tag in BLOCKS and not shown.startswith("inline")) or shown in ("block", "list-item", "table", "flex")
        if block:
            self._flush()
        inner = Place(element, rend_of(element, outer.rend), keeps_lines(element, outer.pre), block, outer.kind)
        inner.level, inner.align, inner.list = outer.level, outer.align, outer.list
        inner.lang, inner.style = element.get("lang") or outer.lang, outer.style
        if block:
            self._block(element, tag, inner)
            inner.before = len(self.blocks)
        self._places.append(inner)
        if tag == "q":
            self._quote(element, inner)
        return True

    def _block(self, element: Any, tag: str, inner: Place) -> None:
        inner.align = align_of(element, inner.align)
        inner.kind = _KINDS.get(tag, inner.kind)
        inner.style = " ".join((element.get("class") or "").split()) or (
            "" if tag in _KINDS or tag == "p" else inner.style
        )
        if tag in HEADINGS:
            inner.level = int(tag[1])
        elif tag in ("ol", "ul", "menu", "dir"):
            inner.list = lists.opened(element)
        elif tag == "li":
            self._label = f"{self._label} {lists.label(element, inner.list)}".strip()
            self._item = True

    def _is_done(self, element: Any, tag: str) -> bool:
        """Elements that are no span of text: breaks, pictures, marks of notes, deletions, tables of values."""
        outer = self._places[-1]
        if tag == "br":
            self.run.newline(self.line)
        elif tag == "img":
            sign = emoji_of(element)
            self.counts.left[TOLD[tag]] += not sign and not is_dot(element)
            self._text(sign)
        elif tag == "hr":
            self._flush()
            self._blank = True
        elif element in self.notes.back or (tag in ("a", "span", "sup") and is_back_link(element)):
            note = self.notes.held.get(self.root)
            text = " ".join("".join(element.itertext()).split())
            if note and self.run.is_blank() and text.strip("[]() .") == note.number:
                self._mark(note, text)
        elif element in self.notes.calls:
            note = self.notes.calls[element]
            self._mark(note, " ".join("".join(element.itertext()).split()))
        elif tag == "del":
            self.counts.deleted.append((self.line, " ".join("".join(element.itertext()).split())))
        elif tag == "table" and (rows := rows_of(element)):
            self._flush()
            self._table(element, rows, outer)
        elif (page := page_of(element)) is not None:
            self.run.page_break(page)
        else:
            self.counts.inserted += tag == "ins"
            return False
        return True

    def _mark(self, note: Note, text: str) -> None:
        """A note's mark: a bare figure stands raised, right after the word."""
        bare = text == note.number and text.isalnum()
        if bare:
            self.run.close_up()
        self._text(raised(text) if bare else text, note=note.id)

    def _quote(self, element: Any, inner: Place) -> None:
        """Quotation marks as browsers put them, but where the text has its own."""
        nested = any(place.closing for place in self._places[:-1])
        if marks := quotation_marks("".join(element.itertext()), inner.lang, nested):
            self._text(marks[0])
            inner.closing = marks[1]

    def _text(self, text: str | None, note: str = "") -> None:
        if not text:
            return
        place = self._places[-1]
        rend = place.rend
        if self.root in self.notes.held and text.strip() and leads_back(text.strip()) and self.run.is_blank():
            return
        if self._label and text.strip():
            self.run.label(self._label, self.line)
            self._label = ""
        if "superscript" in rend and not note:
            if text.strip().isdecimal() and text.isascii() and len(text.strip()) < 4:
                text, rend = raised(text.strip()), rend - {"superscript"}
                self.run.close_up()
            elif text.strip() in _SIGNS:
                self.run.close_up()
        self.run.add(text, rend, self.line, note=note, pre=place.pre)

    def _leave(self) -> None:
        place = self._places[-1]
        if place.closing:
            self._text(place.closing)
        if self._label and place.element.get(LABEL) is not None:  # an item of nothing else
            self.run.add(self._label, PLAIN, self.line)
        if place.block:
            self._flush()
            self._blank = self._blank or (place.element.tag in ("p", "div") and place.before == len(self.blocks))
        self._places.pop()
        if place.element.tag == "li":
            self._label, self._item = "", False

    def _flush(self) -> None:
        """Closes the block that is open."""
        place = self._places[-1]
        for index, pieces in enumerate(self.run.take()):
            kind = "paragraph" if place.kind == "item" and not self._item else place.kind
            self._item = False
            line = next((piece.line for piece in pieces if piece.text.strip()), 0)
            label = pieces.pop(0).text.strip() if pieces[0].label else ""
            level = place.level if kind == "heading" else 0
            apart = self._blank or index > 0  # two line breaks in a row are a blank line
            self.blocks.append(Paragraph(pieces, "", kind, level, place.style, place.align, label, line, apart))
            self._blank = False

    def _table(self, element: Any, rows: list[tuple[int, list[Any]]], outer: Place) -> None:
        for caption in element.iterchildren("caption"):
            self.blocks += Walk(caption, self.notes, self.counts, outer).blocks
        made: list[list[Cell]] = []
        lines: list[int] = []
        for line, cells in rows:
            if cells[0].getparent() not in self.notes.held:
                made.append([self._cell(cell, outer) for cell in cells])
                lines.append(line)
        self.blocks.append(Table(made, lines=lines))

    def _cell(self, cell: Any, outer: Place) -> Cell:
        blocks = Walk(cell, self.notes, self.counts, replace(outer, list=None, kind="paragraph")).blocks
        cols, rows = (whole_number(cell.get(name), 1, 1, 1000) for name in ("colspan", "rowspan"))
        return Cell(list(paragraphs_of(blocks)), cell.tag == "th", cols, rows)
