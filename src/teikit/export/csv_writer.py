"""CSV: tidy tables, one row a thing, joined by ids. RFC 4180, UTF-8 without a byte order mark.

Made to be opened in a spreadsheet: no cell is a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from teikit.authority import Entry
from teikit.export.edition import Day, Edition, EditionDocument, Range
from teikit.export.losses import losses
from teikit.export.reading import read
from teikit.seams import Exported

NOT_CARRIED = frozenset(
    {"hi", "speaker", "role", "pb", "cell", "idno", "added", "del", "add", "unclear", "remark", "block", "gap"}
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BETWEEN = " | "
Row = Sequence[str | int | float | bool | None]


def run(files: Sequence[Path]) -> Exported:
    """One file a table; those of an edition without such things have a header row only."""
    reading = read(files)
    if reading.is_empty:
        return Exported({}, reading.diagnostics)
    tables = {f"{name}.csv": table(columns, rows) for name, columns, rows in _tables(reading.edition)}
    return Exported(tables, [*reading.diagnostics, *losses(reading.edition, "csv", NOT_CARRIED)])


def table(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A header row and the rows; lines ended by CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def cell(value: str | int | float | bool | None) -> str:
    """What a spreadsheet would take for a formula, and what begins with an apostrophe, gets an apostrophe before it."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    text = str(value)
    first = text.lstrip()[:1]
    risky = first in _FORMULA and not _NUMBER.fullmatch(text)
    return f"'{text}" if risky or (text and text[0] in "'\t\r\n") else text


def _tables(edition: Edition) -> Iterator[tuple[str, Sequence[str], Iterable[Row]]]:
    documents = edition.documents
    yield "documents", _DOCUMENT, map(_document, documents)
    yield "correspondents", ("document", "action", "name", "type", "ref"), _correspondents(documents)
    yield "sources", _SOURCE, _sources(documents)
    yield "publications", ("document", "citation"), ((it.id, said) for it in documents for said in it.publications)
    yield "mentions", _MENTION, _mentions(documents)
    yield "notes", _NOTE, _notes(documents)
    yield "persons", _ENTRY, map(_entry, edition.of("person"))
    yield "places", (*_ENTRY, "kind", "modern", "lat", "lon"), map(_place, edition.of("place"))
    yield "organizations", _ENTRY, map(_entry, edition.of("org"))
    yield "archives", (*_ENTRY, "abbreviations", "country", "settlement"), map(_archive, edition.of("archive"))


_WHEN = ("when", "not_before", "not_after")
_DOCUMENT = (
    "id", "parent", "number", "kind", "title", "language", "date", *_WHEN, "place", "place_ref",
    "senders", "addressees", "sources", "characters",
)  # fmt: skip
_SOURCE = (
    "document", "citation", "repository", "repository_ref", "fond", "opis", "papka", "delo", "shelfmark", "unit",
    "sheets", "form", "production", "translated_from",
)  # fmt: skip
_MENTION = ("document", "start", "end", "text", "type", "ref", *_WHEN, "cert", "resp")
_NOTE = ("document", "start", "end", "text", "type", "mark", "anchor", "resp")
_ENTRY = ("id", "name", "variants", "note", "ids", "provisional")


def _document(it: EditionDocument) -> Row:
    date = it.date or Day("")
    bounds = (date.when, date.not_before, date.not_after)
    place = (it.place.name, it.place.ref) if it.place else (None, None)
    senders, addressees = (_BETWEEN.join(party.name for party in side) for side in (it.senders, it.addressees))
    sources = _BETWEEN.join(source.citation for source in it.sources)
    about = (it.id, it.parent, it.number, it.kind, it.title, it.language)
    return (*about, date.text, *bounds, *place, senders, addressees, sources, len(it.text))


def _correspondents(documents: Iterable[EditionDocument]) -> Iterator[Row]:
    for it in documents:
        for action, parties in (("sent", it.senders), ("received", it.addressees)):
            for party in parties:
                yield it.id, action, party.name, party.type, party.ref


def _sources(documents: Iterable[EditionDocument]) -> Iterator[Row]:
    for document in documents:
        for it in document.sources:
            repository = (it.repository.name, it.repository.ref) if it.repository else (None, None)
            unit, ranges = (it.sheets.unit, it.sheets.ranges) if it.sheets else (None, ())
            parts = (it.fond, it.opis, it.papka, it.delo, it.shelfmark, unit, _BETWEEN.join(map(_range, ranges)))
            yield document.id, it.citation, *repository, *parts, it.form, it.production, it.translated_from


def _range(it: Range) -> str:
    first, last = it.first + "v" * it.first_verso, it.last + "v" * it.last_verso
    return first if first == last else f"{first}–{last}"


def _mentions(documents: Iterable[EditionDocument]) -> Iterator[Row]:
    """Each mention once: one in an enclosed document is told of that document only."""
    for document in documents:
        for it in document.mentions:
            if not it.nested:
                bounds = (it.when, it.not_before, it.not_after)
                yield document.id, it.start, it.end, it.text, it.type, it.ref, *bounds, it.cert, it.resp


def _notes(documents: Iterable[EditionDocument]) -> Iterator[Row]:
    for document in documents:
        for it in document.notes:
            yield document.id, it.start, it.end, document.text[it.start : it.end], it.type, it.mark, it.anchor, it.resp


def _entry(it: Entry) -> Row:
    variants = [*it.variants, *(short for short in it.abbreviations if it.kind != "archive")]
    ids = _BETWEEN.join(f"{name}: {value}" for name, value in it.ids.items())
    return it.id, it.name, _BETWEEN.join(variants), it.note or None, ids, it.provisional


def _place(it: Entry) -> Row:
    return (*_entry(it), it.place_kind or None, it.modern or None, it.lat or None, it.lon or None)


def _archive(it: Entry) -> Row:
    return (*_entry(it), _BETWEEN.join(it.abbreviations), it.country or None, it.settlement or None)
