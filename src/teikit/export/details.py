"""What was found, as the writers see it: mentions, notes, gaps, marks. `start` is where the document begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from teikit.export.edition import Day, EditionDocument, Gap, Mark, Mention, Named, Note, Remark
from teikit.export.elements import XML_ID, certainty, given, local, one_line
from teikit.export.flow import Found
from teikit.export.header import Responsible, day

# Roles of blocks that stand as notes where TEI allows their own element in no other way.
_NOT_NOTES = frozenset(
    "number heading file-number classification dateline address attendance salutation paragraph item article turn "
    "stage heard resolved quote label closer signature postscript enclosure source publication".split()
)
_MARKED = frozenset("hi role speaker idno pb ref cell del add unclear sic title foreign label added".split())
_VALUES = {"hi": ("rend", "rendition", "style"), "ref": ("target",), "pb": ("n",), "idno": ("type",)}


def mention(found: Found, text: str, start: int, responsible: Responsible, *, nested: bool) -> Mention:
    """A name or a date. `text` is that of the whole body."""
    means = day(found.element) if found.value == "date" else Day("")
    return Mention(
        start=found.span.start - start,
        end=found.span.end - start,
        text=text[found.span.start : found.span.end],
        type=found.value,
        ref=given(found.element, "ref"),
        when=means.when,
        not_before=means.not_before,
        not_after=means.not_after,
        cert=certainty(found.element),
        resp=responsible.name(found.element.get("resp")),
        nested=nested,
    )


def notes(inside: list[Found], start: int, responsible: Responsible) -> Iterator[Note]:
    """The notes, and where each is called from: by a `ref` that it points to, or that points to it, or set in place."""
    called = {it.element: it.span.start for it in inside if it.kind == "call"}
    refs = [it for it in inside if it.kind == "ref"]
    anchors = {it.element.get(XML_ID): it.span.start for it in refs if it.element.get(XML_ID)}
    aims = {it.element.get("target"): it.span.start for it in refs if it.element.get("target")}
    for it in inside:
        if it.kind != "note" or it.value in _NOT_NOTES or it.span.end == it.span.start:
            continue
        target = (given(it.element, "target") or "").rpartition("#")[2]
        anchor = called.get(it.element, anchors.get(target, aims.get(f"#{it.element.get(XML_ID)}")))
        yield Note(
            start=it.span.start - start,
            end=it.span.end - start,
            mark=given(it.element, "n"),
            anchor=None if anchor is None else anchor - start,
            type=given(it.element, "type") or "note",
            resp=_signed(it.element, responsible),
        )


def _signed(note: etree._Element, responsible: Responsible) -> str | None:
    """Who signs a note: whose initials it bears, else whom its @resp names."""
    initials = next((it for it in note.iterfind(".//{*}name[@type='initials']")), None)
    named = None if initials is None else responsible.name(initials.get("ref"))
    return named or responsible.name(note.get("resp"))


def gaps(inside: Iterable[Found], start: int) -> Iterator[Gap]:
    for it in inside:
        if it.kind == "gap":
            yield Gap(it.span.start - start, it.span.end - start, given(it.element, "reason"))


def marks(inside: Iterable[Found], start: int) -> Iterator[Mark]:
    for found in inside:
        if found.kind in _MARKED:
            names, kind = _VALUES.get(found.kind, ()), found.kind if found.kind != "added" else local(found.element)
            value = next((text for name in names if (text := given(found.element, name))), found.value)
            value = "italic" if local(found.element) == "emph" and not value else value
            yield Mark(found.span.start - start, found.span.end - start, kind, value)


def remarks(inside: Iterable[Found], start: int, responsible: Responsible) -> Iterator[Remark]:
    for it in inside:
        if it.kind == "remark":
            yield Remark(it.span.start - start, it.value, responsible.name(it.element.get("resp")))


def printed_date_and_place(document: EditionDocument) -> tuple[Day | None, Named | None]:
    """Date and place as a dateline of the document's own has them; for what the header says nothing of."""
    date: Day | None = None
    place: Named | None = None
    lines = [block for block in document.blocks if block.role == "dateline"]
    for it in document.mentions:
        if it.nested or not any(line.start <= it.start and it.end <= line.end for line in lines):
            continue
        if it.type == "date" and date is None:
            date = Day(one_line(it.text), it.when, it.not_before, it.not_after)
        elif it.type == "place" and place is None:
            place = Named(one_line(it.text), it.ref)
    return date, place
