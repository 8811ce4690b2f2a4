"""What stands above the first document: the page's titles, a site's address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.data import forms
from teikit.grammar.dates.datelines import trailing_date
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.lines import Line

_NUMBER_ALONE = re.compile(rf"\W{{0,3}}{forms.NUMBER_SIGN}?\s?\d{{1,4}}[.\]]?", re.IGNORECASE)
_LEADING = re.compile(r"\[?\d{1,4}\.\s")
_ROMAN_ALONE = re.compile(r"[IVXLC]{1,8}\.?")
_ROMAN = re.compile(r"[IVXLC]{1,8}\.\s")
_INTRODUCTION = re.compile(rf"\b(?:{forms.INTRODUCTIONS})", re.IGNORECASE)
_SIGNED_NUMBER = re.compile(
    rf"\W{{0,3}}(?:[A-Z]{{1,2}} ?\d{{1,6}}/[\d/]{{1,12}}\] )?"
    rf"(?:{forms.NUMBER_SIGN}\s?\d{{1,4}}\b|\d{{3}}[A-Za-z]?\.\d)",
    re.IGNORECASE,
)
_EDITION = re.compile(forms.EDITION_TITLE, re.IGNORECASE)
_NUMBERED = 3  # documents: then a date above the first is a title's
_FRONT, _TITLE = 10, 170  # lines; code points of one


def above_first(lines: Sequence[Line]) -> int:
    """How many short lines stand above a number with its sign, a file's number or a heading that names its kind."""
    dated = False
    numbered = sum(1 for line in lines if _SIGNED_NUMBER.match(line.text)) >= _NUMBERED
    for index, line in enumerate(lines[:_FRONT]):
        if _SIGNED_NUMBER.match(line.text) or _NUMBER_ALONE.fullmatch(line.text) or _LEADING.match(line.text):
            return 0 if dated and not numbered else index
        if _ROMAN_ALONE.fullmatch(line.text):
            return index
        if (roman := _ROMAN.match(line.text)) and named_genre(line.text[roman.end() :][:24]):
            return index
        if len(line.text) > _TITLE or source_likeness(line.text) > 0.5:
            return 0
        dated = dated or dateline_likeness(line.text) > 0.5 or trailing_date(line.text) is not None
        if line.upper and index and lines[index - 1].upper and not line.after_blank:
            continue  # lines of one heading
        if named_genre(line.text[:32]) and not _EDITION.search(line.text):
            return 0 if dated else index
        if line.closed and not line.upper and line.words > 6 and not _INTRODUCTION.search(line.text):
            return 0
    return 0


def title_level(lines: Sequence[Line]) -> int:
    """The level of the page's own title, where the markup has one above all other headings; else 0."""
    levels = [line.level for line in lines if line.level]
    above = len(levels) > 2 and levels[0] < min(levels[1:])
    return levels[0] if above else 0
