"""The forms of dates as regular expressions, common to all languages and filled with the words of one.

Every repetition is bounded and every form is tried only where a trigger word or figure stands, so that the time
is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from teikit.grammar.dates.lexicon import Lexicon
from teikit.grammar.dates.words_de import GERMAN
from teikit.grammar.dates.words_en import ENGLISH
from teikit.grammar.dates.words_fr import FRENCH
from teikit.grammar.dates.words_ru import RUSSIAN

LEXICONS = {it.language: it for it in (ENGLISH, RUSSIAN, GERMAN, FRENCH)}

SPACE = r"(?:[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]?)?|\r?\n[^\S\r\n]?)"
GAP = rf"{SPACE}?"
DASH = r"(?:[^\S\r\n]?[-–—‒−][^\S\r\n]?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.:]\d|,\d{3}(?!\d)|[^\S\r\n]?%)"
YEAR = r"(?:1\d\d\d|20\d\d)(?!\d)"
ROMAN = r"(?:[XХ][IІ]{0,2}|[IІ][XХ]|V[IІ]{0,3}|[IІ]V|[IІ]{1,3}|x[i]{0,2}|ix|v[i]{0,3}|iv|i{1,3})(?!\w)"
END = r"(?=\s{0,3}(?:$|[.,;:)\]»”\"!?…<]))"


def spaced(expression: str) -> str:
    """A regular expression of the lexicon, where a space stands for white space with at most one line break."""
    return expression.replace(" ?", GAP).replace(" ", SPACE)


def key(text: str) -> str:
    """Words as the tables have them: one space between them, small letters."""
    return " ".join(text.split()).casefold()


def words(phrases: Iterable[str], *, small: bool = True) -> str:
    """One of the phrases, the longest first: with a capital, in capitals and, if `small`, as it stands in the table."""
    forms: set[str] = set()
    for phrase in phrases:
        forms |= {phrase[:1].upper() + phrase[1:], phrase.upper(), *([phrase] if small else [])}
    ordered = sorted(forms, key=lambda it: (-len(it), it))
    ended = [re.escape(it).replace(r"\ ", SPACE) + ("" if it[-1] in ".-" else r"(?!\w)") for it in ordered]
    return f"(?:{'|'.join(ended)})" if ended else r"(?!)"


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled forms of one language."""

    lexicon: Lexicon
    trigger: re.Pattern[str]
    forms: dict[str, tuple[Form, ...]]  # by the first thing in them: number, month, word
    patterns: dict[str, re.Pattern[str]]  # the other ones, by name
    tables: dict[str, dict[str, object]]

    def look_up(self, table: str, text: str) -> object:
        """The value of a phrase in a table of the lexicon, without its full stop where the table has none."""
        values, name = self.tables[table], key(text)
        return values.get(name, values.get(name.rstrip(".")))

    def relative(self, text: str) -> tuple[str, int]:
        """The unit and distance of a relative phrase."""
        found = self.look_up("relative", text)
        return found if isinstance(found, tuple) else ("day", 0)


@cache
def grammar(language: str) -> Grammar:
    """The grammar for a BCP 47 tag; of a language without one, English."""
    lexicon = LEXICONS.get(language.split("-")[0].casefold(), ENGLISH)
    pieces = _pieces(lexicon)
    forms: dict[str, tuple[Form, ...]] = {
        first: tuple(Form(name, re.compile(pattern)) for name, pattern in table.items())
        for first, table in (("number", _number(**pieces)), ("month", _month(**pieces)), ("word", _word(**pieces)))
    }
    patterns = {name: re.compile(pattern) for name, pattern in _others(lexicon, **pieces).items()}
    names = ("weekdays", "relative", "bounds", "portions", "day_words", "year_words", "month_words", "directions")
    tables = {name: {key(phrase): it for phrase, it in getattr(lexicon, name).items()} for name in names}
    tables["months"] = {key(phrase): it for phrase, it in {**lexicon.short_months, **lexicon.months}.items()}
    return Grammar(lexicon, re.compile(_trigger(lexicon, pieces["month"])), forms, patterns, tables)


