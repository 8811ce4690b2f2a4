"""From a reading to layers: documents, blocks, what is set aside, printed page breaks; and what is to be reported."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import exp

from teikit.diagnostic import Diagnostic, Severity, at, cut
from teikit.document import Annotation, Document, Layer, Span
from teikit.seams import Given
from teikit.segment.decide import Decided
from teikit.segment.furniture import Furniture
from teikit.segment.genre import genre_of
from teikit.segment.page import Page
from teikit.segment.relayed import within
from teikit.segment.zones import ASIDE, printed

MAKER = "segment"
_WORD = re.compile(r"\S")
_SPACED_OUT = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ](?: [a-zß-öø-ÿа-яё]){3,}(?!\w)")
# roles that need no form of a document: text with none but these is taken as one document whole
_FORMLESS = frozenset({"paragraph", "announcing", "label", "item", "table", *ASIDE})
_WHY_ASIDE = {
    "boilerplate": "words of the web page, not of a document",
    "work-title": "the title of the work, not of a document",
    "page-title": "a heading that the page repeats",
    "stray-number": "a number that belongs to no document printed here",
    "running-head": "the printed page's number or head, not of a document",
}


def laid_out(document: Document, page: Page, decided: Sequence[Decided]) -> Given:
    """The layers of a page's reading, and what a person should know of it."""
    aside = [_annotation(it) for it in decided if it.piece.role in ASIDE]
    groups = list(grouped(decided))
    unformed = not any(it.piece.role not in _FORMLESS for group in groups for it in group)
    if unformed and decided:
        groups, aside = [list(decided)], []
    blocks = [_as_block(it) for group in groups for it in group]
    documents = [_document(document, page.text, group) for group in groups]
    inner = [
        _document(document, page.text, group[first : last + 1])
        for group in groups
        for first, last in within(group, document.text)
    ]
    notes = [
        Annotation(it.span, "note", {}, 1.0, MAKER, "a note in the source") for it in document["footnotes"].of("note")
    ]
    documents = _with_notes(documents, notes)
    aside += [Annotation(it.span, "running-head", {}, 0.9, MAKER, it.why) for it in page.furniture]
    layers = [
        Layer("documents", [*documents, *inner]),
        Layer("blocks", [*blocks, *notes]),
        Layer("aside", aside),
    ]
    if styles := [*_page_breaks(document.text, page.furniture, blocks), *_spaced_out(document, blocks)]:
        layers.append(Layer("styles", [*document["styles"], *styles]))
    return Given(layers, [*_reported(document, layers[2]), *_missing(document, groups, unformed)])


def grouped(decided: Sequence[Decided]) -> Iterable[list[Decided]]:
    """The pieces document by document, what is set aside left out."""
    group: list[Decided] = []
    for it in decided:
        if it.piece.role in ASIDE:
            continue
        if it.opens and group:
            yield group
            group = []
        group.append(it)
    if group:
        yield group


def confidence(margin: float) -> float:
    """From the distance to the runner-up to a confidence between 0.5 and 0.99."""
    return round(min(0.99, max(0.5, 1 / (1 + exp(-0.8 * margin)))), 2)


def _annotation(it: Decided) -> Annotation:
    rival = f"; else {printed(it.runner_up)}" if it.runner_up else ""
    return Annotation(it.piece.span, printed(it.piece.role), {}, confidence(it.margin), MAKER, it.piece.why + rival)


def _as_block(it: Decided) -> Annotation:
    block = _annotation(it)
    if block.kind in ASIDE:
        return Annotation(block.span, "paragraph", {}, 0.5, MAKER, "no document was found: kept as running text")
    return block


def _document(document: Document, text: str, group: Sequence[Decided]) -> Annotation:
    """A document; `text` is in today's spelling."""
    span = Span(group[0].piece.span.start, group[-1].piece.span.end)
    genre, why = genre_of(text, [(printed(it.piece.role), it.piece.span) for it in group])
    for said in document["corrections"].inside(span, "kind"):
        genre, why = said.get("value") or "", f"a correction says so ({said.evidence})"
    attributes = {"genre": genre} if genre else {}
    limits = f"begins with {group[0].piece.role} ({group[0].piece.why}), ends with {group[-1].piece.role}"
    sure = min(confidence(group[0].margin + 1), confidence(group[-1].margin + 1))
    return Annotation(span, "document", attributes, sure, MAKER, f"{limits}; {why}" if why else limits)


def _with_notes(documents: list[Annotation], notes: Sequence[Annotation]) -> list[Annotation]:
    """The documents, each reaching to the end of the notes that its text calls: a reader puts these after the call."""
    starts = [it.start for it in documents]
    ends = [it.end for it in documents]
    for note in notes:
        at_ = bisect_right(starts, note.start) - 1
        if at_ >= 0:
            ends[at_] = max(ends[at_], note.end)
    return [replace(it, span=Span(it.start, end)) for it, end in zip(documents, ends, strict=True)]


def _page_breaks(text: str, page_furniture: Sequence[Furniture], blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    """A break where the text goes on behind a page's number or head: within a block, or at the start of the next."""
    starts = [block.start for block in blocks]
    for it in page_furniture:
        after = bisect_right(starts, it.span.end)
        held = after and blocks[after - 1].end > it.span.end
        if it.page and (held or after < len(starts)):
            place = _goes_on_at(text, it.span.end) if held else starts[after]
            yield Annotation(Span(place, place), "pb", {"n": it.page}, 0.9, MAKER, it.why)


def _goes_on_at(text: str, offset: int) -> int:
    found = _WORD.search(text, offset)
    return found.start() if found else offset


def _spaced_out(document: Document, blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    """Words that a transcription sets off by spaces between their letters ("M e l n i k"), as print does."""
    starts = [block.start for block in blocks]
    for match in _SPACED_OUT.finditer(document.text):
        span = Span(*match.span())
        before = bisect_right(starts, span.start)
        if before and span in blocks[before - 1].span:
            yield Annotation(span, "hi", {"rend": "spaced"}, 0.9, MAKER, "spaces between its letters")


def _reported(document: Document, aside: Iterable[Annotation]) -> Iterator[Diagnostic]:
    for it in aside:
        yield at(
            "TK101",
            Severity.INFO,
            f"set aside as {it.kind}: {cut(document.quote(it.span))!r}",
            file=document.name,
            text=document.text,
            span=it.span,
            label=_WHY_ASIDE[it.kind],
        )


def _missing(document: Document, groups: Sequence[Sequence[Decided]], unformed: bool) -> Iterator[Diagnostic]:
    if unformed:
        yield Diagnostic(
            "TK102",
            Severity.WARNING,
            "no part of a document was recognised (no number, heading, date or source line): all of it is one document",
            document.name,
            1,
            1,
            help="check that this is a text of documents; a heading and a date line are enough to find one",
        )
        return
    for group in groups:
        if not any(it.piece.role in ("heading", "number") for it in group):
            yield at(
                "TK103",
                Severity.INFO,
                "this document has no heading",
                file=document.name,
                text=document.text,
                span=group[0].piece.span,
                label="it begins here: " + group[0].piece.why,
            )
