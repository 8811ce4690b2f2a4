"""The document of a page's blocks: its text, where each block came from, its styles, tables and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from teikit.document import Annotation, Layer, Span
from teikit.read.html.blocks import Block, Cell, Piece, Table
from teikit.read.html.compose import Composed, compose
from teikit.read.html.notes import Note

MAKER = "read"
Blocks = Sequence[Block | Table]


class Page:
    """The text as it grows, and the annotations of what has been written; `blocks_of` gives the blocks of a note."""

    def __init__(self, blocks: Blocks, notes: Iterable[Note], blocks_of: Callable[[Note], Blocks]) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.found: dict[str, list[Annotation]] = {"origin": [], "styles": [], "tables": [], "footnotes": []}
        self._notes = {note.id: note for note in notes}
        self._blocks_of = blocks_of
        self._placed: set[str] = set()
        for block in blocks:
            self._place(self._table(block) if isinstance(block, Table) else self._paragraph(block))
        self._place(self._notes)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def layers(self) -> list[Layer]:
        return [Layer(name, found) for name, found in self.found.items() if found]

    def _paragraph(self, block: Block) -> list[str]:
        """Writes a block; gives the notes that it calls."""
        self._put("\n\n" if self.parts else "")
        composed = compose(block.pieces)
        span = self._stretch(composed)
        self._add("origin", block.kind, span, _attributes(block))
        return [note for _, _, note in composed.anchors]

    def _table(self, table: Table) -> list[str]:
        called: list[str] = []
        rows: list[Annotation] = []
        for line, cells in table.rows:
            composed = [compose(cell.pieces) for cell in cells]
            if any(cell.text.strip() for cell in composed):
                self._put("\n" if rows else "\n\n" if self.parts else "")
                rows.append(self._row(cells, composed, line))
                called += [note for cell in composed for _, _, note in cell.anchors]
        if rows:
            self._add("tables", "table", Span(rows[0].start, rows[-1].end), {})
            self.found["tables"] += rows
        return called

    def _row(self, cells: Iterable[Cell], composed: Iterable[Composed], line: int) -> Annotation:
        """Writes the cells of a row, a tab between them; its origin leaves out empty cells at its edges."""
        start = self.length
        texts: list[Span] = []
        for index, (cell, found) in enumerate(zip(cells, composed, strict=True)):
            self._put("\t" if index else "")
            span = self._stretch(found)
            if len(span):
                texts.append(span)
            role = {"role": "label"} if cell.label else {}
            wide = {name: str(value) for name, value in (("cols", cell.cols), ("rows", cell.rows)) if value > 1}
            self._add("tables", "cell", span, role | wide)
        where = {"line": str(line)} if line else {}
        self._add("origin", "cell-row", Span(texts[0].start, texts[-1].end), where)
        return Annotation(Span(start, self.length), "row", {}, maker=MAKER)

    def _place(self, called: Iterable[str]) -> None:
        """Writes the notes called that have not been written yet, each followed by those that it calls itself."""
        waiting = list(called)[::-1]
        while waiting:
            note = self._notes[waiting.pop()]
            if note.id not in self._placed:
                self._placed.add(note.id)
                waiting += self._note(note)[::-1]

    def _note(self, note: Note) -> list[str]:
        pieces: list[Piece] = []
        line = 0
        for block in self._blocks_of(note):
            rows = [block.pieces] if isinstance(block, Block) else [_in_line(cells) for _, cells in block.rows]
            for row in rows:
                line = line or next((piece.line for piece in row), 0)
                pieces += [*([Piece(" " if note.element.tag == "tr" else "\n")] if pieces else []), *row]
        composed = compose(_marked(pieces, note))
        if not composed.text.strip():
            return []
        self._put("\n\n" if self.parts else "")
        span = self._stretch(composed, note.id)
        self._add("origin", "endnote" if note.end else "footnote", span, {"line": str(line)} if line else {})
        place = "end" if note.end else "foot"
        self._add("footnotes", "note", span, {"n": note.number, "place": place, "id": note.id})
        return [called for _, _, called in composed.anchors if called != note.id]

    def _stretch(self, composed: Composed, own: str = "") -> Span:
        """Writes a text, with its styles, page breaks, and the marks of notes but one's own."""
        base = self.length
        for start, end, rend in composed.styles:
            self._add("styles", "hi", Span(base + start, base + end), {"rend": " ".join(sorted(rend))})
        for at, number in composed.pages:
            self._add("styles", "pb", Span(base + at, base + at), {"n": number} if number else {})
        for start, end, note in composed.anchors:
            if note != own:
                attributes = {"note": note, "n": self._notes[note].number}
                self._add("footnotes", "anchor", Span(base + start, base + end), attributes)
        self._put(composed.text)
        return Span(base, self.length)

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _add(self, layer: str, kind: str, span: Span, attributes: Mapping[str, str]) -> None:
        self.found[layer].append(Annotation(span, kind, attributes, maker=MAKER))


def _marked(pieces: list[Piece], note: Note) -> list[Piece]:
    """A note's pieces with its mark before them, where they do not begin with it."""
    text = "".join(piece.text for piece in pieces).lstrip(" [(")
    if any(piece.note == note.id for piece in pieces[:1]):
        first = pieces[0]
        after = pieces[1].text if len(pieces) > 1 else " "
        return [first, *([Piece(" ")] if after[:1].isalnum() else []), *pieces[1:]]
    own = text.startswith(note.mark.lstrip("[(")) or (
        text.startswith(note.number) and not text[len(note.number) :][:1].isalnum()
    )
    return pieces if own or not pieces else [Piece(note.mark, note=note.id), Piece(" "), *pieces]


def _in_line(cells: Iterable[Cell]) -> list[Piece]:
    found: list[Piece] = []
    for cell in cells:
        found += [*([Piece(" ")] if found and cell.pieces else []), *cell.pieces]
    return found


def _attributes(block: Block) -> dict[str, str]:
    found = {
        "line": str(block.line or ""),
        "level": str(block.level or ""),
        "style": block.style,
        "align": block.align,
        "list": block.label,
    }
    return {name: value for name, value in found.items() if value}
