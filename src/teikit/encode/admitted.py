"""What the schema admits: which elements may stand in which, and which attributes with what values.

Read from the schema itself, so that it is said in one place: the ODD. Needed only for markup that a source brings.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from lxml import etree

from teikit.schema import packaged

_R: Final = "{http://relaxng.org/ns/structure/1.0}"
_FREE: Final = frozenset((f"{_R}optional", f"{_R}zeroOrMore", f"{_R}choice"))


@dataclass(slots=True)
class Model:
    """An element: whether it holds text, its children by name, its attributes (the pattern of each), those it needs."""

    text: bool = False
    children: set[str] = field(default_factory=set)
    attributes: dict[str, etree._Element] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)


@cache
def _defines() -> dict[str, etree._Element]:
    root = etree.fromstring(packaged()["teikit.rng"])
    return {str(it.get("name")): it for it in root.iter(f"{_R}define")}


def _element(define: etree._Element) -> etree._Element | None:
    return next(define.iterchildren(f"{_R}element"), None)


@cache
def model(name: str) -> Model | None:
    """The model of an element; None where the schema does not know it."""
    found = next(
        (it for define in _defines().values() if (it := _element(define)) is not None and it.get("name") == name), None
    )
    if found is None:
        return None
    made = Model()
    for node, free in _parts(found):
        local = etree.QName(node).localname
        if local == "text":
            made.text = True
        elif local == "element":
            made.children.add(str(node.get("name")))
        elif key := node.get("name"):
            made.attributes.setdefault(key, node)
            if not free:
                made.required.add(key)
    return made


def _parts(element: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The text, elements and attributes of a content model, and whether each may be absent."""
    seen: set[tuple[str, bool]] = set()
    stack = [(it, False) for it in element.iterchildren(tag=etree.Element)]
    while stack:
        node, free = stack.pop()
        if node.tag in (f"{_R}text", f"{_R}attribute", f"{_R}element"):
            yield node, free
        elif node.tag == f"{_R}ref":
            name = str(node.get("name"))
            define = _defines().get(name)
            if define is None or (name, free) in seen:
                continue
            seen.add((name, free))
            inner = _element(define)
            if inner is not None:
                yield inner, free
            else:
                stack.extend((it, free) for it in define.iterchildren(tag=etree.Element))
        else:
            inside = free or node.tag in _FREE
            stack.extend((it, inside) for it in node.iterchildren(tag=etree.Element))


def may_hold(parent: str, child: str) -> bool:
    known = model(parent)
    return known is not None and child in known.children


def holds_text(name: str) -> bool:
    known = model(name)
    return known is not None and known.text


@cache
def _judge(element: str, attribute: str) -> etree.RelaxNG | None:
    known = model(element)
    pattern = known.attributes.get(attribute) if known else None
    if pattern is None:
        return None
    grammar = etree.Element(f"{_R}grammar", datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes")
    holder = etree.SubElement(etree.SubElement(grammar, f"{_R}start"), f"{_R}element", name="x")
    holder.append(deepcopy(pattern))
    holder[0].set("name", "a")
    wanted = [it.get("name") for it in pattern.iter(f"{_R}ref")]
    for name in wanted:
        define = _defines().get(str(name))
        if define is not None and not any(it.get("name") == name for it in grammar.iterchildren(f"{_R}define")):
            grammar.append(deepcopy(define))
            wanted += [it.get("name") for it in define.iter(f"{_R}ref")]
    return etree.RelaxNG(grammar)


@lru_cache(maxsize=4096)
def may_say(element: str, attribute: str, value: str) -> bool:
    """Whether the element may have the attribute (`xml:id` with its prefix) with that value."""
    judge = _judge(element, attribute)
    return judge is not None and judge.validate(etree.Element("x", a=value))


def needed(element: str) -> frozenset[str]:
    """The attributes without which the element may not stand."""
    known = model(element)
    return frozenset(known.required) if known else frozenset()
