"""The text of a TEI file as it grows: white space by its meaning, blocks, and the markup within them.

A run of white space that holds a line break or a tab is only how the file is laid out, and one space; so is none at
the edge of a block. Spaces typed on one line are kept, every one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from teikit.read.tei.vocabulary import EMPTY

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Mark:
    """An element within a block, from its start to its end (code points).

    Attributes that begin with a hyphen are not TEI's: `-order` counts the elements, `-within` names the one around it.
    """

    kind: str
    attributes: dict[str, str]
    start: int
    end: int = -1


@dataclass(slots=True)
class Block:
    """A stretch of text that stands by itself: its role, the attributes of its element, the elements within it."""

    role: str
    attributes: dict[str, str]
    start: int
    end: int = -1
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Text:
    """What has been written, and the marks that wait for the next block (page breaks between blocks)."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    open: Block | None = None
    waiting: list[Mark] = field(default_factory=list)
    _pending: str = ""  # white space that is written only when something follows
    _fresh: bool = True  # nothing has been written since the block, or something within it, began
    _pointed: int = -1  # where a word stands that is not printed
    _order: int = 0
    _within: list[int] = field(default_factory=list)

    def begin(self, role: str, attributes: Mapping[str, str]) -> None:
        """Opens a block; the one that is open is closed."""
        self.end()
        if self.length:
            self._put("\n\n")
        self.open = Block(role, dict(attributes), self.length)
        self._pending, self._fresh, self._pointed = "", True, -1
        for mark in self.waiting:
            mark.start = mark.end = self.length
        self.open.marks += self.waiting
        self.waiting.clear()

    def end(self) -> None:
        """Closes the block that is open; of one without text the elements without text wait for the next block."""
        block, self.open = self.open, None
        if block is None:
            return
        block.end = self.length
        self._within.clear()
        if block.end > block.start:
            self.blocks.append(block)
        else:
            kept = [
                mark for mark in block.marks if mark.kind in EMPTY or mark.kind == "gap" or "-xml" in mark.attributes
            ]
            for mark in kept:
                mark.attributes.pop("-within", None)
            self.waiting += kept

    def close(self) -> None:
        """The end of the file: what waits for a block that does not come stands at the end of the last."""
        self.end()
        if self.blocks:
            last = self.blocks[-1]
            for mark in self.waiting:
                mark.start = mark.end = last.end
            last.marks += self.waiting
            self.waiting.clear()

    def add(self, text: str | None) -> None:
        """Adds text to the block that is open."""
        cursor = 0
        for run in _SPACE.finditer(text or ""):
            if "\n" in run[0] or "\t" in run[0] or "\r" in run[0]:
                self._solid((text or "")[cursor : run.start()])
                self._soft()
                cursor = run.end()
        self._solid((text or "")[cursor:])

    @property
    def begun(self) -> bool:
        """Whether the block that is open has text."""
        return self.open is not None and self.length > self.open.start

    def line_break(self) -> bool:
        """A line break of the source; false where something begins anyway, and it is no text."""
        if self._fresh:
            return False
        self._pending = self._pending.removesuffix(" ")
        self.flush()
        self._put("\n")
        return True

    def edge(self, separator: str) -> None:
        """Something begins or ends anew within the block: it is parted from what stands beside it."""
        if self._fresh:
            self._pending = ""
            return
        if self._pending == " ":
            self.flush()
        self._pending = max(separator, self._pending.removesuffix(" "), key=len)

    def flush(self) -> None:
        """Writes the white space that was waiting."""
        waiting, self._pending = self._pending, ""
        if not waiting or self._fresh:
            return
        last = self.pieces[-1][-1]
        if waiting != " " or last not in "\n\t " or self._pointed == self.length:
            self._put(waiting)
            self._fresh = waiting != " " and not waiting.endswith(" ")

    def push(self, kind: str, attributes: Mapping[str, str]) -> Mark:
        """Begins an element within the block."""
        self.flush()
        mark = self._mark(kind, attributes)
        self._within.append(self._order)
        return mark

    def pop(self, mark: Mark) -> None:
        """Ends the element begun last."""
        mark.end = self.length
        if self._within:
            self._within.pop()

    def point(self, kind: str, attributes: Mapping[str, str], *, word: bool = False) -> Mark:
        """An element without printed text; outside a block it waits for the next.

        The white space on both sides of a `word` (one that an editor supplied) is kept.
        """
        if self.open is not None:
            self.flush()
        mark = self._mark(kind, attributes)
        mark.end = self.length
        self._pointed = self.length if word else -1
        return mark

    def _mark(self, kind: str, attributes: Mapping[str, str]) -> Mark:
        self._order += 1
        within = {"-within": str(self._within[-1])} if self._within else {}
        mark = Mark(kind, {**attributes, "-order": str(self._order), **within}, self.length)
        (self.waiting if self.open is None else self.open.marks).append(mark)
        return mark

    def _solid(self, text: str) -> None:
        if text:
            self.flush()
            self._put(text)
            self._fresh = False

    def _soft(self) -> None:
        if not self._fresh and not self._pending.endswith(" "):
            self._pending += " "

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
