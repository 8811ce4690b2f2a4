"""The year of a document whose date leaves it out, has only two figures of it, or is nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from teikit.grammar.dates.value import Found, Point, Value

Block = tuple[str, int, int]  # role, start, end (code points of the text)

_BLOCKS, _LONG = 400, 2000  # blocks, and code points of each, in which years are looked for
_YEAR = re.compile(r"(?<![\d./-])(?:1[5-9]\d\d|20[0-2]\d)(?![\d/-])")
_YEARS = 200  # years of a page that are looked at
_FIRST = 5  # blocks among which a year may stand by itself
_ALONE = re.compile(r"[\[(]?(1[5-9]\d\d|20[0-2]\d)\??[\])]?\.?")
_LAST_YEAR = re.compile(r"(?<![\d/–-])(1[5-9]\d\d|20[0-2]\d)\??[)\].]{0,3}\s*\Z")


def era_of(text: str, blocks: Sequence[Block], found: Found, era: Value | None) -> tuple[Value | None, bool]:
    """What tells the century, or the year, of a date that leaves it out, and whether it is sure.

    A year that the document names and that ends with the same two figures; else a date of the same file; else, not
    surely, the first year that the document names, or one that the page names elsewhere.
    """
    years = [it[0] for _, start, end in blocks[:_BLOCKS] for it in _YEAR.finditer(text, start, min(end, start + _LONG))]
    short = f"{found.point.year:02}" if found.point.year is not None else None
    same = next((it for it in years if short and it.endswith(short)), "")
    if same or era:
        return Value(when=same) if same else era, True
    others = years or [it[0] for it in islice(_YEAR.finditer(text), _YEARS)]
    alike = next((it for it in others if short and it.endswith(short)), others[0] if others else "")
    return (Value(when=alike), False) if alike else (None, True)


def years_alone(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Found, float, str]]:
    """A year alone, with which a dateline or a heading ends: "[1919]", "Vienna, 1920"."""
    for _, start, end in blocks[:_FIRST]:
        alone = _ALONE.fullmatch(text, start, end)
        if alone:
            yield Found(*alone.span(1), "date", "year", Point(int(alone[1])), confidence=0.9), 0.8, "a line of its own"
    for wanted, weight in (("dateline", 0.8), ("heading", 0.5)):
        for role, start, end in blocks:
            last = _LAST_YEAR.search(text, max(start, end - 12), end) if role == wanted else None
            if last:
                yield (
                    Found(last.start(1), last.end(1), "date", "year", Point(int(last[1])), confidence=0.9),
                    weight,
                    role,
                )
