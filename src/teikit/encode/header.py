"""The header: what the document is called, where it comes from, who encoded it, and what its text means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teikit.document import Annotation, Span
from teikit.encode.callnumber import Reference, describe, describe_given
from teikit.encode.correspondence import profile
from teikit.encode.division import Part
from teikit.encode.elements import Element, add, one_line, pointer
from teikit.encode.frame import Frame, editor_id
from teikit.encode.inline import Inline
from teikit.settings import Settings

_PRACTICE: Final = (
    "The text is that of the source, character for character, but for white space at the edges of its blocks; line"
    " breaks within a block are lb. What stood outside the documents (running heads, matter of the web page) was set"
    " aside and reported.",
    "Readings of the software bear @resp and @cert (its confidence, from 0 to 1). Dates are Gregorian; a date said"
    " relative to another bears its resolved value. What an overlap left no room for is in standOff.",
)
_STYLE: Final = (
    "In call numbers @style keeps what is printed around a value: before (what precedes it), between (the sign between"
    " the two ends of a range), verso (what is printed for a final v in @from or @to). Strings are written as in CSS."
    " Read in the order repository, fond, opis, papka, delo or shelfmark, locus, they give the printed citation."
)
_VERSION = re.compile(r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}")


def header(tree: Element, frame: Frame, inline: Inline, part: Part, sources: Sequence[Reference]) -> None:
    """Adds the teiHeader of a document."""
    made = add(tree, "teiHeader")
    file = add(made, "fileDesc")
    _titles(add(file, "titleStmt"), frame, inline, part)
    publication(add(file, "publicationStmt"), frame.settings, "document", frame.id)
    _sources(add(file, "sourceDesc"), frame, part, sources)
    encoding = add(made, "encodingDesc")
    add(add(encoding, "projectDesc"), "p", f"{frame.settings.title}.")
    practice = add(encoding, "editorialDecl")
    for text in _PRACTICE:
        add(practice, "p", text)
    if sources:
        add(add(encoding, "styleDefDecl", scheme="free"), "p", _STYLE)
    application(add(encoding, "appInfo"), f"{frame.id}.teikit", frame.version, frame.settings)
    profile(add(made, "profileDesc"), frame, part)
    day = frame.settings.date or None
    add(add(made, "revisionDesc"), "change", "Encoded by teikit.", who=frame.software, when=day, status="unreviewed")


def _titles(statement: Element, frame: Frame, inline: Inline, part: Part) -> None:
    printed = " ".join(one_line(_unmarked(frame, inline, it)) for it in headings(part))
    printed = next((it.get("value") or "" for it in _given(frame, "title")), "") or printed
    if printed.strip():
        add(statement, "title", printed)
    else:
        add(statement, "title", _makeshift(frame, part), type="supplied", resp=frame.software)
    editors(statement, frame.settings, frame.id)
    responsible = add(statement, "respStmt")
    add(responsible, "resp", "encoded by")
    add(responsible, "name", "teikit", ref=frame.software)
    known = {it.attributes.get("xml:id") for it in statement.children}
    for person in _given(frame, "responsible"):
        id_ = inline.given.identify(person.get("id") or "")
        if id_ not in known:
            entry = add(statement, "respStmt")
            add(entry, "resp", person.get("resp") or "edited")
            add(entry, "name", person.get("value") or id_, xml_id=id_)


def _given(frame: Frame, kind: str) -> list[Annotation]:
    """What the source's own header says."""
    return frame.document["facts"].inside(frame.section.span, kind)


def editors(statement: Element, settings: Settings, id_: str) -> None:
    """Adds the editors of the printed source, with the initials by which its notes sign."""
    for editor in settings.editors:
        entry = add(statement, "editor", xml_id=editor_id(id_, editor.id), role="source")
        add(entry, "persName", editor.name)
        for initials in editor.initials:
            add(entry, "abbr", initials)


def headings(part: Part) -> list[Annotation]:
    """The heading blocks a document begins with."""
    found: list[Annotation] = []
    for item in part.items:
        if isinstance(item, Part) or item.kind in ("paragraph", "item", "article", "turn"):
            break
        if item.kind == "heading":
            found.append(item)
    return found


def _unmarked(frame: Frame, inline: Inline, block: Annotation) -> str:
    """A heading as printed, but for the marks of footnotes."""
    text, cursor = [], block.start
    for mark in frame.document["apparatus"].inside(block.span, "anchor"):
        if mark.start >= cursor:
            text.append(inline.printed(Span(cursor, mark.start)))
            cursor = mark.end
    return "".join([*text, inline.printed(Span(cursor, block.end))])


def _makeshift(frame: Frame, part: Part) -> str:
    """A title for a document without a heading: its genre and date."""
    genre = (part.section.get("genre") or "document").replace("-", " ").capitalize()
    dates = [it for it in frame.document["facts"].inside(part.section.span, "date") if part.own(it)]
    printed = [one_line(frame.document.quote(it.span)) or it.get("when") or "" for it in dates[:1]]
    return ", ".join([genre, *(it for it in printed if it)])


def publication(statement: Element, settings: Settings, type_: str, id_: str) -> None:
    """Fills publicationStmt: publisher, date, id and licence of the digital edition."""
    add(statement, "publisher", settings.publisher or "not stated")
    if settings.date:
        add(statement, "date", settings.date, when=settings.date)
    add(statement, "idno", id_, type=type_)
    if settings.licence or settings.licence_url:
        target = pointer(settings.licence_url)
        add(add(statement, "availability"), "licence", settings.licence or settings.licence_url, target=target)


def printed_source(holder: Element, settings: Settings, xml_id: str | None) -> Element:
    """Adds the bibl of the publication that is encoded."""
    source = settings.source
    bibl = add(holder, "bibl", type="edition", xml_id=xml_id)
    names = ("author", "title", "pubPlace", "publisher", "date")
    values = (source.author, source.title, source.place, source.publisher, source.date)
    for name, value in zip(names, values, strict=True):
        if value:
            add(bibl, name, value)
    if target := pointer(source.url):
        add(bibl, "ref", source.url, target=target)
    return bibl


def _sources(statement: Element, frame: Frame, part: Part, sources: Sequence[Reference]) -> None:
    numbers = [it for it in frame.document["facts"].inside(part.section.span, "number") if part.own(it)]
    if frame.settings.source != type(frame.settings.source)() or numbers:
        bibl = printed_source(statement, frame.settings, f"{frame.id}.src")
        for number in numbers[:1]:
            value = number.get("value") or frame.document.quote(number.span)
            add(bibl, "biblScope", value, unit="document", n=value, **frame.signed(number))
    add(statement, "bibl", frame.document.name or "not stated", type="file")
    for reference in sources:
        describe(frame, statement, reference)
    for place, manuscript in enumerate(_given(frame, "manuscript"), len(sources) + 1):
        describe_given(frame, statement, manuscript, place)


def application(holder: Element, id_: str, version: str, settings: Settings) -> None:
    """Adds the software's entry, which @resp points to, with the settings that shape its readings."""
    version = version if _VERSION.fullmatch(version) else "0"
    entry = add(holder, "application", xml_id=id_, ident="teikit", version=version)
    add(entry, "label", "teikit")
    add(entry, "desc", f"languages: {', '.join(settings.languages)}")
