"""The page of one document: its text as printed, and beside it what the header says of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.data.language_names import LANGUAGES
from teikit.export.edition import Block, Day, EditionDocument, Frame, Party, Source
from teikit.export.html_page import Child, is_upper, language, put, tag
from teikit.export.html_site import Site
from teikit.export.html_text import TextRenderer

_HOLDERS = {"opener": "div", "closer": "div", "list": "ul", "item": "li", "sp": "div", "quote": "blockquote",
            "postscript": "div", "table": "table", "row": "tr", "lg": "div", "address": "div"}  # fmt: skip
_LANGUAGES = {code: name for name, code in reversed(LANGUAGES.items()) if name.isascii()}
_APPARATUS = frozenset({"source", "publication", "emphasis", "note"})


class DocumentText:
    """Blocks -> elements, nested as they stood in the file."""

    def __init__(self, site: Site, document: EditionDocument) -> None:
        self._site, self._document = site, document
        self._render = TextRenderer(site, document)
        self._notes = {note.start: note for note in document.notes}
        self._headed: set[tuple[Frame, ...]] = set()

    def fill(self, article: etree._Element) -> None:
        open_: list[tuple[Frame | str, etree._Element]] = []
        for block in self._document.blocks:
            path = list(self._path(block))
            shared = 0
            while shared < min(len(open_), len(path)) and open_[shared][0] == path[shared]:
                shared += 1
            del open_[shared:]
            for frame in path[shared:]:
                holder = self._holder(frame)
                (open_[-1][1] if open_ else article).append(holder)
                open_.append((frame, holder))
            put(open_[-1][1] if open_ else article, self._block(block))

    def _path(self, block: Block) -> Iterator[Frame | str]:
        """The elements around a block that are shown; notes of the apparatus stand together."""
        for frame in block.within:
            if frame.name in _HOLDERS or (frame.name == "div" and frame.kind == "document"):
                yield frame
        if block.role in _APPARATUS:
            yield "apparatus"

    def _holder(self, frame: Frame | str) -> etree._Element:
        if isinstance(frame, str):
            return tag("div", class_=frame)
        if frame.name == "div":
            return tag("section", class_="enclosed")
        return tag(
            _HOLDERS[frame.name],
            class_=f"{frame.name} {frame.kind}".strip() if frame.kind == "articles" else frame.name,
        )

    def _block(self, block: Block) -> Child:
        if block.within and block.within[-1].name == "row":
            return self._cells(block)
        if block.role == "heading":
            return self._heading(block)
        note = self._notes.get(block.start)
        element = tag("p", class_=block.role)
        if note is not None:
            element.set("id", f"n{note.start}")
            if note.type == "footnote" or note.anchor is not None:
                element.set("class", "note footnote")
                element.set("role", "doc-footnote")
                put(element, tag("span", note.mark or "*", " ", class_="mark") if note.anchor is not None else None)
        self._render.fill(element, block.start, block.end)
        if note is not None and note.anchor is not None:
            put(
                element,
                [" ", tag("a", "↩", class_="back", href=f"#r{note.start}", role="doc-backlink", title="to the text")],
            )
        return element

    def _heading(self, block: Block) -> etree._Element:
        sections = tuple(frame for frame in block.within if frame.name == "div" and frame.kind == "document")
        level = 1 + len(sections) + (sections in self._headed)
        self._headed.add(sections)
        upper = is_upper(self._document.text[block.start : block.end])
        element = tag(f"h{min(level, 6)}", class_="caps" if upper else None)
        self._render.fill(element, block.start, block.end)
        return element

    def _cells(self, block: Block) -> list[etree._Element]:
        marks = [
            it for it in self._document.marks if it.kind == "cell" and block.start <= it.start and it.end <= block.end
        ]
        cells = []
        for mark in marks:
            cell = tag("td")
            if mark.end > mark.start:
                self._render.fill(cell, mark.start, mark.end)
            cells.append(cell)
        return cells


def document_main(
    site: Site, document: EditionDocument, before: EditionDocument | None, after: EditionDocument | None
) -> etree._Element:
    """The main part of a document's page."""
    article = tag("article", class_="document", lang=language(document.language))
    if not any(block.role == "heading" and not _enclosed(block) for block in document.blocks):
        title = document.title[:1].upper() + document.title[1:]
        article.append(
            tag("h1", f"[{title}]" if title else "[Without a title]", class_="given", title="not in the print")
        )
    DocumentText(site, document).fill(article)
    return tag("main", tag("div", article, _aside(site, document), class_="spread"), _turn(site, before, after))


