"""The document of a flow of blocks: its text, where each block came from, its styles, tables and notes.

Readers of formats with paragraphs meet here, so that one page is one text, whatever the format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Annotation, Document, Layer, Span
from teikit.read.blocks import Cell, Flow, Note, Paragraph, Piece, Table, joined
from teikit.read.characters import clean
from teikit.read.compose import Composed, compose
from teikit.read.encoding import Unreadable
from teikit.seams import Read

MAKER: Final = "read"
_NO_TEXT: Final = "the file holds no text", "give a file with text, or leave it out"
_CLOSING: Final = ".,:;!?)]}»”’"
"""Signs before which no space is put between a note's mark and its text."""


def assemble(flow: Flow, name: str, said: Iterable[Diagnostic], empty: tuple[str, str] = _NO_TEXT) -> Read:
    """The document; raises Unreadable where the flow holds no text: `empty` says so, and what to do."""
    page = _Page(flow.notes)
    for block in flow.blocks:
        if isinstance(block, Table):
            page.table(block)
        else:
            page.paragraph(block)
    page.place(flow.notes)
    text, replaced = clean("".join(page.parts), name)
    if not text.strip():
        raise Unreadable(Diagnostic("TK002", Severity.ERROR, empty[0], name, help=empty[1]))
    layers = [Layer(layer, found) for layer, found in page.layers.items() if found]
    return Read(Document(name, text).with_layers(*layers), (*said, *replaced))


class _Page:
    """The text as it grows, block by block, and the annotations of what has been written."""

    def __init__(self, notes: Mapping[str, Note]) -> None:
        self.notes = notes
        self.parts: list[str] = []
        self.length = self.written = 0
        """Where the text ends, and where it ended after the last paragraph."""
        self.layers: dict[str, list[Annotation]] = {"origin": [], "styles": [], "tables": [], "footnotes": []}
        self.placed: set[str] = set()

    def paragraph(self, paragraph: Paragraph) -> None:
        """Writes a paragraph, or several where blank lines part it, and the notes called in it."""
        composed = compose(joined([paragraph], ""), self.notes)
        if (base := self._block(composed, apart=paragraph.apart or self.length != self.written)) is None:
            return
        self.written = self.length
        attributes = _attributes(paragraph)
        for start, end in composed.chunks():
            self._add("origin", paragraph.kind, base + start, base + end, attributes)
        self.place(called for _, _, called in composed.anchors)

    def table(self, table: Table) -> None:
        """Writes the rows that hold text, each on a line, and the notes called in them after the last."""
        called: list[str] = []
        rows: list[Annotation] = []
        for index, cells in enumerate(table.rows):
            composed = [compose(joined(cell.paragraphs, " "), self.notes, one_line=True) for cell in cells]
            if any(cell.text.strip() for cell in composed):
                self._put("\n" if rows else "\n\n" if self.parts else "")
                rows.append(self._row(cells, composed, _place_of(table, index)))
                called += [note for cell in composed for _, _, note in cell.anchors]
        if rows:
            self._add("tables", "table", rows[0].start, rows[-1].end, {})
            self.layers["tables"] += rows
            self.place(called)

    def _row(self, cells: Iterable[Cell], composed: Iterable[Composed], place: Mapping[str, str]) -> Annotation:
        """Writes the cells of a row, a tab between them; its origin leaves out empty cells at its edges."""
        start = self.length
        texts: list[Span] = []
        for index, (cell, found) in enumerate(zip(cells, composed, strict=True)):
            self._put("\t" if index else "")
            span = self._stretch(found)
            if len(span):
                texts.append(span)
            role = {"role": "label"} if cell.label else {}
            wide = {key: str(value) for key, value in (("cols", cell.cols), ("rows", cell.rows)) if value > 1}
            self._add("tables", "cell", span.start, span.end, role | wide)
        self._add("origin", "cell-row", texts[0].start, texts[-1].end, place)
        return Annotation(Span(start, self.length), "row", {}, maker=MAKER)

    def place(self, called: Iterable[str]) -> None:
        """Writes the notes called that have not been written yet, each followed by those that it calls itself."""
        waiting = list(called)[::-1]
        while waiting:
            note = self.notes.get(waiting.pop())
            if note is None or note.id in self.placed:
                continue
            self.placed.add(note.id)
            composed = compose(_of_note(note), self.notes)
            if (base := self._block(composed, note.id)) is None:
                continue
            start, end = (base + offset for offset in composed.limits())
            where = "end" if note.end else "foot"
            kind = "endnote" if note.end else "footnote"
            self._add("origin", kind, start, end, _where(note.line, note.place))
            self._add("footnotes", "note", start, end, {"n": note.number, "place": where, "id": note.id})
            waiting += [mark for _, _, mark in composed.anchors if mark != note.id][::-1]

    def _block(self, composed: Composed, own: str = "", apart: bool = True) -> int | None:
        """Writes a block, apart from what is before it by a blank line; where its text's offset 0 stands.

        None where it holds no text.
        """
        start, end = composed.limits()
        if start == end:
            return None
        self._put(("\n\n" if apart else "\n") if self.parts else "")
        base = self.length - start
        self._stretch(composed, own)
        return base

    def _stretch(self, composed: Composed, own: str = "") -> Span:
        """Writes a text without the white space at its edges, with its styles and the marks of notes but one's own."""
        start, end = composed.limits()
        base = self.length - start
        for begin, stop, rend in composed.styles:
            self._add("styles", "hi", base + begin, base + stop, {"rend": " ".join(sorted(rend))})
        for at, number in composed.pages:
            at = min(base + max(at, start), base + end)
            self._add("styles", "pb", at, at, {"n": number} if number else {})
        for begin, stop, note in composed.anchors:
            if note != own and note in self.notes:
                attributes = {"note": note, "n": self.notes[note].number}
                self._add("footnotes", "anchor", base + begin, base + stop, attributes)
        self._put(composed.text[start:end])
        return Span(self.length - (end - start), self.length)

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _add(self, layer: str, kind: str, start: int, end: int, attributes: Mapping[str, str]) -> None:
        self.layers[layer].append(Annotation(Span(start, end), kind, attributes, maker=MAKER))


