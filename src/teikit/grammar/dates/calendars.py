"""Which calendar a country counted by: the days from which the Gregorian one was law, and the French Republican years.

Sources: Explanatory Supplement to the Astronomical Almanac (calendars); H. Grotefend, Taschenbuch der Zeitrechnung;
for Turkey the laws of 1917 (days of the month) and 1925 (years); for Ukraine that of the Central Rada of 1918.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

Day = tuple[int, int, int]

STATED: Final = "as the page says"  # the key for pages that call their dates before 1918 Old Style
GREGORIAN_FROM: Final[Mapping[str, Day]] = MappingProxyType(
    {  # ISO 3166 code, with a word where a country did not change all at once; the first Gregorian day
        "IT": (1582, 10, 15), "ES": (1582, 10, 15), "PT": (1582, 10, 15), "PL": (1582, 10, 15),
        "FR": (1582, 12, 20), "BE": (1583, 1, 1), "NL": (1583, 1, 1), "NL-protestant": (1700, 12, 12),
        "AT": (1584, 1, 17), "BY-catholic": (1583, 10, 16), "DE-protestant": (1700, 3, 1), "PRU": (1610, 9, 2),
        "HU": (1587, 11, 1), "DK": (1700, 3, 1), "NO": (1700, 3, 1), "CH-protestant": (1701, 1, 12),
        "GB": (1752, 9, 14), "US": (1752, 9, 14), "IE": (1752, 9, 14), "CA": (1752, 9, 14),
        "SE": (1753, 3, 1), "FI": (1753, 3, 1), "AL": (1912, 11, 29), "BG": (1916, 4, 14), "TR": (1917, 3, 1),
        "EE": (1918, 2, 14), "RU": (1918, 2, 14), "UA": (1918, 3, 1), "RS": (1919, 1, 28), "ME": (1919, 1, 28),
        STATED: (1918, 2, 14),
        "RO": (1919, 4, 14), "GR": (1923, 3, 1),
    }
)  # fmt: skip
COUNTRY_OF_LANGUAGE: Final[Mapping[str, str]] = MappingProxyType({"ru": "RU", "en": "GB", "fr": "FR"})

REPUBLICAN_MONTHS: Final = (
    "vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor thermidor fructidor"
).split()
_FIRST_REPUBLICAN_DAY: Final = date(1792, 9, 22)
_REPUBLICAN_LEAP_YEARS: Final = (3, 7, 11)
_REPUBLICAN_YEARS: Final = range(1, 15)


def is_old_style(year: int, month: int, day: int, country: str) -> bool:
    """Whether a day, as printed in this country, is one of the Julian calendar."""
    first = GREGORIAN_FROM.get(country)
    return first is not None and (year, month, day) < first


def is_old_style_day(day: date | None, country: str) -> bool:
    """Whether a (Gregorian) day lies before the country's change of calendar."""
    first = GREGORIAN_FROM.get(country)
    return first is not None and day is not None and day < date(*first)


def rule(country: str) -> str:
    """The rule in words, for the evidence of a reading."""
    return f"Old Style by rule: {country} before {date(*GREGORIAN_FROM[country]).isoformat()}"


def from_republican(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the French Republican calendar (years I to XIV), or None where it has no such day.

    The months have thirty days; the thirteenth stands for the five or six complementary ones.
    """
    if year not in _REPUBLICAN_YEARS or not 1 <= month <= 13:
        return None
    length = 30 if month < 13 else 6 if year in _REPUBLICAN_LEAP_YEARS else 5
    if not 1 <= day <= length:
        return None
    leaps = sum(1 for it in _REPUBLICAN_LEAP_YEARS if it < year)
    return _FIRST_REPUBLICAN_DAY + timedelta(days=365 * (year - 1) + leaps + 30 * (month - 1) + day - 1)
