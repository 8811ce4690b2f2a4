"""Sources in private hands: "Private papers of Mrs. A. Varzin, Kestan", "Privatbesitz", "личный архив В. Орленко".

They are a repository without a shelfmark: the words themselves, with the owner and the place. They fill a line or a
clause of a source line, up to its stop; a sentence about private papers goes on.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.model import Part, Reference

_NAME: Final = (  # words of a name; a stop only behind a title or an initial
    r"(?:\s(?:(?:Mrs|Mr|Ms|Dr|Prof|Gen|Col|Capt|Lt|Maj|Hon|Rev|Sir|St|M|Mme|Mlle|Hrn|Frhr|Gf|проф|акад|ген)\."
    r"|(?:[^\W\d_a-zа-яё]\.\s?){1,3}|[^\W\d_a-zа-яё][\w’'-]{0,30}"
    r"|(?:the|of|and|de|des|du|di|della|la|le|von|van|der|den|und|zu|family|late|famille|Familie|et|e|и|семьи|рода|d)(?!\w)))"
)
_OWNER: Final = rf"(?:{_NAME}){{0,10}}"
_PLACE: Final = r"(?:,\s[^\W\d_a-zа-яё][^,.;:()\d\n]{1,40}){0,2}"
_KINDS: Final = (
    rf"(?:Private|Family|Personal)\s(?:[Pp]apers|[Aa]rchives?|[Cc]ollections?)(?:\s(?:of|in\sthe\spossession\sof){_NAME}{_OWNER})?",
    rf"(?:Papers|Letters|Document|Original)?\s?(?<!\w)[Ii]n\sthe\spossession\sof{_NAME}{_OWNER}",
    r"(?:In\sprivate\s(?:hands|possession|ownership)|Privately\sowned)",
    r"[A-Z][\w’-]{1,30}\s[Ff]amily\s(?:[Pp]apers|[Aa]rchives?)",
    rf"Privat(?:besitz|archiv|sammlung|nachla(?:ss|ß)){_OWNER}",
    rf"(?:Im|In)\s(?:Besitz|Privatbesitz)(?:\s(?:der|des|von)(?!\w))?{_OWNER}",
    rf"(?:Familienarchiv|Hausarchiv|Schlossarchiv|Schloßarchiv|Gutsarchiv|Archiv\sder\sFamilie){_NAME}{_OWNER}",
    rf"(?:Archives|Papiers|Fonds|Collections?)\s(?:privée?s?|particulière?s?|particuliers?|familiales?|familiaux|de\sla\sfamille)"
    rf"(?:,?\s(?:collection|fonds|papiers))?{_OWNER}",
    rf"(?:Archivi?o|Carte|Collezione)\s(?:privat[oaie]|di\sfamiglia|personal[ei]){_OWNER}",
    rf"(?:Archiwum|Zbiory|Papiery)\s(?:prywatne|rodzinne|rodziny){_OWNER}",
    rf"(?:[Ии]з\s)?(?:[Лл]ичн|[Сс]емейн|[Дд]омашн|[Чч]астн)(?:ый|ого|ое|ая|ой|ом)\s(?:архива?|собрани[ея]|коллекци[яи]|фонда?){_OWNER}",
    rf"Архив\s(?:семьи|рода){_NAME}{_OWNER}",
)
_START: Final = r"(?:(?<![^\n])|(?<=;\s)|(?<=:\s)|(?<=[—–]\s)|(?<=\())"
_PRIVATE: Final = re.compile(
    rf"{_START}(?=[A-ZАИСЛДЧа-я])(?:{'|'.join(_KINDS)}){_PLACE}(?=\.?\s*(?:\n|\Z)|[;)\]]|\.\s[^\W\d_a-zа-яё])"
)


def private_sources(text: str) -> list[Reference]:
    """The sources in private hands that a text names, in order."""
    found: list[Reference] = []
    start = 0
    for line in text.split("\n") if _may_name_one(text) else ():
        if _may_name_one(line):
            for match in _PRIVATE.finditer(line):
                span = Span(start + match.start(), start + match.end())
                found.append(Reference(span, (Part("repository", match[0], span),)))
        start += len(line) + 1
    return found


def _may_name_one(text: str) -> bool:
    """Whether a text holds what is in every such source: told one by one, which is quickest."""
    if "rivat" in text or "amil" in text or "Besitz" in text or "possession of" in text or "sarchiv" in text:
        return True
    if "articuli" in text or "Personal " in text or "personal" in text or "prywatn" in text or "rodzin" in text:
        return True
    if text.isascii():
        return False
    cyrillic = "ичный" in text or "ичного" in text or "ичное" in text or "емейн" in text or "омашн" in text
    return cyrillic or "астн" in text or "Архив " in text or "rivé" in text or "ßarchiv" in text
