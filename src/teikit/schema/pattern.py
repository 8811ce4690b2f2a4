"""What an element may hold or a value may be: the patterns of RELAX NG, and the references that an ODD adds to them.

Patterns are immutable and compare by what they say; where a reference stands in its file is kept beside it. The
functions `group`, `choice` and `repeat` build patterns already simplified, by the rules of RELAX NG (ISO/IEC 19757-2,
section 4): what cannot match swallows its group and drops out of its choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, TypeAlias

EVERY: Final = "*"
"""The name by which a reference means every element of the schema."""
XSD: Final = "http://www.w3.org/2001/XMLSchema-datatypes"


class Kind(StrEnum):
    """What a reference names; DEFINE is a pattern of an embedded RELAX NG grammar."""

    ELEMENT = "element"
    CLASS = "class"
    MACRO = "macro"
    DATA = "datatype"
    DEFINE = "pattern"


class Expand(StrEnum):
    """How a model class stands for its members (TEI Guidelines, 22.5.1, classRef)."""

    ALTERNATION = "alternation"
    SEQUENCE = "sequence"
    OPTIONAL = "sequenceOptional"
    OPTIONAL_REPEATABLE = "sequenceOptionalRepeatable"
    REPEATABLE = "sequenceRepeatable"


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """What nothing matches."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any text, none included."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference by name. For a class `expand`, `include` and `exclude` say which members, and how.

    For a datatype `params` are facets that narrow it.
    """

    kind: Kind
    name: str
    expand: Expand = Expand.ALTERNATION
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    params: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    items: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    items: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Interleave:
    items: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`least` to `most` times; `most` None is without limit."""

    item: Pattern
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class ListOf:
    """Words separated by white space."""

    item: Pattern


@dataclass(frozen=True, slots=True)
class Data:
    """A value of a datatype, within its parameters (facets), except what `excluded` matches."""

    type: str
    params: tuple[tuple[str, str], ...] = ()
    excluded: Pattern | None = None
    library: str = XSD


@dataclass(frozen=True, slots=True)
class Value:
    """One literal value; `type` "token" collapses white space before comparing."""

    text: str
    type: str = "token"
    library: str = ""
    doc: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """An expanded name; `namespace` "" is no namespace."""

    local: str
    namespace: str


@dataclass(frozen=True, slots=True)
class AnyName:
    """Every name but those excluded; of one namespace only where `namespace` is given."""

    excluded: tuple[Name | AnyName, ...] = ()
    namespace: str | None = None


Names: TypeAlias = Name | AnyName | tuple[Name | AnyName, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """An element described on the spot, in embedded RELAX NG."""

    names: Names
    content: Pattern
    doc: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Attribute:
    names: Names
    content: Pattern
    doc: str = field(default="", compare=False)
    default: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class AnyElement:
    """Any element with any content, but those excluded; None excludes what the schema excludes by default.

    `require` lists the namespaces that its descendants must have; RELAX NG does not say that, Schematron does.
    """

    excluded: tuple[Name | AnyName, ...] | None = None
    require: tuple[str, ...] = ()


Pattern: TypeAlias = (
    Empty
    | NotAllowed
    | Text
    | Ref
    | Group
    | Choice
    | Interleave
    | Repeat
    | ListOf
    | Data
    | Value
    | Element
    | Attribute
    | AnyElement
)

EMPTY: Final = Empty()
NOT_ALLOWED: Final = NotAllowed()
TEXT: Final = Text()


def group(items: Iterable[Pattern]) -> Pattern:
    """The items one after another."""
    return _joined(items, Group)


def interleave(items: Iterable[Pattern]) -> Pattern:
    """The items in any order, mingled."""
    return _joined(items, Interleave)


def _joined(items: Iterable[Pattern], kind: type[Group] | type[Interleave]) -> Pattern:
    flat: list[Pattern] = []
    for item in items:
        if isinstance(item, NotAllowed):
            return NOT_ALLOWED
        if isinstance(item, kind):
            flat.extend(item.items)
        elif not isinstance(item, Empty):
            flat.append(item)
    if not flat:
        return EMPTY
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def choice(items: Iterable[Pattern]) -> Pattern:
    """One of the items; the same item twice counts once."""
    flat: dict[Pattern, None] = {}
    for item in items:
        if isinstance(item, Choice):
            flat.update(dict.fromkeys(item.items))
        elif not isinstance(item, NotAllowed):
            flat[item] = None
    if not flat:
        return NOT_ALLOWED
    if len(flat) == 1:
        return next(iter(flat))
    if EMPTY in flat:
        del flat[EMPTY]
        return repeat(choice(flat), 0, 1)
    return Choice(tuple(flat))


def repeat(item: Pattern, least: int = 0, most: int | None = None) -> Pattern:
    """The item `least` to `most` times (None: without limit)."""
    if isinstance(item, Empty) or most == 0:
        return EMPTY
    if isinstance(item, NotAllowed):
        return EMPTY if least == 0 else NOT_ALLOWED
    if (least, most) == (1, 1):
        return item
    if isinstance(item, Repeat) and least <= 1 and item.least <= 1 and (most in (1, None)) and item.most in (1, None):
        wide = None if most is None or item.most is None else 1
        return Repeat(item.item, least * item.least, wide)
    return Repeat(item, least, most)


def children(pattern: Pattern) -> tuple[Pattern, ...]:
    """The patterns directly inside one."""
    match pattern:
        case Group(items) | Choice(items) | Interleave(items):
            return items
        case Repeat(item=item) | ListOf(item) | Element(content=item) | Attribute(content=item):
            return (item,)
        case Data(excluded=excluded) if excluded is not None:
            return (excluded,)
    return ()


def walk(pattern: Pattern) -> Iterator[Pattern]:
    """The pattern and all inside it, from the outside in."""
    stack = [pattern]
    while stack:
        it = stack.pop()
        yield it
        stack.extend(reversed(children(it)))


def references(pattern: Pattern) -> Iterator[Ref]:
    """All references in a pattern, in the order in which they stand."""
    return (it for it in walk(pattern) if isinstance(it, Ref))


def rewrite(pattern: Pattern, change: Callable[[Pattern], Pattern]) -> Pattern:
    """The pattern made again from the inside out, each part changed and simplified."""
    match pattern:
        case Group(items):
            made = group(rewrite(it, change) for it in items)
        case Interleave(items):
            made = interleave(rewrite(it, change) for it in items)
        case Choice(items):
            made = choice(rewrite(it, change) for it in items)
        case Repeat(item, least, most):
            made = repeat(rewrite(item, change), least, most)
        case ListOf(item):
            made = ListOf(rewrite(item, change))
        case Element() | Attribute():
            made = replace(pattern, content=rewrite(pattern.content, change))
        case _:
            made = pattern
    return change(made)


def renamed(pattern: Pattern, change: Callable[[Ref], Pattern]) -> Pattern:
    """The pattern with its references changed and nothing else: not even simplified."""
    match pattern:
        case Ref():
            return change(pattern)
        case Group(items) | Choice(items) | Interleave(items):
            return replace(pattern, items=tuple(renamed(it, change) for it in items))
        case Repeat() | ListOf():
            return replace(pattern, item=renamed(pattern.item, change))
        case Element() | Attribute():
            return replace(pattern, content=renamed(pattern.content, change))
    return pattern
