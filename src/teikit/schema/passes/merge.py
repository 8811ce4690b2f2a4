"""How a change is laid over what it changes: specifications, attributes, lists of values (Guidelines, 24.3.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from teikit.schema.model import (
    TEI,
    AttDef,
    AttList,
    AttRef,
    Classes,
    Constraint,
    ElementSpec,
    Inherited,
    MacroSpec,
    Mode,
    Prose,
    ValItem,
    ValList,
    Where,
)
from teikit.schema.sources import Spec

Item = AttDef | AttRef | Inherited | AttList


def merged(base: Spec, change: Spec) -> Spec:
    """The specification `base` as `change` wants it; what the change does not name stays."""
    made = replace(
        base,
        alt=change.alt or base.alt,
        classes=classes(base.classes, change.classes),
        attributes=attributes(base.attributes, change.attributes),
        constraints=constraints(base.constraints, change.constraints),
        valid_until=change.valid_until or base.valid_until,
        prose=prose(base.prose, change.prose),
        where=change.where,
    )
    if isinstance(made, ElementSpec) and isinstance(change, ElementSpec):
        namespace = made.namespace if change.namespace is None else change.namespace
        return replace(made, namespace=namespace, content=made.content if change.content is None else change.content)
    if isinstance(made, MacroSpec) and isinstance(change, MacroSpec) and change.content is not None:
        return replace(made, content=change.content)
    return made


def classes(base: Classes | None, change: Classes | None) -> Classes | None:
    """The memberships: those of the change alone, or, where its mode is CHANGE, the old ones altered."""
    if change is None:
        return base
    gone = {it.key for it in change.members if it.mode is Mode.DELETE}
    new = [it for it in change.members if it.mode is not Mode.DELETE]
    old = list(base.members) if base is not None and change.mode is Mode.CHANGE else []
    named = {it.key for it in new}
    return Classes((*(it for it in old if it.key not in gone | named), *new))


def attributes(base: AttList, change: AttList) -> AttList:
    """The attributes of a specification; deletions stay as marks, for they hold against inherited ones too."""
    made = base
    for item in change.items:
        if isinstance(item, AttList):
            modes = {it.mode for it in item.definitions()}
            if modes & {Mode.CHANGE, Mode.DELETE}:
                made = attributes(made, item)
            else:
                names = {it.ident for it in item.definitions()}
                made = AttList((*_without(made, names).items, item), made.either)
        elif isinstance(item, AttDef):
            made = _one(made, item)
        else:
            made = AttList((*made.items, item), made.either)
    return made


def _one(base: AttList, change: AttDef) -> AttList:
    own = any(it.ident == change.ident for it in base.definitions())
    if change.mode is Mode.DELETE:
        mark = replace(change, where=Where()) if own else change
        return AttList((*_without(base, {change.ident}).items, mark), base.either)
    if not own:
        return AttList((*base.items, change), base.either)
    return altered(base, change.ident, lambda old: attribute(old, change))


def attribute(base: AttDef, change: AttDef) -> AttDef:
    """An attribute as a change wants it; of mode ADD or REPLACE the change stands alone.

    As in the TEI Stylesheets, the values of a change count only where its valList says a mode.
    """
    if change.mode is not Mode.CHANGE or base.mode is Mode.DELETE:
        return change
    typed = change if change.datatype is not None else base
    return replace(
        base,
        alt=change.alt,
        namespace=change.namespace or base.namespace,
        usage=change.usage or base.usage,
        datatype=typed.datatype,
        least=typed.least,
        most=typed.most,
        values=values(base.values, change.values),
        default=change.default if change.default is not None else base.default,
        constraints=constraints(base.constraints, change.constraints),
        prose=prose(base.prose, change.prose),
        where=change.where,
    )


def values(base: ValList | None, change: ValList | None) -> ValList | None:
    """A list of values as a change wants it.

    As in the TEI Stylesheets a list without a mode changes nothing, and in one of mode CHANGE the values with a mode
    count and @type is that of the change.
    """
    if change is None or change.mode is None:
        return base
    if change.mode is Mode.DELETE:
        return None
    if change.mode is not Mode.CHANGE:
        kept = tuple(it for it in change.items if it.mode is not Mode.DELETE)
        return ValList(change.kind, kept)
    new = {it.ident: it for it in change.items if it.mode is not Mode.DELETE}
    gone = {it.ident for it in change.items if it.mode is Mode.DELETE}
    old = () if base is None else base.items
    known = {it.ident for it in old}
    kept = tuple(_value(it, new.get(it.ident)) for it in old if it.ident not in gone)
    added = tuple(it for it in new.values() if it.ident not in known and (it.mode or base is None))
    return ValList(change.kind, (*kept, *added))


def _value(old: ValItem, new: ValItem | None) -> ValItem:
    if new is None or new.mode is None:
        return old
    return new if new.mode is Mode.REPLACE else replace(old, alt=new.alt or old.alt, prose=prose(old.prose, new.prose))


def constraints(base: tuple[Constraint, ...], change: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """The constraints by ident: new ones after the old, replaced and changed ones in place."""
    made: dict[object, Constraint] = {_key(it): it for it in base}
    for it in change:
        key = _key(it)
        if it.mode is Mode.DELETE:
            made.pop(key, None)
        elif it.mode is not Mode.CHANGE or key not in made or it.xml.find(f"{{{TEI}}}constraint") is not None:
            made[key] = it
    return tuple(made.values())


def _key(constraint: Constraint) -> object:
    """What tells constraints apart: their idents; one without an ident is like no other."""
    return constraint.ident or id(constraint.xml)


def prose(base: Prose, change: Prose) -> Prose:
    """What the change says, kind by kind, else what was said before."""
    if change == Prose():
        return base
    return Prose(
        change.glosses or base.glosses,
        change.descriptions or base.descriptions,
        change.remarks or base.remarks,
        change.examples or base.examples,
    )


def altered(attributes: AttList, ident: str, change: Callable[[AttDef], AttDef]) -> AttList:
    """The list with the definition of one attribute changed, wherever it stands."""

    def item(it: Item) -> Item:
        if isinstance(it, AttList):
            return altered(it, ident, change)
        return change(it) if isinstance(it, AttDef) and it.ident == ident else it

    return AttList(tuple(item(it) for it in attributes.items), attributes.either)


def _without(attributes: AttList, names: set[str]) -> AttList:
    kept: list[Item] = []
    for it in attributes.items:
        if isinstance(it, AttList):
            inner = _without(it, names)
            if inner.items:
                kept.append(inner)
        elif not (isinstance(it, AttDef) and it.ident in names):
            kept.append(it)
    return AttList(tuple(kept), attributes.either)
