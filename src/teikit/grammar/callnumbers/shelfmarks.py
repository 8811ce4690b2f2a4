"""Call numbers of other traditions in a first form: British classes, American record groups, manuscripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.document import Span
from teikit.grammar.callnumbers.labels import PLURAL, UNITS, plain
from teikit.grammar.callnumbers.model import Part, Reference, Sheets
from teikit.grammar.callnumbers.repository import repository_before
from teikit.grammar.callnumbers.sheets import parse_sheets

_CLASSES = "FO CAB WO ADM AIR CO DO HO HW KV PREM BT POWE GFM MT".split()
_CLASS = "|".join(r"\.?\s?".join(letters) + r"\.?" for letters in _CLASSES)
_PIECE = r"(?<![\w./])(?:" + _CLASS + r"|T)\s?\d{1,4}/\d{1,6}[A-Z]?(?:[/–-][A-Z]?\d{1,6}){0,4}"
_INDIA_OFFICE = r"(?<!\w)IOR[/: ]\s?[A-Z]{1,3}(?:[/&][A-Z]{1,3}){0,4}/\d{1,4}(?:/\d{1,6}){0,3}"
_DECIMAL = r"\d{3}[\w.]{0,12}(?:[–-][A-Z\d]{1,6})?/\d[\w–-]{0,14}"
_CENTRAL = rf"Central\s(?:Decimal\s|Foreign\sPolicy\s)?Files?,?\s(?:\d{{4}}[–-]\d{{2,4}},\s)?{_DECIMAL}"
_ITEM = r"(?:Entry|Box|File|Folder|Roll|Reel|Microfilm|Lot|Doc\.?)\s[\w–/-]{1,16}(?:\s[A-Z]\s\d{1,4})?|[A-Z]\d{3,5}"
_POLICY = (
    r"Central\sFiles?\s\d{4}[–-]\d{2,4},?\s[A-Z]{2,4}\s\d{1,3}(?:[–-]\d{1,3})?(?:\s[A-Z]{2,5}(?:[–-][A-Z]{2,5})?)?"
)
_RECORD_GROUP = (
    rf"(?<!\w)(?:R\.?G\.?|Record\sGroup)\s?\d{{1,3}}(?:\.\d{{1,3}}){{0,2}}"
    rf"(?:,\s(?:{_ITEM}|{_POLICY}|{_CENTRAL}|{_DECIMAL})){{0,5}}"
)
_LOT = (
    r"(?<!\w)(?:[A-Z][\w’'/-]{0,20}(?:\s(?:of\s)?[A-Z][\w’'/-]{0,20}){0,4}:?\s)?"
    r"Lot\s\d{2}\s[A-Z]\s\d{1,4}(?:,\s[A-Z]{2}\s\d{1,4})?"
)
_MANUSCRIPT = (
    r"(?<!\w)(?:Add(?:itional)?\.?\s|Eg(?:erton)?\.?\s|Harl(?:ey|eian)?\.?\s|Cod\.?\s|Sloane\s)?M(?:SS?\b\.?|s{1,2}\.|anuscript)\s"
    r"(?:[A-Z][\w’'-]{0,14}\.?\s(?:[a-z]{2,8}\.\s){0,2}){0,3}(?:[a-zA-Z]\.\s)?\d{1,6}(?:/\d{1,4}){0,2}"
)
_SHELFMARK = re.compile("|".join((_PIECE, _INDIA_OFFICE, _RECORD_GROUP, rf"(?<!\w){_CENTRAL}", _LOT, _MANUSCRIPT)))
_LEAVES = re.compile(r"(?P<before>,?\s(?P<label>ff?\.|fols?\.?|folios?|pp?\.|ll?\.|lea(?:f|ves)|sheets?)\s{0,2})(?=\d)")

_HOLDING = (
    r"[^,.;:\n]{0,60}(?i:librar|archiv|museum|institut|record office|bibliot|библиотек|архив|музе)[^,.;:\n]{0,60}"
)
_CATALOGUED = re.compile(
    rf"\W{{0,2}}(?i:(?:sources?|источники?|quellen?|archives?)\s?:\s)(?P<repository>(?:the\s)?[A-ZА-ЯЁ]{_HOLDING}),\s(?P<mark>[^;\n]{{0,160}})"
)
_CLOSE = re.compile(r"\.(?=\s+[A-ZА-ЯЁ][^\W\d]{2}|\s*$)|\.\Z|\Z")


def shelfmarks(text: str) -> Iterator[Reference]:
    """References by shelfmark, in order: the repository where one is named, the shelfmark, the leaves."""
    position, found = 0, False
    while (match := _SHELFMARK.search(text, position)) is not None:
        found = True
        parts: list[Part | Sheets] = [Part("shelfmark", match[0], Span(*match.span())), *_leaves(text, match.end())]
        reference = Reference(Span(match.start(), parts[-1].span.end), tuple(parts))
        yield with_repository(text, reference, position)
        position = parts[-1].span.end
    if not found and (named := _CATALOGUED.match(text)) is not None:
        yield from _catalogued(text, named)


def _leaves(text: str, end: int) -> list[Sheets]:
    label = _LEAVES.match(text, end)
    if label is None:
        return []
    name = plain(label["label"])
    return parse_sheets(text, label.end(), label["before"], UNITS.get(name, "sheet"), name in PLURAL)


def _catalogued(text: str, named: re.Match[str]) -> Iterator[Reference]:
    """ "Source: Some Library, a shelfmark with a number in it, ff. 3–4.": the line says itself that it is a source."""
    start, last = named.start("mark"), named.end("mark")
    label = _LEAVES.search(text, start, last)
    close = _CLOSE.search(text, start, last)
    end = min(label.start() if label else last, close.start() if close else last)
    if not any(letter.isdigit() for letter in text[start:end]):
        return
    parts: list[Part | Sheets] = [
        Part("repository", named["repository"], Span(*named.span("repository"))),
        Part("shelfmark", text[start:end], Span(start, end), text[named.end("repository") : start]),
    ]
    parts += _leaves(text, end)
    yield Reference(Span(named.start("repository"), parts[-1].span.end), tuple(parts))


def with_repository(text: str, reference: Reference, limit: int) -> Reference:
    """The reference with the archive that is named before it, where there is one after `limit` (code points)."""
    name = repository_before(text, reference.span.start)
    if name is None or name[0] < limit:
        return reference
    first, *others = reference.parts
    start, end = name
    before = text[end : reference.span.start] + first.before
    repository = Part("repository", text[start:end], Span(start, end))
    return Reference(Span(start, reference.span.end), (repository, _preceded(first, before), *others))


def _preceded(part: Part | Sheets, before: str) -> Part | Sheets:
    if isinstance(part, Part):
        return Part(part.kind, part.value, part.span, before)
    return Sheets(part.unit, part.first, part.last, part.span, before, part.between, part.verso)
