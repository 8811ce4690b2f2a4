"""HTML: a reading view. One page a document, an index of documents, pages of persons, places, organisations, archives.

Static, without any script; works from a folder (file://) and below any path. All links are relative.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files as resources
from pathlib import Path

from lxml import etree

from teikit.export.edition import Edition, EditionDocument
from teikit.export.html_document import document_main
from teikit.export.html_page import SECTIONS, Child, is_upper, language, page, tag
from teikit.export.html_registers import register_main
from teikit.export.html_site import PAGES, Site
from teikit.export.losses import losses
from teikit.export.reading import read
from teikit.seams import Exported

NOT_CARRIED = frozenset({"idno"})


def run(files: Sequence[Path]) -> Exported:
    """index.html, persons.html ..., edition.css, and documents/ID.html for each document."""
    reading = read(files)
    if reading.is_empty:
        return Exported({}, reading.diagnostics)
    return Exported(_pages(reading.edition), [*reading.diagnostics, *losses(reading.edition, "html", NOT_CARRIED)])


def _pages(edition: Edition) -> dict[str, bytes]:
    site, about = Site(edition), edition.about
    style = resources("teikit.export").joinpath("edition.css").read_bytes()
    pages = {"index.html": page(about, about.title or "Edition", _index(site), current="index.html", kind="index")}
    titles = dict(SECTIONS)
    for kind, file in PAGES.items():
        main = register_main(site, kind, titles[file])
        pages[file] = page(about, titles[file], main, current=file, kind="registers")
    documents = edition.documents
    for place, document in enumerate(documents):
        before = documents[place - 1] if place else None
        after = documents[place + 1] if place + 1 < len(documents) else None
        main = document_main(site, document, before, after)
        pages[site.document_path(document)] = page(about, document.title or document.id, main, up="../", kind="reading")
    return {**pages, "edition.css": style}


def _index(site: Site) -> etree._Element:
    edition, about = site.edition, site.edition.about
    dates = [it.date for it in edition.documents if it.date]
    stated = [value[:4] for it in dates for value in (it.when, it.not_before, it.not_after) if value]
    years = sorted(year for year in set(stated) if len(year) == 4 and year.isdecimal())
    span = f", {years[0]}–{years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    count = len(edition.documents)
    own = [name for name in about.editors if name not in about.source_editors]
    lead = [
        [
            tag("p", f"{work} ", ", ".join(names), class_="editors")
            for work, names in (("Edited by", own), ("Source edited by", about.source_editors))
            if names
        ],
        tag("p", f"{count} document{'' if count == 1 else 's'}{span}", class_="extent"),
    ]
    items = [_listed(site, document) for document in edition.documents]
    return tag(
        "main",
        tag("header", tag("h1", about.title or "Edition"), lead, class_="title"),
        tag("ol", items, class_="documents"),
    )


def _listed(site: Site, document: EditionDocument) -> etree._Element:
    title = document.title or document.id
    link = tag("a", title, href=site.document_path(document), lang=language(document.language))
    if is_upper(title):
        link.set("class", "caps")
    said: list[Child] = [
        f"No. {document.number}" if document.number else None,
        document.kind if document.kind != "document" else None,
        document.place.name if document.place else None,
        "; ".join(source.citation for source in document.sources) or None,
    ]
    parts = [tag("li", it) for it in said if it]
    date = document.date.text or document.date.when if document.date else None
    return tag(
        "li",
        tag("span", date or "undated", class_="when"),
        tag("div", tag("p", link), tag("ul", parts, class_="particulars") if parts else None),
        class_="enclosed" if document.parent else None,
    )
