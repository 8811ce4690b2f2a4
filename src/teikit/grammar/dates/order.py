"""Day or month first in "3/4/1920": what the page's other dates tell."""

from __future__ import annotations

import re
from dataclasses import replace

from teikit.grammar.dates.value import Found

_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_FORMS = frozenset({"day month in figures", "short figures"})
_LAST_MONTH = 12


def is_month_first(text: str) -> bool:
    """Whether a page writes its months first: some date can be read so only ("11/25/1920"), and none the other way."""
    firsts = seconds = 0
    for match in _FIGURES.finditer(text):
        firsts += int(match[1]) > _LAST_MONTH
        seconds += int(match[2]) > _LAST_MONTH
    return seconds > 0 and firsts == 0


def turned(found: Found, text: str) -> Found:
    """A date in figures with slashes, read with its month first; any other as it is. `text` is the one of its span."""
    month, day = found.point.month or 0, found.point.day or 0
    if found.form not in _FORMS or "/" not in text[found.start : found.end] or not 1 <= day <= _LAST_MONTH:
        return found
    figures = _FIGURES.match(text, found.start)
    if figures is None or int(figures[1]) != day:  # already read so, since the second is no month
        return found
    return replace(found, point=replace(found.point, month=day, day=month))
