"""From what a date says to the days it means, by the document's own date and the date named before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teikit.grammar.dates import calendars, reckoning
from teikit.grammar.dates.completion import OF_LAST, UNRESOLVED, complete, impossible, written
from teikit.grammar.dates.styles import both_styles, in_new_style, is_julian, old_style, republican_day
from teikit.grammar.dates.value import Found, Point, Value

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NO_ANCHOR = "the document's date is not known"
_OF_ANCHOR = "the document's date"


def resolve(found: Found, anchor: Value | None = None, last: Value | None = None, country: str = "") -> Value:
    """The value of a date found in a text.

    `anchor` is the document's own date, `last` the absolute date named before; a day without a year takes the
    year that puts it nearest to the anchor (without one: to `last`). What cannot be known is left out. `country` (a key
    of calendars.GREGORIAN_FROM): days before its change of calendar are Old Style, unless the text says otherwise.
    """
    base = anchor if anchor and not anchor.empty else None
    if found.unit and found.point == Point():
        return _relative(found, (last if last and last.precise else None) if found.since_last else base)
    if found.weekday is not None and found.point == Point():
        return _weekday(found, base)
    here, source = (_printed(base), _OF_ANCHOR) if base else (_printed(last) if last else None, OF_LAST)
    return _dated(found, here, source, _printed(last) if last else None, country)


def _printed(value: Value) -> date | None:
    """The day to complete other days by: in a document of the Old Style the one printed."""
    return Value(when=value.when_custom).day() if value.calendar == "#julian" and value.when_custom else value.day()


def _dated(found: Found, here: date | None, source: str, last: date | None, country: str) -> Value:
    if found.style == "both":
        return both_styles(found, here, source)
    if found.kind == "range" and found.last:
        return _range(found, found.last, here, source, last, country)
    if found.style == "republican":
        return republican_day(found, here, source)
    point, how = complete(found.point, here, source, last, found.direction)
    evidence = f"grammar: {found.form}{how}"
    if point.year is None:
        return Value(confidence=min(found.confidence, UNRESOLVED), evidence=f"{evidence}; the year is not known")
    value = Value(relative=bool(how), confidence=found.confidence, evidence=evidence)
    if how:
        value = replace(value, confidence=round(found.confidence * 0.97, 2))
    if found.kind == "part":
        return _part(found, value, point, here, last)
    if is_julian(found, point, country):
        read = old_style(found, value, point, country)
        there = reckoning.from_julian(here.year, here.month, here.day) if here else None
        return _limited(found, _checked(found, read, _gregorian(read), there)) if read else impossible(value, point)
    said = written(point)
    if not said:
        return impossible(value, point)
    return _limited(found, replace(_checked(found, value, point, here), when=said))


def _gregorian(value: Value) -> Point:
    year, month, day = (int(it) for it in value.when.split("-")) if value.precise else (None, None, None)
    return Point(year, month, day)


def _part(found: Found, value: Value, point: Point, here: date | None, last: date | None) -> Value:
    if found.part == "winter" and not found.last:
        value = replace(value, confidence=min(value.confidence, 0.6))
    first, end = reckoning.part(found.part, point.year or 1, point.month, bool(found.last))
    if found.last_part and found.last:
        closing = complete(found.last, here, "", last)[0]
        end = reckoning.part(found.last_part, closing.year or point.year or 1, closing.month)[1]
    return replace(value, not_before=first.isoformat(), not_after=end.isoformat())


def _limited(found: Found, value: Value) -> Value:
    """The value with the limit, the "about" or the hour that is said with the day."""
    if found.bound == "about":
        return replace(value, approximate=True, evidence=f"{value.evidence}; about")
    if found.bound:
        after = found.bound == "after"
        return replace(value, when="", not_before=value.when if after else "", not_after="" if after else value.when)
    return replace(value, when_iso=f"{value.when}T{found.hour}") if found.hour and value.precise else value


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
            return replace(value, confidence=0.6, problems=(*value.problems, ("relative", said)))
        return replace(value, evidence=f"{value.evidence}; agrees with the relative word")
    return value


def _relative(found: Found, base: Value | None) -> Value:
    """A relative word by itself; only the document's own date can resolve it."""
    here = base.day() if base else None
    if here is None or base is None or (not base.precise and found.unit != "year"):
        return Value(confidence=UNRESOLVED, evidence=f"grammar: {found.form}; {_NO_ANCHOR}")
    first, last = reckoning.shifted(here, found.unit, found.offset or 0)
    confidence = min(found.confidence, base.confidence, 0.99 if base.when else 0.5)
    evidence = f"grammar: {found.form}; reckoned from {OF_LAST if found.since_last else _OF_ANCHOR}"
    value = Value(relative=True, confidence=confidence, evidence=evidence)
    if found.unit == "week":
        return replace(value, not_before=first.isoformat(), not_after=last.isoformat())
    return replace(value, when=first.isoformat()[: {"day": 10, "month": 7, "year": 4}[found.unit]])


def _weekday(found: Found, base: Value | None) -> Value:
    """A weekday by itself: the one nearest to the document's own date."""
    here = base.day() if base else None
    if here is None or base is None or not base.precise:
        return Value(confidence=UNRESOLVED, evidence=f"grammar: {found.form}; {_NO_ANCHOR}")
    there = reckoning.nearest_weekday(here, found.weekday or 0, found.direction)
    evidence = f"grammar: {found.form}; the nearest to {_OF_ANCHOR}"
    return Value(when=there.isoformat(), relative=True, confidence=found.confidence, evidence=evidence)


def _range(found: Found, end: Point, here: date | None, source: str, last: date | None, country: str) -> Value:
    closing, how = complete(end, here, source, last)
    opening = replace(found.point, year=closing.year) if _same_year(found.point, end) else found.point
    if opening.month is None and opening.day is not None:
        opening = replace(opening, month=closing.month)
    if opening.year is not None and opening.short_year:
        opening = replace(opening, year=closing.year, short_year=False)
    evidence = f"grammar: {found.form}{how}"
    if closing.year is None:
        return Value(confidence=UNRESOLVED, evidence=f"{evidence}; the year is not known")
    if is_julian(found, closing, country) and is_julian(found, opening, country):
        opening, closing = in_new_style(opening), in_new_style(closing)
        evidence = f"{evidence}; {calendars.rule(country)}"
    first, to = written(opening), written(closing)
    value = Value(relative=bool(how), confidence=found.confidence, evidence=evidence)
    if not first or not to:
        return impossible(value, closing if first else opening)
    if first > to:
        said = f"the range ends ({to}) before it begins ({first})"
        return replace(value, confidence=0.3, problems=(("impossible", said),))
    if found.bound == "between":
        return replace(value, not_before=first, not_after=to)
    return replace(value, from_=first, to=to)


def _same_year(opening: Point, closing: Point) -> bool:
    return opening.year is None or (opening.short_year and closing.short_year and opening.year == closing.year)
