"""The documents of the edition in a TEI file: its texts, or the divisions whose type says that they are one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity, at, cut
from teikit.document import SOURCE, Annotation, Document, Span, trim
from teikit.read.tei import header
from teikit.read.tei.nodes import Section, local, written
from teikit.read.tei.text import Block
from teikit.read.tei.vocabulary import DOCUMENTS, GENRES


@dataclass(frozen=True, slots=True)
class Found:
    """A text of the file: where it stands, and the sections within it."""

    element: etree._Element
    start: int
    end: int
    inner: tuple[Section, ...] = ()


@dataclass(slots=True)
class Parted:
    documents: list[Annotation] = field(default_factory=list)
    aside: list[Annotation] = field(default_factory=list)
    facts: list[Annotation] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def sections(document: Document, blocks: Sequence[Block], texts: Sequence[Found], machine: frozenset[str]) -> Parted:
    """The documents with what their headers say, and what stands outside of them (in several letters' one text)."""
    parted = Parted()
    starts = [it.start for it in blocks]
    for text in texts:
        if held := _between(blocks, starts, text.start, text.end):
            _text(parted, document, text, held, machine)
    return parted


def _between(blocks: Sequence[Block], starts: Sequence[int], start: int, end: int) -> list[Block]:
    held = list(blocks[bisect_left(starts, start) : bisect_left(starts, end)])
    return held if not held or held[-1].end <= end else held[:-1]


def _span(document: Document, blocks: Sequence[Block]) -> Span:
    return trim(document.text, Span(blocks[0].start, blocks[-1].end))


def _text(parted: Parted, document: Document, text: Found, held: list[Block], machine: frozenset[str]) -> None:
    starts = [it.start for it in held]
    known = [(it, inside) for it in text.inner if (inside := _between(held, starts, it.start, it.end))]
    proper = [it for it in known if len(it[1]) < len(held)]
    outer: list[tuple[Section, list[Block]]] = []
    for it in sorted(proper, key=lambda it: (it[0].start, -len(it[1]))):
        if not outer or it[0].start >= outer[-1][0].end:
            outer.append(it)
    if len(outer) < 2:
        whole = next((it[0].element for it in known[::-1] if len(it[1]) == len(held)), text.element)
        if len(outer) == 1 and not _genre(whole):
            whole, proper = outer[0][0].element, [it for it in proper if it is not outer[0]]
        parted.documents.append(_document(_span(document, held), whole, machine))
        outer = []
        _facts(parted, document, text.element, parted.documents[-1], machine)
    else:
        parted.aside += _outside(parted, document, held, [block for it in outer for block in it[1]])
        for section, _ in outer:
            parted.diagnostics += _unplaced(document, section, text)
    seen = {parted.documents[-1].span} if not outer else set()
    for section, inside in proper:
        span = _span(document, inside)
        if span not in seen:
            seen.add(span)
            parted.documents.append(_document(span, section.element, machine))


def _genre(element: etree._Element) -> str:
    """The genre that the type of a division names; own files say it in @subtype."""
    type_, subtype = ((element.get(it) or "").lower() for it in ("type", "subtype"))
    if type_ == "document":
        return subtype
    return GENRES.get(type_, type_) if type_ in DOCUMENTS else ""


def _document(span: Span, element: etree._Element, machine: frozenset[str]) -> Annotation:
    genre = _genre(element)
    given = written(element, machine)
    given = {key: value for key, value in given.items() if key not in ("type", "subtype", "decls", "default")}
    return Annotation(
        span, "document", given | ({"genre": genre} if genre else {}), maker=SOURCE, evidence="the markup of the source"
    )


def _outside(parted: Parted, document: Document, held: list[Block], inside: list[Block]) -> Iterator[Annotation]:
    taken = {it.start for it in inside}
    for block in held:
        span = trim(document.text, Span(block.start, block.end))
        if block.start in taken or not span:
            continue
        message = f"stands outside the documents of the text, set aside: “{cut(document.quote(span))}”"
        help = "to keep it, put it into the division of a document"
        parted.diagnostics.append(
            at("TK046", Severity.INFO, message, file=document.name, text=document.text, span=span, help=help)
        )
        yield Annotation(span, "page-title", {}, maker=SOURCE, evidence="outside the documents")


def _header(element: etree._Element) -> etree._Element | None:
    for holder in (element, *element.iterancestors()):
        if (found := next(holder.iterchildren("{*}teiHeader"), None)) is not None:
            return found
    return None


def _facts(
    parted: Parted, document: Document, element: etree._Element, section: Annotation, machine: frozenset[str]
) -> None:
    made = _header(element)
    here = Span(section.start, section.start)
    found = list(header.facts(made, machine)) if made is not None else []
    ids = _responsible(element, made, machine)
    holders = [it for it in (element, *element.iterancestors()) if local(it) in ("TEI", "TEI.2")]
    root = holders[0] if holders else element
    for kind, attributes in (*found, *header.responsible(root, ids)):
        parted.facts.append(Annotation(here, kind, attributes, maker=SOURCE, evidence="the header of the source"))


def _responsible(element: etree._Element, made: etree._Element | None, machine: frozenset[str]) -> set[str]:
    """The ids of those whom @resp names, and of those of the header's title statement whom a @ref names."""
    ids: set[str] = set()
    listed = (
        {f"#{it.get(header.ID)}" for it in made.iterfind("{*}fileDesc/{*}titleStmt/*")} if made is not None else set()
    )
    for it in element.iter(tag=etree.Element):
        named = [ref for ref in (it.get("ref") or "").split() if ref in listed]
        for ref in (*(it.get("resp") or "").split(), *named):
            if ref.startswith("#") and ref not in machine:
                ids.add(ref[1:])
    return ids


def _unplaced(document: Document, section: Section, text: Found) -> Iterator[Diagnostic]:
    made = _header(text.element)
    if made is not None and section is text.inner[0] and list(header.facts(made, frozenset())):
        message = "the header speaks of several documents at once: what it says is not told of any of them"
        help = "give each document a TEI of its own with a header of its own"
        yield Diagnostic("TK047", Severity.INFO, message, document.name, help=help)
