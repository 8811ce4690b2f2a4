"""An OpenDocument paragraph while its content is read: its pieces, what stands around them, and white space.

Source: OpenDocument 1.3 part 3, 6.1.2 (white space).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.blocks import Block, Piece
from teikit.read.odt.names import key
from teikit.read.odt.story import Story
from teikit.read.odt.styles import Look, rend
from teikit.read.office.symbols import in_font

_WHITE: Final = re.compile("[ \t\r\n]+")


@dataclass(slots=True)
class Line:
    """`blocks` reads the blocks of a frame or note, given words for a place; `handlers` are for elements by name."""

    story: Story
    look: Look
    blocks: Callable[[Any, str], list[Block]]
    handlers: Mapping[str, Callable[[Line, Any], None]]
    pieces: list[Piece] = field(default_factory=list)
    boxed: list[Block] = field(default_factory=list)
    after_space: bool = True
    """Whether white space that comes next is none: at the beginning, and after other white space."""

    def characters(self, text: str | None) -> None:
        """Characters of the file, a run of white space being one space."""
        if not text:
            return
        text = _WHITE.sub(" ", text)
        if self.after_space and text[0] == " ":
            text = text[1:]
        if text and not self.story.deleting:
            self.add(text)
            self.after_space = text[-1] == " "

    def add(self, text: str) -> None:
        if self.story.deleting:
            return
        self.after_space = False
        if self.look.get("hidden"):
            if text.strip():
                self.story.remarks.add("hidden", self.story.place, text)
            return
        self.story.comments.heard(text)
        if font := self.look.get("font"):
            text = in_font(text, font)
        self.pieces.append(Piece(text, rend(self.look)))

    def read(self, element: Any) -> None:
        """Adds an element's text and what its children give; what has no handler is looked through."""
        self.characters(element.text)
        for it in element:
            if handler := self.handlers.get(name := key(it)):
                handler(self, it)
            elif name:
                self.read(it)
            self.characters(it.tail)
