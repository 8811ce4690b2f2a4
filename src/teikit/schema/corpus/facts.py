"""The elements of the TEI as a survey and a customisation need them: names, attributes and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import TEI, XML, AttDef, AttList, AttRef, ClassSpec, ElementSpec, Mode
from teikit.schema.pattern import Kind
from teikit.schema.sources import Source

ENUMERATED: Final = "teidata.enumerated"


@dataclass(frozen=True, slots=True)
class Borne:
    """An attribute of an element: as the element has it, whether it says so itself, and the classes it comes from.

    `apart` are the other attributes of which an element may bear only one besides it.
    """

    definition: AttDef
    own: bool
    homes: tuple[str, ...] = ()
    apart: frozenset[str] = frozenset()

    @property
    def enumerated(self) -> bool:
        """Whether its values are of a list, open or closed, rather than dates, numbers, pointers, names or text."""
        datatype = self.definition.datatype
        closed = self.definition.values is not None and self.definition.values.kind == "closed"
        return closed or (isinstance(datatype, p.Ref) and datatype.name == ENUMERATED)

    @property
    def many(self) -> bool:
        """Whether its value is a list of words."""
        return self.definition.most != 1


class Facts:
    """The elements of a source, by the names that files give them: `{namespace}local`, as lxml writes them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._borne: dict[str, dict[str, Borne]] = {}

    @cached_property
    def elements(self) -> dict[str, ElementSpec]:
        found = {}
        for ident in self.source.idents(Kind.ELEMENT):
            spec = self.element(ident)
            found[f"{{{TEI if spec.namespace is None else spec.namespace}}}{spec.name}"] = spec
        return found

    @cached_property
    def open(self) -> frozenset[str]:
        """The elements that may hold any elements."""
        return frozenset(
            name
            for name, spec in self.elements.items()
            if any(isinstance(it, p.AnyElement) for it in p.walk(spec.content or p.EMPTY))
        )

    def element(self, ident: str) -> ElementSpec:
        spec = self.source.find(Kind.ELEMENT, ident)
        assert isinstance(spec, ElementSpec)
        return spec

    def cls(self, ident: str) -> ClassSpec:
        spec = self.source.find(Kind.CLASS, ident)
        assert isinstance(spec, ClassSpec)
        return spec

    def classes(self, spec: ElementSpec | ClassSpec) -> dict[str, tuple[str, ...]]:
        """The classes that something belongs to, the nearest first, each with those on the way to it."""
        found: dict[str, tuple[str, ...]] = {}
        level: list[tuple[str, tuple[str, ...]]] = [(key, ()) for key in spec.memberships]
        while level:
            following: list[tuple[str, tuple[str, ...]]] = []
            for key, way in level:
                if key not in found and self.source.find(Kind.CLASS, key) is not None:
                    found[key] = way
                    following.extend((it, (*way, key)) for it in self.cls(key).memberships)
            level = following
        return found

    def attributes(self, ident: str) -> dict[str, Borne]:
        """The attributes of an element by the names that files give them."""
        if ident not in self._borne:
            self._borne[ident] = dict(self._attributes(self.element(ident)))
        return self._borne[ident]

    def _attributes(self, spec: ElementSpec) -> Iterator[tuple[str, Borne]]:
        own = {it.ident: it for it in spec.attributes.definitions()}
        apart = {name: group - {name} for group in _groups(spec.attributes) for name in group}
        homes: dict[str, list[str]] = {}
        above: dict[str, AttDef] = {}
        for cls in self.classes(spec):
            for home, it in self._declared(self.cls(cls).attributes, cls):
                homes.setdefault(it.ident, []).append(home)
                above.setdefault(it.ident, it)
        for home, it in self._declared(spec.attributes, ""):
            if home:
                homes.setdefault(it.ident, []).append(home)
                above.setdefault(it.ident, it)
        for name in {**above, **own}:
            mine = own.get(name)
            if mine is not None and mine.mode is Mode.DELETE:
                continue
            whole = above[name] if mine is None else _over(above.get(name), mine)
            yield key(whole), Borne(whole, mine is not None, tuple(homes.get(name, ())), apart.get(name, frozenset()))

    def _declared(self, attributes: AttList, home: str) -> Iterator[tuple[str, AttDef]]:
        """The attributes of a list, each with the class that declares it; those that attRef takes, with theirs."""
        for it in attributes.items:
            if isinstance(it, AttList):
                yield from self._declared(it, home)
            elif isinstance(it, AttRef):
                cls = self.source.find(Kind.CLASS, it.cls)
                for its in cls.attributes.definitions() if cls is not None else ():
                    if its.ident == it.name:
                        yield it.cls, its
            elif isinstance(it, AttDef) and it.mode is not Mode.DELETE:
                yield home, it


def key(definition: AttDef) -> str:
    """The name of an attribute as lxml writes it."""
    if definition.name.startswith("xml:"):
        return f"{{{XML}}}{definition.name[4:]}"
    return f"{{{definition.namespace}}}{definition.name}" if definition.namespace else definition.name


def _over(base: AttDef | None, change: AttDef) -> AttDef:
    """What is needed here of an attribute that an element changes: its usage, datatype, values and default."""
    if base is None or change.mode is not Mode.CHANGE:
        return change
    typed = base if change.datatype is None else change
    return AttDef(
        change.ident,
        change.alt or base.alt,
        change.namespace or base.namespace,
        change.usage or base.usage,
        typed.datatype,
        typed.least,
        typed.most,
        change.values or base.values,
        base.default if change.default is None else change.default,
    )


def _groups(attributes: AttList) -> Iterator[frozenset[str]]:
    for it in attributes.items:
        if isinstance(it, AttList):
            if it.either:
                yield frozenset(its.ident for its in it.definitions())
            yield from _groups(it)
