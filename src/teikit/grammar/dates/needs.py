"""What a form cannot be without, told more cheaply than the form: until a text has it, the form is not compiled.

The forms with two days, months in words and a choice of years are long, and most texts hold few of them. Each need is
wider than its form: it may let by what is no date, but never stops one. Lengths are those of the longest words of all
languages, with room to spare.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from teikit.grammar.dates.forms import GAP, SPACE

_DAY = r"\d\d?(?!\d)"
_YEAR = r"\d{4}"
_AHEAD = re.compile(r"\(\?=\[[^]]*\]\)")


def _far(length: int) -> str:
    """Up to so many code points without a figure, but for one in a month's name ("7bre")."""
    return rf"(?:\D|\d\d?[bB][rR]){{0,{length}}}?"


def _first_letters(piece: str) -> str:
    """Where a word of these may begin: what stands ahead in the expressions of `forms.words`."""
    return f"(?:{'|'.join(_AHEAD.findall(piece))})"


def needs(
    month: str,
    day: str,
    link: str,
    until: str,
    dash: str,
    mark: str,
    and_: str,
    day_words: str,
    month_words: str,
    **_: str,
) -> dict[str, str]:
    """By the name of a form, a regular expression that matches where the form does."""
    year_first = rf"{_YEAR}{_far(12)}{SPACE}(?=[^\W\d])"
    a_month = _first_letters(month)
    day_and_month = rf"{day}{link}{a_month}"
    with_year = rf"{day_and_month}{_far(40)}(?:{_YEAR}{_far(24)})?"
    from_day = rf"{_far(40)}{_DAY}{_far(40)}"
    from_month = rf"{_far(40)}(?:{_YEAR}{_far(24)})?"
    joint = rf"(?:{dash}|{until}(?:the{SPACE})?)"
    more = rf"(?:,{GAP}|{and_}(?:the{SPACE})?){_DAY}"
    return {
        "both: day, month": rf"{day}{GAP}[(/]{GAP}{_DAY}",
        "both: day month, day month": rf"{with_year}[(/]{GAP}{_DAY}",
        "range: day month, day month": rf"{with_year}{joint}{_DAY}",
        "range: days, month": rf"{day}{joint}{day_and_month}",
        "range: days this month": rf"{day}{joint}{day},?{SPACE}{_first_letters(month_words)}",
        "day month": day_and_month,
        "year, limit, month day": year_first,
        "year, limit, day month": year_first,
        "year, part of month": year_first,
        "year, day month": rf"{_YEAR}{_far(12)},{SPACE}{day}{link}{a_month}",
        "year month": rf"{_YEAR}{mark},?{SPACE}{a_month}",
        "year month day": rf"{_YEAR}{_far(24)}{SPACE}{a_month}",
        "both: month day": rf"{from_day}[(/]",
        "both: month day, month day": rf"{from_day}[(/]",
        "range: month day, month day": rf"{from_day}(?:{_YEAR})?{joint}",
        "range: month, days": rf"{from_day}{joint}{_DAY}",
        "range: month, days in words": rf"{from_day}{joint}{_DAY}",
        "month day": rf"{_far(40)}{_DAY}",
        "range: months": rf"{from_month}(?:{joint}|/){a_month}",
        "month day in words, year": rf"{_far(24)}{SPACE}(?:the{SPACE})?{_first_letters(day_words)}",
        "day in words, month": rf"{_far(40)}{link}{a_month}",
        "day in words of month": rf"{_far(40)}{SPACE}(?:day{SPACE})?of{SPACE}{a_month}",
        "days, month": rf"{day}{more}",
        "days, this month": rf"{day}{more}",
        "month, days": rf"{_far(24)}{day}{more}",
        "months, year": rf"{_far(24)}{and_}{a_month}{_far(40)}{_YEAR}",
    }


class Form:
    """One form of dates by its name, compiled when a text first has what it needs.

    `match` finds the form at a place of a text (an offset in code points), as that of a compiled pattern does.
    """

    __slots__ = ("_needed", "match", "name", "need", "source")

    def __init__(self, name: str, source: str, need: str = "") -> None:
        self.name, self.source, self.need = name, source, need
        self._needed: re.Pattern[str] | None = None
        self.match: Callable[[str, int], re.Match[str] | None] = self._first

    def _first(self, text: str, at: int) -> re.Match[str] | None:
        if self._needed is None:
            self._needed = re.compile(self.need)
        if self._needed.match(text, at) is None:
            return None
        self.match = re.compile(self.source).match
        return self.match(text, at)
