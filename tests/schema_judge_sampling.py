"""Makes valid documents of a RELAX NG grammar: each is a short way to one element, which is then varied.

In the element that a document is about, what no document has had comes first, then the least used alternatives; all
around it the least is made. So every reachable element, attribute and value is met, in documents that stay small.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

from lxml import etree
from schema_judge_reading import EMPTY, REST, TEXT, XML, Grammar, Name, NameClass, Node, covers, mentioned
from schema_judge_shape import Shape
from schema_judge_values import TEXTS, admitted

_STRANGERS = (("urn:judge", "any"), ("", "any"), (XML, "lang"))


@dataclass(frozen=True)
class Document:
    """A valid document and the element, with its pattern, that it is about."""

    root: etree._Element
    about: Node
    focus: etree._Element


class Sampler(Shape):
    """Documents of one grammar, the same for the same seed."""

    def __init__(self, grammar: Grammar, seed: int) -> None:
        super().__init__(grammar)
        self.random = random.Random(seed)
        self.used: Counter[tuple[Node | None, Node, int]] = Counter()
        self.missing = {it: set(self.attributes(it.parts[0])) for it in self.routes}
        self.unused = set[Node]().union(*(self.leaves(it.parts[0]) for it in self.routes))
        self.ids = 0

    def lacking(self, about: Node) -> int:
        """How many attributes and kinds of values of an element pattern no document has had."""
        return len(self.missing[about]) + len(self.leaves(about.parts[0]) & self.unused)

    def fresh(self, options: list[Node], missing: set[Node]) -> list[Node]:
        """The options that have something no document has had."""
        return [it for it in options if self.inner(it) & missing or self.leaves(it) & self.unused]

    def document(self, about: Node) -> Document:
        """A document that has the element of a pattern, varied."""
        holder = etree.Element("holder")
        walk = Walk(self)
        walk.walk(self.grammar.start, holder, self.routes[about])
        root = holder[0]
        holder.remove(root)
        return Document(root, about, walk.focus)

    def minimal(self, node: Node) -> etree._Element:
        """A smallest element of a pattern."""
        holder = etree.Element("holder")
        Walk(self).walk(node, holder, ())
        made = holder[0]
        holder.remove(made)
        return made

    def name(self, names: NameClass, taken: tuple[Name, ...] = ()) -> Name | None:
        """A name of a class, one that nobody mentions if it may be; None if all are taken."""
        known = sorted(it for it in mentioned(names) if REST not in it)
        spaces = sorted((it[0], "any") for it in mentioned(names) if it[1] == REST != it[0])
        options = [it for it in (*known, *spaces, *_STRANGERS) if covers(names, it) and it not in taken]
        return self.random.choice(options) if options else None

    def value(self, node: Node, tokens: bool = False) -> str:
        """A string of the value of an attribute, or of an element without children; in a list, if `tokens`."""
        self.unused.discard(node)
        match node.kind:
            case "text":
                return self.random.choice(TEXTS)
            case "value":
                return node.label
            case "data" if node.type == "ID":
                self.ids += 1
                return f"i{self.ids}"
            case "data":
                return self.random.choice(admitted(node.type, node.params))
            case "list":
                return self.value(node.parts[0], True)
            case "choice":
                options = [it for it in self.allowed(node) if not tokens or self.itemises(it)]
                fresh = self.fresh(options, set())
                return self.value(self.random.choice(fresh) if fresh else self.least(None, node, options), tokens)
            case "more":
                return " ".join(self.value(node.parts[0], tokens) for _ in range(self.random.choice((1, 1, 2, 3))))
        return (" " if tokens else "").join(self.value(it, tokens) for it in self.parts(node))

    def least(self, within: Node | None, node: Node, options: list[Node]) -> Node:
        """The least used of some options of a choice, by chance if there are several."""
        keys = {it: (within, node, node.parts.index(it)) for it in options}
        fewest = min(self.used[it] for it in keys.values())
        chosen = self.random.choice([it for it in options if self.used[keys[it]] == fewest])
        self.used[keys[chosen]] += 1
        return chosen


class Walk:
    """One document: `goal` is the way that is still to go; the element at its end is varied, all others are minimal."""

    def __init__(self, sampler: Sampler) -> None:
        self.sampler, self.random = sampler, sampler.random
        self.varied: Node | None = None
        self.focus = etree.Element("none")

    def walk(self, node: Node, parent: etree._Element, goal: tuple[Node, ...]) -> None:
        match node.kind:
            case "element":
                self._element(node, parent, goal)
            case "attribute":
                self._attribute(node, parent)
            case "text" | "value" | "data" | "list":
                append(parent, self.sampler.value(node) if self.varied or node is not TEXT else "")
            case "choice":
                self.walk(self._option(node, goal), parent, goal)
            case "more":
                for number in range(self.random.choice((1, 2, 3)) if self.varied else 1):
                    self.walk(node.parts[0], parent, goal if number == 0 else ())
            case _:
                self._all(node, parent, goal)

    def _all(self, node: Node, parent: etree._Element, goal: tuple[Node, ...]) -> None:
        parts = list(self.sampler.parts(node))
        if node.kind == "interleave":
            self.random.shuffle(parts)
        for part in parts:
            on_way = bool(goal) and goal[0] in self.sampler.inner(part)
            self.walk(part, parent, goal if on_way else ())
            goal = () if on_way else goal

    def _option(self, node: Node, goal: tuple[Node, ...]) -> Node:
        options = self.sampler.allowed(node)
        on_way = [it for it in options if goal and goal[0] in self.sampler.inner(it)]
        if on_way:
            return on_way[0]
        if self.varied is None:
            least = min(map(self.sampler.height, options))
            options = [it for it in options if self.sampler.height(it) == least]
            return EMPTY if EMPTY in options else self.random.choice(options)
        fresh = self.sampler.fresh(options, self.sampler.missing[self.varied])
        if fresh:
            return self.random.choice(fresh)
        if EMPTY in options and self.sampler.attributes(node) and self.random.random() < 0.8:
            return EMPTY
        return self.sampler.least(self.varied, node, options)

    def _element(self, node: Node, parent: etree._Element, goal: tuple[Node, ...]) -> None:
        namespace, local = self.sampler.name(node.names) or ("", "any")
        made = etree.SubElement(parent, f"{{{namespace}}}{local}" if namespace else local)
        before, self.varied = self.varied, node if goal == (node,) else None
        self.focus = made if self.varied else self.focus
        self.walk(node.parts[0], made, goal[1:] if goal and goal[0] is node else ())
        self.varied = before

    def _attribute(self, node: Node, parent: etree._Element) -> None:
        taken = tuple((etree.QName(it).namespace or "", etree.QName(it).localname) for it in parent.attrib)
        name = self.sampler.name(node.names, taken)
        if name is not None:
            parent.set(f"{{{name[0]}}}{name[1]}" if name[0] else name[1], self.sampler.value(node.parts[0]))
            if self.varied is not None:
                self.sampler.missing[self.varied].discard(node)


def append(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
