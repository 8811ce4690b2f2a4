"""The content models as finite automata: what they mean, apart from how they are written.

The states are made by partial derivatives (V. Antimirov, 1996), so that interleaving and counting need no special care.
The letters are sets of elements that the model treats alike, each a mask of `Letters`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.letters import Leaf, Letters
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.write.xsd.minimal import Automaton, minimal

MOST: Final = 120
"""States of an automaton, at most: a model that needs more is not taken apart."""


def automaton(pattern: Pattern, letters: Letters) -> Automaton | None:
    """The least automaton of a content model; None where it is too large, is of nothing, or name classes overlap."""
    compact = _Compact(letters)
    start = frozenset({compact.of(pattern)})
    if compact.overlapping():
        return None
    alphabet = list(_atoms(it.mask for it in compact.leaves))
    states = {start: 0}
    moves: list[dict[int, int]] = []
    for state in (queue := [start]):
        row = {}
        for letter in alphabet:
            following = frozenset(after for it in state for after in compact.after(it, letter))
            if following:
                if following not in states:
                    states[following] = len(states)
                    queue.append(following)
                row[letter] = states[following]
        moves.append(row)
        if len(states) > MOST:
            return None
    finals = frozenset(number for state, number in states.items() if any(map(nullable, state)))
    return minimal(Automaton(0, finals, tuple(moves))) if finals else None


def nullable(pattern: Pattern) -> bool:
    """Whether no element is needed; references are elements here."""
    match pattern:
        case p.Group(items) | p.Interleave(items):
            return all(map(nullable, items))
        case p.Choice(items):
            return any(map(nullable, items))
        case p.Repeat(item, least):
            return least == 0 or nullable(item)
        case p.Ref() | p.Element() | p.NotAllowed():
            return False
    return True


class _Compact:
    """A model over numbered leaves, and its partial derivatives."""

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.leaves: list[Leaf] = []
        self._numbers: dict[int, p.Ref] = {}
        self._masks: dict[str, int] = {}

    def of(self, it: Pattern) -> Pattern:
        leaf = self.letters.leaf(it)
        if leaf is not None:
            if leaf.mask not in self._numbers:
                name = str(len(self.leaves))
                self._numbers[leaf.mask] = p.Ref(Kind.DEFINE, name)
                self._masks[name] = leaf.mask
                self.leaves.append(leaf)
            return self._numbers[leaf.mask]
        match it:
            case p.Ref():
                meant = self.letters.inside(it)
                return p.EMPTY if meant is None else self.of(meant)
            case p.Group(items):
                return p.group(map(self.of, items))
            case p.Interleave(items):
                return p.interleave(map(self.of, items))
            case p.Choice(items):
                return p.choice(map(self.of, items))
            case p.Repeat(item, least, most):
                return p.repeat(self.of(item), least, most)
            case p.NotAllowed():
                return it
        return p.EMPTY

    def overlapping(self) -> bool:
        """Whether a name class has an element in common with what stands beside it."""
        wild = [it for it in self.leaves if it.wild]
        return any(
            it.doubled or any(it is not other and self.letters.common(it, other) for other in self.leaves)
            for it in wild
        )

    def after(self, it: Pattern, letter: int) -> Iterator[Pattern]:
        """What may be left of a model after an element of that letter."""
        match it:
            case p.Ref(name=name):
                if self._masks[name] & letter:
                    yield p.EMPTY
            case p.Choice(items):
                for item in items:
                    yield from self.after(item, letter)
            case p.Group((head, *rest)):
                for left in self.after(head, letter):
                    yield p.group([left, *rest])
                if nullable(head):
                    yield from self.after(p.group(rest), letter)
            case p.Interleave(items):
                for number, item in enumerate(items):
                    for left in self.after(item, letter):
                        yield p.interleave([*items[:number], left, *items[number + 1 :]])
            case p.Repeat(item, least, most):
                fewer = p.repeat(item, max(least - 1, 0), None if most is None else most - 1)
                for left in self.after(item, letter):
                    yield p.group([left, fewer])


def _atoms(masks: Iterable[int]) -> set[int]:
    """The largest sets of bits of which every mask is a union."""
    atoms: set[int] = set()
    for mask in masks:
        split: set[int] = set()
        for it in atoms:
            split.update(filter(None, (it & mask, it & ~mask)))
            mask &= ~it
        atoms = split | ({mask} if mask else set())
    return atoms
