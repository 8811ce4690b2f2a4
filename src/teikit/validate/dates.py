"""Dates: a day that exists, bounds in their order, a date within its bounds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.facts import line, name
from teikit.validate.rule import Rule

Day = tuple[int, int, int]
ATTRIBUTES: Final = ("when", "notBefore", "notAfter", "from", "to")
_ZONE: Final = r"(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_TIME: Final = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?"
_FULL: Final = re.compile(rf"(-?[0-9]{{4,6}})(?:-([0-9]{{2}})(?:-([0-9]{{2}})(?:T{_TIME})?)?)?{_ZONE}")
_PART: Final = re.compile(rf"--(?:([0-9]{{2}})(?:-([0-9]{{2}}))?|-([0-9]{{2}})){_ZONE}")
_CLOCK: Final = re.compile(rf"{_TIME}{_ZONE}")
_LEAP: Final = 2000


@dataclass(frozen=True, slots=True)
class Extent:
    """The first and the last day that a value stands for (proleptic Gregorian calendar)."""

    first: Day
    last: Day


def extent(value: str) -> Extent | None:
    """What a day, month or year stands for; None for what has no year. Raises ValueError where it is no date."""
    value = value.strip()
    if full := _FULL.fullmatch(value):
        year = int(full[1])
        if year == 0:
            raise ValueError("there is no year 0")
        first, final = (int(full[2]),) * 2 if full[2] else (1, 12)
        last = _days(year, final)
        day = int(full[3] or 1)
        if not 1 <= day <= last:
            raise ValueError(f"the month has {last} days")
        return Extent((year, first, day), (year, final, int(full[3] or last)))
    if part := _PART.fullmatch(value):
        month, day = int(part[1] or 1), int(part[2] or part[3] or 1)
        if not 1 <= day <= _days(_LEAP, month):
            raise ValueError("there is no such day")
        return None
    if _CLOCK.fullmatch(value):
        return None
    raise ValueError("it is not of the form 1920-08-07, 1920-08, 1920 or --08-07")


def _days(year: int, month: int) -> int:
    if not 1 <= month <= 12:
        raise ValueError("a month is from 01 to 12")
    return monthrange(year % 400 + 400, month)[1]


def check(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    """Every element with dates in its attributes."""
    for element in root.iter(etree.Element):
        given = [it for it in ATTRIBUTES if it in element.attrib]
        if not given or (len(given) < 3 and not _dating(element, given)):
            continue
        extents: dict[str, Extent] = {}
        for attribute in given:
            try:
                if (found := extent(element.get(attribute, ""))) is not None:
                    extents[attribute] = found
            except ValueError as error:
                yield _problem(
                    "TK240", f"@{attribute}=“{element.get(attribute, '')[:40]}” is not a date: {error}", file, element
                )
        yield from _contradictions(extents, file, element)


def _dating(element: etree._Element, given: list[str]) -> bool:
    """Whether @from and @to are dates here: on locus, biblScope and the like they are numbers."""
    own = {"locus", "locusGrp", "biblScope", "citedRange", "span", "arc", "iNode", "app", "alt", "relation"}
    return bool({"when", "notBefore", "notAfter"} & set(given)) or etree.QName(element).localname not in own


def _contradictions(extents: dict[str, Extent], file: str, element: etree._Element) -> Iterator[Diagnostic]:
    for low, high in (("notBefore", "notAfter"), ("from", "to"), ("notBefore", "to"), ("from", "notAfter")):
        if low in extents and high in extents and extents[low].first > extents[high].last:
            yield _problem("TK241", f"@{low} is later than @{high}", file, element)
    when = extents.get("when")
    if when is None:
        return
    for low in ("notBefore", "from"):
        if low in extents and when.last < extents[low].first:
            yield _problem("TK242", f"@when is earlier than @{low}", file, element)
    for high in ("notAfter", "to"):
        if high in extents and when.first > extents[high].last:
            yield _problem("TK242", f"@when is later than @{high}", file, element)


_CURES: Final = {
    "TK240": "write a Gregorian day as year-month-day, with two digits for month and day",
    "TK241": "exchange the two, or correct one: both bounds are inclusive",
    "TK242": "keep @when where the day is known, the bounds where it is not",
}


def _problem(code: str, message: str, file: str, element: etree._Element) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, f"<{name(element)}>: {message}", file, line(element), help=_CURES[code])


RULE = Rule(
    "TK240",
    "dates",
    "A date in an attribute exists (TK240), its bounds are in order (TK241), and it lies within them (TK242).",
    accepts='<p><date when="1920-02-29" notBefore="1920" notAfter="1920-02">x</date></p>',
    rejects='<p><date notBefore="1920-08" notAfter="1920-07-31">x</date></p>',
    each=check,
)
