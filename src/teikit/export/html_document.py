"""The page of one document: its text as printed, and beside it what the header says of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.export.edition import Block, EditionDocument, Frame
from teikit.export.html_about import about_document, short_title
from teikit.export.html_page import Child, is_upper, language, put, tag
from teikit.export.html_site import Site
from teikit.export.html_text import TextRenderer

_HOLDERS = {"opener": "div", "closer": "div", "list": "ul", "item": "li", "sp": "div", "quote": "blockquote",
            "postscript": "div", "table": "table", "row": "tr", "lg": "div", "address": "div"}  # fmt: skip
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
            holder = open_[-1][1] if open_ else article
            put(holder, _fitting(holder, self._block(block), block))

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
            return tag("div", class_="enclosed")
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
                printed = self._document.text.startswith(note.mark or "*", note.start)  # the note bears its mark itself
                shown = note.anchor is not None and not printed
                put(element, tag("span", note.mark or "*", " ", class_="mark") if shown else None)
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


def _fitting(holder: etree._Element, shown: Child, block: Block) -> Child:
    """A block that stands in a list or a table by itself (its heading, a note) is an item or a row of it."""
    if holder.tag == "ul":
        return tag("li", shown)
    if holder.tag == "table" or (holder.tag == "tr" and block.within[-1].name != "row"):
        cell = tag("td", shown)
        return tag("tr", cell) if holder.tag == "table" else cell
    return shown


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
    return tag("main", tag("div", article, about_document(site, document), class_="spread"), _turn(site, before, after))


def _enclosed(block: Block) -> bool:
    return any(frame.name == "div" and frame.kind == "document" for frame in block.within)


def _turn(site: Site, before: EditionDocument | None, after: EditionDocument | None) -> etree._Element:
    links = []
    for document, rel, word in ((before, "prev", "Previous"), (after, "next", "Next")):
        if document is not None:
            said = [tag("span", word), short_title(document)]
            links.append(tag("a", said, rel=rel, class_=rel, href=site.document_file(document.id)))
    return tag("nav", links, class_="pager", aria_label="Documents before and after")
