"""The sheets of a reference: "18–18v", "7 verso", "52–52 об.", "3–4, 7, 9v" -> ranges, each with its printed signs."""

from __future__ import annotations

import re

from teikit.document import Span
from teikit.grammar.callnumbers.model import TWO_FORMS, Sheets

_NUMBER = r"\d{1,5}(?:[a-uw-zа-яё](?=[vV]?(?!\w))|/\d{1,3})?"
_VERSO = (
    r"(?:\s{0,2}\((?:verso|reverse|back|v\.?|об\.?|ob\.?)\)"
    r"|\s{0,2}(?:(?i:verso|reverse(?:\sside)?|оборот)(?!\w)|back(?=\s?(?:[.,;)–—-]|$)))"
    r"|[\s-]{0,2}(?:об|ob|rev|vo)(?:\.|(?!\w))"
    r"|[vV](?:\.(?=\s?[–—,-])|(?!\w))|\s[vV](?!\w)(?!\.\s?\d))"
)
_BOTH = (
    r"(?:\s?[–—-]\s?(?:[vV](?!\w)|(?:об|ob|rev)(?:\.|(?!\w))|verso(?!\w))"
    r"|,?\s(?:and|&|и|с|with)\s(?:(?:об|ob|rev)(?:\.|(?!\w))|verso(?!\w)|оборотом(?!\w))"
    r"|,\s?(?:(?:об|ob|rev)\.|verso(?!\w)))"
)
_RANGE = re.compile(
    rf"(?P<first>{_NUMBER})(?P<one>{_VERSO})?"
    rf"(?:(?P<between>\s{{0,2}}(?:[–—−-]{{1,2}}|(?<=\s)(?:to|по)(?=\s))\s{{0,2}})(?P<last>{_NUMBER})(?P<other>{_VERSO})?|(?P<both>{_BOTH}))?"
    r"(?![\d])"
)
_MORE = re.compile(r"\s{0,2}(?:[,;]?\s(?:and|&|и)\s|[,;]\s?)(?=\d)")
_CLOSED = re.compile(r"\s{0,2}(?:[.,;:)\]}»”\"–—]|$|\n)|\s(?:and|&|и)\s")
_DATED = re.compile(r"\s[^\W\d]{3,12}\.?,?\s\d{4}")


def parse_sheets(text: str, start: int, before: str, unit: str, plural: bool) -> list[Sheets]:
    """The ranges that begin at start (code points), if any; `before` is what is printed before the first.

    After a singular label a list goes on only with a verso sign, or numbers of up to three digits that punctuation
    follows: the next number may be a year or the number of the next document.
    """
    found: list[Sheets] = []
    position = start
    while (match := _RANGE.match(text, position)) is not None:
        if found and not _goes_on(text, match, plural):
            break
        found.append(_sheets(match, unit, before))
        more = _MORE.match(text, match.end())
        if more is None or (not plural and ";" in more[0]):
            break
        before, position = more[0], more.end()
    return found


def _goes_on(text: str, match: re.Match[str], plural: bool) -> bool:
    if _DATED.match(text, match.end()):
        return False
    if plural or match["one"] or match["other"]:
        return True  # a verso sign says that it is a sheet
    return _CLOSED.match(text, match.end()) is not None and len(match["first"]) <= 3


def _sheets(match: re.Match[str], unit: str, before: str) -> Sheets:
    span = Span(*match.span())
    first, one, other = match["first"], match["one"] or "", match["other"] or ""
    if match["both"]:
        return Sheets(unit, first, first + "v", span, before, verso=match["both"])
    if match["last"] is None:
        side = first + ("v" if one else "")
        return Sheets(unit, side, side, span, before, verso=one)
    verso = one + TWO_FORMS + other if one and other and one != other else one or other
    last = match["last"] + ("v" if other else "")
    return Sheets(unit, first + ("v" if one else ""), last, span, before, match["between"], verso)
