"""Call numbers of other traditions in a first form: British classes, American record groups, manuscripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from teikit.document import Span
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.repository import repository_before

_CLASSES = "FO CAB WO ADM AIR CO DO HO HW KV PREM BT POWE GFM MT".split()
_CLASS = "|".join(r"\.?\s?".join(letters) + r"\.?" for letters in _CLASSES)
_PIECE = r"(?:" + _CLASS + r"|T)\s?\d{1,4}/\d{1,6}[A-Z]?(?:[/–-](?:[A-Z]{1,2}\s?)?\d{1,6}){0,4}"
_PAPER = (
    r"(?:,\s(?:[A-Z]{1,2}\s?\d{1,6}/\d{1,6}/[A-Z]?\d{1,4}|[A-Z]\.?\s?[A-Z]\.?\s?(?:\(\d{2}\)\s?)?\d{1,5}(?!\d|\s[^\W\d])"
    r"|\d{1,3}\s?\(\d{2}\)|(?i:no\.|paper|minute)\s\d{1,6})){0,2}"
    r"(?:\s\[[A-Z]{1,2}\s?\d{1,6}/\d{1,6}/[A-Z]?\d{1,4}\])?"
)
_INDIA_OFFICE = r"IOR[/: ]\s?[A-Z]{1,3}(?:[/&][A-Z]{1,3}){0,4}/\d{1,4}(?:/\d{1,6}){0,3}"
_DECIMAL = r"\d{3}[\w.]{0,12}(?:[–-][A-Z\d]{1,6})?/\d[\w–-]{0,14}"
_CENTRAL = rf"Central\s(?:Decimal\s|Foreign\sPolicy\s)?Files?,?\s(?:\d{{4}}[–-]\d{{2,4}},\s)?{_DECIMAL}"
_FILES = (
    r"(?:Central\s)?(?:Decimal|Foreign\sPolicy|Subject[–-]Numeric|General|Lot|Country|Subject)\sFiles?"
    r"(?:,?\s\d{4}[–-]\d{2,4})?(?![\w–-])"
)
_ITEM = r"(?:Entry|Box|File|Folder|Roll|Reel|Microfilm|Lot|Doc\.?)\s[\w–/-]{1,16}(?:\s[A-Z]\s\d{1,4})?|[A-Z]\d{3,5}"
_POLICY = (
    r"Central\sFiles?(?:\s\d{4}[–-]\d{2,4})?,?\s(?:POL|DEF|ORG|ECON|FT|AID|INCO|CUL|SOC|UN|STR|E|FN|PS|AV|SP|REF|LAB|PR|XR)"
    r"(?:\s\d{1,3}(?:[–-]\d{1,3})?)?(?:\s[A-Z]{1,8}(?:[–-][A-Z]{1,8})?){0,3}(?![\w–-])"
)
_MICROFILM = (
    r"(?<!-)(?:(?i:microfilm|microcopy)\s)?[TM][- ]?\d{1,4},\s(?i:roll|reel|r\.)\s?\d{1,4}"
    r"(?:,\s(?i:frames?|fr\.)\s?[\w/–-]{1,24})?"
)
_RECORD_GROUP = (
    rf"(?:R\.?G\.?|Record\sGroup)\s?\d{{1,3}}(?:\.\d{{1,3}}){{0,2}}"
    rf"(?:,\s(?:{_MICROFILM}|{_ITEM}|{_POLICY}|{_CENTRAL}|{_FILES}|{_DECIMAL})){{0,5}}"
)
_LOT = r"Lot\s\d{2}\s[A-Z]\s\d{1,4}(?:,\s[A-Z]{2}\s\d{1,4})?"
_LOT_TITLE = re.compile(r"(?<![\w’'/–-])[A-Z][\w’'/–-]{0,20}(?:\s(?:of\s|on\s|the\s)?[A-Z][\w’'/–-]{0,20}){0,4}:?\s\Z")
_SWISS = (
    r"E\s?\d{4}(?:\.\d{1,3}|\s?[A-Z]?\([A-Z]\))\s?[\d/#.-]{0,20}[/#]\d{1,5}\*?(?!\w)|K\sI{1,3}/\d{2,5}(?!\w)"
    r"|E\s?2\d{3}\s[A-Z][a-zé]{2,20}[\s/]\d{1,5}(?:/\d{1,4})?(?!\w)|E\s?\d{4}\s\d{1,2}/\d{1,5}(?![\w/])|E\s?\d{1,2}/\d{4,5}(?![\w/])|J\sI{1,3}\.\d{2,4}(?:/\d{1,5}){1,3}(?!\w)"
)
_MANUSCRIPT = (
    r"(?:Add(?:itional)?\.?\s|Eg(?:erton)?\.?\s|Harl(?:ey|eian)?\.?\s|Cod\.?\s|Sloane\s)?M(?:SS?\b\.?|s{1,2}\.|anuscript)\s"
    r"(?:[A-Z][\w’'-]{0,14}\.?\s(?:[a-z]{2,8}\.\s){0,2}){0,3}(?:[a-zA-Z]\.\s)?\d{1,6}(?:/\d{1,4}){0,2}"
)
_GERMAN = r"(?:R|NS|RM|RH|RW)\s\d{1,6}(?:\s[IVX]{1,3}/\d{1,5}[a-z]?)?(?=,\s(?:Bll?|[Ff]ol)\.\s\d)"
_FORMS = (
    _PIECE + _PAPER,
    _MICROFILM,
    _INDIA_OFFICE,
    _RECORD_GROUP,
    _CENTRAL,
    _POLICY,
    _LOT,
    _SWISS,
    _GERMAN,
    _MANUSCRIPT,
)
# The Foreign Office's registry: department, paper, file, country ("F 91/22/10"); alone on a line or in brackets.
_PAPER_NUMBER = r"[A-Z]{1,2}\s\d{1,6}/\d{1,6}/[A-Z]?\d{1,4}"
_NUMBER_ALONE = re.compile(_PAPER_NUMBER)
_TWO_STROKES = re.compile(r"/\d{1,6}/")
_REGISTRY = re.compile(
    rf"(?<=\[){_PAPER_NUMBER}(?=\])|(?<![^\n])(?:\(?{_PAPER_NUMBER}\)?)(?=[^\S\n]{{0,9}}\.?[^\S\n]{{0,9}}(?:\n|\Z))"
)
_SHELFMARK = re.compile(r"(?<![\w./])(?=[A-Zm])(?:" + "|".join(_FORMS) + ")")
_FILE_NUMBER = re.compile(
    r"[\s(\[]{0,4}(?:(?i:file)\sNos?\.\s)?(\d{3}[A-Za-z]?\.\d[\w.]{0,12}(?:[–-][A-Z\d]{1,6})?/\d[\w–-]{0,14}½?)"
    r"(?:[)\]]|\s?:\s?[^\W\d][^\n]{0,40}|\.(?=\s[A-Z][a-z]))?\.?(?=\s*\Z|\s[A-Z][a-z])"
)
_CITED_ABOVE = re.compile(r"(?i:ibid\.?|ebd\.?|там\sже),?\s\Z")


def shelfmarks(text: str) -> Iterator[Reference]:
    """References by shelfmark, in order: the repository where one is named, the shelfmark, the leaves."""
    position = 0
    while (match := _SHELFMARK.search(text, position)) is not None:
        start = match.start()
        if match[0].startswith("Lot") and (title := _LOT_TITLE.search(text, max(position, start - 110), start)):
            start = title.start()
        parts: list[Part | Sheets] = [Part("shelfmark", text[start : match.end()], Span(start, match.end()))]
        parts += leaves_at(text, match.end(), "GB")
        reference = Reference(Span(start, parts[-1].span.end), tuple(parts))
        if not _CITED_ABOVE.search(text, max(0, start - 10), start):
            yield with_repository(text, reference, position)
        position = parts[-1].span.end


def registry_numbers(text: str) -> Iterator[Reference]:
    """The numbers of the Foreign Office's registry in a text: shelfmarks without an archive."""
    for match in _REGISTRY.finditer(text) if _TWO_STROKES.search(text) else ():
        start = match.start() + match[0].startswith("(")
        end = match.end() - match[0].endswith(")")
        span = Span(start, end)
        yield Reference(span, (Part("shelfmark", text[start:end], span),))


def is_registry_number(reference: Reference) -> bool:
    """Whether a reference is no more than a number of that registry."""
    return len(reference.parts) == 1 and _NUMBER_ALONE.fullmatch(reference.get("shelfmark") or "") is not None


def is_shelfmark(text: str) -> bool:
    """Whether a text begins with a shelfmark known by its form."""
    return _SHELFMARK.match(text) is not None


def file_number(text: str) -> Reference | None:
    """The decimal file number that a line of the State Department's files is: "763.72119/2475: Telegram"."""
    match = _FILE_NUMBER.match(text)
    return (
        None if match is None else Reference(Span(*match.span(1)), (Part("shelfmark", match[1], Span(*match.span(1))),))
    )


def with_repository(text: str, reference: Reference, limit: int) -> Reference:
    """The reference with the archive that is named before it, where there is one after `limit` (code points)."""
    name = repository_before(text, reference.span.start)
    if name is None or name[0] < limit:
        return reference
    first, *others = reference.parts
    start, end = name
    repository = Part("repository", text[start:end], Span(start, end))
    first = replace(first, before=text[end : reference.span.start] + first.before)
    return Reference(Span(start, reference.span.end), (repository, first, *others))
