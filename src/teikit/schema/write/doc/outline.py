"""The chapters of an ODD's text: their numbers, titles and anchors, known before any of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.nodes import parts
from teikit.schema.reading import SPECS
from teikit.schema.write.doc.vocabulary import ID, T

RESERVED: Final = (
    *("main", "local", "filter", "found", "reference", "elements", "attribute-classes", "model-classes", "macros"),
    *("datatypes", "rules", "footnotes", "attributes", "content", "contained-by", "examples", "remarks", "members"),
    *("used-by", "relaxng", "manual", "facts"),
)
"""The anchors of the pages themselves."""
_OURS: Final = ("att.", "call.", "note.", "rule.")
"""What other anchors of theirs begin with."""
_CLOSED: Final = SPECS | {f"{T}schemaSpec", f"{T}teiHeader"}
_NO_WORD: Final = re.compile(r"[^a-z0-9]+")
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Section:
    """A division with a heading. `depth` counts from 1, `number` is like "2.1" (empty in front and back matter)."""

    element: etree._Element
    head: etree._Element
    depth: int
    number: str
    title: str
    anchor: str

    @property
    def label(self) -> str:
        return f"{self.number} {self.title}".strip()


class Outline:
    """The sections in their order, and the anchor that each xml:id of the text becomes."""

    def __init__(self, root: etree._Element | None) -> None:
        text = None if root is None else root.find(f"{T}text")
        self.matter = [] if text is None else [it for it in parts(text) if it.tag in _MATTER]
        self.sections: list[Section] = []
        self.of: dict[etree._Element, Section] = {}
        self.anchors: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self._taken = set(RESERVED)
        for it in self.matter:
            self._divisions(it, "", 1, numbered=it.tag == f"{T}body")
        for it in self._open(self.matter):
            ident = it.get(ID)
            if ident and ident not in self.anchors:
                self.anchors[ident] = self._anchor(_SPACE.sub("-", ident.strip()) or "anchor")

    def _divisions(self, holder: etree._Element, above: str, depth: int, *, numbered: bool) -> None:
        count = 0
        for it in parts(holder):
            if it.tag not in _DIVISIONS:
                continue
            head = it.find(f"{T}head")
            if head is None or not plain(head):
                self._divisions(it, above, depth, numbered=numbered)
                continue
            count += 1
            number = f"{above}.{count}".strip(".") if numbered else ""
            self._section(it, head, number, depth)
            self._divisions(it, number, depth + 1, numbered=numbered)

    def _section(self, element: etree._Element, head: etree._Element, number: str, depth: int) -> None:
        title = plain(head)
        ident = element.get(ID, "")
        wanted = _SPACE.sub("-", ident.strip()) or _NO_WORD.sub("-", title.lower()).strip("-") or "section"
        section = Section(element, head, depth, number, title, self._anchor(wanted))
        self.sections.append(section)
        self.of[element] = section
        if ident:
            self.anchors.setdefault(ident, section.anchor)
            self.labels.setdefault(ident, section.label)

    def _anchor(self, wanted: str) -> str:
        wanted = f"id-{wanted}" if wanted.startswith(_OURS) else wanted
        anchor, count = wanted, 1
        while anchor in self._taken:
            count += 1
            anchor = f"{wanted}-{count}"
        self._taken.add(anchor)
        return anchor

    def _open(self, holders: list[etree._Element]) -> Iterator[etree._Element]:
        """All elements of the prose, specifications and examples left out."""
        waiting = list(reversed(holders))
        while waiting:
            it = waiting.pop()
            yield it
            if it.tag not in _CLOSED and it.tag.startswith(T):
                waiting.extend(reversed(list(parts(it))))


_MATTER: Final = (f"{T}front", f"{T}body", f"{T}back")
_DIVISIONS: Final = frozenset({f"{T}div", *(f"{T}div{it}" for it in range(1, 8))})
