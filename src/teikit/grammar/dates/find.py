"""The scan: one pass over the text for what may begin a date, and the words that may stand before one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from teikit.grammar.dates import context
from teikit.grammar.dates.core import dates_at
from teikit.grammar.dates.forms import key
from teikit.grammar.dates.patterns import Grammar, grammar
from teikit.grammar.dates.reading import point_of_month, read
from teikit.grammar.dates.reckoning import SEASONS
from teikit.grammar.dates.value import Found, Point

_LEAD = 24  # code points before a date in which the word that limits it stands
_MORE_FIGURES = re.compile(r"[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]?)?\d(?!\d?[^\S\r\n]?[-–/])")  # "12 500": no date begins so
_CLAUSE = 100  # code points before a date in which a "not" still belongs to it


def find_dates(text: str, language: str = "en") -> list[Found]:
    """The dates of a text in their order, never overlapping; spans in code points of `text`.

    `language` is a BCP 47 tag (en, ru, de, fr; English for others). Linear in the length of the text.
    """
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
    return found


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
            yield _limited(known, text, here[0])
            yield from here[1:]
            last = here[-1]
        at = last.end if here and last else match.end()


def _at(known: Grammar, text: str, match: re.Match[str], before: Found | None) -> list[Found]:
    """The dates that begin with a trigger; `before` is the date found last."""
    kind, start = str(match.lastgroup), match.start()
    if kind == "ago":
        part = text[start - 1 : start] == "-" or context.word_before(text, start) in known.lexicon.inexact
        return [] if part else [_ago(known, match)]  # "twenty-two days ago", "two or three days ago"
    if kind == "since":
        offset = int(str(known.look_up("since_last", match[0])))
        form = "relative to the date before"
        return [Found(start, match.end(), "relative", form, unit="day", offset=offset, since_last=True, confidence=0.8)]
    if kind == "relative":
        return [] if _noun(known, text, match) else [_relative(known, text, match)]
    if kind == "bound":
        return _bound(known, text, match)
    if kind == "part":
        return _part(known, text, match)
    if kind == "direction":
        return _direction(known, text, match)
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


def _date_after(known: Grammar, text: str, end: int) -> Found | None:
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


def _noun(known: Grammar, text: str, match: re.Match[str]) -> bool:
    """Whether a word such as German "morgen" is the time of day here: "am morgen"."""
    if match[0] not in known.lexicon.small_only:
        return False
    return context.word_before(text, match.start()) in known.lexicon.before_day | known.lexicon.recurring


def _relative(known: Grammar, text: str, match: re.Match[str]) -> Found:
    unit, offset = known.relative(match[0])
    end = _with_part(known, text, match.end()) if unit == "day" else match.end()
    link = known.patterns["space"].match(text, end)
    ago = known.patterns["ago"].match(text, link.end()) if link and unit == "day" and offset == 0 else None
    if ago:  # "heute vor acht Tagen"
        return replace(_ago(known, ago), start=match.start())
    own = Found(match.start(), end, "relative", "relative", unit=unit, offset=offset, confidence=0.95)
    date = _date_after(known, text, end) if unit == "day" else None
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


def _limited(known: Grammar, text: str, found: Found) -> Found:
    """With the limit that the word before it sets ("until 1 May"); the span stays that of the date alone."""
    if found.kind != "date" or found.bound or found.style or not found.point.month:
        return found
    lead = text[max(0, found.start - _LEAD) : found.start]
    said = lead.casefold().split() if lead[-1:].isspace() else []
    if len(said) > 1 and said[-1] in known.lexicon.before_day:  # "by the 15th of May"
        said.pop()
    word = said[-1] if said else ""
    bound = known.lexicon.limits.get(word, "")
    if bound == "after" and _denied(known, text, found.start):
        bound = "before"
    return replace(found, bound=bound, confidence=min(found.confidence, 0.95)) if bound else found


def _denied(known: Grammar, text: str, at: int) -> bool:
    """Whether the clause before says no: "shall not be kept beyond"."""
    clause = re.split(r"[.;:!?]", text[max(0, at - _CLAUSE) : at])[-1]
    return not known.lexicon.denials.isdisjoint(clause.casefold().split())


def _weekday(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    number = int(str(known.look_up("weekdays", match[0])))
    end = _with_part(known, text, match.end())
    date = _date_after(known, text, end)
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
    opened = text.count("(", found.start, found.end) > text.count(")", found.start, found.end)
    return replace(found, end=found.end + 1) if opened and text[found.end : found.end + 1] == ")" else found


def _with_part(known: Grammar, text: str, end: int) -> int:
    part = known.patterns["day part"].match(text, end)
    return part.end() if part else end


def _bound(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "after 8 April 1920"; but in "two days after 9 May" the date is 9 May itself."""
    if key(match[0]) in known.lexicon.between:
        return _between(known, text, match)
    if context.word_before(text, match.start()) in known.lexicon.spans_of_time:
        return []
    date = _date_after(known, text, match.end())
    if date is None or date.kind != "date" or date.bound or date.style == "both":
        return []
    bound = str(known.look_up("bounds", match[0]))
    least = 0.7 if bound == "about" else 0.95
    return [replace(date, start=match.start(), bound=bound, confidence=min(date.confidence, least))]


def _between(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "between 5 and 8 May 1920"."""
    link = known.patterns["space"].match(text, match.end())
    link = known.patterns["on"].match(text, match.end()) or link
    for form in known.between if link else ():
        limits = form.pattern.match(text, link.end())  # type: ignore[union-attr]
        found = read(known, form.name, limits) if limits else None
        if found:
            return [replace(found, start=match.start(), bound="between", confidence=0.95)]
    return []


def _part(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
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


def _direction(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "next Tuesday", "last September"."""
    after = known.patterns["after direction"].match(text, match.end())
    if not after:
        return []
    direction = int(str(known.look_up("directions", match[0])))
    if after["wd"]:
        number = int(str(known.look_up("weekdays", after["wd"])))
        end = _with_part(known, text, after.end())
        return [Found(match.start(), end, "weekday", "weekday", weekday=number, direction=direction, confidence=0.75)]
    point = Point(month=int(str(known.look_up("months", after["m"]))))
    return [Found(match.start(), after.end(), "date", "month", point, direction=direction, confidence=0.8)]
