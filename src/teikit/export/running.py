"""The running text of a document while it is read: blocks joined by one line break, and spans of it.

White space at the edges of a block is left out. White space in the file that holds a line break is the file's layout,
not the text's: it counts as one space, and as none beside a `lb`. Other white space stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from teikit.export.edition import Block, Frame

_TOKEN = re.compile(r"\s+|\S+")


@dataclass(slots=True, eq=False)
class Open:
    """A span that is being read; it starts with its first character. An empty span sits before the next character."""

    kind: str
    start: int = -1
    end: int = -1
    closed: bool = False
    ahead: int = 0


class RunningText:
    """Collects characters into blocks; remembers where spans begin and end (code points)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.length = 0
        self._pieces: list[str] = []
        self._pending = ""
        self._layout = False
        self._start = -1
        self._role = ""
        self._within: tuple[Frame, ...] = ()
        self._waiting: list[Open] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def add(self, text: str, role: str, within: Iterable[Frame]) -> bool:
        """Adds characters; the first of a block gives it its role. True if any was more than white space."""
        said = False
        for token in _TOKEN.findall(text):
            if token.isspace():
                self._add_space(token)
            else:
                self._add_word(token, role, within)
                said = True
        return said

    def _add_space(self, space: str) -> None:
        if self._start < 0:
            return
        if "\n" in space or "\r" in space:
            if not self._pending:
                self._pending, self._layout = " ", True
        elif not self._layout:
            self._pending += space

    def _add_word(self, word: str, role: str, within: Iterable[Frame]) -> None:
        if self._start < 0:
            if self._pieces:
                self._put("\n")
            self._start, self._role, self._within = self.length, role, tuple(within)
        elif self._pending:
            self._put(self._pending)
        self._pending, self._layout = "", False
        self._settle()
        self._put(word)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)

    @property
    def in_block(self) -> bool:
        return self._start >= 0

    def break_line(self, sign: str = "\n", *, once: bool = False) -> None:
        """A line break of the text, or the tab between two cells. `once`: only where no line break came before."""
        if self._start >= 0 and not (once and self._pending.endswith(sign)):
            self._pending = sign if self._layout else self._pending + sign
            self._layout = False

    def part(self) -> None:
        """A space between two elements that run on, where the file has none."""
        if self._start >= 0 and not self._pending:
            self._pending, self._layout = " ", True

    def end_block(self) -> None:
        if self._start >= 0:
            self.blocks.append(Block(self._start, self.length, self._role, self._within))
            self._settle(also_open=False)
        self._start, self._pending, self._layout = -1, "", False

    def begin(self, kind: str) -> Open:
        span = Open(kind)
        self._waiting.append(span)
        return span

    def end(self, span: Open) -> None:
        span.closed = True
        if span.start >= 0:
            span.end = self.length
        elif self._start >= 0:
            span.ahead = self.length + len(self._pending)

    def _settle(self, *, also_open: bool = True) -> None:
        for span in self._waiting:
            if span.closed or also_open:
                span.start = span.end = min(span.ahead, self.length) if span.ahead else self.length
        self._waiting = [span for span in self._waiting if span.start < 0]

    def finish(self) -> str:
        """The whole text; spans that still wait for a character sit at its end."""
        self.end_block()
        self._settle()
        return self.text
