"""Content models as languages over the names of children.

A model is a regular expression with interleaving and counts; what it admits after a child is its derivative by the
child's name (J. A. Brzozowski, "Derivatives of regular expressions", 1964). Text counts as children of the name TEXT.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

Expression: TypeAlias = int
"""An expression of one `Languages`, which makes each but once: the same number is the same language."""

NONE: Final[Expression] = 0
EMPTY: Final[Expression] = 1
TEXT: Final = "#text"


class Languages:
    """Makes expressions, simplified so that equal ones mostly are one.

    But for NONE, each admits something: what cannot be met is simplified away.
    """

    def __init__(self) -> None:
        self._ids: dict[tuple[Any, ...], Expression] = {}
        self._nodes: list[tuple[Any, ...]] = []
        self._may_end: list[bool] = []
        self._after: dict[tuple[Expression, str], Expression] = {}
        self._leaves: dict[Expression, frozenset[frozenset[str]]] = {}
        self._node(("none",), False)
        self._node(("empty",), True)

    def _node(self, key: tuple[Any, ...], may_end: bool) -> Expression:
        found = self._ids.get(key)
        if found is None:
            found = self._ids[key] = len(self._nodes)
            self._nodes.append(key)
            self._may_end.append(may_end)
        return found

    # -- making

    def one_of(self, names: Iterable[str]) -> Expression:
        """One child with one of these names."""
        chosen = frozenset(names)
        return self._node(("names", chosen), False) if chosen else NONE

    @property
    def text(self) -> Expression:
        return self.times(self.one_of([TEXT]), 0, None)

    def choice(self, items: Iterable[Expression]) -> Expression:
        flat: set[Expression] = set()
        names: frozenset[str] = frozenset()
        waiting = list(items)
        while waiting:
            it = waiting.pop()
            node = self._nodes[it]
            if node[0] == "choice":
                waiting.extend(node[1])
            elif node[0] == "names":
                names |= node[1]
            elif it != NONE:
                flat.add(it)
        if names:
            flat.add(self.one_of(names))
        if EMPTY in flat and any(self._may_end[it] for it in flat if it != EMPTY):
            flat.discard(EMPTY)
        if len(flat) < 2:
            return next(iter(flat), NONE)
        return self._node(("choice", tuple(sorted(flat))), any(self._may_end[it] for it in flat))

    def group(self, items: Iterable[Expression]) -> Expression:
        """The items one after another."""
        flat: list[Expression] = []
        for it in items:
            node = self._nodes[it]
            if it == NONE:
                return NONE
            for part in node[1] if node[0] == "group" else () if it == EMPTY else (it,):
                if not (
                    flat and flat[-1] == part and self._nodes[part][0] == "times" and self._nodes[part][2:] == (0, None)
                ):
                    flat.append(part)
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._node(("group", tuple(flat)), all(self._may_end[it] for it in flat))

    def interleave(self, items: Iterable[Expression]) -> Expression:
        """The items in any order, mingled."""
        flat: list[Expression] = []
        free: frozenset[str] = frozenset()
        for it in items:
            if it == NONE:
                return NONE
            node = self._nodes[it]
            for part in node[1] if node[0] == "interleave" else () if it == EMPTY else (it,):
                inner = self._nodes[part]
                if inner[0] == "times" and inner[2:] == (0, None) and self._nodes[inner[1]][0] == "names":
                    free |= self._nodes[inner[1]][1]  # any number of these and of those: any number of either
                else:
                    flat.append(part)
        if free:
            flat.append(self.times(self.one_of(free), 0, None))
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._node(("interleave", tuple(sorted(flat))), all(self._may_end[it] for it in flat))

    def times(self, item: Expression, least: int = 0, most: int | None = None) -> Expression:
        """The item `least` to `most` times (None: without limit)."""
        if item == EMPTY or most == 0:
            return EMPTY
        if item == NONE:
            return NONE if least else EMPTY
        if self._may_end[item]:
            least = 0
        if least == 0 and most is None:
            item = self._bare(item)
        if (least, most) == (1, 1):
            return item
        if (least, most) == (0, 1):
            return self.choice([EMPTY, item])
        return self._node(("times", item, least, most), least == 0)

    def _bare(self, item: Expression) -> Expression:
        """What, repeated at will, is the same as the item repeated at will."""
        node = self._nodes[item]
        if node[0] == "times" and node[2] <= 1:
            return self._bare(node[1])
        if node[0] == "choice":
            return self.choice(self._bare(it) for it in node[1] if it != EMPTY)
        return item

    # -- asking

    def may_end(self, it: Expression) -> bool:
        """Whether nothing is admitted too."""
        return self._may_end[it]

    def names(self, it: Expression) -> frozenset[str]:
        """All names that occur in what is admitted."""
        return frozenset[str]().union(*self.leaves(it))

    def leaves(self, it: Expression) -> frozenset[frozenset[str]]:
        """The sets of names that an expression chooses from."""
        if it not in self._leaves:
            found: set[frozenset[str]] = set()
            waiting, seen = [it], {it}
            while waiting:
                node = self._nodes[waiting.pop()]
                if node[0] == "names":
                    found.add(node[1])
                inner = (
                    node[1] if node[0] in ("choice", "group", "interleave") else node[1:2] if node[0] == "times" else ()
                )
                waiting.extend(part for part in inner if part not in seen)
                seen.update(inner)
            self._leaves[it] = frozenset(found)
        return self._leaves[it]

    def after(self, it: Expression, name: str) -> Expression:
        """What may follow a child of that name; NONE where it may not come first."""
        key = (it, name)
        if key not in self._after:
            self._after[key] = self._derived(it, name)
        return self._after[key]

    def _derived(self, it: Expression, name: str) -> Expression:
        node = self._nodes[it]
        match node[0]:
            case "names":
                return EMPTY if name in node[1] else NONE
            case "choice":
                return self.choice([self.after(part, name) for part in node[1]])
            case "group":
                found = []
                for at, part in enumerate(node[1]):
                    if (rest := self.after(part, name)) != NONE:
                        found.append(self.group((rest, *node[1][at + 1 :])))
                    if not self._may_end[part]:
                        break
                return self.choice(found)
            case "interleave":
                parts = node[1]
                steps = [(at, self.after(part, name)) for at, part in enumerate(parts)]
                return self.choice(
                    [self.interleave((*parts[:at], step, *parts[at + 1 :])) for at, step in steps if step != NONE]
                )
            case "times":
                _, inner, least, most = node
                rest = self.times(inner, max(least - 1, 0), None if most is None else most - 1)
                return self.group((self.after(inner, name), rest))
        return NONE

    def alike(self, *its: Expression) -> list[str]:
        """One name of each set of names that the expressions never tell apart, TEXT first, the others by alphabet."""
        sets = list(frozenset[frozenset[str]]().union(*(self.leaves(it) for it in its)))
        found: dict[frozenset[int], str] = {}
        for name in sorted(frozenset[str]().union(*sets)):
            found.setdefault(frozenset(at for at, names in enumerate(sets) if name in names), name)
        return sorted(found.values())
