"""Takes from the source what the ODD asks for: modules, and single elements, classes, macros and datatypes."""

from __future__ import annotations

from dataclasses import replace

from teikit.schema.complaints import nearest
from teikit.schema.model import AttDef, AttList, ClassSpec, ElementSpec, Schema
from teikit.schema.odd import Declaration, ModuleRef, SpecRef
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import Source, Spec


def select(state: State) -> None:
    """The schema as the source has it, before the ODD changes it."""
    odd = state.odd
    state.schema = Schema(
        ident=odd.ident,
        prefix=odd.prefix,
        namespace=odd.namespace,
        start=odd.start,
        language=odd.language,
        release=state.base.release,
        excluded=odd.excluded,
        constraints=state.base.constraints,
        prose=odd.prose,
    )
    for it in sorted(odd.declarations, key=_rank):
        if isinstance(it, ModuleRef) and it.key:
            if (source := state.source(it.source, it.where)) is not None:
                _module(state, source, it)
        elif isinstance(it, SpecRef) and (source := state.source(it.source, it.where)) is not None:
            _single(state, source, it)


def _rank(declaration: Declaration) -> int:
    """The order in which the TEI Stylesheets take things in, which is that of the members of a class."""
    if isinstance(declaration, ModuleRef):
        return {"tei": 0, "core": 1}.get(declaration.key, 2)
    return 3


def add(schema: Schema, spec: Spec) -> None:
    """Puts a specification where it belongs, in the place of one with the same ident."""
    if isinstance(spec, ElementSpec):
        schema.elements[spec.ident] = spec
    elif isinstance(spec, ClassSpec):
        schema.classes[spec.ident] = spec
    else:
        schema.macros[spec.ident] = spec


def _module(state: State, source: Source, ref: ModuleRef) -> None:
    if ref.key not in source.modules:
        cure = nearest(ref.key, source.modules) or f"the modules are {', '.join(sorted(filter(None, source.modules)))}"
        state.complaints.error("TK520", f"there is no module “{ref.key}”", ref.where, cure)
        return
    keys = source.modules[ref.key]
    elements = {ident for kind, ident in keys if kind is Kind.ELEMENT}
    others = {ident for kind, ident in keys if kind is not Kind.ELEMENT}
    for name in (*(ref.include or ()), *ref.exclude):
        if name not in elements and name not in others:
            _stranger(state, source, ref, name, elements)
    for kind, ident in keys:
        if kind is not Kind.ELEMENT or (ident not in ref.exclude if ref.include is None else ident in ref.include):
            spec = source.find(kind, ident)
            if spec is not None:
                add(state.schema, spec)


def _stranger(state: State, source: Source, ref: ModuleRef, name: str, elements: set[str]) -> None:
    home = source.module_of(Kind.ELEMENT, name)
    cure = f"it belongs to module “{home}”: name it there" if home else nearest(name, elements) or "delete the name"
    severity = state.complaints.error if name in (ref.include or ()) and not home else state.complaints.warning
    severity("TK521", f"module “{ref.key}” has no element “{name}”", ref.where, cure)


def _single(state: State, source: Source, ref: SpecRef) -> None:
    spec = source.find(ref.kind, ref.key)
    if spec is None:
        cure = nearest(ref.key, source.idents(ref.kind)) or "check the name and the source"
        state.complaints.error("TK522", f"there is no {ref.kind} “{ref.key}”", ref.where, cure)
    else:
        add(state.schema, _filtered(spec, ref) if isinstance(spec, ClassSpec) else spec)


def _filtered(spec: ClassSpec, ref: SpecRef) -> ClassSpec:
    """A class of attributes with those only that its reference includes, or does not exclude."""
    kept = tuple(
        it
        for it in spec.attributes.items
        if not isinstance(it, AttDef) or (it.ident in ref.include if ref.include else it.ident not in ref.exclude)
    )
    return replace(spec, attributes=AttList(kept, spec.attributes.either))
