"""What a schema whose inheritance is settled gives from classes: which classes, and which attributes in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.schema.model import AttDef, AttList, ClassSpec, Inherited, Schema


def attribute_classes(schema: Schema, keys: Iterable[str]) -> list[ClassSpec]:
    """The classes of attributes that a member of these classes inherits from, the nearest first, each once."""
    found: dict[str, ClassSpec] = {}
    level = list(keys)
    while level:
        following: list[str] = []
        for key in level:
            cls = schema.classes.get(key)
            if cls is not None and cls.attribute and key not in found:
                found[key] = cls
                following.extend(cls.memberships)
        level = following
    return list(found.values())


def definitions(schema: Schema, attributes: AttList) -> Iterator[AttDef]:
    """The definitions of all attributes of a settled list, those that it has from classes included."""
    for it in attributes.items:
        if isinstance(it, Inherited):
            yield from schema.classes[it.cls].attributes.definitions()
        elif isinstance(it, AttList):
            yield from definitions(schema, it)
        elif isinstance(it, AttDef):
            yield it
