"""What follows the date of a dateline: stops, a footnote's mark, an hour, how it was sent, the place; or a sentence."""

from __future__ import annotations

import re

from teikit.grammar.dates.dateline_place import Span, place_after
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.undated import end_of
from teikit.grammar.dates.value import Found

_REACH = 200  # code points: a dateline is never longer
_CLOSE = re.compile(r"(?:\?|[\[(]\?[\])])?[\])]?[.:;]?[\])”\"»]?[.]?")
_MARK = re.compile(  # of a footnote, at the end of the line
    r"(?:[^\S\n]?(?:\*{1,3}\)?|[†‡]|\[\d{1,3}\])|[⁰¹²³⁴-⁹]{1,3}\)?|\d{1,2}\)|(?<=[.)\]»”])\d{1,2}"
    r"|(?<=(?:1[4-9]|20)\d\d)[1-9]\d?)\.?(?=\s*\Z)"
)
_PARTED = re.compile(r"[,;]|[^\S\n]?[–—]|[^\S\n]-[^\S\n]")  # a date from the place behind it
_SAME_DAY = re.compile(r"\s?[(\[=]{1,2}\s?[^()\[\]\n]{0,12}\d[^()\[\]\n]{3,32}[)\]]?\.?\s*\Z")  # "an III (5 juin 1795)"
_HIJRI_DAY = re.compile(  # "27 January 1920 (5 Jumada I 1338)"
    r"\s?[(\[]\d{1,2}(?:st|nd|rd|th)?\s[^\W\d_][^\d()\[\]\n]{3,28}\s1[23]\d\d(?:\s?(?:A\.?\s?H\.?|H\.?))?[)\]]\.?\s*\Z"
)
_NEW_TEXT = re.compile(r"[^\S\n]{0,9}(?:[…“\"«<—–]|\n)")
_NUMBER = r"(?:№|Nos?\.|Nr\.|n°) ?[\w/–-]{1,12}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w{4,9})?"
_SENT = (
    r"[\s.,;—–-]{0,5}[\[(]?(?:D\.|R\.|[Rr]eceived|Rec[’']d|[Dd]ispatched|[Rr]eçue?|[Aa]rrivée?|[Rr]emise?|[Ee]xpédiée?"
    r"|Ankunft|Angekommen|Eingegangen|Aufgegeben|[Aa]b(?=[ :]\d)|[Aa]n(?=[ :]\d)|[Пп]олучен[ао]?|[Оо]тправлен[ао]?"
    r"|[Vv]ia|по прямому проводу|по телеграфу|по радио)(?!\w)[^\n]{0,90}"
)
_TIME_OF_DAY = (
    r"(?i:(?:in the |at |late |early )?(?:morning|afternoon|evening|night|noon|dawn|dusk)|morgens?|vormittags|mittags"
    r"|nachmittags|abends?|nachts?|früh|(?:au |le |la )?(?:matin|soir|nuit)|après-midi|утро|утром|утра|днем|днём|вечер"
    r"|вечером|вечера|ночь|ночью|ночи)|(?:в )?ночь на \d{1,2}(?:-[ое]е?)?(?: [а-я]{3,8})?"
)
_ZONE = (
    r"\(?(?:local time|G\.? ?M\.? ?T\.?|(?:Moscow|Paris|London|Berlin|Greenwich) time|heure locale|heure de Paris"
    r"|Ortszeit|M\.? ?E\.? ?Z\.?|по московскому времени|по местному времени)\)?"
)
_HOUR = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:[ap]\. ?m\.|Uhr))?"
_SAID_HOUR = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\. ?m\.|[ap]m|Uhr|h\.?|час\.|ч\.)"
_RECEIPT = re.compile(
    rf"{_SENT}\Z|[\s.,;—–-]{{1,3}}(?:{_NUMBER}|\(?(?:{_TIME_OF_DAY})\)?|{_ZONE})\.?\s*\Z"
    rf"|(?:, ?|[—–-] ?| )(?:{_HOUR} ?[-–—] ?{_HOUR}|{_SAID_HOUR})\.?\s*\Z"
)


def end_of_line(text: str, date: int) -> tuple[int, str]:
    """Where the stops and the footnote mark behind a date end (code points), and the first of the stops."""
    close = _CLOSE.match(text, date)
    stops = close[0] if close else ""
    return end_of(_MARK, text, date + len(stops)), stops.lstrip("?")[:1]


def dateline_end(known: Grammar, line: str, found: Found, place: Span | None, stopped: bool) -> int | None:
    """Where the dateline ends, or None where what follows shows that the line goes on as a sentence."""
    close = end_of(_CLOSE, line, found.end)
    close = end_of(_MARK, line, close)
    rest = line[close : close + _REACH]
    short = len(line) - close < _REACH
    year = found.complete or found.point.year is not None
    if short and not rest.strip(" \t\n,"):
        return close if year or found.point.day else None
    twice = _HIJRI_DAY.match(line, found.end) or (found.style and _SAME_DAY.match(line, found.end))
    if short and year and (twice or _RECEIPT.match(line, found.end)):
        return len(line.rstrip())
    dayless = found.point.day is None and found.kind != "range"
    if year and not place and (not dayless or line.lstrip()[:1] == "[") and place_after(known, line, close):
        return len(line.rstrip())
    if dayless:
        return None
    if not stopped or not (year or place or "roman" in found.form):
        return None
    if line[found.end : close].strip("])") or _NEW_TEXT.match(line, close):
        return close
    first = rest.lstrip()[:1]
    return close if rest[:1].isspace() and first.isupper() and found.complete else None


def place_behind(known: Grammar, line: str, date: int) -> Span | None:
    """The place that a stop parts from the date before it ("1824 November 17, Konstanz"), or None."""
    close = end_of(_CLOSE, line, date)
    if _RECEIPT.match(line, date):
        return None
    parted = line[close - 1] in ".;])" or _PARTED.match(line, close) is not None or line[close : close + 4].isspace()
    return place_after(known, line, close) if parted else None