def _pieces(lexicon: Lexicon) -> dict[str, str]:
    small = lexicon.lower_case
    month = rf"(?:{words(lexicon.months, small=small)}|{words(lexicon.short_months, small=small)}\.?)"
    day = rf"{DAY}(?:{spaced(lexicon.day_suffix)})?"
    mark = rf"(?:{GAP}{spaced(lexicon.year_mark)})"
    apart = rf"(?:[.,]?{SPACE}|,|[^\S\r\n]?(?:--|[–—])[^\S\r\n]?|(?<=[^\W\d]))"
    link = spaced(lexicon.year_link)
    year = (
        rf"(?:{apart}(?:{link})?(?P<y>{YEAR}){mark}?|,?{SPACE}(?P<yw>{words(lexicon.year_words)})"
        rf"|{SPACE}?['’](?P<yy>\d\d)(?!\d)|,?{SPACE}(?P<y3>\d\d)(?!\d)(?:{mark}|{END}))"
    )
    return {
        "month": month,
        "day": day,
        "mark": mark,
        "year": year,
        "link": rf"(?:{SPACE}|(?<=\.)){spaced(lexicon.day_link)}",
        "until": rf"(?:{SPACE}{lexicon.until.replace(' ', SPACE)}{SPACE})",
        "and_": rf"(?:,?{SPACE}{lexicon.conjunction}{SPACE})",
        "day_words": words(lexicon.day_words),
    }


def _trigger(lexicon: Lexicon, month: str) -> str:
    """Where a date may begin. One branch a kind, so that the name of the last group says which."""
    small = lexicon.lower_case
    branches = {
        "number": r"\d+",
        "relative": words(lexicon.relative),
        "bound": words(lexicon.bounds),
        "part": words(lexicon.portions),
        "direction": words(lexicon.directions),
        "weekday": words(lexicon.weekdays, small=small),
        "month": month,
        "word": words(lexicon.day_words),
    }
    return r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{branch})" for name, branch in branches.items()) + ")"


def _number(month: str, day: str, mark: str, year: str, link: str, until: str, **_: str) -> dict[str, str]:
    d, d2, m, m2 = f"(?P<d>{day})", f"(?P<d2>{day})", f"(?P<m>{month})", f"(?P<m2>{month})"
    slash = r"[^\S\r\n]?/[^\S\r\n]?"
    stop = r"[^\S\r\n]?[.\-–][^\S\r\n]?"
    bare = r"(?P<d>3[01]|[12]\d|0?[1-9])"
    far = r"(?:[^\S\r\n]?[./\-–—,][./\-–—, \t\xa0]{0,2}|[ \t\xa0]{1,3})"
    roman_year = rf"(?:{far}(?P<y>{YEAR}){mark}?|[-/.–](?P<yy>\d\d)(?![\d.,/]\d?\d){mark}?|{far}(?P<y3>\d\d)(?!\d)"
    roman_year += rf"(?:{mark}|{END}|(?=[^\S\r\n]\d{{1,2}}[^\S\r\n]?[^\W\d])))"
    return {
        "year month day in figures": rf"(?P<y>{YEAR})-(?P<n>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])",
        "both: day, month": rf"{d}{GAP}[(/]{GAP}{d2}{GAP}\)?{link}{m}{year}?",
        "both: day month, day month": (
            rf"{d}{link}{m}(?:{SPACE}(?P<ya>{YEAR}))?{GAP}[(/]{GAP}{d2}{link}{m2}(?:{GAP}\))?{year}?(?:{GAP}\))?"
        ),
        "range: day month, day month": (
            rf"{d}{link}{m}(?:(?:{SPACE}(?P<ya>{YEAR}){mark}?)?{DASH}|{until}(?:the{SPACE})?){d2}{link}{m2}{year}?"
        ),
        "range: days, month": rf"{d}(?:{DASH}|{until}(?:the{SPACE})?){d2}{link}{m}{year}?",
        "day month": rf"{d}{link}{m}{year}?",
        "day roman month": rf"{bare}{slash}(?P<r>{ROMAN}){roman_year}?",
        "day roman month, year": rf"{bare}{stop}(?P<r>{ROMAN}){roman_year}",
        "day roman month alone": rf"{bare}\.(?P<r>(?=[VIXІХ]{{2}}){ROMAN})",
        "day month in figures": (
            rf"(?P<d>[0-3]?\d)(?:\.{GAP}(?P<n>[0-3]?\d)\.{GAP}(?P<y>{YEAR})(?![./]\d)|/(?P<n2>[0-3]?\d)/(?P<y4>{YEAR})(?!/)"
            rf"|\.(?P<n3>0[1-9]|1[0-2])\.(?P<yy>\d\d)(?![\d./])){mark}?"
        ),
        "damaged month": rf"{bare}/(?P<n>1[0-2]|0?[1-9]|111)[ \-](?P<y3>\d\d)(?!\d)"
        rf"(?:{END}|(?=[^\S\r\n]\d{{1,2}}[^\S\r\n]?[^\W\d]))",
        "year month day": rf"(?P<y>{YEAR}){mark}?,?{SPACE}{m}{SPACE}{d}(?:{SPACE}дня(?!\w))?",
    }


