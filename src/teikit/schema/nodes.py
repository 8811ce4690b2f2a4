"""What is asked of an XML element again and again: its child elements, its line, its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree


def parts(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements; comments and instructions are none."""
    return (it for it in element if isinstance(it.tag, str))


def line_of(element: etree._Element) -> int:
    """The line of its file that an element stands on, 1-based; 0 where it is not from a file."""
    node: Any = element
    return int(node.sourceline or 0)


def text_of(element: etree._Element) -> str:
    """All text inside an element, without white space at its ends."""
    return "".join(map(str, element.itertext())).strip()
