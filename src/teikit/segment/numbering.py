"""How an edition numbers its documents: the numbers of a page that count upwards, told from others by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from teikit.segment.candidates import Piece

_FIGURES = re.compile(r"\d{1,4}")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STEP = 5  # a scraped page may have lost some documents
_IN_ORDER, _OUT_OF_ORDER, _FAR = 2.5, -2.0, -4.0
_PAIR, _SIGNED = 1.5, 4.0  # two numbers say little, and that only with their signs


def numbered(lattice: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The lattice with its numbers weighed: where three or more of them count upwards, these are the edition's.

    Two that follow each other, both printed with their sign, are made a little likelier; others are let be.
    """
    numbers = [piece for pieces in lattice for piece in pieces if piece.role == "number"]
    counted = _longest_count([_value(piece) for piece in numbers])
    known = {id(numbers[index]) for index in counted}
    if len(counted) == 2:
        signed = {id(piece) for piece in numbers if piece.score >= _SIGNED}
        paired = known if known <= signed else set[int]()
        return [[_next(piece) if id(piece) in paired else piece for piece in pieces] for pieces in lattice]
    if len(counted) < 2:
        return [list(pieces) for pieces in lattice]
    values = [_value(numbers[index]) for index in counted]
    within = range(min(values) - _STEP, max(values) + _STEP + 1)
    return [[_weighed(it, known, within) if it.role == "number" else it for it in pieces] for pieces in lattice]


def _next(piece: Piece) -> Piece:
    return replace(piece, score=piece.score + _PAIR, why=piece.why + ", beside its neighbour in the count")


def _value(piece: Piece) -> int:
    found = _FIGURES.search(piece.printed)
    return int(found[0]) if found else _roman(piece.printed.strip(" .[]"))


def _roman(letters: str) -> int:
    """The value of a Roman number: a letter before a greater one is taken away."""
    values = [_LETTERS.get(letter, 0) for letter in letters.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _weighed(piece: Piece, known: set[int], within: range) -> Piece:
    if id(piece) in known:
        return replace(piece, score=piece.score + _IN_ORDER, why=piece.why + ", next in the count of the page")
    price = _OUT_OF_ORDER if _value(piece) in within else _FAR
    return replace(piece, score=piece.score + price, why=piece.why + ", out of the count of the page")


def _longest_count(values: Sequence[int]) -> list[int]:
    """The indices of the longest run in which each number is a few more than the last; others may stand between."""
    best: dict[int, tuple[int, int]] = {}  # value -> length of the run that ends with it, and index there
    before: list[int] = []
    ends: list[tuple[int, int]] = []
    for index, value in enumerate(values):
        reached = [best[value - step] for step in range(1, _STEP + 1) if value - step in best]
        length, source = max(reached, default=(0, -1))
        before.append(source)
        ends.append((length + 1, -index))
        if length + 1 >= best.get(value, (0, 0))[0]:
            best[value] = (length + 1, index)
    if not ends:
        return []
    index = -max(ends)[1]
    run = []
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]
