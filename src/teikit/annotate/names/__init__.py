"""Persons, places and organisations, without a model: the edition's indices, grammars of names, hints of context."""

from __future__ import annotations

from teikit.annotate.names import (
    abbreviations,
    headings,
    index_match,
    offices,
    organisations,
    persons,
    places,
    russian,
    surroundings,
    unknown,
)
from teikit.annotate.names.candidate import Candidate, Row
from teikit.annotate.names.resolve import resolve
from teikit.annotate.names.tokens import tokenise
from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import Annotation, Document, Layer, Span
from teikit.seams import Annotator, Given, Knowledge

_GRAMMARS = (
    russian.find,
    places.find_known,
    abbreviations.find_abbreviations,
    abbreviations.find_phrases,
    organisations.find,
    surroundings.find_routes,
    surroundings.find_beside_water,
    persons.find_initials,
    persons.find_given,
    persons.find_titled,
    surroundings.find_datelines,
    offices.find_after_signed,
    offices.find_speakers,
    surroundings.find_prefixed,
    surroundings.find_by_kind,
    offices.find_after_role,
    offices.find_signed,
    headings.find_parties,
    persons.find_known,
)
"""In this order: what is sure first, since a later rule leaves alone what an earlier one has claimed."""


def run(document: Document, knowledge: Knowledge) -> Given:
    """The names of persons, places and organisations in the document, and the role words beside persons."""
    row = Row(tokenise(document))
    for candidate in index_match.find(row, knowledge.indices):
        row.add(candidate)
    for grammar in _GRAMMARS:
        for candidate in grammar(row):
            row.add(candidate)
    for candidate in unknown.find(row):
        row.add(candidate)
    kept, crossed = resolve(row.candidates)
    return Given(
        (Layer("names", [_annotation(row, it) for it in kept]), Layer("roles", _roles(row, kept))),
        _report(document, row, crossed),
    )


def _span(row: Row, first: int, last: int) -> Span:
    end = row.tokens[last - 1].end
    return Span(row.tokens[first].start, end)


def _annotation(row: Row, candidate: Candidate) -> Annotation:
    return Annotation(
        _span(row, candidate.first, candidate.last), candidate.kind, {}, candidate.score, "names", candidate.evidence
    )


def _roles(row: Row, kept: list[Candidate]) -> list[Annotation]:
    """The role words that no name holds."""
    held = {index for candidate in kept for index in range(candidate.first, candidate.last)}
    found = []
    for first, last in dict.fromkeys(row.roles):
        if not held.intersection(range(first, last)):
            found.append(
                Annotation(
                    _span(row, first, last), "role", {}, 0.85, "names", "grammar: words of an office or of address"
                )
            )
    return found


def _report(document: Document, row: Row, crossed: list[tuple[Candidate, Candidate]]) -> list[Diagnostic]:
    found = []
    for held, lost in crossed:
        if held.kind != lost.kind:
            kept, left = row.text(held.first, held.last), row.text(lost.first, lost.last)
            message = f"two readings of a name cross: kept {held.kind} “{kept}”, left {lost.kind} “{left}”"
            found.append(
                at(
                    "TK140",
                    Severity.INFO,
                    message,
                    file=document.name,
                    text=document.text,
                    span=_span(row, lost.first, lost.last),
                )
            )
    return found


ANNOTATOR = Annotator("names", needs=("documents", "blocks"), gives=("names", "roles"), run=run)
