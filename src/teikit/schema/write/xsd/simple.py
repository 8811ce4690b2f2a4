"""Simple types of XML Schema, and how they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True, slots=True)
class Named:
    """A type of XML Schema (`built_in`), or one of the schema's own."""

    name: str
    built_in: bool = True


@dataclass(frozen=True, slots=True)
class Restricted:
    """A type within facets; one pattern a step, for patterns of one step are alternatives."""

    base: Simple
    facets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Certain values of a type, each with what is said of it."""

    base: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Union:
    members: tuple[Simple, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """`least` to `most` words of a type."""

    item: Simple
    least: int
    most: int | None


Simple: TypeAlias = Named | Restricted | Listed | Union | Words
STRING: Final = Named("string")
NOTHING: Final = Restricted(STRING, (("pattern", r"\s*"),))
"""White space at most. (Not a length of nought: xmlschema takes it to exclude white space.)"""
Own = Callable[[str], str]
"""How a type of the schema's own is referred to."""


def union(members: list[Simple]) -> Simple:
    """One of several types; what any text is of leaves nothing to the others."""
    flat: dict[Simple, None] = {}
    for it in members:
        flat.update(dict.fromkeys(it.members if isinstance(it, Union) else (it,)))
    if STRING in flat:
        return STRING
    return next(iter(flat)) if len(flat) == 1 else Union(tuple(flat))


def reference(it: Simple, own: Own) -> str:
    """The name of a type; empty where it has none."""
    if isinstance(it, Named):
        return f"xs:{it.name}" if it.built_in else own(it.name)
    return ""


def lines(it: Simple, own: Own, name: str = "", said: Iterable[str] = ()) -> Iterator[str]:
    """The lines of a simpleType, with a name or without; `said` is its documentation."""
    yield f"<xs:simpleType name={quoteattr(name)}>" if name else "<xs:simpleType>"
    yield from (f"  {line}" for line in documentation(*said))
    yield from (f"  {line}" for line in _inside(it, own))
    yield "</xs:simpleType>"


def _inside(it: Simple, own: Own) -> Iterator[str]:
    match it:
        case Named():
            yield f"<xs:restriction base={quoteattr(reference(it, own))}/>"
        case Restricted(base, facets):
            if named := reference(base, own):
                yield f"<xs:restriction base={quoteattr(named)}>"
            else:
                yield "<xs:restriction>"
                yield from (f"  {line}" for line in lines(base, own))
            yield from (f"  <xs:{facet} value={quoteattr(value)}/>" for facet, value in facets)
            yield "</xs:restriction>"
        case Listed(base, values):
            yield f'<xs:restriction base="xs:{base}">'
            for value, doc in values:
                yield from (f"  {line}" for line in _value(value, doc))
            yield "</xs:restriction>"
        case Union(members):
            named = " ".join(filter(None, (reference(member, own) for member in members)))
            head = f"<xs:union memberTypes={quoteattr(named)}" if named else "<xs:union"
            others = [member for member in members if not isinstance(member, Named)]
            yield f"{head}>" if others else f"{head}/>"
            for member in others:
                yield from (f"  {line}" for line in lines(member, own))
            if others:
                yield "</xs:union>"
        case Words(Named() as item, 0, None):
            yield f"<xs:list itemType={quoteattr(reference(item, own))}/>"
        case Words(item, 0, None):
            yield "<xs:list>"
            yield from (f"  {line}" for line in lines(item, own))
            yield "</xs:list>"
        case Words(item, least, most):
            yield "<xs:restriction>"
            yield from (f"  {line}" for line in lines(Words(item, 0, None), own))
            if least:
                yield f'  <xs:minLength value="{least}"/>'
            if most is not None:
                yield f'  <xs:maxLength value="{most}"/>'
            yield "</xs:restriction>"


def _value(value: str, doc: str) -> Iterator[str]:
    if not doc:
        yield f"<xs:enumeration value={quoteattr(value)}/>"
        return
    yield f"<xs:enumeration value={quoteattr(value)}>"
    yield from (f"  {line}" for line in documentation(doc))
    yield "</xs:enumeration>"


def documentation(*texts: str) -> Iterator[str]:
    """The lines of an annotation; none where there is nothing to say."""
    said = [it for it in texts if it]
    if said:
        yield "<xs:annotation>"
        yield from (f"  <xs:documentation>{escape(it)}</xs:documentation>" for it in said)
        yield "</xs:annotation>"
