"""Where an archive is named from: the registry's names, and the families of names that archives of one kind bear.

`named_at` is asked at a place; `openings` gives the places worth asking at: line starts, after a bracket, a stop, a
colon. Names are found by their first word, so that a place costs one look into a table where no archive begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from teikit.data.archives import ARCHIVES

_FIRST_WORD: Final = re.compile(r"(?:The\s)?[«“\"„]?(?P<word>[^\W\d_][\w]*)")
_CAPITAL: Final = r"[\s(\[«“\"„•*–—-]{0,3}(?P<at>[^\W\d_a-zа-яё])"
_AT_START: Final = re.compile(_CAPITAL)
_OPENING: Final = re.compile(r"[\n.;:(\[—–!?”»\"]\s{0,2}" + _CAPITAL)
_KEPT_IN: Final = re.compile(
    r"(?<!\w)(?:in|at|aus|im|dans|aux?|see|siehe|vgl\.)\s(?:the\s|dem\s|der\s|den\s|les\s)?(?P<at>[^\W\d_a-zа-яё])"
)
_SPELT: Final = (
    *("Staatsarchiv", "Stadtarchiv", "Landesarchiv", "Hauptstaatsarchiv", "Landeshauptarchiv", "Kreisarchiv"),
    *("Universitätsarchiv", "Gemeindearchiv", "Zentralbibliothek", "Universitätsbibliothek", "Landesbibliothek"),
    *("Kantonsbibliothek", "Stadtbibliothek", "Burgerbibliothek"),
)
_FAMILY_WORDS: Final = frozenset((*_SPELT, "Archives", "Archivio", "Bibliothèque", "Государственный", "Arch"))
_FAMILY: Final = re.compile(
    r"(?:Bay|Sächs|Hess|Nds|Thür|NRW)?(?:H?StA|GStA|StadtA|StdA|LHA|LHASA|NLA|GA(?!\sRes)|GdeA|StiA|ZB|UB|KB|SUB|ULB|SLUB|UA|AEA|EBA|ADA?|AM|AC|BM)"
    r"(?:-[A-Z]{1,3}|(?<=StA)[A-ZÄÖÜ]{2}|(?:\s(?:de|du|des|la|le)){0,2}[\s-][A-ZÄÖÜÉ][a-zäöüßéè]+(?:[\s-](?:am|an|der|a\.\s?M\.|[A-ZÄÖÜ][a-zäöüß]+)){0,2})(?!\w)"
    rf"|(?:{'|'.join(_SPELT)})"
    r"(?:\s(?:des\sKantons\s|der\sStadt\s)?[A-ZÄÖÜ][\wäöüß-]+(?:\s(?:am|an|der|i\.\s?Br\.|[A-ZÄÖÜ][a-zäöüß]+)){0,2})"
    r"|(?:Archives\s(?:départementales|municipales|cantonales|de\sl[’']État|d[’']État|privées)|Archivio\sdi\sStato|Bibliothèque\smunicipale)"
    r"(?:\s(?:de|du|des|di|à)(?:\s(?:la|le|les))?\s|\sd[’']|\sde\sl[’'])[A-ZÉÈÎ][\wéèêîô-]+"
    r"|Arch\.\s(?:dép|départ|mun|munic|comm?|cant|dioc|hosp|hist|paroiss|de\sl[’']État|de\sla\sville)\.?"
    r"(?:\s(?:de\sla\s|du\s|des\s|de\sl[’']|de\s|d[’']))?\s?(?:[A-ZÉÈÎ][\wéèêîôç-]+(?:[\s-](?:de|la|du|et|sur|[A-ZÉ][\wéèêîôç-]+)){0,4}(?<!\sde)|[a-z]{2,8}\.)"
    r"|Д[АО][ЖЗКЛМОПРСТХЧ]О(?!\w)|ГАРК(?!\w)|ГА[А-Я]{1,2}О(?!\w)|Государственный\sархив\s[А-ЯЁ][а-яё-]+\s(?:области|края)"
)
_UNIVERSITY: Final = re.compile(
    r",\s(?:(?:[A-Z][\w’'-]+\s){1,3}(?:University|College)(?:,\s(?:Oxford|Cambridge|Dublin))?"
    r"|University\sof\s[A-Z][\w’'-]+(?:\s(?:at\s)?[A-Z][\w’'-]+){0,2}(?:,\s(?:Berkeley|Los\sAngeles|San\sDiego))?"
    r"|Universität\s[A-Z][\wäöü-]+|Université\s(?:de\s|d[’'])[A-ZÉ][\wéèê-]+)(?=,\s)(?!,\s(?:Press|pp?\.))"
)
_SHORT: Final = 3  # capitals: a name of no more needs more beside it to be taken for an archive


@dataclass(frozen=True, slots=True)
class Holding:
    """An archive's name in the text: its limits (code points), id and country; a family's name has neither."""

    start: int
    end: int
    id: str = ""
    country: str = ""
    short: bool = False


def _pattern(name: str) -> str:
    """The name as it may be printed: either apostrophe, dash or white space; letter case only for spelt-out names."""
    loose = re.escape(name)
    loose = loose.replace(r"\ ", r"\s{1,2}").replace("'", "['’ʼ]").replace("’", "['’ʼ]").replace(r"\-", "[-‑–]")
    return f"(?i:{loose})" if len(name) > 10 and " " in name else loose


def _with_place(name: str, names: set[str]) -> bool:
    """Whether a name is another with its city or division, which are read behind it: "Bodleian Library, Oxford"."""
    shorter, _, rest = name.partition(", ")
    return rest != "" and shorter in names and not re.fullmatch(r"\w*[A-Z]\w*[A-Z]", rest)


def _table() -> dict[str, list[tuple[str, str, str, str]]]:
    table: dict[str, list[tuple[str, str, str, str]]] = {}
    names = {name for archive in ARCHIVES for name in archive.names}
    for archive in ARCHIVES:
        for name in archive.names:
            word = _FIRST_WORD.match(name)
            if word is None or _with_place(name, names):
                continue
            table.setdefault(word["word"].casefold(), []).append((name, archive.id, archive.code, _pattern(name)))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), row[0]))
    return table


_BY_WORD: Final = _table()
_COMPILED: dict[str, re.Pattern[str]] = {}


def _known(word: str) -> re.Pattern[str]:
    """All names that begin with the word, the longest first; made when the word is met."""
    if word not in _COMPILED:
        rows = "|".join(f"(?P<n{index}>{row[3]})" for index, row in enumerate(_BY_WORD[word]))
        _COMPILED[word] = re.compile(rf"(?:The\s)??(?:{rows})(?!\w)")
    return _COMPILED[word]


def named_at(text: str, position: int) -> Holding | None:
    """The longest archive's name that begins at the place, if one does; an article before it is left out.

    The university that a library belongs to is part of its name: "Houghton Library, Harvard University".
    """
    found = _named_at(text, position)
    if found is None or found.short:
        return found
    return replace(found, end=with_university(text, found.end))


def with_university(text: str, end: int) -> int:
    """Where a name ends (code points) with the university behind it, if one is named there before a comma."""
    university = _UNIVERSITY.match(text, end)
    return university.end() if university else end


def _named_at(text: str, position: int) -> Holding | None:
    first = _FIRST_WORD.match(text, position)
    if first is None or text.startswith("IOR/", first.start("word")):  # the library's own code: part of the shelfmark
        return None
    word = first["word"].casefold()
    if word in _BY_WORD and (match := _known(word).match(text, position)) is not None:
        name, id_, country, _ = _BY_WORD[word][int((match.lastgroup or "n0")[1:])]
        short = len(name.replace(".", "")) <= _SHORT and name.isupper()
        return Holding(match.start(match.lastgroup or 0), match.end(), id_, country, short)
    if first["word"][1:].islower() and first["word"] not in _FAMILY_WORDS:
        return None
    family = _FAMILY.match(text, position)
    return Holding(family.start(), family.end()) if family else None


def openings(text: str, labelled: bool) -> list[int]:
    """The places at which the name of an archive may begin a reference, in order: lines, clauses, brackets.

    In a source line also after a word of place ("another copy is in the ...").
    """
    found = [match.start("at") for match in _OPENING.finditer(text)]
    if (first := _AT_START.match(text)) is not None and first.start("at") not in found[:1]:
        found.insert(0, first.start("at"))
    return sorted({*found, *(match.start("at") for match in _KEPT_IN.finditer(text))}) if labelled else found
