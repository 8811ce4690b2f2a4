"""Where things stand in the site: the page of each document, the place of each entry, the way from one to the other."""

from __future__ import annotations

import re

from teikit.authority import Entry
from teikit.export.edition import Edition, EditionDocument
from teikit.export.file_names import file_names

PAGES = {"person": "persons.html", "place": "places.html", "org": "organizations.html", "archive": "archives.html"}
_AROUND = 70
_SPACE = re.compile(r"\s+")
_GAZETTEERS = {
    "geonames": "https://www.geonames.org/",
    "viaf": "https://viaf.org/viaf/",
    "gnd": "https://d-nb.info/gnd/",
    "wikidata": "https://www.wikidata.org/entity/",
}
_PLAIN_ID = re.compile(r"[0-9A-Za-z-]{1,40}")


class Site:
    """The edition with its file names and anchors."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.entries = {entry.id: entry for entry in edition.entries}
        self._files = file_names(document.id for document in edition.documents)
        self._anchors = file_names(self.entries)
        self.by_id = {document.id: document for document in edition.documents}

    def document_path(self, document: EditionDocument) -> str:
        """From the root of the site."""
        return f"documents/{self._files[document.id]}.html"

    def document_file(self, id_: str) -> str:
        """From the page of another document."""
        return f"{self._files[id_]}.html"

    def anchor(self, entry: Entry) -> str:
        return f"e-{self._anchors[entry.id]}"

    def entry_for(self, ref: str | None) -> Entry | None:
        """The entry of a ref, the first where there are several."""
        return next((self.entries[it] for it in (ref or "").split() if it in self.entries), None)

    def entry_href(self, entry: Entry) -> str:
        """From the page of a document."""
        return f"../{PAGES[entry.kind]}#{self.anchor(entry)}"

    def children(self, document: EditionDocument) -> list[EditionDocument]:
        return [it for it in self.edition.documents if it.parent == document.id]


def mention_anchor(start: int) -> str:
    return f"m{start}"


def context(document: EditionDocument, start: int, end: int) -> tuple[str, str, str]:
    """The words before, those of the span, and the words after, within its block; cut at a space, with an ellipsis."""
    block = next((it for it in document.blocks if it.start <= start < it.end), None)
    low, high = (block.start, block.end) if block else (0, len(document.text))
    before = _line(document.text[max(low, start - _AROUND) : start])
    after = _line(document.text[end : min(high, end + _AROUND)])
    if start - _AROUND > low:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < high:
        after = after.rpartition(" ")[0] + " …"
    return before, _line(document.text[start:end]), after


def _line(text: str) -> str:
    return _SPACE.sub(" ", text)


def identifier_address(name: str, value: str) -> str | None:
    """The web address of an identifier of a known authority."""
    base = _GAZETTEERS.get(name.lower())
    return base + value if base and _PLAIN_ID.fullmatch(value) else None
