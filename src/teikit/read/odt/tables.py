"""Tables of an OpenDocument text: rows and cells, repeated ones written out within bounds.

Source: OpenDocument 1.3 part 3, 9 (tables).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from teikit.read.blocks import Block, Cell, Table, paragraphs_of
from teikit.read.numerals import whole_number
from teikit.read.odt.names import attribute, key
from teikit.read.odt.story import Story
from teikit.read.office.layout import laid_out

_COLUMNS: Final = 200
_Read = Callable[[Any, str], list[Block]]
"""Gives the blocks of a cell, given words for its place."""
_REPEATED: Final = 100_000  # code points of repeated cells in one file


def read_table(story: Story, element: Any, where: str, read: _Read) -> list[Block]:
    """The table, its cells read by `read`; or its paragraphs where it is one of layout or stands within a table."""
    nested = where.startswith("table")
    if not nested:
        story.tables += 1
    place = where if nested else f"table {story.tables}"
    rows: list[list[Cell]] = []
    for row, label in _rows(element, False):
        here = place if nested else f"{place}, row {len(rows) + 1}"
        cells = _row(story, row, here, label, read)
        times = _times(story, row, "table:number-rows-repeated", cells)
        rows += [cells] * times
    if nested:
        return [paragraph for row in rows for cell in row for paragraph in cell.paragraphs]
    return laid_out(Table(rows, place))


def _rows(element: Any, label: bool) -> Iterator[tuple[Any, bool]]:
    """The rows of a table, and whether they stand at its head."""
    for it in element:
        if key(it) == "table:table-row":
            yield it, label
        elif key(it) in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _rows(it, label or key(it) == "table:table-header-rows")


def _row(story: Story, row: Any, where: str, label: bool, read: _Read) -> list[Cell]:
    """The cells of a row. One that a cell to the left covers is none; one that a cell above covers is empty."""
    cells: list[Cell] = []
    covered = 0
    for it in row:
        if key(it) == "table:covered-table-cell":
            repeated = whole_number(attribute(it, "table:number-columns-repeated"), 1, least=1, most=_COLUMNS)
            left = max(0, repeated - covered)
            covered = max(0, covered - repeated)
            cells += [Cell([], label) for _ in range(min(left, _COLUMNS))]
        elif key(it) == "table:table-cell":
            cols = whole_number(attribute(it, "table:number-columns-spanned"), 1, least=1, most=_COLUMNS)
            rows = whole_number(attribute(it, "table:number-rows-spanned"), 1, least=1)
            found = read(it, where)
            cell = Cell(list(paragraphs_of(found)), label, cols, rows)
            cells += [cell] * _times(story, it, "table:number-columns-repeated", [cell])
            covered = cols - 1
    return cells


def _times(story: Story, element: Any, name: str, cells: list[Cell]) -> int:
    """How often a row or cell is written; the text that repetition gives is bounded, for the file says any number."""
    times = whole_number(attribute(element, name), 1, least=1)
    if times == 1:
        return 1
    length = sum(len(piece.text) for cell in cells for it in cell.paragraphs for piece in it.pieces)
    if not length:
        return min(times, _COLUMNS) if name.endswith("columns-repeated") else 1
    story.repeated += times * (length + len(cells))
    if story.repeated > _REPEATED:
        story.remarks.add("repeated", story.place)
        return 1
    return times
