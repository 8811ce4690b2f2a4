"""From what a form's expression has matched to a Found date."""

from __future__ import annotations

import re
from dataclasses import replace

from teikit.grammar.dates.forms import number
from teikit.grammar.dates.lexicon import ordered
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.quaker import read_quaker
from teikit.grammar.dates.republican import read_republican
from teikit.grammar.dates.value import Found, Point

_ROMAN = {name: number for number, name in enumerate(ordered("I II III IV V VI VII VIII IX X XI XII"), 1)}
_DAMAGED = {1: 1, 11: 2, 111: 3}  # strokes of a Roman numeral taken for figures
_LOOKALIKES = str.maketrans({"Х": "X", "І": "I", "У": "V", "П": "II", "Ш": "III", "l": "I", "|": "I", "1": "I"})
_SOUND = frozenset("IVXХІivx")  # a Roman numeral with other letters is a damaged one


def read(grammar: Grammar, form: str, match: re.Match[str]) -> Found | None:
    """The date that a form has matched, or None where its numbers are those of no date."""
    got = match.groupdict()
    year = _year(grammar, got)
    if form.startswith(("both", "range")):
        return _two(grammar, form, match, year)
    if form == "damaged month":
        return _damaged(match, year)
    if form.startswith("republican"):
        return read_republican(form, match, _day(grammar, got) if got.get("dw") else None)
    if form.startswith("quaker"):
        return read_quaker(form, match)
    point = replace(year, month=_month(grammar, got), day=_day(grammar, got))
    confidence = 0.99
    if got.get("r") and not _SOUND.issuperset(got["r"] or ""):
        if point.month is None or point.year is None:
            return None
        confidence = 0.85
    if form in ("day month in figures", "short figures"):
        month, day = point.month or 0, point.day or 0
        if month > 12 >= day:
            point, confidence = replace(point, month=day, day=month), 0.8
        elif not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        if form == "short figures":
            confidence = 0.75
    if point.short_year:
        confidence = min(confidence, 0.95)
    if form == "month year":
        confidence = 0.97
    if got.get("pt"):
        name = str(grammar.look_up("portions", got["pt"] or ""))
        return Found(match.start(), match.end(), "part", form, point, part=name, confidence=0.85)
    bound = str(grammar.look_up("bounds", got["bd"] or "")) if got.get("bd") else ""
    near = got.get("nw")
    direction = int(str(grammar.look_up("near", near))) if near else 0
    return Found(
        match.start(), match.end(), "date", form, point, bound=bound, direction=direction, confidence=confidence
    )


def point_of_month(grammar: Grammar, match: re.Match[str]) -> Point:
    """The month (group m), if any, and year of a match."""
    got = match.groupdict()
    point = replace(_year(grammar, got), month=_month(grammar, got))
    shift = grammar.look_up("month_words", got["mw"] or "") if got.get("mw") else None
    return point if shift is None else replace(point, month_shift=int(str(shift)))


def _two(grammar: Grammar, form: str, match: re.Match[str], year: Point) -> Found:
    got = match.groupdict()
    month = _month(grammar, got)
    other_month = _month(grammar, got, "m2") or month
    first_year = Point(year=int(got["ya"])) if got.get("ya") else year
    first = replace(first_year, month=month, day=_day(grammar, got))
    second = got.get("d2") or got.get("d3")
    other = replace(year, month=other_month, day=number(second) if second else None)
    if got.get("mw"):
        shift = grammar.look_up("month_words", got["mw"] or "")
        other = replace(other, month_shift=None if shift is None else int(str(shift)))
    if form.startswith("both"):
        return Found(match.start(), match.end(), "date", form, first, last=other, style="both")
    if not got.get("ya") and other.month and first.month and other.month < first.month and year.year:
        first = replace(first, year=year.year - 1)  # "December 28 – January 3, 1921"
    return Found(match.start(), match.end(), "range", form, first, last=other)


def _damaged(match: re.Match[str], year: Point) -> Found:
    printed = int(match["n"])
    other = _DAMAGED.get(printed)
    month = other if other and (printed > 12 or printed == 11) else printed
    point = replace(year, month=month, day=int(match["d"]), other_month=printed if other and printed <= 12 else None)
    return Found(match.start(), match.end(), "date", "damaged month", point, confidence=0.4 if other else 0.5)


def _year(grammar: Grammar, got: dict[str, str | None]) -> Point:
    for name in ("y", "y4", "yb"):
        figures = got.get(name)
        if figures:
            dual = got.get("yd") if name == "y" else None  # "10 February 1719/20": the year began in March
            return Point(year=int(figures) + (1 if dual and str(int(figures) + 1).endswith(dual) else 0))
    for name in ("yy", "y3"):
        figures = got.get(name)
        if figures:
            return Point(year=int(figures), short_year=True)
    phrase = got.get("yw") or got.get("yw2")
    if phrase:
        shift = grammar.look_up("year_words", phrase)
        return Point(same_year=True) if shift is None else Point(year_shift=int(str(shift)))
    return Point()


def _month(grammar: Grammar, got: dict[str, str | None], name: str = "m") -> int | None:
    word = got.get(name)
    if word:
        return int(str(grammar.look_up("months", word)))
    roman = got.get("r") if name == "m" else None
    if roman:
        return _ROMAN.get(roman.translate(_LOOKALIKES).upper())
    figures = next((got[it] for it in ("n", "n2", "n3") if got.get(it)), None) if name == "m" else None
    return int(figures) if figures else None


def _day(grammar: Grammar, got: dict[str, str | None]) -> int | None:
    figures, word = got.get("d"), got.get("dw")
    if figures:
        return number(figures)
    return int(str(grammar.look_up("day_words", word))) if word else None
