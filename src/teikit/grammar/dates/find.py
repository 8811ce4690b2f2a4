"""The scan: one pass over the text for what may begin a date, and the words that may stand before one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from teikit.grammar.dates import context
from teikit.grammar.dates.core import date_after, dates_at, with_part
from teikit.grammar.dates.forms import SPACE
from teikit.grammar.dates.limits import bound_by, limited
from teikit.grammar.dates.patterns import Grammar, grammar
from teikit.grammar.dates.portions import near, part
from teikit.grammar.dates.value import Found, Point

_OF_SOMETHING = {  # "la veille du départ", "the day before the battle"; "ce jour-là"
    "since": re.compile(rf"{SPACE}(?:of|the|his|her|their|our|my|an?|de|du|des|d[’'])(?!\w)"),
    "relative": re.compile(r"-[^\W\d_]"),
}
_MORE_FIGURES = re.compile(
    r"[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]?)?\d(?!\d?[^\S\r\n]?[-–/]|\d?br)"
)  # "12 500": no date begins so


def find_dates(text: str, language: str = "en") -> list[Found]:
    """The dates of a text in their order, never overlapping; spans in code points of `text`.

    `language` is a BCP 47 tag (en, ru, de, fr; English for others). Linear in the length of the text.
    """
    return list(_found(text, language))


@lru_cache(maxsize=256)  # a heading or a first paragraph is read for the document's own date, too
def _found(text: str, language: str) -> tuple[Found, ...]:
    known = grammar(language)
    found: list[Found] = []
    for date in _scan(known, text):
        following = date
        for at in range(len(found) - 1, -1, -1):
            if not _shares_year(known, text, found[at], following):
                break
            bare = found[at].point
            found[at] = following = replace(found[at], point=replace(date.point, month=bare.month, day=bare.day))
        found.append(date)
    return tuple(found)


def _shares_year(known: Grammar, text: str, before: Found, date: Found) -> bool:
    """Whether a day takes its year from the one it is listed with: "5 May and 3 June 1919"."""
    named = date.point.year is not None or date.point.same_year or date.point.year_shift is not None
    bare = before.point == Point(month=before.point.month, day=before.point.day) and before.point.month is not None
    alike = before.kind == date.kind == "date" and bool(date.point.month and date.point.day and not before.direction)
    return named and bare and alike and context.goes_on_list(known, text, before.end, date.start)


def first_date(text: str, language: str = "en") -> Found | None:
    """The first date of a text, or None; what follows it is not read."""
    return next(_scan(grammar(language), text), None)


def _scan(known: Grammar, text: str) -> Iterator[Found]:
    at, last = 0, None
    while match := known.trigger.search(text, at):
        here = _at(known, text, match, last)
        if here:
            yield limited(known, text, here[0])
            yield from here[1:]
            last = here[-1]
        at = last.end if here and last else match.end()


def _at(known: Grammar, text: str, match: re.Match[str], before: Found | None) -> list[Found]:
    """The dates that begin with a trigger; `before` is the date found last."""
    kind, start = str(match.lastgroup), match.start()
    if kind == "ago":
        only_part = text[start - 1 : start] == "-" or context.word_before(text, start) in known.lexicon.inexact
        return [] if only_part else [_ago(known, match)]  # "twenty-two days ago", "two or three days ago"
    if kind in ("since", "relative") and _OF_SOMETHING[kind].match(text, match.end()):
        return []
    if kind == "since":
        offset = int(str(known.look_up("since_last", match[0])))
        form = "relative to the date before"
        return [Found(start, match.end(), "relative", form, unit="day", offset=offset, since_last=True, confidence=0.8)]
    if kind == "relative":
        return [] if _noun(known, text, match) else [_relative(known, text, match)]
    if kind == "bound":
        return bound_by(known, text, match)
    if kind == "part":
        return part(known, text, match)
    if kind == "direction":
        return near(known, text, match)
    if kind == "weekday":
        return _weekday(known, text, match)
    if kind == "glued":
        return [it for it in dates_at(known, text, start, first="month") if it.complete]
    if kind == "number" and _MORE_FIGURES.match(text, match.end()):
        return []
    if kind == "number" and (context.number_goes_on(text, start) or context.numbered(known, text, start)):
        return []
    listed = before is not None and context.goes_on_list(known, text, before.end, start)
    said = listed and kind == "number" and _ordinal_ends(known, text, start)
    here = dates_at(known, text, start, first=kind, said=said)
    if said and before and here and here[0].form == "day alone" and before.kind == "date":
        day, previous = here[0].point.day or 0, before.point.day or 99
        if day > previous:  # "July 23 and the 31st"
            return [replace(here[0], point=replace(before.point, day=day), form="list of days")]
    return here


def _ordinal_ends(known: Grammar, text: str, at: int) -> bool:
    ordinal = known.patterns["ordinal"].match(text, at)
    return bool(ordinal) and context.ends_as_a_day(known, text, ordinal.end())  # type: ignore[union-attr]


def _noun(known: Grammar, text: str, match: re.Match[str]) -> bool:
    """Whether a word such as German "morgen" is the time of day here: "am morgen"."""
    if match[0] not in known.lexicon.small_only:
        return False
    return context.word_before(text, match.start()) in known.lexicon.before_day | known.lexicon.recurring


def _relative(known: Grammar, text: str, match: re.Match[str]) -> Found:
    unit, offset = known.relative(match[0])
    end = with_part(known, text, match.end()) if unit == "day" else match.end()
    link = known.patterns["space"].match(text, end)
    ago = known.patterns["ago"].match(text, link.end()) if link and unit == "day" and offset == 0 else None
    if ago:  # "heute vor acht Tagen"
        return replace(_ago(known, ago), start=match.start())
    own = Found(match.start(), end, "relative", "relative", unit=unit, offset=offset, confidence=0.95)
    date = date_after(known, text, end) if unit == "day" else None
    if date and date.kind == "date" and date.point.day:
        return _closed(text, replace(date, start=own.start, kind="relative", unit=unit, offset=offset, confidence=0.97))
    return own


def _ago(known: Grammar, match: re.Match[str]) -> Found:
    """ "three days ago", "a week ago", "vor acht Tagen"."""
    said = match[0].split()
    at = next(place for place, it in enumerate(said) if it.isdigit() or known.look_up("counts", it) is not None)
    number = int(said[at]) if said[at].isdigit() else int(str(known.look_up("counts", said[at])))
    unit = str(known.look_up("units", said[at + 1]))
    return Found(match.start(), match.end(), "relative", "relative", unit=unit, offset=-number, confidence=0.9)


def _weekday(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    number = int(str(known.look_up("weekdays", match[0])))
    end = with_part(known, text, match.end())
    date = date_after(known, text, end)
    if date and date.kind == "date" and date.point.day:
        return [_closed(text, replace(date, start=match.start(), weekday=number))]
    if context.word_before(text, match.start()) in known.lexicon.recurring:
        return []
    name = text[match.end() : match.end() + 2]
    if end == match.end() and (name[:1] in ("-", "’", "'") or (name[:1] == " " and name[1:2].isupper())):
        return []
    return [Found(match.start(), end, "weekday", "weekday", weekday=number, confidence=0.6)]


def _closed(text: str, found: Found) -> Found:
    """With the bracket that closes: "Thursday (the 23rd)"."""
    for opening, closing in ("()", "[]"):
        opened = text.count(opening, found.start, found.end) > text.count(closing, found.start, found.end)
        if opened and text[found.end : found.end + 1] == closing:
            return replace(found, end=found.end + 1)
    return found
