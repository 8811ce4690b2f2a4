"""Pieces of one paragraph or cell as text, with the places of its styles, of the marks of notes and of page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from teikit.read.blocks import PLAIN, Note, Piece

_TABS = re.compile(r" *\t[ \t]*")
_BREAKS = re.compile(r"\s*\n\s*")
_NOT_FOR_MARKS: Final = frozenset({"superscript", "subscript"})


@dataclass(frozen=True, slots=True)
class Composed:
    """Text, and by offsets in it: styles, marks of notes (start, end, the note's id), page breaks (at, number)."""

    text: str
    styles: Sequence[tuple[int, int, frozenset[str]]]
    anchors: Sequence[tuple[int, int, str]]
    pages: Sequence[tuple[int, str]] = ()

    def limits(self) -> tuple[int, int]:
        """Where the text begins and ends, white space at its edges left out."""
        start = len(self.text) - len(self.text.lstrip())
        return start, max(start, len(self.text.rstrip()))

    def chunks(self) -> Iterator[tuple[int, int]]:
        """The stretches between blank lines: two line breaks in a row are how many set paragraphs apart."""
        start = end = -1
        offset = 0
        for line in self.text.split("\n"):
            if stripped := line.strip():
                start = start if start >= 0 else offset + line.index(stripped[0])
                end = offset + len(line.rstrip())
            elif start >= 0:
                yield start, end
                start = -1
            offset += len(line) + 1
        if start >= 0:
            yield start, end


def compose(pieces: Iterable[Piece], notes: Mapping[str, Note], one_line: bool = False) -> Composed:
    """The text of the pieces. A row of tabs becomes a space, and so do line breaks where one line is wanted."""
    parts: list[str] = []
    stretches: list[_Stretch] = []
    anchors: list[tuple[int, int, str]] = []
    pages: list[tuple[int, str]] = []
    length = 0
    for piece in pieces:
        text = piece.text
        if piece.page is not None:
            pages.append((length, piece.page))
        if piece.note and not text:
            text = notes[piece.note].mark if piece.note in notes else ""
        if "\t" in text:
            text = _TABS.sub(" ", text)
        if one_line and "\n" in text:
            text = _BREAKS.sub(" ", text)
        if not text or (one_line and text.isspace() and parts and parts[-1][-1].isspace()):
            continue
        end = length + len(text)
        if piece.note:
            anchors.append((length, end, piece.note))
        rend = piece.rend - _NOT_FOR_MARKS if piece.note else piece.rend
        stretches.append(_Stretch(length, end, rend, bool(piece.note) or text.isspace(), piece.label))
        parts.append(text)
        length = end
    text = "".join(parts)
    return Composed(text, list(_styles(text, _runs(stretches))), anchors, pages)


@dataclass(slots=True)
class _Stretch:
    """Part of the text in one style. White space and marks are neutral: a style that goes on after them holds them."""

    start: int
    end: int
    rend: frozenset[str]
    neutral: bool = False
    label: bool = False


def _runs(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Neighbours in one style joined; a list's number is styled as what follows it."""
    run: _Stretch | None = None
    waiting: list[_Stretch] = []
    for it in stretches:
        if it.neutral or it.label:
            waiting.append(it)
            continue
        if run and run.rend == it.rend:
            run.end = it.end
        else:
            if run:
                yield from _closed(run, waiting)
            run = _Stretch(next((label.start for label in waiting if label.label), it.start), it.end, it.rend)
        waiting = []
    yield from _closed(run or _Stretch(0, 0, PLAIN), waiting)


def _closed(run: _Stretch, waiting: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """A run that ends, with the neutral stretches after it that are in its style."""
    for it in waiting:
        if it.rend == run.rend and not it.label:
            run.end = it.end
        else:
            yield run
            run = it
    yield run


def _styles(text: str, runs: Iterable[_Stretch]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The runs that have a style, cut at line breaks and without white space at their edges."""
    for run in runs:
        if not run.rend:
            continue
        offset = run.start
        for line in text[run.start : run.end].split("\n"):
            if stripped := line.strip():
                start = offset + line.index(stripped[0])
                yield start, start + len(stripped), run.rend
            offset += len(line) + 1
