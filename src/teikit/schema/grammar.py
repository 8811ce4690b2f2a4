"""A schema as a grammar: one pattern a name, the shape that RELAX NG is written from in either syntax.

Classes of attributes become `NAME.attributes`, model classes their members' choice (and `NAME_sequence` and the like
where they are asked for), elements and macros keep their names; all bear the schema's prefix. What nothing leads to
is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.glosses import summary
from teikit.schema.inheritance import definitions
from teikit.schema.model import XML, AttDef, AttList, ElementSpec, Inherited, MacroSpec, MemberOf, Schema
from teikit.schema.pattern import Expand, Kind, Pattern
from teikit.schema.reach import beginning

ANY: Final = "anything"


@dataclass(slots=True)
class Grammar:
    """`start` names the patterns a file may begin with; `defines` are all patterns by name, in a steady order."""

    namespace: str
    start: tuple[str, ...]
    defines: dict[str, Pattern] = field(default_factory=dict)


def grammar(schema: Schema, *, documented: bool = True) -> Grammar:
    """The grammar of a compiled schema; `documented` keeps what is said of elements, attributes and values."""
    return _Maker(schema, documented).made()


def pattern_name(schema: Schema, kind: Kind, name: str) -> str:
    """The name of the pattern that stands for something of the schema; a DEFINE has its own."""
    if kind is Kind.DEFINE:
        return name
    if kind is Kind.ELEMENT:
        own = schema.elements[name].prefix
        return f"{schema.prefix if own is None else own}{name}"
    if kind is Kind.CLASS and schema.classes[name].attribute:
        return f"{schema.prefix}{name}.attributes"
    return f"{schema.prefix}{name}"


class _Maker:
    def __init__(self, schema: Schema, documented: bool) -> None:
        self.schema = schema
        self.documented = documented
        self.members: dict[str, list[tuple[p.Ref, MemberOf]]] = {}
        for kind, table in ((Kind.ELEMENT, schema.elements), (Kind.CLASS, schema.classes)):
            for spec in table.values():
                for it in spec.classes.members if spec.classes else ():
                    self.members.setdefault(it.key, []).append((p.Ref(kind, spec.ident), it))
        self.expansions: dict[str, tuple[str, Expand]] = {}
        self.anything: dict[p.AnyElement, str] = {}

    def made(self) -> Grammar:
        schema = self.schema
        everything: dict[str, Pattern] = {}
        for name, macro in schema.macros.items():
            everything[pattern_name(schema, Kind.MACRO, name)] = self.lowered(macro.content or p.EMPTY)
        for name, cls in schema.classes.items():
            key = pattern_name(schema, Kind.CLASS, name)
            everything[key] = (
                p.group(self.attributes(cls.attributes)) if cls.attribute else self.expanded(name, Expand.ALTERNATION)
            )
        for name, pattern in schema.defines.items():
            everything[name] = self.lowered(pattern)
        for name, spec in schema.elements.items():
            everything[pattern_name(schema, Kind.ELEMENT, name)] = self.element(spec)
        while self.expansions:
            for key, (name, expand) in [*self.expansions.items()]:
                del self.expansions[key]
                if key not in everything:
                    everything[key] = self.expanded(name, expand)
        for any_element, key in self.anything.items():
            everything[key] = self.any_element(any_element, key)
        start = tuple(filter(None, (self.started(it) for it in schema.start)))
        return Grammar(schema.namespace, start, _reachable(everything, start))

    def started(self, name: str) -> str:
        """The pattern that a word of @start means; empty where there is none."""
        ref = beginning(self.schema, name)
        return "" if ref is None else pattern_name(self.schema, ref.kind, ref.name)

    def element(self, spec: ElementSpec) -> Pattern:
        content = self.lowered(spec.content or p.EMPTY)
        attributes = self.attributes(spec.attributes)
        whole = p.NOT_ALLOWED if content == p.NOT_ALLOWED else p.group([content, *attributes])
        return p.Element(p.Name(spec.name, self.schema.namespace_of(spec)), whole, self.doc(spec))

    def doc(self, said: ElementSpec | AttDef) -> str:
        return summary(said.prose, self.schema.language) if self.documented else ""

    # -- attributes

    def attributes(self, attributes: AttList) -> list[Pattern]:
        """A pattern for each item of a list; a choice of attributes is one pattern."""
        found = [self.attribute_item(it) for it in attributes.items]
        return [p.choice(found)] if attributes.either and found else found

    def attribute_item(self, item: object) -> Pattern:
        if isinstance(item, Inherited):
            return p.Ref(Kind.DEFINE, pattern_name(self.schema, Kind.CLASS, item.cls))
        if isinstance(item, AttList):
            return p.group(self.attributes(item))
        assert isinstance(item, AttDef)
        made = p.Attribute(_attribute_name(item), self.values(item), self.doc(item), item.default)
        return made if item.required else p.repeat(made, 0, 1)

    def values(self, item: AttDef) -> Pattern:
        """What an attribute may say: a closed list's values, else its datatype, as often as it says."""
        single = p.TEXT if item.datatype is None else self.lowered(item.datatype)
        if item.values is not None and item.values.items and item.values.kind in ("closed", "semi"):
            listed = [
                p.Value(it.name, doc=summary(it.prose, self.schema.language) if self.documented else "")
                for it in item.values.items
            ]
            if item.values.kind == "closed":
                single = p.choice(listed)
            elif not isinstance(single, p.Text):
                single = p.choice([*listed, single])
            elif item.datatype is None:
                single = p.choice([*listed, p.Data("Name")])
        if item.most == 1:
            return p.repeat(single, item.least, 1)
        if isinstance(single, p.Text):
            return single
        return p.ListOf(p.repeat(single, item.least, item.most))

    # -- content

    def lowered(self, pattern: Pattern) -> Pattern:
        """A pattern whose references all name patterns of the grammar."""
        return p.rewrite(pattern, self.reference)

    def reference(self, it: Pattern) -> Pattern:
        match it:
            case p.AnyElement():
                key = self.anything.setdefault(
                    it, f"{self.schema.prefix}{ANY}{len(self.anything) + 1 if self.anything else ''}"
                )
                return p.Ref(Kind.DEFINE, key)
            case p.Ref(Kind.DEFINE):
                return it
            case p.Ref(Kind.CLASS):
                return self.class_reference(it)
            case p.Ref(kind, name, params=params):
                macro = self.schema.find(kind, name)
                if params and isinstance(macro, MacroSpec) and isinstance(macro.content, p.Data):
                    return replace(macro.content, params=macro.content.params or params)
                return p.Ref(Kind.DEFINE, pattern_name(self.schema, kind, name))
        return it

    def class_reference(self, ref: p.Ref) -> Pattern:
        if self.schema.classes[ref.name].attribute:
            if ref.include:
                chosen = [it for it in self.schema.classes[ref.name].attributes.items if _named(it, ref.include)]
                return p.group(self.attributes(AttList(tuple(chosen))))
            return p.Ref(Kind.DEFINE, pattern_name(self.schema, Kind.CLASS, ref.name))
        if ref.include or ref.exclude:
            return self.expanded(ref.name, ref.expand, ref.include, ref.exclude)
        if not self.members.get(ref.name):
            return self.expanded(ref.name, ref.expand)
        return self.class_pattern(ref.name, ref.expand)

    def class_pattern(self, name: str, expand: Expand) -> Pattern:
        key = pattern_name(self.schema, Kind.CLASS, name)
        if expand is not Expand.ALTERNATION:
            key = f"{key}_{expand}"
            self.expansions[key] = (name, expand)
        return p.Ref(Kind.DEFINE, key)

    def expanded(
        self, name: str, expand: Expand, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()
    ) -> Pattern:
        """What a model class stands for: its members, in one of five ways."""
        members = [
            (ref, it)
            for ref, it in self.members.get(name, ())
            if (not include or ref.name in include) and ref.name not in exclude
        ]
        if not members:
            return p.NOT_ALLOWED if expand in (Expand.ALTERNATION, Expand.REPEATABLE) else p.EMPTY
        made = [p.repeat(self.member(ref, expand), it.least, it.most) for ref, it in members]
        if expand is Expand.ALTERNATION:
            return p.choice(made)
        least, most = _TIMES[expand]
        return p.group(p.repeat(it, least, most) for it in made)

    def member(self, ref: p.Ref, expand: Expand) -> Pattern:
        if ref.kind is Kind.CLASS:
            return self.class_pattern(ref.name, expand)
        return p.Ref(Kind.DEFINE, pattern_name(self.schema, Kind.ELEMENT, ref.name))

    def any_element(self, any_element: p.AnyElement, key: str) -> Pattern:
        """Any element but the excluded, and but those of the schema that have an ID.

        An attribute that is an ID in one pattern for an element and not in another is an error of the grammar
        (RELAX NG DTD Compatibility, 5.2).
        """
        excluded = self.schema.excluded if any_element.excluded is None else any_element.excluded
        own = {p.Name(it.name, self.schema.namespace_of(it)): it for it in self.schema.elements.values()}
        open_to_all = [name for name in own if not _covered(name, excluded)]
        excluded = (*excluded, *(name for name in open_to_all if self.has_id(own[name])))
        inside = p.repeat(p.choice([p.TEXT, p.Ref(Kind.DEFINE, key)]))
        attributes = p.repeat(p.Attribute(p.AnyName(), p.TEXT))
        return p.Element(p.AnyName(excluded), p.group([attributes, inside]))

    def has_id(self, spec: ElementSpec) -> bool:
        given = definitions(self.schema, spec.attributes)
        return any(p.Data("ID") in p.walk(it.datatype) for it in given if it.datatype is not None)


