"""Footnote marks, each joined to its note: as the file says it, by the same mark, by what is left on both sides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import SOURCE, Annotation, Document, Span
from teikit.grammar.footnotes import FOOTNOTE_MARK, note_mark, number_marks, same

MAKER: Final = "apparatus"
TEXT_ROLES: Final = frozenset(
    (
        *("heading", "paragraph", "item", "article", "turn", "stage", "heard", "resolved", "quote", "label"),
        *("salutation", "closer", "postscript", "address", "table", "dateline", "signature", "attendance"),
    )
)
_SIGNS: Final = frozenset("*†‡")


def marks(
    document: Document, section: Annotation, blocks: Sequence[Annotation]
) -> tuple[list[Annotation], list[Diagnostic]]:
    """The marks of a document (`note`: the start of the note's block), and marks or notes left without the other."""
    notes = [block for block in blocks if block.kind == "note"]
    result = list(_said(document, section, blocks))
    called = {it.get("note") for it in result}
    taken = [it.span for it in result]
    left = [note for note in notes if str(note.start) not in called]
    signs = [it for it in _signs(document, blocks) if not _overlaps(taken, it)]
    result += _by_sign(document, signs, left)
    called = {it.get("note") for it in result}
    left = [note for note in left if str(note.start) not in called]
    result += _by_number(document, blocks, left, sorted((*taken, *signs)))
    called = {it.get("note") for it in result}
    lost = [it.span for it in result if it.get("note") is None]
    beside = {it.start for it in document["footnotes"].inside(section.span, "note") if it.get("place") == "margin"}
    orphans = [it.span for it in notes if str(it.start) not in called and it.start not in beside and it.maker != SOURCE]
    return result, [*_orphaned(document, lost, "anchor"), *_orphaned(document, orphans, "note")]


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    return any(it.overlaps(span) for it in taken[max(0, bisect_right(taken, span) - 2) :][:4])


def _said(document: Document, section: Annotation, blocks: Sequence[Annotation]) -> Iterator[Annotation]:
    """What the file itself says of its notes (the layer `footnotes`)."""
    layer = document["footnotes"]
    starts = [block.start for block in blocks]
    places: dict[str, int] = {}
    for note in layer.inside(section.span, "note"):
        index = bisect_right(starts, max(note.start, section.start)) - 1
        block = blocks[index] if index >= 0 else None
        if block is None or not block.span.overlaps(note.span):
            block = next((it for it in blocks if it.span.overlaps(note.span)), None)
        if block is not None:
            places[note.get("id") or ""] = block.start
    for anchor in layer.inside(section.span, "anchor"):
        start = places.get(anchor.get("note") or "")
        if start is not None and anchor.span:
            mark = document.quote(anchor.span)
            yield Annotation(anchor.span, "anchor", {"mark": mark, "note": str(start)}, 0.99, MAKER, "the file says so")


def _signs(document: Document, blocks: Sequence[Annotation]) -> list[Span]:
    return [
        Span(*match.span("mark"))
        for block in blocks
        if block.kind in TEXT_ROLES and any(document.text.find(it, block.start, block.end) >= 0 for it in _SIGNS)
        for match in FOOTNOTE_MARK.finditer(document.text, block.start, block.end)
    ]


def _by_sign(document: Document, calls: Sequence[Span], notes: Sequence[Annotation]) -> Iterator[Annotation]:
    """Asterisks and daggers: by the same mark, else the one mark left to the one note left."""
    own = {note.start: note_mark(document.text, note.start) for note in notes}
    left = {start: mark for start, mark in own.items() if mark and mark[0] in _SIGNS}
    unmarked = [start for start, mark in own.items() if mark is None]
    for span in calls:
        mark = document.quote(span)
        note = next((start for start, found in left.items() if found == mark), None)
        certainty, why = 0.98, "the note bears the same mark"
        if note is not None:
            del left[note]
        elif len(calls) == len(unmarked) == 1:
            note, certainty, why = unmarked[0], 0.8, "the only mark and the only note, which has lost its own"
        attributes = {"mark": mark} if note is None else {"mark": mark, "note": str(note)}
        yield Annotation(span, "anchor", attributes, certainty, MAKER, why if note is not None else "a mark")


def _by_number(
    document: Document, blocks: Sequence[Annotation], notes: Sequence[Annotation], taken: Sequence[Span]
) -> Iterator[Annotation]:
    """Numbers: only where a note of the same number follows, the nearest one that no mark before has taken."""
    left: dict[str, list[int]] = {}
    for note in reversed(notes):
        if (mark := note_mark(document.text, note.start)) and mark[0] not in _SIGNS:
            left.setdefault(mark, []).append(note.start)
    if not left:
        return
    printed = document["styles"].inside(Span(blocks[0].start, blocks[-1].end), "hi")
    raised = frozenset(it.start for it in printed if "superscript" in (it.get("rend") or "").split())
    for block in blocks:
        if block.kind not in TEXT_ROLES:
            continue
        for match in number_marks(document.text, block.start, block.end, raised):
            span, starts = Span(*match.span()), left.get(same(match[0]), [])
            while starts and starts[-1] < span.start:
                starts.pop()
            if starts and not _overlaps(taken, span):
                attributes = {"mark": match[0], "note": str(starts.pop())}
                yield Annotation(span, "anchor", attributes, 0.95, MAKER, "a note of the same number follows")


def _orphaned(document: Document, spans: Sequence[Span], what: str) -> Iterator[Diagnostic]:
    message, cure = {
        "anchor": ("this mark calls a footnote that is not there", "look the footnote up in the printed source"),
        "note": ("no mark in the text calls this footnote", "set a mark where the footnote belongs, if it is known"),
    }[what]
    for span in spans:
        yield at("TK104", Severity.WARNING, message, file=document.name, text=document.text, span=span, help=cure)
