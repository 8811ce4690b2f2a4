"""PAGE XML (2010 to 2019, with what Transkribus and eScriptorium write into it) -> pages of regions of lines.

Sources: the PAGE content schema of PRImA; the `custom` attribute of Transkribus ("structure {type:heading;}").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from teikit.read.page_order import order
from teikit.read.region_text import compose
from teikit.read.regions import Cell, Line, Page, Region, confidence_of, tidy
from teikit.seams import Read

_STYLES: Final = {
    "italic": "italic",
    "bold": "bold",
    "underlined": "underline",
    "letterSpaced": "spaced",
    "smallCaps": "smallcaps",
    "superscript": "superscript",
    "subscript": "subscript",
    "strikethrough": "strikethrough",
}
"""Attributes of TextStyle, and their like in Transkribus' `textStyle {...}`."""
_CUSTOM = re.compile(r"([A-Za-z]\w*)\s*\{([^{}]*)\}")


def read_page(root: etree._Element, name: str) -> Read:
    """The document of a PcGts; raises Unreadable where it holds no text."""
    pages = []
    for page in _of(root, "Page"):
        number = _custom(page).get("structure", {}).get("page-number", "")
        pages.append(Page(number, [_region(it) for it in order(page)]))
    return compose(pages, name)


def _of(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    return (it for it in element.iterchildren(tag=etree.Element) if etree.QName(it).localname in names)


def _custom(element: etree._Element) -> dict[str, dict[str, str]]:
    """The `custom` attribute: "readingOrder {index:0;} structure {type:heading;}"."""
    found: dict[str, dict[str, str]] = {}
    for word, inside in _CUSTOM.findall(element.get("custom") or ""):
        pairs = (pair.split(":", 1) for pair in inside.split(";") if ":" in pair)
        found.setdefault(word, {key.strip(): value.strip() for key, value in pairs})
    return found


def _kind(region: etree._Element) -> str:
    given = _custom(region).get("structure", {}).get("type") or region.get("type") or "paragraph"
    return given.strip().lower().replace("_", "-").replace("catchword", "catch-word")


def _region(region: etree._Element) -> Region:
    id_ = region.get("id") or ""
    if etree.QName(region).localname == "TableRegion":
        return Region("table", id_, cells=_cells(region))
    return Region(_kind(region), id_, lines=_lines(region))


def _lines(region: etree._Element) -> list[Line]:
    """The lines of a region in their order; where it has none, the text that the region bears itself."""
    lines = list(_of(region, "TextLine"))
    indexed = [_custom(line).get("readingOrder", {}).get("index", "") for line in lines]
    if lines and all(index.isdigit() and len(index) < 9 for index in indexed):
        lines = [line for _, line in sorted(zip(map(int, indexed), lines, strict=True), key=lambda it: it[0])]
    found = [_line(line, _rend(region)) for line in lines]
    if not any(line.text for line in found):
        text, confidence = _equivalent(region)
        found = [Line(tidy(line), region.get("id") or "", [], confidence) for line in text.splitlines()]
    return found


def _line(line: etree._Element, inherited: str) -> Line:
    text, confidence = _equivalent(line)
    words = list(_of(line, "Word"))
    if not text.strip() and words:
        text = " ".join(it for it in (tidy(_equivalent(word)[0]) for word in words) if it)
    before = len(text) - len(text.lstrip())
    made = Line(tidy(text), line.get("id") or "", [], confidence)
    if whole := _rend(line) or inherited:
        made.styles.append((0, len(made.text), whole))
    made.styles += _word_styles(made.text, words)
    if tidy(text) == text.strip():  # offsets hold only where no white space was joined
        made.styles += [(start - before, end - before, rend) for start, end, rend in _custom_styles(line)]
    return made


def _word_styles(text: str, words: list[etree._Element]) -> Iterator[tuple[int, int, str]]:
    cursor = 0
    for word in words:
        said = tidy(_equivalent(word)[0])
        at = text.find(said, cursor) if said else -1
        if at >= 0:
            cursor = at + len(said)
            if rend := _rend(word):
                yield at, cursor, rend


def _custom_styles(line: etree._Element) -> Iterator[tuple[int, int, str]]:
    for word, inside in _CUSTOM.findall(line.get("custom") or ""):
        if word == "textStyle":
            values = {key.strip(): value.strip() for key, _, value in (it.partition(":") for it in inside.split(";"))}
            rend = " ".join(rend for key, rend in _STYLES.items() if values.get(key) == "true")
            numbers = [values.get(key, "") for key in ("offset", "length")]
            if rend and all(it.isascii() and it.isdigit() and len(it) < 9 for it in numbers):
                start = int(numbers[0])
                yield start, start + int(numbers[1]), rend


def _rend(element: etree._Element) -> str:
    style = next(_of(element, "TextStyle"), None)
    if style is None:
        return ""
    words = [rend for key, rend in _STYLES.items() if style.get(key) in ("true", "1")]
    return " ".join(words)


def _equivalent(element: etree._Element) -> tuple[str, float | None]:
    """The text of an element and its confidence: of several readings that of the lowest index, else the surest."""
    readings = []
    for position, it in enumerate(_of(element, "TextEquiv")):
        text = next((child.text or "" for child in _of(it, "Unicode")), "") or next(
            (child.text or "" for child in _of(it, "PlainText")), ""
        )
        index, confidence = it.get("index", ""), confidence_of(it.get("conf"))
        rank = int(index) if index.isascii() and index.isdigit() and len(index) < 9 else None
        key = (rank is None, rank or 0, -(confidence or 0.0), position)
        readings.append((key, text, confidence))
    if not readings:
        return "", None
    _, text, confidence = min(readings)
    return text, confidence


def _cells(table: etree._Element) -> list[Cell]:
    """The cells of Transkribus (TableCell with row, col) or of PAGE 2019 (TextRegion with a TableCellRole)."""
    found = []
    for position, cell in enumerate(_of(table, "TableCell", "TextRegion")):
        role = next((it for roles in _of(cell, "Roles") for it in _of(roles, "TableCellRole")), cell)
        row = _whole(role.get("row") or role.get("rowIndex"))
        column = _whole(role.get("col") or role.get("columnIndex"))
        made = Cell(_lines(cell), row if row is not None else position, column if column is not None else 0)
        made.rows = max(1, _whole(role.get("rowSpan")) or 1)
        made.columns = max(1, _whole(role.get("colSpan")) or 1)
        made.label = role.get("header") in ("true", "1") or _kind(cell) in ("heading", "title", "header")
        found.append(made)
    return found


def _whole(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else None
