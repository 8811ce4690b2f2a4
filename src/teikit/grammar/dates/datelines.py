"""Datelines: where a line gives the place and the day of writing, alone or glued to a heading or to the first words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from teikit.grammar.dates.context import word_before
from teikit.grammar.dates.core import with_said_hour
from teikit.grammar.dates.dateline_end import dateline_end, end_of_line, place_behind
from teikit.grammar.dates.dateline_place import Span, one_word_before, only_place, place_before
from teikit.grammar.dates.find import find_dates, first_date
from teikit.grammar.dates.formula import copies_before
from teikit.grammar.dates.misread import mended
from teikit.grammar.dates.patterns import grammar
from teikit.grammar.dates.tongue import language_of_line
from teikit.grammar.dates.undated import OPEN, UNDATED, Read, end_of, without_day
from teikit.grammar.dates.value import Found

_REACH = 200  # code points: a dateline is never longer
_SEEN = 3 * _REACH  # code points of a line by which a dateline is told from a sentence
_TAIL = 120  # code points at the end of a heading in which its date stands
_MISREAD = 90  # code points of a line of which misread figures are mended
_END = 32  # code points at the end of a heading in which a figure of its date stands
_WORDS, _SMALL_WORDS = 16, 8  # before the first figure of a dateline
_DOUBT, _DOUBTED = re.compile(r"[\[(]?\?"), 0.6  # "[5 June 1920?]"
_CLASSED = re.compile(  # the secrecy printed on the line: "CONFIDENTIAL [WASHINGTON,] August 2, 1946"
    r"(?:(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|URGENT|PRIORITY|NIACT|PLAIN|PERSONAL|VERY|MOST|AND"
    r"|STRICTLY|СОВЕРШЕННО|СОВ\.|СЕКРЕТНО|СЕКР\.|СРОЧНО|ВНЕ|ВСЯКОЙ|ОЧЕРЕДИ|ЛИЧНО|GEHEIM|STRENG|VERTRAULICH|DRINGEND"
    r"|GANZ|CONFIDENTIEL(?:LE)?|RÉSERVÉE?|TRÈS|SECRÈTE|URGENTE?)[.,:;—!]?\s{1,3}){1,4}"
    r"|(?i:(?:(?:most|top|strictly|very|streng|ganz|très|совершенно|сов\.|весьма) )?(?:secret|confidential|urgent"
    r"|private|immediate|geheim|vertraulich|eilt|dringend|confidentiel|réservé|секретно|срочно|лично))[.!:]\s{1,3}"
)
_LINKED = re.compile(r"[,.]?\s(?:den|am|le|on|the)\s{1,3}\Z")
_SOLEMN = frozenset(  # with these words treaties close, that say in how many copies and languages they were made
    (
        "Done Made Signed Given Executed Fait Signé Passé Geschehen So Ausgefertigt Учинено Совершено Подписано"
        " Составлено"
    ).split()
)
_FIGURE = re.compile(r"\d")
_IN_WORDS = re.compile(r"[hH]undert|(?:hundred|thousand|tausend|mil(?:le)?|cent|тысяч[ау])(?!\w| ?\d)")
_HUNDREDS = ("hund", "ousand", "ausend", " mil", "тысяч")
_NUMBERED = re.compile(  # "T. n° 123. Paris, ...", "Telegram 27 St. John’s, ..."
    r"(?:(?:T|D|L|N|Tél|Dép)\. (?:n[°ºo]s?|nos)"
    r"|(?:(?:Circular|Cypher|Code) )?(?:[Tt]elegram|TELEGRAM|Tel\.|Des?patch|DES?PATCH|Letter|Savingram|Télégramme"
    r"|Dépêche"
    r"|Lettre|Telegramm|Drahtbericht|Bericht|Erla(?:ss|ß)|Depesche|Schreiben|Телеграмма|Депеша|Донесение|Отношение|Письмо"
    r"|Рапорт)(?: (?:[Nn]os?\.?|NO\.|Nr\.|n[°ºo]|№|#))?|№|Nr\.|No\.)"
    r" ?\d[\d ,–-]{0,18}(?:/[\w.]{1,10})?[.,:;]?\s{1,12}(?:[–—-]\s)?"
)


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
            place = _LINKED.sub("", text[trailing[0] : date[0]]).rstrip(" ,.([")
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
    if read.date and read.date.form == "year" and text[0] != "[":
        return 0.5  # "Kestan, 1920" may be an imprint
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
    close, stop = end_of_line(text, end)
    if close != len(text) or not text[:start].strip():
        return None
    known = grammar(language)
    bracketed = stop in ("]", ")")
    place = one_word_before(known, text, start)
    if place == start and word_before(text, start) in known.lexicon.before_month | {
        "on", "dated", "the", "от", "du", "vom", "am", "den", "le",
    }:  # fmt: skip
        return None
    start = place - (bracketed and text[place - 1 : place] in ("[", "("))
    return (start, len(text)) if text[:start].strip() else None


def _has_month(found: Found) -> bool:
    return bool(found.point.month or found.part or found.point.month_shift is not None)


def _full(found: Found) -> bool:
    """Whether a dateline's date is sure: day, month and year, or day and Roman month."""
    return found.complete or (found.point.day is not None and "roman" in found.form)


