"""Content models and datatypes of what is there: names resolved, references to what is not in the schema dropped.

A reference to what was left out is dropped; a sequence or alternation that held nothing else stays, and holds nothing.
A class that is there but has no members matches nothing. (So it is in the TEI Stylesheets.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.complaints import nearest
from teikit.schema.model import AttDef, AttList, ClassSpec, Schema, Where
from teikit.schema.passes.merge import Item
from teikit.schema.passes.select import add
from teikit.schema.passes.state import State
from teikit.schema.pattern import Expand, Kind, Pattern
from teikit.schema.reach import reachable

_SUFFIXES: Final = {f"_{it}": it for it in Expand}


def resolve(state: State) -> None:
    """References of embedded RELAX NG, which name patterns, lead to the classes, macros and elements they mean."""
    schema = state.schema
    _everywhere(schema, lambda it: p.renamed(it, lambda ref: _resolved(schema, ref)))


def drop(state: State) -> None:
    """References to what is not in the schema are gone; what the ODD itself misspells is complained of."""
    schema = state.schema
    for spec in schema.contents():
        if spec.content is not None and spec.where.file == state.odd.file:
            _strangers(state, f"the content of “{spec.ident}”", spec.where, spec.content)
    for its in schema.members_of_classes():
        for attribute in its.attributes.definitions():
            if attribute.datatype is not None and attribute.where.file == state.odd.file:
                said = f"the datatype of @{attribute.ident} of “{its.ident}”"
                _strangers(state, said, attribute.where, attribute.datatype)
    _everywhere(schema, lambda it: _kept(schema, it) or p.EMPTY)


def _everywhere(schema: Schema, change: Callable[[Pattern], Pattern]) -> None:
    """Changes every content model, every datatype and every pattern of a foreign grammar in a schema."""
    schema.defines = {name: change(pattern) for name, pattern in schema.defines.items()}
    for spec in list(schema.specs()):
        made = spec
        if spec.attributes.items:
            made = replace(made, attributes=_datatypes(spec.attributes, change))
        if not isinstance(made, ClassSpec) and made.content is not None:
            made = replace(made, content=change(made.content))
        if made is not spec:
            add(schema, made)


def _datatypes(attributes: AttList, change: Callable[[Pattern], Pattern]) -> AttList:
    def item(it: Item) -> Item:
        if isinstance(it, AttList):
            return _datatypes(it, change)
        if isinstance(it, AttDef) and it.datatype is not None:
            return replace(it, datatype=change(it.datatype))
        return it

    return AttList(tuple(item(it) for it in attributes.items), attributes.either)


def _resolved(schema: Schema, it: p.Ref) -> Pattern:
    if it.kind is not Kind.DEFINE or it.name in schema.defines:
        return it
    name = it.name.removeprefix(schema.prefix) if schema.prefix else it.name
    cls, of_class, attribute = name.partition(".attribute")
    if of_class and cls in schema.classes:
        return p.Ref(Kind.CLASS, cls, include=() if attribute == "s" else (attribute[1:],), line=it.line)
    for kind in (Kind.CLASS, Kind.MACRO, Kind.ELEMENT):
        if schema.find(kind, name) is not None:
            return p.Ref(kind, name, line=it.line)
    for suffix, expand in _SUFFIXES.items():
        if name.endswith(suffix) and (cls := name.removesuffix(suffix)) in schema.classes:
            return p.Ref(Kind.CLASS, cls, expand, line=it.line)
    return it


def _kept(schema: Schema, it: Pattern) -> Pattern | None:
    """The pattern without what is missing; None for a reference to what is not there."""
    match it:
        case p.Ref(name=p.EVERY):
            held = reachable(schema)
            return p.choice(p.Ref(Kind.ELEMENT, name) for name in schema.elements if name in held)
        case p.Ref(Kind.DEFINE, name):
            return it if name in schema.defines else None
        case p.Ref(kind, name):
            return it if schema.find(kind, name) is not None else None
        case p.Group(items):
            return p.group(kept for item in items if (kept := _kept(schema, item)) is not None)
        case p.Interleave(items):
            return p.interleave(kept for item in items if (kept := _kept(schema, item)) is not None)
        case p.Choice(items):
            made = [kept for item in items if (kept := _kept(schema, item)) is not None]
            return p.choice(made) if made else p.EMPTY
        case p.Repeat(item, least, most):
            inner = _kept(schema, item)
            return None if inner is None else p.repeat(inner, least, most)
        case p.ListOf(item):
            return p.ListOf(_kept(schema, item) or p.EMPTY)
        case p.Element() | p.Attribute():
            return replace(it, content=_kept(schema, it.content) or p.EMPTY)
    return it


def _strangers(state: State, said: str, where: Where, content: Pattern) -> None:
    """Complains of names that exist neither here nor in the source."""
    for ref in p.references(content):
        if ref.name == p.EVERY or ref.name in state.schema.defines or state.schema.find(ref.kind, ref.name) is not None:
            continue
        if ref.kind is not Kind.DEFINE and state.base.find(ref.kind, ref.name) is not None:
            continue
        kind = Kind.MACRO if ref.kind in (Kind.DATA, Kind.DEFINE) else ref.kind
        cure = nearest(ref.name, state.base.idents(kind)) or "correct the name, or declare it"
        place = Where(where.file, ref.line or where.line)
        state.complaints.error("TK529", f"{said} names the {ref.kind} “{ref.name}”, but there is none", place, cure)
