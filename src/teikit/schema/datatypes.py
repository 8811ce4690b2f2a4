"""Whether a value is of a datatype: asked of libxml2, with a schema made for that datatype alone."""

from __future__ import annotations

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.grammar import Grammar
from teikit.schema.model import AttDef, MacroSpec, Schema
from teikit.schema.pattern import Pattern
from teikit.schema.write.rng import rng


def _narrowed(pattern: Pattern, params: tuple[tuple[str, str], ...]) -> Pattern:
    def change(it: Pattern) -> Pattern:
        return p.Data(it.type, (*it.params, *params), it.excluded, it.library) if isinstance(it, p.Data) else it

    return p.rewrite(pattern, change) if params else pattern


def words(attribute: AttDef, value: str) -> list[str]:
    """The parts of an attribute's value that are each of its datatype."""
    return [value] if (attribute.least, attribute.most) == (1, 1) else value.split()


class Datatypes:
    """Answers about the datatypes of one schema; those it was asked about are kept ready."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._made: dict[Pattern, etree.RelaxNG | None] = {}
        self._named: dict[str, Pattern] = {}

    def resolved(self, pattern: Pattern) -> Pattern:
        """A datatype with those it names written out; what is not there, or leads to itself, matches nothing."""
        return p.rewrite(pattern, lambda it: self._reference(it) if isinstance(it, p.Ref) else it)

    def _reference(self, ref: p.Ref) -> Pattern:
        if ref.name not in self._named:
            self._named[ref.name] = p.NOT_ALLOWED
            found = self.schema.find(ref.kind, ref.name)
            if isinstance(found, MacroSpec) and found.content is not None:
                self._named[ref.name] = self.resolved(found.content)
        return _narrowed(self._named[ref.name], ref.params)

    def admits(self, pattern: Pattern, value: str) -> bool | None:
        """Whether the value matches; None where libxml2 cannot tell."""
        whole = self.resolved(pattern)
        if isinstance(whole, p.Text):
            return True
        if whole not in self._made:
            self._made[whole] = checker(whole)
        schema = self._made[whole]
        try:
            return None if schema is None else bool(schema.validate(etree.Element("v", v=value)))
        except ValueError:  # a character that XML cannot hold
            return False


def checker(pattern: Pattern) -> etree.RelaxNG | None:
    """A schema of `<v v="..."/>` whose attribute has that datatype; None where libxml2 cannot make it."""
    whole = p.Element(p.Name("v", ""), p.Attribute(p.Name("v", ""), pattern))
    try:
        return etree.RelaxNG(etree.fromstring(rng(Grammar("", ("v",), {"v": whole}))))
    except (etree.RelaxNGParseError, ValueError):
        return None
