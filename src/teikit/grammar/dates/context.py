"""What stands around a number or a month and decides whether it is a date at all: "the 8th", but not "the 8th Army"."""

from __future__ import annotations

import re

from teikit.grammar.dates.forms import YEAR
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.value import Found

_REACH = 24
_CLIPPED = (".", ":")
_NUMBER_SIGNS = ("№", "#", "§", "°")
_NEXT = re.compile(r"[^\S\r\n]{0,3}(?:\r?\n[^\S\r\n]{0,3})?([^\W\d_]{1,40})")
_DAY_AND_YEAR = re.compile(rf"[^\S\r\n]{{1,3}}(?:3[01]|[12]?\d)(?:st|nd|rd|th)?,?[^\S\r\n]{{1,3}}{YEAR}")
_HYPHENED = re.compile(r"[-–’'/]\w")
_OF_A_RIVER = re.compile(r"[нНaAdDsS]/\w\.\s\Z")  # "Ростов н/Д. 5 июня"
_COUNTED_YEARS = range(1500, 2030)


def word_before(text: str, at: int) -> str:
    """The word directly before (a full stop or colon may follow it), in small letters, or nothing."""
    before = text[max(0, at - _REACH) : at].rstrip()
    end = len(before) - (before[-1:] in _CLIPPED)
    start = end
    while start and before[start - 1].isalpha():
        start -= 1
    start -= start == end and before[start - 1 : start] in _NUMBER_SIGNS
    return before[max(start, 0) : end].casefold()


def number_goes_on(text: str, at: int) -> bool:
    """Whether the figures at `at` only continue a number: "391/4", "1,500", "12-5"; "S.W.1"."""
    before = text[at - 1] if at else " "
    if before not in "/.,:-–—" or at < 2:
        return before == "/"
    return before == "/" or text[at - 2].isdigit() or (text[at - 2].isupper() and text[at - 3 : at - 2] == ".")


def numbered(grammar: Grammar, text: str, at: int) -> bool:
    """Whether a word before the number makes it the number of something: "No. 5", "f. 85", but not Russian "с 5"."""
    word = word_before(text, at)
    if word not in grammar.lexicon.numbering or _OF_A_RIVER.search(text, max(0, at - 6), at):
        return False
    return len(word) > 1 or not word.isalpha() or "." in text[max(0, at - 4) : at]


def counted(grammar: Grammar, text: str, end: int) -> bool:
    """Whether the next word is a thing that is counted or numbered: neither a stop nor a function word."""
    if _HYPHENED.match(text, end):
        return True
    following = _NEXT.match(text, end)
    if not following or (grammar.lexicon.nouns_capital and following[1].islower()):
        return False
    return following[1].casefold() not in grammar.lexicon.function_words


def doubtful(grammar: Grammar, text: str, found: Found) -> bool:
    """Whether a form that looks like a date is something else.

    "3 August Street"; "March 12 versts" at the beginning of a sentence; "28 of February" in "28 of February 11, 1941".
    """
    following = _NEXT.match(text, found.end)
    word = following[1] if following else ""
    if word.casefold() in grammar.lexicon.streets:
        return True
    if found.form == "short figures":
        return not _stands_as_a_date(grammar, text, found.start)
    if found.point.year is not None:
        return False
    if found.form == "day month" and not found.direction:
        return bool(_DAY_AND_YEAR.match(text, found.end))
    if found.form != "month day" or not word.islower() or word in grammar.lexicon.function_words:
        return False
    month = _NEXT.match(text, found.start)
    if not month or month[1].casefold() not in grammar.lexicon.doubtful:
        return False
    before = word_before(text, found.start)
    return before not in grammar.lexicon.before_month and before not in grammar.lexicon.before_day


def _stands_as_a_date(grammar: Grammar, text: str, at: int) -> bool:
    """Whether figures such as "5.6.20" are a date: at the beginning of a line, after a comma, or after "on" or "of"."""
    before = text[max(0, at - 3) : at].rstrip(" \t\xa0")
    if not before or before[-1] in "\n,([":
        return True
    return word_before(text, at) in grammar.lexicon.before_day | grammar.lexicon.before_stop


def ordinal_is_a_date(grammar: Grammar, text: str, match: re.Match[str]) -> bool:
    """Whether "8th" is a day: "on" or "the" before it, and after it, or after a list of such, nothing counted."""
    allowed = grammar.lexicon.before_stop if match[0][-1:] in ".0123456789" else grammar.lexicon.before_day
    if word_before(text, match.start()) not in allowed:
        return False
    return ends_as_a_day(grammar, text, match.end())


def ends_as_a_day(grammar: Grammar, text: str, end: int) -> bool:
    """Whether nothing counted follows an ordinal, or the list of ordinals that it begins."""
    for _ in range(8):
        more = grammar.patterns["next in list"].match(text, end)
        following = grammar.patterns["any ordinal"].match(text, more.end()) if more else None
        if following is None:
            break
        end = following.end()
    return not counted(grammar, text, end)


def goes_on_list(grammar: Grammar, text: str, before: int, at: int) -> bool:
    """Whether only a comma or "and" stands between two places."""
    more = grammar.patterns["next in list"].match(text, before)
    return bool(more) and more.end() == at  # type: ignore[union-attr]


def year_is_expected(grammar: Grammar, text: str, match: re.Match[str]) -> bool:
    """Whether four figures are a year: "in 1919", "(1932)", but not "of 1200 men"."""
    start, end = match.span()
    if int(match["y"]) not in _COUNTED_YEARS:
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    word = word_before(text, start)
    if word not in grammar.lexicon.before_year:
        return False
    if word in grammar.lexicon.sure_year or not counted(grammar, text, end):
        return True
    following = _NEXT.match(text, end)
    return grammar.lexicon.language == "en" and bool(following) and following[1].endswith("ed")  # type: ignore[index]


def month_is_expected(grammar: Grammar, text: str, match: re.Match[str]) -> bool:
    """Whether a month's name without day or year is the month: a preposition stands before it."""
    word = word_before(text, match.start())
    if word not in grammar.lexicon.before_month or text[match.end() : match.end() + 1] in ("-", "’", "'"):
        return False
    following = _NEXT.match(text, match.end())
    return not following or following[1].islower() or key_is_doubtless(grammar, match)


def key_is_doubtless(grammar: Grammar, match: re.Match[str]) -> bool:
    return match[0].casefold() not in grammar.lexicon.doubtful
