"""Tables of values, told from those that set out a page: only the former are tables of the text."""

from __future__ import annotations

from typing import Any, Final

from teikit.read.html.looks import roles
from teikit.read.html.vocabulary import HEADINGS, LINE

_MANY: Final = 4  # paragraphs or line breaks of a cell: a value has one or a few lines
_LONG: Final = 1500  # code points of a cell
_OWN: Final = frozenset("table blockquote article section main ul ol dl hr pre aside".split()) | HEADINGS


def rows_of(table: Any) -> list[tuple[int, list[Any]]]:
    """The rows of a table of values, each with its line and its cells; none where it is one of layout."""
    if not {"presentation", "none"}.isdisjoint(roles(table)):
        return []
    if any(it is not table for it in _first_two(table.iter("table"))):
        return []
    rows = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) != sum(1 for cell in row if isinstance(cell.tag, str)):
            return []
        if cells:
            rows.append((_line(row), cells))
    stray = any(
        (it.text or "").strip() or (it.tail or "").strip() for it in table.iter("tr", "tbody", "thead", "tfoot")
    )
    if stray or (table.text or "").strip():
        return []
    return (
        rows
        if max((len(cells) for _, cells in rows), default=0) > 1
        and not any(_is_text(cell) for _, cells in rows for cell in cells)
        else []
    )


def _is_text(cell: Any) -> bool:
    """Whether a cell holds headings, lists or whole texts."""
    lines = length = 0
    for it in cell.iter():
        if it.tag in _OWN:
            return True
        lines += it.tag in ("p", "br", "div")
        length += len(it.text or "") + (len(it.tail or "") if it is not cell else 0)
    return lines > _MANY or length > _LONG


def _line(row: Any) -> int:
    found = row.get(LINE) or ""
    return int(found[:9]) if found.isdecimal() else 0


def _first_two(elements: Any) -> list[Any]:
    return [it for it, _ in zip(elements, range(2), strict=False)]
