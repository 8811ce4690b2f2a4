"""The lines of a source under a diagnostic: cut to the width of the terminal around what is pointed at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len

from teikit.diagnostic import Diagnostic, position
from teikit.document import Document
from teikit.origins import place_of

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of the source (1-based number), where the underline begins and its length (in cells), and its label."""

    number: int
    text: str
    before: int
    length: int
    label: str = ""


def harmless(text: str) -> str:
    """The text without what would steer a terminal: controls and direction marks become U+FFFD, a tab a space."""
    return _HARMFUL.sub("\ufffd", text.replace("\t", " "))


def excerpts(diagnostic: Diagnostic, document: Document | None, raw: str | None, width: int) -> list[Excerpt]:
    """What to show: a line for each label; without labels the line and column the diagnostic names.

    Labels are spans of the document that a reader makes of the file; `raw` is the file's own text.
    """
    found = []
    for label in diagnostic.labels:
        if document is not None and label.span.end <= len(document.text):
            _, column = position(document.text, label.span.start)
            number = place_of(document, label.span.start).line
            line = _line(document.text, label.span.start)
            found.append(_excerpt(line, number, column, len(label.span), label.text, width))
    if found and (diagnostic.place or any(it.number == diagnostic.line for it in found)):
        return found
    start = _start_of(raw, diagnostic.line) if raw is not None else None  # labels of another text are not shown
    if raw is None or diagnostic.line == 0 or start is None:
        return []
    return [_excerpt(_line(raw, start), diagnostic.line, diagnostic.column, 1 if diagnostic.column else 0, "", width)]


def _line(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)]


def _start_of(text: str, number: int) -> int | None:
    """The offset of the number-th line."""
    start = 0
    for _ in range(number - 1):
        start = text.find("\n", start) + 1
        if start == 0:
            return None
    return start


def _excerpt(line: str, number: int, column: int, length: int, label: str, width: int) -> Excerpt:
    """The part of the line around the column that fits; an ellipsis where it is cut."""
    start = max(column - 1, 0)
    end = min(start + max(length, 1), len(line))
    room = width - 2  # for the ellipses
    first, last = 0, len(line)
    if cell_len(line) > width:
        first = max(0, min(start - room // 3, len(line) - room))
        last = min(len(line), first + room)
        while last > start + 1 and cell_len(line[first:last]) > room:  # wide characters take two cells
            last -= 1
    left, right = "…" if first else "", "…" if last < len(line) else ""
    before = cell_len(left + harmless(line[first:start]))
    underline = cell_len(harmless(line[start : min(end, last)])) or 1
    return Excerpt(number, left + harmless(line[first:last]) + right, before, underline if length else 0, label)
