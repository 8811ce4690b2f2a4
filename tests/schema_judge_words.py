"""Words that one term has and another has not: a search through the pairs of their derivatives, shortest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schema_judge_reading import REST, XML, Name
from schema_judge_terms import (
    LIMIT,
    NONE,
    Symbol,
    Symbols,
    Term,
    UndecidedError,
    Word,
    after,
    heads,
    without,
)

TEI = "http://www.tei-c.org/ns/1.0"
State = tuple[Term, Term, int]


def witnesses(left: Term, right: Term, names: Sequence[Name] = ()) -> tuple[Word | None, Word | None]:
    """A word that only the left has, and one that only the right has; `names` are the attributes in them.

    The attributes are gone through first, name by name: present with some value, or absent; then the children.
    """
    found: list[Word | None] = [None, None]
    seen: set[State] = {(left, right, 0)}
    queue: list[tuple[State, Word]] = [((left, right, 0), ())]
    for (one, other, at), word in queue:
        if one is other or (found[0] is not None and found[1] is not None):
            continue
        if at < len(names):
            steps = _attribute_steps(one, other, names, at)
        else:
            if one.nullable != other.nullable and found[other.nullable] is None:
                found[other.nullable] = word
            blocks = representatives(heads(one) | heads(other))
            steps = [((after(one, it), after(other, it), at), it) for it in blocks]
        for state, symbol in steps:
            if state not in seen and not state[0] is state[1] is NONE:
                seen.add(state)
                queue.append((state, word if symbol is None else (*word, symbol)))
        if len(seen) > LIMIT:
            raise UndecidedError(f"given up after {LIMIT} pairs of states")
    return found[0], found[1]


def _attribute_steps(one: Term, other: Term, names: Sequence[Name], at: int) -> list[tuple[State, Symbol | None]]:
    name = names[at]
    sets = [frozenset(it for it in symbols if it[1:3] == name) for symbols in one.sets | other.sets]
    steps: list[tuple[State, Symbol | None]] = [((without(one, name), without(other, name), at + 1), None)]
    for symbol in representatives(it for it in sets if it and next(iter(it)).kind == "attribute"):
        then = after(one, symbol), after(other, symbol)
        if REST in name:
            steps.append(((*then, at), symbol))  # several attributes may be among those that nobody mentions
        else:
            steps.append(((without(then[0], name), without(then[1], name), at + 1), symbol))
    return steps


def representatives(sets: Iterable[Symbols]) -> list[Symbol]:
    """One symbol, a plain name if there is one, for all that stand in the same sets: their derivatives are the same."""
    blocks: list[Symbols] = []
    for symbols in sets:
        split = [part for block in blocks for part in (block & symbols, block - symbols) if part]
        rest = symbols.difference(*blocks)
        blocks = [*split, rest] if rest else split
    return sorted(min(it, key=lambda symbol: (REST in symbol[1:3], symbol)) for it in blocks)


def shown(name: Name) -> str:
    """A name for a developer: local in TEI and no namespace, `xml:`, `{namespace}local` else."""
    namespace, local = name
    if namespace == XML:
        return f"xml:{local}"
    return local if namespace in ("", TEI) else f"{{{namespace}}}{local}"


def spelt(word: Word) -> str:
    """A word in brackets: attributes first, then children."""
    return f"[{' '.join(map(_letter, word))}]"


def _letter(symbol: Symbol) -> str:
    if symbol.kind == "text":
        return "text()"
    if symbol.kind == "data":
        return symbol.detail
    name = shown((symbol.namespace, symbol.local))
    if symbol.kind == "attribute":
        return f"@{name}" if symbol.detail == "text" else f"@{name}={symbol.detail}"
    return f"{name}#{symbol.detail}" if symbol.detail else name
