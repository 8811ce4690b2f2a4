"""The document's own date: which of the dates in its text says when it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teikit.grammar.dates.datelines import dateline_date, leading_date, trailing_date
from teikit.grammar.dates.find import find_dates
from teikit.grammar.dates.order import turned
from teikit.grammar.dates.own_year import Block, era_of, years_alone
from teikit.grammar.dates.resolve import resolve
from teikit.grammar.dates.tongue import language_of
from teikit.grammar.dates.value import Found, Value

_DAY_OF = re.compile(r"\bday\s+of\b|\bдня\b")
_PREAMBLE = 120  # code points of a first paragraph in which a treaty says when it was made
_FEW_WORDS = 12  # code points before a date that opens a paragraph: "On the "
_RECEIVED = re.compile(
    r"\s*(?:received|rec[’']d|r\.|reçue?|arrivée?|eingegangen|eingang|angekommen|получен)", re.IGNORECASE
)
_DONE = re.compile(
    r"(?<!\w)(?:Done|Signed|Given|Concluded|Fait|Signé|Conclu|Donné|Geschehen|Gegeben|Abgeschlossen|Совершено|Учинено"
    r"|Подписано|Составлено|Заключено)(?= (?:at|in|à|en|au|zu|в|on|this|the|le)\b)"
)
_FORMULA = 160  # code points after these words in which the day stands
_BRACKET = 80  # code points at the end of a heading in which a bracket with the date begins
_BEGINNING = 320  # code points of a block that are read for its first date


@dataclass(frozen=True, slots=True)
class Own:
    """The document's own date: where it stands (code points of the text), its value, and all its datelines."""

    found: Found
    value: Value
    datelines: tuple[tuple[Found, Value], ...] = ()


def own_date(
    text: str,
    blocks: Sequence[Block],
    language: str = "en",
    era: Value | None = None,
    country: str = "",
    month_first: bool = False,
) -> Own | None:
    """The own date of the document with these blocks, or None where it has none.

    Sought in this order: dateline blocks; a dateline glued to the first paragraph, or a preamble ("On the 10th day of
    August 1920"); the closing formula of a treaty ("Done at ..."); a dateline glued to the heading; one in the closer;
    other full dates of the heading; a year alone.
    `era` is a date of the same file that tells the century of a year with two figures; without it the years that the
    document names do. `country`: as for `resolve`; `month_first`: as `is_month_first` says of the page.
    """
    datelines = [turned(it, text) if month_first else it for it in _datelines(text, blocks, language)]
    several: list[tuple[Found, float, str]] = [
        *((found, 1.0, "dateline") for found in datelines),
        *_preamble(text, blocks, language),
        *_done(text, blocks, language),
        *_glued(text, blocks, language, ("heading",), 0.97),
        *_glued(text, blocks, language, ("closer", "signature"), 0.9),
        *_in_heading(text, blocks, language),
        *_preamble(text, blocks, language, solemn=False),
    ]
    several = several or list(years_alone(text, blocks))
    if not several:
        return None
    dated = [it for it in several if it[0].point.year is not None or it[0].last]
    found, weight, where = (dated or several)[0]
    if month_first and where != "dateline":
        found = turned(found, text)
    for edited in _in_brackets(text, blocks, language):
        if (
            found.complete
            and where == "dateline"
            and edited.point != found.point
            and edited.point.year == found.point.year
        ):
            found, weight, where = edited, 0.75, "heading in brackets, against the dateline"
    if found.point.short_year or found.point.year is None:
        era, sure = era_of(text, blocks, found, era)
        weight *= 1.0 if sure else 0.6
    value = resolve(found, None, era, country)
    value = replace(value, confidence=round(value.confidence * weight, 2), evidence=f"own: {where}; {value.evidence}")
    return Own(found, value, tuple((it, resolve(it, value, era, country)) for it in datelines))


def _in_brackets(text: str, blocks: Sequence[Block], language: str) -> Iterator[Found]:
    """The date that closes a heading in brackets: the editor's, who has more to go by than a slip in the dateline."""
    for role, start, end in blocks:
        bracket = text.rfind("(", max(start, end - _BRACKET), end) if role == "heading" else -1
        closed = bracket >= 0 and text[bracket:end].rstrip(" .\n").endswith(")")
        if closed and not _RECEIVED.match(text, bracket + 1):
            found = _of_dateline(text, bracket, end, language)
            if found and found.complete and found.kind == "date" and not found.bound and not found.style:
                yield found


