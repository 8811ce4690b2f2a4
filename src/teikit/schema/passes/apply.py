"""Applies what the ODD states itself: its additions, changes, replacements and deletions, in their order."""

from __future__ import annotations

from dataclasses import replace

from teikit.schema.complaints import nearest
from teikit.schema.model import AttList, Classes, Constraint, Mode, Schema
from teikit.schema.odd import Stated
from teikit.schema.passes.merge import attributes, classes, constraints, merged
from teikit.schema.passes.select import add
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import Spec, kind_of


def apply(state: State) -> None:
    """The schema with the ODD's own specifications in it, and the constraints that belong to no element."""
    for it in state.odd.declarations:
        if isinstance(it, Stated):
            _stated(state, it)
        elif isinstance(it, Constraint):
            state.schema.constraints = constraints(state.schema.constraints, [it])


def _stated(state: State, stated: Stated) -> None:
    spec = stated.spec
    kind = kind_of(spec)
    present = state.schema.find(kind, spec.ident)
    if spec.mode is Mode.ADD or (spec.mode is Mode.REPLACE and present is not None):
        add(state.schema, _fresh(spec))
        return
    if present is None and stated.source and spec.mode is Mode.CHANGE:
        source = state.source(stated.source, spec.where)
        present = None if source is None else source.find(kind, spec.ident)
    if present is None:
        _missing(state, stated, kind)
    elif spec.mode is Mode.DELETE:
        _delete(state.schema, kind, spec.ident)
    else:
        add(state.schema, merged(present, spec))


def _fresh(spec: Spec) -> Spec:
    """A specification that stands alone: what it deletes or changes of itself has no base to hold against."""
    return replace(
        spec,
        classes=classes(None, spec.classes) or Classes(),
        attributes=attributes(AttList(), AttList((spec.attributes,)) if spec.attributes.either else spec.attributes),
        constraints=constraints((), spec.constraints),
    )


def _delete(schema: Schema, kind: Kind, ident: str) -> None:
    if kind is Kind.ELEMENT:
        schema.elements.pop(ident, None)
    elif kind is Kind.CLASS:
        schema.classes.pop(ident, None)
    else:
        schema.macros.pop(ident, None)


def _missing(state: State, stated: Stated, kind: Kind) -> None:
    """What is changed or deleted must be there: if the source knows it, it was only not asked for."""
    spec = stated.spec
    source = state.source(stated.source, spec.where)
    if source is None:
        return
    verb = {Mode.DELETE: "deleted", Mode.REPLACE: "replaced"}.get(spec.mode, "changed")
    known = source.find(kind, spec.ident)
    if known is None:
        cure = nearest(spec.ident, source.idents(kind)) or 'correct the name, or add it with mode="add"'
        tell = state.complaints.error if spec.mode is Mode.CHANGE else state.complaints.warning
        tell("TK523", f"the {kind} “{spec.ident}” is {verb}, but there is none", spec.where, cure)
    else:
        cure = f'take it in with moduleRef key="{known.module}", or drop this specification'
        state.complaints.info(
            "TK524", f"the {kind} “{spec.ident}” is {verb}, but was not taken from the source", spec.where, cure
        )
