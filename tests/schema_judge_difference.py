"""The exact comparison of two RELAX NG grammars, element by element, in words for the developer of one of them.

Nothing in the answer means that the grammars have the same documents. The converse may fail where an element has
several patterns in one grammar (they are compared as sets), and for datatypes: facets are compared as text, and
alternatives of a value as a set (without the values that a token datatype among them has), so that two spellings of
one datatype are a difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from schema_judge_bodies import compared, some
from schema_judge_models import Converter, Lists, names_of, nodes_of, possible
from schema_judge_reading import Grammar, Name, Node, UnsupportedError, covers, read
from schema_judge_terms import Symbol, Symbols, Term
from schema_judge_words import shown


def difference(a: Path, b: Path) -> list[str]:
    """What one of two grammars (files in XML syntax) has and the other has not; [] proves that they are the same.

    A line is "elements: what". What cannot be compared is a line as well.
    """
    try:
        return grouped(Comparison(read(a), read(b)).lines())
    except UnsupportedError as fault:
        return [f"cannot be compared: {fault}"]


def grouped(lines: Iterable[tuple[str, str]]) -> list[str]:
    """One line for all elements that have the same difference: those of a class come in hundreds."""
    places: dict[str, list[str]] = {}
    for place, what in lines:
        if place not in (known := places.setdefault(what, [])):
            known.append(place)
    return [f"{some(names)}: {what}" for what, names in places.items()]


class Side:
    """One grammar: the element patterns that a document can reach, their parents, and the names they take."""

    def __init__(self, grammar: Grammar, names: set[Name], attributes: set[Name], lists: Lists) -> None:
        self.grammar, self.attributes, self.lists = grammar, attributes, lists
        alive = possible(grammar)
        self.elements = [it for it in nodes_of(grammar) if it in alive]
        self.owners: dict[Name, list[Node]] = {}
        self.parents: dict[Node, list[Node]] = {}
        self._reach()
        self.names = {it: self._covered(it, names) for it in self.parents}
        for node, covered in self.names.items():
            for name in covered:
                self.owners.setdefault(name, []).append(node)

    def _covered(self, node: Node, names: set[Name]) -> list[Name]:
        return [node.names[1:]] if node.names[0] == "name" else [it for it in sorted(names) if covers(node.names, it)]

    def _reach(self) -> None:
        numbers = {node: str(at) for at, node in enumerate(self.elements)}

        def children(node: Node) -> Symbols:
            return frozenset({Symbol("element", detail=numbers[node])} if node in numbers else ())

        convert = self.converter(children)
        queue = [self.grammar.start]
        for node in queue:
            term = convert.term(node if node is self.grammar.start else node.parts[0])
            for symbol in sorted(frozenset[Symbol]().union(*term.sets)):
                if symbol.kind == "element":
                    child = self.elements[int(symbol.detail)]
                    if child not in self.parents:
                        queue.append(child)
                    self.parents.setdefault(child, []).append(node)

    def converter(self, children: Callable[[Node], Symbols]) -> Converter:
        return Converter(self.grammar, self.attributes, self.lists, children)

    def homes(self, name: Name) -> str:
        """Where an element may stand."""
        nodes = [parent for node in self.owners[name] for parent in self.parents[node]]
        found = {shown(self.names[it][0]) if it in self.names else "start" for it in nodes}
        return some(sorted(found))


class Comparison:
    """Two grammars side by side. A child is known by its name, and by its class where its name has several patterns."""

    def __init__(self, left: Grammar, right: Grammar) -> None:
        names, attributes = (names_of((left, right), kind) for kind in ("element", "attribute"))
        lists = Lists()
        self.sides = Side(left, names, attributes, lists), Side(right, names, attributes, lists)
        self.shared = self.sides[0].owners.keys() & self.sides[1].owners.keys()
        self.several = {it for it in self.shared if any(len(side.owners[it]) > 1 for side in self.sides)}
        self.classes: dict[Node, int] = {}
        self._refine()
        self.pairs = {pair for pair in map(self._pair, sorted(self.several)) if pair is not None}
        merged = {other: one for one, other in self.pairs}
        self.classes = {node: merged.get(number, number) for node, number in self.classes.items()}
        self.terms = self._converters()

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each difference, as the element and what it is."""
        start = [convert.term(side.grammar.start) for side, convert in zip(self.sides, self.terms, strict=True)]
        yield from (("start", what) for what in compared(*start))
        for name in sorted(self.sides[0].owners.keys() | self.sides[1].owners.keys()):
            if name in self.several:
                yield from self._sets(name)
            elif name in self.shared:
                left, right = (side.owners[name][0] for side in self.sides)
                yield from ((shown(name), it) for it in self._nodes(left, right))
            else:
                which = int(name in self.sides[1].owners)
                yield shown(name), f"only in {'ab'[which]} (child of {self.sides[which].homes(name)})"

    def _nodes(self, here: Node, there: Node, first: int = 0) -> list[str]:
        """The differences of two patterns; `first` is the side of the first of them."""
        one, other = self.terms[first].term(here.parts[0]), self.terms[1 - first].term(there.parts[0])
        return compared(other, one) if first else compared(one, other)

    def _converters(self) -> tuple[Converter, Converter]:
        left, right = (side.converter(self._children(side)) for side in self.sides)
        return left, right

    def _children(self, side: Side) -> Callable[[Node], Symbols]:
        """The symbols of an element pattern: none for a name that the other grammar has not at all."""
        told = {it for it in self.several if len(set().union(*self._of(it))) > 1}

        def children(node: Node) -> Symbols:
            number = str(self.classes.get(node, ""))
            found = [it for it in side.names.get(node, ()) if it in self.shared]
            return frozenset(Symbol("element", *it, number if it in told else "") for it in found)

        return children

    def _of(self, name: Name) -> tuple[set[int], set[int]]:
        """The classes of the patterns of a name, in either grammar."""
        left, right = ({self.classes[it] for it in side.owners[name]} for side in self.sides)
        return left, right

    def _refine(self) -> None:
        """Puts patterns in one class that differ in nothing, starting from one class for all, until nothing moves."""
        pool = [
            (which, it) for which in (0, 1) for name in sorted(self.several) for it in self.sides[which].owners[name]
        ]
        self.classes = {node: 0 for _, node in pool}
        count = 0
        while count < (count := len(set(self.classes.values()))):
            convert = self._converters()
            heads: list[tuple[int, Term]] = []
            new: dict[Node, int] = {}
            for which, node in dict.fromkeys(pool):
                old, term = self.classes[node], convert[which].term(node.parts[0])
                alike = (at for at, head in enumerate(heads) if head[0] == old and not compared(head[1], term))
                new[node] = next(alike, len(heads))
                if new[node] == len(heads):
                    heads.append((old, term))
            self.classes = new

    def _pair(self, name: Name) -> tuple[int, int] | None:
        """The one class of a name that only the left has, with the one that only the right has."""
        left, right = self._of(name)
        return ((left - right).pop(), (right - left).pop()) if len(left - right) == len(right - left) == 1 else None

    def _sets(self, name: Name) -> Iterator[tuple[str, str]]:
        for one in self.sides[0].owners[name]:
            for other in self.sides[1].owners[name]:
                if self.classes[one] == self.classes[other]:
                    yield from ((shown(name), f"in one of its patterns, {it}") for it in self._nodes(one, other))
        for here, there in ((0, 1), (1, 0)):
            others = {self.classes[it] for it in self.sides[there].owners[name]}
            for node in self.sides[here].owners[name]:
                if self.classes[node] not in others:
                    nearest = min((self._nodes(node, it, here) for it in self.sides[there].owners[name]), key=len)
                    what = f"one of its patterns is only in {'ab'[here]} (compared as sets: perhaps no difference)"
                    yield shown(name), f"{what}; the nearest in {'ab'[there]}: {'; '.join(nearest)}"
