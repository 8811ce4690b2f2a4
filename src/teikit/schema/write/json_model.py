"""The schema as data for programs: JSON (RFC 8259), described by docs/schema-model.schema.json.

One line a specification, in alphabetical order, so that two versions compare line by line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.glosses import chosen, plain
from teikit.schema.model import (
    AttDef,
    AttList,
    ClassSpec,
    Constraint,
    ElementSpec,
    Inherited,
    MacroSpec,
    Prose,
    Schema,
    Spec,
    ValList,
)
from teikit.schema.pattern import Kind
from teikit.schema.write.doc.relations import Relations
from teikit.schema.write.json_patterns import Node, node
from teikit.seams import Exported

FORMAT: Final = 1
"""The version of the format: another one where what is here changes its meaning or goes."""
_USAGE: Final = {"req": "required", "rec": "recommended"}


def json_files(compiled: Compiled) -> Exported:
    """IDENT.json."""
    schema = compiled.schema
    assert schema is not None
    return Exported({f"{schema.ident}.json": _written(_Model(schema).made())})


def _written(model: Node) -> bytes:
    """Each entry of each table on a line of its own."""
    lines = []
    for key, value in model.items():
        if isinstance(value, dict) and value:
            inner = ",\n".join(f"    {_flat(name)}: {_flat(it)}" for name, it in value.items())
            lines.append(f"  {_flat(key)}: {{\n{inner}\n  }}")
        else:
            lines.append(f"  {_flat(key)}: {_flat(value)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _flat(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Model:
    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.relations = Relations(schema)
        self._attributes: dict[int, Node] = {}

    def made(self) -> Node:
        schema = self.schema
        macros = [it for it in schema.macros.values() if not it.data]
        datatypes = [it for it in schema.macros.values() if it.data]
        return {
            "format": FORMAT,
            "ident": schema.ident,
            "namespace": schema.namespace,
            "language": schema.language,
            "tei": schema.release,
            **self.said(schema.prose),
            "start": _sorted(self.relations.start),
            "modules": self.modules(),
            "elements": {it.ident: self.element(it) for it in _ordered(schema.elements.values())},
            "classes": {it.ident: self.class_(it) for it in _ordered(schema.classes.values())},
            "macros": {it.ident: self.macro(it) for it in _ordered(macros)},
            "datatypes": {it.ident: self.macro(it) for it in _ordered(datatypes)},
            "patterns": {name: node(schema.defines[name]) for name in _sorted(schema.defines)},
        }

    def modules(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        kinds = ("elements", "classes", "macros", "datatypes")
        for it in _ordered(self.schema.specs()):
            module = found.setdefault(it.module, {kind: [] for kind in kinds})
            module[_table(it)].append(it.ident)
        return {name: found[name] for name in _sorted(found)}

    def spec(self, it: Spec) -> Node:
        """What all specifications have."""
        made: Node = {"module": it.module} | self.said(it.prose)
        return made | ({"validUntil": it.valid_until} if it.valid_until else {})

    def said(self, prose: Prose) -> Node:
        """Gloss and description as plain text, in the schema's language where there is one in it."""
        parts = {"gloss": prose.glosses, "description": prose.descriptions}
        found = {key: chosen(elements, self.schema.language) for key, elements in parts.items()}
        return {key: plain(element) for key, element in found.items() if element is not None}

    def element(self, it: ElementSpec) -> Node:
        inside = self.relations.inside[it.ident]
        attributes = dict(self.attributes(it))
        return {
            "name": it.name,
            "namespace": self.schema.namespace if it.namespace is None else it.namespace,
            **self.spec(it),
            "classes": _sorted(it.memberships),
            "attributes": {name: attributes[name] for name in _sorted(attributes)},
            **self.alternatives(it),
            "content": node(it.content or p.EMPTY),
            "text": inside.text,
            "anyElement": inside.any,
            "children": _sorted(inside.elements),
            "parents": _sorted(self.relations.parents[it.ident]),
            **_constraints(it.constraints),
        }

    def class_(self, it: ClassSpec) -> Node:
        members = self.relations.members.get(it.ident, [])
        made: Node = {"type": "attributes" if it.attribute else "model"} | self.spec(it)
        made["classes"] = _sorted(it.memberships)
        made["members"] = {
            "elements": _sorted(ref.name for ref in members if ref.kind is Kind.ELEMENT),
            "classes": _sorted(ref.name for ref in members if ref.kind is Kind.CLASS),
        }
        if it.attribute:
            own = {att.name: self.attribute(att) for att in it.attributes.definitions()}
            made["attributes"] = {name: own[name] for name in _sorted(own)}
            made |= self.alternatives(it)
        return made | _constraints(it.constraints)

    def macro(self, it: MacroSpec) -> Node:
        return {**self.spec(it), "content": node(it.content or p.EMPTY)}

    # -- attributes

    def attributes(self, it: ElementSpec) -> Iterator[tuple[str, Node]]:
        """All attributes of an element by their names in a file, each with the class it comes from."""
        above = self.above(it)
        for item in it.attributes.items:
            if isinstance(item, Inherited):
                for att in self.schema.classes[item.cls].attributes.definitions():
                    yield att.name, {**self.attribute(att), "class": item.cls}
            else:
                for att in AttList((item,)).definitions():
                    origin, given = above.get(att.ident, (None, None))
                    made = {**self.attribute(att), "class": origin}
                    yield att.name, made if given in (None, att) else made | {"changed": True}

    def above(self, it: ElementSpec) -> dict[str, tuple[str | None, AttDef | None]]:
        """The attributes of the classes of an element by ident, those of nearer classes first."""
        found: dict[str, tuple[str | None, AttDef | None]] = {}
        level, seen = list(it.memberships), set[str]()
        while level:
            following: list[str] = []
            for key in level:
                spec = self.schema.classes.get(key)
                if spec is not None and key not in seen:
                    seen.add(key)
                    following.extend(spec.memberships)
                    for att in spec.attributes.definitions():
                        found.setdefault(att.ident, (key, att))
            level = following
        return found

    def attribute(self, it: AttDef) -> Node:
        if id(it) not in self._attributes:
            made: Node = {"usage": _USAGE.get(it.usage or "", "optional")}
            if it.namespace:
                made["namespace"] = it.namespace
            made |= self.said(it.prose)
            made["datatype"] = node(p.TEXT if it.datatype is None else it.datatype)
            if (it.least, it.most) != (1, 1):
                made |= {"min": it.least, "max": it.most}
            if it.values is not None and it.values.items:
                made["values"] = self.values(it.values)
            if it.default is not None:
                made["default"] = it.default
            self._attributes[id(it)] = made | _constraints(it.constraints)
        return self._attributes[id(it)]

    def values(self, it: ValList) -> Node:
        items = [{"value": item.name} | self.said(item.prose) for item in it.items]
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


def _constraints(constraints: Iterable[Constraint]) -> Node:
    found = [{"ident": it.ident, "scheme": it.scheme} for it in constraints]
    return {"constraints": found} if found else {}


def _table(it: Spec) -> str:
    if isinstance(it, MacroSpec):
        return "datatypes" if it.data else "macros"
    return "elements" if isinstance(it, ElementSpec) else "classes"


def _ordered(specs: Iterable[Any]) -> list[Any]:
    return sorted(specs, key=lambda it: (it.ident.casefold(), it.ident))


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda it: (it.casefold(), it))
