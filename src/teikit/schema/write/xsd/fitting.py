"""Fits content models to XML Schema: deterministic, and without interleaving.

What is not so is written anew with the same meaning, where there is a deterministic model with that meaning that is
not too long; else the smallest part that is in the way is loosened to its elements in any order and number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from teikit.schema import pattern as p
from teikit.schema.determinism import Glushkov
from teikit.schema.letters import Letters
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd.automaton import automaton
from teikit.schema.write.xsd.covering import cover, leaves
from teikit.schema.write.xsd.expression import Ambiguous, expression
from teikit.schema.write.xsd.normal import normal
from teikit.schema.write.xsd.plainness import plain

_DEEP = 12
"""Groups inside one another, at most: xmlschema goes fifteen deep, and counts some that are not told apart here."""
_ROOM = 12
"""Particles that a model may have beyond three times those it had, when it is written anew."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model that XML Schema takes; `loosened` are the elements that now come in any order and number."""

    pattern: Pattern
    loosened: tuple[str, ...] = ()


class Fitter:
    """Fits the models of one schema."""

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.glushkov = Glushkov(letters, strict=True)
        self.loosened: dict[str, None] = {}

    def fitted(self, pattern: Pattern) -> Fitted:
        self.loosened = {}
        pattern = normal(pattern, self.letters)
        return Fitted(pattern if in_any_order(pattern, self.letters) else self.fit(pattern), tuple(self.loosened))

    def fits(self, it: Pattern) -> bool:
        """Whether XML Schema takes a model, and whether validators can tell that it does."""
        return (
            not self.mingled(it)
            and self.depth(it) <= _DEEP
            and self.glushkov.conflict(it) is None
            and plain(it, self.letters)
        )

    def depth(self, it: Pattern) -> int:
        """How many groups are inside one another."""
        inner = self.letters.inside(it) if isinstance(it, p.Ref) and self.letters.leaf(it) is None else None
        parts = p.children(it) if inner is None else (inner,)
        own = isinstance(it, p.Ref | p.Group | p.Choice | p.Repeat)
        return own + max(map(self.depth, parts), default=0)

    def mingled(self, it: Pattern) -> bool:
        """Whether something of a model interleaves."""
        for part in p.walk(it):
            if isinstance(part, p.Interleave):
                return True
            if isinstance(part, p.Ref) and self.letters.leaf(part) is None:
                meant = self.letters.inside(part)
                if meant is not None and self.mingled(meant):
                    return True
        return False

    def fit(self, it: Pattern) -> Pattern:
        """The model, the same one written anew, or a looser one."""
        if self.fits(it):
            return it
        if (same := self.anew(it)) is not None:
            return same
        made = self.rebuilt(it)
        while not self.fits(made):
            if (same := self.anew(made)) is not None:
                return same
            made = normal(self.looser(made), self.letters)
        return made

    def rebuilt(self, it: Pattern) -> Pattern:
        """The model with each part fitted by itself."""
        match it:
            case p.Ref():
                return self.fit(self.letters.inside(it) or p.EMPTY)
            case p.Group(items):
                return p.group(map(self.fit, items))
            case p.Choice(items):
                return p.choice(map(self.fit, items))
            case p.Repeat(item, least, most):
                return normal(p.repeat(self.fit(item), least, most), self.letters)
        return it

    def anew(self, it: Pattern) -> Pattern | None:
        """A deterministic model of the same meaning; None where there is none that is short enough."""
        found = automaton(it, self.letters)
        if found is None:
            return None
        offered = leaves(it, self.letters)
        room = 3 * sum(isinstance(part, p.Ref | p.Element) for part in p.walk(it)) + _ROOM
        try:
            made = normal(expression(found, lambda mask: cover(mask, offered, self.letters), room), self.letters)
        except Ambiguous:
            return None
        return made if self.fits(made) else None

    def mask(self, it: Pattern) -> int:
        """All elements of a model."""
        found = 0
        for part in leaves(it, self.letters):
            leaf = self.letters.leaf(part)
            found |= leaf.mask if leaf is not None else 0
        return found

    # -- loosening

    def looser(self, it: Pattern) -> Pattern:
        """The model with the smallest of its parts that is ambiguous loosened."""
        match it:
            case p.Group(items):
                for first, after in _spans(len(items)):
                    if not self.fits(p.group(items[first:after])):
                        return p.group([*items[:first], self.loose(items[first:after], p.Group), *items[after:]])
            case p.Choice(items):
                for first in range(len(items)):
                    for second in range(first + 1, len(items)):
                        pair = (items[first], items[second])
                        if not self.fits(p.choice(pair)):
                            rest = [*items[:first], *items[first + 1 : second], *items[second + 1 :]]
                            return p.choice([self.loose(pair, p.Choice), *rest])
            case p.Repeat(item) if not self.fits(item):
                return replace(it, item=self.looser(item))
        return self.loose((it,), p.Group)

    def loose(self, items: tuple[Pattern, ...], kind: type[p.Group] | type[p.Choice]) -> Pattern:
        """The elements of the items, in any order and number."""
        whole = p.group(items) if kind is p.Group else p.choice(items)
        offered = leaves(whole, self.letters)
        mask = self.mask(whole)
        for name in self.letters.members(mask):
            self.loosened[name.local if isinstance(name, p.Name) else "*"] = None
        return p.repeat(cover(mask, offered, self.letters), 0 if self.letters.nullable(whole) else 1, None)


def _spans(length: int) -> list[tuple[int, int]]:
    """Beginnings and ends of at least two items in a row, the shortest first."""
    return [(first, first + size) for size in range(2, length) for first in range(length - size + 1)]


def in_any_order(pattern: Pattern, letters: Letters) -> bool:
    """Whether a model is single elements in any order, each at most once: what `xs:all` says."""
    if not isinstance(pattern, p.Interleave):
        return False
    singles = [it.item if isinstance(it, p.Repeat) and (it.least, it.most) == (0, 1) else it for it in pattern.items]
    seen = 0
    for it in singles:
        leaf = letters.leaf(it)
        if leaf is None or leaf.wild or leaf.mask & seen or leaf.mask & (leaf.mask - 1):
            return False
        seen |= leaf.mask
    return True
