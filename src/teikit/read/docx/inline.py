"""The pieces of a Word paragraph: runs with their looks, breaks, signs, fields, text boxes, pictures.

What is not named in HANDLERS is looked through: hyperlinks, smart tags, and what is yet to come.
Source: ECMA-376 part 1, 17.3 (runs), 17.16 (fields); part 3 (alternate content).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teikit.read.docx.line import Line
from teikit.read.docx.marks import MARKS
from teikit.read.docx.names import attribute, child, key
from teikit.read.office.symbols import UNKNOWN, in_font, sign

_SPACES: Final = str.maketrans("\n\r\t", "   ")
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_HEX: Final = frozenset("0123456789abcdefABCDEF")


def _nothing(line: Line, element: Any) -> None:
    """Formatting, instructions, and what Word draws itself."""


def _run(line: Line, element: Any) -> None:
    outer = line.rend, line.hidden, line.font
    line.rend, hidden, line.font = line.story.styles.run(line.look, child(element, "w:rPr"))
    line.hidden = hidden or line.hidden
    line.awaiting = None
    line.read(element)
    line.awaiting = None
    line.rend, line.hidden, line.font = outer


def _text(line: Line, element: Any) -> None:
    text = ("".join(element.itertext()) if len(element) else element.text or "").translate(_SPACES)
    if element.get(_XML_SPACE) != "preserve":
        text = text.strip(" ")
    line.add(in_font(text, line.font) if line.font else text)


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


def _alternatives(line: Line, element: Any) -> None:
    """The same thing stored twice, for newer and older versions: the first that gives anything."""
    before = len(line.pieces), len(line.boxed)
    for it in element:
        if key(it) in ("mc:Choice", "mc:Fallback"):
            line.read(it)
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
            line.read(it)
        elif key(it) == "w:rt":
            line.add("(")
            line.read(it)
            line.add(")")


def _fraction(line: Line, element: Any) -> None:
    for it in element:
        if key(it) == "m:den":
            line.add("/")
        line.read(it)


def _tabs(line: Line, element: Any) -> None:
    line.add("\t")


def _hyphen(line: Line, element: Any) -> None:
    line.add("-")


def _return(line: Line, element: Any) -> None:
    line.add("\n")


def _control(line: Line, element: Any) -> None:
    content = child(element, "w:sdtContent")
    if content is not None:
        line.read(content)


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
    **MARKS,
    "mc:AlternateContent": _alternatives,
    "w:txbxContent": _box,
    "a:blip": _picture,
    "v:imagedata": _picture,
    ":chart": _picture,
    ":relIds": _picture,
    "o:OLEObject": _object,
    "w:object": _object,
    "w:subDoc": _object,
    "w:ruby": _ruby,
    "m:f": _fraction,
    "w:sdt": _control,
}
"""By the element's name."""
