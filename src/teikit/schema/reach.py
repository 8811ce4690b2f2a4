"""Which elements of a schema a file can hold at all: those that lead from its start to one another."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.schema import pattern as p
from teikit.schema.model import Schema
from teikit.schema.pattern import Kind, Pattern


def reachable(schema: Schema) -> set[str]:
    """The idents of the elements that a chain of content models leads to from a start element, start included."""
    members: dict[str, list[tuple[Kind, str]]] = {}
    for kind, table in ((Kind.ELEMENT, schema.elements), (Kind.CLASS, schema.classes)):
        for spec in table.values():
            for cls in spec.memberships:
                members.setdefault(cls, []).append((kind, spec.ident))
    waiting = [(kind, name) for name in schema.start for kind in (Kind.ELEMENT, Kind.CLASS, Kind.MACRO)]
    seen: set[tuple[Kind, str]] = set()
    while waiting:
        key = waiting.pop()
        if key in seen or schema.find(*key) is None:
            continue
        seen.add(key)
        kind, name = key
        waiting.extend(members.get(name, ()) if kind is Kind.CLASS else _led_to(schema, kind, name))
    return {name for kind, name in seen if kind is Kind.ELEMENT}


def _led_to(schema: Schema, kind: Kind, name: str) -> Iterator[tuple[Kind, str]]:
    spec = schema.elements[name] if kind is Kind.ELEMENT else schema.macros[name]
    content: Pattern = spec.content or p.EMPTY
    for ref in p.references(content):
        if ref.kind is Kind.DEFINE:
            yield from ((it.kind, it.name) for it in p.references(schema.defines.get(ref.name, p.EMPTY)))
        else:
            yield (Kind.MACRO if ref.kind is Kind.DATA else ref.kind), ref.name
