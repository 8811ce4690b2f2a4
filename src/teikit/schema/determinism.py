"""Whether a content model is deterministic: each child is one particle of it, known without looking ahead.

XML Schema asks for it (unique particle attribution), as SGML did; RELAX NG does not. What is decided is whether the
model's Glushkov automaton is deterministic (A. Brüggemann-Klein, "Regular expressions into finite automata", 1993): for
each particle, which particles may come first and which may follow its end. A class of elements counts as one particle,
so that the work grows with the model as written. What occurs a number of times counts as occurring without limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from teikit.schema import pattern as p
from teikit.schema.name_classes import overlap
from teikit.schema.pattern import Pattern

Inside: TypeAlias = Callable[[p.Ref], Pattern | None]
"""What a reference stands for; None for an element that is told by its name alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A particle of a content model, and the references that lead to it, the outermost first."""

    particle: Pattern
    by: tuple[p.Ref, ...] = ()

    @property
    def line(self) -> int:
        """The line of the model that leads here; 0 where unknown."""
        outermost = self.by[0] if self.by else self.particle
        return outermost.line if isinstance(outermost, p.Ref) else 0

    def __str__(self) -> str:
        return f"by way of {', '.join(it.name for it in self.by)}" if self.by else "directly"


@dataclass(frozen=True, slots=True)
class Conflict:
    """An element that may be either of two particles at the same point; `name` is "*" for any element."""

    name: str
    first: Place
    second: Place


def conflict(pattern: Pattern, inside: Inside, *, twice: bool = True) -> Conflict | None:
    """The first element, in the order of the model, that may be either of two particles; None where it is deterministic.

    Text, data and attributes count for nothing. Without `twice` a choice may offer the same element twice.
    """
    return Glushkov(Letters(inside), twice).conflict(pattern)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Single elements to choose from: one bit a name, and name classes; `doubled`, if one is offered twice."""

    mask: int
    wild: tuple[p.AnyName, ...] = ()
    doubled: bool = False


class Letters:
    """The elements that patterns offer, each name with a bit of its own; what references stand for is kept."""

    def __init__(self, inside: Inside) -> None:
        self.inside = inside
        self.names: list[p.Name] = []
        self._bits: dict[p.Name, int] = {}
        self._refs: dict[p.Ref, Leaf | None] = {}

    def leaf(self, pattern: Pattern) -> Leaf | None:
        """What a pattern offers that is nothing but single elements to choose from; None of any other."""
        match pattern:
            case p.Element(names=names):
                return self._joined([self._named(it) for it in (names if isinstance(names, tuple) else (names,))])
            case p.Ref():
                if pattern not in self._refs:
                    self._refs[pattern] = None
                    meant = self.inside(pattern)
                    found = self._named(p.Name(pattern.name, "")) if meant is None else self.leaf(meant)
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

    def _named(self, name: p.Name | p.AnyName) -> Leaf:
        if isinstance(name, p.AnyName):
            return Leaf(0, (name,))
        if name not in self._bits:
            self._bits[name] = 1 << len(self.names)
            self.names.append(name)
        return Leaf(self._bits[name])

    def _joined(self, leaves: list[Leaf]) -> Leaf:
        whole = leaves[0]
        for it in leaves[1:]:
            doubled = whole.doubled or it.doubled or self.common(whole, it) is not None
            whole = Leaf(whole.mask | it.mask, (*whole.wild, *it.wild), doubled)
        return whole

    def members(self, mask: int) -> list[p.Name]:
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
            if wild:
                names = (*beside.wild, *self.members(beside.mask))
                for name in names:
                    if any(overlap(name, it) for it in wild):
                        return name
        return None


@dataclass(frozen=True, slots=True)
class _Ends:
    """Particles by number: those that may come first, and those that may follow the end from within."""

    empty: bool
    first: frozenset[int] = frozenset()
    follow: frozenset[int] = frozenset()


_NOTHING: Final = _Ends(True)


class _Found(Exception):  # noqa: N818 (a way out of the walk, not an error)
    def __init__(self, conflict: Conflict) -> None:
        self.conflict = conflict


