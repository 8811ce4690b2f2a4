"""The schema as data for programs: JSON (RFC 8259), described by docs/schema-model.schema.json.

One line a specification, in alphabetical order, so that two versions compare line by line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.model import ClassSpec, ElementSpec, MacroSpec, Schema, Spec
from teikit.schema.pattern import Kind
from teikit.schema.relations import Relations
from teikit.schema.write.json_attributes import Attributes, constraints, said
from teikit.schema.write.json_patterns import Node, node
from teikit.seams import Exported

FORMAT: Final = 1
"""The version of the format: another one where what is here changes its meaning or goes."""


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
        self.attributes = Attributes(schema)

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
            **said(schema.prose, schema.language),
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
        made: Node = {"module": it.module} | said(it.prose, self.schema.language)
        return made | ({"validUntil": it.valid_until} if it.valid_until else {})

    def element(self, it: ElementSpec) -> Node:
        inside = self.relations.inside[it.ident]
        attributes = dict(self.attributes.of_element(it))
        return {
            "name": it.name,
            "namespace": self.schema.namespace_of(it),
            **self.spec(it),
            "classes": _sorted(it.memberships),
            "attributes": {name: attributes[name] for name in _sorted(attributes)},
            **self.attributes.alternatives(it),
            "content": node(it.content or p.EMPTY),
            "text": inside.text,
            "anyElement": inside.any,
            "children": _sorted(inside.elements),
            "parents": _sorted(self.relations.parents[it.ident]),
            **constraints(it.constraints),
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
            own = {att.name: self.attributes.one(att) for att in it.attributes.definitions()}
            made["attributes"] = {name: own[name] for name in _sorted(own)}
            made |= self.attributes.alternatives(it)
        return made | constraints(it.constraints)

    def macro(self, it: MacroSpec) -> Node:
        return {**self.spec(it), "content": node(it.content or p.EMPTY)}


def _table(it: Spec) -> str:
    if isinstance(it, MacroSpec):
        return "datatypes" if it.data else "macros"
    return "elements" if isinstance(it, ElementSpec) else "classes"


def _ordered(specs: Iterable[Any]) -> list[Any]:
    return sorted(specs, key=lambda it: (it.ident.casefold(), it.ident))


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda it: (it.casefold(), it))