def _of_note(note: Note) -> list[Piece]:
    """The paragraphs of a note on lines of their own; its mark and a space before the first where they are not."""
    found = joined(note.paragraphs, "\n")
    first = next((index for index, piece in enumerate(found) if piece.note or piece.text.strip()), None)
    if first is None:
        return [Piece("", note=note.id)] if note.mark else []
    if found[first].note == note.id:
        after = next((piece.text for piece in found[first + 1 :] if piece.text), " ")
        spaced = after[0].isspace() or after[0] in _CLOSING
        return [*found[: first + 1], *[Piece(" ")] * (not spaced), *found[first + 1 :]]
    typed = note.mark == note.number and found[first].text.lstrip().startswith(note.mark)
    if typed or not note.mark:
        return found
    return [Piece("", note=note.id), *[Piece(" ")] * (not found[0].text[:1].isspace()), *found]


def _attributes(paragraph: Paragraph) -> dict[str, str]:
    found = {
        "level": str(paragraph.level or ""),
        "style": paragraph.style,
        "align": paragraph.align,
        "list": paragraph.label,
    }
    return _where(paragraph.line, paragraph.place) | {name: value for name, value in found.items() if value}


def _where(line: int, place: str) -> dict[str, str]:
    """The way back to the file, in the attributes of the layer `origin`."""
    found = {"line": str(line or ""), "place": place}
    return {name: value for name, value in found.items() if value}


def _place_of(table: Table, row: int) -> dict[str, str]:
    line = table.lines[row] if table.lines else 0
    return _where(line, f"{table.place}, row {row + 1}" if table.place else "")
