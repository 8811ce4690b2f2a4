"""A deterministic content model for an automaton, where its language has one.

After A. Brüggemann-Klein and D. Wood, "One-unambiguous regular languages" (Information and Computation 142, 1998): a
language has a deterministic expression if and only if, along the strongly connected parts of its least automaton
(the orbits), all ways out of a part are alike, and each part comes apart when the letters are cut that lead from every
end of it to the same state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from teikit.schema import pattern as p
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd.minimal import Automaton, minimal

Offer = Callable[[int], Pattern]
"""The pattern that offers the elements of a letter."""


class Ambiguous(Exception):  # noqa: N818 (an answer, not an error)
    """The language has no deterministic expression, or only one that is too long."""


def expression(automaton: Automaton, offer: Offer, most: int) -> Pattern:
    """A deterministic expression of at most `most` particles; raises Ambiguous where there is none."""
    return _Writer(offer, most).whole(automaton)


class _Writer:
    def __init__(self, offer: Offer, most: int) -> None:
        self.offer = offer
        self.most = most
        self.steps = 0

    def whole(self, it: Automaton) -> Pattern:
        self.steps += 1
        if self.steps > self.most * 8:
            raise Ambiguous
        return _States(self, it).after(it.start)

    def bounded(self, pattern: Pattern) -> Pattern:
        if sum(isinstance(it, p.Ref | p.Element) for it in p.walk(pattern)) > self.most * 8:
            raise Ambiguous
        return pattern

    def orbit(self, it: Automaton) -> Pattern:
        """The expression of a strongly connected automaton."""
        ends = [it.moves[state] for state in sorted(it.finals)]
        back = {letter: to for letter, to in ends[0].items() if all(row.get(letter) == to for row in ends)}
        if not back:
            raise Ambiguous
        cut = tuple(
            {letter: to for letter, to in row.items() if state not in it.finals or letter not in back}
            for state, row in enumerate(it.moves)
        )
        once = self.whole(minimal(replace(it, moves=cut)))
        again = []
        for target, letter in _by_target(back):
            again.append(p.group([self.offer(letter), self.whole(minimal(Automaton(target, it.finals, cut)))]))
        return joined(once, p.repeat(p.choice(again), 0, None))


class _States:
    """The expressions of what may follow each state of one automaton."""

    def __init__(self, writer: _Writer, it: Automaton) -> None:
        self.writer = writer
        self.it = it
        self.orbits = _orbits(it.moves)
        self.done: dict[int, Pattern] = {}

    def after(self, state: int) -> Pattern:
        if state not in self.done:
            self.done[state] = self.writer.bounded(self.made(state))
        return self.done[state]

    def made(self, state: int) -> Pattern:
        orbit = self.orbits[state]
        if orbit == {state} and state not in self.it.moves[state].values():
            return self.onwards(self.it.moves[state], state in self.it.finals)
        gates = [it for it in sorted(orbit) if it in self.it.finals or self.ways_out(it)]
        ways, may_end = self.ways_out(gates[0]), gates[0] in self.it.finals
        if any(self.ways_out(it) != ways or (it in self.it.finals) != may_end for it in gates):
            raise Ambiguous
        moves = tuple(
            {letter: to for letter, to in row.items() if at in orbit and to in orbit}
            for at, row in enumerate(self.it.moves)
        )
        inner = minimal(Automaton(state, frozenset(gates), moves))
        return joined(self.writer.orbit(inner), self.onwards(ways, may_end))

    def ways_out(self, state: int) -> dict[int, int]:
        orbit = self.orbits[state]
        return {letter: to for letter, to in self.it.moves[state].items() if to not in orbit}

    def onwards(self, ways: dict[int, int], may_end: bool) -> Pattern:
        """One of the ways, or, where the model may end here, none."""
        if not ways:
            return p.EMPTY
        by_target = _by_target(ways)
        for target, _ in by_target:
            rest = {letter: to for letter, to in ways.items() if to != target}
            if rest == self.it.moves[target] and may_end == (target in self.it.finals):
                skipped = p.repeat(self.writer.offer(_letter(ways, target)), 0, 1)
                return joined(skipped, self.after(target))
        options = [joined(self.writer.offer(letter), self.after(target)) for target, letter in by_target]
        made = factored(options)
        return p.repeat(made, 0, 1) if may_end else made


def _by_target(ways: dict[int, int]) -> list[tuple[int, int]]:
    return [(target, _letter(ways, target)) for target in dict.fromkeys(ways.values())]


def _letter(ways: dict[int, int], target: int) -> int:
    whole = 0
    for letter, to in ways.items():
        if to == target:
            whole |= letter
    return whole


def joined(one: Pattern, other: Pattern) -> Pattern:
    """One after the other; `x, x*` is written `x+`."""
    if isinstance(other, p.Repeat) and other.least == 0 and other.most is None:
        if other.item == one:
            return p.repeat(one, 1, None)
        if isinstance(one, p.Group) and isinstance(other.item, p.Group):
            size = len(other.item.items)
            if one.items[-size:] == other.item.items:
                return p.group([*one.items[:-size], p.repeat(other.item, 1, None)])
        if isinstance(one, p.Group) and one.items[-1] == other.item:
            return p.group([*one.items[:-1], p.repeat(other.item, 1, None)])
    return p.group([one, other])


def factored(options: list[Pattern]) -> Pattern:
    """A choice of the options, with the end that they share written once."""
    rows = [it.items if isinstance(it, p.Group) else (it,) for it in options]
    shared = 0
    while all(len(row) > shared for row in rows) and len({row[-shared - 1] for row in rows}) == 1:
        shared += 1
    if not shared or len(rows) == 1:
        return p.choice(options)
    heads = [p.group(row[:-shared]) for row in rows]
    return p.group([p.choice(heads), *rows[0][-shared:]])


def _orbits(moves: tuple[dict[int, int], ...]) -> list[set[int]]:
    """For each state, the states that it leads to and that lead back to it, itself included."""
    reached: list[set[int]] = []
    for start in range(len(moves)):
        found, waiting = {start}, [start]
        while waiting:
            for to in moves[waiting.pop()].values():
                if to not in found:
                    found.add(to)
                    waiting.append(to)
        reached.append(found)
    return [{to for to in found if state in reached[to]} for state, found in enumerate(reached)]
