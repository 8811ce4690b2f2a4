"""Datelines that have no date ("Kestan, undated", "s. d."), and those of a year only ("[Leghorn, 1762]")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from teikit.grammar.dates.dateline_place import Span, only_place, place_before
from teikit.grammar.dates.patterns import grammar
from teikit.grammar.dates.tongue import language_of_line
from teikit.grammar.dates.value import Found, Point

_SHORT = 80  # code points of a line that only says that it has no date
_BEHIND_YEAR = "?]). г\t\n\xa0"  # what may stand behind the year with which such a line ends
_UNDATED_SIGNS = ("dat", "Dat", "DAT", "d.", "D.", "б/д", "Б/д", "дат", "числа", "д.")
OPEN = re.compile(r"[\[(“\"«]{0,2}")
_YEAR_IN_BRACKETS = re.compile(
    r"\[(?:(?P<place>[^\d\[\](),]{2,40}(?:, [^\d\[\](),]{2,30})?), )?(?P<about>(?:ca?\.|circa|vers|um|ок\.) )?"
    r"(?P<y>1[5-9]\d\d|20[0-2]\d)(?: ?г\.)?(?P<doubt>\?)?\]\.?\s*\Z"
)
_PLACE_AND_YEAR = re.compile(
    r"(?P<place>[^\W\d_][^\d\[\](),:;]{2,30}), (?P<about>(?:ca?\.|circa|vers|um|ок\.) )?(?P<y>1[5-9]\d\d|20[0-2]\d)"
    r"(?: ?г\.)?(?P<doubt>\?)?\.?\s*\Z"
)
UNDATED = re.compile(
    r"(?i:undated|not dated|no date|n\. ?d\.|s\. ?d\.|sans date|o\. ?d\.|ohne datum|undatiert|без даты|б/д|б\. ?д\."
    r"|без числа|не датирован[оа]?|дата не указана)(?:[\s,;]{1,3}[\[(]?(?i:no place|s\. ?l\.|o\. ?o\.|б/м))?"
    r"[\])]?[.]?[\])]?\s*"
)


@dataclass(frozen=True, slots=True)
class Read:
    """A dateline: start, place, date (none where it says "undated") and end."""

    start: int
    place: Span | None
    date: Found | None
    end: int


def without_day(line: str, start: int) -> Read | None:
    """The dateline that fills a line and names no day, or None. `start`: where the line's white space ends."""
    if len(line) > _SHORT:
        return None
    undated = _undated(line, start) if any(map(line.__contains__, _UNDATED_SIGNS)) else None
    if undated or not line.rstrip(_BEHIND_YEAR)[-1:].isdigit():
        return undated
    year = _YEAR_IN_BRACKETS.match(line, start) or _PLACE_AND_YEAR.match(line, start)
    return _of_year(line, start, year) if year else None


def end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where the pattern ends that may stand at a place."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _undated(line: str, start: int) -> Read | None:
    """A line that says that it has no date: "Kestan, undated", "s. d.", "[o. D.]"."""
    for match in UNDATED.finditer(line):
        if match.end() == len(line) and not line[match.start() - 1 : match.start()].isalnum():
            known = grammar(language_of_line(line))
            before = place_before(known, line, end_of(OPEN, line, start), match.start())
            return Read(start, before[0], None, len(line.rstrip())) if before else None
    return None


def _of_year(line: str, start: int, year: re.Match[str]) -> Read | None:
    """A year, with or without a place, in square brackets: "[Leghorn, 1762]"."""
    at, end = year.span("y")
    place: Span | None = None
    if year["place"]:
        place = only_place(grammar(language_of_line(line)), year["place"])
        if place is None:
            return None
        place = (place[0] + year.start("place"), place[1] + year.start("place"))
    found = Found(
        at, end, "date", "year", Point(int(year["y"])), confidence=0.6 if year["about"] or year["doubt"] else 0.9
    )
    return Read(start, place, found, len(line.rstrip()))
