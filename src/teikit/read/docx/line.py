"""A Word paragraph while its content is read: its pieces, what stands around them, and the look that holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from teikit.read.blocks import PLAIN, Block, Piece
from teikit.read.docx.names import key
from teikit.read.docx.story import Call, Story
from teikit.read.docx.styles import ParagraphLook


@dataclass(slots=True)
class Line:
    """`boxes` reads the blocks of a text box; `handlers` are what is done with elements, by their names."""

    story: Story
    look: ParagraphLook
    boxes: Callable[[Any], list[Block]]
    handlers: Mapping[str, Callable[[Line, Any], None]]
    pieces: list[Piece] = field(default_factory=list)
    boxed: list[Block] = field(default_factory=list)
    rend: frozenset[str] = PLAIN
    hidden: bool = False
    font: str = ""
    own: str = ""
    """The name of the note in whose text we are."""
    awaiting: Call | None = None
    """A note whose mark is the text that follows in this run."""

    def add(self, text: str) -> None:
        if not text or not self.story.shows():
            return
        if self.hidden:
            if text.strip():
                self.story.remarks.add("hidden", self.story.place, text)
            return
        self.story.comments.heard(text)
        if self.awaiting is not None and text.strip():
            self.awaiting.mark = self.awaiting.mark or text.strip()
            self.pieces.append(Piece(text, self.rend, self.awaiting.name))
        else:
            self.pieces.append(Piece(text, self.rend))

    def read(self, element: Any) -> None:
        """Adds the pieces of an element's children; what has no handler is looked through."""
        for it in element:
            if handler := self.handlers.get(name := key(it)):
                handler(self, it)
            elif name:
                self.read(it)
