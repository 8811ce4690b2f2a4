"""What formats with paragraphs have in common: blocks made of pieces, tables and notes, in the order of a file.

A reader makes these of its format; `assemble` makes a document of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

PLAIN: Final[frozenset[str]] = frozenset()


@dataclass(slots=True)
class Piece:
    """A stretch of text in one style; `rend` holds the words of the layer `styles`."""

    text: str
    rend: frozenset[str] = PLAIN
    note: str = ""
    """The id of the note whose mark this is; with an empty text, the mark that the file numbers by itself."""
    label: bool = False
    """A list's number or bullet: styled as what follows it."""
    page: str | None = None
    """Not None where a printed page begins: its number, or the empty string; then there is no text."""
    line: int = 0


@dataclass(slots=True)
class Paragraph:
    """A paragraph, heading, item ...: kind and attributes as in the layer `origin`, 0 and "" for those it has not.

    Where it stands is told by its line (from 1), or by words ("paragraph 12", "table 2, row 1").
    """

    pieces: list[Piece]
    place: str = ""
    kind: str = "paragraph"
    level: int = 0
    style: str = ""
    align: str = ""
    label: str = ""
    """The number or bullet that stands before the text, without the space after it."""
    line: int = 0
    apart: bool = True
    """Whether a blank line stands before it; else it begins on the next line."""


@dataclass(slots=True)
class Cell:
    """A cell of a table; one that an earlier row's cell covers is empty."""

    paragraphs: list[Paragraph]
    label: bool = False
    cols: int = 1
    rows: int = 1


@dataclass(slots=True)
class Table:
    """Rows of cells, and the words for its place ("table 2") or the line of each row."""

    rows: list[list[Cell]]
    place: str = ""
    lines: Sequence[int] = ()


Block = Paragraph | Table


@dataclass(slots=True)
class Note:
    """A footnote or endnote: what stands for it in the text (`mark`, "¹") and how it is called (`number`, "1").

    The mark is put before the note's text as well, unless the text begins with it; an empty one is put nowhere.
    """

    id: str
    end: bool
    place: str
    number: str
    mark: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole of a file: its blocks in order, and its notes by id in the order in which they are called."""

    blocks: Sequence[Block]
    notes: Mapping[str, Note]


def joined(paragraphs: Iterable[Paragraph], between: str) -> list[Piece]:
    """The pieces of paragraphs one after the other, their labels before them, with what stands between them."""
    found: list[Piece] = []
    for paragraph in paragraphs:
        found += [Piece(between)] * bool(found and paragraph.pieces)
        found += [Piece(paragraph.label, label=True), Piece(" ")] if paragraph.label else []
        found += paragraph.pieces
    return found


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs, and each row of a table as one: for notes and cells, which hold no tables."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                yield Paragraph(joined((it for cell in row for it in cell.paragraphs), " "), block.place)
