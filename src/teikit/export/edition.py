"""An edition as the writers see it: documents with their text and what is known of spans of it, and the indices.

Offsets are 0-based, end-exclusive, in Unicode code points of the document's `text`. What is absent is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from teikit.authority import Entry

ROLES = (
    "number", "heading", "file-number", "classification", "dateline", "address", "attendance", "salutation",
    "paragraph", "item", "article", "turn", "stage", "heard", "resolved", "quote", "label", "closer", "signature",
    "postscript", "enclosure", "endorsement", "resolution", "note", "source", "publication", "emphasis",
)  # fmt: skip


class Frame(NamedTuple):
    """An element that holds a block: its name, a number that tells it from others of that name, a word on it."""

    name: str
    serial: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    start: int
    end: int
    role: str
    within: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a date in the text. `nested`: it stands in a document that this one encloses, and is told there too."""

    start: int
    end: int
    text: str
    type: str
    ref: str | None = None
    when: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    cert: float | str | None = None
    resp: str | None = None
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note as printed; `anchor` is the offset of the mark that calls it."""

    start: int
    end: int
    mark: str | None
    anchor: int | None
    type: str
    resp: str | None


@dataclass(frozen=True, slots=True)
class Gap:
    start: int
    end: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of the page that only some formats carry: `hi`, `speaker`, `role`, `pb`, `cell`, `supplied`, ..."""

    start: int
    end: int
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A note that a person added to the encoded text; it is not printed, so it has no place in `text`."""

    anchor: int
    text: str
    resp: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """Who sent or received a document. `type` is person, org or place."""

    name: str
    ref: str | None
    type: str


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    ref: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """A date as printed, and what it means: Gregorian, ISO 8601; the bounds are inclusive."""

    text: str
    when: str | None = None
    not_before: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Sheets from one to another; the verso side is told apart from the number."""

    first: str
    last: str
    first_verso: bool
    last_verso: bool


@dataclass(frozen=True, slots=True)
class Sheets:
    """`unit` is sheet, page, folio or leaf."""

    unit: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One archival reference: the printed citation, and its parts."""

    citation: str
    repository: Named | None = None
    fond: str | None = None
    opis: str | None = None
    papka: str | None = None
    delo: str | None = None
    shelfmark: str | None = None
    sheets: Sheets | None = None
    form: str | None = None
    production: str | None = None
    translated_from: str | None = None


@dataclass(frozen=True, slots=True)
class EditionDocument:
    """One document of the edition. `file` is the TEI file it stands in; refs are ids of entries where they resolve."""

    id: str
    parent: str | None
    number: str | None
    kind: str
    title: str
    language: str
    text: str
    date: Day | None = None
    place: Named | None = None
    senders: tuple[Party, ...] = ()
    addressees: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()
    publications: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[Note, ...] = ()
    gaps: tuple[Gap, ...] = ()
    marks: tuple[Mark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What the header says of the edition as a whole. `source_editors`: those of `editors` who edited its source."""

    title: str = ""
    id: str | None = None
    publisher: str | None = None
    licence: str | None = None
    languages: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    source_editors: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    about: About
    documents: tuple[EditionDocument, ...] = ()
    entries: tuple[Entry, ...] = ()

    def of(self, kind: str) -> list[Entry]:
        """The index entries of one kind: person, place, org or archive."""
        return [entry for entry in self.entries if entry.kind == kind]
