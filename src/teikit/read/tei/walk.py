"""The walk over a text of TEI: what is a block becomes one, what stands within a block stays markup within it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from teikit.read.tei import vocabulary as known
from teikit.read.tei.nodes import Section, local, plain, written
from teikit.read.tei.roles import is_container, is_unprinted, role_of, role_within
from teikit.read.tei.text import Text

_DEPTH: Final = 200
"""Elements nested deeper are read as text without their markup."""


@dataclass(slots=True)
class Walk:
    """The state of a walk. `software` are pointers to the software that made earlier readings."""

    software: frozenset[str]
    text: Text = field(default_factory=Text)
    sections: list[Section] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    unprinted: Counter[str] = field(default_factory=Counter)
    speech: int = 0
    lists: int = 0

    def attributes(self, element: etree._Element) -> dict[str, str]:
        return written(element, self.software)

    def flow(self, element: etree._Element, role: str, depth: int = 0) -> None:
        """What stands between blocks: text by itself is a block of that role."""
        self._loose(element.text, role)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, role, depth + 1)
            self._loose(child.tail, role)
        self.text.end()

    def _loose(self, text: str | None, role: str) -> None:
        if text and (text.strip() or self.text.open is not None):
            if self.text.open is None:
                self.text.begin(role, {})
            self.text.add(text)

    def _child(self, child: etree._Element, role: str, depth: int) -> None:
        name = local(child)
        if self.left_out(child, name):
            return
        if name in known.EMPTY or name in ("lb", "gap") or is_unprinted(child, name, self.software):
            if self.text.open is not None:
                self.inside(child, depth)
            elif name != "lb":
                self._alone(child, name)
        elif depth < _DEPTH and is_container(child, name):
            self.text.end()
            self._contain(child, name, role, depth)
        elif name in known.ROLES or (name == "seg" and role == "line" and self.text.open is None):
            self.text.end()
            self._block(child, name, role, depth)
            self.text.end()
        else:
            if self.text.open is None:
                self.text.begin(role, {})
            self.inside(child, depth)

    def _alone(self, child: etree._Element, name: str) -> None:
        """An element without text between blocks."""
        if name in known.EMPTY or (name == "gap" and not plain(child).strip()):
            self.text.point(name, self.attributes(child))
        elif name == "gap":
            self.text.begin("paragraph", {})
            self.inside(child, 0)
            self.text.end()
        else:
            self._unprinted(child, name)

    def contain(self, element: etree._Element) -> None:
        """A text, or a div that is one."""
        self._contain(element, local(element), "paragraph", 0)

    def _contain(self, child: etree._Element, name: str, role: str, depth: int) -> None:
        kind = (child.get("type") or "").lower()
        section = None
        if name == "text" or (name.startswith("div") and kind in known.DOCUMENTS):
            section = Section(child, self.text.length)
            self.sections.append(section)
        inner = role_within(name, kind, role)
        if name == "sp":
            self._speech(child, depth)
        elif name == "lg":
            self._verse(child, inner, depth)
        else:
            if name == "list":
                self.lists += 1
            self.flow(child, inner, depth)
        if section is not None:
            section.end = self.text.length

    def _block(self, child: etree._Element, name: str, role: str, depth: int) -> None:
        given = self.attributes(child)
        holder = child.getparent()
        made = role_of(child, name, role)
        if name == "item":
            given["-list"] = str(self.lists)
            if kind := (holder.get("type") or "" if holder is not None else ""):
                given["-list-type"] = kind
        self.text.begin(made, {**given, "-element": name})
        self.contents(child, depth)

    def _speech(self, element: etree._Element, depth: int) -> None:
        """A turn is its speaker and the first paragraph; the others go on with it."""
        self.speech += 1
        speaker = next(element.iterchildren("{*}speaker"), None)
        turn = False
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = local(child)
            if child is speaker or (not turn and name in ("p", "ab", "l", "lg")):
                if self.text.open is None:
                    self.text.begin("turn", {**self.attributes(element), "-speech": str(self.speech)})
                else:
                    self.text.edge("\n")
                mark = self.text.push("speaker" if child is speaker else "said", self.attributes(child))
                self.contents(child, depth + 1)
                self.text.pop(mark)
                turn = child is not speaker
                if turn:
                    self.text.end()
            else:
                before = len(self.text.blocks)
                self._child(child, "paragraph", depth + 1)
                self.text.end()
                for block in self.text.blocks[before:]:
                    block.attributes["-speech"] = str(self.speech)
        self.text.end()

    def _verse(self, element: etree._Element, role: str, depth: int) -> None:
        self.text.begin(role, {"-element": "lg"})
        self.contents(element, depth)
        self.text.end()

    def contents(self, element: etree._Element, depth: int) -> None:
        """The inside of a block, or of an element within one."""
        tight = local(element) in known.TIGHT
        if element.text and not (tight and not element.text.strip()):
            self.text.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.inside(child, depth + 1)
            if child.tail and not (tight and not child.tail.strip()):
                self.text.add(child.tail)

    def inside(self, element: etree._Element, depth: int) -> None:
        """An element within a block."""
        name = local(element)
        if depth > _DEPTH:
            self.lost[name] += 1
            self.text.add(plain(element))
        elif self.left_out(element, name):
            return
        elif is_unprinted(element, name, self.software):
            self._unprinted(element, name)
        elif name == "lb":
            if self.text.line_break():
                self.text.point("lb", self.attributes(element)).start -= 1
            elif not self.text.begun:
                self.text.point("lb", self.attributes(element))
        elif name in known.EMPTY:
            self.text.point(name, self.attributes(element))
        else:
            separator = known.EDGES.get(name)
            if separator:
                self.text.edge(separator)
            mark = self.text.push(name, self.attributes(element))
            self.contents(element, depth)
            self.text.pop(mark)
            if separator:
                self.text.edge(separator)

    def _unprinted(self, element: etree._Element, name: str) -> None:
        self.unprinted[name] += 1
        xml: str = etree.tostring(element, encoding="unicode", with_tail=False)
        self.text.point(name, {**self.attributes(element), "-xml": xml}, word=True)

    def left_out(self, element: etree._Element, name: str) -> bool:
        if name in known.ASIDE:
            self.aside.append(" ".join(plain(element).split()))
            return True
        if name in known.LISTS or name in known.NOT_TEXT:
            self.lost[name] += 1
            return True
        return False
