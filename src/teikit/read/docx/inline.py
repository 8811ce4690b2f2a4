"""The pieces of a Word paragraph: runs with their looks, breaks, signs, fields, marks of notes, tracked changes.

What is not named in HANDLERS is looked through: hyperlinks, smart tags, content controls, and what is yet to come.
Source: ECMA-376 part 1, 17.3 (runs), 17.13 (annotations), 17.16 (fields); part 3 (alternate content).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from teikit.read.docx.names import attribute, child, key
from teikit.read.docx.story import Call, Story
from teikit.read.docx.styles import ParagraphLook
from teikit.read.office.flow import PLAIN, Block, Piece
from teikit.read.office.symbols import UNKNOWN, in_font, sign

_SPACES: Final = str.maketrans("\n\r\t", "   ")
_HEX: Final = frozenset("0123456789abcdefABCDEF")


@dataclass(slots=True)
class Line:
    """A paragraph while its content is read. `boxes` reads the blocks of a text box."""

    story: Story
    look: ParagraphLook
    boxes: Callable[[Any], list[Block]]
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
        if self.story.open_comments:
            self.story.heard(text)
        if self.awaiting is not None and text.strip():
            self.awaiting.mark = self.awaiting.mark or text.strip()
            self.pieces.append(Piece(text, self.rend, self.awaiting.name))
        else:
            self.pieces.append(Piece(text, self.rend))


def read_inline(line: Line, element: Any) -> None:
    """Adds the pieces of an element's children to the line."""
    for it in element:
        if handler := HANDLERS.get(name := key(it)):
            handler(line, it)
        elif name:
            read_inline(line, it)


def _nothing(line: Line, element: Any) -> None:
    """Formatting, instructions, and what Word draws itself."""


def _run(line: Line, element: Any) -> None:
    outer = line.rend, line.hidden, line.font
    line.rend, hidden, line.font = line.story.styles.run(line.look, child(element, "w:rPr"))
    line.hidden = hidden or line.hidden
    line.awaiting = None
    read_inline(line, element)
    line.awaiting = None
    line.rend, line.hidden, line.font = outer


def _text(line: Line, element: Any) -> None:
    text = "".join(element.itertext()).translate(_SPACES)
    if attribute_of_space(element) != "preserve":
        text = text.strip(" ")
    line.add(in_font(text, line.font) if line.font else text)


def attribute_of_space(element: Any) -> str | None:
    """The xml:space of an element."""
    found: str | None = element.get("{http://www.w3.org/XML/1998/namespace}space")
    return found


def _break(line: Line, element: Any) -> None:
    if attribute(element, "type") in (None, "textWrapping"):
        line.add("\n")


def _sign(line: Line, element: Any) -> None:
    char = attribute(element, "char") or ""
    code = int(char, 16) if 0 < len(char) <= 6 and set(char) <= _HEX else 0
    found = sign(code, attribute(element, "font") or "")
    if found == UNKNOWN:
        line.story.remarks.add("symbol", line.story.place, f"{attribute(element, 'font') or ''} {char[:6]}")
    line.add(found)


def _field_char(line: Line, element: Any) -> None:
    line.story.field_char(element)


def _call(line: Line, element: Any) -> None:
    if not line.story.shows() or line.hidden:
        return
    call = line.story.call(element, key(element) == "w:endnoteReference")
    custom = attribute(element, "customMarkFollows")
    if custom in (None, "0", "false", "off"):
        line.pieces.append(Piece("", line.rend, call.name))
    else:
        line.awaiting = call


def _own_mark(line: Line, element: Any) -> None:
    line.pieces.append(Piece("", line.rend, line.own))


def _deleted(line: Line, element: Any) -> None:
    moved = key(element) == "w:moveFrom"
    line.story.remarks.add("moved" if moved else "deleted", line.story.place)
    for it in element.iter():
        if (name := key(it)) in ("w:footnoteReference", "w:endnoteReference"):
            line.story.struck.add(Call(attribute(it, "id") or "", name == "w:endnoteReference", 0).name)
        elif name == "w:fldChar":
            line.story.field_char(it)


