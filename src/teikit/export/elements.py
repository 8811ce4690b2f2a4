"""TEI elements as the reader asks of them: names, attributes, plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
NS = {"t": TEI}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,9})?")
_NOT_SAID = frozenset({"corr", "reg", "expan", "supplied", "note"})


def local(element: etree._Element) -> str:
    """The element's name without its namespace; empty for what is not an element or not of TEI."""
    tag = element.tag
    return tag[len(TEI) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{TEI}}}") else ""


def one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def words(element: etree._Element | None) -> str:
    """The element's text on one line, a line break as a space; without corrections, expansions and notes."""
    return "" if element is None else one_line("".join(_pieces(element)))


def _pieces(element: etree._Element) -> Iterator[str]:
    if local(element) == "lb":
        yield " "
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and local(child) not in _NOT_SAID:
            yield from _pieces(child)
        yield child.tail or ""


def given(element: etree._Element, name: str) -> str | None:
    """An attribute's value, trimmed; None where it is absent or empty."""
    return (element.get(name) or "").strip() or None


def find(element: etree._Element, path: str) -> etree._Element | None:
    """The first element at a path written with the prefix `t`."""
    return element.find(path, NS)


def find_all(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path, NS)


def certainty(element: etree._Element) -> float | str | None:
    """@cert: a number from 0 to 1 as a number, a word ("high") as it is."""
    value = given(element, "cert")
    if value is not None and _NUMBER.fullmatch(value) and float(value) <= 1:
        return float(value)
    return value


def line_of(element: etree._Element) -> int:
    """The line of the file that the element begins on, from 1."""
    line = element.sourceline
    return line if isinstance(line, int) else 1
