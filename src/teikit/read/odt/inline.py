"""What the elements within an OpenDocument paragraph give: spans, notes, annotations, frames, hidden text.

What is not named in HANDLERS is looked through: links, fields, and what is yet to come.
Source: OpenDocument 1.3 part 3, 6 (paragraph elements) and 10 (graphic content).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teikit.read.blocks import Block, Note, Piece, paragraphs_of
from teikit.read.numerals import raised, whole_number
from teikit.read.odt.line import Line
from teikit.read.odt.names import attribute, child, key
from teikit.read.odt.styles import rend

_MOST_SPACES: Final = 100  # of one text:s


def _nothing(line: Line, element: Any) -> None:
    """Marks of places, and what is no text."""


def _span(line: Line, element: Any) -> None:
    outer = line.look
    line.look = {**outer, **line.story.styles.span(attribute(element, "text:style-name") or "")}
    line.read(element)
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
        note.paragraphs += paragraphs_of(line.blocks(body, place))


def _annotation(line: Line, element: Any) -> None:
    line.story.annotation(element)


def _annotation_end(line: Line, element: Any) -> None:
    line.story.comments.end(attribute(element, "office:name") or "")


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
            line.read(it)
        elif key(it) == "text:ruby-text":
            line.add("(")
            line.read(it)
            line.add(")")


def _hidden(line: Line, element: Any) -> None:
    if attribute(element, "text:is-hidden") == "false":
        line.read(element)
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
