"""The forms of dates that begin with their year: "1824 November 17", "1824, spätestens Dezember 9", "1915 VI 5"."""

from __future__ import annotations

from teikit.grammar.dates.forms import END, GAP, SPACE, STRICT_ROMAN, YEAR


def year_forms(
    month: str, day: str, mark: str, link: str, bounds: str, portions: str, part_link: str, **_: str
) -> dict[str, str]:
    d, m, year = f"(?P<d>{day})", f"(?P<m>{month})", f"(?P<y>{YEAR})"
    near, no_year = rf"{year}{mark}?,?{SPACE}", rf"(?!,?{SPACE}\d)"
    apart = rf"(?:{SPACE}|[./]{GAP})"
    bare = r"(?P<d>3[01]|[12]\d|0?[1-9])(?![\d./-])"
    return {
        "year month day in figures": rf"{year}-(?P<n>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])",
        "year, limit, month day": rf"{near}(?P<bd>{bounds}){SPACE}{m}{SPACE}{d}{no_year}",
        "year, limit, day month": rf"{near}(?P<bd>{bounds}){SPACE}{d}{link}{m}{no_year}",
        "year, part of month": rf"{near}(?P<pt>{portions}){SPACE}(?:{part_link})?{m}{no_year}",
        "year, day month": rf"{year}{mark}?,{SPACE}{d}{link}{m}{no_year}{END}",
        "year roman month day": rf"{year}(?:{mark},?)?{apart}(?P<r>{STRICT_ROMAN}){apart}{bare}",
        "year month": rf"{year}{mark},?{SPACE}{m}(?!{SPACE}\d)",
        "year month day": rf"{year}{mark}?,?{SPACE}{m}{SPACE}{d}(?:{SPACE}дня(?!\w))?",
    }