def _enclosed(block: Block) -> bool:
    return any(frame.name == "div" and frame.kind == "document" for frame in block.within)


def _turn(site: Site, before: EditionDocument | None, after: EditionDocument | None) -> etree._Element:
    links = []
    for document, rel, word in ((before, "prev", "Previous"), (after, "next", "Next")):
        if document is not None:
            said = [tag("span", word), _short_title(document)]
            links.append(tag("a", said, rel=rel, class_=rel, href=site.document_file(document.id)))
    return tag("nav", links, class_="pager", aria_label="Documents before and after")


def _short_title(document: EditionDocument) -> etree._Element:
    return tag("cite", document.title or document.id, class_="caps" if is_upper(document.title) else None)


def _aside(site: Site, document: EditionDocument) -> etree._Element:
    facts = tag("dl")
    for name, values in _facts(site, document):
        if values:
            put(facts, [tag("dt", name), [tag("dd", value) for value in values]])
    return tag("aside", tag("h2", "About this document"), facts, class_="about", aria_label="About this document")


def _facts(site: Site, document: EditionDocument) -> Iterator[tuple[str, list[Child]]]:
    yield "Kind", [document.kind] if document.kind != "document" else []
    yield "From", [_party(site, party) for party in document.senders]
    yield "To", [_party(site, party) for party in document.addressees]
    date = document.date
    meant = _meaning(date) if date else ""
    yield (
        "Date",
        [[date.text, tag("span", meant, class_="iso") if meant and meant != date.text else None]] if date else [],
    )
    yield "Place", [_named(site, document.place.name, document.place.ref)] if document.place else []
    yield "Sources" if len(document.sources) > 1 else "Source", [_source(site, it) for it in document.sources]
    yield "Published", list(document.publications)
    yield "Language", [_language_name(document.language)] if document.language != "und" else []
    parent = site.by_id.get(document.parent or "")
    yield "Enclosed in", [tag("a", _short_title(parent), href=site.document_file(parent.id))] if parent else []
    yield "Encloses", [tag("a", _short_title(it), href=site.document_file(it.id)) for it in site.children(document)]
    yield "Identifier", [tag("code", document.id)]


def _meaning(date: Day) -> str:
    """The date in figures; where only bounds are known, these."""
    if date.when or (date.not_before and date.not_after):
        return date.when or f"{date.not_before} – {date.not_after}"
    return (
        f"not before {date.not_before}" if date.not_before else f"not after {date.not_after}" if date.not_after else ""
    )


def _language_name(tag_: str) -> str:
    return _LANGUAGES.get(tag_.partition("-")[0].lower(), "").title() or tag_


def _party(site: Site, party: Party) -> Child:
    return _named(site, party.name, party.ref)


def _named(site: Site, name: str, ref: str | None) -> Child:
    entry = site.entry_for(ref)
    return tag("a", entry.name, href=site.entry_href(entry)) if entry is not None else name


def _source(site: Site, source: Source) -> Child:
    entry = site.entry_for(source.repository.ref) if source.repository else None
    said = ", ".join(
        it
        for it in (
            source.form,
            source.production,
            source.translated_from and f"translated from {_language_name(source.translated_from)}",
        )
        if it
    )
    archive = (
        tag("span", tag("a", entry.name, href=site.entry_href(entry)), class_="archive") if entry is not None else None
    )
    return [source.citation, tag("span", said, class_="descriptors") if said else None, archive]
