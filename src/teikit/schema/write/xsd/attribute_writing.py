"""Attributes written down: one by one, and in the groups that their classes are."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from teikit.schema import pattern as p
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.attributes import Shared, Use, attributes
from teikit.schema.write.xsd.contents import Note
from teikit.schema.write.xsd.looser import Looser
from teikit.schema.write.xsd.particles import any_of
from teikit.schema.write.xsd.parts import Parts
from teikit.schema.write.xsd.sheet import Sheet
from teikit.schema.write.xsd.simple import documentation
from teikit.schema.write.xsd.types import Types


class AttributeWriter:
    """Keeps which groups were referred to: these alone are declared."""

    def __init__(self, parts: Parts, types: Types, told: Looser) -> None:
        self.parts = parts
        self.types = types
        self.told = told
        self.groups: dict[str, None] = {}

    def lines(self, pattern: Pattern, sheet: Sheet, note: Note) -> Iterator[str]:
        """The attributes of an element or of a group."""
        wild: list[Use] = []
        for it in attributes(pattern, self.parts):
            if isinstance(it, Shared):
                self.groups[it.name] = None
                yield f"<xs:attributeGroup ref={quoteattr(sheet.own(it.name))}/>"
            elif isinstance(it.name, p.AnyName):
                wild.append(it)
            else:
                yield from self.attribute(it, it.name, sheet, note)
        if wild:
            yield self.wildcard(wild, note)

    def attribute(self, it: Use, name: p.Name, sheet: Sheet, note: Note) -> Iterator[str]:
        use = ' use="required"' if it.required else self.types.default(it.content, it.default)
        said = list(documentation(it.doc))
        if name.namespace:
            head = f"<xs:attribute ref={quoteattr(sheet.name(name.local, name.namespace))}"
        else:
            named, lines = self.types.on_the_spot(it.content, sheet, note)
            head = f"<xs:attribute name={quoteattr(name.local)}" + (f" type={quoteattr(named)}" if named else "")
            said += lines
        if not said:
            yield f"{head}{use}/>"
            return
        yield f"{head}{use}>"
        yield from (f"  {line}" for line in said)
        yield "</xs:attribute>"

    def wildcard(self, wild: list[Use], note: Note) -> str:
        spaces: list[str] = []
        for it in wild:
            assert isinstance(it.name, p.AnyName)
            if it.name.excluded or it.name.namespace is None:
                spaces.append("##any")
            else:
                spaces.append(it.name.namespace or "##local")
            if it.name.excluded or not isinstance(self.parts.resolved(it.content), p.Text):
                note(looser.NAMES, "any attribute may stand, with any value")
        return any_of("anyAttribute", "##any" if "##any" in spaces else " ".join(sorted(set(spaces))))

    def declarations(self, sheet: Sheet) -> Iterator[str]:
        """The groups that were referred to, in the schema's order."""
        for name in filter(self.groups.__contains__, self.parts.defines):
            notes: dict[str, None] = {}

            def note(code: str, sentence: str, name: str = name, notes: dict[str, None] = notes) -> None:
                notes[self.told.note(code, name.removesuffix(".attributes"), sentence)] = None

            if self.parts.coupled(self.parts.defines[name]):
                note(looser.COUPLED, "attributes are not checked against one another")
            inside = list(self.lines(self.parts.defines[name], sheet, note))
            yield f"<xs:attributeGroup name={quoteattr(name)}>"
            yield from (f"  {line}" for line in documentation(*notes))
            yield from (f"  {line}" for line in inside)
            yield "</xs:attributeGroup>"
