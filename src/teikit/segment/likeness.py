"""What the grammars of dates, call numbers and publications say of a line, remembered: it is asked many times over."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.grammar.callnumbers import find_references, is_publication_line, is_source_line
from teikit.grammar.dates.datelines import is_dateline
from teikit.grammar.emphasis import find_emphasis_note

_REMEMBERED = 4096  # lines
_FIGURE = re.compile(r"\d")
_WORDS = (
    "source quelle источник archiv архив արխիվ არქივ fond фонд papers papiers nachlass librar biblioth collection"
    " ibid idem ivi ebd ebenda там&же même tamże"
)
_REFERRING = tuple(word.replace("&", " ") for word in _WORDS.split())
_LONGEST_DATELINE = 200  # code points

publication_likeness = lru_cache(maxsize=_REMEMBERED)(is_publication_line)
emphasis_note = lru_cache(maxsize=_REMEMBERED)(find_emphasis_note)


def _may_refer(text: str) -> bool:
    """Whether a line has what a reference to an archive cannot be without: a figure, or a word of archives."""
    if _FIGURE.search(text):
        return True
    lowered = text.lower()
    return any(word in lowered for word in _REFERRING)


@lru_cache(maxsize=_REMEMBERED)
def source_likeness(text: str) -> float:
    """How much a line looks like a source line, from 0 to 1."""
    return is_source_line(text) if _may_refer(text) else 0.0


@lru_cache(maxsize=_REMEMBERED)
def dateline_likeness(text: str) -> float:
    """How much a line looks like a place and a date, from 0 to 1."""
    return is_dateline(text) if len(text) < _LONGEST_DATELINE else 0.0


@lru_cache(maxsize=_REMEMBERED)
def first_reference(text: str) -> tuple[int, int] | None:
    """Where the first call number of a line stands, in code points of the line."""
    found = find_references(text) if _may_refer(text) else ()
    return (found[0].start, found[0].end) if found else None
