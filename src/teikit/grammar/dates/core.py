"""A date that stands at a given place of a text, without words before it."""

from __future__ import annotations

import re
from dataclasses import replace

from teikit.grammar.dates import context
from teikit.grammar.dates.forms import number
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.reading import point_of_month, read
from teikit.grammar.dates.spelt_years import year_in_words
from teikit.grammar.dates.value import Found, Point

_LONG_NUMBER = 3
_SIGNS = frozenset("./-–—")
_NIGHT, _EVENING = frozenset(("atnight", "nachts", "nacht", "ночи", "delanuit")), 8  # "11 at night" is 23, "2" is 2
_HOURS_GO_ON = re.compile(r"[^\S\n]?[-–—][^\S\n]?\d")


def dates_at(grammar: Grammar, text: str, at: int, *, first: str, said: bool = False) -> list[Found]:
    """The date that begins at `at` (several for a list of days), or none.

    `first` is what stands there: number, month or word. `said`: words before it already say that it is a date
    ("Yesterday, on the 8th"), so that a bare ordinal needs no other proof.
    """
    year = first == "number" and text[at : at + _LONG_NUMBER].isdecimal()  # so many figures are no day
    several = [] if year else _list(grammar, text, at, first)
    if several:
        return several
    table = "year" if year else _without_sign(text, at) if first == "number" else first
    for form in grammar.forms.get(table, ()):
        match = form.match(text, at)
        found = read(grammar, form.name, match) if match else None
        found = _with_year_in_words(grammar, text, found) if found else None
        if found and not context.doubtful(grammar, text, found):
            return [_with_hour_and_style(grammar, text, found)]
    other = None if year else _of_other_calendar(grammar, text, at, first)
    if other:
        return [_with_hour_and_style(grammar, text, other)]
    if first == "number":
        one = _bare_day(grammar, text, at, said) or _years(grammar, text, at)
        return [one] if one else []
    return _bare_month(grammar, text, at) if first == "month" else []


def _without_sign(text: str, at: int) -> str:
    """The table of forms for the figures at a place: all, or those without a sign behind the day."""
    end = at + 1 + text[at + 1 : at + 2].isdigit()
    return "number" if text[end : end + 2].strip()[:1] in _SIGNS else "number, no sign"


def _of_other_calendar(grammar: Grammar, text: str, at: int, first: str) -> Found | None:
    others = grammar.other_calendars.get(first)
    if others is None or not others.gate.match(text, at):
        return None
    matches = ((form, form.match(text, at)) for form in others.forms)
    read_so = (read(grammar, form.name, match) for form, match in matches if match)
    return next((it for it in read_so if it), None)


def _list(grammar: Grammar, text: str, at: int, first: str) -> list[Found]:
    """ "July 23, 31", "5, 6 and 7 August", "March and August 1940": each a date, with a span of its own."""
    for form in grammar.lists.get(first, ()):
        match, name = form.match(text, at), form.name
        if match is None:
            continue
        point = point_of_month(grammar, match)
        if name == "months, year":
            other = replace(point, month=int(str(grammar.look_up("months", match["m2"]))))
            return [
                Found(match.start("m"), match.end("m"), "date", "list of months", point, confidence=0.9),
                Found(match.start("m2"), match.end(), "date", "list of months", other, confidence=0.95),
            ]
        figures = name == "days, figures"
        if figures:
            point = replace(point, month=int(match["n"]))
        closing = "n" if figures else "m" if name != "days, this month" else "mw"
        lower, upper = match.span("days") if name == "month, days" else (match.start(), match.start(closing))
        pattern = grammar.patterns["any day" if figures else "day"]
        days = list(pattern.finditer(text, lower, upper))
        ends = [(it.start(), it.end()) for it in days]
        edge = 0 if name == "month, days" else -1
        ends[edge] = (match.start(), ends[0][1]) if edge == 0 else (ends[-1][0], match.end())
        if edge == 0 and _has_year(match):
            ends[-1] = (ends[-1][0], match.end())
        return [
            Found(start, end, "date", "list of days", replace(point, day=number(it[0])), confidence=0.95)
            for (start, end), it in zip(ends, days, strict=True)
        ]
    return []


def _has_year(match: re.Match[str]) -> bool:
    got = match.groupdict()
    return any(got.get(name) for name in ("y", "yy", "y3", "yw"))


def _bare_day(grammar: Grammar, text: str, at: int, said: bool) -> Found | None:
    this_month = grammar.patterns["day this month"].match(text, at)
    if this_month:
        shift = grammar.look_up("month_words", this_month["mw"])
        point = Point(day=number(this_month["d"]), month_shift=None if shift is None else int(str(shift)))
        return Found(at, this_month.end(), "date", "day of the month", point, confidence=0.93)
    match = grammar.patterns["ordinal"].match(text, at)
    if not match or not (said or context.ordinal_is_a_date(grammar, text, match)):
        return None
    point = Point(day=number(match["d"]))
    return Found(at, match.end(), "date", "day alone", point, confidence=0.85 if said else 0.75)


