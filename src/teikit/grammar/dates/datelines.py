"""Datelines: where a line gives the place and the day of writing, alone or glued to a heading or to the first words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from teikit.grammar.dates.context import word_before
from teikit.grammar.dates.core import with_said_hour
from teikit.grammar.dates.dateline_place import Span, one_word_before, only_place, place_after, place_before
from teikit.grammar.dates.find import find_dates, first_date
from teikit.grammar.dates.patterns import Grammar, grammar
from teikit.grammar.dates.tongue import language_of_line
from teikit.grammar.dates.value import Found, Point

_REACH = 200  # code points: a dateline is never longer
_SEEN = 3 * _REACH  # code points of a line by which a dateline is told from a sentence
_TAIL = 120  # code points at the end of a heading in which its date stands
_END = 32  # code points at the end of a heading in which a figure of its date stands
_SHORT = 80  # code points of a line that only says that it has no date
_WORDS, _SMALL_WORDS = 16, 8  # before the first figure of a dateline
_UNDATED_SIGNS = ("ndated", "NDATED", "dat", "Dat", "DAT", "d.", "D.", "б/д", "Б/д", "дат", "числа", "д.")
_OPEN = re.compile(r"[\[(“\"«]{0,2}")
_CLOSE = re.compile(r"[\])]?[.:;]?[\])”\"»]?[.]?")
_NEW_TEXT = re.compile(r"[^\S\n]{0,9}(?:[…“\"«<—–]|\n)")
_FIGURE = re.compile(r"\d")
_RECEIPT = re.compile(
    r"[\s,;—–-]{0,5}[\[(]?(?:D\.|R\.|[Rr]eceived|Rec[’']d|[Dd]ispatched|[Rr]eçue?|[Aa]rrivée?|[Rr]emise?|[Ee]xpédiée?"
    r"|Ankunft|Angekommen|Eingegangen|Aufgegeben|[Aa]b(?=[ :]\d)|[Aa]n(?=[ :]\d)|[Пп]олучен[ао]?|[Оо]тправлен[ао]?"
    r"|[Vv]ia)(?!\w)[^\n]{0,90}\Z"
)
_YEAR_IN_BRACKETS = re.compile(
    r"\[(?:(?P<place>[^\d\[\](),]{2,40}(?:, [^\d\[\](),]{2,30})?), )?(?P<about>(?:ca?\.|circa|vers|um|ок\.) )?"
    r"(?P<y>1[5-9]\d\d|20[0-2]\d)(?: ?г\.)?(?P<doubt>\?)?\]\.?\s*\Z"
)
_UNDATED = re.compile(
    r"(?i:undated|not dated|no date|n\. ?d\.|s\. ?d\.|sans date|o\. ?d\.|ohne datum|undatiert|без даты|б/д|б\. ?д\."
    r"|без числа|не датирован[оа]?|дата не указана)(?:[\s,;]{1,3}[\[(]?(?i:no place|s\. ?l\.|o\. ?o\.|б/м))?"
    r"[\])]?[.]?[\])]?\s*"
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A dateline: start, place, date (none where it says "undated") and end."""

    start: int
    place: Span | None
    date: Found | None
    end: int


def leading_date(line: str, language: str = "") -> Span | None:
    """The span of a dateline at the beginning of a line: place, date, hour and the stop that closes it; or None.

    `language` (BCP 47) is only needed where the line's own words do not tell it.
    """
    read = _leading(line, language)
    return (read.start, read.end) if read else None


def dateline_parts(text: str, language: str = "") -> tuple[Span | None, Span | None]:
    """The spans of the place and of the date in a dateline; None for what it has not."""
    read = _leading(text, language)
    if read:
        return read.place, (read.date.start, read.date.end) if read.date else None
    language = language_of_line(text, language)
    trailing = trailing_date(text, language)
    if trailing:
        found = [it for it in find_dates(text[trailing[0] : trailing[1]], language) if _full(it)]
        if found:
            date = (trailing[0] + found[-1].start, trailing[0] + found[-1].end)
            place = text[trailing[0] : date[0]].rstrip(" ,.([")
            at = trailing[0] + len(place) - len(place.lstrip("[("))
            return ((at, trailing[0] + len(place)) if place.strip("[( ") else None), date
    head = text[:_REACH]
    return (None if first_date(head, language) else only_place(grammar(language), head)), None


def dateline_date(text: str, language: str = "") -> Found | None:
    """The date of a dateline with which a text begins, its hour included; or None."""
    read = _leading(text, language)
    return read.date if read else None


def is_dateline(line: str, language: str = "") -> float:
    """How surely the whole line is a dateline, from 0 to 1."""
    text = line.strip()
    if not text or len(text) > _REACH:
        return 0.0
    read = _leading(text, language)
    if read is None:
        return 0.0
    if read.end < len(text):
        return 0.3 if len(text) - read.end < 30 else 0.0
    return 1.0 if read.date is None or _full(read.date) or read.place else 0.8


