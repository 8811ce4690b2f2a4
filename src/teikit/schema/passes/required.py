"""Complains of elements that were left out although what is kept requires them.

Runs before such references are dropped. A reference is required if it is neither optional nor one of several
alternatives of which another is whole.
"""

from __future__ import annotations

from teikit.schema import pattern as p
from teikit.schema.model import ClassSpec, ElementSpec, Schema, Where
from teikit.schema.passes.places import Places, few, own
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.sources import Spec

Missing = dict[tuple[Kind, str], None]


def required(state: State) -> None:
    """One warning for each thing that is missing: what requires it, and that it no longer does."""
    holders: dict[tuple[Kind, str], list[Spec]] = {}
    for spec in state.schema.contents():
        if spec.content is not None:
            for key in _lost(state.schema, spec.content)[1]:
                if state.base.find(*key) is not None:
                    holders.setdefault(key, []).append(spec)
    places = Places(state)
    for (kind, ident), found in holders.items():
        shown = few([_shown(it) for it in found])
        state.complaints.warning(
            "TK534",
            f"{_titled(kind, ident)} is not in the schema, but required by {shown}: "
            + ("its content model no longer asks" if len(found) == 1 else "their content models no longer ask")
            + " for it",
            places.lost(kind, ident),
            "keep it, or state the content that is meant instead",
        )
    _optional(state, dict.fromkeys(holders))


def _lost(schema: Schema, it: Pattern) -> tuple[bool, Missing]:
    """Whether anything of a pattern is left, and what of it was required and is missing."""
    match it:
        case p.Ref(kind, name):
            there = name == p.EVERY or name in schema.defines or schema.find(kind, name) is not None
            return there, {} if there else {(kind, name): None}
        case p.Group(items) | p.Interleave(items):
            parts = [_lost(schema, item) for item in items]
            return any(left for left, _ in parts), {key: None for _, missing in parts for key in missing}
        case p.Choice(items):
            parts = [_lost(schema, item) for item in items]
            left = any(left for left, _ in parts)
            whole = any(left and not missing for left, missing in parts)
            return left, {} if whole else {key: None for _, missing in parts for key in missing}
        case p.Repeat(item, least, _):
            left, missing = _lost(schema, item)
            return left, missing if least else {}
    return True, {}


def _optional(state: State, required: Missing) -> None:
    """What the ODD itself lets a content model name, although it left it out."""
    for spec in own(state):
        content = None if isinstance(spec, ClassSpec) else spec.content
        if content is None:
            continue
        left_out: dict[tuple[Kind, str], int] = {}
        for ref in p.references(content):
            key = (ref.kind, ref.name)
            if ref.kind is not Kind.DEFINE and state.schema.find(*key) is None and state.base.find(*key) is not None:
                left_out.setdefault(key, ref.line)
        if names := [key for key in left_out if key not in required]:
            shown = few([_titled(*key) for key in names])
            message = f"the content of “{spec.ident}” names {shown}, left out of the schema"
            where = Where(spec.where.file, left_out[names[0]] or spec.where.line)
            state.complaints.info("TK534", message, where, "take it in, or do not name it")


def _shown(spec: Spec) -> str:
    return f"<{spec.ident}>" if isinstance(spec, ElementSpec) else f"“{spec.ident}”"


def _titled(kind: Kind, ident: str) -> str:
    return f"<{ident}>" if kind is Kind.ELEMENT else f"the {kind} “{ident}”"
