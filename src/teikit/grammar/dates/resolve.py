"""From what a date says to the days it means, by the document's own date and the date named before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teikit.grammar.dates import reckoning
from teikit.grammar.dates.value import Found, Point, Value

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNRESOLVED = 0.4
_NO_ANCHOR = "the document's date is not known"
_OF_ANCHOR = "the document's date"
_OF_LAST = "the date named before"


def resolve(found: Found, anchor: Value | None = None, last: Value | None = None) -> Value:
    """The value of a date found in a text.

    `anchor` is the document's own date, `last` the absolute date named before; a day without a year takes the
    year that puts it nearest to the anchor (without one: to `last`). What cannot be known is left out.
    """
    base = anchor if anchor and not anchor.empty else None
    here, source = (base.day(), _OF_ANCHOR) if base else (last.day() if last else None, _OF_LAST)
    if found.unit and found.point == Point():
        return _relative(found, here, source, base or last)
    if found.weekday is not None and found.point == Point():
        return _weekday(found, here, source, base or last)
    return _dated(found, here, source, last.day() if last else None)


def _dated(found: Found, here: date | None, source: str, last: date | None) -> Value:
    if found.style == "both":
        return _both(found, here, source)
    if found.kind == "range" and found.last:
        return _range(found, found.last, here, source, last)
    point, how = _complete(found.point, here, source, last, found.direction)
    evidence = f"grammar: {found.form}{how}"
    if point.year is None:
        return Value(confidence=min(found.confidence, _UNRESOLVED), evidence=f"{evidence}; the year is not known")
    value = Value(relative=bool(how), confidence=found.confidence, evidence=evidence)
    if how:
        value = replace(value, confidence=round(found.confidence * 0.97, 2))
    if found.kind == "part":
        first, end = reckoning.part(found.part, point.year, point.month)
        return replace(value, not_before=first.isoformat(), not_after=end.isoformat())
    written = _written(point)
    if not written:
        return _impossible(value, point)
    if found.style == "julian":
        return _julian(value, point)
    value = _checked(found, value, point, here)
    if found.bound:
        after = found.bound == "after"
        return replace(value, not_before=written if after else "", not_after="" if after else written)
    iso = f"{written}T{found.hour}" if found.hour and point.day else ""
    return replace(value, when=written, when_iso=iso)


def _complete(point: Point, here: date | None, source: str, last: date | None, direction: int = 0) -> tuple[Point, str]:
    """The point with its month and year, and in words where they are from ("" if from the text itself)."""
    if point.year is not None:
        if point.short_year:
            point = replace(point, year=reckoning.full_year(point.year, here), short_year=False)
        return _nearer_month(point, here), ""
    if point.same_year and last:
        return replace(point, year=last.year), f"; year of {_OF_LAST}"
    if here is None:
        return point, ""
    if point.year_shift is not None:
        return replace(point, year=here.year + point.year_shift), f"; year from {source}"
    if point.month is not None:
        return replace(point, year=_year(point, here, direction)), f"; year of {source}"
    if point.day is None:
        return point, ""
    if point.month_shift is not None:
        first, _ = reckoning.shifted(here, "month", point.month_shift)
    else:
        first = reckoning.nearest_month(here, point.day) or here
    return replace(point, year=first.year, month=first.month), f"; month of {source}"


def _year(point: Point, here: date, direction: int) -> int:
    month = point.month or 1
    if direction < 0:
        return here.year if month < here.month else here.year - 1
    if direction > 0:
        return here.year if month > here.month else here.year + 1
    return reckoning.nearest_year(here, month, point.day)


def _nearer_month(point: Point, here: date | None) -> Point:
    """Of two readings of a damaged month the one nearer to the document's date."""
    if point.other_month is None or point.year is None or here is None:
        return point
    months = [it for it in (point.month, point.other_month) if it]
    days = [it for it in (reckoning.day(point.year, month, point.day or 1) for month in months) if it]
    nearest = min(days, key=lambda it: abs(it - here), default=None)
    return replace(point, month=nearest.month, other_month=None) if nearest else point


def _written(point: Point) -> str:
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


def _impossible(value: Value, point: Point) -> Value:
    said = f"there is no day {point.day} in month {point.month} of {point.year}"
    problems = (*value.problems, ("impossible", said))
    return replace(value, confidence=0.3, evidence=f"{value.evidence}; {said}", problems=problems)


