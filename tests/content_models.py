"""Content models as DTDs write them, `(a, b?) | c*`, and which rows of children they admit, found by trying."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from hypothesis import strategies as st

from teikit.schema import pattern as p
from teikit.schema.pattern import Kind, Pattern

NAMES = "abcd"
_TOKEN = re.compile(r"\s*(#text|[a-z]+\d*|[()|,&?*+]|\{\d+,\d*\})")
_TIMES = {"?": (0, 1), "*": (0, None), "+": (1, None)}


def model(text: str, kind: Kind = Kind.DEFINE) -> Pattern:
    """The pattern of a model: `,` sequence, `|` choice, `&` interleaving, `{2,5}` counts; names are references."""
    tokens = _TOKEN.findall(text)

    def expression() -> Pattern:
        items, joint = [term()], ""
        while tokens and tokens[0] in "|,&":
            assert joint in ("", tokens[0]), "parentheses tell what belongs together"
            joint = tokens.pop(0)
            items.append(term())
        return {"": p.group, ",": p.group, "|": p.choice, "&": p.interleave}[joint](items)

    def term() -> Pattern:
        token = tokens.pop(0)
        if token == "(":
            made = expression()
            assert tokens.pop(0) == ")"
        else:
            made = p.TEXT if token == "#text" else p.Ref(kind, token)
        while tokens and (tokens[0] in _TIMES or tokens[0].startswith("{")):
            mark = tokens.pop(0)
            least, most = mark[1:-1].split(",") if mark.startswith("{") else (None, None)
            made = p.repeat(made, *(_TIMES[mark] if least is None else (int(least), int(most) if most else None)))
        return made

    made = expression()
    assert not tokens
    return made


def shown(it: Pattern) -> str:
    """The model again, as text."""
    match it:
        case p.Ref(name=name):
            return name
        case p.Group(items):
            return f"({', '.join(map(shown, items))})"
        case p.Choice(items):
            return f"({' | '.join(map(shown, items))})"
        case p.Interleave(items):
            return f"({' & '.join(map(shown, items))})"
        case p.Repeat(item, least, most):
            marks = {times: mark for mark, times in _TIMES.items()}
            return shown(item) + marks.get((least, most), f"{{{least},{'' if most is None else most}}}")
    return "#text" if it == p.TEXT else type(it).__name__


def admits(it: Pattern, row: str) -> bool:
    """Whether a model admits a row of children, each named by one letter."""
    return len(row) in _ends(it, row, 0)


def _ends(it: Pattern, row: str, at: int) -> set[int]:
    match it:
        case p.Ref(name=name):
            return {at + 1} if row[at : at + 1] == name else set()
        case p.Group(items):
            found = {at}
            for item in items:
                found = {end for start in found for end in _ends(item, row, start)}
            return found
        case p.Choice(items):
            return {end for item in items for end in _ends(item, row, at)}
        case p.Interleave((first, *rest)):
            other = p.interleave(rest)
            return {end for end in range(at, len(row) + 1) if _mingled(first, other, row[at:end])}
        case p.Repeat(item, least, most):
            return set(_repeated(lambda start: _ends(item, row, start), at, least, most))
    return {at}


def _mingled(one: Pattern, other: Pattern, row: str) -> bool:
    for picked in product((True, False), repeat=len(row)):
        left = "".join(it for it, mine in zip(row, picked, strict=True) if mine)
        right = "".join(it for it, mine in zip(row, picked, strict=True) if not mine)
        if admits(one, left) and admits(other, right):
            return True
    return False


def _repeated(step: Callable[[int], set[int]], at: int, least: int, most: int | None) -> Iterator[int]:
    """Where so many rounds end. Beyond `least`, only rounds that get further are of interest."""
    current, seen = {at}, set[int]()
    for _ in range(least):
        current = {end for start in current for end in step(start)}
    rounds = least
    while current:
        yield from current
        seen |= current
        rounds += 1
        if most is not None and rounds > most:
            return
        current = {end for start in current for end in step(start)} - seen


def rows(longest: int, names: str = NAMES) -> Iterator[str]:
    """All rows of children up to a length, the shortest first."""
    for length in range(longest + 1):
        yield from map("".join, product(names, repeat=length))


def models(*, mingled: bool = True, counted: bool = True, names: str = NAMES) -> st.SearchStrategy[Pattern]:
    """Random models over a few elements."""
    times = [(0, 1), (0, None), (1, None)] + ([(0, 2), (2, 2), (1, 3), (2, None)] if counted else [])

    def larger(inner: st.SearchStrategy[Pattern]) -> st.SearchStrategy[Pattern]:
        several = st.lists(inner, min_size=2, max_size=3)
        kinds = [several.map(p.group), several.map(p.choice)]
        kinds.append(st.builds(lambda it, count: p.repeat(it, *count), inner, st.sampled_from(times)))
        if mingled:
            kinds.append(st.lists(inner, min_size=2, max_size=2).map(p.interleave))
        return st.one_of(kinds)

    return st.recursive(st.sampled_from(names).map(lambda it: p.Ref(Kind.DEFINE, it)), larger, max_leaves=7)
