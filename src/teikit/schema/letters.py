"""The elements that content models offer: each name a bit, so that what models have in common is found at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from teikit.schema import pattern as p
from teikit.schema.name_classes import overlap
from teikit.schema.pattern import Pattern

Inside: TypeAlias = Callable[[p.Ref], Pattern | None]
"""What a reference stands for; None for an element that is told by its name alone."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Single elements to choose from: one bit a name or name class; `doubled`, if one is offered twice."""

    mask: int
    wild: tuple[p.AnyName, ...] = ()
    doubled: bool = False


class Letters:
    """The elements that patterns offer, each name with a bit of its own; what references stand for is kept."""

    def __init__(self, inside: Inside) -> None:
        self.inside = inside
        self.names: list[p.Name | p.AnyName] = []
        self._bits: dict[p.Name | p.AnyName, int] = {}
        self._refs: dict[p.Ref, Leaf | None] = {}

    def leaf(self, pattern: Pattern) -> Leaf | None:
        """What a pattern offers that is nothing but single elements to choose from; None of any other."""
        match pattern:
            case p.Element(names=names):
                return self._joined([self.leaf_of(it) for it in (names if isinstance(names, tuple) else (names,))])
            case p.Ref():
                if pattern not in self._refs:
                    self._refs[pattern] = None
                    meant = self.inside(pattern)
                    found = self.leaf_of(p.Name(pattern.name, "")) if meant is None else self.leaf(meant)
                    self._refs[pattern] = found
                return self._refs[pattern]
            case p.Choice(items):
                leaves: list[Leaf] = []
                for it in items:
                    if (leaf := self.leaf(it)) is None:
                        return None
                    leaves.append(leaf)
                return self._joined(leaves)
        return None

    def leaf_of(self, name: p.Name | p.AnyName) -> Leaf:
        if name not in self._bits:
            self._bits[name] = 1 << len(self.names)
            self.names.append(name)
        return Leaf(self._bits[name], (name,) if isinstance(name, p.AnyName) else ())

    def _joined(self, leaves: list[Leaf]) -> Leaf:
        whole = leaves[0]
        for it in leaves[1:]:
            doubled = whole.doubled or it.doubled or self.common(whole, it) is not None
            whole = Leaf(whole.mask | it.mask, (*whole.wild, *it.wild), doubled)
        return whole

    def nullable(self, pattern: Pattern) -> bool:
        """Whether a pattern needs no element."""
        match pattern:
            case p.Group(items) | p.Interleave(items):
                return all(map(self.nullable, items))
            case p.Choice(items):
                return any(map(self.nullable, items))
            case p.Repeat(item, least):
                return least == 0 or self.nullable(item)
            case p.Ref():
                meant = None if self.leaf(pattern) is not None else self.inside(pattern)
                return meant is not None and self.nullable(meant)
            case p.Element() | p.NotAllowed():
                return False
        return True

    def members(self, mask: int) -> list[p.Name | p.AnyName]:
        """The names of a mask, in the order in which they were met."""
        found = []
        while mask:
            lowest = mask & -mask
            found.append(self.names[lowest.bit_length() - 1])
            mask ^= lowest
        return found

    def common(self, one: Leaf, other: Leaf) -> p.Name | p.AnyName | None:
        """A name that both offer."""
        if one.mask & other.mask:
            return self.members(one.mask & other.mask)[0]
        for wild, beside in ((one.wild, other), (other.wild, one)):
            for name in self.members(beside.mask) if wild else ():
                if any(overlap(name, it) for it in wild):
                    return name
        return None
