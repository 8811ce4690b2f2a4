"""JSON: the whole edition in one file, by a contract (docs/edition.schema.json). Offsets: code points into `text`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from teikit.authority import Entry
from teikit.diagnostic import Diagnostic
from teikit.export.edition import Day, Edition, EditionDocument, Mention, Named, Party, Sheets, Source
from teikit.export.losses import losses
from teikit.export.reading import read
from teikit.seams import Exported

Record = dict[str, Any]
NOT_CARRIED = frozenset({"hi", "speaker", "role", "pb", "cell", "idno", "added", "del", "add", "unclear", "remark"})


def run(files: Sequence[Path]) -> Exported:
    """edition.json: UTF-8, keys in the order of the contract."""
    reading = read(files)
    if reading.is_empty:
        return Exported({}, reading.diagnostics)
    data = json.dumps(edition_record(reading.edition), ensure_ascii=False, indent=1) + "\n"
    lost: list[Diagnostic] = losses(reading.edition, "json", NOT_CARRIED)
    return Exported({"edition.json": data.encode()}, [*reading.diagnostics, *lost])


def edition_record(edition: Edition) -> Record:
    about = edition.about
    return {
        "edition": {
            "title": about.title,
            "id": about.id,
            "publisher": about.publisher,
            "licence": about.licence,
            "languages": list(about.languages),
            "editors": list(about.editors),
            "source": about.source,
        },
        "documents": [document_record(document) for document in edition.documents],
        "persons": [_entry(entry) for entry in edition.of("person")],
        "places": [_place(entry) for entry in edition.of("place")],
        "organizations": [_entry(entry) for entry in edition.of("org")],
        "archives": [_archive(entry) for entry in edition.of("archive")],
    }


def document_record(document: EditionDocument) -> Record:
    return {
        "id": document.id,
        "parent": document.parent,
        "number": document.number,
        "kind": document.kind,
        "title": document.title,
        "language": document.language,
        "date": document.date and {"text": document.date.text, **_bounds(document.date)},
        "place": _named(document.place),
        "senders": [_party(party) for party in document.senders],
        "addressees": [_party(party) for party in document.addressees],
        "sources": [_source(source) for source in document.sources],
        "publications": [{"citation": citation} for citation in document.publications],
        "text": document.text,
        "blocks": [{"start": it.start, "end": it.end, "role": it.role} for it in document.blocks],
        "mentions": [_mention(mention) for mention in document.mentions],
        "notes": [
            {"start": it.start, "end": it.end, "mark": it.mark, "anchor": it.anchor, "type": it.type, "resp": it.resp}
            for it in document.notes
        ],
        "gaps": [{"start": it.start, "end": it.end, "reason": it.reason} for it in document.gaps],
    }


def _bounds(it: Day | Mention) -> Record:
    return {"when": it.when, "notBefore": it.not_before, "notAfter": it.not_after}


def _mention(it: Mention) -> Record:
    record: Record = {"start": it.start, "end": it.end, "text": it.text, "type": it.type, "ref": it.ref}
    return {**record, **_bounds(it), "cert": it.cert, "resp": it.resp}


def _named(it: Named | None) -> Record | None:
    return None if it is None else {"name": it.name, "ref": it.ref}


def _party(it: Party) -> Record:
    return {"name": it.name, "ref": it.ref, "type": it.type}


def _source(it: Source) -> Record:
    return {
        "citation": it.citation,
        "repository": _named(it.repository),
        "fond": it.fond,
        "opis": it.opis,
        "papka": it.papka,
        "delo": it.delo,
        "shelfmark": it.shelfmark,
        "sheets": _sheets(it.sheets),
        "form": it.form,
        "production": it.production,
        "translatedFrom": it.translated_from,
    }


def _sheets(sheets: Sheets | None) -> Record | None:
    if sheets is None:
        return None
    return {
        "unit": sheets.unit,
        "ranges": [
            {"from": it.first, "to": it.last, "fromVerso": it.first_verso, "toVerso": it.last_verso}
            for it in sheets.ranges
        ],
    }


def _entry(it: Entry) -> Record:
    return {
        "id": it.id,
        "name": it.name,
        "variants": [*it.variants, *(short for short in it.abbreviations if it.kind != "archive")],
        "note": it.note or None,
        "ids": dict(it.ids),
        "provisional": it.provisional,
    }


def _place(it: Entry) -> Record:
    return {
        **_entry(it),
        "kind": it.place_kind or None,
        "modern": it.modern or None,
        "lat": float(it.lat) if it.lat else None,
        "lon": float(it.lon) if it.lon else None,
    }


def _archive(it: Entry) -> Record:
    return {
        **_entry(it),
        "abbreviations": list(it.abbreviations),
        "country": it.country or None,
        "settlement": it.settlement or None,
    }
