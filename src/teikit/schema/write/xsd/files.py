"""The files of an XSD: one for the schema's own namespace, one for each other in which it declares something."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from teikit.schema import pattern as p
from teikit.schema.grammar import Grammar
from teikit.schema.pattern import Kind
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.element_writing import ElementWriter
from teikit.schema.write.xsd.foreign import Foreign, foreign
from teikit.schema.write.xsd.looser import Looser, listed
from teikit.schema.write.xsd.namespaces import Namespaces
from teikit.schema.write.xsd.parts import Parts
from teikit.schema.write.xsd.sheet import Sheet
from teikit.schema.write.xsd.simple import documentation, lines


def files(grammar: Grammar, ident: str, told: Looser) -> dict[str, bytes]:
    """The files by name, IDENT.xsd first."""
    return _Files(grammar, ident, told).made()


class _Files:
    def __init__(self, grammar: Grammar, ident: str, told: Looser) -> None:
        self.ident = ident
        self.told = told
        self.parts = Parts(grammar)
        self.writer = ElementWriter(self.parts, told)
        self.attributes = foreign(self.parts, told)
        names = [*self.parts.elements, *(it.name for it in self.attributes)]
        self.namespaces = Namespaces(ident, grammar.namespace, (it.namespace for it in names))
        self.sheets = {ns: Sheet(self.namespaces, ns) for ns in self.namespaces.files}

    def made(self) -> dict[str, bytes]:
        elements: dict[str, list[str]] = {ns: [] for ns in self.sheets}
        for it in self.parts.elements.values():
            space = it.name.namespace
            elements[space].extend(self.writer.element(it, self.sheets[space]))
        for attribute in self.attributes:
            self.sheets[attribute.name.namespace].add(self.attribute(attribute))
        main = self.sheets[self.namespaces.main]
        main.imported.update(self.sheets)
        groups = list(self.writer.declarations(main))
        attribute_groups = list(self.writer.attributes.declarations(main))
        main.add(self.writer.types.declarations(main))
        main.add(attribute_groups)
        main.add(groups)
        for space, sheet in self.sheets.items():
            sheet.add(elements[space])
        return {self.namespaces.files[ns]: sheet.data(*self.said(ns)) for ns, sheet in self.sheets.items()}

    def attribute(self, it: Foreign) -> Iterator[str]:
        sheet = self.sheets[it.name.namespace]
        named = self.writer.types.reference(it.type, sheet)
        said = list(documentation(*it.notes))
        if not named:
            said += lines(it.type, lambda its: self.writer.types.own(its, sheet))
        head = f"<xs:attribute name={quoteattr(it.name.local)}" + (f" type={quoteattr(named)}" if named else "")
        yield f"{head}>" if said else f"{head}/>"
        if said:
            yield from (f"  {line}" for line in said)
            yield "</xs:attribute>"

    def said(self, namespace: str) -> Iterator[str]:
        """What each file says of itself; the main one, what no place in it can say."""
        if namespace != self.namespaces.main:
            whose = f"of the namespace {namespace}" if namespace else "without a namespace"
            yield f"What there is {whose} in {self.namespaces.files[self.namespaces.main]}."
            return
        yield f"XML Schema 1.0 for the files that {self.ident}.rng describes: what is valid there is valid here."
        for name in self.parts.plain_ids:
            yield self.told.note(looser.VALUES, f"@{name}", f"@{name} is a name that may be there more than once")
        start = [p.Ref(Kind.DEFINE, it) for it in self.parts.grammar.start]
        roots: dict[str, None] = {}
        for it in (element for ref in start for element in self.writer.contents.elements(ref)):
            names = it.names if isinstance(it.names, tuple) else (it.names,)
            roots.update({f"<{name.local}>": None for name in names if isinstance(name, p.Name)})
        if 0 < len(roots) < len(self.parts.elements):
            shown = listed(list(roots))
            yield self.told.note(looser.ROOTS, shown, f"any element may be the root of a file; only {shown} should")
