"""This, the last and the next month or year in German letters and telegrams: "d. M.", "vorigen Jahres", "l. Js."."""

from __future__ import annotations

# fmt: off

_SHIFTS = {
    "d.": 0, "ds.": 0, "dss.": 0, "dies.": 0, "dieses": 0, "diesen": 0, "dies": 0, "lfd.": 0, "lauf.": 0, "l.": 0,
    "j.": 0, "laufenden": 0, "des laufenden": 0, "v.": -1, "vor.": -1, "vorigen": -1, "des vorigen": -1,
    "vergangenen": -1, "verflossenen": -1, "abgelaufenen": -1, "letzten": -1, "n.": 1, "k.": 1, "kft.": 1,
    "nächsten": 1, "des nächsten": 1, "künftigen": 1, "des künftigen": 1, "kommenden": 1,
}


def _of(units: str, joined: str) -> dict[str, int | None]:
    """Every word for this, the last or the next with every word for the unit; and those printed without a space."""
    given: dict[str, int | None] = {
        f"{word} {unit}": shift for word, shift in _SHIFTS.items() for unit in units.split()
    }
    return given | {it: _SHIFTS[f"{it[0]}."] for it in joined.split()}


YEAR_TERMS = _of("Jahres Jahrs J. Js. Jrs.", "d.J. v.J. l.J.")
MONTH_TERMS: dict[str, int | None] = {
    **_of("Monats Monates Monat M. Mts. Mts Mon.", "d.M. v.M. l.M."),
    "dMts": 0, "ds.": 0, "ds": 0, "dß.": 0, "dß": 0, "dieß": 0, "dies": 0, "dies.": 0, "d.": 0, "huj.": 0, "curr.": 0,
    "ct.": 0, "crt.": 0, "cr.": 0, "courant": 0, "passato": -1, "pass.": -1, "ult.": -1,
}


def _terms() -> dict[str, tuple[str, int]]:
    """ "vorige Woche", "im vorigen Jahre", "nächsten Monat"."""
    given: dict[str, tuple[str, int]] = {}
    for stems, shift in (("dies", 0), ("vorig vergangen letzt verflossen", -1), ("nächst kommend künftig", 1)):
        for stem in stems.split():
            for ending in ("en", "em", "es", "e", "er"):
                word = f"{stem}{ending}"
                if ending in ("e", "er", "en"):
                    given[f"{word} Woche"] = ("week", shift)
                if ending in ("en", "em", "es"):
                    given |= {f"{word} {unit}": ("month", shift) for unit in ("Monat", "Monats")}
                    given |= {f"{word} {unit}": ("year", shift) for unit in ("Jahr", "Jahre", "Jahres")}
    return given


RELATIVE_TERMS = _terms()
