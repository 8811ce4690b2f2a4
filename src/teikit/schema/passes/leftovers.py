"""Remarks on what is left over: classes of attributes without any, and what the TEI is about to give up."""

from __future__ import annotations

from teikit.schema.model import ClassSpec
from teikit.schema.passes.places import Places, own
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import kind_of


def leftovers(state: State) -> None:
    """Classes that the ODD emptied attribute by attribute; specifications with a date after which they are invalid."""
    for spec in own(state):
        made = state.schema.classes.get(spec.ident) if isinstance(spec, ClassSpec) else None
        if made is None or not made.attribute or made.attributes.items or made.memberships:
            continue
        base = state.base.find(Kind.CLASS, spec.ident)
        if base is not None and any(base.attributes.definitions()):
            message = f"the class “{spec.ident}” has no attributes left"
            cure = 'delete it: <classSpec ident="' + spec.ident + '" type="atts" mode="delete"/>'
            state.complaints.info("TK538", message, spec.where, cure)
    places = Places(state)
    for it in state.schema.specs():
        if it.valid_until:
            kind = kind_of(it)
            what = f"<{it.ident}>" if kind is Kind.ELEMENT else f"the {kind} “{it.ident}”"
            cure = "use what the Guidelines name instead, or leave it out"
            message = f"{what} is deprecated: after {it.valid_until} the TEI may do without it"
            state.complaints.info("TK562", message, places.of(kind, it.ident), cure)