def _shifted(found: Found, offset: int) -> Found:
    return replace(found, start=found.start + offset, end=found.end + offset)


def _dates(text: str, start: int, end: int, language: str) -> list[Found]:
    """The dates of a stretch of text that may be a document's own."""
    part = text[start:end]
    found = find_dates(part, language_of(part, language))
    return [_shifted(it, start) for it in found if it.kind in ("date", "range", "part") and it.form != "year"]


def _datelines(text: str, blocks: Sequence[Block], language: str) -> list[Found]:
    """The dates of the dateline blocks, and of a dateline with which the first paragraph begins."""
    lines = [(start, end) for role, start, end in blocks if role == "dateline"]
    readers = (_of_dateline, _first, _year)
    found = [next((it for it in (read(text, *line, language) for read in readers) if it), None) for line in lines]
    opening = next(((start, end) for role, start, end in blocks if role == "paragraph"), None)
    if opening:
        found.append(_of_dateline(text, *opening, language))
    return [it for it in found if it]


def _year(text: str, start: int, end: int, language: str) -> Found | None:
    """The year of a dateline that has no more of a date ("Vienna, 1948")."""
    part = text[start : min(end, start + _BEGINNING)]
    found = [it for it in find_dates(part, language_of(part, language)) if it.form == "year"]
    return _shifted(found[0], start) if len(found) == 1 else None


def _of_dateline(text: str, start: int, end: int, language: str) -> Found | None:
    found = dateline_date(text[start : min(end, start + _BEGINNING)], language)
    return _shifted(found, start) if found else None


def _first(text: str, start: int, end: int, language: str) -> Found | None:
    """The first date of a block, of which only the beginning is read."""
    return next(iter(_dates(text, start, min(end, start + _BEGINNING), language)), None)


def _preamble(
    text: str, blocks: Sequence[Block], language: str, *, solemn: bool = True
) -> Iterator[tuple[Found, float, str]]:
    """A full date in the opening words of the first paragraph: a solemn one ("10th day of August") or, else, any."""
    opening = next(((start, end) for role, start, end in blocks if role in ("paragraph", "article")), None)
    found = _first(text, *opening, language) if opening else None
    if opening and found and found.complete and found.kind == "date" and not found.bound:
        before = found.start - opening[0]
        if solemn and before <= _PREAMBLE and _DAY_OF.search(text, found.start, found.end):
            yield found, 0.95, "preamble"
        elif not solemn and before <= _FEW_WORDS:
            yield found, 0.5, "first words"


def _done(text: str, blocks: Sequence[Block], language: str) -> Iterator[tuple[Found, float, str]]:
    """The day in the formula that closes a treaty: "Done at Kestan on the 30th day of August 1921"."""
    for role, start, end in reversed(blocks):
        formula = _DONE.search(text, start, end) if role in ("paragraph", "article", "item", "closer") else None
        found = _first(text, formula.end(), min(end, formula.end() + _FORMULA), language) if formula else None
        if found and found.complete and not found.bound:
            yield found, 0.93, "closing formula"
            return


def _glued(
    text: str, blocks: Sequence[Block], language: str, roles: tuple[str, ...], weight: float
) -> Iterator[tuple[Found, float, str]]:
    """A dateline glued to the end of a block of one of these roles, or filling it."""
    for role, start, end in blocks:
        part = text[start:end] if role in roles else ""
        span = trailing_date(part, language) or leading_date(part, language)
        if span:
            inside = [it for it in _dates(text, start, end, language) if it.start - start >= span[0]]
            if inside:
                yield inside[-1] if span[0] else inside[0], weight, role


def _in_heading(text: str, blocks: Sequence[Block], language: str) -> Iterator[tuple[Found, float, str]]:
    """The last full date of a heading: "Telegram ..., dated 5 November 1920"."""
    for role, start, end in blocks:
        if role == "heading":
            full = [it for it in _dates(text, start, end, language) if it.complete]
            if full:
                yield full[-1], 0.6, "heading"
