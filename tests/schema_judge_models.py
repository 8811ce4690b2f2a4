"""From a grammar's nodes to terms: which elements can exist at all, and what each of them may have."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from schema_judge_datatypes import narrowed, spelt_data
from schema_judge_reading import Grammar, Name, Node, UnsupportedError, covers, is_token, mentioned
from schema_judge_terms import (
    EMPTY,
    NONE,
    TEXT,
    Symbol,
    Symbols,
    Term,
    attribute,
    choice,
    group,
    interleave,
    leaf,
    more,
)
from schema_judge_words import witnesses

_ANY_STRING = ("string", "token", "normalizedString")
_MAKE: dict[str, Callable[[list[Term]], Term]] = {
    "group": group,
    "interleave": interleave,
    "more": lambda parts: more(parts[0]),
    "empty": lambda _: EMPTY,
    "text": lambda _: TEXT,
    "notAllowed": choice,
}


def nodes_of(grammar: Grammar) -> Iterator[Node]:
    """All nodes of a grammar, reachable or not."""
    stack = [grammar.start, *grammar.defines.values()]
    for node in stack:
        yield node
        stack += node.parts


def names_of(grammars: tuple[Grammar, ...], kind: str) -> set[Name]:
    """The names of elements or attributes that the grammars tell apart."""
    nodes = (it for grammar in grammars for it in nodes_of(grammar) if it.kind == kind)
    return {name for it in nodes for name in mentioned(it.names)}


def possible(grammar: Grammar) -> dict[Node, int]:
    """The element patterns that some finite document has, and how deep the shallowest tree of each is.

    A child that is required and not allowed makes an element impossible: for a validator it is not there.
    """
    elements = [it for it in nodes_of(grammar) if it.kind == "element"]
    found: dict[Node, int] = {}
    for height in range(1, len(elements) + 1):
        known: dict[Node, bool] = {}
        new = [it for it in elements if it not in found and _satisfiable(it.parts[0], grammar, found, known)]
        if not new:
            break
        found |= dict.fromkeys(new, height)
    return found


def _satisfiable(node: Node, grammar: Grammar, elements: Container[Node], known: dict[Node, bool]) -> bool:
    if node.kind == "element":
        return node in elements
    if node.kind in ("empty", "text", "data", "value", "notAllowed"):
        return node.kind != "notAllowed"
    if node not in known:
        parts = (defined(node, grammar),) if node.kind == "ref" else node.parts
        inner = (_satisfiable(it, grammar, elements, known) for it in parts)
        known[node] = any(inner) if node.kind == "choice" else all(inner)
    return known[node]


def defined(node: Node, grammar: Grammar) -> Node:
    if node.label not in grammar.defines:
        raise UnsupportedError(f"reference to {node.label}, which is not defined")
    return grammar.defines[node.label]


class Lists:
    """Names the languages of `list` patterns: two that admit the same lists have the same name."""

    def __init__(self) -> None:
        self.known: list[tuple[Term, str]] = []

    def name(self, term: Term) -> str:
        for other, name in self.known:
            if other is term or witnesses(other, term) == (None, None):
                return name
        name = f"list({spelt_term(term)})"
        self.known.append((term, name))
        return name


def spelt_term(term: Term) -> str:
    """A term as a regular expression of alternatives."""
    if term.kind in ("leaf", "attribute"):
        return "|".join(sorted(it.detail or it.local for it in term.symbols))
    inner = [spelt_term(it) for it in term.parts]
    if term.kind == "more":
        return f"({inner[0]})+"
    if term.kind == "choice" and EMPTY in term.parts:
        return f"({'|'.join(spelt_term(it) for it in term.parts if it is not EMPTY)})?"
    separator = {"choice": "|", "interleave": " & "}.get(term.kind, " ")
    return f"({separator.join(inner)})" if inner else f"{term.kind}"


class Converter:
    """Terms of the nodes of one grammar. `children` gives the symbols of an element pattern: none if it cannot be."""

    def __init__(
        self, grammar: Grammar, attributes: set[Name], lists: Lists, children: Callable[[Node], Symbols]
    ) -> None:
        self.grammar = grammar
        self.attribute_names = sorted(attributes)
        self.lists = lists
        self.children = children
        self._known: dict[tuple[Node, bool], Term] = {}

    def term(self, node: Node, inside_list: bool = False) -> Term:
        key = node, inside_list
        if key not in self._known:
            self._known[key] = self._made(node, inside_list)
        return self._known[key]

    def _made(self, node: Node, inside_list: bool) -> Term:
        match node.kind:
            case "ref":
                return self.term(defined(node, self.grammar), inside_list)
            case "element":
                return leaf(self.children(node))
            case "attribute":
                return self._attribute(node)
            case "value" | "data" | "list":
                return self._string(node, inside_list)
            case "choice":
                return narrowed(choice(self.term(it, inside_list) for it in node.parts))
        return _MAKE[node.kind]([self.term(it, inside_list) for it in node.parts])

    def _attribute(self, node: Node) -> Term:
        values = alternatives(self.term(node.parts[0]))
        names = [node.names[1:]] if node.names[0] == "name" else self.attribute_names
        covered = [name for name in names if covers(node.names, name)]
        return attribute(
            frozenset(Symbol("attribute", name[0], name[1], value) for name in covered for value in values)
        )

    def _string(self, node: Node, inside_list: bool) -> Term:
        if node.kind == "list":
            inner = self.term(node.parts[0], True)
            return leaf(frozenset({Symbol("data", detail=self.lists.name(inner))}))
        if node.kind == "value" and inside_list and not is_token(node.label):
            return NONE
        if node.kind == "value":
            name = f'"{node.label}"' if node.type == "token" else f'{node.type} "{node.label}"'
        elif not inside_list and node.type in _ANY_STRING and not node.params and not node.parts:
            return TEXT
        else:
            name = spelt_data(node, (value for it in node.parts for value in alternatives(self.term(it))))
        return leaf(frozenset({Symbol("data", detail=name)}))


def alternatives(term: Term) -> frozenset[str]:
    """The value of an attribute as a set of alternatives; "text" is any string."""
    if term is TEXT:
        return frozenset({"text"})
    if term is EMPTY:
        return frozenset({'""'})
    if term.kind == "leaf" and all(it.kind == "data" for it in term.symbols):
        return frozenset(it.detail for it in term.symbols)
    if term.kind == "choice":
        found = frozenset[str]().union(*map(alternatives, term.parts))
        return frozenset({"text"}) if "text" in found else found
    if term.kind == "none":
        return frozenset()
    raise UnsupportedError(f"the value of an attribute is a {term.kind}")
