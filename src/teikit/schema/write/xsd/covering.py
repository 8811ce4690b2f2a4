"""Which patterns offer a set of elements, each once: classes where they fit, single elements for the rest."""

from __future__ import annotations

from collections.abc import Iterable

from teikit.schema import pattern as p
from teikit.schema.letters import Leaf, Letters
from teikit.schema.name_classes import overlap
from teikit.schema.pattern import Pattern


def leaves(pattern: Pattern, letters: Letters) -> list[Pattern]:
    """The largest parts of a pattern that are nothing but single elements to choose from, in order, each once."""
    found: dict[Pattern, None] = {}
    waiting = [pattern]
    while waiting:
        it = waiting.pop()
        if letters.leaf(it) is not None:
            found[it] = None
        elif isinstance(it, p.Ref):
            waiting.extend(filter(None, [letters.inside(it)]))
        else:
            waiting.extend(reversed(p.children(it)))
    return list(found)


def cover(mask: int, offered: Iterable[Pattern], letters: Letters) -> Pattern:
    """A choice of exactly the elements of a mask, made of what is offered and of parts of it."""
    left = mask
    taken: list[Pattern] = []
    waiting = list(offered)[::-1]
    while waiting and left:
        it = waiting.pop()
        leaf = letters.leaf(it)
        if leaf is None or not leaf.mask & left:
            continue
        if not leaf.mask & ~left and not leaf.doubled:
            taken.append(it)
            left &= ~leaf.mask
        elif isinstance(it, p.Ref) and (meant := letters.inside(it)) is not None:
            waiting.append(meant)
        elif isinstance(it, p.Choice):
            waiting.extend(reversed(it.items))
        elif isinstance(it, p.Element) and isinstance(it.names, tuple):
            waiting.extend(p.Element(name, p.EMPTY) for name in reversed(it.names))
    return p.choice(taken)


def once(leaf: Leaf, letters: Letters) -> int:
    """The elements of a leaf without those that its name classes take in."""
    covered = 0
    for name in letters.members(leaf.mask) if leaf.wild else ():
        if any(name != wild and overlap(name, wild) and _width(name) < _width(wild) for wild in leaf.wild):
            covered |= letters.leaf_of(name).mask
    return leaf.mask & ~covered


def _width(name: p.Name | p.AnyName) -> int:
    """Of two name classes of a schema that overlap, the one of greater width takes in the other."""
    if isinstance(name, p.Name):
        return 0
    return 1 if name.namespace is not None else 2 if name.excluded else 3
