"""Identifiers: XML Schema lets an element have one attribute that is an ID, RELAX NG any number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import XML
from teikit.schema.pattern import Pattern

_ID: Final = p.Data("ID")
_XML_ID: Final = p.Name("id", XML)
_PLAIN: Final = {"ID": "NCName", "IDREF": "NCName", "IDREFS": "NMTOKENS"}


def plain_ids(defines: dict[str, Pattern], resolved: Callable[[Pattern], Pattern]) -> list[str]:
    """Leaves one attribute of a grammar an ID, where it has several; gives the names of those that no longer are.

    References are no longer checked then: what they lead to may have been one of the others.
    """
    ids: dict[p.Name, None] = {}
    for pattern in defines.values():
        for it in p.walk(pattern):
            if isinstance(it, p.Attribute) and isinstance(it.names, p.Name) and _ID in p.walk(resolved(it.content)):
                ids[it.names] = None
    if len(ids) < 2:
        return []
    kept = _XML_ID if _XML_ID in ids else next(iter(ids))

    def attribute(it: Pattern) -> Pattern:
        if not isinstance(it, p.Attribute):
            return it
        whole = resolved(it.content)
        return replace(it, content=whole if it.names == kept else p.rewrite(whole, _plain))

    made = {
        name: p.rewrite(it, attribute) if any(isinstance(part, p.Attribute) for part in p.walk(it)) else it
        for name, it in defines.items()
    }
    defines.update(made)
    return [it.local for it in ids if it != kept]


def _plain(it: Pattern) -> Pattern:
    return replace(it, type=_PLAIN[it.type]) if isinstance(it, p.Data) and it.type in _PLAIN else it
