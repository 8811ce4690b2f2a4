"""What a grammar allows and forces, for those who make documents of it: ways to elements, and what stands in them."""

from __future__ import annotations

from schema_judge_models import defined, nodes_of, possible
from schema_judge_reading import Grammar, Node, is_token

FAR = 1 << 30


class Shape:
    """One grammar. All answers are in the order of the grammar, so that documents are the same again."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.heights = possible(grammar)
        self.order = {node: at for at, node in enumerate(nodes_of(grammar))}
        self._known: dict[Node, int] = {}
        self._inner: dict[Node, frozenset[Node]] = {}
        self._leaves: dict[Node, frozenset[Node]] = {}
        self.routes = self._routes()

    def height(self, node: Node) -> int:
        """The least number of elements, one within the other, that a pattern needs; FAR where it cannot be."""
        if node.kind in ("element", "notAllowed"):
            return self.heights.get(node, FAR)
        if node not in self._known:
            inner = [self.height(it) for it in self.parts(node)]
            self._known[node] = (min if node.kind == "choice" else max)(inner, default=0)
        return self._known[node]

    def parts(self, node: Node) -> tuple[Node, ...]:
        if node.kind == "data":
            return ()
        return (defined(node, self.grammar),) if node.kind == "ref" else node.parts

    def inner(self, node: Node) -> frozenset[Node]:
        """The element and attribute patterns that stand in a pattern, not in a child of it."""
        if node.kind in ("element", "attribute"):
            return frozenset({node})
        if node not in self._inner:
            parts = [it for it in self.parts(node) if self.height(it) < FAR]
            parts = parts if self.height(node) < FAR else []
            self._inner[node] = frozenset[Node]().union(*map(self.inner, parts))
        return self._inner[node]

    def leaves(self, node: Node) -> frozenset[Node]:
        """The values and datatypes that stand in a pattern, not in a child of it."""
        if node.kind in ("element", "value", "data"):
            return frozenset(() if node.kind == "element" else (node,))
        if node not in self._leaves:
            self._leaves[node] = frozenset[Node]().union(*map(self.leaves, self.parts(node)))
        return self._leaves[node]

    def attributes(self, node: Node) -> list[Node]:
        return sorted((it for it in self.inner(node) if it.kind == "attribute"), key=self.order.__getitem__)

    def _routes(self) -> dict[Node, tuple[Node, ...]]:
        """A shortest way to each reachable element pattern."""
        found: dict[Node, tuple[Node, ...]] = {}
        queue: list[tuple[Node, tuple[Node, ...]]] = [(self.grammar.start, ())]
        for node, way in queue:
            children = (it for it in self.inner(node) if it.kind == "element" and it not in found)
            for child in sorted(children, key=self.order.__getitem__):
                found[child] = (*way, child)
                queue.append((child.parts[0], found[child]))
        return found

    def itemises(self, node: Node) -> bool:
        """Whether a pattern can take an item of a list: an empty value or one of two words cannot."""
        if node.kind == "value":
            return is_token(node.label)
        return node.kind not in ("choice", "ref") or any(map(self.itemises, self.parts(node)))

    def allowed(self, node: Node) -> list[Node]:
        return [it for it in node.parts if self.height(it) < FAR]
