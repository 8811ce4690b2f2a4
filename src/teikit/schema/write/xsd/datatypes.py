"""The datatypes of RELAX NG as simple types of XML Schema."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.content import DATATYPES
from teikit.schema.pattern import XSD, Pattern
from teikit.schema.write.xsd.namespaces import SCHEMA
from teikit.schema.write.xsd.simple import (
    NOTHING,
    STRING,
    Listed,
    Named,
    Restricted,
    Simple,
    Union,
    Words,
    lines,
    union,
)

_ONE_OF: Final = {"NMTOKENS": "NMTOKEN", "IDREFS": "IDREF", "ENTITIES": "ENTITY"}
"""Types that are lists, which XML Schema does not take into another list, and what they are lists of."""
Told = Callable[[str], None]
"""Takes the sentence that says what is looser."""


def simple(pattern: Pattern, told: Told) -> Simple:
    """The type of a pattern of data; where there is none, a wider one."""
    match pattern:
        case p.Text():
            return STRING
        case p.Ref(name=name):
            return Named(name, built_in=False)
        case p.Empty():
            return NOTHING
        case p.Value():
            return _listed([pattern])
        case p.Data():
            return _data(pattern, told)
        case p.ListOf(item):
            return _words(item, told)
        case p.Repeat(item, 0, 1):
            return union([simple(item, told), NOTHING])
        case p.Choice(items):
            return _choice(items, told)
    told("the datatype is a combination that XML Schema lacks: any text is taken")
    return STRING


def _choice(items: tuple[Pattern, ...], told: Told) -> Simple:
    """A union, in which values that stand side by side are one list."""
    made: list[Simple] = []
    values: list[p.Value] = []
    for it in (*items, None):
        if isinstance(it, p.Value) and (not values or (it.type, it.library) == (values[0].type, values[0].library)):
            values.append(it)
            continue
        if values:
            made.append(_listed(values))
            values = []
        if isinstance(it, p.Value):
            values = [it]
        elif it is not None:
            made.append(simple(it, told))
    return union(made)


def _listed(values: list[p.Value]) -> Listed:
    base = values[0].type if values[0].type in DATATYPES else "token"
    texts = {it.text if base == "string" else " ".join(it.text.split()): it.doc for it in reversed(values)}
    return Listed(base, tuple(reversed(texts.items())))


def _data(it: p.Data, told: Told) -> Simple:
    if it.library not in (XSD, "") or it.type not in DATATYPES or it.type == "NOTATION":
        told(f"the datatype “{it.type}” is not one of XML Schema: any text is taken")
        return STRING
    if it.excluded is not None:
        told(f"values of “{it.type}” that the RELAX NG leaves out are taken")
    made: Simple = Named(it.type)
    once: dict[str, str] = {}
    for name, value in it.params:
        if name == "pattern" or name not in once:
            once.setdefault(name, value)
            narrower = Restricted(made, ((name, value),))
            if loads(narrower):
                made = narrower
                continue
        told(f"the limit {name}=“{value}” is left out")
    return _flat(made)


def _flat(it: Simple) -> Simple:
    """Facets that may stand in one step joined."""
    facets: list[tuple[str, str]] = []
    while isinstance(it, Restricted) and {name for name, _ in it.facets}.isdisjoint(name for name, _ in facets):
        facets = [*it.facets, *facets]
        it = it.base
    return Restricted(_flat(it), tuple(facets)) if facets else it


def _words(item: Pattern, told: Told) -> Simple:
    least, most = occurrence(item)
    kinds: list[Pattern] = []
    waiting = [item]
    while waiting:
        it = waiting.pop()
        if isinstance(it, p.Group | p.Choice | p.Repeat | p.Interleave):
            waiting.extend(reversed(p.children(it)))
        elif not isinstance(it, p.Empty):
            kinds.append(it)
    counted = item.item if isinstance(item, p.Repeat) else item
    if any(isinstance(it, p.Group | p.Interleave | p.Repeat) for it in p.walk(counted)):
        told("the words of the list are not held to an order")
    made = union([simple(it, told) for it in kinds] or [NOTHING])
    return Words(_single(made), least, most)


def _single(it: Simple) -> Simple:
    if isinstance(it, Named) and it.built_in and it.name in _ONE_OF:
        return Named(_ONE_OF[it.name])
    return union([_single(member) for member in it.members]) if isinstance(it, Union) else it


def occurrence(item: Pattern) -> tuple[int, int | None]:
    """How many words a pattern is, at least and at most."""
    match item:
        case p.Empty():
            return 0, 0
        case p.Group(items) | p.Interleave(items):
            parts = [occurrence(it) for it in items]
            return sum(least for least, _ in parts), _sum([most for _, most in parts])
        case p.Choice(items):
            parts = [occurrence(it) for it in items]
            tops = [most for _, most in parts]
            return min(least for least, _ in parts), None if None in tops else max(filter(None, tops), default=0)
        case p.Repeat(inner, least, most):
            few, many = occurrence(inner)
            return few * least, None if many is None or most is None else many * most
    return 1, 1


def _sum(tops: list[int | None]) -> int | None:
    whole = 0
    for it in tops:
        if it is None:
            return None
        whole += it
    return whole


@lru_cache(maxsize=512)
def loads(it: Restricted) -> bool:
    """Whether libxml2 takes a restriction of a type of XML Schema."""
    return alone(it) is not None


def alone(it: Simple) -> etree.XMLSchema | None:
    """A schema of `<v v="..."/>` whose attribute is of a type; None where libxml2 does not take it."""
    text = (
        f'<xs:schema xmlns:xs="{SCHEMA}"><xs:element name="v"><xs:complexType><xs:attribute name="v">'
        f"{''.join(lines(it, str))}</xs:attribute></xs:complexType></xs:element></xs:schema>"
    )
    try:
        return etree.XMLSchema(etree.fromstring(text))
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError):
        return None
