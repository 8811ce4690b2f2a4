"""The Schematron that a schema holds (ISO/IEC 19757-3): its constraints, and what bears them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from lxml import etree

from teikit.schema.inheritance import definitions
from teikit.schema.model import TEI, XML, AttDef, ClassSpec, Constraint, ElementSpec, Mode, Schema
from teikit.schema.nodes import parts
from teikit.schema.odd import Odd
from teikit.schema.sources import Spec

SCH: Final = "http://purl.oclc.org/dsdl/schematron"
SQF: Final = "http://www.schematron-quickfix.com/validator/process"
XSL: Final = "http://www.w3.org/1999/XSL/Transform"
S: Final = f"{{{SCH}}}"
SCHEMES: Final = ("schematron", "isoschematron")
TESTS: Final = (f"{S}assert", f"{S}report")
_LANG: Final = f"{{{XML}}}lang"


@dataclass(frozen=True, slots=True)
class Held:
    """A constraint with what holds it: an attribute of a specification, a specification, or the schema alone."""

    constraint: Constraint
    spec: Spec | None = None
    attribute: AttDef | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """The names of what holds it, from the outside in."""
        return tuple(it.ident for it in (self.spec, self.attribute) if it is not None)

    def content(self) -> Iterator[etree._Element]:
        """What is stated, piece by piece; a whole sch:schema is taken apart."""
        for constraint in self.constraint.xml.iterchildren(f"{{{TEI}}}constraint"):
            for it in parts(constraint):
                yield from parts(it) if it.tag == f"{S}schema" else (it,)


def constraints(schema: Schema) -> Iterator[Held]:
    """Every constraint of a compiled schema, once: of classes, macros, elements, their attributes, and its own."""
    seen: set[int] = set()
    for it in _all(schema):
        if id(it.constraint.xml) not in seen and it.constraint.mode is not Mode.DELETE:
            seen.add(id(it.constraint.xml))
            yield it


def _all(schema: Schema) -> Iterator[Held]:
    specs: list[Spec] = [*schema.classes.values(), *schema.macros.values(), *schema.elements.values()]
    for spec in specs:
        yield from (Held(it, spec) for it in spec.constraints)
        for attribute in spec.attributes.definitions():
            yield from (Held(it, spec, attribute) for it in attribute.constraints)
    yield from (Held(it) for it in schema.constraints)


def understood(constraint: Constraint) -> bool:
    """Whether a constraint is Schematron; one that names no language is taken for it."""
    return constraint.scheme in ("", *SCHEMES)


def spoken(constraint: Constraint, language: str) -> bool:
    """Whether a constraint's messages are in the language of the schema, or in none that is named."""
    said = constraint.xml.get(_LANG, "")
    return not said or said.partition("-")[0].lower() == language.partition("-")[0].lower()


def binding(odd: Odd | None) -> str:
    """The query language (@queryBinding) that the ODD declares; XPath 2.0 within XSLT 2.0 where it declares none."""
    declared = () if odd is None else odd.root.iter(f"{{{TEI}}}constraintDecl")
    return next((it.get("queryBinding", "") for it in declared if it.get("queryBinding")), "xslt2")


# ---------------------------------------------------------------- what bears a constraint


class Bearers:
    """Which elements a class has, and which an attribute, by its definition."""

    def __init__(self, schema: Schema) -> None:
        self.attributes: list[tuple[AttDef, Spec, list[ElementSpec]]] = []
        self._places: dict[int, int] = {}
        self._classes: dict[str, list[ElementSpec]] = {}
        homes = {id(it): cls for cls in schema.classes.values() for it in cls.attributes.definitions()}
        for spec in schema.elements.values():
            for cls in dict.fromkeys(_above(schema, spec)):
                self._classes.setdefault(cls, []).append(spec)
            for attribute in definitions(schema, spec.attributes):
                place = self._places.setdefault(id(attribute), len(self.attributes))
                if place == len(self.attributes):
                    self.attributes.append((attribute, homes.get(id(attribute), spec), []))
                self.attributes[place][2].append(spec)

    def idle(self, held: Held) -> bool:
        """Whether a constraint is of a class or an attribute that no element has; an abstract pattern serves others."""
        abstract = (it for it in held.content() if it.get("abstract") == "true")
        return isinstance(held.spec, ClassSpec) and not self.of(held) and next(abstract, None) is None

    def of(self, held: Held) -> list[ElementSpec]:
        """The elements that a constraint is about: the one that holds it, or those that a class or attribute has."""
        if isinstance(held.spec, ElementSpec):
            return [held.spec]
        if not isinstance(held.spec, ClassSpec):
            return []
        if held.attribute is None:
            return self._classes.get(held.spec.ident, [])
        own = held.constraint.xml
        having = [elements for it, _, elements in self.attributes if any(its.xml is own for its in it.constraints)]
        return list(chain.from_iterable(having))


def _above(schema: Schema, spec: ElementSpec | ClassSpec) -> Iterator[str]:
    for it in spec.memberships:
        yield it
        if it in schema.classes:
            yield from _above(schema, schema.classes[it])
