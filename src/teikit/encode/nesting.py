"""Which annotations of a block may stand in one tree: overlaps that cross are resolved by rank, and told.

The rule: of two annotations that cross, the one of the lower rank is lost (ranks: markup of the source, apparatus,
numbers, call numbers, publications, initials, dates, names, roles); of equal rank, the less certain; then the shorter;
then the later. What stands inside an omission, a footnote's mark or a number is lost, and of two that claim the very
same words, the one that would lose a crossing. Type of print is never lost to a crossing: it is split (`splitting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Final

from teikit.document import Annotation, Span
from teikit.encode.splitting import split

RANKS: Final = (
    *("given", "apparatus", "numbers", "callnumbers", "publications", "initials", "dates", "names", "roles", "styles"),
)
GIVEN: Final = 0
"""The rank of the markup that the source brings: its elements are known by `-order` and `-within`."""
OPAQUE: Final = frozenset({"gap", "ellipsis", "anchor", "outgoing", "initials"})
_SIGNS: Final = frozenset({"desc", "metamark", "idno"})
CLAIMS: Final = frozenset({"date", "person", "place", "org", "role", "initials"})
DEPTH: Final = 16


@dataclass(slots=True)
class Node:
    """An annotation with the annotations inside it, in the order of the text."""

    annotation: Annotation
    rank: int
    children: list[Node] = field(default_factory=list)

    @property
    def strength(self) -> tuple[int, float, int, int]:
        """The smaller, the stronger; elements of the source by their order."""
        span = self.annotation.span
        if self.rank == GIVEN:
            return self.rank, float(self.order), 0, span.start
        return self.rank, -self.annotation.confidence, -len(span), span.start

    @property
    def order(self) -> int:
        return int(self.annotation.get("-order") or 0)

    @property
    def opaque(self) -> bool:
        kind = self.annotation.kind
        return kind in OPAQUE or (self.rank == GIVEN and kind in _SIGNS)


@dataclass(frozen=True, slots=True)
class Lost:
    """An annotation that has no place, the node that took it (if any did), and why."""

    annotation: Annotation
    winner: Node | None
    why: str


def nest(found: Iterable[tuple[int, Annotation]], text: str = "") -> tuple[list[Node], list[Lost]]:
    """Ranked annotations -> a forest in the order of the text, and what did not fit; n log n in their number."""
    ranked = list(found)
    if not ranked or (len(ranked) == 1 and ranked[0][1].span):
        return [Node(it, rank) for rank, it in ranked], []
    ranked = split(ranked, text)
    covered = {it.span for _, it in ranked if it.kind in OPAQUE}
    # type of print on the very words of a mark goes around it: nothing may stand within
    order = [Node(it, -1 if it.kind == "hi" and rank and it.span in covered else rank) for rank, it in ranked]
    given = {node.order: node for node in order if node.rank == GIVEN}
    order.sort(key=lambda node: _place(node, given))
    survivors, lost = _uncrossed(order, given)
    forest, swallowed = _forest(survivors, given)
    return forest, sorted([*lost, *swallowed], key=lambda it: (it.annotation.span, it.annotation.kind))


def _place(node: Node, given: Mapping[int, Node]) -> tuple[int, float, tuple[int, float, int, int]]:
    """Where a node opens: the longer one first, but before it what has no length and is not within it."""
    span = node.annotation.span
    reach: float = span.end
    if not span:
        holder = given.get(int(node.annotation.get("-within") or 0)) if node.rank == GIVEN else None
        inside = holder is not None and holder.annotation.span and holder.annotation.start == span.start
        reach = holder.annotation.end if holder is not None and inside else inf
    return span.start, -reach, node.strength


def _closed(outer: Node, node: Node, given: Mapping[int, Node]) -> bool:
    """Whether an open node has ended before another begins; at its very end stands what says that it is within it."""
    if outer.annotation.end != node.annotation.start:
        return outer.annotation.end < node.annotation.start
    if node.annotation.span or node.rank != GIVEN or outer.rank != GIVEN:
        return True
    within = int(node.annotation.get("-within") or 0)
    while within and within != outer.order:
        holder = given.get(within)
        within = int(holder.annotation.get("-within") or 0) if holder is not None else 0
    return not within


def _uncrossed(order: list[Node], given: Mapping[int, Node]) -> tuple[list[Node], list[Lost]]:
    lost: list[Lost] = []
    beaten: set[int] = set()
    kept: list[Node] = []
    open_: list[Node] = []
    for node in order:
        span = node.annotation.span
        while open_ and _closed(open_[-1], node, given):
            open_.pop()
        # What crosses the newcomer are the innermost of those still open: they end before it does.
        first = len(open_)
        while first and open_[first - 1].annotation.end < span.end:
            first -= 1
        if crossing := open_[first:]:
            winner = min(crossing, key=lambda it: it.strength)
            if winner.strength <= node.strength:
                lost.append(Lost(node.annotation, winner, _crosses(winner)))
                continue
            for other in crossing:
                lost.append(Lost(other.annotation, node, _crosses(node)))
                beaten.add(id(other))
            del open_[first:]
        open_.append(node)
        kept.append(node)
    return [node for node in kept if id(node) not in beaten], lost


def _forest(order: list[Node], given: Mapping[int, Node]) -> tuple[list[Node], list[Lost]]:
    forest: list[Node] = []
    lost: list[Lost] = []
    open_: list[Node] = []
    for node in order:
        span, kind = node.annotation.span, node.annotation.kind
        while open_ and _closed(open_[-1], node, given):
            open_.pop()
        inside = open_[-1] if open_ else None
        if inside is None:
            forest.append(node)
        elif inside.opaque and node.rank != GIVEN:
            lost.append(Lost(node.annotation, inside, f"stands inside {_named(inside)}"))
            continue
        elif len(open_) >= DEPTH and node.rank != GIVEN:
            lost.append(Lost(node.annotation, inside, "is nested too deep"))
            continue
        elif node.rank > GIVEN and (rival := _rival(open_, span, kind)) is not None:
            lost.append(Lost(node.annotation, rival, f"claims the words of {_named(rival)}"))
            continue
        else:
            inside.children.append(node)
        open_.append(node)
    return forest, lost


def _rival(open_: list[Node], span: Span, kind: str) -> Node | None:
    same = (node for node in reversed(open_) if node.annotation.span == span)
    return next((node for node in same if node.annotation.kind == kind or {node.annotation.kind, kind} <= CLAIMS), None)


def _named(node: Node) -> str:
    return f"{'an' if node.annotation.kind[0] in 'aeio' else 'a'} {node.annotation.kind}"


def _crosses(winner: Node) -> str:
    return f"crosses {_named(winner)}"
