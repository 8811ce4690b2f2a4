"""A schema as the TEI describes one (Guidelines, chapter 22): elements, classes, macros and datatypes, typed.

The same types hold a whole scheme, and what an ODD says of it: a specification of mode CHANGE leaves as None what it
does not touch. Prose and Schematron stay the XML they were written in; they are read only where they are written out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from lxml import etree

from teikit.schema.pattern import AnyName, Kind, Name, Pattern

TEI: Final = "http://www.tei-c.org/ns/1.0"
XML: Final = "http://www.w3.org/XML/1998/namespace"


class Mode(StrEnum):
    ADD = "add"
    CHANGE = "change"
    REPLACE = "replace"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file; `line` is 1-based, 0 where unknown."""

    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Prose:
    """What is said for people: XML as written, by kind; never changed in place."""

    glosses: tuple[etree._Element, ...] = ()
    descriptions: tuple[etree._Element, ...] = ()
    remarks: tuple[etree._Element, ...] = ()
    examples: tuple[etree._Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Constraint:
    """A constraintSpec: Schematron as written, in the element that holds it."""

    ident: str
    scheme: str
    xml: etree._Element
    mode: Mode = Mode.ADD
    where: Where = field(default=Where(), compare=False)


@dataclass(frozen=True, slots=True)
class ValItem:
    ident: str
    alt: str = ""
    mode: Mode | None = None
    prose: Prose = field(default=Prose(), compare=False)

    @property
    def name(self) -> str:
        """The value as it stands in a file."""
        return self.alt or self.ident


@dataclass(frozen=True, slots=True)
class ValList:
    """A list of values: `kind` closed (no others), semi (these are suggested), open (samples; "": not said).

    `mode` is None where the list says none.
    """

    kind: str
    items: tuple[ValItem, ...]
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class AttDef:
    """An attribute. `usage`: req, rec, opt (None: not said); `datatype` occurs `least` to `most` times as words."""

    ident: str
    alt: str = ""
    namespace: str = ""
    usage: str | None = None
    datatype: Pattern | None = None
    least: int = 1
    most: int | None = 1
    values: ValList | None = None
    default: str | None = None
    mode: Mode = Mode.ADD
    constraints: tuple[Constraint, ...] = ()
    prose: Prose = field(default=Prose(), compare=False)
    where: Where = field(default=Where(), compare=False)

    @property
    def name(self) -> str:
        """The attribute's name as it stands in a file, prefix `xml:` included."""
        return self.alt or self.ident

    @property
    def required(self) -> bool:
        return self.usage == "req"


@dataclass(frozen=True, slots=True)
class AttRef:
    """One attribute of a class, taken without the others."""

    cls: str
    name: str
    where: Where = field(default=Where(), compare=False)


@dataclass(frozen=True, slots=True)
class Inherited:
    """All attributes that a class itself declares, as they stand there."""

    cls: str


@dataclass(frozen=True, slots=True)
class AttList:
    """Attributes together; with `either`, one of the items and no other (org="choice").

    As read it holds AttDef and AttRef with their modes; once inheritance is settled, AttDef and Inherited.
    """

    items: tuple[AttDef | AttRef | Inherited | AttList, ...] = ()
    either: bool = False

    def definitions(self) -> Iterator[AttDef]:
        for item in self.items:
            if isinstance(item, AttList):
                yield from item.definitions()
            elif isinstance(item, AttDef):
                yield item


@dataclass(frozen=True, slots=True)
class MemberOf:
    """Membership of a class; `least` and `most` where a member tells how often it occurs there."""

    key: str
    mode: Mode = Mode.ADD
    least: int = 1
    most: int | None = 1
    where: Where = field(default=Where(), compare=False)


@dataclass(frozen=True, slots=True)
class Classes:
    """The memberships of an element or class; mode REPLACE means these alone."""

    members: tuple[MemberOf, ...] = ()
    mode: Mode = Mode.REPLACE

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(it.key for it in self.members)


@dataclass(frozen=True, slots=True)
class Spec:
    """What every specification has. `alt` is its name in files (altIdent), `valid_until` a date of deprecation."""

    ident: str
    module: str = ""
    mode: Mode = Mode.ADD
    alt: str = ""
    classes: Classes | None = None
    attributes: AttList = AttList()
    constraints: tuple[Constraint, ...] = ()
    valid_until: str = ""
    prose: Prose = field(default=Prose(), compare=False)
    where: Where = field(default=Where(), compare=False)

    @property
    def name(self) -> str:
        return self.alt or self.ident

    @property
    def memberships(self) -> tuple[str, ...]:
        return self.classes.keys if self.classes else ()


@dataclass(frozen=True, slots=True)
class ElementSpec(Spec):
    """`content`, `namespace`, `prefix` None: not said (those of the schema)."""

    content: Pattern | None = None
    namespace: str | None = None
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class ClassSpec(Spec):
    """`attribute` tells a class of attributes from a class of elements."""

    attribute: bool = False


@dataclass(frozen=True, slots=True)
class MacroSpec(Spec):
    """A pattern with a name: a macro of content, or a datatype (`data`)."""

    content: Pattern | None = None
    data: bool = False


@dataclass(slots=True)
class Schema:
    """A scheme of specifications by ident, in the order in which they are declared.

    `start` names the elements a file may begin with; `defines` are patterns from embedded grammars;
    `excluded` are the names that an anyElement leaves out where it does not say so itself.
    """

    ident: str = ""
    prefix: str = ""
    namespace: str = TEI
    start: tuple[str, ...] = ()
    language: str = "en"
    release: str = ""
    elements: dict[str, ElementSpec] = field(default_factory=dict)
    classes: dict[str, ClassSpec] = field(default_factory=dict)
    macros: dict[str, MacroSpec] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()
    defines: dict[str, Pattern] = field(default_factory=dict)
    excluded: tuple[Name | AnyName, ...] = ()
    prose: Prose = field(default=Prose())

    def specs(self) -> Iterator[ElementSpec | ClassSpec | MacroSpec]:
        yield from self.elements.values()
        yield from self.classes.values()
        yield from self.macros.values()

    def contents(self) -> Iterator[ElementSpec | MacroSpec]:
        """What has a content model."""
        yield from self.elements.values()
        yield from self.macros.values()

    def members_of_classes(self) -> Iterator[ElementSpec | ClassSpec]:
        """What may belong to classes."""
        yield from self.elements.values()
        yield from self.classes.values()

    def find(self, kind: Kind, name: str) -> ElementSpec | ClassSpec | MacroSpec | None:
        match kind:
            case Kind.ELEMENT:
                return self.elements.get(name)
            case Kind.CLASS:
                return self.classes.get(name)
            case Kind.MACRO | Kind.DATA:
                return self.macros.get(name)
        return None

    def namespace_of(self, element: ElementSpec) -> str:
        """The namespace of an element in files: its own, else that of the schema."""
        return self.namespace if element.namespace is None else element.namespace
