"""Filling in what a date leaves out, and writing it down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teikit.grammar.dates import reckoning
from teikit.grammar.dates.value import Point, Value

UNRESOLVED = 0.4  # the confidence of a date that cannot be resolved
OF_LAST = "the date named before"


def complete(point: Point, here: date | None, source: str, last: date | None, direction: int = 0) -> tuple[Point, str]:
    """The point with its month and year, and in words where they are from ("" if from the text itself)."""
    if point.year is not None:
        if point.short_year:
            point = replace(point, year=reckoning.full_year(point.year, here), short_year=False)
        return _nearer_month(point, here), ""
    if point.same_year and last:
        return replace(point, year=last.year), f"; year of {OF_LAST}"
    if here is None:
        return point, ""
    if point.year_shift is not None:
        return replace(point, year=here.year + point.year_shift), f"; year from {source}"
    if point.month is not None:
        return replace(point, year=_year(point, here, direction)), f"; year of {source}"
    if point.month_shift is not None:
        first, _ = reckoning.shifted(here, "month", point.month_shift)
    elif point.day is None:
        return point, ""
    else:
        first = reckoning.nearest_month(here, point.day) or here
    return replace(point, year=first.year, month=first.month), f"; month of {source}"


def _year(point: Point, here: date, direction: int) -> int:
    month = point.month or 1
    there = (month, point.day or (0 if direction > 0 else 31))  # a month by itself is never the present one
    if direction < 0:
        return here.year if there < (here.month, here.day) else here.year - 1
    if direction > 0:
        return here.year if there > (here.month, here.day) else here.year + 1
    return reckoning.nearest_year(here, month, point.day)


def _nearer_month(point: Point, here: date | None) -> Point:
    """Of two readings of a damaged month the one nearer to the document's date."""
    if point.other_month is None or point.year is None or here is None:
        return point
    months = [it for it in (point.month, point.other_month) if it]
    days = [it for it in (reckoning.day(point.year, month, point.day or 1) for month in months) if it]
    nearest = min(days, key=lambda it: abs(it - here), default=None)
    return replace(point, month=nearest.month, other_month=None) if nearest else point


def written(point: Point) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD; nothing where the calendar has no such day."""
    year, month, day = point.year or 0, point.month, point.day
    if not 1 <= year <= 9999:
        return ""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    there = reckoning.day(year, month, day)
    return there.isoformat() if there else ""


def impossible(value: Value, point: Point) -> Value:
    said = f"there is no day {point.day} in month {point.month} of {point.year}"
    problems = (*value.problems, ("impossible", said))
    return replace(value, confidence=0.3, evidence=f"{value.evidence}; {said}", problems=problems)
