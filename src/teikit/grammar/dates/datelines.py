"""Datelines: where a line gives the place and the day of writing, alone or glued to a heading or to the first words."""

from __future__ import annotations

import re

from teikit.grammar.dates.context import word_before
from teikit.grammar.dates.find import find_dates
from teikit.grammar.dates.forms import SPACE
from teikit.grammar.dates.patterns import Grammar, grammar
from teikit.grammar.dates.value import Found

_REACH = 200  # code points: a dateline is never longer
_CAPITAL = r"[^\W\d_a-zа-яёß-öø-ÿ]"
_WORD = rf"(?:{_CAPITAL}[\w’']{{0,2}}\.|{_CAPITAL}[\w’']{{0,30}}(?:[-–—][\w’']{{1,30}}){{0,3}})"
_PARTICLE = r"(?:on|am|an|der|upon|sur|de|la|le|na|на)(?!\w)"
_PLACE = re.compile(rf"(?:(?:г|гор|ст|g)\.{SPACE}?)?{_WORD}(?:{SPACE}(?:{_WORD}|{_PARTICLE})){{0,4}}")
_GLOSS = re.compile(rf"{SPACE}?[(\[][^()\[\]\n]{{1,40}}[)\]]")
_PLACE_AFTER = re.compile(rf",?{SPACE}(?P<place>{_PLACE.pattern})\.?[^\S\n]{{0,9}}\Z")
_OPEN = re.compile(r"[\[(“\"«]?")
_BETWEEN = re.compile(r"[^\S\n]?(?P<stop>[.,:;—–]{0,2})[^\S\n]{0,3}[\[(]?")
_CLOSE = re.compile(r"[\])]?[.:;]?[\])”\"»]?[.]?")
_NEW_TEXT = re.compile(r"[^\S\n]{0,9}(?:[…“\"«<—–]|\n)")
_PLACE_BEFORE = re.compile(rf"(?:^|[\s(\[])({_CAPITAL}[\w’'\-–—]{{2,35}})[,.][^\S\n]{{1,3}}\Z")
_CYRILLIC = re.compile(r"[а-яё]{2}", re.IGNORECASE)
_FIGURE = re.compile(r"\d")


def language_of(text: str, language: str) -> str:
    """The language to read a text in: Russian where the Cyrillic letters of its beginning say so."""
    return "ru" if language != "ru" and _CYRILLIC.search(text, 0, _REACH) else language


def leading_date(line: str, language: str = "en") -> tuple[int, int] | None:
    """The span of a dateline at the beginning of a line: place, date, hour and the stop that closes it; or None."""
    read = _leading(line, language_of(line, language))
    return (read[0], read[3]) if read else None


