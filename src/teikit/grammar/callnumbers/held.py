"""A reference made of an archive's name and what stands behind it: shelfmark and leaves, or bare numbers.

Between the name and the shelfmark may stand a bracketed gloss and the archive's city.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.holdings import Holding
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.shelf import LONGEST, shelf_end
from teikit.grammar.callnumbers.terms import CITIES, KEPT, SMALL

_CITY: Final = re.compile(
    "|".join(rf"{re.escape(city)}(?!\w)" for city in sorted(CITIES, key=lambda city: (-len(city), city)))
)
CITY: Final = re.compile(rf"(?:{_CITY.pattern}),\s")
CITY_BEFORE: Final = re.compile(rf"(?:{_CITY.pattern}),\s\Z")
_GLOSS: Final = re.compile(r"\s?\((?![^()]{0,60}\d/)[^()\n]{1,60}\)")
_CLOSING: Final = ("»", "”", '"', "“")
_JOINT: Final = re.compile(r"\s{0,2}(?:[,.:;/]\s{0,3}(?:[—–-]\s)?|[—–-]\s)|\s")
EVIDENCE: Final = re.compile(rf"\d|{KEPT}")
_BEGINS: Final = re.compile(
    r"[«“\"„(\[]?(?:[^\W\d_a-zа-яё]|[bf]MS|\d{1,6}(?!\d)(?!\.?\s[^\W\d]{3,}\s\d{4})|(?:box|vol|t|tome|dossier|carton|liasse|file|roll|reel|fonds|série|records|mss?|cod|lat|fr|papers|busta|inv|инв|оф|нвф?|кп|вх|sygn|zesp|fondo|serie|fasc|the\s[A-Z])(?!\w))"
)
DATED: Final = re.compile(
    r"(?:(?:den\s|le\s|the\s)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:of\s)?[^\W\d_]{3,10}\.?(?:\s|,|\Z)|[^\W\d_]{3,10}\s\d{1,2},\s\d{4}|(?:1[5-9]|20)\d{2}(?!\w|[./]\d))"
)
_BULLETIN: Final = re.compile(
    r"(?:Bulletin|Treaties|TIAS|Press\sRelease|Register|Statutes|American\sForeign\sPolicy)(?!\w)"
)
_SMALL: Final = re.compile(r"(?<![\w.’'])[^\W\d_A-ZÀ-ÞА-ЯЁ]{2,}(?![\w.])")
CODE: Final = re.compile(
    r"(?<!\w)(?!(?:1[5-9]|20)\d{2}[-–/])(?:[A-Z]{1,6}[./_#-]?\d|\d+[A-Za-z]?[./#_*]\d|\d+-\d+-\d|\d+['’]\d|\d+[a-z]?\s[A-Z][A-Za-z]{0,2}(?:\s\d|(?!\w))|[A-Z]{1,4}\s\d)"
)
_ENDS: Final = re.compile(r"\s?\([^()\n]{1,60}\)|\s*(?:[.,;:)\]\n]|\Z)")
_BY_FOND: Final = frozenset("RU AM GE AZ UA BY KZ UZ LT LV EE".split())
_NUMBERS: Final = re.compile(
    r"(?P<fond>[РR]?-?\d{1,5}[^\W\d_]?)(?P<sign>[/.–-])(?P<opis>\d{1,5}[^\W\d_]?)(?P=sign)(?P<delo>\d{1,6}[^\W\d_]?)"
    r"(?:(?P=sign)(?P<sheet>\d{1,4}))?"
)


def held(text: str, holding: Holding, labelled: bool, alone: bool = False) -> Reference | None:
    """The reference that begins with the archive's name; `alone`, even if nothing is read behind it."""
    repository = Part("repository", text[holding.start : holding.end], Span(holding.start, holding.end))
    start = _body(text, holding)
    if start and not labelled and EVIDENCE.search(text, start, start + LONGEST) is None:
        start = 0  # nothing there that a shelfmark has: a sentence
    end, leaves = shelf_end(text, start, holding.country) if start else (0, [])
    mark = text[start:end].rstrip(" ,:–—-") if start else ""
    if not _is_shelfmark(mark, text[holding.end : start], holding, labelled):
        alone = alone and _ENDS.match(text, holding.end) is not None
        return Reference(repository.span, (repository,)) if alone else None
    shelfmark = Part("shelfmark", mark, Span(start, start + len(mark)), text[holding.end : start])
    if holding.country in _BY_FOND and (numbers := _NUMBERS.fullmatch(mark)) is not None:
        country = holding.country if holding.country in ("EE", "LV", "LT") else "RU"
        return _by_numbers(text, repository, start, numbers, country)
    if not leaves or start + len(mark) != end:
        leaves = leaves_at(text, start + len(mark), holding.country)
    parts: list[Part | Sheets] = [repository, shelfmark, *leaves]
    return Reference(Span(holding.start, parts[-1].span.end), tuple(parts))


def _by_numbers(text: str, repository: Part, start: int, numbers: re.Match[str], country: str) -> Reference:
    """A fond, opis and delo of which only the numbers are printed: "RGASPI, 17/3/106, l. 5"."""
    parts: list[Part | Sheets] = [repository]
    for kind in ("fond", "opis", "delo"):
        span = Span(start + numbers.start(kind), start + numbers.end(kind))
        parts.append(Part(kind, numbers[kind], span, text[parts[-1].span.end : span.start]))
    if numbers["sheet"]:
        span = Span(start + numbers.start("sheet"), start + numbers.end("sheet"))
        before = text[parts[-1].span.end : span.start]
        parts.append(Sheets("sheet", numbers["sheet"], numbers["sheet"], span, before))
    else:
        parts += leaves_at(text, start + numbers.end(), country)
    return Reference(Span(repository.span.start, parts[-1].span.end), tuple(parts))


def _body(text: str, holding: Holding) -> int:
    """Where the shelfmark begins: after the separator, a bracketed gloss and the city; 0 where nothing follows."""
    position = holding.end + (text[holding.end : holding.end + 1] in _CLOSING)
    if (gloss := _GLOSS.match(text, position)) is not None:
        position = gloss.end()
    joint = _JOINT.match(text, position)
    if joint is not None and (city := _CITY.match(text, joint.end())) is not None:
        after = _JOINT.match(text, city.end())
        joint = after if after is not None and after[0].strip() else joint
    return joint.end() if joint is not None else 0


def _is_shelfmark(mark: str, joint: str, holding: Holding, labelled: bool) -> bool:
    """Whether the words after an archive's name can be a shelfmark."""
    if (
        not mark
        or not _BEGINS.match(mark)
        or _BULLETIN.match(mark)
        or (joint.isspace() and (holding.short or not CODE.search(mark, 0, 24)) and not CODE.match(mark))
    ):
        return False
    if labelled:
        return True
    if DATED.match(mark) or (holding.short and not any(sign.isdigit() for sign in mark)):
        return False
    return EVIDENCE.search(mark) is not None and prose(mark) <= 1


def prose(mark: str) -> int:
    """How many small words it has that a sentence may have and a shelfmark does not."""
    return sum(word not in SMALL for word in _SMALL.findall(mark))
