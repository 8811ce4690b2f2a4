"""Whether a content model is deterministic: each child is one particle of it, known without looking ahead.

XML Schema asks for it (unique particle attribution), as SGML did; RELAX NG does not. What is decided is whether the
model's Glushkov automaton is deterministic (A. Brüggemann-Klein, "Regular expressions into finite automata", 1993): for
each particle, which particles may come first and which may follow its end. A class of elements counts as one particle,
so that the work grows with the model as written. What occurs a number of times counts as occurring without limit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.letters import Inside, Leaf, Letters
from teikit.schema.pattern import Pattern


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


def conflict(pattern: Pattern, inside: Inside) -> Conflict | None:
    """The first element, in the model's order, that may be either of two particles; None where it is deterministic.

    Text, data and attributes count for nothing, and so does what requires something that matches nothing.
    """
    return Determinism(inside).conflict(pattern)


class Determinism:
    """Asks it of the models of one schema; what it has found of references serves all of them."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside
        self._meant: dict[p.Ref, Pattern | None] = {}
        self._glushkov = Glushkov(Letters(self._living))

    def conflict(self, pattern: Pattern) -> Conflict | None:
        """As the function of this name."""
        return self._glushkov.conflict(p.rewrite(pattern, self._simpler))

    def _living(self, ref: p.Ref) -> Pattern | None:
        if ref not in self._meant:
            self._meant[ref] = p.NOT_ALLOWED  # what leads to itself without an element between
            meant = self._inside(ref)
            self._meant[ref] = None if meant is None else p.rewrite(meant, self._simpler)
        return self._meant[ref]

    def _simpler(self, it: Pattern) -> Pattern:
        meant = self._living(it) if isinstance(it, p.Ref) else None
        return meant if isinstance(meant, p.NotAllowed | p.Empty) else it


@dataclass(frozen=True, slots=True)
class Ends:
    """Particles by number: those that may come first, and those that may follow the end from within."""

    empty: bool
    first: frozenset[int] = frozenset()
    follow: frozenset[int] = frozenset()


_NOTHING: Final = Ends(True)
__all__ = ["Conflict", "Determinism", "Glushkov", "Inside", "Place", "conflict"]


class _Found(Exception):  # noqa: N818 (a way out of the walk, not an error)
    def __init__(self, conflict: Conflict) -> None:
        self.conflict = conflict


class Glushkov:
    """The walk over content models in which every part matches something.

    It is a conflict if a choice offers the same element twice; for the `strict` that is none, but it is one if it is
    not clear to which round of a counted repetition an element belongs, which makes validators stumble.
    """

    def __init__(self, letters: Letters, *, strict: bool = False) -> None:
        self.letters = letters
        self.strict = strict
        self.particles: list[tuple[Leaf, Place]] = []
        self.counts = 0

    def conflict(self, pattern: Pattern) -> Conflict | None:
        self.particles = []
        try:
            self.ends(pattern, ())
        except _Found as found:
            return found.conflict
        return None

    def ends(self, it: Pattern, by: tuple[p.Ref, ...]) -> Ends:
        leaf = self.letters.leaf(it)
        if leaf is not None and not (leaf.doubled and not self.strict):
            self.particles.append((leaf, Place(it, by)))
            return Ends(False, frozenset({len(self.particles) - 1}))
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
                before = self.counts
                inner = self.ends(item, by)
                empty = inner.empty or least == 0
                if most == 1:
                    return Ends(empty, inner.first, inner.follow)
                self.counts += least > 1 or most is not None
                self.apart(inner.follow, inner.first, same=self.strict and self.counts > before)
                return Ends(empty, inner.first, inner.follow | inner.first)
        return _NOTHING

    def choice(self, options: list[Ends]) -> Ends:
        first: frozenset[int] = frozenset()
        for it in options:
            self.apart(first, it.first)
            first |= it.first
        return Ends(any(it.empty for it in options), first, frozenset().union(*(it.follow for it in options)))

    def group(self, items: Iterable[Ends]) -> Ends:
        whole = _NOTHING
        for it in items:
            self.apart(whole.follow | whole.first if whole.empty else whole.follow, it.first)
            whole = Ends(
                whole.empty and it.empty,
                whole.first | it.first if whole.empty else whole.first,
                it.follow | it.first | whole.follow if it.empty else it.follow,
            )
        return whole

    def interleave(self, items: tuple[Pattern, ...], by: tuple[p.Ref, ...]) -> Ends:
        """Items that mingle: each by itself, and none with an element of another."""
        whole = _NOTHING
        everything: frozenset[int] = frozenset()
        for item in items:
            before = len(self.particles)
            ends = self.ends(item, by)
            own = frozenset(range(before, len(self.particles)))
            self.apart(everything, own)
            everything |= own
            whole = Ends(whole.empty and ends.empty, whole.first | ends.first, everything)
        return whole

    def apart(self, earlier: frozenset[int], later: frozenset[int], *, same: bool = False) -> None:
        """Ends the walk if an element may be one particle of one set and another (or the `same`) of the other."""
        for one in sorted(earlier):
            for other in sorted(later):
                if one != other or same:
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
                by = (*by, it)
                it = meant
            else:
                return Place(it, by)

    def offers(self, item: Pattern, name: p.Name | p.AnyName) -> bool:
        leaf = self.letters.leaf(item)
        return leaf is not None and self.letters.common(leaf, self.letters.leaf_of(name)) is not None
