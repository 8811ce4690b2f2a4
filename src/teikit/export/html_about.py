"""What the header says of a document, beside its text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.data.language_names import english
from teikit.export.edition import Day, EditionDocument, Party, Source
from teikit.export.html_page import Child, is_upper, put, tag
from teikit.export.html_site import Site


def short_title(document: EditionDocument) -> etree._Element:
    """A document's title where it is cited."""
    return tag("cite", document.title or document.id, class_="caps" if is_upper(document.title) else None)


def about_document(site: Site, document: EditionDocument) -> etree._Element:
    """The column beside the text: who, when, where, from what source."""
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
    yield "Enclosed in", [tag("a", short_title(parent), href=site.document_file(parent.id))] if parent else []
    yield "Encloses", [tag("a", short_title(it), href=site.document_file(it.id)) for it in site.children(document)]
    yield "Identifier", [tag("code", document.id)]


def _meaning(date: Day) -> str:
    """The date in figures; where only bounds are known, these."""
    if date.when or (date.not_before and date.not_after):
        return date.when or f"{date.not_before} – {date.not_after}"
    return (
        f"not before {date.not_before}" if date.not_before else f"not after {date.not_after}" if date.not_after else ""
    )


def _language_name(tag_: str) -> str:
    return english(tag_)


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
