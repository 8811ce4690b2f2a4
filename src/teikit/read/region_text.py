"""Pages of regions -> a document: a region becomes one block, its lines as they are printed, hyphens and all.

Running heads, page numbers and the like are left out and told; the number of the page is kept at the page break
(TEI P5, 3.11.3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teikit.diagnostic import Diagnostic, Severity, cut
from teikit.document import SOURCE, Annotation, Document, Layer, Span
from teikit.read.characters import clean
from teikit.read.encoding import Unreadable
from teikit.read.regions import NOTES, RUNNING, Cell, Line, Page, Region
from teikit.seams import Read

LOW: Final = 0.5
"""A line is called doubtful where the recognition gives it less confidence than this (0 to 1)."""

_HEADINGS: Final = frozenset(("heading", "title", "subheading", "caption-heading"))
_PAGE_NUMBER = re.compile(r"\W*(?P<n>[0-9]{1,5}[a-z]?|[ivxlcdm]{1,8})\W*", re.IGNORECASE)
_MARK = re.compile(r"(?P<mark>[*†‡]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\[?[0-9]{1,3}[\])]?)(?=\s|[^\W\d_])")


class _Text:
    """The text written so far and its layers."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.layers: dict[str, list[Annotation]] = {"origin": [], "styles": [], "tables": [], "footnotes": []}
        self.breaks: list[str] = []

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def begin(self) -> int:
        """The start of a new block, with the page breaks before it."""
        if self.length:
            self.add("\n\n")
        for number in self.breaks:
            self.mark("styles", self.length, "pb", {"n": number} if number else {})
        self.breaks.clear()
        return self.length

    def mark(self, layer: str, start: int, kind: str, attributes: dict[str, str]) -> None:
        self.layers[layer].append(Annotation(Span(start, self.length), kind, attributes, maker=SOURCE))

    def line(self, line: Line) -> None:
        start = self.length
        self.add(line.text)
        for first, last, rend in line.styles:
            first, last = max(first, 0), min(last, len(line.text))
            while first < last and line.text[first] == " ":
                first += 1
            while last > first and line.text[last - 1] == " ":
                last -= 1
            if first < last:
                span = Span(start + first, start + last)
                self.layers["styles"].append(Annotation(span, "hi", {"rend": rend}, maker=SOURCE))


def compose(pages: Sequence[Page], name: str) -> Read:
    """The document of these pages; raises Unreadable where they hold no text."""
    text = _Text()
    said: list[Diagnostic] = []
    for position, page in enumerate(pages, 1):
        running = [it for it in page.regions if it.kind in RUNNING]
        number = page.number or _number(running)
        where = f"page {number}" if number else f"page {position} of the file"
        if number or len(pages) > 1:
            text.breaks.append(number)
        for region in page.regions:
            if region.kind not in RUNNING:
                _region(text, region)
        said += _left_out(running, where, name) + _doubtful(page.regions, where, name)
    if not text.length:
        help = "transcribe or recognise the page first, then export it again"
        raise Unreadable(Diagnostic("TK041", Severity.ERROR, "the file holds no transcribed text", name, help=help))
    cleaned, replaced = clean("".join(text.pieces), name)
    layers = {key: Layer(key, them) for key, them in text.layers.items() if them}
    return Read(Document(name, cleaned, layers), (*said, *replaced))


def _region(text: _Text, region: Region) -> None:
    if region.cells:
        _table(text, region)
        return
    lines = [line for line in region.lines if line.text]
    if not lines:
        return
    start = text.begin()
    for index, line in enumerate(lines):
        if index:
            text.add("\n")
        text.line(line)
    kind = "heading" if region.kind in _HEADINGS else "paragraph"
    if region.kind in NOTES:
        kind = "endnote" if NOTES[region.kind] == "end" else "footnote"
        found = _MARK.match(lines[0].text)
        attributes = {"id": region.id or f"note{start}", "place": NOTES[region.kind]}
        text.mark("footnotes", start, "note", attributes | ({"n": found["mark"]} if found else {}))
    text.mark(
        "origin", start, kind, {"place": f"region {region.id}" if region.id else region.kind, "style": region.kind}
    )


def _table(text: _Text, region: Region) -> None:
    rows: dict[int, list[Cell]] = {}
    for cell in region.cells:
        rows.setdefault(cell.row, []).append(cell)
    if not any(line.text for cell in region.cells for line in cell.lines):
        return
    whole = text.begin()
    for count, index in enumerate(sorted(rows)):
        if count:
            text.add("\n")
        start = text.length
        for position, cell in enumerate(sorted(rows[index], key=lambda it: it.column)):
            if position:
                text.add("\t")
            _cell(text, cell)
        text.mark("tables", start, "row", {})
        place = f"table {region.id}, row {count + 1}".replace("table ,", "table,")
        text.mark("origin", start, "cell-row", {"place": place})
    text.mark("tables", whole, "table", {})


def _cell(text: _Text, cell: Cell) -> None:
    start = text.length
    for index, line in enumerate(it for it in cell.lines if it.text):
        if index:
            text.add(" ")
        text.line(line)
    attributes = {"role": "label"} if cell.label else {}
    if cell.columns > 1:
        attributes["cols"] = str(cell.columns)
    if cell.rows > 1:
        attributes["rows"] = str(cell.rows)
    text.mark("tables", start, "cell", attributes)


def _number(running: Sequence[Region]) -> str:
    """The printed number of a page: a page number's region, else a running head or foot that is nothing but one."""
    for kinds in (("page-number",), ("header", "footer", "running-head", "margin")):
        for region in running:
            for line in region.lines if region.kind in kinds else ():
                if found := _PAGE_NUMBER.fullmatch(line.text):
                    return found["n"]
    return ""


def _left_out(running: Sequence[Region], where: str, name: str) -> list[Diagnostic]:
    said = []
    for region in running:
        words = " ".join(line.text for line in region.lines if line.text)
        if words:
            shown = cut(words)
            message = f"{where}: left out as {region.kind} ({len(words)} characters): “{shown}”"
            said.append(
                Diagnostic("TK042", Severity.INFO, message, name, help="it belongs to the page, not to the text")
            )
    return said


def _doubtful(regions: Sequence[Region], where: str, name: str) -> list[Diagnostic]:
    lines = [
        line for region in regions for line in (*region.lines, *(it for cell in region.cells for it in cell.lines))
    ]
    low = [line for line in lines if line.text and line.confidence is not None and line.confidence < LOW]
    if not low:
        return []
    many = f"{len(low)} of {len(lines)} lines were" if len(low) > 1 else "1 line was"
    message = f"{where}: {many} recognised with a confidence below {LOW} (the first: “{low[0].text[:40]}”)"
    return [Diagnostic("TK043", Severity.INFO, message, name, help="compare them with the picture")]
