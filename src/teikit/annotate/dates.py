"""The step that gives the layer `dates`: a document's own date first, then every other date, resolved against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.dates import Found, Own, Value, find_dates, language_of, own_date, resolve
from teikit.grammar.dates.calendars import COUNTRY_OF_LANGUAGE, is_old_style_day
from teikit.grammar.dates.order import is_month_first, turned
from teikit.grammar.dates.stated_calendar import stated_calendar
from teikit.seams import Annotator, Given, Knowledge

MAKER = "dates"
SILENT_ROLES = frozenset({"source", "publication", "emphasis", "number"})

_PROBLEMS = {
    "impossible": ("TK111", "this date does not exist", "Check the printed day, month and year against the source."),
    "weekday": ("TK112", "the weekday does not fit the date", "One of the two is a slip: check it against the source."),
    "relative": (
        "TK113",
        "the date does not fit the word beside it",
        "Check it, and the document's own date, against the source.",
    ),
    "style": ("TK114", "the two styles of this date do not agree", "Check both days against the source."),
}


def annotate_dates(document: Document, knowledge: Knowledge) -> Given:
    """Finds and resolves the dates of each document; what cannot be resolved is annotated without a value.

    A document within another one (a relayed telegram, an enclosure) has a date of its own, or else that of the other.
    """
    annotations: list[Annotation] = []
    diagnostics: list[Diagnostic] = []
    era: Value | None = None
    month_first, stated = is_month_first(document.text), stated_calendar(document.text)
    around: list[tuple[Annotation, Own | None]] = []  # the documents that hold the present one, the outermost first
    for whole, inside in _documents(document):
        while around and around[-1][0].end <= whole.start:
            around.pop()
        language = language_of(document.quote(whole.span), document.language)
        country = COUNTRY_OF_LANGUAGE.get(language.split("-")[0], "") if stated is None else stated
        outer = around[-1][1] if around else None
        blocks = [(it.kind, it.start, it.end) for it in inside]
        own = own_date(document.text, blocks, language, outer.value if outer else era, country, month_first)
        era = own.value if own and own.value.day() else era
        anchor = own or outer
        if anchor is None or not is_old_style_day(anchor.value.day(), country):
            country = ""
        for found, value in _all(document, inside, own, anchor, language, country, month_first):
            annotations.append(_annotation(found, value))
            diagnostics += _problems(document, found, value)
        diagnostics += _disagreement(document, own)
        around.append((whole, anchor))
    return Given(layers=[Layer("dates", annotations)], diagnostics=diagnostics)


def _documents(document: Document) -> Iterator[tuple[Annotation, list[Annotation]]]:
    """Each document with its blocks, those of documents within it left out."""
    wholes = [it for it in document["documents"] if it.kind == "document"]
    for index, whole in enumerate(wholes):
        blocks, held = document["blocks"].inside(whole.span), whole.start
        inner: list[Annotation] = []
        for other in wholes[index + 1 :]:
            if other.start >= whole.end:
                break
            if other.start >= held:
                inner.append(other)
                held = other.end
        yield whole, [it for it in blocks if not any(in_.start <= it.start and it.end <= in_.end for in_ in inner)]


def _all(
    document: Document,
    blocks: list[Annotation],
    own: Own | None,
    around: Own | None,
    language: str,
    country: str,
    month_first: bool,
) -> Iterator[tuple[Found, Value]]:
    """Every date of the blocks with its value, in the order of the text."""
    anchor = around.value if around else None
    last: Value | None = None
    for block in blocks:
        here = own.found if own and block.start <= own.found.start < block.end else None
        for read in _found(document, block, language, here):
            found = turned(read, document.text) if month_first and not (own and read is own.found) else read
            value = own.value if own and found is own.found else resolve(found, anchor, last, country)
            if not value.empty and (value.precise or last is None) and not (found.unit and value.relative):
                last = value
            yield found, value


def _found(document: Document, block: Annotation, language: str, own: Found | None) -> list[Found]:
    """The dates of a block, the document's own one as it was read for itself (a year alone, an hour with it)."""
    text = document.quote(block.span)
    silent = block.kind in SILENT_ROLES
    parts = [] if silent else find_dates(text, language_of(text, language))
    found = [replace(it, start=it.start + block.start, end=it.end + block.start) for it in parts]
    if own is None:
        return found
    return sorted([own, *(it for it in found if it.end <= own.start or own.end <= it.start)], key=lambda it: it.start)


def _annotation(found: Found, value: Value) -> Annotation:
    span = Span(found.start, found.end)
    return Annotation(span, "date", value.attributes(), value.confidence, MAKER, value.evidence)


def _problems(document: Document, found: Found, value: Value) -> Iterator[Diagnostic]:
    for kind, said in value.problems:
        code, message, cure = _PROBLEMS[kind]
        yield at(
            code, Severity.WARNING, f"{message}: {said}", file=document.name, text=document.text,
            span=Span(found.start, found.end), label=said, help=cure,
        )  # fmt: skip


def _disagreement(document: Document, own: Own | None) -> Iterator[Diagnostic]:
    """A warning for each dateline that gives another day than the one taken for the document's own."""
    if own is None or not own.value.precise:
        return
    for found, value in own.datelines:
        if value.precise and value.earliest != own.value.earliest and value.confidence > 0.5:
            said = f"{value.earliest} here, but {own.value.earliest} was taken for the document's date"
            cure = "If this one is right, change the document's date (creation) in the file; conversion keeps it."
            yield at(
                "TK110", Severity.WARNING, f"two datelines disagree: {said}", file=document.name, text=document.text,
                span=Span(found.start, found.end), label=said, help=cure,
            )  # fmt: skip


ANNOTATOR = Annotator("dates", needs=("documents", "blocks"), gives=("dates",), run=annotate_dates)
