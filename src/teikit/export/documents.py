"""The documents of one TEI element: each `div type="document"`, those it encloses too; else each body.

The text of a document holds that of the documents it encloses, as it is printed; each of these is a document besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from teikit.export.edition import Block, Day, EditionDocument, Gap, Mark, Mention, Named, Note, Remark
from teikit.export.elements import XML_ID, certainty, find, find_all, given, local, one_line, words
from teikit.export.flow import Flow, Found
from teikit.export.header import DocumentHeader, Responsible, day, language_of, title
from teikit.export.sources import publications, sources

_NOT_NOTES = frozenset(
    "number heading file-number classification dateline address attendance salutation paragraph item article turn stage "
    "heard resolved quote label closer signature postscript enclosure source publication".split()
)
_MARKED = frozenset("hi role speaker idno pb ref cell del add unclear sic title foreign label added".split())


@dataclass(frozen=True, slots=True)
class TextRoot:
    """What one document is read from: its `div` or body, its header, and what its id would be if it bore none."""

    element: etree._Element
    header: etree._Element | None
    fallback_id: str
    only: bool


def roots(tei: etree._Element, fallback_id: str) -> Iterator[TextRoot]:
    """The outermost documents of a TEI element, in the order of the text."""
    own = given(tei, XML_ID) or fallback_id
    found: list[etree._Element] = []
    for body in tei.iterfind(".//{*}body"):
        if local(body) == "body" and not any(local(it) == "floatingText" for it in body.iterancestors()):
            inside = [it for it in body.iter("{*}div") if _is_document(it)]
            found += [it for it in inside if not any(_is_document(above) for above in it.iterancestors())] or [body]
    for place, element in enumerate(found, 1):
        id_ = own if len(found) == 1 else f"{own}.{place}"
        yield TextRoot(element, find(tei, "t:teiHeader"), id_, len(found) == 1)


def _is_document(element: etree._Element) -> bool:
    return local(element) == "div" and element.get("type") == "document"


class Documents:
    """Reads one root: the document and those within it, refs still as written."""

    def __init__(self, root: TextRoot, responsible: Responsible, file: str) -> None:
        self.root, self.responsible, self.file = root, responsible, file
        self.flow = Flow(root.element, lambda note: responsible.is_person(note.get("resp")))
        own = root.element.get(XML_ID) if local(root.element) == "div" and not root.only else None
        self._ids: dict[etree._Element, str] = {root.element: own or root.fallback_id}
        self._spans = {root.element: (0, len(self.flow.text))}
        for found in self.flow.found:
            if found.kind == "document" and found.element is not root.element:
                number = len(self._ids)
                self._ids[found.element] = given(found.element, XML_ID) or f"{root.fallback_id}.within{number}"
                self._spans[found.element] = (found.span.start, found.span.end)

    def __iter__(self) -> Iterator[EditionDocument]:
        for element in self._ids:
            yield self._document(element)

    def _document(self, element: etree._Element) -> EditionDocument:
        start, end = self._spans[element]
        inside = [it for it in self.flow.found if start <= it.span.start and it.span.end <= end]
        if element is not self.root.element:
            inside = [it for it in inside if it.element is element or element in it.element.iterancestors()]
        outermost, id_ = element is self.root.element, self._ids[element]
        text = self.flow.text[start:end]
        blocks = tuple(
            Block(it.start - start, it.end - start, it.role, it.within)
            for it in self.flow.blocks
            if start <= it.start and it.end <= end
        )
        document = EditionDocument(
            id=id_,
            parent=None if outermost else self._ids[next(it for it in element.iterancestors() if it in self._ids)],
            number=self._number(inside, element),
            kind=given(element, "subtype") or "document",
            title="",
            language=language_of(element, self.root.header),
            text=text,
            blocks=blocks,
            mentions=tuple(self._mentions(inside, element, start)),
            notes=tuple(self._notes(inside, start)),
            gaps=tuple(
                Gap(it.span.start - start, it.span.end - start, given(it.element, "reason")) for it in inside if it.kind == "gap"
            ),
            marks=tuple(_mark(it, start) for it in inside if it.kind in _MARKED),
            remarks=tuple(
                Remark(it.span.start - start, it.value, self.responsible.name(it.element.get("resp")))
                for it in inside
                if it.kind == "remark"
            ),
            publications=publications([it for it in inside if self._owner(it) is element], self.flow.text),
            file=self.file,
        )
        return self._with_header(document, element)

    def _with_header(self, document: EditionDocument, element: etree._Element) -> EditionDocument:
        sole = self.root.only and element is self.root.element
        header = DocumentHeader(self.root.header, {"", document.id} if sole else {document.id})
        date, place = _printed_date_and_place(document)
        printed = one_line(" ".join(document.text[it.start : it.end] for it in document.blocks[:3] if it.role == "heading"))
        stated = title(self.root.header) if sole and self.root.header is not None else ""
        owned = [it for it in self.flow.found if it.kind == "bibl" and self._owner(it) is element]
        elsewhere = [it for it in self.flow.found if it.kind == "bibl" and self._owner(it) is not element]
        return replace(
            document,
            title=stated or printed or one_line(f"{document.kind} {(header.date() or date or Day('')).text}"),
            date=header.date() or date,
            place=header.place() or place,
            senders=header.parties("sent"),
            addressees=header.parties("received"),
            sources=sources(self.root.header, owned, elsewhere, rest=sole),
        )

    def _owner(self, found: Found) -> etree._Element:
        """The innermost document that an element stands in."""
        return next((it for it in found.element.iterancestors() if it in self._ids), self.root.element)

    def _number(self, inside: list[Found], element: etree._Element) -> str | None:
        for it in inside:
            above = it.element.getparent()
            if it.kind == "num" and above is not None and above.get("type") == "number" and self._owner(it) is element:
                return given(it.element, "value") or words(it.element) or None
        return None

    def _mentions(self, inside: list[Found], element: etree._Element, start: int) -> Iterator[Mention]:
        for it in inside:
            if it.kind == "mention" and it.span.end > it.span.start:
                means = day(it.element) if it.value == "date" else Day("")
                yield Mention(
                    it.span.start - start,
                    it.span.end - start,
                    self.flow.text[it.span.start : it.span.end],
                    it.value,
                    given(it.element, "ref"),
                    means.when,
                    means.not_before,
                    means.not_after,
                    certainty(it.element),
                    self.responsible.name(it.element.get("resp")),
                    nested=self._owner(it) is not element,
                )

    def _notes(self, inside: list[Found], start: int) -> Iterator[Note]:
        called = {it.element: it.span.start for it in inside if it.kind == "call"}
        anchors = {it.element.get(XML_ID): it.span.start for it in inside if it.kind == "ref" and it.element.get(XML_ID)}
        aims = {it.element.get("target"): it.span.start for it in inside if it.kind == "ref" and it.element.get("target")}
        for it in inside:
            if it.kind != "note" or it.value in _NOT_NOTES or it.span.end == it.span.start:
                continue
            target = (given(it.element, "target") or "").rpartition("#")[2]
            anchor = called.get(it.element, anchors.get(target, aims.get(f"#{it.element.get(XML_ID)}")))
            yield Note(
                it.span.start - start,
                it.span.end - start,
                given(it.element, "n"),
                None if anchor is None else anchor - start,
                given(it.element, "type") or "note",
                self._signed(it.element),
            )

    def _signed(self, note: etree._Element) -> str | None:
        """Who signs a note: whose initials it bears, else whom its @resp names."""
        initials = next((it for it in note.iterfind(".//{*}name[@type='initials']")), None)
        named = None if initials is None else self.responsible.name(initials.get("ref"))
        return named or self.responsible.name(note.get("resp"))


def _mark(found: Found, start: int) -> Mark:
    element, value = found.element, found.value
    kind = local(element) if found.kind == "added" else found.kind
    if kind in ("hi", "ref", "pb", "idno"):
        names = {"hi": ("rend", "rendition", "style"), "ref": ("target",), "pb": ("n",), "idno": ("type",)}[kind]
        value = next((text for name in names if (text := given(element, name))), "")
        value = "italic" if local(element) == "emph" and not value else value
    return Mark(found.span.start - start, found.span.end - start, kind, value)


def _printed_date_and_place(document: EditionDocument) -> tuple[Day | None, Named | None]:
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
