"""Limits of time: "after 8 April 1920", "until 1 May", "between 5 and 8 May", "about 5 May"."""

from __future__ import annotations

import re
from dataclasses import replace

from teikit.grammar.dates import context
from teikit.grammar.dates.core import date_after
from teikit.grammar.dates.forms import key
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.reading import read
from teikit.grammar.dates.value import Found

_LEAD = 24  # code points before a date in which the word that limits it stands
_CLAUSE = 100  # code points before a date in which a "not" still belongs to it


def bound_by(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "after 8 April 1920"; but in "two days after 9 May" the date is 9 May itself."""
    if key(match[0]) in known.lexicon.between:
        return _between(known, text, match)
    if context.word_before(text, match.start()) in known.lexicon.spans_of_time:
        return []
    date = date_after(known, text, match.end())
    if date is None or date.kind != "date" or date.bound or date.style == "both":
        return []
    bound = str(known.look_up("bounds", match[0]))
    until = _until(known, text, date) if bound == "after" else None
    if until is not None:
        return [replace(until, start=match.start())]
    least = 0.7 if bound == "about" else 0.95
    return [replace(date, start=match.start(), bound=bound, confidence=min(date.confidence, least))]


def _until(known: Grammar, text: str, first: Found) -> Found | None:
    """ "not before 5 May – not later than 8 May 1920": the two limits as one."""
    again = known.patterns["limit again"].match(text, first.end)
    if again is None:
        return None
    bound = known.trigger.search(text, first.end, again.end())
    if bound is None or bound.lastgroup != "bound" or known.look_up("bounds", bound[0]) != "before":
        return None
    last = date_after(known, text, bound.end())
    if last is None or last.kind != "date" or last.bound or last.style == "both" or not last.point.month:
        return None
    point = first.point if first.point.year else replace(first.point, year=last.point.year)
    form = "range: two limits"
    return Found(first.start, last.end, "range", form, point, last=last.point, bound="between", confidence=0.95)


def _between(known: Grammar, text: str, match: re.Match[str]) -> list[Found]:
    """ "between 5 and 8 May 1920"."""
    link = known.patterns["space"].match(text, match.end())
    link = known.patterns["on"].match(text, match.end()) or link
    for form in known.between if link else ():
        limits = form.match(text, link.end())  # type: ignore[union-attr]
        found = read(known, form.name, limits) if limits else None
        if found:
            return [replace(found, start=match.start(), bound="between", confidence=0.95)]
    return []


def limited(known: Grammar, text: str, found: Found) -> Found:
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
