"""The constraints of a schema, before and after: Schematron that is new, gone or worded otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Set

from lxml import etree

from teikit.schema.diff.change import Change, Direction
from teikit.schema.model import Constraint, ElementSpec, Schema


def rules(before: Schema, after: Schema, both: Set[str]) -> Iterator[Change]:
    """The changes of constraints; those of elements that are gone or new go with them."""
    old, new = ({key: it for key, it in _all(one) if key[0] is None or key[0] in both} for one in (before, after))
    for key in (*old, *(it for it in new if it not in old)):
        _, holder, ident = key
        if key not in new:
            yield Change(Direction.LOOSER, "rule", f"gone from the rules of {holder}: {{names}}", (), (ident,))
        elif key not in old:
            yield Change(Direction.STRICTER, "rule", f"new in the rules of {holder}: {{names}}", (), (ident,))
        elif _text(old[key]) != _text(new[key]):
            yield Change(Direction.OTHER, "rule", f"changed in the rules of {holder}: {{names}}", (), (ident,))


def _all(schema: Schema) -> Iterator[tuple[tuple[str | None, str, str], Constraint]]:
    """Each constraint by the element it belongs to (None: to none alone), by what holds it, and by its ident."""
    for it in schema.constraints:
        yield (None, "the schema", it.ident), it
    for spec in schema.specs():
        element = spec.name if isinstance(spec, ElementSpec) else None
        holder = f"“{spec.ident}”" if element is None else f"<{element}>"
        for it in spec.constraints:
            yield (element, holder, it.ident), it
        for attribute in spec.attributes.definitions():
            for it in attribute.constraints:
                yield (element, f"@{attribute.name} of {holder}", it.ident), it


def _text(constraint: Constraint) -> bytes:
    """The constraint without what does not matter: comments, white space at the edges of text, order of attributes."""
    copy = etree.fromstring(etree.tostring(constraint.xml, with_tail=False), etree.XMLParser(remove_comments=True))
    for it in copy.iter():
        it.text = " ".join((it.text or "").split())
        it.tail = " ".join((it.tail or "").split())
    if "mode" in copy.attrib:
        del copy.attrib["mode"]
    return etree.tostring(copy, method="c14n")
