"""Segment: the documents of an edition and the blocks that each is made of, with what stands outside of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import Annotation, Document, Layer, Span
from teikit.seams import Given, Knowledge
from teikit.segment.candidates import lattice
from teikit.segment.conventions import read_with_conventions
from teikit.segment.decide import Decided
from teikit.segment.genre import genre_of
from teikit.segment.grammar import ASIDE, PRINTED_AS
from teikit.segment.numbering import numbered
from teikit.segment.page import read_page

MAKER = "segment"
# roles that need no form of a document: text with none but these is taken as one document whole
_FORMLESS = frozenset({"paragraph", "label", "item", *ASIDE})
_WHY_ASIDE = {
    "boilerplate": "words of the web page, not of a document",
    "work-title": "the title of the work, not of a document",
    "page-title": "a heading that the page repeats",
    "stray-number": "a number that belongs to no document printed here",
}


def segment(document: Document, knowledge: Knowledge) -> Given:
    """The layers `documents`, `blocks` and `aside`, and what was set aside or not found."""
    page = read_page(document)
    decided = read_with_conventions(numbered(lattice(page, knowledge.work)))[0].decided
    aside = [_annotation(it) for it in decided if it.piece.role in ASIDE]
    groups = list(_groups(decided))
    unformed = not any(it.piece.role not in _FORMLESS for group in groups for it in group)
    if unformed and decided:
        groups, aside = [decided], []
    blocks = [_as_block(it) for group in groups for it in group]
    documents = [_document(document, group) for group in groups]
    layers = Layer("documents", documents), Layer("blocks", blocks), Layer("aside", aside)
    return Given(layers, [*_reported(document, aside), *_missing(document, groups, unformed)])


def _groups(decided: Sequence[Decided]) -> Iterable[list[Decided]]:
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


def _confidence(margin: float) -> float:
    """From the distance to the runner-up to a confidence between 0.5 and 0.99."""
    return round(min(0.99, max(0.5, 1 / (1 + exp(-0.8 * margin)))), 2)


def _annotation(it: Decided) -> Annotation:
    rival = f"; else {it.runner_up}" if it.runner_up else ""
    role = PRINTED_AS.get(it.piece.role, it.piece.role)
    return Annotation(it.piece.span, role, {}, _confidence(it.margin), MAKER, it.piece.why + rival)


def _as_block(it: Decided) -> Annotation:
    block = _annotation(it)
    if block.kind in ASIDE:
        return Annotation(block.span, "paragraph", {}, 0.5, MAKER, "no document was found: kept as running text")
    return block


def _document(document: Document, group: Sequence[Decided]) -> Annotation:
    span = Span(group[0].piece.span.start, group[-1].piece.span.end)
    genre, why = genre_of(document.text, [(it.piece.role, it.piece.span) for it in group])
    attributes = {"genre": genre} if genre else {}
    limits = f"begins with {group[0].piece.role} ({group[0].piece.why}), ends with {group[-1].piece.role}"
    confidence = min(_confidence(group[0].margin + 1), _confidence(group[-1].margin + 1))
    return Annotation(span, "document", attributes, confidence, MAKER, f"{limits}; {why}" if why else limits)


def _reported(document: Document, aside: Sequence[Annotation]) -> Iterable[Diagnostic]:
    for it in aside:
        quoted = document.quote(it.span)
        shown = quoted if len(quoted) <= 60 else quoted[:59] + "…"
        yield at(
            "TK101",
            Severity.INFO,
            f"set aside as {it.kind}: {shown!r}",
            file=document.name,
            text=document.text,
            span=it.span,
            label=_WHY_ASIDE[it.kind],
        )


def _missing(document: Document, groups: Sequence[Sequence[Decided]], unformed: bool) -> Iterable[Diagnostic]:
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
