"""A RELAX NG schema read as a description: each element's content model, attributes and values.

libxml2 gives the verdict; this gives the words: what could stand at a place, what an attribute may say. It reads the
full XML syntax but for include, externalRef and nested grammars: there it says that it is not `complete`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from lxml import etree

from teikit.validate.content import ANY, EMPTY, NONE, TEXT, Pattern, both, choice, element, more

RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
TEI: Final = "http://www.tei-c.org/ns/1.0"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_TRANSPARENT: Final = frozenset({"group", "interleave", "oneOrMore", "mixed"})
_VALUES: Final = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="v"/></start></grammar>'


def qualified(namespace: str, name: str) -> str:
    """How names are written here: local for TEI and no namespace, `xml:` for XML's own, `{namespace}local` else."""
    if namespace == _XML:
        return f"xml:{name}"
    return name if namespace in ("", TEI) else f"{{{namespace}}}{name}"


class Model:
    """The elements of a schema. A node is an `element` pattern of it; the same name may have several."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.nodes = list(root.iter())  # keeps lxml's proxies alive: they are keys below
        self.defines: dict[str, list[etree._Element]] = {}
        for define in root.iter(f"{RNG}define"):
            self.defines.setdefault(define.get("name", ""), []).append(define)
        self._content: dict[etree._Element, Pattern] = {}
        self._defined: dict[str, Pattern] = {}
        self._children: dict[etree._Element, dict[str, list[etree._Element]]] = {}
        self._attributes: dict[etree._Element, tuple[tuple[str, bool, etree._Element], ...]] = {}
        self._values: dict[etree._Element, etree.RelaxNG | None] = {}

    @cached_property
    def complete(self) -> bool:
        foreign = (f"{RNG}{name}" for name in ("include", "externalRef", "parentRef"))
        return next(self.root.iter(*foreign), None) is None and self.root.find(f".//{RNG}grammar") is None

    @cached_property
    def elements(self) -> dict[str, list[etree._Element]]:
        """The nodes of each name ("*" for any name)."""
        found: dict[str, list[etree._Element]] = {}
        for node in self.root.iter(f"{RNG}element"):
            for name in self.names(node):
                found.setdefault(name, []).append(node)
        return found

    def names(self, node: etree._Element) -> frozenset[str]:
        """The names of an element or attribute pattern; {"*"} where its name class is open."""
        given = node.get("name")
        inherits = node.tag == f"{RNG}element"
        if given is not None:
            return frozenset({self._resolve(node, given.strip(), inherits)})
        named = _first(node)
        if named is None or any(it.tag != f"{RNG}name" for it in named.iter() if it.tag != f"{RNG}choice"):
            return frozenset({ANY})
        return frozenset(self._resolve(it, (it.text or "").strip(), True) for it in named.iter(f"{RNG}name"))

    def _resolve(self, node: etree._Element, name: str, inherits: bool) -> str:
        prefix, colon, local = name.rpartition(":")
        if colon:
            return qualified(_XML if prefix == "xml" else node.nsmap.get(prefix) or "", local)
        own = node.get("ns")
        if own is None and inherits:
            own = next((it.get("ns") for it in node.iterancestors() if it.get("ns") is not None), "")
        return qualified(own or "", local)

    def parts(self, node: etree._Element) -> Iterator[etree._Element]:
        """The patterns within a node: neither documentation nor name class."""
        own = [it for it in node if isinstance(it.tag, str) and it.tag.startswith(RNG)]
        named = node.tag in (f"{RNG}element", f"{RNG}attribute") and node.get("name") is None
        return iter(own[1:] if named else own)

    def content(self, node: etree._Element) -> Pattern:
        """The content model of a pattern, attributes left out; data and values count as text."""
        if node not in self._content:
            self._content[node] = self._read(node)
        return self._content[node]

    def _read(self, node: etree._Element) -> Pattern:
        tag = node.tag.removeprefix(RNG)
        if tag in ("attribute", "empty"):
            return EMPTY
        if tag in ("text", "data", "value", "list"):
            return TEXT
        if tag == "ref":
            return self._definition(node.get("name", "").strip())
        if tag == "notAllowed":
            return NONE
        inner = [self._child(it) for it in self.parts(node)]
        if tag == "choice":
            return choice(inner)
        whole = TEXT if tag == "mixed" else EMPTY
        for part in reversed(inner):
            whole = both("interleave" if tag in ("interleave", "mixed") else "group", part, whole)
        if tag in ("oneOrMore", "zeroOrMore"):
            whole = more(whole)
        return choice((whole, EMPTY)) if tag in ("optional", "zeroOrMore") else whole

    def _child(self, node: etree._Element) -> Pattern:
        return element(self.names(node)) if node.tag == f"{RNG}element" else self.content(node)

    def _definition(self, name: str) -> Pattern:
        if name not in self._defined:
            bodies = []
            for define in self.defines.get(name, []):
                whole = EMPTY
                for part in reversed([self._child(it) for it in self.parts(define)]):
                    whole = both("group", part, whole)
                bodies.append(whole)
            mixed = any(it.get("combine") == "interleave" for it in self.defines.get(name, []))
            whole = choice(bodies)
            if mixed:
                whole = EMPTY
                for body in bodies:
                    whole = both("interleave", body, whole)
            self._defined[name] = whole
        return self._defined[name]

    def children(self, node: etree._Element) -> dict[str, list[etree._Element]]:
        """The element patterns that stand in an element's content, by name."""
        if node not in self._children:
            found: dict[str, list[etree._Element]] = {}
            for child in self._reachable(node, set()):
                for name in self.names(child):
                    found.setdefault(name, []).append(child)
            self._children[node] = found
        return self._children[node]

    def _reachable(self, node: etree._Element, seen: set[str]) -> Iterator[etree._Element]:
        for part in self.parts(node):
            if part.tag == f"{RNG}element":
                yield part
            elif part.tag == f"{RNG}ref":
                name = part.get("name", "").strip()
                if name not in seen:
                    seen.add(name)
                    for define in self.defines.get(name, []):
                        yield from self._reachable(define, seen)
            elif part.tag != f"{RNG}attribute":
                yield from self._reachable(part, seen)

    @cached_property
    def homes(self) -> dict[str, list[str]]:
        """The elements in which each element may stand, in alphabetical order."""
        found: dict[str, set[str]] = {}
        for name, nodes in self.elements.items():
            for child in (child for node in nodes for child in self.children(node)):
                found.setdefault(child, set()).add(name)
        return {child: sorted(names) for child, names in found.items()}

    def attributes(self, node: etree._Element) -> tuple[tuple[str, bool, etree._Element], ...]:
        """The attributes of an element: name, whether it may be left out, its pattern."""
        if node not in self._attributes:
            self._attributes[node] = tuple(self._attributes_of(node, False))
        return self._attributes[node]

    def _attributes_of(self, node: etree._Element, optional: bool) -> Iterator[tuple[str, bool, etree._Element]]:
        for part in self.parts(node):
            tag = part.tag.removeprefix(RNG)
            if tag == "attribute":
                yield from ((name, optional, part) for name in sorted(self.names(part)))
            elif tag == "ref":
                for define in self.defines.get(part.get("name", "").strip(), []):
                    yield from self._attributes_of(define, optional)
            elif tag in _TRANSPARENT:
                yield from self._attributes_of(part, optional)
            elif tag in ("optional", "choice", "zeroOrMore"):
                yield from self._attributes_of(part, True)

    def leaves(self, node: etree._Element, depth: int = 0) -> list[etree._Element]:
        """The data and value patterns that a datatype comes down to, in order."""
        found = []
        for part in self.parts(node):
            if part.tag == f"{RNG}ref" and depth < 20:
                for define in self.defines.get(part.get("name", "").strip(), []):
                    found += self.leaves(define, depth + 1)
            elif part.tag in (f"{RNG}data", f"{RNG}value", f"{RNG}text"):
                found.append(part)
            elif part.tag not in (f"{RNG}attribute", f"{RNG}element"):
                found += self.leaves(part, depth)
        return found

    def admits(self, node: etree._Element, value: str) -> bool:
        """Whether a value is of the datatype of an attribute pattern (or of an element with data for content)."""
        if node not in self._values:
            self._values[node] = self._datatype(node)
        schema = self._values[node]
        return schema is None or bool(schema.validate(etree.Element("v", v=value)))

    def _datatype(self, node: etree._Element) -> etree.RelaxNG | None:
        """A schema of `<v v="..."/>` whose attribute has the node's datatype; None where it cannot be made."""
        grammar = etree.fromstring(_VALUES)
        holder = etree.SubElement(grammar[0][0], f"{RNG}attribute", name="v")
        holder.extend(self._copies(it for it in self.parts(node) if self.content(it) != EMPTY))
        done: set[str] = set()
        while wanted := {it.get("name", "").strip() for it in grammar.iter(f"{RNG}ref")} - done:
            for name in sorted(wanted):
                grammar.extend(self._copies(iter(self.defines.get(name, []))))
            done |= wanted
        try:
            return etree.RelaxNG(grammar)
        except etree.RelaxNGParseError:
            return None

    def _copies(self, nodes: Iterator[etree._Element]) -> list[etree._Element]:
        made = []
        for node in nodes:
            copied = etree.fromstring(etree.tostring(node, with_tail=False))
            above = (it.get("datatypeLibrary") for it in (node, *node.iterancestors()))
            copied.set("datatypeLibrary", next((it for it in above if it is not None), ""))
            made.append(copied)
        return made


def _first(node: etree._Element) -> etree._Element | None:
    return next((it for it in node if isinstance(it.tag, str) and it.tag.startswith(RNG)), None)