def _years(grammar: Grammar, text: str, at: int) -> Found | None:
    match = grammar.patterns["years"].match(text, at)
    if match:
        first = int(match["y"])
        if match["to"] and context.word_before(text, at) not in grammar.lexicon.before_year:
            return None
        last = int(match["y2"]) if match["y2"] else first - first % 100 + int(match["yy"])
        sure = bool(match["w2"]) or context.year_is_expected(grammar, text, match)
        likely = sure or (bool(match["y2"]) and first >= 1500 and not context.counted(grammar, text, match.end()))
        if last > first and likely:
            confidence = 0.9 if sure else 0.6
            return Found(at, match.end(), "range", "years", Point(first), last=Point(last), confidence=confidence)
        return None
    match = grammar.patterns["year"].match(text, at)
    marked = bool(match and match["w"] and grammar.lexicon.sure_mark)
    if match and (marked or context.year_is_expected(grammar, text, match)):
        return Found(at, match.end(), "date", "year", Point(int(match["y"])), confidence=0.9 if marked else 0.8)
    return None


def _bare_month(grammar: Grammar, text: str, at: int) -> list[Found]:
    match = grammar.trigger.match(text, at)
    if match is None or not match["month"] or not context.month_is_expected(grammar, text, match):
        return []
    point = Point(month=int(str(grammar.look_up("months", match["month"]))))
    end = match.end()
    return [Found(at, end, "date", "month", point, confidence=0.75)]


def _with_year_in_words(grammar: Grammar, text: str, found: Found) -> Found:
    """The day and month with the year that is printed in words behind them: "le 5 mai mil neuf cent vingt"."""
    point = found.point
    bare = found.kind == "date" and not found.style and point == Point(month=point.month, day=point.day)
    if not (bare and point.month and point.day) or found.direction:
        return found
    year = year_in_words(grammar.lexicon.language, text, found.end)
    return replace(found, end=year[1], point=replace(point, year=year[0])) if year else found


def _with_hour_and_style(grammar: Grammar, text: str, found: Found) -> Found:
    """The date with the hour and the words "Old Style" that follow it."""
    if found.kind != "date" or not (found.point.day or found.last):
        return found
    style = grammar.patterns["style"].match(text, found.end)
    if style:
        found = replace(found, end=style.end(), style="julian" if style["old"] else "gregorian")
    weekday = grammar.patterns["weekday after"].match(text, found.end)
    if weekday and found.weekday is None and found.complete:
        name = int(str(grammar.look_up("weekdays", weekday["wd"])))
        found = replace(found, end=weekday.end(), weekday=name)
    hours = grammar.patterns["hours"].match(text, found.end)
    hour = _hour(grammar, hours) if hours else ""
    if hours and _HOURS_GO_ON.match(text, hours.end()):  # "2:35–3:40 p.m."
        return found
    if hours and hour and (found.form not in ("day month", "month day") or not hours.groupdict().get("h3")):
        return replace(found, end=hours.end(), hour=hour)
    return found


def with_said_hour(grammar: Grammar, text: str, found: Found) -> Found:
    """The date of a dateline with the hour behind it, a word between ("5 May 1920, at 3 p.m.", "в 16 час. 40 мин.")."""
    hours = grammar.patterns["said hours"].match(text, found.end)
    if hours and _HOURS_GO_ON.match(text, hours.end()):
        return found
    hour = _hour(grammar, hours) if hours and found.kind == "date" and not found.hour else ""
    return replace(found, end=hours.end(), hour=hour) if hours and hour else found


def _hour(grammar: Grammar, match: re.Match[str]) -> str:
    """HH:MM:SS, or nothing where there is no such hour."""
    got = {name[0] + name[1:].strip("0123456789"): it for name, it in match.groupdict().items() if it}
    if "hn" in got:
        return f"{grammar.look_up('named_hours', got['hn'])}:00"
    hour, said = int(got.get("h") or got.get("p") or got["b"]), got.get("m", "0") if "h" in got else "30"
    hour = (hour - 1) % 12 if "b" in got else hour  # "halb 5 Uhr"; but "half past 4"
    minute = int(said) if said.isdigit() else 15 if said.endswith("quart") else 30
    half = got.get("a", "").replace(".", "").replace(" ", "").casefold()
    if hour < 12 and (half in grammar.lexicon.afternoon or (half in _NIGHT and hour >= _EVENING)):
        hour += 12
    elif half and half not in grammar.lexicon.afternoon and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}:00" if hour < 24 and minute < 60 else ""


def date_after(known: Grammar, text: str, end: int) -> Found | None:
    """The one date with a day that follows a relative word, a weekday or a bound directly."""
    link = known.patterns["on"].match(text, end)
    if not link or link.end() == end:
        return None
    trigger = known.trigger.match(text, link.end())
    if not trigger or trigger.lastgroup not in ("number", "month", "word"):
        return None
    there = trigger.start()
    ordinal = known.patterns["ordinal"].match(text, there)
    said = ordinal is not None and context.ends_as_a_day(known, text, ordinal.end())
    found = dates_at(known, text, there, first=trigger.lastgroup, said=said)
    return found[0] if len(found) == 1 else None


def with_part(known: Grammar, text: str, end: int) -> int:
    part = known.patterns["day part"].match(text, end)
    return part.end() if part else end
