"""Attributes that have a namespace: XML Schema declares each once, for all the elements that have it."""

from __future__ import annotations

from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import XML
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.datatypes import simple
from teikit.schema.write.xsd.looser import Looser
from teikit.schema.write.xsd.parts import Parts
from teikit.schema.write.xsd.simple import Listed, Named, Simple, Union, union

_LANGUAGE: Final = p.Data("language")
_URI: Final = p.Data("anyURI")
_USUAL: Final[dict[str, tuple[Simple, frozenset[Pattern], int]]] = {
    "id": (Named("ID"), frozenset({p.Data("ID")}), 1),
    "lang": (Union((Named("language"), Listed("token", (("", ""),)))), frozenset({_LANGUAGE, p.Value("")}), 2),
    "space": (
        Listed("token", (("default", ""), ("preserve", ""))),
        frozenset({p.Value("default"), p.Value("preserve")}),
        2,
    ),
    "base": (Named("anyURI"), frozenset({_URI, p.Data("anyURI", (("pattern", r"\S+"),))}), 1),
}
"""The attributes of the xml namespace as W3C's own xml.xsd has them, which some tools put in the place of any other:
their types, the patterns that mean no more, and how many of these mean all of it."""


def foreign(parts: Parts, told: Looser) -> dict[p.Name, Simple]:
    """The attributes that have a namespace, each with a type wide enough for all its uses."""
    contents: dict[p.Name, dict[Pattern, None]] = {}
    for pattern in parts.defines.values():
        for it in p.walk(pattern):
            if isinstance(it, p.Attribute):
                for name in it.names if isinstance(it.names, tuple) else (it.names,):
                    if isinstance(name, p.Name) and name.namespace:
                        contents.setdefault(name, {})[parts.resolved(it.content)] = None
    return {name: _type(name, list(found), told) for name, found in contents.items()}


def _type(name: p.Name, contents: list[Pattern], told: Looser) -> Simple:
    shown = f"@{name.local}"
    if name.namespace == XML:
        shown = f"@xml:{name.local}"
        usual = _USUAL.get(name.local)
        if usual is not None and all(_within(it, usual[1]) for it in contents):
            if any(len(usual[1] & set(p.walk(it))) < usual[2] for it in contents):
                told.note(looser.FOREIGN, shown, "all values that XML has are taken")
            return usual[0]
    if len(contents) > 1:
        told.note(looser.FOREIGN, shown, "the values of all elements are taken")
    made = [simple(it, lambda sentence: _noted(told, shown, sentence)) for it in contents]
    return union(made)


def _noted(told: Looser, shown: str, sentence: str) -> None:
    told.note(looser.VALUES, shown, sentence)


def _within(content: Pattern, usual: frozenset[Pattern]) -> bool:
    """Whether a datatype takes nothing but what the usual one takes."""
    if isinstance(content, p.Choice):
        return all(_within(it, usual) for it in content.items)
    return content in usual
