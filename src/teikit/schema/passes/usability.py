"""Complains of elements that no file can hold: their content can never be met, or no element has a place for them."""

from __future__ import annotations

from teikit.schema import pattern as p
from teikit.schema.model import ElementSpec
from teikit.schema.passes.places import Places, few, own, tags
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.reach import beginnings, chosen
from teikit.schema.usable import Usable


def usability(state: State) -> None:
    """A complaint for each element that can never be valid, one for those that follow, one for all without a place."""
    schema = state.schema
    if not beginnings(schema):
        return  # that there is no beginning was said
    usable = Usable(schema)
    never = [it for it in schema.elements.values() if it.ident not in usable.valid]
    if never:
        _never(state, usable, never)
    nowhere = [it for it in schema.elements if it in usable.valid and it not in usable.reached]
    if nowhere and usable.reached:
        count = "an element" if len(nowhere) == 1 else f"{len(nowhere)} elements"
        message = f"{count} of the schema can stand nowhere: {few(tags(nowhere))}"
        cure = "leave them out, or let a class or content model that is used name them"
        state.complaints.info("TK536", message, state.odd.where, cure)


def _never(state: State, usable: Usable, never: list[ElementSpec]) -> None:
    """Tells of the elements that are the cause, then of those that only require such elements."""
    places = Places(state)
    stated = {it.ident: it.content for it in own(state) if isinstance(it, ElementSpec) and it.content is not None}
    causes: dict[str, list[p.Ref]] = {}
    for spec in never:
        base = state.base.find(Kind.ELEMENT, spec.ident)
        said = base.content if isinstance(base, ElementSpec) else None
        content: Pattern = stated.get(spec.ident) or said or spec.content or p.EMPTY
        causes[spec.ident] = list(dict.fromkeys(usable.blocking(content)))
    first = {name for name, refs in causes.items() if not refs or any(_gone(state, usable, it) for it in refs)}
    following = Usable(state.schema, first).valid - first
    for spec in never:
        begins = spec.ident in state.schema.start
        if begins or spec.ident not in following:
            tell = state.complaints.error if begins else state.complaints.warning
            message = f"<{spec.ident}> can never be valid: {_why(state, usable, causes[spec.ident])}"
            cure = "take in what it requires, state another content for it, or delete it"
            tell("TK535", message, places.of(Kind.ELEMENT, spec.ident), cure)
    rest = [it.ident for it in never if it.ident in following and it.ident not in state.schema.start]
    if rest:
        message = f"{few(tags(rest))} can never be valid either: they require what cannot be valid"
        state.complaints.warning("TK535", message, state.odd.where, "see to the elements that can never be valid first")


def _gone(state: State, usable: Usable, ref: p.Ref) -> bool:
    """Whether a reference leads to nothing, rather than to elements that are there and can never be valid."""
    if ref.kind is Kind.CLASS and ref.name in state.schema.classes:
        return not usable.members.get(ref.name)
    return state.schema.find(ref.kind, ref.name) is None


def _why(state: State, usable: Usable, causes: list[p.Ref]) -> str:
    if not causes:
        return "its content is notAllowed"
    shown = few([_shown(state, usable, it) for it in causes])
    return f"its content requires {shown}" if len(causes) == 1 else f"its content requires some of these: {shown}"


def _shown(state: State, usable: Usable, ref: p.Ref) -> str:
    if ref.kind is Kind.ELEMENT:
        there = ref.name in state.schema.elements
        return f"<{ref.name}> ({'which can never be valid itself' if there else 'which is not in the schema'})"
    if ref.kind is not Kind.CLASS or ref.name not in state.schema.classes:
        return f"the {ref.kind} “{ref.name}”"
    names = [it.name for it in chosen(usable.members, ref)]
    return f"a member of “{ref.name}” ({few(names, 3)})" if names else f"a member of “{ref.name}” (which has none)"
