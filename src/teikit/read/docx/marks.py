"""What stands at a place of a Word text without being text: marks of notes, tracked changes, comments.

Source: ECMA-376 part 1, 17.11 (notes), 17.13 (annotations).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teikit.read.blocks import Piece
from teikit.read.docx.line import Line
from teikit.read.docx.names import attribute, key
from teikit.read.docx.story import Call


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
    if key(element) == "w:ins":  # of what was moved the place that it left is told
        line.story.remarks.add("inserted", line.story.place)
    line.read(element)


def _comment_start(line: Line, element: Any) -> None:
    line.story.comments.begin(attribute(element, "id") or "", line.story.place)


def _comment_end(line: Line, element: Any) -> None:
    line.story.comments.end(attribute(element, "id") or "")


def _comment_mark(line: Line, element: Any) -> None:
    line.story.comments.places.setdefault(attribute(element, "id") or "", line.story.place)


MARKS: Final[Mapping[str, Callable[[Line, Any], None]]] = {
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
}
"""By the element's name."""
