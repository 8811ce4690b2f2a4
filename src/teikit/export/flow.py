"""Reads the body of one document, once: element after element into the running text, and spans for what is marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from teikit.export.edition import Frame
from teikit.export.elements import given, local, words
from teikit.export.running import Open, RunningText
from teikit.export.structure import ADDED, LOOSE, TEXTUAL, is_apart, role_of

_MENTIONS = {
    "persName": "person", "placeName": "place", "geogName": "place", "settlement": "place", "region": "place",
    "country": "place", "district": "place", "orgName": "org", "date": "date",
}  # fmt: skip
_NAMED = (("pers", "person"), ("pla", "place"), ("geo", "place"), ("org", "org"))
_MARKS = {
    "hi": "hi", "emph": "hi", "roleName": "role", "speaker": "speaker", "idno": "idno", "gap": "gap", "pb": "pb",
    "ref": "ref", "num": "num", "bibl": "bibl", "name": "name", "cell": "cell", "del": "del", "add": "add",
    "unclear": "unclear", "sic": "sic", "title": "title", "foreign": "foreign", "label": "label",
}  # fmt: skip
_WITHOUT_MENTIONS = frozenset({"source", "publication", "emphasis"})


@dataclass(frozen=True, slots=True)
class Found:
    """A span of the text and the element that made it. `kind`: mention, note, remark, document, added, or a mark's."""

    kind: str
    span: Open
    element: etree._Element
    value: str = ""


@dataclass(slots=True)
class _Level:
    """An element that is open: what was there before it, and what to end with it."""

    frame: bool = False
    role: str = ""
    spans: list[Open] = field(default_factory=list)
    mention: bool = False
    silent: bool = False
    document: bool = False


class Flow:
    """The text of a body or a `div`, its blocks, and all that was found in it."""

    def __init__(self, root: etree._Element, added_by_person: Callable[[etree._Element], bool]) -> None:
        self.running = RunningText()
        self.found: list[Found] = []
        self.entities: list[tuple[str, int]] = []
        self._added_by_person = added_by_person
        self._frames: list[Frame] = []
        self._roles = ["paragraph"]
        self._serial = self._mentions = self._silent = 0
        self._run_in = False
        self._floating: list[list[etree._Element]] = [[]]
        self._walk(root)
        self._print_floating()
        self.text = self.running.finish()
        self.blocks = self.running.blocks

    def _walk(self, root: etree._Element) -> None:
        stack = [(root, iter(root), self._open(root))]
        self._say(root.text)
        while stack:
            element, children, level = stack[-1]
            child = next(children, None)
            if child is None:
                self._close(element, level)
                stack.pop()
                self._say(element.tail if stack else None)
            elif not isinstance(child.tag, str):
                if child.tag is etree.Entity:
                    self.entities.append((child.text or "", child.sourceline or 0))
                    self._say(child.text)
                self._say(child.tail)
            elif self._stays_out(child):
                self._say(child.tail)
            else:
                stack.append((child, iter(child), self._open(child)))
                self._say(child.text)

    def _say(self, text: str | None) -> None:
        if text and self.running.add(text, self._roles[-1], self._frames):
            self._run_in = False

    def _stays_out(self, element: etree._Element) -> bool:
        name = local(element)
        if name == "note" and self._added_by_person(element):
            self._point("remark", element, words(element))
        elif name == "note" and self._is_called(element):
            self._point("call", element)
            self._floating[-1].append(element)
        elif is_apart(element):
            if name in ADDED:
                self._point("added", element, words(element))
        else:
            return False
        return True

    def _is_called(self, note: etree._Element) -> bool:
        """A note set where it is called, inside the text: it is printed elsewhere, so it comes after the text."""
        if not self._frames or given(note, "place") == "inline":
            return False
        name = self._frames[-1].name
        return name in TEXTUAL or (name in LOOSE and self.running.in_block)

    def _point(self, kind: str, element: etree._Element, value: str = "") -> None:
        span = self.running.begin(kind)
        self.running.end(span)
        self.found.append(Found(kind, span, element, value))

    def _open(self, element: etree._Element) -> _Level:
        level, name = _Level(), local(element)
        parent = self._frames[-1].name if self._frames else ""
        in_text = parent in TEXTUAL
        role = None
        if not (name == "note" and given(element, "place") == "inline" and in_text):
            role = role_of(element, self._roles[-1], parent, in_text=in_text)
        if role is not None:
            if self._run_in:
                self.running.part()
            else:
                self.running.end_block()
            self._serial += 1
            level.frame, level.role = True, role
            self._frames.append(Frame(name, self._serial, given(element, "type") or ""))
            self._roles.append(role)
        elif name == "lb" or (name in ("l", "p", "ab") and self.running.in_block):
            self.running.break_line(once=name != "lb")
        self._mark(element, name, level)
        return level

    def _mark(self, element: etree._Element, name: str, level: _Level) -> None:
        kind = "" if self._silent or self._mentions else _mention_type(element, name)
        if kind:
            level.mention = True
            self._mentions += 1
            self._begin(level, "mention", element, kind)
        if name == "note" and level.frame:
            level.silent = level.role in _WITHOUT_MENTIONS
            self._silent += level.silent
            self._begin(level, "note", element, level.role)
        elif name == "div" and element.get("type") == "document":
            level.document = True
            self._floating.append([])
            self._begin(level, "document", element, str(len(self._frames)))
        elif name in _MARKS and not (name == "label" and level.frame and self._frames[-2].name != "list"):
            self._begin(level, _MARKS[name], element)

    def _begin(self, level: _Level, kind: str, element: etree._Element, value: str = "") -> None:
        span = self.running.begin(kind)
        level.spans.append(span)
        self.found.append(Found(kind, span, element, value))

    def _close(self, element: etree._Element, level: _Level) -> None:
        name = local(element)
        if level.document:
            self.running.end_block()
            self._print_floating()
            self._floating.pop()
        for span in level.spans:
            self.running.end(span)
        self._mentions -= level.mention
        self._silent -= level.silent
        if level.frame:
            self._frames.pop()
            self._roles.pop()
            runs_in = name == "speaker" or (name == "label" and bool(self._frames) and self._frames[-1].name == "list")
            if not runs_in:
                self.running.end_block()
            self._run_in = runs_in
        elif name == "label" and self._frames and self._frames[-1].name == "item":
            self._run_in = True
        elif name == "l":
            self.running.break_line(once=True)
        elif name == "cell":
            self.running.break_line("\t")

    def _print_floating(self) -> None:
        self.running.end_block()
        queue = self._floating[-1]
        for note in queue:  # a note within a note joins the queue
            self._walk(note)
        queue.clear()


def _mention_type(element: etree._Element, name: str) -> str:
    if name in ("name", "rs"):
        kind = (element.get("type") or "").lower()
        return next((type_ for start, type_ in _NAMED if kind.startswith(start)), "")
    return _MENTIONS.get(name, "")
