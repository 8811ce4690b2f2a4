"""Remarks on content models that the ODD states: an element that two parts of the model may mean at the same point.

RELAX NG takes such models as they are; XML Schema, DTDs and some editors do not.
"""

from __future__ import annotations

from teikit.schema import pattern as p
from teikit.schema.determinism import Inside, Place, conflict
from teikit.schema.model import ElementSpec, Schema, Where
from teikit.schema.passes.places import own
from teikit.schema.passes.state import State
from teikit.schema.pattern import Expand, Kind, Pattern
from teikit.schema.reach import chosen, definition, members

_TIMES: dict[Expand, tuple[int, int | None]] = {
    Expand.SEQUENCE: (1, 1),
    Expand.OPTIONAL: (0, 1),
    Expand.OPTIONAL_REPEATABLE: (0, None),
    Expand.REPEATABLE: (1, None),
}


def ambiguity(state: State) -> None:
    """The first such element of each content model."""
    stated = {it.ident: it for it in own(state) if isinstance(it, ElementSpec) and it.content is not None}
    inside = _inside(state.schema) if stated else None
    for spec in stated.values():
        made = state.schema.elements.get(spec.ident)
        found = conflict(made.content, inside) if made is not None and made.content is not None and inside else None
        if found is not None:
            name = "any element" if found.name == "*" else f"<{found.name}>"
            message = (
                f"{name} in <{spec.ident}> may be either of two parts of the content model: "
                f"{_shown(found.first)}, {_shown(found.second)}"
            )
            where = Where(spec.where.file, found.second.line or spec.where.line)
            state.complaints.info("TK563", message, where, "RELAX NG permits it, XML Schema does not: name it once")


def _shown(place: Place) -> str:
    return f"{place} (line {place.line})" if place.line else str(place)


def _inside(schema: Schema) -> Inside:
    """What a reference stands for in a schema."""
    direct = members(schema)

    def stands_for(ref: p.Ref) -> Pattern | None:
        if ref.kind is Kind.ELEMENT:
            return None
        if ref.kind is not Kind.CLASS:
            return definition(schema, ref) or p.EMPTY
        refs = [it if it.kind is Kind.ELEMENT else p.Ref(Kind.CLASS, it.name, ref.expand) for it in chosen(direct, ref)]
        if ref.expand is Expand.ALTERNATION:
            return p.choice(refs)
        return p.group(p.repeat(it, *_TIMES[ref.expand]) for it in refs)

    return stands_for
