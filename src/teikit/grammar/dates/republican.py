"""Days of the French Republican calendar as they are written, and what they mean.

"18 brumaire an VIII", "22 prairial, l'an second", "quintidi 25 ventôse an III de la République française, une et
indivisible", "1er jour complémentaire an 3e", "floréal an II", "du 5 au 8 floréal an II".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from teikit.grammar.dates.calendars import REPUBLICAN_MONTHS, from_republican
from teikit.grammar.dates.forms import DASH, SPACE, number, words
from teikit.grammar.dates.value import Found, Point

DECADE: Final = "primidi duodi tridi quartidi quintidi sextidi septidi octidi nonidi décadi decadi".split()
"""The ten days of a Republican week, which may stand before the day of the month."""

_SHORT: Final = "vend brum frim niv pluv vent germ flor prair mess therm fruct".split()
_PLAIN: Final = str.maketrans("éôè", "eoe")
MONTHS: Final[Mapping[str, int]] = {
    **{name: number for number, name in enumerate(REPUBLICAN_MONTHS, 1)},
    **{name.translate(_PLAIN): number for number, name in enumerate(REPUBLICAN_MONTHS, 1)},
    **{f"{name}.": number for number, name in enumerate(_SHORT, 1)},
}
_ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII XIII XIV".split()
_ORDINALS: Final = (
    "premier second troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième"
    " quatorzième"
).split()
_CARDINALS: Final = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze".split()
_YEARS: Final[Mapping[str, int]] = {
    word: number for table in (_ROMAN, _ORDINALS, _CARDINALS) for number, word in enumerate(table, 1)
} | {"deuxième": 2, "première": 1, "seconde": 2, "IIII": 4, "VIIII": 9}
_COMPLEMENTARY: Final = 13

_DAY = r"(?:30|[12]\d|0?[1-9])(?:ers?(?!\w)|[e°º](?!\w)|ème(?!\w)|\.)?"
_MONTH = words(MONTHS)
_ADDED = rf"(?i:jours?{SPACE}(?:complémentaires?|complementaires?)|sans-?culott?ides?)(?!\w)"
_ERA = (
    rf"(?:,?{SPACE}(?:de{SPACE}la{SPACE}|of{SPACE}the{SPACE}(?:French{SPACE})?|der{SPACE}(?:fran[zk]ösischen{SPACE})?)"
    rf"(?i:républi(?:que|c)|republi[ckq]u?e?|rép\.)(?!\w)"
    rf"(?:{SPACE}(?:[Ff]rançaise(?!\w)|[Ff]r\.))?(?:,?{SPACE}(?i:une{SPACE}et{SPACE}indivisible)(?!\w))?)"
)
_YEAR = (
    rf",?{SPACE}(?:de{SPACE}|des{SPACE})?(?:l[’']{SPACE}?)?(?i:an(?:née)?|year|jahre?s?)\.?{SPACE}"
    rf"(?P<fy>(?:[IVX]{{1,5}}|\d{{1,2}})(?=(?:er|[e°º]|ème|me)?(?!\w))"
    rf"|(?i:{'|'.join((*_ORDINALS, *_CARDINALS, 'deuxième'))})(?!\w))"
    rf"(?:er|[e°º]|ème|me)?{_ERA}?"
)
_NO_FIGURE = r"(?!,?[^\S\r\n]{0,3}\d)"


def republican_forms() -> dict[str, str]:
    """The forms that begin with the figures of a day."""
    d, d2 = f"(?P<d>{_DAY})", f"(?P<d2>{_DAY})"
    return {
        "republican": rf"{d}{SPACE}(?:(?P<fm>{_MONTH})|{_ADDED}){_YEAR}",
        "republican range": rf"{d}(?:{DASH}|{SPACE}(?:au|to|bis){SPACE}){d2}{SPACE}(?P<fm>{_MONTH}){_YEAR}",
        "republican, no year": rf"{d}{SPACE}(?P<fm>{_MONTH}){_NO_FIGURE}",
    }


def republican_gate() -> str:
    """What all of those begin with: a day, or two, and a letter of a month or of the words for the added days."""
    joint = rf"(?:{DASH}|{SPACE}(?:au|to|bis){SPACE})"
    return rf"{_DAY}(?:{joint}{_DAY})?{SPACE}(?:{_MONTH[: _MONTH.index(']') + 2]}|[jJsS])"


def decade_forms(day_words: str) -> dict[str, str]:
    """The forms that begin with the day's name in the decade, or with the month alone."""
    named = rf"{words(DECADE)},?{SPACE}"
    return {
        "republican": rf"{named}(?:(?P<d>{_DAY})|(?P<dw>{day_words})){SPACE}(?:(?P<fm>{_MONTH})|{_ADDED}){_YEAR}",
        "republican month": rf"(?P<fm>{_MONTH}){_YEAR}",
    }


def day_in_words(day_words: str) -> dict[str, str]:
    """ "premier jour complémentaire", "dix-huit brumaire an huit"."""
    return {"republican": rf"(?P<dw>{day_words}){SPACE}(?:(?P<fm>{_MONTH})|{_ADDED}){_YEAR}"}


def read_republican(form: str, match: re.Match[str], day_word: int | None) -> Found | None:
    """The date that one of these forms has matched: a day as that calendar has it, ranges and months as Gregorian days.

    `day_word`: the day where it is printed in words.
    """
    got = match.groupdict()
    said = got.get("fm")
    month = MONTHS[said.lower()] if said else _COMPLEMENTARY
    year = _year(got.get("fy"))
    if form in ("republican", "republican, no year"):
        day = day_word or number(got["d"] or "")
        confidence = 0.97 if year is not None else 0.8
        point = Point(year, month, day)
        return Found(match.start(), match.end(), "date", form, point, style="republican", confidence=confidence)
    days = (number(got["d"] or ""), number(got["d2"] or "")) if form == "republican range" else (1, 30)
    first, last = (from_republican(year or 0, month, day) for day in days)
    if first is None or last is None:
        return None
    limits = (Point(it.year, it.month, it.day) for it in (first, last))
    bound = "between" if form == "republican month" else ""
    return Found(
        match.start(), match.end(), "range", form, next(limits), last=next(limits), bound=bound, confidence=0.95
    )


def _year(said: str | None) -> int | None:
    if not said:
        return None
    return int(said) if said.isdigit() else _YEARS.get(said, _YEARS.get(said.lower(), 99))
