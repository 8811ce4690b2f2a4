"""The pages of persons, places, organisations and archives: each entry, and where it is named, with a way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from lxml import etree

from teikit.authority import Entry
from teikit.export.edition import EditionDocument, Mention
from teikit.export.html_page import Child, is_upper, tag, web_address
from teikit.export.html_site import Site, context, identifier_address, mention_anchor

_MANY = 24
_NONE = {"person": "No person", "place": "No place", "org": "No organisation", "archive": "No archive"}
Place = tuple[EditionDocument, Mention]


def register_main(site: Site, kind: str, title: str) -> etree._Element:
    """The page of one kind of entries, in the order of their names."""
    named: dict[str, list[Place]] = defaultdict(list)
    loose: dict[str, list[Place]] = defaultdict(list)
    for document in site.edition.documents:
        for mention in document.mentions:
            if mention.type == kind and not mention.nested:
                entry = site.entry_for(mention.ref)
                if entry is not None:
                    named[entry.id].append((document, mention))
                else:
                    loose[" ".join(mention.text.split())].append((document, mention))
    entries = sorted(site.edition.of(kind), key=lambda entry: (_filed_under(entry).casefold(), entry.id))
    shown = [_entry(site, entry, named[entry.id]) for entry in entries]
    if not shown and not loose:
        shown = [tag("p", f"{_NONE[kind]} is listed in this edition.", class_="none")]
    return tag("main", tag("h1", title), _letters(site, entries), shown, _loose(site, loose), class_="register")


def _filed_under(entry: Entry) -> str:
    """A person by surname, all else by name."""
    return f"{entry.surname} {entry.forename}".strip() if entry.surname else entry.name


def _letters(site: Site, entries: list[Entry]) -> etree._Element | None:
    """The initials, each a link to the first entry that begins with it; none where a page is short."""
    if len(entries) < _MANY:
        return None
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(_filed_under(entry)[:1].upper(), entry)
    links = [tag("li", tag("a", letter, href=f"#{site.anchor(entry)}")) for letter, entry in first.items()]
    return tag("nav", tag("ul", links), class_="letters", aria_label="Initials")


def _entry(site: Site, entry: Entry, places: list[Place]) -> etree._Element:
    mark = tag("span", "proposed", class_="provisional", title="found by the software, not yet reviewed")
    heading = tag("h2", entry.name, [" ", mark] if entry.provisional else None)
    forms = [*entry.variants, *entry.abbreviations]
    return tag(
        "section",
        heading,
        tag("p", "also ", _listed(tag("i", form) for form in forms), class_="forms") if forms else None,
        tag("p", entry.note, class_="said") if entry.note else None,
        _particulars(entry),
        _held(site, entry) if entry.kind == "archive" else _mentions(site, places),
        id=site.anchor(entry),
        class_="entry",
    )


def _listed(items: Iterable[etree._Element]) -> list[Child]:
    return [[", ", item] if number else item for number, item in enumerate(items)]


def _particulars(entry: Entry) -> etree._Element | None:
    place = ", ".join(it for it in (entry.settlement, entry.country) if it)
    said: list[Child] = [
        entry.place_kind,
        f"today {entry.modern}" if entry.modern else None,
        f"{entry.lat}, {entry.lon}" if entry.lat else None,
        place,
    ]
    for name, value in entry.ids.items():
        address = web_address(value) or identifier_address(name, value)
        link = tag("a", value, href=address, rel="external noopener noreferrer") if address else value
        said.append([f"{name} ", link])
    items = [tag("li", it) for it in said if it]
    return tag("ul", items, class_="particulars") if items else None


def _mentions(site: Site, places: list[Place]) -> etree._Element:
    if not places:
        return tag("p", "Not named in these documents.", class_="none")
    by_document: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_document[place[0].id].append(place)
    return tag("ul", [_in_document(site, found) for found in by_document.values()], class_="mentions")


def _in_document(site: Site, places: list[Place]) -> etree._Element:
    document = places[0][0]
    lines = []
    for _, mention in places:
        before, said, after = context(document, mention.start, mention.end)
        address = f"{site.document_path(document)}#{mention_anchor(mention.start)}"
        caps = "caps" if is_upper(before + said + after) else None
        lines.append(tag("li", before, tag("a", said, href=address), after, class_=caps))
    return tag("li", tag("p", _cited(site, document)), tag("ul", lines, class_="contexts"))


def _cited(site: Site, document: EditionDocument) -> list[Child]:
    title = tag("cite", document.title or document.id, class_="caps" if is_upper(document.title) else None)
    date: Child = (
        [tag("span", document.date.text, class_="when"), " "] if document.date and document.date.text else None
    )
    return [date, tag("a", title, href=site.document_path(document))]


def _held(site: Site, entry: Entry) -> etree._Element:
    items = [
        tag("li", tag("p", source.citation), tag("p", _cited(site, document)))
        for document in site.edition.documents
        for source in document.sources
        if source.repository and site.entry_for(source.repository.ref) is entry
    ]
    return (
        tag("ul", items, class_="held")
        if items
        else tag("p", "No document of this edition is kept here.", class_="none")
    )


def _loose(site: Site, loose: dict[str, list[Place]]) -> etree._Element | None:
    """Names that no entry stands for yet."""
    if not loose:
        return None
    items = []
    for text, places in sorted(loose.items(), key=lambda it: (it[0].casefold(), it[0])):
        links = [
            tag("a", str(number), href=f"{site.document_path(document)}#{mention_anchor(mention.start)}")
            for number, (document, mention) in enumerate(places, 1)
        ]
        items.append(tag("li", text, " ", tag("span", _listed(links), class_="places")))
    heading = tag("h2", "Names without an entry")
    return tag("section", heading, tag("ul", items, class_="loose"), class_="entry", id="without-entry")
