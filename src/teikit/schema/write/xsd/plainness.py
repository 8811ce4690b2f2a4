"""Whether it is plain that a model is deterministic: to validators that decide it by comparing particles in pairs.

xmlschema does: two particles for the same element must be kept apart by something that must stand between them, or by
their number. What it does not see to be so it refuses, though it may be so; here it is found out beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from teikit.schema import pattern as p
from teikit.schema.letters import Leaf, Letters
from teikit.schema.pattern import Pattern


@dataclass(slots=True, eq=False)
class _Node:
    """A group as it is written, or, without items, a single particle."""

    sequence: bool = True
    fixed: bool = True
    once: bool = True
    empty: bool = False
    leaf: Leaf | None = None
    items: list[_Node] = field(default_factory=list)


@dataclass(slots=True)
class _Way:
    """What is known on the way from a group down to a particle.

    Whether all groups on the way must be there, and once; the same of the particle; what must stand before and after.
    """

    fixed: bool
    single: bool
    before: bool
    after: bool


def plain(pattern: Pattern, letters: Letters) -> bool:
    """Whether each two particles in a row for the same element are plainly kept apart."""
    last: dict[int, list[tuple[_Node, int]]] = {}
    for way, leaf in _particles(_written(pattern, letters), ()):
        mask = leaf.mask
        for other, before in last.items():
            if other & mask and not _apart(before, way):
                return False
        for other in [it for it in last if it & mask]:
            if left := other & ~mask:
                last[left] = last[other]
            del last[other]
        last[mask] = list(way)
    return True


def _particles(
    node: _Node, above: tuple[tuple[_Node, int], ...]
) -> Iterator[tuple[tuple[tuple[_Node, int], ...], Leaf]]:
    """The particles in order, each with the groups that it is in and its place in each; itself comes last."""
    if node.leaf is not None:
        yield (*above, (node, 0)), node.leaf
    for number, it in enumerate(node.items):
        yield from _particles(it, (*above, (node, number)))


def _written(it: Pattern, letters: Letters) -> _Node:
    leaf = letters.leaf(it)
    if leaf is not None:
        single = _Node(leaf=leaf)
        return single if not leaf.mask & (leaf.mask - 1) else _Node(sequence=False, items=[single])
    match it:
        case p.Repeat(item, least, most):
            inner = _written(item, letters)
            if isinstance(item, p.Repeat):
                inner = _Node(items=[inner], empty=inner.empty)
            inner.fixed = least == most
            inner.once = most == 1
            inner.empty = inner.empty or least == 0
            return inner
        case p.Group(items):
            inside = [_written(item, letters) for item in items]
            return _Node(items=inside, empty=all(its.empty for its in inside))
        case p.Choice(items):
            inside = [_written(item, letters) for item in items]
            return _Node(sequence=False, items=inside, empty=any(its.empty for its in inside))
        case p.Ref():
            inner = _written(letters.inside(it) or p.EMPTY, letters)
            return _Node(items=[inner], empty=inner.empty)
    return _Node(empty=True)


def _apart(one: list[tuple[_Node, int]], other: tuple[tuple[_Node, int], ...]) -> bool:
    depth = max(number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a[0] is b[0])
    group, first, second = one[depth][0], one[depth][1], other[depth][1]
    if group.leaf is not None:
        return True
    a, b = _way(one[depth + 1 :]), _way(other[depth + 1 :])
    if not group.sequence:
        if a.before and b.before:
            return True
        return any(it.before and (group.once or it.after or (it.fixed and it.single)) for it in (a, b))
    if len(one) == len(other) == depth + 2 and a.single:
        return True
    needed = [not it.empty for it in group.items]
    between = any(needed[first + 1 : second])
    a.before |= any(needed[:first])
    a.after |= between
    b.before |= between
    b.after |= any(needed[second + 1 :])
    forth = b.before or ((a.before or a.fixed) and (a.single or a.after))
    back = a.before or ((b.before or b.fixed) and (b.single or b.after))
    return forth and (group.once or back)


def _way(steps: list[tuple[_Node, int]] | tuple[tuple[_Node, int], ...]) -> _Way:
    found = _Way(True, steps[-1][0].fixed, False, False)
    for node, number in steps[:-1]:
        found.fixed &= node.fixed
        needed = [not it.empty for it in node.items]
        if node.sequence:
            found.before |= any(needed[:number])
            found.after |= any(needed[number + 1 :])
        elif not all(needed[:number] + needed[number + 1 :]):
            found.fixed = False
    return found