def dateline_parts(text: str, language: str = "en") -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The spans of the place and of the date in a dateline; None for what it has not."""
    language = language_of(text, language)
    read = _leading(text, language)
    if read:
        return read[1], (read[2].start, read[2].end)
    trailing = trailing_date(text, language)
    if trailing:
        found = [it for it in find_dates(text[trailing[0] : trailing[1]], language) if _full(it)]
        if found:
            date = (trailing[0] + found[-1].start, trailing[0] + found[-1].end)
            place = text[trailing[0] : date[0]].rstrip(" ,.([")
            at = trailing[0] + len(place) - len(place.lstrip("[("))
            return ((at, trailing[0] + len(place)) if place.strip("[( ") else None), date
    known = grammar(language)
    only = _PLACE.fullmatch(text.strip()[:_REACH].rstrip(".,"))
    if only and not find_dates(text[:_REACH], language) and _is_place(known, only[0]):
        at = len(text) - len(text.lstrip())
        return (at, at + len(only[0].rstrip("."))), None
    return None, None


def is_dateline(line: str, language: str = "en") -> float:
    """How surely the whole line is a dateline, from 0 to 1."""
    text = line.strip()
    if not text or len(text) > _REACH:
        return 0.0
    read = _leading(text, language_of(text, language))
    if read is None:
        return 0.0
    if read[3] < len(text):
        return 0.3 if len(text) - read[3] < 30 else 0.0
    return 1.0 if _full(read[2]) or read[1] else 0.8


def trailing_date(line: str, language: str = "en") -> tuple[int, int] | None:
    """The span of a dateline glued to the end of a heading, with a place of one word before it; or None.

    A date that belongs to the heading's own words ("of 5 June 1920", "dated June 5, 1920") is none.
    """
    text, language = line.rstrip(), language_of(line, language)
    reach = max(0, len(text) - _REACH)
    offset = max(reach, text.find(" ", reach) + 1) if reach else 0
    found = [it for it in find_dates(text[offset:], language) if it.kind in ("date", "range")]
    if not found or not _full(found[-1]):
        return None
    start, end = offset + found[-1].start, offset + found[-1].end
    close = _CLOSE.match(text, end)
    if not close or close.end() != len(text) or not text[:start].strip():
        return None
    known = grammar(language)
    bracketed = close[0][:1] in ("]", ")")
    if word_before(text, start) in known.lexicon.before_month | {"on", "dated", "the", "от", "du", "vom", "le"}:
        return None
    start = _place_before(known, text, start)
    start -= bracketed and text[start - 1 : start] in ("[", "(")
    return (start, len(text)) if text[:start].strip() else None


def _place_before(known: Grammar, text: str, at: int) -> int:
    """Where the dateline begins, if one word before the date, and a comma or stop, name its place."""
    reach = max(0, at - 45)
    match = _PLACE_BEFORE.search(text[reach:at])
    if not match or match[1].isupper():
        return at
    start = reach + match.start(1)
    previous, lexicon = word_before(text, start), known.lexicon
    refused = lexicon.function_words | lexicon.not_a_place
    return at if len(previous) == 1 or previous in refused or match[1].casefold() in refused else start


def _full(found: Found) -> bool:
    """Whether a dateline's date is sure: day, month and year, or day and Roman month."""
    return found.complete or (found.point.day is not None and "roman" in found.form)


def _leading(line: str, language: str) -> tuple[int, tuple[int, int] | None, Found, int] | None:
    """Start, place, date and end of the dateline with which a line begins."""
    head = line[:_REACH]
    if not _FIGURE.search(head):
        return None
    known = grammar(language)
    found = next(iter(find_dates(head, language)), None)
    if found is None or found.kind not in ("date", "range", "part") or found.point.month is None:
        return None
    if len(line) > _REACH and found.end > _REACH - 40:
        return None
    start = len(head) - len(head.lstrip())
    before = _before(known, head, start, found.start)
    if before is None:
        return None
    place, stopped = before
    end = _end(known, line, found, place, stopped)
    return (start, place, found, end) if end is not None else None


def _before(known: Grammar, head: str, start: int, date: int) -> tuple[tuple[int, int] | None, bool] | None:
    """The place between the line's start and its date, and whether a stop parts the two; None if it is no place."""
    at = _match_end(_OPEN, head, start)
    opening = known.patterns["opening"].match(head, at)
    at = opening.end() if opening else at
    if known.patterns["place link"].fullmatch(head, at, date):
        return None, True
    place = _PLACE.match(head, at, date)
    if not place:
        return None
    words_end = _match_end(_GLOSS, head, place.end()) if _GLOSS.match(head, place.end(), date) else place.end()
    between = _BETWEEN.match(head, words_end)
    if not between or not known.patterns["place link"].fullmatch(head, between.end(), date):
        return None
    stopped = bool(between["stop"]) or place[0].endswith(".")
    if not _is_place(known, place[0]):
        return None
    end = words_end if words_end > place.end() else words_end - (place[0].endswith(".") and not between["stop"])
    return (at, end), stopped or opening is not None


def _is_place(known: Grammar, words: str) -> bool:
    several = words.replace(".", " ").split()
    refused = known.lexicon.not_a_place
    return len(several) <= 5 and not any(it.casefold() in refused for it in several)


def _end(known: Grammar, line: str, found: Found, place: tuple[int, int] | None, stopped: bool) -> int | None:
    """Where the dateline ends, or None where what follows shows that the line goes on as a sentence."""
    close = _match_end(_CLOSE, line, found.end)
    rest = line[close : close + _REACH]
    whole = not rest.strip() and len(line) - close < _REACH
    year = found.complete or found.point.year is not None
    if whole:
        return close if year or found.point.day else None
    if found.point.day is None and found.kind != "range":
        return None
    after = _PLACE_AFTER.match(line, close) if year and not place else None
    if after and _is_place(known, after["place"]) and len(line) - close < 40:
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
