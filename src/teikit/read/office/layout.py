"""Tables that set out text on a page rather than hold values: their cells are read as paragraphs in a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from teikit.read.blocks import Block, Cell, Paragraph, Table

_MANY: Final = 4  # paragraphs of a cell: a value has one or a few lines
_LONG: Final = 1500  # code points of a cell


def laid_out(table: Table) -> list[Block]:
    """The table, or its paragraphs where it is one of layout: one column, or cells with headings or whole texts."""
    rows = [row for row in table.rows if row]
    if max((len(row) for row in rows), default=0) > 1 and not any(map(_is_text, _cells(rows))):
        return [Table(rows, table.place)]
    return [paragraph for cell in _cells(rows) for paragraph in cell.paragraphs]


def _cells(rows: Iterable[list[Cell]]) -> Iterable[Cell]:
    return (cell for row in rows for cell in row)


def _is_text(cell: Cell) -> bool:
    filled = [paragraph for paragraph in cell.paragraphs if _length(paragraph)]
    return (
        len(filled) > _MANY
        or any(paragraph.kind == "heading" for paragraph in filled)
        or sum(map(_length, filled)) > _LONG
    )


def _length(paragraph: Paragraph) -> int:
    return sum(len(piece.text.strip()) for piece in paragraph.pieces)
