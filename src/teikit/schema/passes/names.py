"""Complains of names in the ODD that name nothing, where no other pass meets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.complaints import nearest
from teikit.schema.model import AttDef, AttList, AttRef, ClassSpec, Mode, ValList, Where
from teikit.schema.odd import SpecRef
from teikit.schema.passes.places import own
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.reach import beginning, members
from teikit.schema.sources import Spec, kind_of

USUAL: Final = ("TEI", "teiCorpus")


def names(state: State) -> None:
    """Start elements, attRef, members of classes, datatypes of attributes, values and memberships that are changed."""
    _starts(state)
    _attributes_of_classes(state)
    for spec in own(state):
        _att_refs(state, spec, spec.attributes)
        _members(state, spec)
        _memberships(state, spec)
        for attribute in spec.attributes.definitions():
            _datatype(state, spec, attribute)
            if attribute.mode is Mode.CHANGE and attribute.values is not None and attribute.values.mode is Mode.CHANGE:
                _values(state, spec, attribute, attribute.values)


def _starts(state: State) -> None:
    """Each word of @start is there; with no @start, one of the two elements that the TEI begins with."""
    odd, schema = state.odd, state.schema
    for name in (it for it in odd.start if beginning(schema, it) is None):
        if any(state.base.find(kind, name) for kind in (Kind.ELEMENT, Kind.CLASS, Kind.MACRO)):
            some = any(beginning(schema, it) for it in odd.start)
            if not (some and odd.start == USUAL):
                tell = state.complaints.warning if some else state.complaints.error
                cure = "take it in, or name another in @start of the schemaSpec"
                tell("TK530", f"a file should begin with <{name}>, which is not in the schema", odd.where, cure)
        else:
            cure = nearest(name, schema.elements) or "name elements of the schema in @start of the schemaSpec"
            state.complaints.error("TK530", f"a file should begin with <{name}>, but there is none", odd.where, cure)


def _att_refs(state: State, spec: Spec, attributes: AttList) -> None:
    for it in attributes.items:
        if isinstance(it, AttList):
            _att_refs(state, spec, it)
        elif isinstance(it, AttRef):
            cls = state.schema.classes.get(it.cls)
            if cls is not None:
                known = [att.ident for att in cls.attributes.definitions() if att.mode is not Mode.DELETE]
                if it.name and it.name not in known:
                    cure = nearest(it.name, known) or "name an attribute that the class itself declares"
                    message = f"the class “{it.cls}” has no attribute @{it.name} for “{spec.ident}”"
                    state.complaints.error("TK531", message, it.where, cure)
            elif state.base.find(Kind.CLASS, it.cls) is not None:
                message = f"“{spec.ident}” takes @{it.name} from the class “{it.cls}”, which is not in the schema"
                state.complaints.error("TK531", message, it.where, "take the class in, or declare the attribute here")
            else:
                cure = nearest(it.cls, state.base.idents(Kind.CLASS)) or "name a class of attributes"
                message = f"there is no class “{it.cls}” to take @{it.name} from"
                state.complaints.error("TK531", message, it.where, cure)


def _members(state: State, spec: Spec) -> None:
    """The names in @include and @except of a classRef are direct members of the class."""
    content = None if isinstance(spec, ClassSpec) else spec.content
    for ref in p.references(content) if content is not None else ():
        if ref.kind is not Kind.CLASS or state.base.find(Kind.CLASS, ref.name) is None:
            continue
        known = [it.name for it in members(state.schema).get(ref.name, ())] if ref.include or ref.exclude else []
        for name in (*ref.include, *ref.exclude):
            if name not in known and not _once_member(state, ref.name, name):
                tell = state.complaints.error if name in ref.include else state.complaints.warning
                cure = nearest(name, known) or "name elements and classes that are members of it themselves"
                where = Where(spec.where.file, ref.line or spec.where.line)
                tell("TK532", f"the class “{ref.name}” has no member “{name}”", where, cure)


def _attributes_of_classes(state: State) -> None:
    """The names in @include and @except of a classRef of the schemaSpec are attributes of the class."""
    for it in state.odd.declarations:
        if not isinstance(it, SpecRef) or not (it.include or it.exclude):
            continue
        source = state.source(it.source, it.where)
        spec = None if source is None else source.find(it.kind, it.key)
        if isinstance(spec, ClassSpec) and spec.attribute:
            known = [att.ident for att in spec.attributes.definitions()]
            for name in (*it.include, *it.exclude):
                if name not in known:
                    tell = state.complaints.error if name in it.include else state.complaints.warning
                    cure = nearest(name, known) or f"its attributes are {', '.join(known)}"
                    tell("TK532", f"the class “{it.key}” has no attribute @{name}", it.where, cure)


def _once_member(state: State, cls: str, name: str) -> bool:
    found = (state.base.find(kind, name) for kind in (Kind.ELEMENT, Kind.CLASS))
    return any(cls in it.memberships for it in found if it is not None)


def _memberships(state: State, spec: Spec) -> None:
    """A membership that is taken back was there."""
    base = state.base.find(kind_of(spec), spec.ident)
    if spec.classes is None or base is None or spec.classes.mode is not Mode.CHANGE:
        return
    for it in spec.classes.members:
        if it.mode is Mode.DELETE and it.key not in base.memberships:
            cure = nearest(it.key, base.memberships) or "drop this memberOf"
            state.complaints.warning("TK533", f"“{spec.ident}” is no member of “{it.key}”", it.where, cure)


def _datatype(state: State, spec: Spec, attribute: AttDef) -> None:
    """A datatype that the source knows was taken in. (One that it does not know is complained of elsewhere.)"""
    for ref in p.references(attribute.datatype) if attribute.datatype is not None else ():
        known = ref.kind is not Kind.DEFINE and state.base.find(ref.kind, ref.name) is not None
        if known and state.schema.find(ref.kind, ref.name) is None:
            message = f"@{attribute.name} of “{spec.ident}” has the {ref.kind} “{ref.name}”, which is not in the schema"
            where = Where(attribute.where.file, ref.line or attribute.where.line)
            state.complaints.error("TK534", message, where, "take it in with moduleRef or dataRef")


def _values(state: State, spec: Spec, attribute: AttDef, values: ValList) -> None:
    """A value that is changed or deleted was in the list."""
    before = next((it.values for it in _before(state, spec) if it.ident == attribute.ident and it.values), None)
    known = [] if before is None else [it.ident for it in before.items]
    for it in values.items:
        if it.mode in (Mode.DELETE, Mode.CHANGE) and it.ident not in known:
            verb = "delete" if it.mode is Mode.DELETE else "change"
            message = f"@{attribute.name} of “{spec.ident}” has no value “{it.ident}” to {verb}"
            state.complaints.warning("TK533", message, attribute.where, nearest(it.ident, known) or "drop this valItem")


def _before(state: State, spec: Spec) -> Iterator[AttDef]:
    """The attributes that something has in the source: its own, then those of its classes, the nearest first."""
    base = state.base.find(kind_of(spec), spec.ident)
    level: list[Spec] = [spec if base is None else base]
    seen: set[str] = set()
    while level:
        following: list[Spec] = []
        for it in level:
            yield from it.attributes.definitions()
            for key in it.memberships:
                cls = state.base.find(Kind.CLASS, key)
                if key not in seen and cls is not None:
                    seen.add(key)
                    following.append(cls)
        level = following