def trailing_date(line: str, language: str = "") -> Span | None:
    """The span of a dateline glued to the end of a heading, with a place of one word before it; or None.

    A date that belongs to the heading's own words ("of 5 June 1920", "dated June 5, 1920") is none.
    """
    text = line.rstrip()
    if not _FIGURE.search(text, max(0, len(text) - _END)):
        return None
    reach = max(0, len(text) - _TAIL)
    offset = max(reach, text.find(" ", reach) + 1) if reach else 0
    tail = text[offset:]
    language = language_of_line(tail, language)
    found = [it for it in find_dates(tail, language) if it.kind in ("date", "range")]
    if not found or not _full(found[-1]):
        return None
    start, end = offset + found[-1].start, offset + found[-1].end
    close = _CLOSE.match(text, end)
    if not close or close.end() != len(text) or not text[:start].strip():
        return None
    known = grammar(language)
    bracketed = close[0][:1] in ("]", ")")
    place = one_word_before(known, text, start)
    if place == start and word_before(text, start) in known.lexicon.before_month | {
        "on", "dated", "the", "от", "du", "vom", "am", "den", "le",
    }:  # fmt: skip
        return None
    start = place - (bracketed and text[place - 1 : place] in ("[", "("))
    return (start, len(text)) if text[:start].strip() else None


def _full(found: Found) -> bool:
    """Whether a dateline's date is sure: day, month and year, or day and Roman month."""
    return found.complete or (found.point.day is not None and "roman" in found.form)


def _leading(line: str, language: str) -> _Read | None:
    """The dateline with which a line begins, or None; what lies far behind it is not looked at."""
    return _read(line[:_SEEN], language)


@lru_cache(maxsize=1024)  # the same line is asked about for several roles
def _read(line: str, language: str) -> _Read | None:
    head = line[:_REACH]
    start = len(head) - len(head.lstrip())
    if len(line) <= _SHORT and any(it in line for it in _UNDATED_SIGNS):
        undated = _undated(line, start)
        if undated:
            return undated
    year = _YEAR_IN_BRACKETS.match(head, start) if len(line) <= _SHORT else None
    if year:
        return _of_year(line, start, year)
    if not _may_begin(head):
        return None
    language = language_of_line(head, language)
    known = grammar(language)
    found = first_date(head, language)
    if found is None or found.kind not in ("date", "range", "part") or not (found.point.month or found.part):
        return None
    if len(line) > _REACH and found.end > _REACH - 40:
        return None
    at = _match_end(_OPEN, head, start)
    opening = known.patterns["opening"].match(head, at)
    at = opening.end() if opening else at
    at = _match_end(_UNDATED, head, at)  # "Undated [early May 1920]"
    before = place_before(known, head, _match_end(_OPEN, head, at), found.start)
    if before is None:
        return None
    place, stopped = before
    found = with_said_hour(known, head, found)
    end = _end(known, line, found, place, stopped or opening is not None)
    return _Read(start, place, found, end) if end is not None else None


def _of_year(line: str, start: int, year: re.Match[str]) -> _Read | None:
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
    return _Read(start, place, found, len(line.rstrip()))


def _may_begin(head: str) -> bool:
    """Whether a date may stand where the first figure of a line is: few words, most of them names, come before it."""
    figure = _FIGURE.search(head)
    if not figure:
        return False
    before = head[: figure.start()].split()
    return len(before) <= _WORDS and sum(map(str.islower, before)) <= _SMALL_WORDS


def _undated(line: str, start: int) -> _Read | None:
    """A line that says that it has no date: "Kestan, undated", "s. d.", "[o. D.]"."""
    for match in _UNDATED.finditer(line):
        if match.end() == len(line) and not line[match.start() - 1 : match.start()].isalnum():
            known = grammar(language_of_line(line))
            before = place_before(known, line, _match_end(_OPEN, line, start), match.start())
            return _Read(start, before[0], None, len(line.rstrip())) if before else None
    return None


def _end(known: Grammar, line: str, found: Found, place: Span | None, stopped: bool) -> int | None:
    """Where the dateline ends, or None where what follows shows that the line goes on as a sentence."""
    close = _match_end(_CLOSE, line, found.end)
    rest = line[close : close + _REACH]
    short = len(line) - close < _REACH
    year = found.complete or found.point.year is not None
    if short and not rest.strip(" \t\n,"):
        return close if year or found.point.day else None
    if short and year and _RECEIPT.match(line, found.end):
        return len(line.rstrip())
    if found.point.day is None and found.kind != "range":
        return None
    if year and not place and place_after(known, line, close):
        return len(line.rstrip())
    if not stopped or not (year or place or "roman" in found.form):
        return None
    if line[found.end : close].strip("])") or _NEW_TEXT.match(line, close):
        return close
    first = rest.lstrip()[:1]
    return close if rest[:1].isspace() and first.isupper() and found.complete else None


def _match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
