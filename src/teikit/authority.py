"""What an edition knows of persons, places, organisations and archives, as the stages see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

KINDS = ("person", "place", "org", "archive")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an index: TEI person, place, org, or org of type archive.

    `href` is what a @ref in a document says ("indices/persons.xml#orlenko-v"); `variants` are the forms that
    occur, the canonical `name` not among them; `surname` and `forename` (or initials) are given for persons.
    `lat`, `lon` are WGS 84 decimal degrees, as written. `ids` maps an authority's name ("geonames") to its id.
    """

    id: str
    kind: str
    name: str
    href: str
    variants: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    surname: str = ""
    forename: str = ""
    note: str = ""
    place_kind: str = ""
    modern: str = ""
    lat: str = ""
    lon: str = ""
    country: str = ""
    settlement: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)
    provisional: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.variants, *self.abbreviations)


@dataclass(frozen=True, slots=True)
class Indices:
    """The curated entries of an edition, in the order of their files."""

    entries: tuple[Entry, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def of(self, *kinds: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind in kinds]

    def plus(self, entries: Iterable[Entry]) -> Indices:
        return Indices((*self.entries, *entries))
