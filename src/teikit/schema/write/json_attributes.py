"""Attributes as data: what each may say, and which class an element has it from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.glosses import chosen, plain
from teikit.schema.inheritance import attribute_classes
from teikit.schema.model import AttDef, AttList, Constraint, ElementSpec, Inherited, Prose, Schema, Spec, ValList
from teikit.schema.write.json_patterns import Node, node

_USAGE: Final = {"req": "required", "rec": "recommended"}


class Attributes:
    """The attributes of one schema, each made once."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._made: dict[int, Node] = {}

    def of_element(self, it: ElementSpec) -> Iterator[tuple[str, Node]]:
        """All attributes of an element by their names in a file, each with the class it comes from."""
        above = self.above(it)
        for item in it.attributes.items:
            if isinstance(item, Inherited):
                for att in self.schema.classes[item.cls].attributes.definitions():
                    yield att.name, {**self.one(att), "class": item.cls}
            else:
                for att in AttList((item,)).definitions():
                    origin, given = above.get(att.ident, (None, None))
                    made = {**self.one(att), "class": origin}
                    yield att.name, made if given in (None, att) else made | {"changed": True}

    def above(self, it: ElementSpec) -> dict[str, tuple[str | None, AttDef | None]]:
        """The attributes of the classes of an element by ident, those of nearer classes first."""
        found: dict[str, tuple[str | None, AttDef | None]] = {}
        for cls in attribute_classes(self.schema, it.memberships):
            for att in cls.attributes.definitions():
                found.setdefault(att.ident, (cls.ident, att))
        return found

    def one(self, it: AttDef) -> Node:
        if id(it) not in self._made:
            made: Node = {"usage": _USAGE.get(it.usage or "", "optional")}
            if it.namespace:
                made["namespace"] = it.namespace
            made |= said(it.prose, self.schema.language)
            made["datatype"] = node(p.TEXT if it.datatype is None else it.datatype)
            if (it.least, it.most) != (1, 1):
                made |= {"min": it.least, "max": it.most}
            if it.values is not None and it.values.items:
                made["values"] = self.values(it.values)
            if it.default is not None:
                made["default"] = it.default
            self._made[id(it)] = made | constraints(it.constraints)
        return self._made[id(it)]

    def values(self, it: ValList) -> Node:
        items = [{"value": item.name} | said(item.prose, self.schema.language) for item in it.items]
        return {"type": it.kind or "open", "items": items}

    def alternatives(self, it: Spec) -> Node:
        """The attributes of which one excludes the others: a list of choices, each a list of options."""
        found = [
            [[att.name for att in AttList((option,)).definitions()] for option in choice.items]
            for choice in _choices(self.schema, it.attributes)
        ]
        return {"alternatives": found} if found else {}


def _choices(schema: Schema, attributes: AttList) -> Iterator[AttList]:
    if attributes.either:
        yield attributes
        return
    for it in attributes.items:
        if isinstance(it, AttList):
            yield from _choices(schema, it)
        elif isinstance(it, Inherited):
            yield from _choices(schema, schema.classes[it.cls].attributes)


def constraints(of: Iterable[Constraint]) -> Node:
    """The rules that hold somewhere, by name."""
    found = [{"ident": it.ident, "scheme": it.scheme} for it in of]
    return {"constraints": found} if found else {}


def said(prose: Prose, language: str) -> Node:
    """Gloss and description as plain text, in the language where there is one in it."""
    parts = {"gloss": prose.glosses, "description": prose.descriptions}
    found = {key: chosen(elements, language) for key, elements in parts.items()}
    return {key: plain(element) for key, element in found.items() if element is not None}
