"""Parts of a month or year ("early May", "winter 1919/20"); days and months said by nearness ("next Tuesday")."""

from __future__ import annotations

import re
from dataclasses import replace

from teikit.grammar.dates.core import with_part
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.reading import point_of_month
from teikit.grammar.dates.reckoning import SEASONS
from teikit.grammar.dates.value import Found, Point


def part(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "the beginning of August 1920", "late 1919", "winter 1919/20", "end of May or beginning of June 1920"."""
    first = _portion(known, text, match.start(), match.end())
    if first is None:
        return []
    more = known.patterns["portion"].match(text, first.end)
    at = known.patterns["portion alone"].search(text, first.end, more.end()) if more else None
    second = _portion(known, text, at.start(), at.end()) if at else None
    if second and at:
        name = str(known.look_up("portions", at[0]))
        point = first.point if first.point.year else replace(first.point, year=second.point.year)
        return [replace(first, end=second.end, point=point, last=second.point, last_part=name)]
    return [first]


def _portion(known: Grammar, text: str, start: int, end: int) -> Found | None:
    of = known.patterns["of part"].match(text, end)
    if not of:
        return None
    point = point_of_month(known, of)
    name = str(known.look_up("portions", text[start:end]))
    season = name in SEASONS
    if (season and (point.month or of["mw"])) or (point.month is None and of["y4"] and int(of["y4"]) < 1500):
        return None
    last = None
    if of["y5"]:
        first = int(of["y4"])
        following = int(of["y5"]) if len(of["y5"]) == 4 else first - first % 100 + int(of["y5"])
        if not season or following != first + 1:
            return None
        last = Point(following)
    return Found(start, of.end(), "part", "part of a month or year", point, last=last, part=name, confidence=0.85)


def near(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "next Tuesday", "last September"."""
    after = known.patterns["after direction"].match(text, match.end())
    if not after:
        return []
    direction = int(str(known.look_up("directions", match[0])))
    if after["wd"]:
        number = int(str(known.look_up("weekdays", after["wd"])))
        end = with_part(known, text, after.end())
        return [Found(match.start(), end, "weekday", "weekday", weekday=number, direction=direction, confidence=0.75)]
    point = Point(month=int(str(known.look_up("months", after["m"]))))
    return [Found(match.start(), after.end(), "date", "month", point, direction=direction, confidence=0.8)]