def _covered(name: p.Name, excluded: tuple[p.Name | p.AnyName, ...]) -> bool:
    return name in excluded or p.AnyName(namespace=name.namespace) in excluded


_TIMES: Final[dict[Expand, tuple[int, int | None]]] = {
    Expand.SEQUENCE: (1, 1),
    Expand.OPTIONAL: (0, 1),
    Expand.OPTIONAL_REPEATABLE: (0, None),
    Expand.REPEATABLE: (1, None),
}


def _named(item: object, names: tuple[str, ...]) -> bool:
    """Whether an attribute has one of these names; a colon may be missing in them (xmlid)."""
    return isinstance(item, AttDef) and (item.ident in names or item.ident.replace(":", "") in names)


def _attribute_name(item: AttDef) -> p.Name:
    if item.name.startswith("xml:") or item.namespace == XML:
        return p.Name(item.name.removeprefix("xml:"), XML)
    return p.Name(item.name.rpartition(":")[2], item.namespace)


def _reachable(everything: dict[str, Pattern], start: tuple[str, ...]) -> dict[str, Pattern]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in found and name in everything:
            found.add(name)
            waiting.extend(_names(everything[name]))
    return {name: pattern for name, pattern in everything.items() if name in found}


def _names(pattern: Pattern) -> Iterator[str]:
    return (it.name for it in p.references(pattern))
