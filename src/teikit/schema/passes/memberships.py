"""Drops memberships of classes that are not in the schema; names of classes that exist nowhere are complained of."""

from __future__ import annotations

from dataclasses import replace

from teikit.schema.complaints import nearest
from teikit.schema.model import Classes
from teikit.schema.passes.select import add
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind


def memberships(state: State) -> None:
    """Every membership that is left leads to a class of the schema, and no class is its own ancestor."""
    schema = state.schema
    known = set(state.base.idents(Kind.CLASS))
    for spec in list(schema.members_of_classes()):
        if spec.classes is None:
            continue
        for it in spec.classes.members:
            if it.key not in schema.classes and it.key not in known and it.where.file == state.odd.file:
                cure = nearest(it.key, [*schema.classes, *known]) or "declare the class, or drop the membership"
                state.complaints.error("TK525", f"there is no class “{it.key}”", it.where, cure)
        kept = tuple(it for it in spec.classes.members if it.key in schema.classes)
        if len(kept) != len(spec.classes.members):
            add(schema, replace(spec, classes=Classes(kept)))
    for name in list(schema.classes):
        _uncircle(state, name, ())


def _uncircle(state: State, name: str, below: tuple[str, ...]) -> None:
    spec = state.schema.classes[name]
    for key in spec.memberships:
        if key in (*below, name):
            state.complaints.error(
                "TK526", f"the class “{key}” is a member of itself, by way of “{name}”", spec.where, "drop one memberOf"
            )
            kept = tuple(it for it in spec.classes.members if it.key != key) if spec.classes else ()
            state.schema.classes[name] = replace(spec, classes=Classes(kept))
            return
        _uncircle(state, key, (*below, name))
