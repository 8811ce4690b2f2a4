"""Signatures at the place of a source whose archive is not named, or named by letters that no registry has.

"R 43 I/1376, Bl. 214–217" (the Bundesarchiv), "R 11035" (the Politisches Archiv), "Grey MSS., Vol. 33", "Nachlass
Varzin, Nr. 5", "[ABCD: GN 38, S 5-1-2, file 4]". They open a line or a bracket and fill it, but for their leaves
and what is said of the document's form; anywhere else such words are others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.held import CODE, DATED, held, prose
from teikit.grammar.callnumbers.holdings import Holding, named_at
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.terms import KEPT, SAYS

_GERMAN: Final = (
    r"(?:(?:R|NS|B|N|Z|RM|RH|RW|RL|BW|BL|BH|DY|DE|DC|DA|DO|DP|PH|MSg|NL|Kl\. Erw\."
    r"|ZSg\.?)\s\d{1,4}(?:\s[IVX]{1,5})?/\d{1,6}[a-z]?"
    r"|R[ZAV]?\s?\d{4,6}(?:[–-]\d{1,3})?)(?![\w/.])"
)
_LEVEL: Final = (
    r"(?:,\s(?:[Vv]ols?\.?|[Bb]ox|[Ff]older|[Ff]ile|[Bb]undle|[Pp]acket|[Nn]os?\.?|MSS?\.?|[Nn]r\.|Bd\.|[Mm]appe|[Kk]arton|[Hh]eft"
    r"|[Pp]ieces?|[Rr]eel|[Ss]eries|[Ff]ol\.)\s[\w/–-]{1,12}){1,4}"
)
_NAME: Final = r"(?:[A-ZÀ-Þ]\.\s?){0,3}[A-ZÀ-Þ][\w’'-]{1,24}(?:\s(?:of\s|de\s|von\s|zu\s)?[A-ZÀ-Þ][\w’'-]{1,24}){0,3}"
_PAPERS: Final = (
    rf"(?!(?:State|White|Command|Parliamentary|Sessional|Public|Official|Working|Collected|Ballot|Private|Family)\s){_NAME}"
    rf"\s(?:MSS?\.?|Mss\.|Papers|Manuscripts)(?!\w)(?:{_LEVEL}|,\s[A-Z]{{0,3}}\s?\d[\w/–-]{{0,12}})?"
    rf"|(?:Nachla(?:ss|ß)|Nachl\.|NL|Papiers|Fonds)\s{_NAME}(?:{_LEVEL}|,\s\d{{1,5}})?"
)
_SIGNATURE: Final = re.compile(
    rf"[^\S\n]{{0,4}}(?P<bracket>[\[(])?(?=[A-ZÀ-Þ])(?:(?P<german>{_GERMAN})|(?P<papers>{_PAPERS})"
    r"|(?P<letters>[A-Z]{2,7}(?:[ -][A-Z]{2,5})?)(?P<joint>:\s|,\s)(?=[A-Z\d][^\n\]]{1,80}))"
)
_FILLED: Final = re.compile(
    r"[.,;]?[^\S\n]{0,3}(?:[\])][.]?[^\S\n]{0,3}(?=\n|\Z)|(?=\n|\Z))"
    r"|[.,;]\s{1,2}[(\[]?(?=[^\W\d_])"
)
_INNER_END: Final = re.compile(r"\.?\]")
_STRONG: Final = re.compile(rf"\d[/–-]\d|{KEPT}|(?<!\w)(?:vol|no|f|fol|d|pt)\.?\s\d", re.IGNORECASE)
_LONGEST: Final = 140  # code points in a bracket
_BORDER: Final = re.compile(r"\n|(?<=[^\n])\[")
_FIRST: Final = re.compile(r"[A-Z]")


def signatures(text: str) -> Iterator[Reference]:
    """The signatures of a text in order."""
    for start in _starts(text):
        match = _SIGNATURE.match(text, start) if text[start : start + 1] != "[" or _closed(text, start) else None
        if match is None:
            continue
        found = _lettered(text, match) if match["letters"] else _bare(text, match)
        if found is not None and _fills(text, found, match):
            yield found


def _starts(text: str) -> Iterator[int]:
    """Where a line or a square bracket opens."""
    yield 0
    if "\n" in text or "[" in text:
        for border in _BORDER.finditer(text):
            yield border.end() if border[0] == "\n" else border.start()


def _closed(text: str, start: int) -> bool:
    """Whether the bracket at the place is closed soon, and before another one opens."""
    end = text.find("]", start, start + _LONGEST)
    return end > 0 and text.find("[", start + 1, end) < 0


def _bare(text: str, match: re.Match[str]) -> Reference:
    """A shelfmark without a repository, and its leaves."""
    span = Span(*match.span("german" if match["german"] else "papers"))
    parts: list[Part | Sheets] = [Part("shelfmark", text[span.start : span.end], span)]
    parts += leaves_at(text, span.end, "DE" if match["german"] else "GB")
    return Reference(Span(span.start, parts[-1].span.end), tuple(parts))


def _lettered(text: str, match: re.Match[str]) -> Reference | None:
    """Capitals and a shelfmark with figures: in brackets any, else one that shows itself to be an archive's."""
    start, end = match.span("letters")
    if named_at(text, start) is not None:
        return None
    reference = held(text, Holding(start, end), False)
    mark = (reference.get("shelfmark") if reference else None) or ""
    bracketed = match["bracket"] == "["
    if not mark or DATED.match(mark) or prose(mark) or not _FIRST.search(mark) or not CODE.search(mark):
        return None
    return reference if bracketed or (match["joint"] == ": " or _STRONG.search(mark)) else None


def _fills(text: str, reference: Reference, match: re.Match[str]) -> bool:
    """Whether it ends its bracket or line, or only the document's form is told behind it."""
    if match["bracket"] == "[" and _INNER_END.match(text, reference.end):
        return True
    after = _FILLED.match(text, reference.end)
    if after is None:
        return False
    rest = text[after.end() : after.end() + 40]
    return not rest.strip() or rest[0] == "\n" or SAYS.match(rest) is not None
