"""Call numbers and publications: what the source line and the publication line of a document say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.data.archives import lookup
from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.callnumbers import (
    Part,
    Reference,
    Resolved,
    Unread,
    complete,
    file_number,
    find_publications,
    find_references,
    is_labelled,
    resolve,
    unread,
    unread_after,
)
from teikit.grammar.descriptors import find_descriptors
from teikit.grammar.emphasis import find_emphasis_note
from teikit.seams import Annotator, Given, Knowledge

MAKER = "callnumbers"

_BY_LABELS = {"fond", "opis", "delo"}
_SOURCE_LABEL = re.compile(r"\W{0,3}(?:sources?(?: of text)?|источники?|quellen?)\s?:\s{0,3}", re.IGNORECASE)
_PRINTED = re.compile(
    r"(?<!\w)(?:pp?\.|vols?\.|docs?\.|nos?\.|№|с\.|т\.|док\.|вып\.|s\.|bd\.)\s?\d|(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)",
    re.IGNORECASE,
)


def annotate(document: Document, knowledge: Knowledge) -> Given:
    """The layers `callnumbers` and `publications`.

    Read are source and publication lines, notes that begin with "Source:" and file numbers that are a call number.
    A line that points to the one before ("Ibid., fol. 93") gets from it what is not printed. TK120 for a source line in
    which no reference can be read, TK121 for one that is read but in part, TK122 for one that points to nothing.
    """
    callnumbers: list[Annotation] = []
    publications: list[Annotation] = []
    problems: list[Diagnostic] = []
    before: Reference | None = None
    for block in document["blocks"].of("source", "publication", "file-number", "note"):
        text = document.quote(block.span)
        if block.kind == "file-number" or (block.kind == "note" and not is_labelled(text)):
            if block.kind == "file-number" and (number := _filed(text)) is not None:
                callnumbers += _moved(next(_called(text, [number], [])), block.start)
            continue
        printed = find_publications(text, labelled=block.kind == "publication")
        found = _read(text, block.kind, before, printed)
        references, confidence = found.references, 0.95
        if block.kind != "publication" and (references or printed or _names_a_source(text)):
            before = complete(references)
        problems += [_dangling(document, it.shift(block.start)) for it in found.dangling]
        if block.kind == "source" and not references and not printed and not found.dangling:
            printed, confidence = _printed_source(text), 0.6
            if not printed:
                problems.append(_unread(document, block, unread(text)))
        problems += _cut_short(document, block, references, printed)
        callnumbers += [it for known in _called(text, references, printed) for it in _moved(known, block.start)]
        publications += [_publication(block.start + start, block.start + end, confidence) for start, end in printed]
    return Given((Layer("callnumbers", callnumbers), Layer("publications", publications)), problems)


def _read(text: str, role: str, before: Reference | None, printed: list[tuple[int, int]]) -> Resolved:
    """The references of a block outside the publications in it; `before` is the last one of the source lines above."""
    references = [
        it
        for it in find_references(text, source=role in ("source", "note"))
        if not any(it.end > start and it.start < end for start, end in printed)
    ]
    return Resolved(references, []) if role == "publication" else resolve(text, references, before, printed)


def _names_a_source(text: str) -> bool:
    """Whether a line in which nothing is read names a source all the same: one below does not point past it."""
    return is_labelled(text) or any(letter.isdigit() for letter in text)


def _filed(text: str) -> Reference | None:
    """The call number that a file number is: a decimal one, or the shelfmark that the line begins with."""
    found = file_number(text)
    return found or next((it for it in find_references(text)[:1] if not text[: it.start].strip(" ([")), None)


def _called(text: str, references: list[Reference], printed: list[tuple[int, int]]) -> Iterator[list[Annotation]]:
    """Each reference with its parts and the descriptors that follow it, up to the next one, a publication or a note."""
    note = find_emphasis_note(text)
    borders = (
        [it.start for it in references] + [start for start, _ in printed] + [note[0] if note else len(text), len(text)]
    )
    for reference in references:
        confidence, why = _trust(reference)
        whole = Annotation(reference.span, "callnumber", {}, confidence, MAKER, why)
        parts = [Annotation(it.span, it.kind, it.attributes, confidence, MAKER, why) for it in reference.parts]
        stop = min(border for border in borders if border >= reference.end)
        said = [
            Annotation(
                it.span, it.kind, {"value": it.value} if it.value else {}, 0.97, MAKER, "words after the call number"
            )
            for it in find_descriptors(text, reference.end, stop)
        ]
        yield [whole, *parts, *said]


def _moved(annotations: list[Annotation], offset: int) -> Iterator[Annotation]:
    for it in annotations:
        yield Annotation(it.span.shift(offset), it.kind, it.attributes, it.confidence, it.maker, it.evidence)


def _trust(reference: Reference) -> tuple[float, str]:
    """How sure a reference is, and why."""
    kinds = {part.kind for part in reference.parts}
    name = reference.get("repository")
    if any(isinstance(it, Part) and it.instead is not None for it in reference.parts):
        return 0.85, "what is not printed stands in the reference before"
    if "shelfmark" in kinds:
        return (0.9 if name else 0.85), "a shelfmark's form"
    if name is None:
        return (0.9 if kinds >= _BY_LABELS else 0.8), "labels of fond, opis, delo"
    if lookup(name) is not None:
        return (0.99 if kinds >= _BY_LABELS else 0.95), "labels of fond, opis, delo after a known archive"
    return (0.95 if kinds >= _BY_LABELS else 0.85), "labels of fond, opis, delo after what looks like an archive"


def _publication(start: int, end: int, confidence: float) -> Annotation:
    return Annotation(Span(start, end), "publication", {}, confidence, MAKER, "a printed publication")


def _printed_source(text: str) -> list[tuple[int, int]]:
    """A source line that names a book, no archive: what stands after "Source:", where it has a year and a page."""
    label = _SOURCE_LABEL.match(text)
    start = label.end() if label else 0
    spans = find_publications(text[start:], labelled=True) if len(_PRINTED.findall(text)) > 1 else []
    return [(start + first, start + last) for first, last in spans]


def _cut_short(
    document: Document, block: Annotation, references: list[Reference], printed: list[tuple[int, int]]
) -> Iterator[Diagnostic]:
    """Each call number behind which something stands that looks like more of it."""
    text = document.quote(block.span)
    starts = [it.start for it in references] + [start for start, _ in printed] + [len(text)]
    for reference in references:
        left = unread_after(text, reference, min(start for start in starts if start >= reference.end))
        if left is not None:
            yield at(
                "TK121",
                Severity.WARNING,
                f"this call number is read up to “{text[reference.start : reference.end][-30:]}” only",
                file=document.name,
                text=document.text,
                span=left.span.shift(block.start),
                label=left.expected,
                help="What is not read stays in the text; correct it there, or complete msIdentifier by hand.",
            )


def _unread(document: Document, block: Annotation, left: Unread) -> Diagnostic:
    numbered = any(letter.isdigit() for letter in document.quote(block.span))
    return at(
        "TK120",
        Severity.WARNING if numbered else Severity.INFO,
        "no archival reference can be read in this source line",
        file=document.name,
        text=document.text,
        span=block.span,
        label=left.expected,
        help="Expected: “RGVA, f. 5, op. 1, d. 7, l. 9”, a shelfmark like “F.O. 371/12”, a title with year and page.",
    )


def _dangling(document: Document, span: Span) -> Diagnostic:
    return at(
        "TK122",
        Severity.WARNING,
        "this source line points to the one before it, and there is none that can be read",
        file=document.name,
        text=document.text,
        span=span,
        label="expected a call number in full: nothing stands above that it could mean",
        help="Write the archive and the call number in full, or put the document it refers to before it.",
    )


ANNOTATOR = Annotator("callnumbers", needs=("blocks",), gives=("callnumbers", "publications"), run=annotate)