class Glushkov:
    """The walk over content models. What it keeps of references serves all the models of a schema."""

    def __init__(self, letters: Letters, twice: bool) -> None:
        self.letters = letters
        self.twice = twice
        self.particles: list[tuple[Leaf, Place]] = []

    def conflict(self, pattern: Pattern) -> Conflict | None:
        self.particles = []
        try:
            self.ends(pattern, ())
        except _Found as found:
            return found.conflict
        return None

    def ends(self, it: Pattern, by: tuple[p.Ref, ...]) -> _Ends:
        leaf = self.letters.leaf(it)
        if leaf is not None and not (self.twice and leaf.doubled):
            self.particles.append((leaf, Place(it, by)))
            return _Ends(False, frozenset({len(self.particles) - 1}))
        match it:
            case p.Ref():
                meant = self.letters.inside(it)
                return _NOTHING if meant is None or it in by else self.ends(meant, (*by, it))
            case p.Choice(items):
                return self.choice([self.ends(item, by) for item in items])
            case p.Group(items):
                return self.group(self.ends(item, by) for item in items)
            case p.Interleave(items):
                return self.interleave(items, by)
            case p.Repeat(item, least, most):
                inner = self.ends(item, by)
                empty = inner.empty or least == 0
                if most == 1:
                    return _Ends(empty, inner.first, inner.follow)
                self.apart(inner.follow, inner.first)
                return _Ends(empty, inner.first, inner.follow | inner.first)
        return _NOTHING

    def choice(self, options: list[_Ends]) -> _Ends:
        first: frozenset[int] = frozenset()
        for it in options:
            self.apart(first, it.first)
            first |= it.first
        return _Ends(any(it.empty for it in options), first, frozenset().union(*(it.follow for it in options)))

    def group(self, items: Iterable[_Ends]) -> _Ends:
        whole = _NOTHING
        for it in items:
            self.apart(whole.follow | whole.first if whole.empty else whole.follow, it.first)
            whole = _Ends(
                whole.empty and it.empty,
                whole.first | it.first if whole.empty else whole.first,
                it.follow | it.first | whole.follow if it.empty else it.follow,
            )
        return whole

    def interleave(self, items: tuple[Pattern, ...], by: tuple[p.Ref, ...]) -> _Ends:
        """Items that mingle: each by itself, and none with an element of another."""
        whole = _NOTHING
        everything: frozenset[int] = frozenset()
        for item in items:
            before = len(self.particles)
            ends = self.ends(item, by)
            own = frozenset(range(before, len(self.particles)))
            self.apart(everything, own)
            everything |= own
            whole = _Ends(whole.empty and ends.empty, whole.first | ends.first, everything)
        return whole

    def apart(self, earlier: frozenset[int], later: frozenset[int]) -> None:
        """Ends the walk if an element may be one particle of either set and another one of the other."""
        for one in sorted(earlier):
            for other in sorted(later):
                if one != other:
                    (leaf, place), (beside, there) = self.particles[one], self.particles[other]
                    name = self.letters.common(leaf, beside)
                    if name is not None:
                        raise _Found(self.told(name, place, there))

    def told(self, name: p.Name | p.AnyName, one: Place, other: Place) -> Conflict:
        first, second = (self.within(it, name) for it in (one, other))
        return Conflict(name.local if isinstance(name, p.Name) else "*", first, second)

    def within(self, place: Place, name: p.Name | p.AnyName) -> Place:
        """The place of one element among those that a particle offers."""
        it, by = place.particle, place.by
        while True:
            if isinstance(it, p.Choice):
                it = next(item for item in it.items if self.offers(item, name))
            elif isinstance(it, p.Ref) and isinstance(meant := self.letters.inside(it), p.Ref | p.Choice):
                it, by = meant, (*by, it)
            else:
                return Place(it, by)

    def offers(self, item: Pattern, name: p.Name | p.AnyName) -> bool:
        leaf = self.letters.leaf(item)
        return leaf is not None and self.letters.common(leaf, self.letters._named(name)) is not None
