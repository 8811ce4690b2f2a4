"""What the grammars of dates, call numbers and publications say of a line, remembered: it is asked many times over."""

from __future__ import annotations

from functools import lru_cache

from teikit.grammar.callnumbers import find_references, is_publication_line, is_source_line
from teikit.grammar.dates.datelines import is_dateline
from teikit.grammar.emphasis import find_emphasis_note

_REMEMBERED = 4096  # lines
_LONGEST_DATELINE = 200  # code points

source_likeness = lru_cache(maxsize=_REMEMBERED)(is_source_line)
publication_likeness = lru_cache(maxsize=_REMEMBERED)(is_publication_line)
emphasis_note = lru_cache(maxsize=_REMEMBERED)(find_emphasis_note)


@lru_cache(maxsize=_REMEMBERED)
def dateline_likeness(text: str) -> float:
    """How much a line looks like a place and a date, from 0 to 1."""
    return is_dateline(text) if len(text) < _LONGEST_DATELINE else 0.0


@lru_cache(maxsize=_REMEMBERED)
def first_reference(text: str) -> tuple[int, int] | None:
    """Where the first call number of a line stands, in code points of the line."""
    found = find_references(text)
    return (found[0].start, found[0].end) if found else None
