"""Which annotations of a block may stand in one tree: overlaps that cross are resolved by rank, and told.

The rule: of two annotations that cross, the one of the lower rank is lost (ranks: apparatus and styles of print, then
numbers, call numbers, publications, initials, dates, names, roles); of equal rank, the less certain; then the shorter;
then the later. What stands inside an omission, a footnote's mark or a number is lost, and of two that claim the very
same words, the one that would lose a crossing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from teikit.document import Annotation, Span

RANKS: Final = ("apparatus", "numbers", "callnumbers", "publications", "initials", "dates", "names", "roles", "styles")
OPAQUE: Final = frozenset({"gap", "ellipsis", "anchor", "outgoing", "initials"})
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
        """The smaller, the stronger."""
        span = self.annotation.span
        return self.rank, -self.annotation.confidence, -len(span), span.start


@dataclass(frozen=True, slots=True)
class Lost:
    """An annotation that has no place, the node that took it (if any did), and why."""

    annotation: Annotation
    winner: Node | None
    why: str


def nest(found: Iterable[tuple[int, Annotation]]) -> tuple[list[Node], list[Lost]]:
    """Ranked annotations -> a forest in the order of the text, and what did not fit; n log n in their number."""
    order = [Node(annotation, rank) for rank, annotation in found]
    order.sort(key=lambda node: (node.annotation.start, -node.annotation.end, node.strength))
    survivors, lost = _uncrossed(order)
    forest, swallowed = _forest(survivors)
    return forest, sorted([*lost, *swallowed], key=lambda it: (it.annotation.span, it.annotation.kind))


def _uncrossed(order: list[Node]) -> tuple[list[Node], list[Lost]]:
    lost: list[Lost] = []
    beaten: set[int] = set()
    kept: list[Node] = []
    open_: list[Node] = []
    for node in order:
        span = node.annotation.span
        while open_ and open_[-1].annotation.end <= span.start:
            open_.pop()
        # What crosses the newcomer are the innermost of those still open: they end before it does.
        first = len(open_)
        while first and open_[first - 1].annotation.end < span.end:
            first -= 1
        crossing = open_[first:]
        winner = min(crossing, key=lambda it: it.strength, default=None)
        if winner is not None and winner.strength <= node.strength:
            lost.append(Lost(node.annotation, winner, _crosses(winner)))
            continue
        for other in crossing:
            lost.append(Lost(other.annotation, node, _crosses(node)))
            beaten.add(id(other))
        del open_[first:]
        open_.append(node)
        kept.append(node)
    return [node for node in kept if id(node) not in beaten], lost


def _forest(order: list[Node]) -> tuple[list[Node], list[Lost]]:
    forest: list[Node] = []
    lost: list[Lost] = []
    open_: list[Node] = []
    for node in order:
        span, kind = node.annotation.span, node.annotation.kind
        while open_ and open_[-1].annotation.end <= span.start:
            open_.pop()
        inside = open_[-1] if open_ else None
        if inside is None:
            forest.append(node)
        elif inside.annotation.kind in OPAQUE:
            lost.append(Lost(node.annotation, inside, f"stands inside {_named(inside)}"))
            continue
        elif len(open_) >= DEPTH:
            lost.append(Lost(node.annotation, inside, "is nested too deep"))
            continue
        elif (rival := _rival(open_, span, kind)) is not None:
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