def _julian(value: Value, point: Point) -> Value:
    """A day said to be Old Style: its Gregorian equivalent, and the day as printed in @when-custom."""
    if not (point.year and point.month and point.day):
        return replace(value, when=_written(point))
    there = reckoning.from_julian(point.year, point.month, point.day)
    if there is None:
        return _impossible(value, point)
    printed = f"{point.year:04}-{point.month:02}-{point.day:02}"
    return replace(
        value, when=there.isoformat(), when_custom=printed, dating_method="#julian", calendar="#julian",
        evidence=f"{value.evidence}; Old Style {printed}",
    )  # fmt: skip


def _checked(found: Found, value: Value, point: Point, here: date | None) -> Value:
    """The weekday or the relative word printed beside a day must agree with it; if not, the day as printed stands."""
    there = reckoning.day(point.year or 0, point.month or 0, point.day or 0)
    if there is None:
        return value
    if found.weekday is not None and there.weekday() != found.weekday:
        said = f"{there.isoformat()} is a {_WEEKDAYS[there.weekday()]}, not a {_WEEKDAYS[found.weekday]}"
        return replace(value, confidence=0.6, problems=(*value.problems, ("weekday", said)))
    if found.offset is not None and found.unit == "day" and here:
        expected = reckoning.plus(here, found.offset)
        if expected != there:
            said = f"{there.isoformat()} is printed beside a word that means {expected.isoformat()}"
            return replace(value, relative=True, confidence=0.6, problems=(*value.problems, ("relative", said)))
        return replace(value, relative=True, evidence=f"{value.evidence}; agrees with the relative word")
    return value


def _relative(found: Found, here: date | None, source: str, base: Value | None) -> Value:
    evidence = f"grammar: {found.form}; reckoned from {source}"
    if here is None or base is None or (not base.precise and found.unit != "year"):
        return Value(relative=True, confidence=_UNRESOLVED, evidence=f"grammar: relative; {_NO_ANCHOR}")
    first, last = reckoning.shifted(here, found.unit, found.offset or 0)
    confidence = min(found.confidence, base.confidence, 0.99 if base.when else 0.5)
    value = Value(relative=True, confidence=confidence, evidence=evidence)
    if found.unit == "week":
        return replace(value, not_before=first.isoformat(), not_after=last.isoformat())
    return replace(value, when=first.isoformat()[: {"day": 10, "month": 7, "year": 4}[found.unit]])


def _weekday(found: Found, here: date | None, source: str, base: Value | None) -> Value:
    if here is None or base is None or not base.precise:
        return Value(relative=True, confidence=_UNRESOLVED, evidence=f"grammar: weekday; {_NO_ANCHOR}")
    there = reckoning.nearest_weekday(here, found.weekday or 0, found.direction)
    evidence = f"grammar: weekday; the nearest to {source}"
    return Value(when=there.isoformat(), relative=True, confidence=found.confidence, evidence=evidence)


def _range(found: Found, end: Point, here: date | None, source: str, last: date | None) -> Value:
    closing, how = _complete(end, here, source, last)
    opening = replace(found.point, year=closing.year) if _same_year(found.point, end) else found.point
    if opening.year is not None and opening.short_year:
        opening = replace(opening, year=closing.year, short_year=False)
    evidence = f"grammar: {found.form}{how}"
    if closing.year is None:
        return Value(confidence=_UNRESOLVED, evidence=f"{evidence}; the year is not known")
    first, to = _written(opening), _written(closing)
    value = Value(relative=bool(how), confidence=found.confidence, evidence=evidence)
    if not first or not to:
        return _impossible(value, closing if first else opening)
    if first > to:
        said = f"the range ends ({to}) before it begins ({first})"
        return replace(value, confidence=0.3, problems=(("impossible", said),))
    return replace(value, from_=first, to=to)


def _same_year(opening: Point, closing: Point) -> bool:
    return opening.year is None or (opening.short_year and closing.short_year and opening.year == closing.year)


def _both(found: Found, here: date | None, source: str) -> Value:
    """Old and New Style beside each other: the New Style day, if the two are the same day."""
    first, second = found.point, found.last or found.point
    known, how = _complete(second, here, source, None)
    evidence = f"grammar: {found.form}{how}"
    if known.year is None:
        return Value(confidence=_UNRESOLVED, evidence=f"{evidence}; the year is not known")
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
    said = "the two days are not the same day in the Old and the New Style"
    value = Value(relative=bool(how), confidence=0.4, evidence=evidence, problems=(("style", said),))
    return replace(value, when=_written(known))


def _new_style(year: int, month: int, day: int) -> date | None:
    return reckoning.day(year + 1, 1, day) if month == 13 else reckoning.day(year, month, day)
