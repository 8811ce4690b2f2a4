"""The grammar of dates of one language: the forms, compiled with its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from teikit.grammar.dates.forms import (
    DASH,
    DAY,
    END,
    GAP,
    HOUR,
    MARKED,
    SPACE,
    YEAR,
    ago,
    key,
    month_forms,
    number_forms,
    others_forms,
    spaced,
    word_forms,
    words,
)
from teikit.grammar.dates.lexicon import Lexicon
from teikit.grammar.dates.needs import Form, needs
from teikit.grammar.dates.other_calendars import Others, other_forms
from teikit.grammar.dates.republican import DECADE, MONTHS
from teikit.grammar.dates.spelt_years import begins_year_in_words
from teikit.grammar.dates.words_de import GERMAN
from teikit.grammar.dates.words_en import ENGLISH
from teikit.grammar.dates.words_fr import FRENCH
from teikit.grammar.dates.words_hy import ARMENIAN
from teikit.grammar.dates.words_ru import RUSSIAN
from teikit.grammar.dates.year_first import year_forms

LISTS = {"number": ("days, month", "days, figures", "days, this month"), "month": ("month, days", "months, year")}
SIGNED = frozenset(
    (
        *("day roman month", "day roman month, year", "day roman month alone", "day month in figures"),
        *("short figures", "damaged month"),
    )
)  # the forms in which a stroke, stop or dash follows the day's figures
LEXICONS = {it.language: it for it in (ENGLISH, RUSSIAN, GERMAN, FRENCH, ARMENIAN)}


class Patterns(dict[str, re.Pattern[str]]):
    """Regular expressions by name, each compiled when it is first used."""

    def __init__(self, sources: dict[str, str]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = pattern = re.compile(self._sources[name])
        return pattern


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled forms of one language."""

    lexicon: Lexicon
    trigger: re.Pattern[str]
    forms: dict[str, tuple[Form, ...]]  # by the first thing in them: number, year, month, word
    other_calendars: dict[str, Others]  # likewise
    lists: dict[str, tuple[Form, ...]]  # those of several dates, likewise
    between: tuple[Form, ...]  # those for two limits after the word "between"
    patterns: Patterns  # the other ones, by name
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
    wanted = needs(**pieces)
    own = {
        "number": number_forms(**pieces),
        "year": year_forms(**pieces),
        "month": month_forms(**pieces),
        "word": word_forms(**pieces),
    }
    forms = {first: _forms(table, wanted) for first, table in own.items()}
    others = others_forms(lexicon, **pieces)
    lists = {first: tuple(Form(it, others[it], wanted.get(it, "")) for it in LISTS[first]) for first in LISTS}
    patterns = Patterns(others)
    names = (
        "named_hours",
        "units",
        "counts",
        "limits",
        "weekdays",
        "relative",
        "bounds",
        "portions",
        "day_words",
        "year_words",
        "month_words",
        "directions",
        "near",
        "since_last",
    )
    tables = {name: {key(phrase): it for phrase, it in getattr(lexicon, name).items()} for name in names}
    tables["relative"] |= lexicon.small_only
    tables["months"] = {key(phrase): it for phrase, it in {**lexicon.short_months, **lexicon.months}.items()}
    trigger = re.compile(_trigger(lexicon, pieces["month"]))
    forms["number, no sign"] = tuple(it for it in forms["number"] if it.name not in SIGNED)
    return Grammar(
        lexicon,
        trigger,
        forms,
        other_forms(lexicon.language, pieces["day_words"]),
        lists,
        _between(lexicon, pieces),
        patterns,
        tables,
    )


def _forms(table: dict[str, str], wanted: dict[str, str]) -> tuple[Form, ...]:
    return tuple(Form(name, pattern, wanted.get(name, "")) for name, pattern in table.items())


