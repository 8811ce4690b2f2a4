"""The sheets of a reference: "18–18v", "52–52 об.", "3–4, 7, 9v", "15–15 Rs.", "12 r°", "102 f."."""

from __future__ import annotations

import re

from teikit.document import Span
from teikit.grammar.callnumbers.model import TWO_FORMS, Sheets

_NUMBER = r"\d{1,5}(?:[a-uw-zа-яё](?=[vV]?(?!\w))|/\d{1,3})?"
_VERSO = (
    r"(?:\s{0,2}\((?:verso|reverse|back|v\.?|об\.?|ob\.?|Rs\.?)\)"
    r"|\s{0,2}(?:(?i:verso|reverse(?:\sside)?|оборот|зворот|Rückseite)(?!\w)|back(?=\s?(?:[.,;)–—-]|$)))"
    r"|[\s-]{0,2}(?:об|ob|rev|vo|зв|адв|շրջ|rub)(?:\.|(?!\w))"
    r"|\s{0,2}(?:R[sS](?:\.|(?!\w))|v[°ºᵒ])"
    r"|[vV](?:\.(?=\s?[–—,-])|(?!\w))|R(?!\w)|\s[vV](?!\w)(?!\.\s?\d))"
)
_RECTO = r"\s{0,2}(?:r[°ºᵒ]|(?:recto|Vs)(?!\w)\.?|r\.(?=\s?[–—,-]))"
_BOTH = (
    r"(?:\s?[–—-]\s?(?:[vV](?!\w)|(?:об|ob|rev|зв|շրջ)(?:\.|(?!\w))|verso(?!\w)|Rs(?!\w)\.?|v[°º])"
    r"|,?\s(?:and|&|и|с|та|і|et|u\.|und|with)\s(?:(?:об|ob|rev|зв|շրջ)(?:\.|(?!\w))|verso(?!\w)|оборотом(?!\w)|Rs(?!\w)\.?|v[°º])"
    r"|,\s?(?:(?:об|ob|rev)\.|verso(?!\w))|\srv(?!\w)|\s?\((?:с|и)\sоб\.?\))"
)
_AND_VERSO = r"\s(?:и|and|та|і|et|und|u\.)\s(?:(?:об|ob|зв|rev|v|շրջ)\.|verso(?!\w)|оборот(?!\w)|Rs(?!\w)\.?|v[°º])"
_AFTER = r"\s?(?:ff?\.(?!\s?\d)|sqq?\.|et\sseq\.|u\.\s?ö\.|passim(?!\w))"
_RANGE = re.compile(
    rf"(?P<first>{_NUMBER})(?:(?P<one>{_VERSO})|(?P<recto>{_RECTO}))?"
    rf"(?:(?P<between>\s{{0,2}}(?:[–—−-]{{1,2}}|(?<=\s)(?:to|по|bis|à|au)(?=\s))\s{{0,2}})(?P<last>{_NUMBER})"
    rf"(?:(?P<other>{_VERSO}|{_AND_VERSO})|(?P<face>{_RECTO}))?|(?P<both>{_BOTH}))?(?![\d])(?P<after>{_AFTER})?"
)
_MORE = re.compile(r"\s{0,2}(?:[,;]?\s(?:and|&|и|et|und|u\.|та|і|e|y)\s|[,;]\s?)(?=\d)")
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
    one, other, after = match["one"] or "", match["other"] or "", match["after"] or ""
    recto = _two(*(sign or "r" * number.endswith("r") for number, sign in _faces(match)))
    first = match["first"] + ("v" if one else "r" if match["recto"] else "")
    if match["both"]:
        return Sheets(unit, first, first.rstrip("r") + "v", span, before, "", match["both"], recto, after)
    if match["last"] is None:
        follows = after.strip() == "f." and first.isdigit()
        return Sheets(unit, first, str(int(first) + 1) if follows else first, span, before, "", one, recto, after)
    last = match["last"] + ("v" if other else "r" if match["face"] else "")
    verso = _two(one, other)
    return Sheets(unit, first, last, span, before, match["between"], verso, recto, after)


def _faces(match: re.Match[str]) -> list[tuple[str, str]]:
    """The number and the printed sign of the recto side at each end of a range."""
    return [(match["first"], match["recto"] or ""), (match["last"] or "", match["face"] or "")]


def _two(one: str, other: str) -> str:
    """The printed signs of both ends as one string; none where a plain "r" is all that is printed."""
    if one and other and one != other:
        return one + TWO_FORMS + other
    return "" if (one or other) == "r" else one or other
