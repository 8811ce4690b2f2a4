"""Attributes that have a namespace: XML Schema declares each once, for all the elements that have it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
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


@dataclass(slots=True)
class Foreign:
    """An attribute that has a namespace, with a type wide enough for all its uses; `notes` say what is looser."""

    name: p.Name
    type: Simple
    notes: list[str]


def foreign(parts: Parts, told: Looser) -> list[Foreign]:
    """The attributes that have a namespace."""
    contents: dict[p.Name, dict[Pattern, None]] = {}
    for pattern in parts.defines.values():
        for it in p.walk(pattern):
            if isinstance(it, p.Attribute):
                for name in it.names if isinstance(it.names, tuple) else (it.names,):
                    if isinstance(name, p.Name) and name.namespace:
                        contents.setdefault(name, {})[parts.resolved(it.content)] = None
    return [_foreign(name, list(found), told) for name, found in contents.items()]


def _foreign(name: p.Name, contents: list[Pattern], told: Looser) -> Foreign:
    shown = f"@xml:{name.local}" if name.namespace == XML else f"@{name.local}"
    notes: list[str] = []

    def note(code: str, sentence: str) -> None:
        notes.append(told.note(code, shown, sentence))

    usual = _USUAL.get(name.local) if name.namespace == XML else None
    if usual is not None and all(_within(it, usual[1]) for it in contents):
        if any(len(usual[1] & set(p.walk(it))) < usual[2] for it in contents):
            note(looser.FOREIGN, "all values that XML has for it are taken")
        return Foreign(name, usual[0], notes)
    if len(contents) > 1:
        note(looser.FOREIGN, "the values that it has in any element are taken in all")
    made = [simple(it, partial(note, looser.VALUES)) for it in contents]
    return Foreign(name, union(made), notes)


def _within(content: Pattern, usual: frozenset[Pattern]) -> bool:
    """Whether a datatype takes nothing but what the usual one takes."""
    if isinstance(content, p.Choice):
        return all(_within(it, usual) for it in content.items)
    return content in usual
