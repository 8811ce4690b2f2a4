"""Content models as patterns, and what may come next in them.

Brzozowski's derivatives, as RELAX NG validators use them: the derivative of a model by a child's name is the model of
what may follow. Names are local for TEI, `{namespace}local` for others; "#text" is text, "*" in a model any name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

Pattern = tuple[Any, ...]
"""("empty",) ("none",) ("text",) ("element", names) ("choice", patterns) ("group"|"interleave", a, b) ("more", a)."""

EMPTY: Final[Pattern] = ("empty",)
NONE: Final[Pattern] = ("none",)
TEXT: Final[Pattern] = ("text",)
TEXT_NAME: Final = "#text"
ANY: Final = "*"
_KEPT: Final = 1 << 16


def element(names: frozenset[str]) -> Pattern:
    return ("element", names) if names else NONE


def choice(options: Iterable[Pattern]) -> Pattern:
    flat: set[Pattern] = set()
    for option in options:
        flat |= option[1] if option[0] == "choice" else {option}
    flat.discard(NONE)
    return ("choice", frozenset(flat)) if len(flat) > 1 else next(iter(flat), NONE)


def both(kind: str, left: Pattern, right: Pattern) -> Pattern:
    """`left` and `right`: one after the other ("group") or mixed ("interleave")."""
    if NONE in (left, right):
        return NONE
    if left == EMPTY:
        return right
    return left if right == EMPTY else (kind, left, right)


def more(inner: Pattern) -> Pattern:
    """One or more times."""
    return inner if inner in (EMPTY, NONE, TEXT) or inner[0] == "more" else ("more", inner)


@lru_cache(maxsize=_KEPT)
def may_end(model: Pattern) -> bool:
    """Whether nothing more is needed."""
    match model[0]:
        case "empty" | "text":
            return True
        case "choice":
            return any(may_end(option) for option in model[1])
        case "group" | "interleave":
            return may_end(model[1]) and may_end(model[2])
        case "more":
            return may_end(model[1])
    return False


@lru_cache(maxsize=_KEPT)
def after(model: Pattern, name: str) -> Pattern:
    """What may follow a child of that name; NONE where it may not come."""
    match model[0]:
        case "text":
            return TEXT if name == TEXT_NAME else NONE
        case "element":
            return EMPTY if name in model[1] or (ANY in model[1] and name != TEXT_NAME) else NONE
        case "choice":
            return choice(after(option, name) for option in model[1])
        case "group":
            first = both("group", after(model[1], name), model[2])
            return choice((first, after(model[2], name))) if may_end(model[1]) else first
        case "interleave":
            left = both("interleave", after(model[1], name), model[2])
            return choice((left, both("interleave", model[1], after(model[2], name))))
        case "more":
            return both("group", after(model[1], name), choice((model, EMPTY)))
    return NONE


@lru_cache(maxsize=_KEPT)
def nexts(model: Pattern) -> frozenset[str]:
    """The names of what may come next, TEXT_NAME among them."""
    match model[0]:
        case "text":
            return frozenset({TEXT_NAME})
        case "element":
            return frozenset(model[1])
        case "choice":
            return frozenset[str]().union(*(nexts(option) for option in model[1]))
        case "group":
            return nexts(model[1]) | nexts(model[2]) if may_end(model[1]) else nexts(model[1])
        case "interleave":
            return nexts(model[1]) | nexts(model[2])
        case "more":
            return nexts(model[1])
    return frozenset()
