"""Complains of what the ODD states twice: the later mostly takes the place of the earlier, and nobody notices."""

from __future__ import annotations

from collections.abc import Iterable

from teikit.schema.model import AttDef, Constraint, ElementSpec, Mode, Where
from teikit.schema.odd import ModuleRef, Stated
from teikit.schema.passes.places import own
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import Spec, kind_of


def doubles(state: State) -> None:
    """Specifications, modules, attributes, values and constraints that are stated twice; two elements of one name."""
    _specs(state)
    _modules(state)
    _same_name(state)
    for spec in own(state):
        _constraints(state, spec.constraints, f"“{spec.ident}”")
        seen: dict[str, AttDef] = {}
        for it in spec.attributes.definitions():
            if it.ident in seen:
                _twice(state, f"@{it.ident} of “{spec.ident}”", it.where, seen[it.ident].where)
            seen[it.ident] = it
            _constraints(state, it.constraints, f"@{it.ident} of “{spec.ident}”")
            _values(state, spec, it)
    loose = [it for it in state.odd.declarations if isinstance(it, Constraint)]
    _constraints(state, loose, "the schema")


def _twice(state: State, what: str, where: Where, first: Where) -> None:
    message = f"{what} is stated twice: what line {first.line} says of it is lost"
    state.complaints.warning("TK537", message, where, "keep one of them, with all that is meant")


def _specs(state: State) -> None:
    seen: dict[tuple[Kind, str], Spec] = {}
    for it in state.odd.declarations:
        if not isinstance(it, Stated):
            continue
        kind, spec = kind_of(it.spec), it.spec
        first = seen.get((kind, spec.ident))
        seen[kind, spec.ident] = spec
        if first is None:
            continue
        what = f"the {kind} “{spec.ident}”"
        if spec.mode is Mode.CHANGE and first.mode is not Mode.DELETE:
            message = f"{what} is stated in line {first.where.line} too: this change is made on top of that"
            state.complaints.info("TK537", message, spec.where, "make one specification of both")
        else:
            _twice(state, what, spec.where, first.where)


def _modules(state: State) -> None:
    """A module taken whole, and taken again in part: the part is taken in vain."""
    seen: dict[tuple[str, str], ModuleRef] = {}
    for it in state.odd.declarations:
        if not isinstance(it, ModuleRef) or not it.key:
            continue
        first = seen.setdefault((it.key, it.source), it)
        if first is not it and any(ref.include is None and not ref.exclude for ref in (first, it)):
            message = f"the module “{it.key}” is taken twice, once whole (the other stands in line {first.where.line})"
            state.complaints.warning("TK537", message, it.where, "keep the one that says what is meant")


def _same_name(state: State) -> None:
    """Two elements that are written alike: a file cannot say which of them it means."""
    seen: dict[tuple[str, str], ElementSpec] = {}
    for spec in state.schema.elements.values():
        key = (state.schema.namespace_of(spec), spec.name)
        first = seen.setdefault(key, spec)
        if first is not spec:
            stated = spec if spec.where.file == state.odd.file else first
            other = first if stated is spec else spec
            message = f"“{stated.ident}” and “{other.ident}” are both written <{spec.name}>"
            state.complaints.warning("TK537", message, stated.where, "give one of them another altIdent")


def _constraints(state: State, constraints: Iterable[Constraint], holder: str) -> None:
    seen: dict[str, Constraint] = {}
    for it in constraints:
        if it.ident in seen:
            _twice(state, f"the constraint “{it.ident}” of {holder}", it.where, seen[it.ident].where)
        seen[it.ident] = it


def _values(state: State, spec: Spec, attribute: AttDef) -> None:
    seen: set[str] = set()
    for it in attribute.values.items if attribute.values is not None else ():
        if it.ident in seen:
            message = f"the value “{it.ident}” of @{attribute.ident} of “{spec.ident}” is listed twice"
            state.complaints.warning("TK537", message, attribute.where, "keep one valItem, with all that is meant")
        seen.add(it.ident)
