"""Blocks of prose: the elements of TEI that stand on lines of their own, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.nodes import parts, text_of
from teikit.schema.write.doc.example import block, example
from teikit.schema.write.doc.markup import EMPTY, Html, escape, tag, together
from teikit.schema.write.doc.naming import NAMING
from teikit.schema.write.doc.said import marked
from teikit.schema.write.doc.tables import Cell, rows
from teikit.schema.write.doc.vocabulary import EG_XML, LANG, T

if TYPE_CHECKING:
    from teikit.schema.write.doc.prose import Prose

Write = Callable[["Prose", etree._Element, int], Html]
_MIXED: Final = frozenset(
    f"{T}{it}" for it in ("p", "ab", "item", "note", "cell", "hi", "emph", "q", "ref", "desc", "l")
)
_ORDERED: Final = frozenset({"ordered", "numbered"})


def is_block(element: etree._Element) -> bool:
    """Whether an element stands on lines of its own."""
    if element.tag in BLOCKS:
        return True
    if element.tag in EITHER:
        holder = element.getparent()
        return (holder is not None and holder.tag not in _MIXED) or any(it.tag in BLOCKS for it in element.iter())
    return False


def paragraph(run: list[Html]) -> Iterator[Html]:
    words = "".join(run).strip()
    if words:
        yield tag("p", Html(words))


def _section(prose: Prose, it: etree._Element, level: int) -> Html:
    section = prose.site.outline.of.get(it)
    if section is None:
        return together(prose.flow(it, level))
    prose.made.add(section.anchor)
    number = tag("span", f"{section.number} ", class_="number") if section.number else None
    head = tag(f"h{level}", number, Html(prose.inline(section.head).strip()))
    return tag("section", head, prose.flow(it, min(level + 1, 6)), id=section.anchor)


def _head(prose: Prose, it: etree._Element, level: int) -> Html:
    """A heading that is not that of a section, which is written with the section."""
    holder = it.getparent()
    section = None if holder is None else prose.site.outline.of.get(holder)
    return EMPTY if section is not None and section.head is it else tag("p", prose.inline(it), class_="caption")


def _list(prose: Prose, it: etree._Element, level: int) -> Html:
    said = {*it.get("type", "").split(), *it.get("rend", "").split()}
    heads = [prose.block(head, level) for head in it.iterchildren(f"{T}head", f"{T}desc")]
    items = [part for part in parts(it) if part.tag in (f"{T}item", f"{T}label")]
    labels = [part.tag == f"{T}label" for part in items]
    if labels and labels == [True, False] * (len(items) // 2):
        pairs = zip(items[::2], items[1::2], strict=True)
        made = tag("dl", (tag("div", _item(prose, a, "dt"), _item(prose, b, "dd")) for a, b in pairs), class_="terms")
        return together(heads, made)
    if not items:
        return together(prose.flow(it))
    name = "ol" if said & _ORDERED else "ul"
    return together(heads, tag(name, (_item(prose, part, "li") for part in items)))


def _item(prose: Prose, it: etree._Element, name: str) -> Html:
    inside = prose.inline(it) if name == "dt" else prose.held(it)
    return tag(name, inside, id=prose.anchor(it), **marked(it.get(LANG, "en")))


def _table(prose: Prose, it: etree._Element, _: int) -> Html:
    head = it.find(f"{T}head")
    caption = None if head is None else tag("caption", prose.inline(head))
    body = [tag("tr", (_cell(prose, cell) for cell in row)) for row in rows(it)]
    return tag("div", tag("table", caption, body), class_="wide") if body else EMPTY


def _cell(prose: Prose, cell: Cell) -> Html:
    inside = EMPTY if cell.element is None else prose.held(cell.element)
    spans = {
        "colspan": str(cell.width) if cell.width > 1 else None,
        "rowspan": str(cell.height) if cell.height > 1 else None,
    }
    anchor = None if cell.element is None else prose.anchor(cell.element)
    return tag("th" if cell.scope else "td", inside, scope=cell.scope or None, id=anchor, **spans)


def _figure(prose: Prose, it: etree._Element, level: int) -> Html:
    return tag("figure", prose.flow(it, level))


def _quotation(prose: Prose, it: etree._Element, level: int) -> Html:
    return tag("blockquote", prose.flow(it, level))


def _verse(prose: Prose, it: etree._Element, _: int) -> Html:
    return tag("p", prose.inline(it), class_="verse")


def _bibliography(prose: Prose, it: etree._Element, level: int) -> Html:
    entries = (tag("li", prose.held(part), id=prose.anchor(part)) for part in parts(it) if part.tag != f"{T}head")
    return together((prose.block(head, level) for head in it.iterchildren(f"{T}head")), tag("ul", entries))


def _code(_: Prose, it: etree._Element, __: int) -> Html:
    return block(escape(text_of(it)), "plain")


def _title_page(prose: Prose, it: etree._Element, level: int) -> Html:
    return tag("div", prose.flow(it, level), class_="title-page")


def _title_part(prose: Prose, it: etree._Element, _: int) -> Html:
    """A part of the title, unless the page has it already."""
    about = prose.site.about
    known = any(title in plain(it) for title in (about.title, *about.subtitles))
    return EMPTY if known else tag("p", prose.inline(it))


def _paragraphs(prose: Prose, it: etree._Element, level: int) -> Html:
    return together(prose.flow(it, level))


BLOCKS: Final[dict[str, Write]] = {
    EG_XML: lambda prose, it, _: example(it, prose.site),
    **{f"{T}{name}": _section for name in ("div", *(f"div{it}" for it in range(1, 8)))},
    **{f"{T}{name}": _paragraphs for name in ("p", "ab", "docTitle", "docAuthor", "docDate", "byline")},
    **{f"{T}{name}": _head for name in ("head", "trailer")},
    f"{T}titlePage": _title_page,
    f"{T}titlePart": _title_part,
    f"{T}list": _list,
    f"{T}table": _table,
    f"{T}figure": _figure,
    f"{T}figDesc": _paragraphs,
    f"{T}lg": _quotation,
    f"{T}l": _verse,
    f"{T}listBibl": _bibliography,
    f"{T}eg": _code,
    f"{T}sp": _quotation,
    f"{T}listRef": lambda _, __, ___: EMPTY,
    **{f"{T}{name}": write for name, write in NAMING.items()},
}
"""What is set in lines of its own."""
EITHER: Final[dict[str, Write]] = {
    **{f"{T}{name}": _quotation for name in ("quote", "q", "said")},
    **{f"{T}{name}": _paragraphs for name in ("cit", "bibl", "biblStruct")},
    f"{T}graphic": lambda prose, it, _: tag("p", prose.word(it)),
}
"""What is set in lines of its own where it does not stand among words."""
