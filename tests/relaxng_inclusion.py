"""Proves, element by element, that one RELAX NG schema admits nothing that another refuses.

The larger schema must give each element name one definition (as TEI's do). Then the smaller is a restriction if, for
each of its elements, (1) every sequence of children and text is one of the larger's, which derivatives of the two
content models decide exactly; (2) the larger has its attributes, and requires no other; (3) the values of each
attribute are among the larger's: tried on a pool of values.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
Pattern = tuple[Any, ...]
EMPTY: Pattern = ("empty",)
NONE: Pattern = ("none",)
TEXT: Pattern = ("text",)


def choice(*options: Pattern) -> Pattern:
    flat: set[Pattern] = set()
    for option in options:
        flat |= option[1] if option[0] == "choice" else {option}
    flat.discard(NONE)
    if len(flat) < 2:
        return next(iter(flat), NONE)
    return ("choice", frozenset(flat))


def pair(kind: str, left: Pattern, right: Pattern) -> Pattern:
    if NONE in (left, right):
        return NONE
    if left == EMPTY:
        return right
    return left if right == EMPTY else (kind, left, right)


def more(inner: Pattern) -> Pattern:
    return inner if inner in (EMPTY, NONE, TEXT) or inner[0] == "more" else ("more", inner)


@lru_cache(maxsize=None)
def nullable(it: Pattern) -> bool:
    match it[0]:
        case "empty" | "text":
            return True
        case "choice":
            return any(map(nullable, it[1]))
        case "group" | "interleave":
            return nullable(it[1]) and nullable(it[2])
        case "more":
            return nullable(it[1])
    return False


@lru_cache(maxsize=None)
def derive(it: Pattern, symbol: str) -> Pattern:
    """What may follow `symbol` ("#text", or the name of a child)."""
    match it[0]:
        case "text":
            return TEXT if symbol == "#text" else NONE
        case "element":
            return EMPTY if symbol in it[1] else NONE
        case "choice":
            return choice(*(derive(option, symbol) for option in it[1]))
        case "group":
            first = pair("group", derive(it[1], symbol), it[2])
            return choice(first, derive(it[2], symbol)) if nullable(it[1]) else first
        case "interleave":
            return choice(
                pair("interleave", derive(it[1], symbol), it[2]), pair("interleave", it[1], derive(it[2], symbol))
            )
        case "more":
            return pair("group", derive(it[1], symbol), choice(it, EMPTY))
    return NONE


@lru_cache(maxsize=None)
def symbols(it: Pattern) -> frozenset[str]:
    match it[0]:
        case "text":
            return frozenset({"#text"})
        case "element":
            return it[1]
        case "choice":
            return frozenset().union(*map(symbols, it[1]))
        case "group" | "interleave":
            return symbols(it[1]) | symbols(it[2])
        case "more":
            return symbols(it[1])
    return frozenset()


def escape(small: Pattern, large: Pattern) -> list[str] | None:
    """A shortest sequence that the small model admits and the large one does not; None where there is none."""
    seen = {(small, large)}
    queue: list[tuple[Pattern, Pattern, list[str]]] = [(small, large, [])]
    for left, right, way in queue:
        if nullable(left) and not nullable(right):
            return way
        for symbol in sorted(symbols(left)):
            step = derive(left, symbol), derive(right, symbol)
            if step[0] != NONE and step not in seen:
                if step[1] == NONE:
                    return [*way, symbol]
                seen.add(step)
                queue.append((*step, [*way, symbol]))
    return None


class Schema:
    """A RELAX NG grammar (full syntax, no includes) as content models and attributes by element."""

    def __init__(self, path: Path) -> None:
        self.root = etree.parse(str(path), etree.XMLParser(remove_comments=True)).getroot()
        self.defines = {it.get("name"): it for it in self.root.iter(RNG + "define")}
        self.elements: dict[str, list[etree._Element]] = {}
        for it in self.root.iter(RNG + "element"):
            for name in self.names(it):
                self.elements.setdefault(name, []).append(it)

    def names(self, element: etree._Element) -> frozenset[str]:
        space = element.get("ns") or ""
        prefix = "" if space in {"", "http://www.tei-c.org/ns/1.0"} else f"{{{space}}}"
        if element.get("name"):
            return frozenset({prefix + element.get("name")})
        return frozenset(it.text or "" for it in element[0].iter(RNG + "name"))

    def children(self, node: etree._Element) -> Iterator[etree._Element]:
        """The patterns of a node: no documentation, no name class."""
        own = [it for it in node if str(it.tag).startswith(RNG)]
        yield from own[1:] if node.tag == RNG + "element" and node.get("name") is None else own

    def content(self, node: etree._Element) -> Pattern:
        """The content model of an element or of a pattern, attributes left out; data counts as text."""
        tag = node.tag.removeprefix(RNG)
        if tag == "attribute":
            return EMPTY
        if tag in {"text", "data", "value", "list"}:
            return TEXT
        if tag in {"empty", "notAllowed"}:
            return EMPTY if tag == "empty" else NONE
        if tag == "ref":
            return self.definition(node.get("name"))
        parts = [self.child(it) for it in self.children(node)]
        if tag == "choice":
            return choice(*parts)
        whole = EMPTY
        for part in reversed(parts):
            whole = pair("interleave" if tag in {"interleave", "mixed"} else "group", part, whole)
        if tag == "mixed":
            whole = pair("interleave", TEXT, whole)
        if tag in {"oneOrMore", "zeroOrMore"}:
            whole = more(whole)
        return choice(whole, EMPTY) if tag in {"optional", "zeroOrMore"} else whole

    def child(self, node: etree._Element) -> Pattern:
        return ("element", self.names(node)) if node.tag == RNG + "element" else self.content(node)

    @lru_cache(maxsize=None)  # noqa: B019 - a schema lives as long as the test that reads it
    def definition(self, name: str) -> Pattern:
        whole = EMPTY
        for part in reversed([self.child(it) for it in self.children(self.defines[name])]):
            whole = pair("group", part, whole)
        return whole

    def attributes(self, node: etree._Element, optional: bool = False) -> Iterator[tuple[str, bool, etree._Element]]:
        """The attributes of an element: name, whether it may be left out, its pattern."""
        for it in self.children(node):
            tag = it.tag.removeprefix(RNG)
            if tag == "attribute":
                yield it.get("name"), optional, it
            elif tag == "ref":
                yield from self.attributes(self.defines[it.get("name")], optional)
            elif tag in {"group", "interleave", "oneOrMore"}:
                yield from self.attributes(it, optional)
            elif tag in {"optional", "choice", "zeroOrMore"}:
                yield from self.attributes(it, True)

    def coupled(self, node: etree._Element) -> bool:
        """Whether an attribute stands in a choice or an optional group with something else (then they are not free)."""
        for it in self.children(node):
            tag = it.tag.removeprefix(RNG)
            below = list(self.attributes(it)) if tag in {"choice", "optional", "zeroOrMore"} else []
            if len(below) > 1 or (below and tag == "choice"):
                return True
            if tag == "ref" and self.coupled(self.defines[it.get("name")]):
                return True
            if tag in {"group", "interleave", "oneOrMore"} and self.coupled(it):
                return True
        return False

    def values(self, attribute: etree._Element) -> etree.RelaxNG:
        """A schema of `<v v="..."/>` with this attribute's datatype."""
        grammar = etree.fromstring(
            '<grammar xmlns="http://relaxng.org/ns/structure/1.0" '
            'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><element name="v"/></start></grammar>'
        )
        made = etree.SubElement(grammar[0][0], RNG + "attribute", name="v")
        wanted = list(self.children(attribute))
        made.extend([etree.fromstring(etree.tostring(it)) for it in wanted])
        done: set[str] = set()
        while names := {it.get("name") for it in grammar.iter(RNG + "ref")} - done:
            grammar.extend([etree.fromstring(etree.tostring(self.defines[name])) for name in sorted(names)])
            done |= names
        return etree.RelaxNG(grammar)
