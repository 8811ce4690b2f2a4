"""Complains of attributes whose values do not go together: list, default and datatype."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.schema import pattern as p
from teikit.schema.complaints import nearest
from teikit.schema.datatypes import Datatypes, words
from teikit.schema.model import AttDef
from teikit.schema.passes.places import few
from teikit.schema.passes.state import State


def lists(state: State) -> None:
    """The attributes that the ODD states: closed lists that are empty, defaults and values that may not stand."""
    types = Datatypes(state.schema)
    for owner, attribute in _stated(state):
        what = f"@{attribute.name} of “{owner}”"
        values = attribute.values
        closed = values is not None and values.kind == "closed"
        if values is not None and closed and not values.items:
            message = f"the closed list of {what} has no values: it is not applied"
            state.complaints.error("TK539", message, attribute.where, "list the values, or delete the attribute")
        elif values is not None and closed:
            _listed(state, types, attribute, what, [it.name for it in values.items])
        if attribute.datatype is not None and not (values is not None and closed and values.items):
            _open(state, types, attribute, what)


def _stated(state: State) -> Iterator[tuple[str, AttDef]]:
    seen: set[tuple[str, int]] = set()
    for spec in [*state.schema.classes.values(), *state.schema.elements.values()]:
        for it in spec.attributes.definitions():
            if it.where.file == state.odd.file and (it.ident, it.where.line) not in seen:
                seen.add((it.ident, it.where.line))
                yield spec.ident, it


def _listed(state: State, types: Datatypes, attribute: AttDef, what: str, values: list[str]) -> None:
    if attribute.default is not None:
        for word in words(attribute, attribute.default) or [""]:
            if word not in values:
                cure = nearest(word, values) or "list it, or give another defaultVal (TEI's own stays if none is given)"
                message = f"the default “{word}” of {what} is not in its closed list"
                state.complaints.warning("TK560", message, attribute.where, cure)
    if attribute.datatype is not None:
        wrong = [it for it in values if types.admits(attribute.datatype, it) is False]
        if wrong:
            shown = few([f"“{it}”" for it in wrong])
            message = f"{what} lists values that are not of its datatype: {shown}"
            cure = "correct the values, or give the attribute another datatype"
            state.complaints.warning("TK561", message, attribute.where, cure)


def _open(state: State, types: Datatypes, attribute: AttDef, what: str) -> None:
    assert attribute.datatype is not None
    if any(state.schema.find(it.kind, it.name) is None for it in p.references(attribute.datatype)):
        return
    if isinstance(types.resolved(attribute.datatype), p.NotAllowed):
        tell = state.complaints.error if attribute.required else state.complaints.warning
        must = "must stand, but no value" if attribute.required else "can never stand: no value"
        tell("TK561", f"{what} {must} is of its datatype", attribute.where, "give it a datatype that has values")
    elif attribute.default is not None:
        for word in words(attribute, attribute.default):
            if types.admits(attribute.datatype, word) is False:
                message = f"the default “{word}” of {what} is not of its datatype"
                state.complaints.warning("TK560", message, attribute.where, "give another defaultVal")
