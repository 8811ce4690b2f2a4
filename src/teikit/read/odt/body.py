"""The blocks of an OpenDocument text: headings, paragraphs, lists, tables, sections, frames, in reading order.

Source: OpenDocument 1.3 part 3, 5 (text content) and 9 (tables).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from teikit.read.blocks import Block, Paragraph, Piece
from teikit.read.numerals import whole_number
from teikit.read.odt.inline import HANDLERS, SHAPES, framed
from teikit.read.odt.line import Line
from teikit.read.odt.lists import Counts
from teikit.read.odt.names import attribute, child, descendants, key
from teikit.read.odt.story import Story
from teikit.read.odt.tables import read_table

_NOT_TEXT: Final = frozenset(
    {"text:tracked-changes", "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", ""}
    | {
        "text:number",
        "text:table-of-content-source",
        "text:alphabetical-index-source",
        "office:event-listeners",
        "office:binary-data",
    }
)
_SHAPES: Final = frozenset(f"draw:{shape}" for shape in SHAPES)


@dataclass(slots=True)
class Item:
    """Where a paragraph stands in a list; `numbered` falls to False with the first paragraph of an item."""

    counts: Counts
    style: str
    depth: int
    numbered: bool = True
    start: str | None = None
    printed: str = ""


class Blocks:
    """The blocks of one container (body, cell, text box, note)."""

    def __init__(self, story: Story, where: str = "") -> None:
        self.story = story
        self.where = where
        self.found: list[Block] = []
        self._joined: list[Piece] = []
        self._blank = True
        """Whether the last paragraph was an empty one."""

    def read(self, element: Any) -> list[Block]:
        """The blocks that the children of the container give."""
        self._read(element, None)
        if self._joined:  # its last paragraph's end is deleted
            self.found.append(Paragraph(self._joined, self.story.place))
        return self.found

    def _read(self, element: Any, item: Item | None) -> None:
        for it in element:
            name = key(it)
            if name in ("text:p", "text:h"):
                self._paragraph(it, item)
            elif name == "text:list":
                self._list(it, item)
            elif name == "text:numbered-paragraph":
                self._numbered(it)
            elif name == "table:table":
                self._table(it)
            elif name == "text:section" and attribute(it, "text:display") == "none":
                self.story.remarks.add("hidden", self.story.place, _words(it))
            elif name in ("text:change", "text:change-start", "text:change-end"):
                self.story.change(it)
            elif name == "draw:frame":
                self.found += framed(it, self._line())
            elif name in _SHAPES:
                self.found += self._box(it, self.story.next_box())
            elif name not in _NOT_TEXT:
                self._read(it, item)

    def _line(self, style: str = "") -> Line:
        return Line(self.story, self.story.styles.paragraph(style).look, self._box, HANDLERS)

    def _box(self, element: Any, place: str) -> list[Block]:
        """The blocks of a frame or note; places within it are its own."""
        outer = self.story.place
        found = Blocks(self.story, place).read(element)
        self.story.place = outer
        return found

    def _paragraph(self, element: Any, item: Item | None) -> None:
        if not self.where:
            self.story.paragraphs += 1
        self.story.place = place = self.where or f"paragraph {self.story.paragraphs}"
        style = attribute(element, "text:style-name") or ""
        look = self.story.styles.paragraph(style)
        line = self._line(style)
        line.read(element)
        self._joined += line.pieces
        if self.story.deleting:  # its end is deleted: the next paragraph goes on
            self.found += line.boxed
            return
        level = look.level
        if key(element) == "text:h":
            level = whole_number(attribute(element, "text:outline-level"), 1, least=1)
        pieces, self._joined = self._joined, []
        made = Paragraph(pieces, place, level=min(level, 6), style=look.name, align=look.align)
        made.label = self._label(element, item, level, look.list)
        made.kind = "item" if made.label else "paragraph"
        if level:
            made.kind = "heading"
        elif made.kind == "paragraph" and look.name.lower() in ("quotations", "quote", "block quotation"):
            made.kind = "quote"
        filled = any(piece.note or piece.text.strip() for piece in made.pieces)
        shown = filled or _speaks(made.label)
        if shown:
            made.apart = self._blank
            self.found.append(made)
        self._blank = not shown
        self.found += line.boxed

    def _label(self, element: Any, item: Item | None, level: int, style: str) -> str:
        if item is None:
            if key(element) != "text:h" or attribute(element, "text:is-list-header") == "true":
                return ""
            start = attribute(element, "text:start-value")
            restart = attribute(element, "text:restart-numbering") == "true"
            return self.story.lists.heading(level, start or ("1" if restart else None))
        if not item.numbered:
            return ""
        item.numbered = False
        label = self.story.lists.label(item.counts, item.style or style, item.depth, item.start)
        return item.printed or label

    def _list(self, element: Any, outer: Item | None) -> None:
        style = attribute(element, "text:style-name") or (outer.style if outer else "")
        counts = outer.counts if outer else self.story.lists.begin(element, style)
        depth = outer.depth + 1 if outer else 1
        for it in element:
            if key(it) in ("text:list-item", "text:list-header"):
                number = child(it, "text:number")
                printed = "".join(number.itertext()).strip()[:100] if number is not None else ""
                numbered = key(it) == "text:list-item"
                start = attribute(it, "text:start-value")
                own = attribute(it, "text:style-override") or style
                self._read(it, Item(counts, own, depth, numbered, start, printed))

    def _numbered(self, element: Any) -> None:
        style = attribute(element, "text:style-name") or ""
        counts = self.story.lists.begin(element, style)
        depth = whole_number(attribute(element, "text:level"), 1, least=1, most=10)
        self._read(element, Item(counts, style, depth, start=attribute(element, "text:start-value")))

    def _table(self, element: Any) -> None:
        self.found += read_table(
            self.story, element, self.where, lambda cell, place: Blocks(self.story, place).read(cell)
        )


def _words(element: Any) -> str:
    """The beginning of the text of an element."""
    return " ".join(
        "".join(it.itertext())[:200] for it, _ in zip(descendants(element, "text:p"), range(3), strict=False)
    )


def _speaks(label: str) -> bool:
    """Whether a label says more than a number: then an item without text is printed, too."""
    return sum(char.isalpha() for char in label) > 3 or "№" in label
