"""What the references of a schema lead to: members of classes, patterns of macros, what a file may begin with."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.schema import pattern as p
from teikit.schema.model import ElementSpec, Schema
from teikit.schema.pattern import Kind, Pattern


def reachable(schema: Schema) -> set[str]:
    """The idents of the elements that a chain of content models leads to from a start element, start included."""
    inside = members(schema)
    waiting = beginnings(schema)
    seen: set[tuple[Kind, str]] = set()
    while waiting:
        ref = waiting.pop()
        if (ref.kind, ref.name) not in seen:
            seen.add((ref.kind, ref.name))
            waiting.extend(inside.get(ref.name, ()) if ref.kind is Kind.CLASS else _led_to(schema, ref))
    return {name for kind, name in seen if kind is Kind.ELEMENT and name in schema.elements}


def _led_to(schema: Schema, ref: p.Ref) -> Iterator[p.Ref]:
    element = schema.elements.get(ref.name) if ref.kind is Kind.ELEMENT else None
    pattern = element.content if element is not None else definition(schema, ref)
    return p.references(pattern or p.EMPTY)


def beginnings(schema: Schema) -> list[p.Ref]:
    """What a file may begin with, as references: elements, members of classes, what macros and patterns name."""
    return [ref for it in schema.start if (ref := beginning(schema, it)) is not None]


def beginning(schema: Schema, name: str) -> p.Ref | None:
    """What a word of @start means; None where that is not in the schema."""
    name = name.removeprefix(schema.prefix)
    found = (kind for kind in (Kind.ELEMENT, Kind.CLASS, Kind.MACRO) if schema.find(kind, name) is not None)
    kind = next(found, Kind.DEFINE if name in schema.defines else None)
    return None if kind is None else p.Ref(kind, name)


def members(schema: Schema) -> dict[str, list[p.Ref]]:
    """The direct members of each class, elements before classes, as references to them."""
    found: dict[str, list[p.Ref]] = {}
    for kind, table in ((Kind.ELEMENT, schema.elements), (Kind.CLASS, schema.classes)):
        for spec in table.values():
            for cls in spec.memberships:
                found.setdefault(cls, []).append(p.Ref(kind, spec.ident))
    return found


def chosen(members: dict[str, list[p.Ref]], ref: p.Ref) -> list[p.Ref]:
    """The members of a class that a reference means."""
    found = members.get(ref.name, [])
    return [it for it in found if (not ref.include or it.name in ref.include) and it.name not in ref.exclude]


def definition(schema: Schema, ref: p.Ref) -> Pattern | None:
    """What a reference to a macro, datatype or pattern stands for; None where it is not there."""
    if ref.kind is Kind.DEFINE:
        return schema.defines.get(ref.name)
    found = schema.find(ref.kind, ref.name)
    return None if found is None or isinstance(found, ElementSpec) else getattr(found, "content", None)
