"""The Extended Date/Time Format (ISO 8601-2:2019, Library of Congress): parsed without loss and written again.

Levels 0 to 2: days, hours, seasons (21 to 41), years with a sign, of five figures ("Y12345", "Y17E7") or with
significant digits ("1950S2"), unspecified digits ("192X", "1920-XX-05"), doubt ("?"), approximation ("~") and both
("%") of the whole or of a part, intervals with open ("..") and unknown ("") ends, and sets ("[1919,1921..1923]",
"{1919..1921}"). Years count as in ISO 8601: 0000 is the year before the first.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 2000  # code points of an expression
_EXPONENT: Final = 9  # the greatest in "Y17E7"
_MARK: Final = r"[?~%]?"
_YEAR: Final = r"Y-?\d{5,12}|Y-?\d{1,9}E\d{1,2}|-?[\dX]{4}"
_DATE: Final = re.compile(
    rf"(?P<m1>{_MARK})(?P<y>(?:{_YEAR}))(?P<s>S\d{{1,3}})?(?P<n1>{_MARK})"
    rf"(?:-(?P<m2>{_MARK})(?P<m>[\dX]{{2}})(?P<n2>{_MARK})(?:-(?P<m3>{_MARK})(?P<d>[\dX]{{2}})(?P<n3>{_MARK}))?)?"
)
_TIME: Final = re.compile(
    r"(?P<day>-?\d{4}-\d\d-\d\d)T(?P<h>[01]\d|2[0-4]):(?P<i>[0-5]\d):(?P<s>[0-5]\d|60)(?P<z>Z|[+-]\d\d(?::[0-5]\d)?)?"
)
_SEASONS: Final = {  # first and last month; those of the southern hemisphere are 29 to 32, quarters 33 to 36
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14), 29: (9, 11),
    30: (12, 14), 31: (3, 5), 32: (6, 8), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8),
    39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
Day = tuple[int, int, int]  # year, month, day (proleptic Gregorian)


class EdtfError(ValueError):
    """A text that is no expression of EDTF; the message says why."""


@dataclass(frozen=True, slots=True)
class Date:
    """One date: its parts as written ("192X", "21"), the marks before and behind each, its time of day."""

    year: str
    month: str = ""
    day: str = ""
    significant: str = ""
    marks: tuple[str, ...] = ("", "", "", "", "", "")  # before and behind year, month and day
    time: str = ""

    def __str__(self) -> str:
        y0, y1, m0, m1, d0, d1 = self.marks
        text = f"{y0}{self.year}{self.significant}{y1}"
        text += f"-{m0}{self.month}{m1}" if self.month else ""
        text += f"-{d0}{self.day}{d1}" if self.day else ""
        return f"{text}T{self.time}" if self.time else text

    @property
    def uncertain(self) -> bool:
        return any(it in ("?", "%") for it in self.marks)

    @property
    def approximate(self) -> bool:
        return any(it in ("~", "%") for it in self.marks)

    @property
    def season(self) -> bool:
        """Whether its month is a season, or another part of a year."""
        return self.month.isdigit() and int(self.month) > 12

    def limits(self) -> tuple[Day, Day]:
        """The first and the last day that the date may be or that it spans."""
        first, last = _years(self)
        if not self.month:
            return (first, 1, 1), (last, 12, 31)
        if self.season:
            low, high = _SEASONS[int(self.month)]
            end, month = (last, high) if high <= 12 else (last + 1, high - 12)
            return (first, low, 1), (end, month, days_in(end, month))
        months = _months(self.month)
        low, high = months[0], months[-1]
        if not self.day:
            return (first, low, 1), (last, high, days_in(last, high))
        return (first, low, _days(self, first, low)[0]), (last, high, _days(self, last, high)[-1])


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; an end that is None is unknown, one that is ".." is open."""

    start: Date | str | None
    end: Date | str | None

    def __str__(self) -> str:
        return f"{_end(self.start)}/{_end(self.end)}"


@dataclass(frozen=True, slots=True)
class Set:
    """One of several dates ("[...]"), or all of them ("{...}"); a pair is a stretch, None an open end of it."""

    members: tuple[Date | tuple[Date | None, Date | None], ...]
    every: bool = False

    def __str__(self) -> str:
        said = [str(it) if isinstance(it, Date) else f"{it[0] or ''}..{it[1] or ''}" for it in self.members]
        return ("{%s}" if self.every else "[%s]") % ",".join(said)


