"""The documents of one TEI element: each `div type="document"`, those it encloses too; else each body.

The text of a document holds that of the documents it encloses, as it is printed; each of these is a document besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from teikit.export.details import gaps, marks, mention, notes, printed_date_and_place, remarks
from teikit.export.edition import Block, Day, EditionDocument
from teikit.export.elements import XML_ID, find, given, local, one_line, words
from teikit.export.flow import Flow, Found
from teikit.export.header import DocumentHeader, Responsible, language_of, title
from teikit.export.sources import publications, sources


@dataclass(frozen=True, slots=True)
class TextRoot:
    """What one document is read from: its `div` or body, the header, its id, and if the header speaks of it alone."""

    element: etree._Element
    header: etree._Element | None
    id: str
    only: bool


def roots(tei: etree._Element, fallback_id: str) -> Iterator[TextRoot]:
    """The outermost documents of a TEI element, in the order of the text."""
    found: list[etree._Element] = []
    for body in tei.iterfind(".//{*}body"):
        if local(body) == "body" and not any(local(it) == "floatingText" for it in body.iterancestors()):
            inside = [it for it in body.iter("{*}div") if _is_document(it)]
            found += [it for it in inside if not any(_is_document(above) for above in it.iterancestors())] or [body]
    for place, element in enumerate(found, 1):
        own = given(element, XML_ID) if local(element) == "div" else None
        whole, sole = given(tei, XML_ID) or fallback_id, len(found) == 1
        id_ = (given(tei, XML_ID) or own or fallback_id) if sole else (own or f"{whole}.{place}")
        yield TextRoot(element, find(tei, "t:teiHeader"), id_, sole)


def _is_document(element: etree._Element) -> bool:
    return local(element) == "div" and element.get("type") == "document"


class Documents:
    """Reads one root: the document and those within it, refs still as written."""

    def __init__(self, root: TextRoot, responsible: Responsible, file: str) -> None:
        self.root, self.responsible, self.file = root, responsible, file
        self.flow = Flow(root.element, lambda note: responsible.is_person(note.get("resp")))
        self._ids: dict[etree._Element, str] = {root.element: root.id}
        self._spans = {root.element: (0, len(self.flow.text), 1)}
        for found in self.flow.found:
            if found.kind == "document" and found.element is not root.element:
                number = len(self._ids)
                self._ids[found.element] = given(found.element, XML_ID) or f"{root.id}.within{number}"
                self._spans[found.element] = (found.span.start, found.span.end, int(found.value))

    def __iter__(self) -> Iterator[EditionDocument]:
        for element in self._ids:
            yield self._document(element)

    def _document(self, element: etree._Element) -> EditionDocument:
        start, end, depth = self._spans[element]
        inside = [it for it in self.flow.found if start <= it.span.start and it.span.end <= end]
        if element is not self.root.element:
            inside = [it for it in inside if it.element is element or element in it.element.iterancestors()]
        outermost, id_ = element is self.root.element, self._ids[element]
        text = self.flow.text[start:end]
        blocks = tuple(
            Block(it.start - start, it.end - start, it.role, it.within[depth:])
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
            mentions=tuple(
                mention(it, self.flow.text, start, self.responsible, nested=self._owner(it) is not element)
                for it in inside
                if it.kind == "mention" and it.span.end > it.span.start
            ),
            notes=tuple(notes(inside, start, self.responsible)),
            gaps=tuple(gaps(inside, start)),
            marks=tuple(marks(inside, start)),
            remarks=tuple(remarks(inside, start, self.responsible)),
            publications=publications([it for it in inside if self._owner(it) is element], self.flow.text),
            file=self.file,
        )
        return self._with_header(document, element)

    def _with_header(self, document: EditionDocument, element: etree._Element) -> EditionDocument:
        sole = self.root.only and element is self.root.element
        header = DocumentHeader(self.root.header, {"", document.id} if sole else {document.id})
        date, place = printed_date_and_place(document)
        stated = header.date()
        if stated is not None and (stated.text or date is None or date.when != stated.when):
            date = stated
        printed = one_line(
            " ".join(document.text[it.start : it.end] for it in document.blocks[:3] if it.role == "heading")
        )
        titled = title(self.root.header) if sole and self.root.header is not None else ""
        owned = [it for it in self.flow.found if it.kind == "bibl" and self._owner(it) is element]
        elsewhere = [it for it in self.flow.found if it.kind == "bibl" and self._owner(it) is not element]
        return replace(
            document,
            title=titled or printed or one_line(f"{document.kind} {(date or Day('')).text}"),
            date=date,
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
            named = above is not None and (above.get("type") == "number" or local(above) == "head")
            if it.kind == "num" and named and self._owner(it) is element:
                return given(it.element, "value") or words(it.element) or None
        return None
