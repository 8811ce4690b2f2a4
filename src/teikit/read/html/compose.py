"""The pieces of one block or cell as text, with the places of its styles, notes' marks and page breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teikit.read.html.blocks import Piece


@dataclass(frozen=True, slots=True)
class Composed:
    """Text, and by offsets in it: styles, notes' marks (start, end, the note's id), page breaks (at, number)."""

    text: str
    styles: Sequence[tuple[int, int, frozenset[str]]]
    anchors: Sequence[tuple[int, int, str]]
    pages: Sequence[tuple[int, str]]


def compose(pieces: Iterable[Piece]) -> Composed:
    """The text of pieces that begin and end without white space."""
    parts: list[str] = []
    anchors: list[tuple[int, int, str]] = []
    pages: list[tuple[int, str]] = []
    runs = _Runs()
    length = 0
    for piece in pieces:
        end = length + len(piece.text)
        if piece.page is not None:
            pages.append((length, piece.page))
        if piece.note:
            anchors.append((length, end, piece.note))
        runs.add(piece, length, end)
        parts.append(piece.text)
        length = end
    text = "".join(parts)
    return Composed(text, list(_trimmed(text, runs.closed())), anchors, pages)


class _Runs:
    """Stretches in one style; white space between two of the same style joins them, a line break parts them.

    A list's number is styled as what follows it.
    """

    def __init__(self) -> None:
        self._done: list[tuple[int, int, frozenset[str]]] = []
        self._start = self._end = 0
        self._rend: frozenset[str] = frozenset()
        self._label: int | None = None

    def add(self, piece: Piece, start: int, end: int) -> None:
        if piece.text == "\n":
            self._close(end)
        elif piece.label:
            self._close(end)
            self._label = start
        elif piece.text.strip() and piece.rend == self._rend and self._label is None:
            self._end = end
        elif piece.text.strip():
            begin = start if self._label is None else self._label
            self._close(begin)
            self._rend, self._end = piece.rend, end

    def _close(self, start: int) -> None:
        if self._rend:
            self._done.append((self._start, self._end, self._rend))
        self._start = self._end = start
        self._rend, self._label = frozenset(), None

    def closed(self) -> list[tuple[int, int, frozenset[str]]]:
        self._close(0)
        return self._done


def _trimmed(text: str, runs: Iterable[tuple[int, int, frozenset[str]]]) -> Iterator[tuple[int, int, frozenset[str]]]:
    for start, end, rend in runs:
        stretch = text[start:end]
        if stripped := stretch.strip():
            begin = start + len(stretch) - len(stretch.lstrip())
            yield begin, begin + len(stripped), rend
