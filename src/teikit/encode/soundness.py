"""Whether an element that holds nothing but elements can be written: all that is in it must have a place there."""

from __future__ import annotations

from typing import Final

from teikit.document import Document, Span
from teikit.encode.admitted import holds_text, may_hold, model
from teikit.encode.nesting import GIVEN, Node

_NEEDS: Final = {"list": "item", "table": "row", "row": "cell", "address": "addrLine"}


def sound(document: Document, node: Node, name: str) -> bool:
    """True for what holds text; else where no text stands in it by itself and every child may stand there, soundly."""
    known = model(name)
    if known is None or holds_text(name):
        return True
    if name == "lb":  # a line break is the whole of its text
        return not document.quote(node.annotation.span).strip()
    cursor = node.annotation.start
    for child in node.children:
        if child.rank != GIVEN or document.quote(Span(cursor, max(cursor, child.annotation.start))).strip():
            return False
        if not may_hold(name, child.annotation.kind) or not sound(document, child, child.annotation.kind):
            return False
        cursor = max(cursor, child.annotation.end)
    needed = _NEEDS.get(name)
    found = any(child.annotation.kind == needed for child in node.children)
    return (found or not needed) and not document.quote(Span(cursor, node.annotation.end)).strip()
