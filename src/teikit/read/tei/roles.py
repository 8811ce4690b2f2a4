"""What a block is, and what holds blocks: by its element, its type and where it stands."""

from __future__ import annotations

from typing import Final

from lxml import etree

from teikit.read.tei import vocabulary as known
from teikit.read.tei.nodes import local

_BLOCKS: Final = frozenset(("p", "div", "ab", "head", "list", "lg", "sp"))
_WHOLE: Final = frozenset(("table", "note", "p", "ab"))
_QUOTES: Final = frozenset(("quote", "q", "said", "cit", "epigraph"))
_WITHIN: Final = {"opener": "line", "closer": "line", "postscript": "postscript", "titlePage": "heading"}
_AS_AROUND: Final = frozenset(("p", "ab", "l", "trailer"))
"""These are what the element around them says."""


def is_container(element: etree._Element, name: str) -> bool:
    """Whether an element between blocks holds blocks: always, or since there are some in it."""
    if name in known.CONTAINERS:
        return True
    if name in _WHOLE or (name in known.ROLES and name not in _QUOTES):
        return False
    return any(isinstance(it.tag, str) and local(it) in _BLOCKS for it in element)


def role_within(name: str, kind: str, role: str) -> str:
    """The role of a paragraph within a container; `kind` is its type, `role` that of a paragraph around it."""
    if name in _QUOTES:
        return "quote"
    if name.startswith("div") or name == "floatingText":
        return known.DIV_ROLES.get(kind, "paragraph")
    return _WITHIN.get(name, role)


def role_of(element: etree._Element, name: str, role: str) -> str:
    """The role of a block; `role` is that of a paragraph here."""
    kind, holder = element.get("type") or "", element.getparent()
    parent = local(holder) if holder is not None else ""
    if name == "head" and kind == "number":
        return "number"
    if name == "head" and parent in ("list", "figure", "table"):
        return "label"
    if name == "salute" and parent == "closer":
        return "closer"
    if name == "item" and holder is not None and holder.get("type") == "articles":
        return "article"
    if kind in known.TYPED.get(name, ()):
        return kind
    return role if name in _AS_AROUND else known.ROLES.get(name, role)


def is_unprinted(element: etree._Element, name: str, software: frozenset[str]) -> bool:
    """What an editor added: corrections, expansions, what is supplied, remarks that bear a person's @resp."""
    if name == "note":
        return any(resp not in software for resp in (element.get("resp") or "").split())
    if name == "rdg":
        holder = element.getparent()
        first = next(holder.iterchildren("{*}lem", "{*}rdg"), None) if holder is not None else None
        return first is not element
    return name in known.UNPRINTED
