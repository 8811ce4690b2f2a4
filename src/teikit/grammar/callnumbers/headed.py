"""References that an archive's name heads: "PA AA, R 11035, Bl. 12", "HHStA, PA I, Kt. 954, fol. 12r", "Source: …".

After a label ("Source:", "Quelle:", "Источник:") any archive's name will do, known or not; elsewhere the name must be
one of the registry or of its families, and what follows it must look like a shelfmark, not like a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.holdings import Holding, named_at, openings
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.repository import is_abbreviation
from teikit.grammar.callnumbers.shelf import LONGEST, shelf_end
from teikit.grammar.callnumbers.shelfmarks import file_number
from teikit.grammar.callnumbers.terms import CITIES, HOLDS, KEPT, SMALL

LEAD: Final = re.compile(
    r"[\s(\[«“\"„—–•*-]{0,6}(?:(?:\d{1,3}|[¹²³⁴-⁹⁰]{1,3}|\*{1,3}|†)[.)]?\s{1,2}[(\[]?|[¹²³⁴-⁹⁰]{1,3})?"
    r"(?:(?P<sure>(?i:sources?(?:\s(?:text|of\stext|note))?|quellen?(?:nachweis)?|источники?|archival\s(?:source|reference)s?))"
    r"|(?i:archives?|call\snumber|shelf\s?mark|archiv|signatur|standort|fund(?:ort|stelle)|vorlage|überlieferung|archivsignatur"
    r"|cote|référence|lieu\sde\sconservation|fonte|segnatura|źródło|sygnatura|kaynak|джерел[оа]|архив|шифр|место\sхранения))"
    r"\s?:\s{0,3}[(\[]?"
)
_CITY: Final = re.compile(
    "|".join(rf"{re.escape(city)}(?!\w)" for city in sorted(CITIES, key=lambda city: (-len(city), city)))
)
_GLOSS: Final = re.compile(r"\s?\((?![^()]{0,60}\d/)[^()\n]{1,60}\)")
_JOINT: Final = re.compile(r"\s{0,2}(?:[,.:;/]\s{0,3}(?:[—–-]\s)?|[—–-]\s)|\s")
_BY_FOND: Final = frozenset("RU AM GE AZ UA BY KZ UZ LT LV EE".split())
_NUMBERS: Final = re.compile(
    r"(?P<fond>[РR]?-?\d{1,5}[^\W\d_]?)(?P<sign>[/.–-])(?P<opis>\d{1,5}[^\W\d_]?)(?P=sign)(?P<delo>\d{1,6}[^\W\d_]?)"
    r"(?:(?P=sign)(?P<sheet>\d{1,4}))?"
)
_TRIES: Final = 4
_AGAIN: Final = re.compile(
    r"\s?;\s(?P<above>(?:(?i:ebd\.|ebenda|ibid\.?|ibidem|там\sже|loc\.\scit\.|same\sarchive)[,:]?\s)?)"
)
_HOLDS: Final = re.compile(HOLDS)
_KEPT: Final = re.compile(KEPT)
_EVIDENCE: Final = re.compile(rf"\d|{KEPT}")
_BEGINS: Final = re.compile(
    r"[«“\"„(\[]?(?:[^\W\d_a-zа-яё]|\d{1,6}(?!\d)(?!\.?\s[^\W\d]{3,}\s\d{4})|(?:box|vol|t|tome|dossier|carton|liasse|file|roll|reel|fonds|série|records|mss?|cod|lat|fr|papers|busta|sygn|zesp|fondo|serie|fasc|the\s[A-Z])(?!\w))"
)
_DATED: Final = re.compile(
    r"(?:(?:den\s|le\s|the\s)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:of\s)?[^\W\d_]{3,10}\.?(?:\s|,|\Z)|[^\W\d_]{3,10}\s\d{1,2},\s\d{4}|(?:1[5-9]|20)\d{2}(?!\w|[./]\d))"
)
_SMALL: Final = re.compile(r"(?<![\w.’'])[^\W\d_A-ZÀ-ÞА-ЯЁ]{2,}(?![\w.])")
_PUBLICATION: Final = re.compile(r"(?<!\w)(?:pp?|vols?|nos?|docs?|bd|s|с|т|док|вып)\.\s?\d", re.IGNORECASE)
_CODE: Final = re.compile(
    r"(?<!\w)(?!(?:1[5-9]|20)\d{2}[-–/])(?:[A-Z]{1,6}[./_#-]?\d|\d+[A-Za-z]?[./#_*]\d|\d+-\d+-\d|\d+[a-z]?\s[A-Z][A-Za-z]{0,2}(?:\s\d|(?!\w))|[A-Z]{1,4}\s\d)"
)


def headed(text: str, labelled: bool = False) -> Iterator[Reference]:
    """The references that begin with an archive's name, in order; with `labelled` it is known for a source line."""
    position = 0
    if (label := LEAD.match(text)) is not None:
        labelled, position = True, label.end()
    if labelled and (reference := _labelled(text, _bare(text, position))) is not None:
        yield reference
        position = reference.end
    patience = _Patience()
    for place in openings(text, labelled):
        if place >= position and patience.at(place) and (holding := named_at(text, place)) is not None:
            reference = _reference(text, holding, labelled)
            patience.tried(place, reference)
            while reference is not None:
                yield reference
                position = reference.end
                reference = _resumed(text, position, holding)


