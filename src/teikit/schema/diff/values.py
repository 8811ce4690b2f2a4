"""Compares what a value may be: lists of values, datatypes, and how many of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.datatypes import checker
from teikit.schema.pattern import Pattern

_DERIVED: Final = {
    "normalizedString": "string",
    "token": "normalizedString",
    "language": "token",
    "NMTOKEN": "token",
    "Name": "token",
    "NCName": "Name",
    "ID": "NCName",
    "IDREF": "NCName",
    "ENTITY": "NCName",
    "integer": "decimal",
    "nonPositiveInteger": "integer",
    "negativeInteger": "nonPositiveInteger",
    "nonNegativeInteger": "integer",
    "positiveInteger": "nonNegativeInteger",
    "long": "integer",
    "int": "long",
    "short": "int",
    "byte": "short",
    "unsignedLong": "nonNegativeInteger",
    "unsignedInt": "unsignedLong",
    "unsignedShort": "unsignedInt",
    "unsignedByte": "unsignedShort",
}
"""The datatypes of XML Schema (part 2, section 3) that are each a part of another."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a value may be: one of `values`, or of one of `types`; `least` to `most` such words where it is `many`."""

    values: frozenset[str] = frozenset()
    types: frozenset[Pattern] = frozenset()
    many: bool = False
    least: int = 1
    most: int | None = 1
    known: str = field(default="", compare=False)
    order: tuple[str, ...] = field(default=(), compare=False)


class Ranges:
    """Reads ranges out of the patterns of one grammar."""

    def __init__(self, defines: Mapping[str, Pattern]) -> None:
        self.defines = defines
        self._named: dict[str, Pattern] = {}

    def of(self, pattern: Pattern) -> Range:
        """The range of a pattern, and what its datatypes are known as."""
        whole = self._resolved(pattern)
        many = isinstance(whole, p.ListOf)
        inner, least, most = _counted(whole.item if isinstance(whole, p.ListOf) else whole)
        parts = inner.items if isinstance(inner, p.Choice) else (inner,)
        order = tuple(it.text for it in parts if isinstance(it, p.Value))
        types = frozenset(p.TEXT if _any_text(it) else it for it in parts if not isinstance(it, p.Value))
        names = sorted({it.name for it in p.references(pattern)}) or sorted(_type(it) for it in types)
        return Range(frozenset(order), types, many, least, most, " or ".join(names), order)

    def _resolved(self, pattern: Pattern) -> Pattern:
        """A pattern with those it names written out; what leads to itself matches nothing."""
        return p.rewrite(pattern, lambda it: self._reference(it.name) if isinstance(it, p.Ref) else it)

    def _reference(self, name: str) -> Pattern:
        if name not in self._named:
            self._named[name] = p.NOT_ALLOWED
            self._named[name] = self._resolved(self.defines.get(name, p.NOT_ALLOWED))
        return self._named[name]


def _counted(it: Pattern) -> tuple[Pattern, int, int | None]:
    """A pattern that is another, a number of times: that one, how often at least and at most (None: without limit)."""
    match it:
        case p.Repeat(inner, 0, 1):
            item, least, most = _counted(inner)
            if least < 2 and not _any_text(it):
                return item, 0, most
        case p.Repeat(inner, least, most) if not _any_text(it):
            item, low, high = _counted(inner)
            if (low, high) == (1, 1):
                return item, least, most
        case p.Group(items):
            counts = [_counted(part) for part in items]
            if len({item for item, _, _ in counts}) == 1:
                tops = [most for _, _, most in counts if most is not None]
                return counts[0][0], sum(low for _, low, _ in counts), sum(tops) if len(tops) == len(counts) else None
    return it, 1, 1


def _any_text(it: Pattern) -> bool:
    return isinstance(it, p.Text) or (isinstance(it, p.Repeat) and isinstance(it.item, p.Text))


def _type(it: Pattern) -> str:
    match it:
        case p.Text():
            return "any text"
        case p.Data(type=name, params=params):
            return f"{name}{' with facets' if params else ''}"
    return "a combination of values"


@dataclass(slots=True)
class Comparison:
    """Two ranges: the values, and the datatypes in words, that the one has beyond the other."""

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    types_gone: bool = False
    types_new: bool = False
    fewer: bool = False
    more: bool = False


class Compared:
    """Compares ranges; asks libxml2 whether a value is of a datatype, once for each datatype."""

    def __init__(self) -> None:
        self._checkers: dict[Pattern, etree.RelaxNG | None] = {}

    def compare(self, before: Range, after: Range) -> Comparison:
        return Comparison(
            tuple(it for it in before.order if not self._admits(after, it)),
            tuple(it for it in after.order if not self._admits(before, it)),
            any(not _covered(it, after) for it in before.types),
            any(not _covered(it, before) for it in after.types),
            *_counts(before, after),
        )

    def _admits(self, range: Range, value: str) -> bool:
        return value in range.values or any(self._of_type(it, value) for it in range.types)

    def _of_type(self, pattern: Pattern, value: str) -> bool:
        if isinstance(pattern, p.Text):
            return True
        if pattern not in self._checkers:
            self._checkers[pattern] = checker(pattern)
        schema = self._checkers[pattern]
        return schema is not None and bool(schema.validate(etree.Element("v", v=value)))


def _counts(before: Range, after: Range) -> tuple[bool, bool]:
    """Whether fewer numbers of words are admitted than before, and whether more."""
    low = after.least - before.least
    tops = [float("inf") if it.most is None else it.most for it in (before, after)]
    return low > 0 or tops[1] < tops[0], low < 0 or tops[1] > tops[0]


def _covered(it: Pattern, range: Range) -> bool:
    """Whether all values of a datatype are of one of a range's, by their names and facets."""
    if it in range.types or p.TEXT in range.types:
        return True
    return isinstance(it, p.Data) and any(isinstance(its, p.Data) and _narrower(it, its) for its in range.types)


def _narrower(one: p.Data, other: p.Data) -> bool:
    if one.library != other.library or other.excluded not in (None, one.excluded):
        return False
    above: str | None = one.type
    while above is not None and above != other.type:
        above = _DERIVED.get(above)
    return above is not None and (set(other.params) <= set(one.params) if above == one.type else not other.params)
