"""Dates as documents write them: finding, resolving, and the datelines that letters and telegrams bear."""

from __future__ import annotations

from teikit.grammar.dates.datelines import dateline_parts, is_dateline, leading_date, trailing_date
from teikit.grammar.dates.find import find_dates
from teikit.grammar.dates.own import Own, own_date
from teikit.grammar.dates.resolve import resolve
from teikit.grammar.dates.tongue import language_of
from teikit.grammar.dates.value import Found, Point, Value

__all__ = [
    "Found",
    "Own",
    "Point",
    "Value",
    "dateline_parts",
    "find_dates",
    "is_dateline",
    "language_of",
    "leading_date",
    "own_date",
    "resolve",
    "trailing_date",
]
