"""The simple types of an XSD: those that bear the name of a datatype, those written on the spot, and default values."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.contents import Note
from teikit.schema.write.xsd.datatypes import alone, simple
from teikit.schema.write.xsd.looser import Looser
from teikit.schema.write.xsd.parts import Parts
from teikit.schema.write.xsd.sheet import Sheet
from teikit.schema.write.xsd.simple import NOTHING, Simple, lines, reference

_NOTHING: Final = "nothing"
_WITHOUT_DEFAULT: Final = frozenset({"ID", "QName", "NOTATION"})


class Types:
    """Keeps which named types were referred to: these alone are declared."""

    def __init__(self, parts: Parts, told: Looser) -> None:
        self.parts = parts
        self.told = told
        self.named: dict[str, Simple | None] = {}
        self._notes: dict[str, list[str]] = {}
        self._schemas: dict[Simple, etree.XMLSchema | None] = {}

    def on_the_spot(self, pattern: Pattern, sheet: Sheet, note: Note) -> tuple[str, list[str]]:
        """A type for an attribute: its name, or, where it has none, the lines that declare it."""
        found = simple(pattern, lambda sentence: note(looser.VALUES, sentence))
        named = self.reference(found, sheet)
        return named, [] if named else list(lines(found, lambda name: self.own(name, sheet)))

    def base(self, pattern: Pattern, element: str, sheet: Sheet, note: Note) -> str:
        """The name of a type for an element: where it has none, one is made of the element's.

        The type of nothing lets white space stand, as RELAX NG does and empty content in XML Schema does not.
        """
        found = NOTHING if pattern == p.EMPTY else simple(pattern, lambda sentence: note(looser.VALUES, sentence))
        if named := self.reference(found, sheet):
            return named
        name = _NOTHING if found == NOTHING else f"{element}.content"
        while name in self.parts.defines or self.named.get(name, found) != found:
            name += "_"
        self.named[name] = found
        self.refer(found, sheet)
        return sheet.own(name)

    def refer(self, it: Simple, sheet: Sheet) -> None:
        """Keeps which types a type names in turn."""
        for _ in lines(it, lambda name: self.own(name, sheet)):
            pass

    def reference(self, it: Simple, sheet: Sheet) -> str:
        return reference(it, lambda name: self.own(name, sheet))

    def own(self, name: str, sheet: Sheet) -> str:
        self.named.setdefault(name, None)
        return sheet.own(name)

    def declarations(self, sheet: Sheet) -> Iterator[str]:
        """All types that have a name and were referred to, those they refer to included, in the schema's order."""
        while missing := [name for name, it in self.named.items() if it is None]:
            for name in missing:
                self.named[name] = made = simple(self.parts.defines[name], partial(self._told, name))
                self.refer(made, sheet)
        order = [
            *filter(self.named.__contains__, self.parts.defines),
            *(it for it in self.named if it not in self.parts.defines),
        ]
        for name in order:
            yield from lines(self.named[name] or NOTHING, sheet.own, name, self._notes.get(name, ()))

    def _told(self, name: str, sentence: str) -> None:
        self._notes.setdefault(name, []).append(self.told.note(looser.VALUES, name, sentence))

    def default(self, pattern: Pattern, value: str | None) -> str:
        """The XML attribute for a default value; empty where it is none that may stand."""
        if value is None:
            return ""
        whole = self.parts.resolved(pattern)
        if any(isinstance(it, p.Data) and it.type in _WITHOUT_DEFAULT for it in p.walk(whole)):
            return ""
        found = simple(whole, lambda _: None)
        if found not in self._schemas:
            self._schemas[found] = alone(found)
        schema = self._schemas[found]
        may_stand = schema is not None and schema.validate(etree.Element("v", v=value))
        return f" default={quoteattr(value)}" if may_stand else ""
