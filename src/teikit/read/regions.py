"""Pages of regions of lines: what PAGE XML and ALTO XML have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

RUNNING: Final = frozenset(
    ("header", "footer", "page-number", "catch-word", "signature-mark", "running-head", "margin")
)
"""Regions that belong to the page, not to the text."""
NOTES: Final = {"footnote": "foot", "footnote-continued": "foot", "endnote": "end", "marginalia": "margin"}

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Line:
    """A line of print, or a cell; `styles` are its stretches of another type: start, end, words of @rend."""

    text: str
    id: str = ""
    styles: list[tuple[int, int, str]] = field(default_factory=list)
    confidence: float | None = None


@dataclass(slots=True)
class Cell:
    lines: list[Line]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    label: bool = False


@dataclass(slots=True)
class Region:
    """What stands together on a page; a table has `cells` instead of lines."""

    kind: str
    id: str
    lines: list[Line] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """A page: its printed number, where the file itself says it, and its regions in the order of reading."""

    number: str
    regions: list[Region]


def tidy(text: str | None) -> str:
    """A line as one line: no white space at its edges, none but single spaces within."""
    return _SPACE.sub(" ", text or "").strip()


def confidence_of(value: str | None) -> float | None:
    """How sure a text recogniser is, from 0 to 1; None where it does not say so."""
    try:
        number = float(value) if value else None
    except ValueError:
        return None
    return number if number is not None and 0 <= number <= 1 else None