def _month(month: str, day: str, mark: str, year: str, until: str, day_words: str, **_: str) -> dict[str, str]:
    d, d2, m, m2 = f"(?P<d>{day})", f"(?P<d2>{day})", f"(?P<m>{month})", f"(?P<m2>{month})"
    first = rf"{m},?(?:{SPACE}(?:the{SPACE})?|(?<=\.)){d}"
    return {
        "both: month day": rf"{first}{GAP}\({GAP}(?:{m2}{SPACE})?{d2}{GAP}\){year}?",
        "range: month day, month day": rf"{first}(?:(?:,?{SPACE}(?P<ya>{YEAR}))?{DASH}|{until}){m2}{SPACE}{d2}{year}?",
        "range: month, days": rf"{first}{DASH}{d2}{year}?",
        "range: month, days in words": rf"{first}{until}{d2}{year}",
        "month day": rf"{first}{year}?",
        "range: months": rf"{m}(?:{DASH}|{until}){m2}(?:,?{SPACE}(?P<y>{YEAR}){mark}?)",
        "month year": rf"{m}(?:,?{SPACE}(?:of{SPACE})?(?P<y>{YEAR}){mark}?|,?{SPACE}['’](?P<yy>\d\d)(?!\d)"
        rf"|{SPACE}(?P<y3>\d\d){mark})",
        "month day in words, year": rf"{m}{SPACE}(?:the{SPACE})?(?P<dw>{day_words}){year}",
    }


def _word(month: str, year: str, link: str, day_words: str, **_: str) -> dict[str, str]:
    return {
        "day in words, month": rf"(?P<dw>{day_words}){link}(?P<m>{month}){year}",
        "day in words of month": rf"(?P<dw>{day_words}){SPACE}(?:day{SPACE})?of{SPACE}(?P<m>{month}){year}?",
    }


def _others(
    lexicon: Lexicon, month: str, day: str, mark: str, year: str, link: str, and_: str, **_: str
) -> dict[str, str]:
    more = rf"(?:(?:,{GAP}|{and_}(?:the{SPACE})?){day}){{1,7}}"
    function = words(lexicon.function_words)
    ended = rf"(?=\s{{0,3}}(?:$|[.;:)\]»”\"!?…<])|{and_}{month}|,?{SPACE}{function})"
    years_mark = rf"(?:{GAP}(?:{spaced(lexicon.years_mark)}|{spaced(lexicon.year_mark)}))"
    return {
        "days, month": rf"{day}{more}{link}(?P<m>{month}){year}?",
        "month, days": rf"(?P<m>{month}){SPACE}(?P<days>{day}{more})(?:{year}|{ended})",
        "months, year": rf"(?P<m>{month}){and_}(?P<m2>{month}),?{SPACE}(?P<y>{YEAR}){mark}?",
        "day": day,
        "day this month": rf"(?P<d>{day}),?{SPACE}(?P<mw>{words(lexicon.month_words)})",
        "ordinal": rf"(?P<d>{DAY})(?:{spaced(lexicon.ordinal_alone)})",
        "any ordinal": rf"\d{{1,3}}(?:{spaced(lexicon.ordinal_alone)})",
        "next in list": rf"{GAP}(?:,|{lexicon.conjunction})(?:{SPACE}{lexicon.conjunction})?{SPACE}(?:the{SPACE})?",
        "years": rf"(?P<y>{YEAR}){mark}?{DASH}(?:(?P<y2>{YEAR})|(?P<yy>\d\d)(?!\d))(?P<w2>{years_mark})?",
        "year": rf"(?P<y>{YEAR})(?P<w>{mark})?(?![-–/.,]?\d)",
        "of part": rf"(?:{SPACE}|(?<=-))(?:the{SPACE})?(?:month{SPACE}of{SPACE})?"
        rf"(?:(?P<m>{month})(?:,?{SPACE}(?:of{SPACE})?(?P<y>{YEAR}){mark}?)?|(?P<y4>{YEAR})(?!\w){mark}?)",
        "day part": rf"{SPACE}{words(lexicon.parts)}",
        "on": rf"(?:,|{GAP}\(|{DASH})?{SPACE}?{spaced(lexicon.on)}",
        "after direction": rf"{SPACE}(?:(?P<wd>{words(lexicon.weekdays, small=lexicon.lower_case)})|(?P<m>{month}))",
        "hours": rf"(?:,?{SPACE}|,|{GAP}[—–]{GAP}|{SPACE}-{SPACE}){spaced(lexicon.hours)}",
        "style": rf",?{SPACE}\(?(?:(?P<old>{spaced(lexicon.old_style)})|{spaced(lexicon.new_style)})\)?",
    }
