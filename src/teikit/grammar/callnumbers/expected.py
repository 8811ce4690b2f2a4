"""What a call number should have looked like where one cannot be read, or not to its end: the words of a diagnostic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.holdings import named_at, openings
from teikit.grammar.callnumbers.model import Reference
from teikit.grammar.callnumbers.terms import SAYS

_FOND: Final = "fond, opis, delo and sheet: "
_BY_COUNTRY: Final = {
    **dict.fromkeys(("RU", "BY", "KZ", "UZ"), _FOND + "“ф. 1, оп. 2, д. 3, л. 4”"),
    "UA": _FOND + "“ф. 1, оп. 2, спр. 3, арк. 4”",
    "AM": _FOND + "“ֆ. 1, ց. 2, գ. 3, թ. 4”",
    "GE": _FOND + "“ფ. 1, აღწ. 2, ს. 3, ფ. 4”",
    "LT": _FOND + "“f. 1, ap. 2, b. 3, l. 4”",
    "LV": _FOND + "“f. 1, apr. 2, l. 3, lp. 4”",
    "EE": _FOND + "“f. 1, n. 2, s. 3, l. 4”",
    "AZ": _FOND + "“f. 1, siy. 2, iş 3, v. 4”",
    "GB": "a class and piece, or a manuscript's number: “FO 371/4959, f. 12”, “Add. MS. 51234, f. 12”",
    "US": "a record group, a decimal number, a collection and box: “RG 59, Entry 12, Box 3”, “611.37/1–2362”",
    "DE": "a holding and number: “R 11035, Bl. 12”",
    "AT": "a holding and carton: “PA I, Kt. 954, fol. 12”",
    "CH": "a holding and number: “E2001#1000/1503#12*”",
    "FR": "a series and number: “Série Z, vol. 639, fol. 12”, “F/7/13506”",
    "IT": "a series with busta and fascicle: “Affari politici, b. 12, fasc. 3, c. 4”",
    "PL": "a fonds and number: “MSZ, sygn. 1234, k. 5”",
    "TR": "a fonds and number: “HR.SYS, 2090/1”",
}
_ANY: Final = "an archive and a call number"
_LATIN: Final = _FOND + "“f. 1, op. 2, d. 3, l. 4”"
_AFTER: Final = {
    "fond": "an opis (“op. 2”) and a delo (“d. 3”)",
    "opis": "a delo (“d. 3”)",
    "papka": "a delo (“d. 3”)",
    "delo": "sheets (“l. 4”, “ll. 4–5v”)",
    "shelfmark": "leaves (“f. 12”, “Bl. 12”, “p. 12”) or the end of the sentence",
    "sheets": "the end of the sentence, or a list of sheets",
}
_REST: Final = re.compile(r"\s?[,/:]\s{0,2}(?P<rest>(?:[^.;,()\[\]\n\d]|\.(?=\s?\d)){0,40}\d[\w/.–-]{0,30})")
_DATED: Final = re.compile(r"\D{0,12}(?:\d{1,2}\D{1,14})?(?:1[5-9]|20)\d{2}(?!\w)")


@dataclass(frozen=True, slots=True)
class Unread:
    """What is not read (code points of the text) and what was expected in its place."""

    span: Span
    expected: str


def unread(text: str) -> Unread:
    """What was expected of a source line in which no reference is read: by the archive that it names, if it does."""
    for place in openings(text, labelled=True):
        if (holding := named_at(text, place)) is not None:
            name = text[holding.start : holding.end]
            form = _BY_COUNTRY.get(holding.country, "a shelfmark with a number in it")
            latin = form.startswith(_FOND) and name.isascii()
            end = len(text.rstrip())
            span = Span(holding.end, end) if end > holding.end else Span(holding.start, holding.end)
            return Unread(span, f"expected after “{name}” {_LATIN if latin else form}")
    return Unread(Span(0, len(text)), f"expected {_ANY}")


def unread_after(text: str, reference: Reference, border: int) -> Unread | None:
    """What stands behind a reference, up to the border, as if it belonged to it, and is not read; else None."""
    if reference.parts[-1].kind == "repository":
        return unread(text)
    rest = _REST.match(text, reference.end, border)
    if rest is None or _DATED.match(text, rest.start("rest"), border) or SAYS.match(rest["rest"]):
        return None
    return Unread(Span(*rest.span("rest")), f"expected {_AFTER[reference.parts[-1].kind]}")
