"""Links from the TEI's own prose to the chapters of its Guidelines, whose titles stand in the same file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.model import Prose
from teikit.schema.write.doc.vocabulary import ID, T

_CHAPTER: Final = "div1"
_NAMED: Final = [
    f"{T}{it}" for it in ("author", "editor", "title", "pubPlace", "publisher", "date", "biblScope", "idno")
]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the Guidelines, and its place on the web."""

    title: str
    address: str


class Guidelines:
    """The Guidelines as published at `home`, an address that ends in a slash; each file of prose is read once."""

    def __init__(self, home: str) -> None:
        self.home = home
        self._sections: dict[etree._Element, dict[str, Chapter]] = {}
        self._bibliographies: dict[etree._Element, dict[str, str]] = {}

    def chapter(self, element: etree._Element, ident: str) -> Chapter | None:
        """The section that an id means in the file an element stands in; None where there is none."""
        root = _root(element)
        if root not in self._sections:
            self._sections[root] = self._read(root)
        return self._sections[root].get(ident)

    def chapters(self, prose: Prose) -> list[Chapter]:
        """The sections that explain something, as its specification in the TEI lists them."""
        found: dict[Chapter, None] = {}
        for said in (*prose.glosses, *prose.descriptions, *prose.remarks, *prose.examples):
            holder = said.getparent()
            for it in () if holder is None else holder.iterfind(f"{T}listRef/{T}ptr"):
                if (made := self.chapter(it, it.get("target", "").removeprefix("#"))) is not None:
                    found[made] = None
        return list(found)

    def cited(self, element: etree._Element, ident: str) -> str:
        """The bibliography's entry with an id, as a line of text; empty where there is none."""
        root = _root(element)
        if root not in self._bibliographies:
            entries = root.iter(f"{T}bibl", f"{T}biblStruct") if _declares_modules(root) else ()
            self._bibliographies[root] = {it.get(ID, ""): _line(it) for it in entries if it.get(ID)}
        return self._bibliographies[root].get(ident, "")

    def _read(self, root: etree._Element) -> dict[str, Chapter]:
        """Sections by xml:id; none of a file that declares no modules, for it is not the TEI's."""
        found: dict[str, Chapter] = {}
        for it in root.iter(f"{T}div") if _declares_modules(root) else ():
            ident, head = it.get(ID), it.find(f"{T}head")
            if ident and head is not None and ident.isascii() and ident.replace("-", "").isalnum():
                holders = [it, *it.iterancestors(f"{T}div")]
                file = next((up.get(ID, ident) for up in holders if up.get("type") == _CHAPTER), ident)
                found[ident] = Chapter(plain(head), f"{self.home}{file}.html#{ident}")
        return found


def _root(element: etree._Element) -> etree._Element:
    return element.getroottree().getroot()


def _declares_modules(root: etree._Element) -> bool:
    return root.find(f".//{T}moduleSpec") is not None


def _line(entry: etree._Element) -> str:
    """An entry as text; the parts of one that has no punctuation of its own are told apart by commas."""
    if entry.tag == f"{T}bibl":
        return plain(entry)
    found = [plain(it) for it in entry.iter(*_NAMED) if not any(up.tag in _NAMED for up in it.iterancestors())]
    return ", ".join(dict.fromkeys(filter(None, found)))