def _inserted(line: Line, element: Any) -> None:
    line.story.remarks.add("inserted", line.story.place)
    read_inline(line, element)


def _comment_start(line: Line, element: Any) -> None:
    comment = attribute(element, "id") or ""
    line.story.commented.setdefault(comment, "")
    line.story.open_comments.add(comment)
    line.story.places.setdefault(comment, line.story.place)


def _comment_end(line: Line, element: Any) -> None:
    line.story.open_comments.discard(attribute(element, "id") or "")


def _comment_mark(line: Line, element: Any) -> None:
    line.story.places.setdefault(attribute(element, "id") or "", line.story.place)


def _alternatives(line: Line, element: Any) -> None:
    """The same thing stored twice, for newer and older versions: the first that gives anything."""
    before = len(line.pieces), len(line.boxed)
    for it in element:
        if key(it) in ("mc:Choice", "mc:Fallback"):
            read_inline(line, it)
            if before != (len(line.pieces), len(line.boxed)) or holds_picture(it):
                return


def holds_picture(element: Any) -> bool:
    """Whether a picture is in it: then its other form would be counted again."""
    return any(key(it) in ("a:blip", "v:imagedata") for it in element.iter())


def _box(line: Line, element: Any) -> None:
    if line.story.shows() and not line.hidden:
        line.boxed += line.boxes(element)


def _picture(line: Line, element: Any) -> None:
    line.story.remarks.add("picture", line.story.place)


def _object(line: Line, element: Any) -> None:
    line.story.remarks.add("object", line.story.place)


def _ruby(line: Line, element: Any) -> None:
    """Base text with its gloss in brackets after it."""
    for it in element:
        if key(it) == "w:rubyBase":
            read_inline(line, it)
        elif key(it) == "w:rt":
            line.add("(")
            read_inline(line, it)
            line.add(")")


def _fraction(line: Line, element: Any) -> None:
    for it in element:
        if key(it) == "m:den":
            line.add("/")
        read_inline(line, it)


def _tabs(line: Line, element: Any) -> None:
    line.add("\t")


def _hyphen(line: Line, element: Any) -> None:
    line.add("-")


def _return(line: Line, element: Any) -> None:
    line.add("\n")


def _control(line: Line, element: Any) -> None:
    content = child(element, "w:sdtContent")
    if content is not None:
        read_inline(line, content)


HANDLERS: Final[Mapping[str, Callable[[Line, Any], None]]] = {
    **dict.fromkeys(
        ("w:pPr", "w:rPr", "w:instrText", "w:delText", "w:delInstrText", "w:softHyphen", "w:fldData", "m:ctrlPr"),
        _nothing,
    ),
    "w:r": _run,
    "m:r": _run,
    "w:t": _text,
    "m:t": _text,
    "w:br": _break,
    "w:cr": _return,
    "w:tab": _tabs,
    "w:ptab": _tabs,
    "w:noBreakHyphen": _hyphen,
    "w:sym": _sign,
    "w:fldChar": _field_char,
    "w:footnoteReference": _call,
    "w:endnoteReference": _call,
    "w:footnoteRef": _own_mark,
    "w:endnoteRef": _own_mark,
    "w:del": _deleted,
    "w:moveFrom": _deleted,
    "w:ins": _inserted,
    "w:moveTo": _inserted,
    "w:commentRangeStart": _comment_start,
    "w:commentRangeEnd": _comment_end,
    "w:commentReference": _comment_mark,
    "mc:AlternateContent": _alternatives,
    "w:txbxContent": _box,
    "a:blip": _picture,
    "v:imagedata": _picture,
    ":chart": _picture,
    ":relIds": _picture,
    "o:OLEObject": _object,
    "w:subDoc": _object,
    "w:ruby": _ruby,
    "m:f": _fraction,
    "w:sdt": _control,
}
"""By the element's name."""
