"""Old Style and New Style: days of the Julian calendar, alone or beside the Gregorian day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teikit.grammar.dates import calendars, reckoning
from teikit.grammar.dates.completion import UNRESOLVED, complete, impossible, written
from teikit.grammar.dates.value import Found, Point, Value


def is_julian(found: Found, point: Point, country: str) -> bool:
    """Whether a day is one of the Julian calendar: the text says so, or else the rule of the country.

    A weekday printed beside the day decides against the rule where it only fits the Gregorian day.
    """
    if found.style or not (country and point.year and point.month and point.day):
        return found.style == "julian"
    if not calendars.is_old_style(point.year, point.month, point.day, country):
        return False
    julian = reckoning.from_julian(point.year, point.month, point.day)
    gregorian = reckoning.day(point.year, point.month, point.day)
    if found.weekday is not None and gregorian and gregorian.weekday() == found.weekday:
        return julian is not None and julian.weekday() == found.weekday
    return julian is not None


def old_style(found: Found, value: Value, point: Point, country: str) -> Value | None:
    """A day of the Julian calendar: its Gregorian equivalent, and the day as printed in @when-custom.

    None where that calendar has no such day.
    """
    if not (point.year and point.month and point.day):
        return replace(value, when=written(point))
    there = reckoning.from_julian(point.year, point.month, point.day)
    if there is None:
        return None
    printed = f"{point.year:04}-{point.month:02}-{point.day:02}"
    said = "" if found.style else f"; {calendars.rule(country)}"
    value = value if found.style else replace(value, confidence=round(value.confidence * 0.85, 2))
    return replace(
        value, when=there.isoformat(), when_custom=printed, dating_method="#julian", calendar="#julian",
        evidence=f"{value.evidence}; Old Style {printed}{said}",
    )  # fmt: skip


def in_new_style(point: Point) -> Point:
    """The Gregorian day of a Julian one; the point itself where that calendar has no such day."""
    there = reckoning.from_julian(point.year or 0, point.month or 0, point.day or 0)
    return Point(there.year, there.month, there.day) if there else point


def republican_day(found: Found, here: date | None, source: str) -> Value:
    """A day of the French Republican calendar, whose day, month and year the point holds; without that the nearest."""
    point, how = found.point, ""
    if point.year is None:
        days = {it: calendars.from_republican(it, point.month or 0, point.day or 0) for it in range(1, 15)}
        near = {year: abs(it - here) for year, it in days.items() if it} if here else {}
        if not near:
            return Value(confidence=UNRESOLVED, evidence=f"grammar: {found.form}; the year is not known")
        point, how = replace(point, year=min(near, key=lambda it: near[it])), f"; year of {source}"
    value = Value(relative=bool(how), confidence=found.confidence, evidence=f"grammar: {found.form}{how}")
    there = calendars.from_republican(point.year or 0, point.month or 0, point.day or 0)
    if there is None:
        return impossible(value, point)
    printed = f"{point.year:04}-{point.month:02}-{point.day:02}"
    return replace(
        value, when=there.isoformat(), when_custom=printed, dating_method="#republican", calendar="#republican",
        evidence=f"{value.evidence}; French Republican {printed}",
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
