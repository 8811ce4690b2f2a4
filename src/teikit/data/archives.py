"""Archives and libraries in general use, by name and abbreviation in their own languages: the registry `archives.xml`.

The file has the form of an edition's own index of archives (TEI P5, chapter 14: `listOrg` of `org`), with the successors
of archives that were renamed or merged in a `listRelation`. An edition's own index goes before this registry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Final

from lxml import etree

from teikit.authority import Entry

_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an archive as it is written, and the language of it (BCP 47; "ru-Latn" is Russian transliterated)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive: English name, other full names, abbreviations, country (name and ISO 3166 code), city.

    `successor` is the id of what it became, empty where it still is what it was, `until` the year of that change.
    """

    id: str
    name: str
    abbreviations: tuple[Name, ...]
    variants: tuple[Name, ...]
    country: str
    code: str
    city: str
    successor: str = ""
    until: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *(it.text for it in self.variants), *(it.text for it in self.abbreviations))

    def entry(self) -> Entry:
        """The archive as an index has it; `href` is empty, since no index of the edition holds it yet."""
        became = next((archive.name for archive in ARCHIVES if archive.id == self.successor), "")
        return Entry(
            self.id,
            "archive",
            self.name,
            "",
            variants=tuple(it.text for it in self.variants),
            abbreviations=tuple(it.text for it in self.abbreviations),
            note=f"Now: {became}." if became else "",
            country=self.country,
            settlement=self.city,
        )


def _read() -> Iterator[Archive]:
    data = resources.files(__package__).joinpath("archives.xml").read_bytes()
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    became: dict[str, tuple[str, str]] = {}
    for it in root.iter(f"{_TEI}relation"):
        became[it.get("passive", "").lstrip("#")] = (it.get("active", "").lstrip("#"), it.get("when", ""))
    for org in root.iter(f"{_TEI}org"):
        names: dict[str, list[Name]] = {"main": [], "variant": [], "abbreviation": []}
        for child in org.iterfind(f"{_TEI}orgName"):
            names[child.get("type", "variant")].append(Name(child.text or "", child.get(f"{_XML}lang", "")))
        country, city = org.find(f"{_TEI}country"), org.find(f"{_TEI}settlement")
        id_ = org.get(f"{_XML}id", "")
        after, until = became.get(id_, ("", ""))
        yield Archive(
            id_,
            names["main"][0].text,
            tuple(names["abbreviation"]),
            tuple(names["variant"]),
            (country.text or "") if country is not None else "",
            country.get("key", "") if country is not None else "",
            (city.text or "") if city is not None else "",
            after,
            until,
        )


ARCHIVES: Final[tuple[Archive, ...]] = tuple(_read())


def normal(name: str) -> str:
    """The name as it is looked up: case, stops, hyphens, apostrophes and inner white space do not count."""
    letters = "".join(letter if letter.isalnum() else "" if letter in ".'’ʹʼ" else " " for letter in name.casefold())
    return " ".join(letters.split())


_BY_NAME: Final = {normal(name): archive for archive in reversed(ARCHIVES) for name in archive.names}
_ENTRIES: Final = {archive.id: archive.entry() for archive in ARCHIVES}


def lookup(name: str) -> Entry | None:
    """The archive of that name or abbreviation, in any of its languages; None where the registry has none."""
    said = normal(name)
    archive = _BY_NAME.get(said) or _BY_NAME.get(said.removeprefix("the "))
    library, _, body = name.partition(", ")
    if archive is None and "univers" in body.casefold():  # "Houghton Library, Harvard University"
        return lookup(library)
    return _ENTRIES[archive.id] if archive else None


def successor(entry: Entry) -> Entry | None:
    """What the archive became, where it was renamed or merged."""
    archive = next((it for it in ARCHIVES if it.id == entry.id), None)
    return _ENTRIES.get(archive.successor) if archive else None
