"""Elements written down with their types, and the groups that the models of their content are made of."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from teikit.schema import pattern as p
from teikit.schema.pattern import Kind
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.attribute_writing import AttributeWriter
from teikit.schema.write.xsd.contents import Content, Contents, Note, Sort
from teikit.schema.write.xsd.looser import Looser
from teikit.schema.write.xsd.particles import Groups, Particles
from teikit.schema.write.xsd.parts import Declared, Parts
from teikit.schema.write.xsd.sheet import Sheet
from teikit.schema.write.xsd.simple import documentation
from teikit.schema.write.xsd.types import Types


class ElementWriter:
    """Keeps which groups were referred to: these alone are declared."""

    def __init__(self, parts: Parts, told: Looser) -> None:
        self.parts = parts
        self.told = told
        self.contents = Contents(parts)
        self.types = Types(parts, told)
        self.attributes = AttributeWriter(parts, self.types, told)
        self.groups = Groups(self.contents.letters)

    def element(self, it: Declared, sheet: Sheet) -> Iterator[str]:
        notes: dict[str, None] = {}

        def note(code: str, sentence: str) -> None:
            notes[self.told.note(code, f"<{it.name.local}>", sentence)] = None

        if len(it.patterns) > 1:
            note(looser.MERGED, "what any of its descriptions allows is allowed")
        elif self.parts.coupled(it.whole):
            note(looser.COUPLED, "attributes are not checked against one another")
        content = self.contents.of(it.whole, note)
        uses = list(self.attributes.lines(it.whole, sheet, note))
        inside = list(self.type(it.name.local, content, uses, sheet, note))
        yield f"<xs:element name={quoteattr(it.name.local)}>"
        yield from (f"  {line}" for line in documentation(it.doc, *notes))
        yield from (f"  {line}" for line in inside)
        yield "</xs:element>"

    def type(self, element: str, content: Content, uses: list[str], sheet: Sheet, note: Note) -> Iterator[str]:
        if content.sort is not Sort.VALUE:
            yield '<xs:complexType mixed="true">' if content.sort is Sort.MIXED else "<xs:complexType>"
            model = Particles(self.groups, sheet, element).model(content.pattern)
            yield from (f"  {line}" for line in model)
            yield from (f"  {line}" for line in uses)
        else:
            base = self.types.base(content.pattern, element, sheet, note)
            yield "<xs:complexType>"
            yield "  <xs:simpleContent>"
            yield f"    <xs:extension base={quoteattr(base)}{'>' if uses else '/>'}"
            if uses:
                yield from (f"      {line}" for line in uses)
                yield "    </xs:extension>"
            yield "  </xs:simpleContent>"
        yield "</xs:complexType>"

    def declarations(self, sheet: Sheet) -> Iterator[str]:
        """The groups that were referred to, those they refer to included, in the schema's order."""
        models = self.groups.models
        made: dict[str, list[str]] = {}
        while missing := [name for name in models if name not in made]:
            for name in missing:
                inside = self.contents.inside(p.Ref(Kind.DEFINE, name))
                made[name] = list(Particles(self.groups, sheet, name).model(inside, named=True))
        for name, leaf in self.groups.lists.items():
            made[name] = ["<xs:choice>", *Particles(self.groups, sheet, name).choices(leaf), "</xs:choice>"]
        order = [*filter(made.__contains__, self.parts.defines), *(it for it in made if it not in self.parts.defines)]
        for name in order:
            yield f"<xs:group name={quoteattr(name)}>"
            yield from (f"  {line}" for line in made[name])
            yield "</xs:group>"
