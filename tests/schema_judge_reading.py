"""Reads a RELAX NG grammar (XML syntax) into a few kinds of nodes, for the schema judge.

It shares nothing with the compiler it judges nor with teikit.validate: an error in one must not hide in the other.
Syntactic sugar (optional, zeroOrMore, mixed, combine, div, inherited `ns` and datatypeLibrary) is gone afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lxml import etree

RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
XML: Final = "http://www.w3.org/XML/1998/namespace"
REST: Final = "*"
"""In a name: any local name, or any namespace, that the two grammars do not mention."""

Name = tuple[str, str]
NameClass = tuple[Any, ...]
"""("name", namespace, local) | ("any", except) | ("ns", namespace, except) | ("choice", classes...)."""


class UnsupportedError(ValueError):
    """A construct that the judge cannot read: it must be said, for a verdict without it would be a guess."""


@dataclass(frozen=True, eq=False)
class Node:
    """A pattern: empty, notAllowed, text, ref, choice, group, interleave, more, element, attribute, data, value, list.

    `label` is the definition's name in a ref, the string in a value; `type` and `params` belong to data and value; the
    part of a data is what it excepts.
    """

    kind: str
    parts: tuple[Node, ...] = ()
    label: str = ""
    names: NameClass = ()
    type: str = ""
    params: tuple[tuple[str, str], ...] = ()


EMPTY: Final = Node("empty")
NOT_ALLOWED: Final = Node("notAllowed")
TEXT: Final = Node("text")


@dataclass(frozen=True, eq=False)
class Grammar:
    start: Node
    defines: dict[str, Node]


def covers(names: NameClass, name: Name) -> bool:
    """Whether a name is of the class; REST stands for any name that nobody mentions."""
    match names[0]:
        case "name":
            return name == names[1:]
        case "any":
            return not (names[1] and covers(names[1], name))
        case "ns":
            return name[0] == names[1] and not (names[2] and covers(names[2], name))
    return any(covers(it, name) for it in names[1:])


def mentioned(names: NameClass) -> set[Name]:
    """The names and namespaces a class mentions: what a class says of all others, it says of REST."""
    match names[0]:
        case "name":
            return {names[1:], (names[1], REST)}
        case "any":
            return {(REST, REST)} | (mentioned(names[1]) if names[1] else set())
        case "ns":
            return {(names[1], REST)} | (mentioned(names[2]) if names[2] else set())
    return set[Name]().union(*(mentioned(it) for it in names[1:]))


def is_token(value: str) -> bool:
    """Whether a string can be one item of a list: not if it is empty or has white space."""
    return value.split() == [value]


def read(path: Path) -> Grammar:
    """The grammar in a file; UnsupportedError for include, externalRef, parentRef and nested grammars."""
    root = etree.parse(str(path), etree.XMLParser(remove_comments=True, remove_pis=True)).getroot()
    if root.tag != f"{RNG}grammar":
        return Grammar(_pattern(root), {})
    for tag in ("include", "externalRef", "parentRef"):
        if root.find(f".//{RNG}{tag}") is not None:
            raise UnsupportedError(f"{path.name}: {tag} is not read here")
    starts = [it for it in root.iter(f"{RNG}start") if _component(it)]
    defines: dict[str, list[etree._Element]] = {}
    for define in root.iter(f"{RNG}define"):
        if _component(define):
            defines.setdefault(define.get("name", "").strip(), []).append(define)
    return Grammar(_combined(starts), {name: _combined(nodes) for name, nodes in defines.items()})


def _component(node: etree._Element) -> bool:
    """Whether a start or define is the grammar's own: TEI's grammars carry documentation with RELAX NG elements."""
    return all(it.tag in (f"{RNG}grammar", f"{RNG}div") for it in node.iterancestors())


def _combined(nodes: list[etree._Element]) -> Node:
    how = {it.get("combine") for it in nodes} - {None}
    if len(nodes) > 1 and len(how) != 1:
        raise UnsupportedError(f"{nodes[0].get('name', 'start')} is defined {len(nodes)} times without one @combine")
    bodies = [_group(it) for it in nodes]
    return bodies[0] if len(bodies) == 1 else Node(str(how.pop()), tuple(bodies))


def _own(node: etree._Element) -> list[etree._Element]:
    return [it for it in node if isinstance(it.tag, str) and it.tag.startswith(RNG) and it.tag != f"{RNG}param"]


def _group(node: etree._Element, skip: int = 0) -> Node:
    parts = [_pattern(it) for it in _own(node)[skip:]]
    return parts[0] if len(parts) == 1 else Node("group", tuple(parts)) if parts else EMPTY


def _pattern(node: etree._Element) -> Node:
    tag = str(node.tag).removeprefix(RNG)
    match tag:
        case "empty" | "notAllowed" | "text":
            return {"empty": EMPTY, "notAllowed": NOT_ALLOWED, "text": TEXT}[tag]
        case "ref":
            return Node("ref", label=node.get("name", "").strip())
        case "choice" | "interleave":
            return Node(tag, tuple(_pattern(it) for it in _own(node)))
        case "group":
            return _group(node)
        case "oneOrMore":
            return Node("more", (_group(node),))
        case "zeroOrMore":
            return Node("choice", (Node("more", (_group(node),)), EMPTY))
        case "optional":
            return Node("choice", (_group(node), EMPTY))
        case "mixed":
            return Node("interleave", (TEXT, _group(node)))
        case "list":
            return Node("list", (_group(node),))
        case "element" | "attribute":
            return _named(node, tag)
        case "data" | "value":
            return _datatype(node, tag)
    raise UnsupportedError(f"<{tag}> is not read here")


def _named(node: etree._Element, tag: str) -> Node:
    given = node.get("name")
    own = _own(node)
    plain = given is not None
    names = ("name", *_resolved(node, (given or "").strip(), tag == "element")) if plain else _name_class(own[0])
    body = TEXT if tag == "attribute" and len(own) == (not plain) else _group(node, int(not plain))
    return Node(tag, (body,), names=names)


def _inherited(node: etree._Element, attribute: str) -> str:
    return next((it.get(attribute, "") for it in (node, *node.iterancestors()) if it.get(attribute) is not None), "")


def _resolved(node: etree._Element, name: str, inherits: bool) -> Name:
    prefix, colon, local = name.rpartition(":")
    if colon:
        return (XML if prefix == "xml" else node.nsmap.get(prefix) or "", local)
    return (_inherited(node, "ns") if inherits else node.get("ns", ""), local)


def _name_class(node: etree._Element) -> NameClass:
    tag = str(node.tag).removeprefix(RNG)
    own = _own(node)
    if tag == "name":
        return ("name", *_resolved(node, (node.text or "").strip(), True))
    if tag == "choice":
        return ("choice", *map(_name_class, own))
    excepted = ("choice", *map(_name_class, own[0])) if own else ()
    return ("any", excepted) if tag == "anyName" else ("ns", _inherited(node, "ns"), excepted)


def _datatype(node: etree._Element, tag: str) -> Node:
    """A data or value; the built-in string and token are the XML Schema types of these names."""
    library = _inherited(node, "datatypeLibrary")
    kind = node.get("type", "token").strip()
    if library not in ("", "http://www.w3.org/2001/XMLSchema-datatypes"):
        kind = f"{{{library}}}{kind}"
    if tag == "value":
        text = node.text or ""
        return Node(
            "value", label=text if kind in ("string", "normalizedString") else " ".join(text.split()), type=kind
        )
    params = sorted((it.get("name", ""), it.text or "") for it in node.iter(f"{RNG}param"))
    excepted = tuple(Node("choice", tuple(map(_pattern, _own(it)))) for it in _own(node))
    return Node("data", excepted, type=kind, params=tuple(params))
