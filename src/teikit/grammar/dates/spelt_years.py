"""A year in words: "nineteen hundred and twenty", "mil neuf cent vingt", "neunzehnhundertzwanzig".

Read behind a day and month only, where no figures give the year.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from teikit.grammar.dates.forms import END, SPACE

_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_FR = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf vingt"
)
_DE = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
    " achtzehn neunzehn zwanzig"
)
_RU = (
    "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат"
    " шестнадцат семнадцат восемнадцат девятнадцат двадцат"
)
_RU_ONES = "один два три четыре пять шесть семь восемь девять"
_HUNDREDS_RU = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
_RU_ENDINGS: Final = ("ого", "его", "ьего", "ый", "ой", "ом", "ий", "ь")


def _numbered(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), 1)}


def _tens(words: str, first: int) -> dict[str, int]:
    return {word: 10 * number for number, word in enumerate(words.split(), first)}


_ATOMS: Final[dict[str, dict[str, int]]] = {
    "en": _numbered(_EN)
    | _tens("thirty forty fifty sixty seventy eighty ninety", 3)
    | {"hundred": 100, "thousand": 1000, "and": 0},
    "fr": _numbered(_FR)
    | _tens("trente quarante cinquante soixante septante huitante nonante", 3)
    | {"vingts": 20, "octante": 80, "une": 1, "cent": 100, "cents": 100, "mil": 1000, "mille": 1000, "et": 0},
    "de": _numbered(_DE)
    | _tens("dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 3)
    | {"dreissig": 30, "eins": 1, "hundert": 100, "tausend": 1000, "und": 0},
    "ru": {f"{stem}{end}": value for stem, value in _numbered(_RU).items() for end in _RU_ENDINGS}
    | _numbered(_RU_ONES)
    | {f"{stem}{end}": 10 * n for n, stem in ((3, "тридцат"), (5, "пятидесят")) for end in _RU_ENDINGS}
    | {f"{stem}{end}": 10 * n for n, stem in ((6, "шестидесят"), (7, "семидесят")) for end in _RU_ENDINGS}
    | {f"восьмидесят{end}": 80 for end in _RU_ENDINGS}
    | {"сорок": 40, "сорокового": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80}
    | {"девяносто": 90, "девяностого": 90, "одна": 1}
    | {word: 100 * number for number, word in enumerate(_HUNDREDS_RU.split(), 1)}
    | {f"{stem}сотого": 100 * n for n, stem in ((7, "семи"), (8, "восьми"), (9, "девяти"))}
    | {"две": 2, "тысяча": 1000, "тысячу": 1000, "тысячи": 1000},
}  # fmt: skip
_LINK: Final = {
    "en": rf"(?:(?:of|in){SPACE})?(?:(?:the|our){SPACE})?(?:year{SPACE})?(?:of{SPACE}(?:our{SPACE})?Lord{SPACE})?",
    "fr": rf"(?:de{SPACE})?(?:l[’'](?:an(?:née)?){SPACE})?(?:de{SPACE}grâce{SPACE})?",
    "de": rf"(?:(?:des|im){SPACE}Jahre?s?{SPACE})?",
    "ru": rf"(?:в{SPACE})?",
}
_BEGINS: Final = {  # with these words a year of this millennium or the last begins
    "en": rf"(?:one|two){SPACE}thousand|a?{SPACE}?thousand|(?:fif|six|seven|eigh|nine)teen(?:{SPACE}|-)hundred"
    rf"|fourteen{SPACE}hundred",
    "fr": rf"mil(?:le)?(?!\w)|(?:quinze|seize|dix-sept|dix-huit|dix-neuf)(?:{SPACE}|-)cents?(?!\w)",
    "de": rf"(?:ein{SPACE}?)?tausend|(?:vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn){SPACE}?hundert"
    rf"|zweitausend",
    "ru": rf"(?:одна{SPACE})?тысяч[аеу](?!\w)|две{SPACE}тысячи(?!\w)",
}
_AFTER: Final = {"ru": rf"(?:{SPACE}(?:года|годъ|год)(?!\w))?"}
_ENDS: Final = re.compile(END)
_PLAUSIBLE: Final = range(1400, 2100)


def begins_year_in_words(language: str) -> str:
    """What stands behind a month, as a regular expression, where a year in words does; never matches for others."""
    return rf",?{SPACE}{_LINK[language]}(?i:{_BEGINS[language]})" if language in _LINK else r"(?!)"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    atoms = _atom(language).pattern
    if language == "de":  # written as one word
        words = rf"(?i:(?:(?:{atoms}){SPACE}?){{2,9}})(?<!\s)(?!\w)"
    else:
        words = rf"(?i:(?:{atoms})(?!\w)(?:(?:{SPACE}|-|,{SPACE}(?=and{SPACE}))(?:{atoms})(?!\w)){{1,9}})"
    return re.compile(
        rf"(?={begins_year_in_words(language)}),?{SPACE}{_LINK[language]}(?P<words>{words}){_AFTER.get(language, '')}"
    )


@cache
def _atom(language: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _ATOMS[language]), key=len, reverse=True)), re.IGNORECASE)


def year_in_words(language: str, text: str, at: int) -> tuple[int, int] | None:
    """The year that is printed in words at a place (code points), and where it ends; or None."""
    match = _pattern(language).match(text, at) if language in _LINK else None
    if match is None:
        return None
    year = _sum([_ATOMS[language][word.lower()] for word in _atom(language).findall(match["words"])])
    if year not in _PLAUSIBLE or (year % 1000 == 0 and not _ENDS.match(text, match.end())):
        return None  # "5 May two thousand men"
    return year, match.end()


def _sum(values: list[int]) -> int:
    """1000, 900, 20 -> 1920; 19, 100, 20 -> 1920; 4, 20 behind a hundred -> 80 ("quatre-vingt")."""
    total = below = last = 0
    for value in values:
        if value == 1000:
            total, below = total + max(below, 1) * 1000, 0
        elif value == 100:
            total, below = total + max(below, 1) * 100, 0
        elif value == 20 and last == 4:
            below += 76
        else:
            below += value
        last = value or last
    return total + below
