"""Problems as data: what, how bad, where, and what to do. Rendering them is somebody else's work."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from teikit.document import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Label:
    """A span of the source (code points) with what is to be said about it."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `line` and `column` are 1-based; 0 where the problem is not at a place of the file.

    `place` says in words where it is in a file that has no lines ("paragraph 12").

    Codes: TK0xx reading, TK1xx segmentation and annotation, TK2xx validation, TK3xx writing,
    TK4xx exporting, TK9xx settings and misuse.
    """

    code: str
    severity: Severity
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    labels: tuple[Label, ...] = ()
    help: str = ""
    place: str = ""

    def as_dict(self) -> dict[str, object]:
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "place": self.place,
            "labels": [{"start": it.span.start, "end": it.span.end, "text": it.text} for it in self.labels],
            "help": self.help,
        }


def position(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of a code point offset."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=2)
def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def at(
    code: str, severity: Severity, message: str, *, file: str, text: str, span: Span, label: str = "", help: str = ""
) -> Diagnostic:
    """A diagnostic on a span of a text, with line and column filled in."""
    line, column = position(text, span.start)
    return Diagnostic(code, severity, message, file, line, column, (Label(span, label),), help)


def cut(text: str, most: int = 60) -> str:
    """A text as a message quotes it: cut where it has more code points than that."""
    return text if len(text) <= most else text[: most - 1] + "…"


def number_of(count: int, what: str) -> str:
    """So many of what a message speaks of: "1 picture", "2 pictures"."""
    return f"{count} {what}{'s' if count > 1 else ''}"


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """The gravest severity among them, or None where there is none."""
    present = {diagnostic.severity for diagnostic in diagnostics}
    return next((level for level in Severity if level in present), None)
