"""Tables of prose, laid out so that no cell overlaps another and all rows are equally wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema.write.doc.vocabulary import T

_WIDEST: Final = 100


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or the room of one that is missing; `scope` is "col" or "row" for a heading."""

    element: etree._Element | None
    width: int = 1
    height: int = 1
    scope: str = ""


def rows(table: etree._Element) -> list[list[Cell]]:
    """The rows of a table with their cells; spans count where a cell begins in each row and column they make."""
    return _laid(table, spans=True) or _laid(table, spans=False) or []


def _laid(table: etree._Element, *, spans: bool) -> list[list[Cell]] | None:
    lines = [it for it in table.findall(f"{T}row") if it.find(f"{T}cell") is not None]
    taken: list[set[int]] = [set() for _ in lines]
    made: list[list[Cell]] = []
    begun: set[int] = set()
    for at, line in enumerate(lines):
        made.append([])
        for element in line.findall(f"{T}cell"):
            column = next(it for it in range(len(taken[at]) + 1) if it not in taken[at])
            made[-1].append(_placed(element, line, at, taken, column, spans))
            begun.add(column)
    widest = max((max(it) + 1 for it in taken), default=0)
    for at, cells in enumerate(made):
        free = [column for column in range(widest) if column not in taken[at]]
        cells.extend(Cell(None) for _ in free)
        begun.update(free)
    return made if len(begun) == widest else None


def _placed(
    element: etree._Element, line: etree._Element, at: int, taken: list[set[int]], column: int, spans: bool
) -> Cell:
    """A cell as wide and high as there is room."""
    wanted, height = (_number(element, "cols"), min(_number(element, "rows"), len(taken) - at)) if spans else (1, 1)
    width = next((it for it in range(1, wanted) if column + it in taken[at]), wanted)
    for row in taken[at : at + height]:
        row.update(range(column, column + width))
    heading = "col" if line.get("role") == "label" else "row" if element.get("role") == "label" else ""
    return Cell(element, width, height, heading)


def _number(element: etree._Element, name: str) -> int:
    said = element.get(name, "1").strip()
    return max(1, min(int(said), _WIDEST)) if said.isascii() and said.isdecimal() and len(said) < 5 else 1