def _between(lexicon: Lexicon, pieces: dict[str, str]) -> tuple[Form, ...]:
    """The forms of ranges with "and" for "to": "5 and 8 May", "5 May and 8 June 1920", "1918 and 1920"."""
    joint = rf"(?:{SPACE}{lexicon.conjunction}{SPACE}{spaced(lexicon.on)})"
    pieces = {**pieces, "until": joint, "dash": rf"(?:{DASH}|{joint})"}
    forms = {**number_forms(**pieces), **month_forms(**pieces)}
    years = rf"(?P<ya>{YEAR}){pieces['mark']}?{joint}(?P<y>{YEAR}){pieces['mark']}?"
    ranges = {name: it for name, it in forms.items() if name.startswith("range")} | {"range: years": years}
    wanted = needs(**pieces)
    return tuple(Form(name, it, wanted.get(name, "")) for name, it in ranges.items())


def _pieces(lexicon: Lexicon) -> dict[str, str]:
    small = lexicon.lower_case
    month = rf"(?:{words(lexicon.months, small=small)}|{words(lexicon.short_months, small=small)}\.?)"
    day = rf"{DAY}(?:{spaced(lexicon.day_suffix)})?"
    mark = rf"(?:{GAP}{spaced(lexicon.year_mark)})"
    apart = rf"(?:[.,]?{SPACE}|,|[^\S\r\n]?(?:--|[–—])[^\S\r\n]?|(?<=[^\W\d]))"
    link = spaced(lexicon.year_link)
    near = rf",?{SPACE}(?P<nw>{words(lexicon.near, capitals=False)}){lexicon.near_end}"
    goes_on = rf"|(?={SPACE}(?:{lexicon.after_short_year})(?!\w))" if lexicon.after_short_year else ""
    goes_on += rf"|(?=,?{SPACE}{HOUR})"
    until = rf"(?:{SPACE}{lexicon.until.replace(' ', SPACE)}{SPACE})"
    year = (
        rf"(?:{apart}(?:{link})?(?P<y>{YEAR}|{MARKED})(?:/(?P<yd>(?<=1[5-7]\d\d/)\d{{1,2}})(?!\d))?{mark}?"
        rf"|,?{SPACE}(?P<yw>{words(lexicon.year_words, capitals=False)})|,?{SPACE}\[(?P<yb>{YEAR})\??{mark}?\]"
        rf"|,?{SPACE}?['’](?P<yy>\d\d)(?!\d)|,?{SPACE}(?P<y3>\d\d)(?!\d)(?:{mark}|{END}{goes_on})|{near})"
    )
    return {
        "month": month,
        "day": day,
        "mark": mark,
        "year": year,
        "link": rf"(?:{SPACE}|(?<=\.)){spaced(lexicon.day_link)}",
        "until": until,
        "dash": DASH,
        "month_words": words(lexicon.month_words, capitals=False),
        "near": near,
        "bounds": words(lexicon.bounds),
        "portions": words(lexicon.portions),
        "part_link": spaced(lexicon.part_link),
        "and_": rf"(?:,?{SPACE}{lexicon.conjunction}{SPACE})",
        "spelt": begins_year_in_words(lexicon.language),
        "day_words": words(lexicon.day_words),
        "year_words": words(lexicon.year_words, capitals=False),
    }


def _trigger(lexicon: Lexicon, month: str) -> str:
    """Where a date may begin. One branch a kind, so that the name of the last group says which."""
    small = lexicon.lower_case
    branches = {
        "ago": ago(lexicon),
        "number": r"\d+",
        "relative": _relative(lexicon),
        "since": words(lexicon.since_last),
        "bound": words([*lexicon.bounds, *lexicon.between]),
        "part": words(lexicon.portions),
        "direction": words(lexicon.directions),
        "weekday": words(lexicon.weekdays, small=small),
        "month": month,
        "word": words(lexicon.day_words),
    }
    if lexicon.language == "fr":
        branches["decade"] = words([*DECADE, *MONTHS])
    begun = r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{branch})" for name, branch in branches.items()) + ")"
    return begun if small else rf"(?:{begun}|(?<=[a-z])(?P<glued>{month}))"  # a scrape loses spaces: "BorderJuly 3"


def _relative(lexicon: Lexicon) -> str:
    only = "|".join(rf"{re.escape(it)}(?!\w)" for it in lexicon.small_only)
    return f"(?:{words(lexicon.relative)}|{only})" if only else words(lexicon.relative)
