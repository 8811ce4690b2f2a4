"""Content models written down: sequences, choices, references to elements and to named groups, wildcards.

Elements to choose from are written as one flat list, and as a group of its own where there are many: libxml2 takes
eighty times longer for a choice inside a choice that repeats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from teikit.schema import pattern as p
from teikit.schema.letters import Leaf, Letters
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd.covering import once
from teikit.schema.write.xsd.sheet import Sheet

_FEW: Final = 6
"""Elements that a choice lists where it stands, at most."""


@dataclass(slots=True)
class Groups:
    """The named groups that were referred to: content models by the grammar's name, and lists of elements."""

    letters: Letters
    models: dict[str, None] = field(default_factory=dict)
    lists: dict[str, Leaf] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)

    def listed(self, it: Pattern, leaf: Leaf, owner: str) -> str:
        """The name of the group that lists some elements: that of their class, else one made of the first owner's."""
        name = it.name if isinstance(it, p.Ref) else self._names.setdefault(leaf.mask, f"{owner}.children")
        while self.lists.get(name, leaf).mask != leaf.mask or name in self.models:
            name = self._names[leaf.mask] = f"{name}_"
        self.lists[name] = leaf
        return name


@dataclass(slots=True)
class Particles:
    """Writes the models of one owner (an element or a group) for one file."""

    groups: Groups
    sheet: Sheet
    owner: str

    def model(self, pattern: Pattern, *, named: bool = False) -> Iterator[str]:
        """A content model as a complexType holds it; of a `named` group, which may not be another group again."""
        if isinstance(pattern, p.Interleave):
            yield "<xs:all>"
            for it in pattern.items:
                yield from (f"  {line}" for line in self.lines(it))
            yield "</xs:all>"
            return
        lines = list(self.lines(pattern))
        if lines[0].startswith(
            ("<xs:sequence>", "<xs:choice>") if named else ("<xs:sequence", "<xs:choice", "<xs:group")
        ):
            yield from lines
        else:
            yield "<xs:sequence>"
            yield from (f"  {line}" for line in lines)
            yield "</xs:sequence>"

    def lines(self, it: Pattern, times: str = "") -> Iterator[str]:
        """A part of a model, to occur as `times` says."""
        leaf = self.groups.letters.leaf(it)
        if leaf is not None:
            yield from self.elements(it, leaf, times)
            return
        match it:
            case p.Repeat(item, least, most) if not times:
                yield from self.lines(item, occurs(least, most))
            case p.Repeat():
                yield from self.around("sequence", times, [it])
            case p.Group(items):
                yield from self.around("sequence", times, items)
            case p.Choice(items):
                yield from self.around("choice", times, items)
            case p.Ref(name=name):
                self.groups.models[name] = None
                yield f"<xs:group ref={quoteattr(self.sheet.own(name))}{times}/>"

    def elements(self, it: Pattern, leaf: Leaf, times: str) -> Iterator[str]:
        """One of several elements."""
        names = self.groups.letters.members(once(leaf, self.groups.letters))
        if len(names) > _FEW or (self.sheet.foreign and any(it.excluded for it in leaf.wild)):
            yield f"<xs:group ref={quoteattr(self.sheet.own(self.groups.listed(it, leaf, self.owner)))}{times}/>"
        elif len(names) == 1:
            yield from self.single(names[0], times)
        else:
            yield f"<xs:choice{times}>"
            yield from self.choices(leaf)
            yield "</xs:choice>"

    def choices(self, leaf: Leaf) -> Iterator[str]:
        for name in self.groups.letters.members(once(leaf, self.groups.letters)):
            yield from (f"  {line}" for line in self.single(name, ""))

    def around(self, tag: str, times: str, items: Iterable[Pattern]) -> Iterator[str]:
        yield f"<xs:{tag}{times}>"
        for it in items:
            yield from (f"  {line}" for line in self.lines(it))
        yield f"</xs:{tag}>"

    def single(self, name: p.Name | p.AnyName, times: str) -> Iterator[str]:
        """An element, or any, not validated itself. ("##other" is neither the file's own namespace nor none.)

        Any occurs more than once as a choice of one: libxml2 finds ambiguities in repeated wildcards that are none.
        """
        if isinstance(name, p.Name):
            yield f"<xs:element ref={quoteattr(self.sheet.name(name.local, name.namespace))}{times}/>"
            return
        spaces = [name.namespace or "##local"] if name.namespace is not None else ["##any"]
        if name.excluded:
            spaces = ["##other", "##local"] if self.sheet.namespace else ["##other"]
        if len(spaces) == 1 and not times:
            yield any_of("any", spaces[0])
            return
        yield f"<xs:choice{times}>"
        yield from (f"  {any_of('any', it)}" for it in spaces)
        yield "</xs:choice>"


def any_of(tag: str, namespace: str) -> str:
    return f'<xs:{tag} namespace={quoteattr(namespace)} processContents="skip"/>'


def occurs(least: int, most: int | None) -> str:
    """The attributes that say how often; none for once."""
    few = "" if least == 1 else f' minOccurs="{least}"'
    many = "" if most == 1 else f' maxOccurs="{"unbounded" if most is None else most}"'
    return few + many
