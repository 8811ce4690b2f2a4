"""What a language contributes to the grammar of dates: words only; the forms are common to all languages.

In the regular expressions a space stands for white space with at most one line break.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Unit = str  # "day", "week", "month" or "year"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language. A key with a space stands for any white space; regular expressions are said to be so.

    Numbers are those of `datetime`: months from 1, weekdays from 0 (Monday).
    """

    language: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]  # may be followed by a full stop that belongs to them
    weekdays: Mapping[str, int]
    relative: Mapping[str, tuple[Unit, int]]  # phrase -> unit and distance from the document's date
    bounds: Mapping[str, str]  # phrase before a date -> "after", "before" or "about"
    portions: Mapping[str, str]  # phrase before a month or a year -> a name of reckoning.PORTIONS
    day_words: Mapping[str, int]  # numbers from 1 to 31 in words
    parts: tuple[str, ...]  # morning, evening: what may follow a relative word or a weekday
    day_suffix: str  # regular expression: the ending of an ordinal in figures
    day_link: str  # regular expression: between a day and its month, the space after it included
    on: str  # regular expression: between a relative word or weekday and the date it is said with
    conjunction: str  # regular expression
    until: str  # regular expression: a word that joins the ends of a range
    between: tuple[str, ...] = ()  # the word before two limits: "between 5 and 8 May"
    limits: Mapping[str, str] = field(default_factory=dict)  # word before a date, no part of it: "until" -> "before"
    denials: frozenset[str] = frozenset()  # words that turn a limit round: "not beyond"
    units: Mapping[str, Unit] = field(default_factory=dict)  # what is counted in "three days ago"
    counts: Mapping[str, int] = field(default_factory=dict)  # how many of them, in words
    inexact: frozenset[str] = frozenset()  # words before a number that make it another, or none: "half a year ago"
    ago: str = r"(?!)"  # regular expression: the word after them
    before_ago: str = r"(?!)"  # regular expression: the word before them, in languages that put it there
    since_last: Mapping[str, int] = field(default_factory=dict)  # "the next day" -> 1: days from the date named before
    part_link: str = ""  # regular expression: between a portion and its month or year, the space after it included
    near: Mapping[str, int] = field(default_factory=dict)  # after a day or month: the last (-1) or next (1) such
    near_end: str = ""  # regular expression: what must follow such a word
    small_only: Mapping[str, tuple[Unit, int]] = field(default_factory=dict)  # relative, but with a capital a noun
    year_link: str = r"(?!)"  # regular expression: between month and year, the space after it included
    year_mark: str = r"(?!)"  # regular expression: what may follow a year in figures
    sure_mark: bool = True  # whether that shows a number to be a year ("1200 g." may be grams)
    after_short_year: str = ""  # regular expression: words that may follow a year of two figures
    years_mark: str = r"(?!)"  # regular expression: the same for a range of years
    year_words: Mapping[str, int | None] = field(default_factory=dict)  # "this year" -> 0; None: the year last named
    month_words: Mapping[str, int | None] = field(default_factory=dict)  # after a bare day: "inst." -> 0; None: nearest
    directions: Mapping[str, int] = field(default_factory=dict)  # before a weekday or month: "next" -> 1
    hours: str = r"(?!)"  # regular expression with groups h1, h2 ... (hour), m1 ... (minute), a1 ... (half of the day)
    at_hour: str = r"(?!)"  # regular expression: a word before an hour
    named_hours: Mapping[str, str] = field(default_factory=dict)  # "noon" -> "12:00"
    afternoon: frozenset[str] = frozenset()  # values of groups a1 ..., lower case, without stops and spaces
    old_style: str = r"(?!)"  # regular expression
    new_style: str = r"(?!)"  # regular expression
    lower_case: bool = False  # months and weekdays are written with a small letter
    nouns_capital: bool = False  # what is counted is written with a capital
    doubtful: frozenset[str] = frozenset()  # months that are common words, too
    ordinal_alone: str = r"(?!)"  # regular expression: the ending without which a bare day is not a date
    before_day: frozenset[str] = frozenset()  # words that may stand before a bare ordinal
    before_stop: frozenset[str] = frozenset()  # those before a bare day whose ordinal is a full stop only
    before_month: frozenset[str] = frozenset()  # words before a month that has neither day nor year
    before_year: frozenset[str] = frozenset()  # words before a year that has no month
    sure_year: frozenset[str] = frozenset()  # those after which a number like 1919 is a year whatever follows
    numbering: frozenset[str] = frozenset()  # words that make the number after them no date
    recurring: frozenset[str] = frozenset()  # words before a weekday that make it no single day: "every"
    spans_of_time: frozenset[str] = frozenset()  # "days" in "two days after 9 May"
    function_words: frozenset[str] = frozenset()  # words that may follow a bare day or year; others are counted things
    streets: frozenset[str] = frozenset()  # what makes a date before it a name
    place_link: str = r"(?!)"  # regular expression: between the place and the date of a dateline
    not_a_place: frozenset[str] = frozenset()  # first words of a line that do not begin a dateline
    opening: str = r"(?!)"  # regular expression: words before the place of a dateline


def ordered(words: str) -> list[str]:
    """Words written one after the other."""
    return words.split()


def several(words: str) -> frozenset[str]:
    """The same without an order."""
    return frozenset(words.split())
