"""References to archives that no registry lists: after "Source:" any name will do, else one like "Archive of"."""

from __future__ import annotations

import re
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.held import CODE, DATED, held, prose
from teikit.grammar.callnumbers.holdings import Holding, named_at, with_university
from teikit.grammar.callnumbers.model import Part, Reference
from teikit.grammar.callnumbers.repository import is_abbreviation
from teikit.grammar.callnumbers.shelf import shelf_end
from teikit.grammar.callnumbers.shelfmarks import file_number
from teikit.grammar.callnumbers.terms import FORM, HOLDS, KEPT

_HOLDS: Final = re.compile(HOLDS)
_KEPT: Final = re.compile(KEPT)
_PRIVATE: Final = re.compile(
    r"(?:FA|NL|Nachl(?:ass|aß|\.)|Familienarchiv|Privat(?:besitz|archiv)|Papiers|Fonds|Fondo)\s[A-ZÄÖÜ]"
)
_PRINTED: Final = re.compile(r"(?:ADAP|DBFP|DDF|DDI|DDS|DDB|FRUS|ÖUA|BDFA|GP|ДВП|DVP|Hansard)(?!\w)")
_BODY: Final = re.compile(
    r"(?i:societ|gardens|college|academy|universit|abbey|stift|kloster|académie|collège|foundation|church|diocese|évêché|bistum|trust|seminary|cathedral|priory|convent|mission|chapter"
    r"|(?<!\w)(?:house|hall|palace|castle|manor|schlo(?:ss|ß)|château|palais)(?!\w)|общество|академи|университет)"
)
_MANUSCRIPT: Final = re.compile(rf"{FORM}(?=[A-Z][a-z’']{{3,}}[\s,])")  # "MS. Royal Society, MS 388"
_BORDER: Final = re.compile(r",|\.(?=\s(?:[Ии]нв|[Ii]nv|[Кк]олл?)\.)")
_PAPERS: Final = re.compile(
    r"(?:Mss?|MSS?|Box|Folder|File|Vol|Volume|Bundle|Packet|[A-Z]{1,6}[ /]?\d{1,5}/\d"
    r"|(?:[A-Z][\w’'-]+\s){1,3}(?:Papers|Collection|Library))(?!\w)"
)
_CYRILLIC: Final = re.compile(r"[А-ЯЁ]")
_STOP: Final = re.compile(r"(?<!\bг)\.")
_WEAK: Final = re.compile(r"(?i:museum|musée|музе|institut)(?!.*(?i:archiv|архив))")
_NUMBER: Final = re.compile(r"\d")
_SIGNED: Final = re.compile(rf"\d[./#-]\d|(?i:инв|inv)\.|(?i:оф|нвф?|кп|вх|гик)[ -]?\d|{KEPT}")
_PUBLICATION: Final = re.compile(
    r"(?<!\w)(?:pp?|vols?|nos?|docs?|bd|s|с|т|док|вып)\.\s?[\dIVX]",
    re.IGNORECASE,
)


def after_label(text: str, start: int) -> Reference | None:
    """What stands right after a source line's label: a known archive, or whatever is named before the first comma."""
    if (manuscript := _MANUSCRIPT.match(text, start)) is not None:
        start = manuscript.end()
    holding = named_at(text, start)
    if holding is not None and (reference := held(text, holding, True, alone=True)) is not None:
        return reference
    if (number := file_number(text[start : start + 80])) is not None:
        return number.moved(start)
    end, _ = shelf_end(text, start)
    comma = text.find(",", start, end)
    comma = with_university(text, comma) if comma > 0 else comma
    name = text[start : comma if comma > 0 else end].rstrip()
    if not name[:1].isupper() or len(name) > 120:
        return None
    rest = text[comma + 1 : end].strip() if comma > 0 else ""
    if _HOLDS.search(name) or (rest and _strong(rest) and not _no_archive(name, rest)):
        return held(text, Holding(start, start + len(name)), True, alone=True)
    if _PRIVATE.match(name):
        span = Span(start, start + len(name)) if comma < 0 else Span(start, end)
        return Reference(span, (Part("shelfmark", text[span.start : span.end], span),))
    return None


def spelt_out(text: str, start: int) -> Reference | None:
    """A line that begins with a name like "Archive of the City of Kestan", a comma and a shelfmark with a number."""
    if (manuscript := _MANUSCRIPT.match(text, start)) is not None:
        start = manuscript.end()
    border = _BORDER.search(text, start, start + 120) if text[start : start + 1].isupper() else None
    if border is None:
        return None
    name = text[start : border.start()]
    holds = _HOLDS.search(name) is not None
    if not (holds or _BODY.search(name)) or _STOP.search(name, 4) or named_at(text, start) is not None:
        return None
    comma = with_university(text, border.start())
    small = prose(name)
    if small > (4 if _CYRILLIC.match(name) else 1):  # "Музей истории города Меленки"
        return None
    reference = held(text, Holding(start, comma), False)
    mark = reference.get("shelfmark") if reference else None
    if reference is None or mark is None:
        return None
    if not (holds or manuscript or reference.sheets or _PAPERS.match(mark)):
        return None
    if prose(mark) or not (_SIGNED.search(mark) if small > 1 or _WEAK.search(name) else _NUMBER.search(mark)):
        return None
    return reference


def _no_archive(name: str, rest: str) -> bool:
    """Whether the name is that of a printed collection, a code, or what follows it a date."""
    if _PRINTED.match(name):
        return True
    private = is_abbreviation(name.split()[0]) or _KEPT.search(rest) is not None
    return (
        CODE.match(name) is not None or DATED.match(rest) is not None or not (private or not _PUBLICATION.search(rest))
    )


def _strong(rest: str) -> bool:
    """Whether what follows an unknown name is an archive's, not a book's."""
    return _KEPT.search(rest) is not None or CODE.search(rest) is not None
