"""Which elements of a schema a file can really hold: those that can be valid, and those that a valid file leads to."""

from __future__ import annotations

from collections.abc import Iterator, Set

from teikit.schema import pattern as p
from teikit.schema.model import Schema
from teikit.schema.pattern import Expand, Kind, Pattern
from teikit.schema.reach import beginnings, chosen, definition, members


class Usable:
    """`valid` are the elements with a content that can be met, `reached` those among them that a file can come to.

    An element whose content requires one that requires it in turn has no finite content: it is in neither.
    """

    def __init__(self, schema: Schema, given: Set[str] = frozenset()) -> None:
        """`given` are elements to take as valid whatever their content."""
        self.schema = schema
        self.members = members(schema)
        self.valid = set(given)
        self._known: dict[p.Ref, bool] = {}
        self._inside: dict[p.Ref, frozenset[str]] = {}
        waiting = [it for it in schema.elements.values() if it.ident not in given]
        while True:
            self._known.clear()
            found = {it.ident for it in waiting if self.possible(it.content or p.EMPTY)}
            if not found:
                break
            self.valid |= found
            waiting = [it for it in waiting if it.ident not in found]
        self._known.clear()
        self.reached = self._reached()

    def possible(self, it: Pattern) -> bool:
        """Whether anything matches, of elements that are known to be valid so far."""
        match it:
            case p.NotAllowed():
                return False
            case p.Group(items) | p.Interleave(items):
                return all(map(self.possible, items))
            case p.Choice(items):
                return any(map(self.possible, items))
            case p.Repeat(item, least, _):
                return not least or self.possible(item)
            case p.Ref(Kind.ELEMENT, name):
                return name in self.valid
            case p.Ref():
                if it not in self._known:
                    self._known[it] = False  # what leads to itself without an element between matches nothing
                    self._known[it] = self._reference(it)
                return self._known[it]
            case p.Element():
                return self.possible(it.content)
        return True

    def _reference(self, ref: p.Ref) -> bool:
        if ref.kind is not Kind.CLASS:
            inner = definition(self.schema, ref)
            return inner is not None and self.possible(inner)
        spec = self.schema.classes.get(ref.name)
        if spec is None or spec.attribute or ref.expand in (Expand.OPTIONAL, Expand.OPTIONAL_REPEATABLE):
            return spec is not None
        parts = [
            self.possible(it if it.kind is Kind.ELEMENT else p.Ref(Kind.CLASS, it.name, ref.expand))
            for it in chosen(self.members, ref)
        ]
        if ref.expand is Expand.ALTERNATION:
            return any(parts)
        return all(parts) and (bool(parts) or ref.expand is Expand.SEQUENCE)

    def _reached(self) -> set[str]:
        found: set[str] = set()
        waiting = [name for it in beginnings(self.schema) for name in sorted(self._named(it))]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(self.inside(self.schema.elements[name].content or p.EMPTY) - found)
        return found

    def inside(self, pattern: Pattern) -> set[str]:
        """The valid elements that a pattern names, classes and macros followed."""
        found: set[str] = set()
        for ref in p.references(pattern):
            found |= self._named(ref)
        return found

    def _named(self, ref: p.Ref) -> frozenset[str]:
        if ref.kind is Kind.ELEMENT:
            return frozenset({ref.name} & self.valid)
        if ref not in self._inside:
            self._inside[ref] = frozenset()  # what leads to itself adds nothing
            if ref.kind is Kind.CLASS:
                parts = [self._named(it) for it in chosen(self.members, ref)]
                self._inside[ref] = frozenset[str]().union(*parts)
            else:
                inner = definition(self.schema, ref)
                self._inside[ref] = frozenset() if inner is None else frozenset(self.inside(inner))
        return self._inside[ref]

    def blocking(self, it: Pattern) -> Iterator[p.Ref]:
        """What a pattern requires and can never have."""
        match it:
            case p.Group(items) | p.Interleave(items):
                for item in items:
                    if not self.possible(item):
                        yield from self.blocking(item)
            case p.Choice(items):
                for item in items:
                    yield from self.blocking(item)
            case p.Repeat(item, least, _):
                if least:
                    yield from self.blocking(item)
            case p.Ref():
                yield it
