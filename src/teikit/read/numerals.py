"""Numbers as lists and notes print them: Roman, letters, signs; and small raised figures for notes' marks.

Sources: ECMA-376 part 1, 17.18.59 (ST_NumberFormat); OpenDocument 1.3 part 3, 19.506 (style:num-format).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψω"
_SIGNS: Final = "*†‡§"
_LONGEST: Final = 12  # letters in a row; beyond it figures are printed
_RAISED: Final = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


def roman(number: int) -> str:
    """In small Roman figures up to 3999, beyond it in Arabic ones."""
    if not 0 < number < 4000:
        return str(number)
    printed = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        printed += letters * times
    return printed


def _repeated(number: int, letters: str) -> str:
    """a, b, ... z, aa, bb: the way Word goes on after the last letter; figures after a dozen rounds."""
    rounds, index = divmod(number - 1, len(letters))
    return letters[index] * (rounds + 1) if number > 0 and rounds < _LONGEST else str(number)


def _column(number: int) -> str:
    """a, b, ... z, aa, ab: the way OpenDocument goes on, and columns of sheets are called."""
    letters = ""
    left = number
    while left > 0:
        left, index = divmod(left - 1, len(_LATIN))
        letters = _LATIN[index] + letters
    return letters or str(number)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= 20 else str(number)


FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": lambda number: _repeated(number, _LATIN),
    "upperLetter": lambda number: _repeated(number, _LATIN).upper(),
    "columnLower": _column,
    "columnUpper": lambda number: _column(number).upper(),
    "russianLower": lambda number: _repeated(number, _RUSSIAN),
    "russianUpper": lambda number: _repeated(number, _RUSSIAN).upper(),
    "lowerGreek": lambda number: _repeated(number, _GREEK),
    "upperGreek": lambda number: _repeated(number, _GREEK).upper(),
    "chicago": lambda number: _repeated(number, _SIGNS),
    "ordinal": _ordinal,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "none": lambda number: "",
}
"""By the names of WordprocessingML, and two of our own; what is not here is printed in Arabic figures."""


def printed(number: int, form: str) -> str:
    """The number in that format."""
    make = FORMATS.get(form)
    return make(number) if make else str(number)


def raised(number: str) -> str:
    """A note's number as its mark in running text: "12" is "¹²", "iv" is "ⁱᵛ"; what has no raised form stays."""
    made = number.translate(_RAISED)
    return number if any(char in number for char in made) else made


def whole_number(value: str | None, otherwise: int, least: int = 0, most: int = 1_000_000) -> int:
    """An attribute's number within bounds; the other value where it is none."""
    value = (value or "").strip()
    digits = value.removeprefix("-")
    if not digits.isdecimal() or len(digits) > 12:
        return otherwise
    return max(least, min(most, int(value)))
