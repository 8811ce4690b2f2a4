"""Source lines known by their place: lines with figures that begin alike and stand where documents end or begin.

An archive that no table knows, a shelfmark without an archive: the page itself shows that it is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from teikit.data import forms
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness
from teikit.segment.lines import Line

_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(rf"\W{{0,3}}(?:{forms.NUMBER_SIGN}\s?)?\d{{1,4}}\b|[IVXLC]{{1,8}}\.\s")
_OFFICE = re.compile(rf"{forms.NUMBER_SIGN} ?[\w/.-]+\W*$")
_SHORT = 40  # code points of an office's number
_LONGEST = 200  # code points of such a line
_NOTE = re.compile(r"[⁰¹²³⁴-⁹*†‡]")
_NOTES = 3  # lines of notes at the foot of a document
_ENOUGH = 3  # lines that begin alike


def beginning(text: str) -> str:
    """The first two words of a line, whatever their figures."""
    return " ".join(_FIGURES.sub("0", text[:80]).split()[:2])


def recurring(lines: Sequence[Line]) -> frozenset[str]:
    """The beginnings of lines that close at least three documents of the page, or stand below as many headings."""
    closing: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for index, line in enumerate(lines):
        if index == 0 or not _may_be_one(line):
            continue
        closing[beginning(line.text)] += _ended(lines[index + 1 : index + 2 + _NOTES])
        opening[beginning(line.text)] += _begins(lines[index - 1])
    return frozenset(it for counted in (closing, opening) for it, times in counted.items() if times >= _ENOUGH)


def _may_be_one(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST or line.small or not text.strip('[(«“"')[:1].isupper() or not _FIGURES.search(text):
        return False
    if len(text) < _SHORT and _OFFICE.search(text):
        return False
    return not _NUMBER.match(text) and dateline_likeness(text) <= 0.5 and not named_genre(text[:24])


def _ended(after: Sequence[Line]) -> bool:
    """Whether a document, or the page's text, has ended: notes may stand before what comes next."""
    for line in after:
        if not _NOTE.match(line.text):
            return _begins(line) or not line.text[0].isalnum()
    return True


def _begins(line: Line) -> bool:
    """Whether a line looks like a document's number or heading."""
    return _NUMBER.match(line.text) is not None or line.upper or bool(named_genre(line.text[:24]))
