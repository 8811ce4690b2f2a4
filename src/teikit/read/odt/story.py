"""What holds while an OpenDocument text is read through: where we are, notes, open annotations, tracked changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from teikit.read.blocks import Note
from teikit.read.odt.lists import Lists
from teikit.read.odt.names import attribute, child, descendants, key
from teikit.read.odt.styles import Styles
from teikit.read.office.comments import Comments
from teikit.read.office.remarks import Remarks


@dataclass(slots=True)
class _Annotation:
    author: str
    place: str
    text: str


@dataclass(slots=True)
class Story:
    """The state of reading; all of it is about one file."""

    styles: Styles
    lists: Lists
    remarks: Remarks
    changes: Mapping[str, str]
    """The kind of each tracked change, by its id."""
    ended: frozenset[str]
    """The ids of the changes that have an end in the text: some writers leave deleted text in its place."""
    deleting: set[str] = field(default_factory=set)
    """The deletions whose text we are in."""
    place: str = ""
    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0
    notes: dict[str, Note] = field(default_factory=dict)
    repeated: int = 0
    """Code points that repeated cells have given so far."""
    comments: Comments = field(default_factory=Comments)
    _annotations: dict[str, _Annotation] = field(default_factory=dict)
    _counts: dict[bool, int] = field(default_factory=dict)

    def count_note(self, end: bool) -> int:
        self._counts[end] = self._counts.get(end, 0) + 1
        return self._counts[end]

    def next_box(self) -> str:
        self.boxes += 1
        return f"text box {self.boxes}"

    def annotation(self, element: Any) -> None:
        """An annotation, which is left out; what it is about follows until its end, if it has one."""
        creator = child(element, "dc:creator")
        author = "".join(creator.itertext()) if creator is not None else ""
        text = " ".join("".join(it.itertext()) for it in descendants(element, "text:p"))
        name = attribute(element, "office:name") or f"#{len(self._annotations)}"
        self._annotations[name] = _Annotation(author, self.place, text)
        if attribute(element, "office:name"):
            self.comments.begin(name, self.place)

    def tell_annotations(self) -> None:
        for name, it in self._annotations.items():
            about = "" if name in self.comments.open else self.comments.about.get(name, "")
            self.remarks.comment(it.author, it.place, about, it.text)

    def change(self, element: Any) -> None:
        """The place of a tracked change, its start or its end."""
        change = attribute(element, "text:change-id") or ""
        kind = self.changes.get(change)
        if key(element) == "text:change-end":
            self.deleting.discard(change)
        elif kind:
            self.remarks.add(kind, self.place)
            if kind == "deleted" and key(element) == "text:change-start" and change in self.ended:
                self.deleting.add(change)


def tracked(root: Any) -> tuple[dict[str, str], frozenset[str]]:
    """The kinds of the tracked changes of a text by their ids, and the ids of those that have an end."""
    found: dict[str, str] = {}
    for region in descendants(root, "text:changed-region"):
        name = attribute(region, "text:id") or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        kinds = (("text:insertion", "inserted"), ("text:deletion", "deleted"))
        found[name] = next((kind for tag, kind in kinds if child(region, tag) is not None), "")
    ends = descendants(root, "text:change-end")
    return found, frozenset(attribute(it, "text:change-id") or "" for it in ends)
