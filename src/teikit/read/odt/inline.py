"""The pieces of an OpenDocument paragraph: text with its white space, spans, notes, annotations, fields, frames.

What is not named in HANDLERS is looked through: links, fields, and what is yet to come.
Source: OpenDocument 1.3 part 3, 6 (paragraph elements) and 6.1.2 (white space).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.odt.names import attribute, child, key
from teikit.read.odt.story import Story
from teikit.read.odt.styles import Look, rend
from teikit.read.office.flow import Block, Note, Paragraph, Piece
from teikit.read.office.numerals import raised, whole_number
from teikit.read.office.symbols import in_font

_WHITE: Final = re.compile("[ \t\r\n]+")
_MOST_SPACES: Final = 100  # of one text:s


@dataclass(slots=True)
class Line:
    """A paragraph while its content is read. `blocks` reads the blocks of a frame or note, given words for a place."""

    story: Story
    look: Look
    blocks: Callable[[Any, str], list[Block]]
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
        if self.story.open_annotations:
            self.story.heard(text)
        if font := self.look.get("font"):
            text = in_font(text, font)
        self.pieces.append(Piece(text, rend(self.look)))


def read_inline(line: Line, element: Any) -> None:
    """Adds an element's text and what its children give."""
    line.characters(element.text)
    for it in element:
        if handler := HANDLERS.get(name := key(it)):
            handler(line, it)
        elif name:
            read_inline(line, it)
        line.characters(it.tail)


def _nothing(line: Line, element: Any) -> None:
    """Marks of places, and what is no text."""


def _span(line: Line, element: Any) -> None:
    outer = line.look
    line.look = {**outer, **line.story.styles.span(attribute(element, "text:style-name") or "")}
    read_inline(line, element)
    line.look = outer


def _spaces(line: Line, element: Any) -> None:
    line.add(" " * whole_number(attribute(element, "text:c"), 1, least=1, most=_MOST_SPACES))


def _tab(line: Line, element: Any) -> None:
    line.add("\t")


def _line_break(line: Line, element: Any) -> None:
    line.add("\n")
    line.after_space = True


def _note(line: Line, element: Any) -> None:
    """Its citation is the number as it was printed last; with a label it is a mark of the author's own."""
    end = attribute(element, "text:note-class") == "endnote"
    story = line.story
    if line.look.get("hidden") or story.deleting:
        return
    count = story.count_note(end)
    citation = child(element, "text:note-citation")
    number = "".join(citation.itertext()).strip() if citation is not None else ""
    own = citation is not None and bool(attribute(citation, "text:label"))
    number = number or str(count)
    place = f"{'endnote' if end else 'footnote'} {count}"
    note = Note(f"{'en' if end else 'fn'}{count}", end, place, number, number if own else raised(number))
    story.notes[note.id] = note
    line.pieces.append(Piece("", rend(line.look), note.id))
    line.after_space = False
    body = child(element, "text:note-body")
    if body is not None:
        note.paragraphs += [it for it in line.blocks(body, place) if isinstance(it, Paragraph)]


def _annotation(line: Line, element: Any) -> None:
    line.story.annotation(element)


def _annotation_end(line: Line, element: Any) -> None:
    line.story.open_annotations.discard(attribute(element, "office:name") or "")


def _change(line: Line, element: Any) -> None:
    line.story.change(element)


def _frame(line: Line, element: Any) -> None:
    """The first of what a frame offers: they are the same thing in several forms."""
    line.boxed += framed(element, line)


def framed(element: Any, line: Line) -> list[Block]:
    """The blocks of the text box of a frame, or of a shape; pictures and embedded files are told."""
    for it in element:
        match key(it):
            case "draw:text-box":
                return _boxed(it, line)
            case "draw:image":
                line.story.remarks.add("picture", line.story.place)
                return []
            case "draw:object" | "draw:object-ole" | "draw:plugin" | "draw:floating-frame" | "draw:applet":
                line.story.remarks.add("object", line.story.place)
                return []
    return []


def _shape(line: Line, element: Any) -> None:
    line.boxed += _boxed(element, line)


def _boxed(element: Any, line: Line) -> list[Block]:
    if line.look.get("hidden") or line.story.deleting:
        return []
    return line.blocks(element, line.story.next_box())


def _ruby(line: Line, element: Any) -> None:
    """Base text with its gloss in brackets after it."""
    for it in element:
        if key(it) == "text:ruby-base":
            read_inline(line, it)
        elif key(it) == "text:ruby-text":
            line.add("(")
            read_inline(line, it)
            line.add(")")


def _hidden(line: Line, element: Any) -> None:
    if attribute(element, "text:is-hidden") == "false":
        read_inline(line, element)
    elif words := (attribute(element, "text:string-value") or "".join(element.itertext())):
        line.story.remarks.add("hidden", line.story.place, words)


SHAPES: Final = (
    "custom-shape",
    "rect",
    "ellipse",
    "circle",
    "line",
    "polyline",
    "polygon",
    "path",
    "connector",
    "caption",
)
HANDLERS: Final[Mapping[str, Callable[[Line, Any], None]]] = {
    **dict.fromkeys(
        (
            "office:event-listeners",
            "office:binary-data",
            "text:number",
            "text:script",
            "svg:title",
            "svg:desc",
            "text:tracked-changes",
        ),
        _nothing,
    ),
    **dict.fromkeys((f"draw:{shape}" for shape in SHAPES), _shape),
    "text:span": _span,
    "text:s": _spaces,
    "text:tab": _tab,
    "text:line-break": _line_break,
    "text:note": _note,
    "office:annotation": _annotation,
    "office:annotation-end": _annotation_end,
    "text:change": _change,
    "text:change-start": _change,
    "text:change-end": _change,
    "draw:frame": _frame,
    "text:ruby": _ruby,
    "text:hidden-text": _hidden,
}
"""By the element's name."""
