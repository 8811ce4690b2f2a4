"""What one element has and another has not: attributes first, then content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from schema_judge_datatypes import new
from schema_judge_reading import Name, UnsupportedError
from schema_judge_terms import EMPTY, Symbol, Term, UndecidedError, attribute, attribute_names, choice, group, single
from schema_judge_words import shown, spelt, witnesses

SHOWN = 8


def some(names: Iterable[str], separator: str = ", ") -> str:
    """The first few names and how many more there are."""
    every = list(names)
    rest = f"{separator}and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return separator.join(every[:SHOWN]) + rest


@dataclass(frozen=True)
class Body:
    """What an element may have: `free` attributes, each whether required and its values, and the rest as a term."""

    free: dict[Name, tuple[bool, frozenset[str]]]
    rest: Term


@cache
def body(term: Term) -> Body:
    """Splits off the attributes that depend on nothing else: in TEI nearly all."""
    free: dict[Name, tuple[bool, frozenset[str]]] = {}
    rest: list[Term] = []
    for part in term.parts if term.kind == "group" else (term,):
        optional = part.kind == "choice" and len(part.parts) == 2 and EMPTY in part.parts
        inner = next(it for it in part.parts if it is not EMPTY) if optional else part
        many = optional and inner.kind == "more"
        inner = inner.parts[0] if many else inner
        if inner.kind != "attribute" or not (many or single(inner)):
            rest.append(part)
            continue
        for name in attribute_names(inner):
            if name in free:
                raise UnsupportedError(f"attribute {shown(name)} is declared twice in one element")
            free[name] = (not optional, frozenset(it.detail for it in inner.symbols if it[1:3] == name))
    return Body(free, group(rest))


def compared(left: Term, right: Term) -> list[str]:
    """The differences of two elements' bodies."""
    if left is right:
        return []
    try:
        one, other = body(left), body(right)
        coupled = attribute_names(one.rest) | attribute_names(other.rest)
        lines = []
        for name in sorted((one.free.keys() | other.free.keys()) - coupled):
            lines += _attribute(f"@{shown(name)}", one.free.get(name), other.free.get(name))
        words = witnesses(_with(one, coupled), _with(other, coupled), sorted(coupled))
    except UndecidedError as fault:
        return [f"cannot be decided: {fault}"]
    except UnsupportedError as fault:
        return [f"cannot be compared: {fault}"]
    if words[0] is not None:
        lines.append(f"a accepts {spelt(words[0])}, b does not")
    if words[1] is not None:
        lines.append(f"b accepts {spelt(words[1])}, a does not")
    return lines


def _with(one: Body, coupled: set[Name]) -> Term:
    """The rest of a body with those free attributes that the other grammar couples."""
    back = []
    for name in sorted(coupled & one.free.keys()):
        required, values = one.free[name]
        term = attribute(frozenset(Symbol("attribute", *name, it) for it in values))
        back.append(term if required else choice((term, EMPTY)))
    return group([*back, one.rest])


def _attribute(
    name: str, one: tuple[bool, frozenset[str]] | None, other: tuple[bool, frozenset[str]] | None
) -> list[str]:
    if one is None or other is None:
        return [f"{name} is only in {'a' if other is None else 'b'}"]
    lines = []
    if one[0] != other[0]:
        lines.append(f"{name} is required in {'a' if one[0] else 'b'} only")
    for which, here, there in (("a", one[1], other[1]), ("b", other[1], one[1])):
        only = [it for it in sorted(here - there) if new(it, there)]
        if only:
            lines.append(f"{name}: only {which} admits {some(only, ' | ')}")
    return lines
