"""Content models and datatypes as nested data: the `content` of docs/schema-model.schema.json."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from teikit.schema import pattern as p
from teikit.schema.pattern import XSD, Expand, Pattern

Node: TypeAlias = dict[str, Any]
_GROUPS: Final = {p.Group: "sequence", p.Choice: "choice", p.Interleave: "interleave"}


def node(it: Pattern) -> Node:
    """A pattern as data. What occurs other than once has `min` and `max` (None is without limit)."""
    match it:
        case p.Repeat(item, least, most):
            inner = node(item)
            if "min" in inner:
                inner = {"type": "sequence", "items": [inner]}
            return {**inner, "min": least, "max": most}
        case p.Group(items) | p.Choice(items) | p.Interleave(items):
            return {"type": _GROUPS[type(it)], "items": [node(item) for item in items]}
        case p.Ref():
            return _reference(it)
        case p.ListOf(item):
            return {"type": "list", "content": node(item)}
        case p.Data():
            return _data(it)
        case p.Value(text, kind, library):
            return {"type": "value", "value": text} | _unless("datatype", kind, "token") | _library(library)
        case p.Element(names=names, content=content):
            return {"type": "anonymousElement", "names": _names(names), "content": node(content)}
        case p.Attribute(names=names, content=content):
            return {"type": "anonymousAttribute", "names": _names(names), "content": node(content)}
        case p.AnyElement(excluded, require):
            found: Node = {"type": "anyElement"}
            if excluded is not None:
                found["except"] = [_name(name) for name in excluded]
            return found | ({"require": list(require)} if require else {})
    return {"type": {p.Text: "text", p.NotAllowed: "notAllowed"}.get(type(it), "empty")}


def _reference(it: p.Ref) -> Node:
    found: Node = {"type": it.kind.value, "name": it.name}
    if it.expand is not Expand.ALTERNATION:
        found["expand"] = it.expand.value
    if it.include:
        found["include"] = list(it.include)
    if it.exclude:
        found["except"] = list(it.exclude)
    return found | _limits(it.params)


def _data(it: p.Data) -> Node:
    found: Node = {"type": "data", "name": it.type} | _limits(it.params) | _library(it.library)
    return found if it.excluded is None else found | {"except": node(it.excluded)}


def _limits(params: tuple[tuple[str, str], ...]) -> Node:
    return {"limits": [{"name": name, "value": value} for name, value in params]} if params else {}


def _library(library: str) -> Node:
    return {} if library in ("", XSD) else {"library": library}


def _unless(key: str, value: str, usual: str) -> Node:
    return {} if value == usual else {key: value}


def _names(names: p.Names) -> list[Node]:
    return [_name(it) for it in (names if isinstance(names, tuple) else (names,))]


def _name(it: p.Name | p.AnyName) -> Node:
    if isinstance(it, p.Name):
        return {"name": it.local, "namespace": it.namespace}
    found: Node = {"any": True} if it.namespace is None else {"any": True, "namespace": it.namespace}
    return found | ({"except": [_name(other) for other in it.excluded]} if it.excluded else {})
