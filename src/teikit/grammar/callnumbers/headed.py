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
from teikit.grammar.callnumbers.held import CITY, CODE, held, prose
from teikit.grammar.callnumbers.holdings import Holding, named_at, openings
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.repository import signature_end
from teikit.grammar.callnumbers.shelf import LONGEST, shelf_end
from teikit.grammar.callnumbers.unlisted import after_label, spelt_out

LEAD: Final = re.compile(
    r"[\s(\[«“\"„—–•*-]{0,6}(?:(?:\d{1,3}|[¹²³⁴-⁹⁰]{1,3}|\*{1,3}|†)[.)]?\s{1,2}[(\[]?|[¹²³⁴-⁹⁰]{1,3})?"
    r"(?:(?P<sure>(?i:sources?(?:\s(?:text|of\stext|note))?|quellen?(?:nachweis)?|источники?|archival\s(?:source|reference)s?))"
    r"|(?i:archives?|call\snumber|shelf\s?mark|archiv|signatur|standort|fund(?:ort|stelle)|vorlagen?|überlieferung|archivsignatur"
    r"|originale?|eintrag|einträge|ausfertigung(?:en)?|druck|abschrift(?:en)?|konzept|entwurf|regest|originaux|expédition|oryginał|kopia"
    r"|оригинал|подлинник|réf\.|cotes?|références?|lieu\sde\sconservation|fonte|segnatura|źródło|sygnatura|kaynak|джерел[оа]|архив"
    r"|шифр|место\sхранения))"
    r"\s?:\s{0,3}[(\[]?"
)
_TRIES: Final = 4
_AGAIN: Final = re.compile(
    r"\s?;\s(?P<above>(?:(?i:ebd\.|ebenda|ibid\.?|ibidem|там\sже|loc\.\scit\.|same\sarchive)[,:]?\s)?)"
)


def headed(text: str, labelled: bool = False) -> Iterator[Reference]:
    """The references that begin with an archive's name, in order; with `labelled` it is known for a source line."""
    position = 0
    if (label := LEAD.match(text)) is not None:
        labelled, position = True, label.end()
    begin = signature_end(text, _bare(text, position if labelled else 0))
    city = CITY.match(text, begin) if "," in text[begin : begin + 40] else None
    reference = spelt_out(text, city.end()) if city else None
    reference = reference or (after_label if labelled else spelt_out)(text, begin)
    city_end = city.end() if city and reference is None else begin
    if reference is not None:
        yield reference
        position = reference.end
    patience = _Patience()
    first = [city_end] if city_end > position and reference is None else []  # behind a city or a signature
    for place in [*first, *openings(text, labelled)]:
        if place < position or not patience.at(place):
            continue
        holding = named_at(text, place)
        second = None
        if holding is None and position > 0 and text[place - 2 : place] == "; ":
            second = spelt_out(text, place)  # "British Library, Add. MS 61744; Kestan Record Office, KRO 4/2"
        if second is not None:
            yield second
            position = second.end
        elif holding is not None:
            reference = held(text, holding, labelled)
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
    if again is None or not CODE.match(text, again.end()):
        return None
    start = again.end()
    end, leaves = shelf_end(text, start, holding.country)
    mark = text[start:end]
    if not CODE.match(mark) or not (leaves or again["above"]) or prose(mark):
        return None
    parts: list[Part | Sheets] = [Part("shelfmark", mark, Span(start, end)), *leaves]
    return Reference(Span(start, parts[-1].span.end), tuple(parts))


def _bare(text: str, position: int) -> int:
    while text[position : position + 1] in ' ([«“"„*–—•\xa0' and position < len(text):
        position += 1
    return position
