"""The way back: where a place of a document's text stands in its file, as the reader's layer `origin` tells.

In a format with lines that is a line and a column, in a Word file words ("paragraph 12", "footnote 4").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from teikit.diagnostic import Diagnostic, position
from teikit.document import Document, Layer


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column (1-based; 0 where the file has none), or the place in words."""

    line: int
    column: int
    words: str = ""


def place_of(document: Document, offset: int) -> Place:
    """Where the character at an offset (code points) stands in the file."""
    line, column = position(document.text, offset)
    origins = document.layers.get("origin")
    if not origins:
        return Place(line, column)
    at = bisect_right(_starts(origins), offset) - 1
    if at < 0:
        return Place(0, 0)
    origin = origins.annotations[at]
    if words := origin.get("place"):
        return Place(0, 0, words)
    first, _ = position(document.text, origin.start)
    there = int(origin.get("line") or 0)
    if not there:
        return Place(0, 0)
    if line == first and origin.get("column"):
        return Place(there, int(origin.get("column") or 1) + offset - origin.start)
    return Place(there + line - first, 0)


@lru_cache(maxsize=2)
def _starts(origins: Layer) -> list[int]:
    return [it.start for it in origins]


def located(document: Document, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics on spans of this document, with their places in the file instead of those in its text."""
    for said in diagnostics:
        if "origin" in document.layers and said.labels and said.file == document.name and not said.place:
            place = place_of(document, said.labels[0].span.start)
            yield replace(said, line=place.line, column=place.column, place=place.words)
        else:
            yield said