Expression = Date | Interval | Set


def parse(text: str) -> Expression:
    """The expression that a text is. Raises EdtfError."""
    if not text or len(text) > LONGEST:
        raise EdtfError("it is empty" if not text else f"it is longer than {LONGEST} characters")
    if text[0] in "[{":
        return _set(text)
    start, slash, end = text.partition("/")
    if not slash:
        return _date(text)
    if not start and not end:
        raise EdtfError("an interval has one end at least")
    return Interval(_limit(start), _limit(end))


def days_in(year: int, month: int) -> int:
    return monthrange(year % 400 + 400, month)[1]


def _end(limit: Date | str | None) -> str:
    return "" if limit is None else str(limit)


def _limit(text: str) -> Date | str | None:
    return None if not text else text if text == ".." else _date(text)


def _set(text: str) -> Set:
    if text[-1] != {"[": "]", "{": "}"}[text[0]] or len(text) < 3:
        raise EdtfError("the bracket of the set is not closed")
    members: list[Date | tuple[Date | None, Date | None]] = []
    for member in text[1:-1].split(","):
        low, dots, high = member.strip().partition("..")
        if not dots:
            members.append(_date(low))
        elif low or high:
            members.append((_date(low) if low else None, _date(high) if high else None))
        else:
            raise EdtfError("a stretch has one end at least")
    return Set(tuple(members), every=text[0] == "{")


def _date(text: str) -> Date:
    timed = _TIME.fullmatch(text)
    date = _DATE.fullmatch(timed["day"] if timed else text)
    if not date:
        raise EdtfError(f"“{text[:40]}” is no date of EDTF")
    marks = tuple(date[it] or "" for it in ("m1", "n1", "m2", "n2", "m3", "n3"))
    time = text.partition("T")[2] if timed else ""
    read = Date(date["y"], date["m"] or "", date["d"] or "", date["s"] or "", marks, time)
    _check(read)
    return read


def _check(date: Date) -> None:
    if "E" in date.year and int(date.year.partition("E")[2]) > _EXPONENT:
        raise EdtfError(f"the exponent is greater than {_EXPONENT}")
    if date.month.isdigit() and not (1 <= int(date.month) <= 12 or int(date.month) in _SEASONS):
        raise EdtfError(f"there is no month or season {date.month}")
    if date.month and not date.month.isdigit() and not _months(date.month):
        raise EdtfError(f"no month is {date.month}")
    if date.day:
        if date.season:
            raise EdtfError("a season has no days")
        first, last = _years(date)
        months = _months(date.month)
        if not _days(date, first, months[0]) or not _days(date, last, months[-1]):
            raise EdtfError(f"there is no day {date.day} in {date.year}-{date.month}")


def _days(date: Date, year: int, month: int) -> list[int]:
    longest = 29 if month == 2 and "X" in date.year else days_in(year, month)
    length = 31 if "X" in date.month else longest
    return [min(it, days_in(year, month)) for it in range(1, length + 1) if _fits(date.day, it)]


def _months(pattern: str) -> list[int]:
    return [it for it in range(1, 13) if _fits(pattern, it)]


def _fits(pattern: str, number: int) -> bool:
    return all(it in ("X", figure) for it, figure in zip(pattern, f"{number:02}", strict=True))


def _years(date: Date) -> tuple[int, int]:
    """The first and the last year: all that the unspecified or not significant figures leave open."""
    text = date.year.lstrip("Y")
    sign, text = (-1, text[1:]) if text[0] == "-" else (1, text)
    digits, _, exponent = text.partition("E")
    if "X" in digits:
        ends = sign * int(digits.replace("X", "0")), sign * int(digits.replace("X", "9"))
        return min(ends), max(ends)
    year = int(digits) * 10 ** int(exponent or 0)
    if date.significant:
        step = 10 ** max(len(str(year)) - int(date.significant[1:]), 0)
        low = year - year % step
        ends = sign * low, sign * (low + step - 1)
        return min(ends), max(ends)
    return sign * year, sign * year
