"""Dates of the Society of Friends, who numbered months and weekdays: "14th of 3d mo. 1789", "First Day, 3d mo. 14th".

Until 1751 March was the first month, and the year was written as beginning with it: "12th mo. 1745" is February 1746.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from teikit.grammar.dates.forms import GAP, SPACE, YEAR, number
from teikit.grammar.dates.value import Found, Point

_MARCH_FIRST_UNTIL: Final = 1751  # the year that ended in December by act of Parliament
_ORDINALS: Final[Mapping[str, int]] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_WORD = f"(?i:{'|'.join(_ORDINALS)})(?!\\w)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|d)?(?!\w)\.?"
_MONTH = rf"(?P<qm>(?:1[0-2]|0?[1-9])(?:st|nd|rd|th|d)?|{_WORD}){GAP}(?i:mo(?:nth)?|mth)(?:\.|(?!\w))"
_YEAR = rf",?{SPACE}(?:in{SPACE}the{SPACE}year{SPACE})?(?P<y>{YEAR})(?:/(?P<yd>\d{{1,2}})(?!\d))?"
_OF = rf"(?:{SPACE}day)?,?{SPACE}(?:of{SPACE})?(?:the{SPACE})?"
_DAY_FIRST = rf"(?P<d>{_DAY}){_OF}{_MONTH}{_YEAR}"
_MONTH_FIRST = rf"{_MONTH},?{SPACE}(?:the{SPACE})?(?P<d>{_DAY}){_YEAR}"
_WEEKDAY = rf"(?P<qd>(?i:first|second|third|fourth|fifth|sixth|seventh))[ -](?i:day),?{SPACE}(?:the{SPACE})?"
_WEEKDAY_GATE = _WEEKDAY.replace("?P<qd>", "?:")
_MO = rf"(?:\d\d?[^\W\d_]{{0,2}}|(?=[FSTENfsten])[^\W\d_]{{5,8}}){GAP}[Mm][Oo]?"


def quaker_forms() -> dict[str, str]:
    """The forms that begin with the figures of a day or month."""
    return {"quaker": _DAY_FIRST, "quaker, month first": _MONTH_FIRST}


def quaker_words() -> dict[str, str]:
    """Those that begin with a month or weekday in words."""
    return {
        "quaker, weekday": rf"{_WEEKDAY}{_DAY_FIRST}",
        "quaker, weekday, month first": rf"{_WEEKDAY}{_MONTH_FIRST}",
        "quaker, month first": _MONTH_FIRST,
        "quaker, day in words": rf"(?P<qw>{_WORD}){_OF}{_MONTH}{_YEAR}",
    }


def quaker_gates() -> tuple[str, str]:
    """What those begin with that begin with figures, and those that begin with a word."""
    return rf"(?:{_DAY}{_OF})?{_MO}", rf"(?:{_WEEKDAY_GATE}(?:{_DAY}{_OF})?)?{_MO}|{_WORD}{_OF}{_MO}"


def read_quaker(form: str, match: re.Match[str]) -> Found:
    """The day that one of these forms has matched, its month named as the calendar of its year counts it."""
    got = match.groupdict()
    year, counted = int(match["y"]), _counted(match["qm"])
    dual = got.get("yd")
    month = counted
    if year <= _MARCH_FIRST_UNTIL:
        month = (counted + 1) % 12 + 1
        year += month < 3 or bool(dual and str(year + 1).endswith(dual))
    day = _counted(got.get("d") or got.get("qw") or "")
    weekday = (_ORDINALS[match["qd"].lower()] + 5) % 7 if got.get("qd") else None
    point = Point(year, month, day)
    return Found(match.start(), match.end(), "date", form, point, weekday=weekday, confidence=0.9)


def _counted(said: str) -> int:
    return number(said) or _ORDINALS.get(said.lower(), 0)
