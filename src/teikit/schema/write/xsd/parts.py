"""A grammar taken apart as XML Schema has it: elements by name, their content and their attributes, each by itself.

What RELAX NG says of both together (an attribute or else a child) comes apart here. Elements that can never be valid,
because their content matches nothing, are left out with all that leads to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from teikit.schema import pattern as p
from teikit.schema.grammar import Grammar
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.write.xsd.ids import plain_ids

_ATTRIBUTES, _ELEMENTS, _TEXT, _DATA = 1, 2, 4, 8


@dataclass(slots=True)
class Declared:
    """All that the grammar says of the elements of one name: usually one pattern."""

    name: p.Name
    patterns: list[p.Element] = field(default_factory=list)

    @property
    def whole(self) -> Pattern:
        """What it holds, attributes and all."""
        return p.choice(it.content for it in self.patterns)

    @property
    def doc(self) -> str:
        return next((it.doc for it in self.patterns if it.doc), "")


class Parts:
    """The elements of a grammar, and what its other patterns stand for."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.defines: dict[str, Pattern] = {}
        self._kinds: dict[int, tuple[Pattern, int]] = {}
        self._names: dict[str, tuple[p.Name | p.AnyName, ...]] = {}
        self._resolved: dict[str, Pattern] = {}
        self._dead: set[str] = set()
        while True:
            self.defines.clear()
            for name in grammar.defines:
                self._define(name)
            dead = {name for name, it in self.defines.items() if it == p.NOT_ALLOWED}
            if dead == self._dead:
                break
            self._dead = dead
        self.plain_ids = plain_ids(self.defines, self.resolved)
        self._kinds.clear()
        self.elements = self._declared()

    def _define(self, name: str) -> Pattern:
        if name not in self.defines:
            self.defines[name] = p.NOT_ALLOWED  # what leads to itself without an element between is no grammar
            it = self.grammar.defines.get(name, p.NOT_ALLOWED)
            self.defines[name] = p.NOT_ALLOWED if name in self._dead else p.rewrite(it, self._living)
        return self.defines[name]

    def _living(self, it: Pattern) -> Pattern:
        match it:
            case p.Ref(name=name):
                if isinstance(self.grammar.defines.get(name), p.Element):
                    return p.NOT_ALLOWED if name in self._dead else it
                meant = self._define(name)
                return meant if isinstance(meant, p.Empty | p.NotAllowed) else it
            case p.Element(content=p.NotAllowed()) | p.Attribute(content=p.NotAllowed()):
                return p.NOT_ALLOWED
        return it

    def _declared(self) -> dict[p.Name, Declared]:
        found: dict[p.Name, Declared] = {}
        for pattern in self.defines.values():
            for it in p.walk(pattern):
                if isinstance(it, p.Element):
                    for name in it.names if isinstance(it.names, tuple) else (it.names,):
                        if isinstance(name, p.Name):
                            patterns = found.setdefault(name, Declared(name)).patterns
                            if it not in patterns:
                                patterns.append(it)
        return found

    # -- what a pattern is made of

    def attributes_only(self, name: str) -> bool:
        return self.kinds(p.Ref(Kind.DEFINE, name)) == _ATTRIBUTES

    def has_elements(self, pattern: Pattern) -> bool:
        return bool(self.kinds(pattern) & _ELEMENTS)

    def has_attributes(self, pattern: Pattern) -> bool:
        return bool(self.kinds(pattern) & _ATTRIBUTES)

    def has_text(self, pattern: Pattern) -> bool:
        return bool(self.kinds(pattern) & _TEXT)

    def has_data(self, pattern: Pattern) -> bool:
        return bool(self.kinds(pattern) & _DATA)

    def kinds(self, pattern: Pattern) -> int:
        """What of attributes, elements, text and data there is in a pattern; elements are not looked into."""
        known = self._kinds.get(id(pattern))
        if known is None:
            self._kinds[id(pattern)] = pattern, 0  # kept, so that its id stays its own
            known = self._kinds[id(pattern)] = pattern, self._made_of(pattern)
        return known[1]

    def _made_of(self, pattern: Pattern) -> int:
        match pattern:
            case p.Ref(name=name):
                return self.kinds(self.defines.get(name, p.NOT_ALLOWED))
            case p.Attribute():
                return _ATTRIBUTES
            case p.Element():
                return _ELEMENTS
            case p.Text():
                return _TEXT
            case p.Data() | p.Value() | p.ListOf():
                return _DATA
        found = 0
        for it in p.children(pattern):
            found |= self.kinds(it)
        return found

    def attribute_names(self, name: str) -> tuple[p.Name | p.AnyName, ...]:
        """The names of the attributes of a definition, with those that it refers to."""
        if name not in self._names:
            self._names[name] = ()
            self._names[name] = tuple(self._attributes_in(self.defines[name]))
        return self._names[name]

    def _attributes_in(self, pattern: Pattern) -> Iterator[p.Name | p.AnyName]:
        if isinstance(pattern, p.Attribute):
            yield from pattern.names if isinstance(pattern.names, tuple) else (pattern.names,)
        elif isinstance(pattern, p.Ref):
            yield from self.attribute_names(pattern.name)
        else:
            for it in p.children(pattern):
                yield from self._attributes_in(it)

    # -- content and attributes

    def content(self, pattern: Pattern) -> Pattern:
        """The pattern without its attributes; of an element described on the spot, the names alone."""

        def change(it: Pattern) -> Pattern:
            if isinstance(it, p.Attribute) or (isinstance(it, p.Ref) and self.kinds(it) == _ATTRIBUTES):
                return p.EMPTY
            return p.Element(it.names, p.EMPTY) if isinstance(it, p.Element) else it

        return p.rewrite(pattern, change)

    def resolved(self, pattern: Pattern) -> Pattern:
        """A pattern of values with the definitions it refers to written out."""

        def change(it: Pattern) -> Pattern:
            return self._resolved_define(it.name) if isinstance(it, p.Ref) else it

        return p.rewrite(pattern, change)

    def _resolved_define(self, name: str) -> Pattern:
        if name not in self._resolved:
            self._resolved[name] = self.resolved(self.defines.get(name, p.NOT_ALLOWED))
        return self._resolved[name]

    def coupled(self, pattern: Pattern) -> bool:
        """Whether attributes and content, or several attributes, depend on one another."""
        match pattern:
            case p.Choice(items):
                return any(map(self.has_attributes, items))
            case p.Group(items) | p.Interleave(items):
                return any(self.coupled(it) for it in items if self.has_attributes(it))
            case p.Repeat(item):
                return not isinstance(item, p.Attribute) and self.has_attributes(item)
            case p.Ref(name=name):
                return self.has_attributes(pattern) and self.coupled(self.defines[name])
        return False
