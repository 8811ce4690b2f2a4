"""The leaves behind a shelfmark: ", Bl. 12–14", ", fol. 12r–13v", " ff. 3–4", ", арк. 5 зв.", ", k. 7" -> sheets.

What a label of one letter means depends on the country: "c." is an Italian carta, "k." a Polish karta, "S." a page.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.callnumbers.model import Sheets
from teikit.grammar.callnumbers.sheets import parse_sheets

# Labels by what they count; a full stop may follow those that are short.
_FOLIO: Final = "f ff fo fos fol fols foll f° fº f° ff° folio folios feuillet feuillets"
_PAGE: Final = "p pp pg pgs pag pagg page pages seite seiten с сс стр сторінка с. страница страницы"
_LEAF: Final = "leaf leaves"
_SHEET: Final = "bl bll blatt blätter blattnr sheet sheets л лл лист листы листов арк аркуш аркуші թ թթ թերթ ll"
_BY_COUNTRY: Final = {
    "IT": "c cc carta carte",
    "VA": "c cc r rr",
    "PL": "k kk karta karty s ss str",
    "TR": "s ss lef belge varak",
    "CZ": "s str f",
    "LT": "l",
    "LV": "l lp",
    "EE": "l s",
    "BY": "л арк",
    "AZ": "v vərəq",
    "US": "l",
    "GB": "l",
    "RU": "l",
    "DE": "s",
    "AT": "s",
    "CH": "s",
    "": "s",
}
_COUNTED: Final = {
    **dict.fromkeys(_SHEET.split(), "sheet"),
    **dict.fromkeys(_FOLIO.split(), "folio"),
    **dict.fromkeys(_PAGE.split(), "page"),
    **dict.fromkeys(_LEAF.split(), "leaf"),
}
_PLURAL: Final = frozenset(
    (
        "ff fos fols foll ff° folios feuillets pp pgs pagg pages seiten сс страницы leaves bll blätter sheets лл листы"
        " листов аркуші թթ ll cc carte rr kk karty ss"
    ).split()
)
_PAGES_BY_COUNTRY: Final = frozenset(("s", "ss", "str"))
_EVERY: Final = sorted({*_COUNTED, *(word for words in _BY_COUNTRY.values() for word in words.split())}, key=len)
_WORDS: Final = "|".join(re.escape(word) for word in reversed(_EVERY))
_LABEL: Final = re.compile(
    rf"(?P<before>\s{{0,2}}(?:[,.:]?\s{{1,3}}|,|/)(?P<label>(?i:{_WORDS}))(?:\.\s{{0,2}}|(?<=[°º])\s{{0,2}}|\s)(?:№\s?|Nr\.\s?)?)(?=\d)"
)
_PAPER: Final = re.compile(r"\d{1,6}/(?:1[89]\d\d|\d\d)(?!\d)")  # "P. 1234/1920" is a paper of the India Office
_CHANCE: Final = frozenset("f p c k l s v r".split())  # these count only with a stop (or a sign) behind them


def leaves_at(text: str, position: int, country: str = "") -> list[Sheets]:
    """The sheets printed just behind the place (separator and label included), none where no label stands there."""
    label = _LABEL.match(text, position)
    if label is None:
        return []
    said = label["label"]
    name = said.lower()
    here = _BY_COUNTRY.get(country, "").split()
    if (name not in _COUNTED and name not in here) or (name == "f" and country == "TR"):
        return []
    if name in _CHANCE and country != "EE" and "." not in text[label.end("label") : label.end()]:
        return []
    if said == "P" and _PAPER.match(text, label.end()):
        return []
    if name == "s" and country in ("DE", "AT", "CH", "") and said != "S":
        return []
    unit = _COUNTED.get(name) or ("page" if name in _PAGES_BY_COUNTRY else "sheet")
    return parse_sheets(text, label.end(), label["before"], unit, name in _PLURAL)
