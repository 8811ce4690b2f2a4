"""Who stands in whom: what content models lead to, read both ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from teikit.schema import pattern as p
from teikit.schema.model import AttDef, ClassSpec, ElementSpec, MacroSpec, Schema
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.reach import beginnings, chosen, definition, members

Key = tuple[Kind, str]
_NAMES = Kind.ELEMENT, Kind.CLASS, Kind.MACRO, Kind.DATA


def kind_of(spec: ElementSpec | ClassSpec | MacroSpec) -> Kind:
    """What a specification describes; datatypes are told from macros."""
    if isinstance(spec, ElementSpec):
        return Kind.ELEMENT
    if isinstance(spec, ClassSpec):
        return Kind.CLASS
    return Kind.DATA if spec.data else Kind.MACRO


@dataclass(frozen=True, slots=True)
class Inside:
    """What may stand directly in something: elements by ident, text, elements that the schema does not name."""

    elements: frozenset[str] = frozenset()
    text: bool = False
    any: bool = False


@dataclass(slots=True)
class Use:
    """Who names a class, macro or datatype: in content models, and as the datatype of attributes."""

    contents: list[Key] = field(default_factory=list)
    attributes: list[tuple[Key, str]] = field(default_factory=list)


class Relations:
    """The relations of one schema, each found once."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.members = members(schema)
        self._inside: dict[Pattern, Inside] = {}
        self.inside = {it.ident: self.of(it.content or p.EMPTY) for it in schema.elements.values()}
        self.parents: dict[str, set[str]] = {it: set() for it in schema.elements}
        for name, inside in self.inside.items():
            for child in inside.elements:
                self.parents[child].add(name)
        self.start = frozenset[str]().union(*(self.of(it).elements for it in beginnings(schema)))
        self.uses: dict[Key, Use] = {}
        for spec in schema.contents():
            self._used(spec)
        given = {(it.ident, id(it.prose)): it for cls in schema.classes.values() for it in cls.attributes.definitions()}
        for owner in schema.members_of_classes():
            for attribute in owner.attributes.definitions():
                inherited = (
                    isinstance(owner, ElementSpec) and given.get((attribute.ident, id(attribute.prose))) == attribute
                )
                if not inherited:
                    self._typed((kind_of(owner), owner.ident), attribute)

    def of(self, pattern: Pattern) -> Inside:
        """What a pattern admits, classes and macros followed."""
        elements: set[str] = set()
        text = anything = False
        for it in p.walk(pattern):
            match it:
                case p.Ref():
                    inner = self._reference(it)
                    elements |= inner.elements
                    text, anything = text or inner.text, anything or inner.any
                case p.Text() | p.Data() | p.Value():
                    text = True
                case p.AnyElement() | p.Element():
                    anything = True
        return Inside(frozenset(elements), text, anything)

    def _reference(self, ref: p.Ref) -> Inside:
        if ref.kind is Kind.ELEMENT:
            return Inside(frozenset({ref.name} & self.schema.elements.keys()))
        if ref not in self._inside:
            self._inside[ref] = Inside()  # what leads to itself adds nothing
            if ref.kind is Kind.CLASS:
                self._inside[ref] = _all(self._reference(it) for it in chosen(self.members, ref))
            else:
                self._inside[ref] = self.of(definition(self.schema, ref) or p.EMPTY)
        return self._inside[ref]

    def _used(self, spec: ElementSpec | MacroSpec) -> None:
        owner = kind_of(spec), spec.ident
        for key in dict.fromkeys(self._named(spec.content or p.EMPTY)):
            self.uses.setdefault(key, Use()).contents.append(owner)

    def _typed(self, owner: Key, attribute: AttDef) -> None:
        for key in dict.fromkeys(self._named(attribute.datatype or p.EMPTY)):
            self.uses.setdefault(key, Use()).attributes.append((owner, attribute.name))

    def _named(self, pattern: Pattern) -> Iterable[Key]:
        for ref in p.references(pattern):
            if ref.kind in _NAMES and (spec := self.schema.find(ref.kind, ref.name)) is not None:
                yield kind_of(spec), spec.ident


def _all(found: Iterable[Inside]) -> Inside:
    its = list(found)
    elements = frozenset[str]().union(*(it.elements for it in its))
    return Inside(elements, any(it.text for it in its), any(it.any for it in its))
