"""When and where a document was made: its own date, and the place beside that date or in a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.annotate.facts.party import MAKER
from teikit.document import Annotation, Document, Span, trim
from teikit.grammar.dates.datelines import dateline_parts
from teikit.grammar.parties import WORD, role_word

# what may stand between a place and the date: stops, a weekday, "den", "am", "le"
_BETWEEN = re.compile(
    r"[\s,.:;(\[–—-]*(?:(?:on|the|den|am|le|ce|в|\w{2,8}day|(?:Sonn|Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|Sonnabend"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)[\s,.]*){0,3}",
    re.IGNORECASE,
)
_PIECE = re.compile(
    rf"[,(\[]\s?\[?(?P<place>(?-i:[^\W\d_a-zа-яß-ÿ])[^,;()\[\]\n\d]{{1,39}})(?:\s\([^()]{{1,30}}\))?(?<!\s){_BETWEEN.pattern}\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:on|of|about|to|with|from|über|an|nach|gegen|sur|vers|о|об|к|с)\s{1,3}\Z", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:(?:done|signed|drawn up|concluded|given|executed) (?:at|in)|fait à|geschehen zu|gegeben zu|ausgefertigt in"
    r"|(?:совершено|составлено|заключено|подписано|учинено) в)\s{1,3}(?:(?:the city of|г\.|гор\.)\s{0,3})?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:undated|n\.d|s\.d|без даты|undatiert|sans date)", re.IGNORECASE)
_KIND = re.compile(
    r"(?:(?:гор|г|с|ст|дер|д|пос|м|кр|укр|о)\.|город|село|станица|ст-ца|деревня|аул|кишлак|крепость)\s{1,3}(?=[А-ЯЁ])",
    re.IGNORECASE,
)
"""What kind of place a Russian dateline says that it is, before the name."""
_NEAR = 60  # code points before a date in which its place is sought


def own_date(document: Document, section: Annotation, within: Sequence[Span]) -> Annotation | None:
    """The date that was taken for the document's own; `within` are the limits of the documents that it holds."""
    for date in document["dates"].inside(section.span):
        if any(date.span in other for other in within):
            continue
        if date.evidence.startswith("own:"):
            return Annotation(date.span, "date", date.attributes, date.confidence, MAKER, date.evidence)
    return None


def own_place(document: Document, blocks: Sequence[Annotation], date: Annotation | None) -> Annotation | None:
    """The place right before the own date, else that of a dateline; never one that names the addressee."""
    lines = [block for block in blocks if block.kind == "dateline"]
    if date is not None:
        lines.sort(key=lambda it: date.span not in it.span)
        if named := _before(document, blocks, date):
            return _fact(named, "the place before the date")
    for block in lines:
        if (span := _as_printed(document, block)) is not None:
            return Annotation(span, "place", {}, 0.7, MAKER, "the dateline begins with it")
        places = [it for it in document["names"].inside(block.span, "place") if not _told_of(document, block, it)]
        if named := next(iter(places), None):
            return _fact(named, "the dateline's place")
    return _in_heading(document, blocks) or _done_at(document, blocks)


def _done_at(document: Document, blocks: Sequence[Annotation]) -> Annotation | None:
    """The place of a closing formula ("Done at ..., in two copies")."""
    for block in reversed(blocks):
        for done in _DONE.finditer(document.text, block.start, block.end):
            near = Span(done.end(), min(block.end, done.end() + _NEAR))
            for name in document["names"].inside(near, "place"):
                if name.start == done.end():
                    return _fact(name, "it was done there")
    return None


def _in_heading(document: Document, blocks: Sequence[Annotation]) -> Annotation | None:
    """The place before the date with which a heading ends ("A to B, Lucerne, Monday, 4 September 1876")."""
    for block in (it for it in blocks if it.kind == "heading"):
        for date in document["dates"].inside(block.span):
            if named := _before(document, blocks, date):
                return _fact(named, "the place before the heading's date")
            piece = _PIECE.search(document.text, max(block.start, date.start - _NEAR), date.start)
            if piece and not any(role_word(it) for it in WORD.findall(piece["place"])):
                why = "it stands before the heading's date"
                return Annotation(Span(*piece.span("place")), "place", {}, 0.6, MAKER, why)
    return None


def _fact(name: Annotation, why: str) -> Annotation:
    return Annotation(name.span, "place", name.attributes, name.confidence, MAKER, why)


def _before(document: Document, blocks: Sequence[Annotation], date: Annotation) -> Annotation | None:
    """The last place before a date in its block, if only stops and a weekday stand between."""
    block = next((it for it in blocks if date.span in it.span), None)
    if block is None:
        return None
    near = Span(max(block.start, date.start - _NEAR), date.start)
    places = document["names"].inside(near, "place")
    for number, name in reversed(list(enumerate(places))):
        if _BETWEEN.fullmatch(document.text, name.start, name.end) or _told_of(document, block, name):
            continue  # a weekday; a place that the text is about
        if _BETWEEN.fullmatch(document.text, name.end, date.start):
            while number and document.text[places[number - 1].end : places[number].start] in ("-", "–", "—"):
                number -= 1  # between two places: it began at the first
            return places[number]
    return None


def _told_of(document: Document, block: Annotation, name: Annotation) -> bool:
    """Whether the word before a place tells what the text is about or whom it goes to, not where it was written."""
    return _SUBJECT.search(document.text, max(block.start, name.start - 12), name.start) is not None


def _as_printed(document: Document, block: Annotation) -> Span | None:
    """What a dateline has before its date, if no table knows the name ("Punta del Este, January 23, 1962")."""
    text = document.quote(block.span)
    place, _ = dateline_parts(text, document.language)
    if place is None or _UNNAMED.match(text, place[0]):
        return None
    kind = _KIND.match(text, place[0], place[1])
    span = trim(document.text, Span(block.start + (kind.end() if kind else place[0]), block.start + place[1]))
    crossing = [it for it in document["names"].inside(block.span) if it.span.overlaps(span) and it.span not in span]
    return None if crossing or document["names"].inside(span, "place") or not len(span) else span
