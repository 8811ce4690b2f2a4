"""Content models as regular terms over symbols, and the exact comparison of two of them by derivatives.

Terms are interned: equal after the constructors' normalisation is the same object, so that what two grammars share
costs nothing to compare. A symbol is a child element, an attribute with one alternative of its value, a string of a
datatype, or text. Attributes have no order: their derivative looks into every part of a group.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from schema_judge_reading import REST, Name

LIMIT: Final = 100_000
"""Pairs of states after which a comparison is given up."""


class UndecidedError(Exception):
    """The comparison of two terms took more than LIMIT pairs of states."""


class Symbol(NamedTuple):
    """`kind`: element, attribute, data, text; `detail` tells apart patterns of a name, or values of an attribute."""

    kind: str
    namespace: str = ""
    local: str = ""
    detail: str = ""


TEXT_SYMBOL: Final = Symbol("text")
Symbols = frozenset[Symbol]
Word = tuple[Symbol, ...]


class Term:
    """Made by the functions below only. `nullable`: nothing more is needed; `attributes`, `content`: has some."""

    __slots__ = ("attributes", "content", "kind", "nullable", "parts", "serial", "sets", "symbols")

    def __init__(self, kind: str, parts: tuple[Term, ...], symbols: Symbols, serial: int) -> None:
        self.kind, self.parts, self.symbols, self.serial = kind, parts, symbols, serial
        inner = [it.nullable for it in parts]
        needy = kind in ("none", "leaf", "attribute")
        self.nullable: bool = any(inner) if kind == "choice" else not needy and all(inner)
        self.attributes: bool = kind == "attribute" or any(it.attributes for it in parts)
        self.content: bool = kind in ("leaf", "text") or any(it.content for it in parts)
        self.sets: frozenset[Symbols] = frozenset[Symbols]().union(*(it.sets for it in parts))
        if symbols:
            self.sets |= {symbols}


_TERMS: Final[dict[tuple[str, tuple[int, ...], Symbols], Term]] = {}


def _term(kind: str, parts: tuple[Term, ...] = (), symbols: Symbols = frozenset()) -> Term:
    key = kind, tuple(it.serial for it in parts), symbols
    if key not in _TERMS:
        _TERMS[key] = Term(kind, parts, symbols, len(_TERMS))
    return _TERMS[key]


EMPTY: Final = _term("empty")
NONE: Final = _term("none")
TEXT: Final = _term("text", (), frozenset({TEXT_SYMBOL}))


def leaf(symbols: Symbols) -> Term:
    """One child, or one string, out of several."""
    return _term("leaf", (), symbols) if symbols else NONE


def attribute(symbols: Symbols) -> Term:
    return _term("attribute", (), symbols) if symbols else NONE


def choice(options: Iterable[Term]) -> Term:
    """Leaves become one, which keeps classes of 200 members cheap; text takes in strings of a datatype."""
    flat: set[Term] = set()
    for option in options:
        flat.update(option.parts if option.kind == "choice" else (option,))
    flat.discard(NONE)
    for kind, make in (("leaf", leaf), ("attribute", attribute)):
        alike = [it for it in flat if it.kind == kind]
        symbols = frozenset[Symbol]().union(*(it.symbols for it in alike))
        if TEXT in flat and kind == "leaf":
            symbols = frozenset(it for it in symbols if it.kind != "data")
        flat.difference_update(alike)
        if symbols:
            flat.add(make(symbols))
    if EMPTY in flat and any(it.nullable for it in flat if it is not EMPTY):
        flat.discard(EMPTY)
    if len(flat) < 2:
        return next(iter(flat), NONE)
    return _term("choice", tuple(sorted(flat, key=lambda it: it.serial)))


def group(parts: Iterable[Term]) -> Term:
    flat = [inner for part in parts for inner in (part.parts if part.kind == "group" else (part,))]
    if NONE in flat:
        return NONE
    flat = [it for it in flat if it is not EMPTY]
    return _term("group", tuple(flat)) if len(flat) > 1 else flat[0] if flat else EMPTY


def interleave(parts: Iterable[Term]) -> Term:
    """In any mixture; attributes, which have no order, are taken out of it."""
    free: list[Term] = []
    mixed: list[Term] = []
    for part in parts:
        if part.kind == "interleave":
            mixed += part.parts
        elif part.kind == "group":
            free += [it for it in part.parts if not it.content]
            mixed.append(group(it for it in part.parts if it.content))
        else:
            (mixed if part.content else free).append(part)
    if NONE in mixed or NONE in free:
        return NONE
    mixed = [it for it in mixed if it is not EMPTY]
    ordered = tuple(sorted(mixed, key=lambda it: it.serial))
    return group([*free, _term("interleave", ordered) if len(mixed) > 1 else group(mixed)])


def more(inner: Term) -> Term:
    """One or more times."""
    if inner.kind in ("empty", "none", "text", "more"):
        return inner
    if inner.kind == "attribute" and single(inner):
        return inner
    if inner.kind == "choice":
        options = [it.parts[0] if it.kind == "more" else it for it in inner.parts if it is not EMPTY]
        repeated = _term("more", (choice(options),))
        return choice((repeated, EMPTY)) if EMPTY in inner.parts else repeated
    return _term("more", (inner,))


def single(term: Term) -> bool:
    """Whether an attribute term is of one name only, not of all that nobody mentions."""
    return len(names := attribute_names(term)) == 1 and REST not in next(iter(names))


def attribute_names(term: Term) -> set[Name]:
    return {(it.namespace, it.local) for symbols in term.sets for it in symbols if it.kind == "attribute"}


@cache
def after(term: Term, symbol: Symbol) -> Term:
    """What may follow a symbol; NONE where it may not come."""
    match term.kind:
        case "text":
            return TEXT if symbol == TEXT_SYMBOL else NONE
        case "leaf" | "attribute":
            return EMPTY if symbol in term.symbols else NONE
        case "choice":
            return choice(after(it, symbol) for it in term.parts)
        case "more":
            return group((after(term.parts[0], symbol), choice((term, EMPTY))))
        case "interleave":
            return choice(interleave(it) for it in _steps(term.parts, symbol))
        case "group" if symbol.kind == "attribute":
            return choice(group(it) for it in _steps(term.parts, symbol))
        case "group":
            first, rest = term.parts[0], group(term.parts[1:])
            taken = group((after(first, symbol), rest))
            return choice((taken, after(rest, symbol))) if first.nullable else taken
    return NONE


def _steps(parts: tuple[Term, ...], symbol: Symbol) -> Iterable[list[Term]]:
    for at, part in enumerate(parts):
        if (step := after(part, symbol)) is not NONE:
            yield [*parts[:at], step, *parts[at + 1 :]]


@cache
def without(term: Term, name: Name) -> Term:
    """The term when an attribute is known to be absent."""
    if not term.attributes:
        return term
    if term.kind == "attribute":
        return attribute(frozenset(it for it in term.symbols if (it.namespace, it.local) != name))
    inner = [without(it, name) for it in term.parts]
    return {"choice": choice, "group": group, "interleave": interleave}.get(term.kind, lambda it: more(it[0]))(inner)


@cache
def heads(term: Term) -> frozenset[Symbols]:
    """The leaves that may take the next child or text."""
    if term.kind == "group":
        first = heads(term.parts[0])
        return first | heads(group(term.parts[1:])) if term.parts[0].nullable else first
    return term.sets if not term.parts else frozenset[Symbols]().union(*map(heads, term.parts))
