"""Old Style and New Style: days of the Julian calendar, alone or beside the Gregorian day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teikit.grammar.dates import reckoning
from teikit.grammar.dates.completion import UNRESOLVED, complete, impossible, written
from teikit.grammar.dates.value import Found, Point, Value


def julian_day(value: Value, point: Point) -> Value:
    """A day said to be Old Style: its Gregorian equivalent, and the day as printed in @when-custom."""
    if not (point.year and point.month and point.day):
        return replace(value, when=written(point))
    there = reckoning.from_julian(point.year, point.month, point.day)
    if there is None:
        return impossible(value, point)
    printed = f"{point.year:04}-{point.month:02}-{point.day:02}"
    return replace(
        value, when=there.isoformat(), when_custom=printed, dating_method="#julian", calendar="#julian",
        evidence=f"{value.evidence}; Old Style {printed}",
    )  # fmt: skip


def both_styles(found: Found, here: date | None, source: str) -> Value:
    """Old and New Style beside each other: the New Style day, if the two are the same day."""
    first, second = found.point, found.last or found.point
    known, how = complete(second, here, source, None)
    evidence = f"grammar: {found.form}{how}"
    if known.year is None:
        return Value(confidence=UNRESOLVED, evidence=f"{evidence}; the year is not known")
    for shift in (0, 1):  # the New Style day may be in the next month, and that in the next year
        for old, new in ((first, known), (known, first)):
            year, month = known.year, new.month or known.month or 1
            old_year = year - shift
            julian = reckoning.from_julian(old_year, old.month or month, old.day or 0)
            for months in (0, 1):
                there = _new_style(year, month + months, new.day or 0)
                if there and julian == there:
                    value = Value(relative=bool(how), confidence=found.confidence, evidence=f"{evidence}; New Style")
                    return replace(value, when=there.isoformat())
    if _in_step(first, second):  # "5/6 May": a night, or two days
        opening = replace(known, month=first.month or known.month, day=first.day)
        value = Value(relative=bool(how), confidence=0.9, evidence=f"{evidence}; two days that follow one another")
        return replace(value, from_=written(opening), to=written(known))
    said = "the two days are not the same day in the Old and the New Style"
    value = Value(relative=bool(how), confidence=0.4, evidence=evidence, problems=(("style", said),))
    return replace(value, when=written(known))


def _in_step(first: Point, second: Point) -> bool:
    """Whether two days of one month follow one another, so that they cannot be the same in two calendars."""
    return first.month == second.month and 0 < (second.day or 0) - (first.day or 0) <= 3


def _new_style(year: int, month: int, day: int) -> date | None:
    return reckoning.day(year + 1, 1, day) if month == 13 else reckoning.day(year, month, day)
