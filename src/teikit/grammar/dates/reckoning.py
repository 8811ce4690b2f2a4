"""Reckoning with days: the Julian calendar, parts of a month, the nearest fitting day. Days are proleptic Gregorian."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_JULIAN_DAY_OF_YEAR_ZERO = 1721425  # Julian day number of the day before 1 January of the year 1 (Gregorian)
_MONTH_PARTS = {"early": (1, 10), "first": (1, 5), "first-week": (1, 7), "middle": (11, 20), "first-half": (1, 15)}
_MONTH_ENDS = {"late": 21, "last": 26, "second-half": 16}
_YEAR_PARTS = {
    "early": (1, 4), "first": (1, 1), "middle": (5, 8), "late": (9, 12), "last": (12, 12), "first-half": (1, 6),
    "second-half": (7, 12), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip


SEASONS = frozenset(("spring", "summer", "autumn", "winter"))


def day(year: int, month: int, day_of_month: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def from_julian(year: int, month: int, day_of_month: int) -> date | None:
    """The Gregorian day of a Julian date, or None where the Julian calendar has no such day."""
    length = 29 if month == 2 and year % 4 == 0 else monthrange(2001, month)[1] if 1 <= month <= 12 else 0
    if not 1 <= day_of_month <= length:
        return None
    before_march = (14 - month) // 12
    years = year + 4800 - before_march
    months = month + 12 * before_march - 3
    number = day_of_month + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    ordinal = number - _JULIAN_DAY_OF_YEAR_ZERO
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def part(name: str, year: int, month: int | None, next_year: bool = False) -> tuple[date, date]:
    """The first and the last day of a part ("early", "summer") of a month or, without a month, of a year.

    The winter of two years is that from December to February; that of one year may be the one at its beginning or
    the one at its end: the days are those from the first of January to the end of the February that follows.
    """
    if name == "winter" and month is None:
        start = date(year, 12, 1) if next_year else date(year, 1, 1)
        return start, last_of(_year(year + 1), 2)
    if month is None:
        first, last = _YEAR_PARTS.get(name, (1, 12))
        return date(year, first, 1), last_of(year, last)
    if name in _MONTH_PARTS:
        first, last = _MONTH_PARTS[name]
        return date(year, month, first), date(year, month, last)
    return date(year, month, _MONTH_ENDS.get(name, 1)), last_of(year, month)


def shifted(anchor: date, unit: str, distance: int) -> tuple[date, date]:
    """The first and last day of the day, week, month or year at that distance from the anchor's own."""
    if unit == "day":
        there = plus(anchor, distance)
        return there, there
    if unit == "week":
        monday = plus(anchor, -anchor.weekday() + 7 * distance)
        return monday, plus(monday, 6)
    if unit == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + distance, 12)
        return date(_year(year), month + 1, 1), last_of(_year(year), month + 1)
    year = _year(anchor.year + distance)
    return date(year, 1, 1), date(year, 12, 31)


def plus(anchor: date, days: int) -> date:
    """The day so many days later, kept within the years 1 to 9999."""
    return date.fromordinal(min(max(anchor.toordinal() + days, 1), date.max.toordinal()))


def nearest_year(anchor: date, month: int, day_of_month: int | None) -> int:
    """The year that puts this day of the year nearest to the anchor; the earlier one of two at the same distance."""
    return min(
        (_year(anchor.year + shift) for shift in (0, -1, 1)),
        key=lambda year: abs(date(year, month, min(day_of_month or 15, 28)) - anchor),
    )


def nearest_month(anchor: date, day_of_month: int) -> date | None:
    """The day with this number nearest to the anchor, in its month or the one before or after."""
    months = (shifted(anchor, "month", shift)[0] for shift in (0, -1, 1))
    fitting = [it for it in (day(first.year, first.month, day_of_month) for first in months) if it]
    return min(fitting, key=lambda it: abs(it - anchor), default=None)


def nearest_weekday(anchor: date, weekday: int, direction: int) -> date:
    """The nearest such weekday; with a direction the first one after (1) or before (-1) the anchor."""
    ahead = (weekday - anchor.weekday()) % 7
    if direction > 0:
        return plus(anchor, ahead or 7)
    if direction < 0 or ahead > 3:
        return plus(anchor, ahead - 7)
    return plus(anchor, ahead)


def full_year(short: int, anchor: date | None) -> int:
    """The year of which only two figures are given: nearest to the anchor, else in the twentieth century."""
    if anchor is None:
        return 1900 + short
    century = anchor.year - anchor.year % 100
    return min((_year(century + shift + short) for shift in (0, -100, 100)), key=lambda it: abs(it - anchor.year))


def _year(year: int) -> int:
    return min(max(year, 1), 9999)
