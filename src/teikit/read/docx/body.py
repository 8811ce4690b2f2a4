"""The blocks of a Word text: paragraphs, tables, what content controls and text boxes hold, in reading order.

Source: ECMA-376 part 1, 17.2 to 17.4.
"""

from __future__ import annotations

import re
from typing import Any, Final

from teikit.read.blocks import Block, Cell, Paragraph, Piece, Table, paragraphs_of
from teikit.read.docx.inline import HANDLERS, holds_picture
from teikit.read.docx.line import Line
from teikit.read.docx.names import attribute, child, key, on, value
from teikit.read.docx.story import Story
from teikit.read.docx.styles import ParagraphLook
from teikit.read.numerals import whole_number
from teikit.read.office.layout import laid_out

_QUOTATION: Final = re.compile(r"(?:intense )?quote|quotations?|block text", re.IGNORECASE)
_COLUMNS: Final = 200


class Blocks:
    """The blocks of one container (body, cell, text box, note), as its elements are read one after the other."""

    def __init__(self, story: Story, where: str = "", own: str = "") -> None:
        self.story = story
        self.where = where
        self.own = own
        self.found: list[Block] = []
        self._joined: list[Piece] = []
        self._blank = True
        """Whether the last paragraph was an empty one."""

    def read(self, element: Any) -> Blocks:
        """Reads the children of the container; joined paragraphs are closed at its end."""
        self._read(element)
        if self._joined:
            self._close(ParagraphLook(), self.story.place)
        return self

    def _read(self, element: Any) -> None:
        for it in element:
            match key(it):
                case "w:p":
                    self._paragraph(it)
                case "w:tbl":
                    self._table(it)
                case "w:sdt":
                    self._read(it if (content := child(it, "w:sdtContent")) is None else content)
                case "w:sectPr":
                    self.story.sections.append(it)
                case "w:altChunk" | "w:subDoc":
                    self.story.remarks.add("object", self.story.place)
                case "w:del" | "w:moveFrom":
                    self.story.remarks.add("deleted", self.story.place)
                case "mc:AlternateContent":
                    self._alternatives(it)
                case "w:tcPr" | "w:sdtPr" | "w:tblPr" | "w:trPr" | "":
                    pass
                case "w:commentRangeStart" | "w:commentRangeEnd" | "m:oMathPara" | "w:r":
                    line = self._line(ParagraphLook())
                    line.read([it])
                    self._joined += line.pieces
                case _:
                    self._read(it)

    def _alternatives(self, element: Any) -> None:
        for it in element:
            if key(it) in ("mc:Choice", "mc:Fallback"):
                before = len(self.found)
                self._read(it)
                if len(self.found) > before or holds_picture(it):
                    return

    def _line(self, look: ParagraphLook) -> Line:
        return Line(self.story, look, self._box, HANDLERS, own=self.own)

    def _paragraph(self, element: Any) -> None:
        properties = child(element, "w:pPr")
        if not self.where:
            self.story.paragraphs += 1
        self.story.place = self.where or f"paragraph {self.story.paragraphs}"
        look = self.story.styles.paragraph(properties)
        line = self._line(look)
        line.read(element)
        self._joined += line.pieces
        if (section := child(properties, "w:sectPr")) is not None:
            self.story.sections.append(section)
        if not self._goes_on(properties):
            self._close(look, self.story.place)
        self.found += line.boxed

    def _goes_on(self, properties: Any) -> bool:
        """Whether the next paragraph continues this one: its mark is deleted, or it is a drop capital."""
        mark = child(properties, "w:rPr")
        changed = {key(it) for it in mark} if mark is not None else set()
        if "w:del" in changed:
            self.story.remarks.add("deleted", self.story.place)
        if changed & {"w:del", "w:moveFrom"}:
            return True
        frame = child(properties, "w:framePr")
        return frame is not None and attribute(frame, "dropCap") in ("drop", "margin")

    def _close(self, look: ParagraphLook, place: str) -> None:
        pieces, self._joined = self._joined, []
        label = self.story.numbering.label(look)
        made = Paragraph(pieces, place, level=min(look.level or 0, 6), style=look.name, align=look.align)
        filled = any(piece.note or piece.text.strip() for piece in pieces)
        if label is not None and (filled or label.speaks):
            made.label, made.kind = label.text, "item"
        if look.level:
            made.kind = "heading"
        elif _QUOTATION.fullmatch(look.name) and made.kind == "paragraph":
            made.kind = "quote"
        if filled or made.label:
            made.apart = self._blank
            self.found.append(made)
        self._blank = not (filled or made.label)

    def _box(self, element: Any) -> list[Block]:
        """The blocks of a text box; places within it are the box's."""
        self.story.boxes += 1
        outer = self.story.place
        found = Blocks(self.story, f"text box {self.story.boxes}").read(element).found
        self.story.place = outer
        return found

    def _table(self, element: Any) -> None:
        if not self.where.startswith("table"):
            self.story.tables += 1
        place = self.where if self.where.startswith("table") else f"table {self.story.tables}"
        rows: list[list[Cell]] = []
        open_cells: dict[int, Cell] = {}
        for number, row in enumerate(_rows(element), start=1):
            properties = child(row, "w:trPr")
            if child(properties, "w:del") is not None:
                self.story.remarks.add("deleted", f"{place}, row {number}")
                continue
            header = child(properties, "w:tblHeader")
            where = place if self.where.startswith("table") else f"{place}, row {number}"
            rows.append(self._row(row, where, header is not None and on(header), open_cells))
        table = Table(rows, place)
        if self.where.startswith("table"):
            self.found += [paragraph for row in rows for cell in row for paragraph in cell.paragraphs]
        else:
            self.found += laid_out(table)

    def _row(self, row: Any, where: str, label: bool, open_cells: dict[int, Cell]) -> list[Cell]:
        cells: list[Cell] = []
        column = 0
        for element in _within(row, "w:tc"):
            properties = child(element, "w:tcPr")
            cols = whole_number(value(properties, "w:gridSpan"), 1, least=1, most=_COLUMNS)
            merged = child(properties, "w:vMerge")
            found = Blocks(self.story, where).read(element).found
            cell = Cell(list(paragraphs_of(found)), label, cols)
            if merged is not None and attribute(merged, "val") != "restart" and column in open_cells:
                open_cells[column].rows += 1
            elif merged is not None:
                open_cells[column] = cell
            else:
                open_cells.pop(column, None)
            cells.append(cell)
            column += cols
        return cells


def _rows(table: Any) -> list[Any]:
    return list(_within(table, "w:tr"))


def _within(element: Any, name: str) -> list[Any]:
    """The rows of a table, or cells of a row: children, or in content controls and the like around them."""
    found = []
    for it in element:
        if key(it) == name:
            found.append(it)
        elif key(it) in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"):
            found += _within(it, name)
    return found
