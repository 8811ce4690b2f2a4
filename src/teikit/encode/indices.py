"""indices/proposed.xml: what the curated indices lack, signed by the software, for a person to take over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from teikit import __version__
from teikit.authority import Entry
from teikit.encode.edition import plain_header
from teikit.encode.elements import Element, add, certainty, enumerated, fill, language, root
from teikit.encode.serialise import schema_hrefs, serialise
from teikit.seams import Encoded
from teikit.settings import Settings

_LISTS: Final = {"person": "listPerson", "place": "listPlace", "org": "listOrg", "archive": "listOrg"}
_NAMES: Final = {"person": "persName", "place": "placeName", "org": "orgName", "archive": "orgName"}
_AUTHORITIES: Final = {
    name.lower(): name for name in ("GND", "GeoNames", "ISIL", "ISNI", "LCNAF", "Pleiades", "TGN", "VIAF", "Wikidata")
}
_PURPOSE: Final = (
    "Names of the documents that no curated index holds. Written anew by every conversion and never read as evidence:"
    " to keep an entry, move it into the index of its kind."
)


def proposed(
    entries: Iterable[Entry],
    settings: Settings,
    *,
    confidence: Mapping[str, float] | None = None,
    version: str = __version__,
) -> Encoded:
    """The provisional entries as TEI, in the order of their ids; `confidence` maps an entry's id to 0..1 (@cert).

    Where there is none a note says so: TEI knows no empty list.
    """
    given = sorted(entries, key=_id)
    tree = root("TEI", xml_id="proposed", xml_lang=language(settings.language))
    plain_header(tree, "proposed", "index", "Proposed entries", _PURPOSE, settings, version)
    holder = add(tree, "standOff")
    for list_name in dict.fromkeys(_LISTS.values()):
        listed: Element | None = None
        for entry in given:
            if _LISTS.get(entry.kind) == list_name:
                listed = add(holder, list_name) if listed is None else listed
                _entry(listed, entry, (confidence or {}).get(entry.id))
    if not given:
        add(holder, "note", "No entry is proposed.")
    return Encoded("proposed", "indices/proposed.xml", serialise(tree, schema_hrefs(settings, 1)))


def _id(entry: Entry) -> str:
    """What a @ref in a document points to; every xml:id of the file begins with "proposed."."""
    id_ = entry.href.partition("#")[2] or entry.id
    return id_ if id_.startswith("proposed.") else f"proposed.{id_}"


def _entry(listed: Element, entry: Entry, confidence: float | None) -> None:
    name = _NAMES[entry.kind]
    cert = None if confidence is None else certainty(confidence)
    type_ = {"archive": "archive", "place": enumerated(entry.place_kind)}.get(entry.kind)
    element = "org" if entry.kind == "archive" else entry.kind
    made = add(listed, element, xml_id=_id(entry), type=type_, resp="#proposed.teikit", cert=cert)
    main = add(made, name, type="main")
    _name(main, entry)
    for type_name, forms in (("variant", entry.variants), ("abbreviation", entry.abbreviations)):
        for form in forms:
            add(made, name, form, type=type_name)
    if entry.kind == "place" and entry.modern:
        add(made, name, entry.modern, type="modern")
    if entry.kind == "place" and entry.lat and entry.lon:
        add(add(made, "location"), "geo", f"{entry.lat} {entry.lon}")
    if entry.kind == "archive":
        for part, value in (("country", entry.country), ("settlement", entry.settlement)):
            if value:
                add(made, part, value)
    if entry.note:
        add(made, "note", entry.note)
    for authority, value in sorted(entry.ids.items()):
        add(made, "idno", value, type=_AUTHORITIES.get(authority.lower()) or enumerated(authority))


def _name(main: Element, entry: Entry) -> None:
    """A person's name with forename and surname apart, where they make it up; else the name as it is."""
    if entry.kind == "person" and entry.surname and entry.name == f"{entry.forename} {entry.surname}":
        add(main, "forename", entry.forename).tail = " "
        add(main, "surname", entry.surname)
    elif entry.kind == "person" and entry.surname and entry.name == entry.surname:
        add(main, "surname", entry.surname)
    else:
        fill(main, entry.name)