def _leading(line: str, language: str) -> Read | None:
    """The dateline with which a line begins, or None; what lies far behind it is not looked at."""
    return _read(line[:_SEEN], language)


@lru_cache(maxsize=1024)  # the same line is asked about for several roles
def _read(line: str, language: str) -> Read | None:
    """The dateline as printed, or, where its figures were misread, as they must have been."""
    head = line[:_REACH]
    start = len(head) - len(head.lstrip())
    if without := without_day(line, start):
        return without
    if not _may_begin(head):
        return None
    read = _printed(line, head, start, language)
    if len(line) > _MISREAD or (read and read.date and read.date.complete):
        return read
    whole = mended(line)
    other = _printed(whole.text, whole.text, start, language) if whole else None
    if not whole or not other or not other.date or not other.date.complete or other.end < len(whole.text.rstrip()):
        return read
    return whole.printed(other)


def _printed(line: str, head: str, start: int, language: str) -> Read | None:
    language = language_of_line(head, language)
    known = grammar(language)
    found = first_date(head, language)
    if found is None or found.kind not in ("date", "range", "part") or not _has_month(found):
        return None
    if len(line) > _REACH and found.end > _REACH - 40:
        return None
    at = end_of(OPEN, head, _behind_number(head, end_of(_CLASSED, head, start), found.start))
    opening = known.patterns["opening"].match(head, at)
    at = copies_before(head, opening.end()) if opening else at
    at = end_of(UNDATED, head, at)  # "Undated [early May 1920]"
    before = place_before(known, head, end_of(OPEN, head, at), found.start, solemn=opening is not None)
    if before is None:
        return None
    place, stopped = before
    found = with_said_hour(known, head, found)
    if _DOUBT.match(line, found.end):
        found = replace(found, confidence=min(found.confidence, _DOUBTED))
    end = dateline_end(known, line, found, place, stopped or opening is not None)
    if end is None:
        return None
    return Read(start, place or place_behind(known, line, found.end), found, end)


def _behind_number(head: str, at: int, date: int) -> int:
    """Where an office's number for the message ends, if one stands before the place and the date."""
    numbered = _NUMBERED.match(head, at)
    return numbered.end() if numbered and numbered.end() <= date else at


def _may_begin(head: str) -> bool:
    """Whether a date may stand where the first figure of a line is: few words, most of them names, come before it."""
    figure = _FIGURE.search(head)
    if not figure and len(head) < _TAIL and any(map(head.__contains__, _HUNDREDS)):
        figure = _IN_WORDS.search(head)
    if not figure:
        return False
    before = head[: figure.start()].split()
    if len(before) <= _WORDS and sum(map(str.islower, before)) <= _SMALL_WORDS:
        return True
    return bool(before) and before[0] in _SOLEMN and len(before) <= 2 * _WORDS
