"""Settles which attributes each element and class has: inherited ones, its own, and what it changes of the inherited.

An attribute of the element goes before one of a class, a nearer class before a farther one. A class whose attributes
an element takes as they are stays a reference (`Inherited`); of another the element takes what is left, one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from teikit.schema.complaints import nearest
from teikit.schema.inheritance import attribute_classes
from teikit.schema.model import AttDef, AttList, AttRef, ClassSpec, ElementSpec, Inherited, Mode
from teikit.schema.passes.merge import Item, attribute
from teikit.schema.passes.state import State


def inherit(state: State) -> None:
    """Every specification's list of attributes holds AttDef, Inherited and choices of AttDef, each name once."""
    schema = state.schema
    own = {name: spec.attributes for name, spec in schema.classes.items()}
    settled = {name: _settled_class(state, spec, own) for name, spec in schema.classes.items() if spec.attribute}
    for name, attributes in settled.items():
        schema.classes[name] = replace(schema.classes[name], attributes=attributes)
    defined = {
        name: {it.ident: it for it in spec.attributes.definitions()}
        for name, spec in schema.classes.items()
        if spec.attribute
    }
    for name, spec in schema.elements.items():
        schema.elements[name] = replace(spec, attributes=_Element(state, spec, defined).settled())


def _settled_class(state: State, spec: ClassSpec, own: dict[str, AttList]) -> AttList:
    """The attributes a class declares itself, changes of those it inherits completed from there.

    A class lists them side by side: org="choice" has no force there, as in the TEI Stylesheets.
    """
    above = {}
    for cls in reversed(attribute_classes(state.schema, spec.memberships)):
        above.update({it.ident: it for it in own[cls.ident].definitions() if it.mode is not Mode.DELETE})
    return AttList(tuple(AttList(tuple(_completed(state, spec, spec.attributes, above))).definitions()))


def _completed(
    state: State, spec: ElementSpec | ClassSpec, attributes: AttList, above: dict[str, AttDef]
) -> Iterator[Item]:
    """The items of a list without marks: deletions gone, changes laid over what they change, references resolved."""
    for it in attributes.items:
        if isinstance(it, AttList):
            yield AttList(tuple(_completed(state, spec, it, above)), it.either)
        elif isinstance(it, AttRef):
            yield from _referred(state, it)
        elif isinstance(it, AttDef) and it.mode is not Mode.DELETE:
            if it.mode is not Mode.CHANGE:
                yield replace(it, mode=Mode.ADD)
            elif it.ident in above:
                _valueless(state, spec, it, above[it.ident])
                yield replace(attribute(above[it.ident], it), mode=Mode.ADD)
            else:
                _unfounded(state, spec, it, above)


def _unfounded(state: State, spec: ElementSpec | ClassSpec, it: AttDef, above: dict[str, AttDef]) -> None:
    """A change of an attribute that is not there is dropped; the ODD hears of it if it asked for the change."""
    if it.where.file == state.odd.file:
        known = [*above, *(its.ident for its in spec.attributes.definitions() if its is not it)]
        cure = nearest(it.ident, known) or 'use mode="add" for a new attribute'
        state.complaints.warning("TK527", f"“{spec.ident}” has no attribute @{it.ident} to change", it.where, cure)


def _valueless(state: State, spec: ElementSpec | ClassSpec, it: AttDef, base: AttDef) -> None:
    """Values that do not count: the list has no mode, or it was laid over a list of the TEI's own that has none."""
    if (
        it.values is not None
        and it.values.mode is None
        and it.values.kind == "closed"
        and it.where.file == state.odd.file
    ):
        state.complaints.warning(
            "TK516",
            f"the values of @{it.ident} of “{spec.ident}” do not count: the attribute comes from a class, "
            "and a change of it takes values only from a valList with a mode",
            it.where,
            'give the attDef mode="replace", with its datatype and its valList',
        )


def _referred(state: State, ref: AttRef) -> Iterator[AttDef]:
    """The attribute of a class that an attRef names, or all of them where it names none; nothing of an absent class."""
    cls = state.schema.classes.get(ref.cls)
    for it in cls.attributes.definitions() if cls is not None else ():
        if it.ident == (ref.name or it.ident) and it.mode is not Mode.DELETE:
            yield it


class _Element:
    """The attributes of one element, gathered from its own list outwards."""

    def __init__(self, state: State, spec: ElementSpec, defined: dict[str, dict[str, AttDef]]) -> None:
        self.state = state
        self.defined = defined
        self.spec = spec
        self.classes = attribute_classes(state.schema, spec.memberships)
        self.marks = {it.ident: it for it in spec.attributes.definitions()}

    def settled(self) -> AttList:
        above: dict[str, AttDef] = {}
        for cls in reversed(self.classes):
            above.update(self.defined[cls.ident])
        self._deletions(above)
        own = list(_completed(self.state, self.spec, self.spec.attributes, above))
        taken = {it.ident for it in AttList(tuple(own)).definitions()} | set(self.marks)
        inherited: list[Item] = []
        for cls in self.classes:
            inherited.extend(_rest(cls, self.defined[cls.ident].keys(), taken))
            taken |= self.defined[cls.ident].keys()
        return AttList((*inherited, *own))

    def _deletions(self, above: dict[str, AttDef]) -> None:
        for it in self.spec.attributes.definitions():
            if it.mode is Mode.DELETE and it.ident not in above and it.where.file == self.state.odd.file:
                cure = nearest(it.ident, above) or "drop this attDef"
                message = f"<{self.spec.ident}> has no attribute @{it.ident} from its classes"
                self.state.complaints.info("TK528", message, it.where, cure)


def _rest(cls: ClassSpec, names: Set[str], taken: set[str]) -> list[Item]:
    """What a class gives an element that has some attributes already."""
    if not names:
        return []
    if not names & taken:
        return [Inherited(cls.ident)]
    return list(_left(cls.attributes, taken))


def _left(attributes: AttList, taken: set[str]) -> Iterator[Item]:
    for it in attributes.items:
        if isinstance(it, AttList):
            left = tuple(_left(it, taken))
            if left:
                yield AttList(left, it.either)
        elif isinstance(it, AttDef) and it.ident not in taken:
            yield it