@dataclass(slots=True)
class _Patience:
    """How often a stretch of text is read for a shelfmark in vain: a few times, that the time be linear."""

    until: int = 0
    tries: int = 0

    def at(self, place: int) -> bool:
        """Whether a reference may be looked for at the place."""
        return place >= self.until or self.tries < _TRIES

    def tried(self, place: int, reference: Reference | None) -> None:
        if place >= self.until:
            self.until, self.tries = place + LONGEST, 0
        self.tries += reference is None


def _resumed(text: str, position: int, holding: Holding) -> Reference | None:
    """A shelfmark of the archive just named: "; ebd., R 14568, Bl. 7", "; R 14568, Bl. 7"."""
    again = _AGAIN.match(text, position)
    if again is None:
        return None
    start = again.end()
    end, leaves = shelf_end(text, start, holding.country)
    mark = text[start:end]
    if (
        not _CODE.match(mark)
        or not (leaves or again["above"])
        or any(word not in SMALL for word in _SMALL.findall(mark))
    ):
        return None
    parts: list[Part | Sheets] = [Part("shelfmark", mark, Span(start, end)), *leaves]
    return Reference(Span(start, parts[-1].span.end), tuple(parts))


def _bare(text: str, position: int) -> int:
    while text[position : position + 1] in ' ([«“"„*–—•\xa0' and position < len(text):
        position += 1
    return position


def _labelled(text: str, start: int) -> Reference | None:
    """What stands right after a source line's label: a known archive, or whatever is named before the first comma."""
    holding = named_at(text, start)
    if holding is not None:
        return _reference(text, holding, True, alone=True)
    end, _ = shelf_end(text, start)
    comma = text.find(",", start, end)
    name = text[start : comma if comma > 0 else end]
    if (number := file_number(text[start : start + 80])) is not None:
        return number.moved(start)
    holds = _HOLDS.search(name)
    if not name[:1].isupper() or len(name) > 120 or (comma < 0 and not holds):
        return None
    rest = text[comma + 1 : end].strip() if comma > 0 else ""
    kept = holds or (is_abbreviation(name.split()[0]) and _EVIDENCE.search(rest)) or _strong(rest)
    if not kept or (not holds and (_CODE.match(name) or _DATED.match(rest))):
        return None
    return _reference(text, Holding(start, start + len(name.rstrip())), True, alone=holds is not None)


def _strong(rest: str) -> bool:
    """Whether what follows an unknown name is an archive's, not a book's."""
    return _KEPT.search(rest) is not None or (_CODE.search(rest) is not None and not _PUBLICATION.search(rest))


def _reference(text: str, holding: Holding, labelled: bool, alone: bool = False) -> Reference | None:
    repository = Part("repository", text[holding.start : holding.end], Span(holding.start, holding.end))
    start = _body(text, holding)
    end, leaves = shelf_end(text, start, holding.country) if start else (0, [])
    mark = text[start:end].rstrip(" ,:–—-") if start else ""
    if not _shelfmark(mark, text[holding.end : start], holding, labelled):
        return Reference(repository.span, (repository,)) if alone else None
    shelfmark = Part("shelfmark", mark, Span(start, start + len(mark)), text[holding.end : start])
    if holding.country in _BY_FOND and (numbers := _NUMBERS.fullmatch(mark)) is not None:
        return _by_numbers(text, repository, start, numbers)
    if not leaves or start + len(mark) != end:
        leaves = leaves_at(text, start + len(mark), holding.country)
    parts: list[Part | Sheets] = [repository, shelfmark, *leaves]
    return Reference(Span(holding.start, parts[-1].span.end), tuple(parts))


def _by_numbers(text: str, repository: Part, start: int, numbers: re.Match[str]) -> Reference:
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
        parts += leaves_at(text, start + numbers.end(), "RU")
    return Reference(Span(repository.span.start, parts[-1].span.end), tuple(parts))


def _body(text: str, holding: Holding) -> int:
    """Where the shelfmark begins: after the separator, a bracketed gloss and the city; 0 where nothing follows."""
    position = holding.end
    if (gloss := _GLOSS.match(text, position)) is not None:
        position = gloss.end()
    joint = _JOINT.match(text, position)
    if joint is not None and (city := _CITY.match(text, joint.end())) is not None:
        after = _JOINT.match(text, city.end())
        joint = after if after is not None and after[0].strip() else joint
    return joint.end() if joint is not None else 0


def _shelfmark(mark: str, joint: str, holding: Holding, labelled: bool) -> bool:
    """Whether the words after an archive's name can be a shelfmark."""
    if (
        not mark
        or not _BEGINS.match(mark)
        or (joint.isspace() and (holding.short or not _CODE.search(mark, 0, 24)) and not _CODE.match(mark))
    ):
        return False
    if labelled:
        return True
    if _DATED.match(mark) or (holding.short and not any(sign.isdigit() for sign in mark)):
        return False
    small = sum(word not in SMALL for word in _SMALL.findall(mark))
    return _EVIDENCE.search(mark) is not None and small <= 1
