"""What a grammar admits, element by element: content as an expression over children, attributes, where a file begins.

Elements that no valid file can hold are left out, with all that leads to them alone. Where a grammar has several
patterns for one name (the TEI has none such), they are taken together.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from teikit.schema import pattern as p
from teikit.schema.diff.attributes import Attributes, gathered, symbols, together
from teikit.schema.grammar import Grammar
from teikit.schema.languages import EMPTY, NONE, TEXT, Expression, Languages
from teikit.schema.pattern import Pattern


class Admitted:
    """The elements of a grammar by name: local for TEI and no namespace, `{namespace}local` else."""

    def __init__(self, grammar: Grammar, languages: Languages) -> None:
        self.languages = languages
        self.defines = grammar.defines
        self._valid: set[str] = set()
        while found := {it for it in self.defines if it not in self._valid and self._possible(self.defines[it])}:
            self._valid |= found
        self._names: dict[str, frozenset[str] | None] = {}
        self._above: list[str] = []
        self._contents: dict[str, Expression] = {}
        self._attributes: dict[str, Attributes] = {}
        self.elements: dict[str, list[p.Element]] = {}
        begin = [it for name in grammar.start for it in self._inside(p.Ref(p.Kind.DEFINE, name), set())]
        self.start = frozenset(name for it in begin for name in symbols(it.names))
        self._reach(list(grammar.start))

    def _possible(self, it: Pattern) -> bool:
        match it:
            case p.NotAllowed():
                return False
            case p.Ref(name=name):
                return name in self._valid
            case p.Group(items) | p.Interleave(items):
                return all(self._possible(item) for item in items)
            case p.Choice(items):
                return any(self._possible(item) for item in items)
            case p.Repeat(item, least, _):
                return not least or self._possible(item)
            case p.Element() | p.Attribute():
                return self._possible(it.content)
        return True

    def _inside(self, it: Pattern, seen: set[str]) -> Iterator[p.Element]:
        """The elements that may stand directly in a pattern."""
        if isinstance(it, p.Ref):
            if it.name in self._valid and it.name not in seen:
                seen.add(it.name)
                yield from self._inside(self.defines[it.name], seen)
        elif isinstance(it, p.Element):
            if self._possible(it):
                yield it
        elif not isinstance(it, p.Attribute):
            for part in p.children(it):
                yield from self._inside(part, seen)

    def _reach(self, waiting: list[str]) -> None:
        seen: set[str] = set()
        while waiting:
            if (define := waiting.pop()) in seen or define not in self._valid:
                continue
            seen.add(define)
            for it in p.walk(self.defines[define]):
                if isinstance(it, p.Ref):
                    waiting.append(it.name)
                elif isinstance(it, p.Element) and self._possible(it):
                    for name in symbols(it.names):
                        self.elements.setdefault(name, []).append(it)

    # -- content

    def content(self, name: str, known: Set[str] | None = None) -> Expression:
        """What the elements of a name may hold; with `known`, as if the others (and text) were not there."""
        if known is not None:
            return self._content(name, known)
        if name not in self._contents:
            self._contents[name] = self._content(name, None)
        return self._contents[name]

    def _content(self, name: str, known: Set[str] | None) -> Expression:
        found = [self._expression(it.content, known) for it in self.elements[name]]
        return self.languages.choice(EMPTY if it is None else it for it in found)

    def _expression(self, it: Pattern, known: Set[str] | None) -> Expression | None:
        """The expression of a pattern; None of a reference to an element that is not known."""
        make = self.languages
        match it:
            case p.Ref(name=name):
                return self._reference(name, known)
            case p.Element():
                names = frozenset(symbols(it.names)) if self._possible(it) else frozenset()
                left = names if known is None else names & known
                return None if names and not left else make.one_of(left)
            case p.Group(items) | p.Interleave(items):
                join = make.group if isinstance(it, p.Group) else make.interleave
                return join(made for item in items if (made := self._expression(item, known)) is not None)
            case p.Choice(items):
                kept = [made for item in items if (made := self._expression(item, known)) is not None]
                return make.choice(kept) if kept else EMPTY
            case p.Repeat(item, least, most):
                inner = self._expression(item, known)
                return None if inner is None else make.times(inner, least, most)
            case p.Text() | p.Data() | p.Value() | p.ListOf():
                return make.text if known is None or TEXT in known else EMPTY
            case p.NotAllowed():
                return NONE
        return EMPTY

    def _reference(self, name: str, known: Set[str] | None) -> Expression | None:
        if name not in self._valid or name in self._above:
            return NONE  # what leads to itself without an element between matches nothing
        pattern = self.defines[name]
        if isinstance(pattern, p.Element):
            return self._expression(pattern, known)
        if name not in self._names:
            self._names[name] = None
            self._names[name] = self._choice_of_names(pattern)
        names = self._names[name]
        if names is not None:
            return self.languages.one_of(names if known is None else names & known)
        self._above.append(name)
        made = self._expression(pattern, known)
        self._above.pop()
        return made

    def _choice_of_names(self, it: Pattern) -> frozenset[str] | None:
        """The names of a pattern that is a choice of elements; None of any other."""
        match it:
            case p.Element():
                return frozenset(symbols(it.names)) if self._possible(it) else frozenset()
            case p.Ref(name=name):
                if name not in self._names:
                    self._names[name] = None
                    self._names[name] = (
                        self._choice_of_names(self.defines[name]) if name in self._valid else frozenset()
                    )
                return self._names[name]
            case p.Choice(items):
                found = [self._choice_of_names(item) for item in items]
                kept = [names for names in found if names is not None]
                return frozenset[str]().union(*kept) if len(kept) == len(found) else None
        return None

    # -- the rest

    def attributes(self, name: str) -> Attributes:
        """The attributes of the elements of a name."""
        if name not in self._attributes:
            found = [gathered(it.content, self.defines) for it in self.elements[name]]
            self._attributes[name] = together(found)
        return self._attributes[name]

    def value(self, name: str) -> Pattern | None:
        """The datatype of an element that holds a value or text and nothing else; None of any other."""
        if self.content(name) != self.languages.text:
            return None
        found = [self._value(it.content) for it in self.elements[name]]
        return p.choice(it for it in found if it is not None) if all(it is not None for it in found) else None

    def _value(self, it: Pattern) -> Pattern | None:
        parts = it.items if isinstance(it, p.Group) else (it,)
        held = [part for part in parts if not gathered(part, self.defines).patterns]
        return held[0] if len(held) == 1 else None
