"""What a schema must take of the TEI to admit what a corpus uses, and what of that it can do without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from teikit.schema import pattern as p
from teikit.schema.corpus.facts import Borne, Facts
from teikit.schema.corpus.survey import Survey
from teikit.schema.model import AttDef, ClassSpec, ElementSpec, MacroSpec, Mode
from teikit.schema.pattern import Kind, Pattern


@dataclass(frozen=True, slots=True)
class Listed:
    """An attribute whose values are few: each with the number of files that have it."""

    name: str
    borne: Borne
    values: dict[str, int]


@dataclass(slots=True)
class Changed:
    """What changes of an element or class: attributes deleted, values listed, content narrowed."""

    spec: ElementSpec | ClassSpec
    deleted: list[str] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)
    content: Pattern | None = None
    whole: bool = False
    """Whether a class is deleted as a whole."""


@dataclass(slots=True)
class Customisation:
    """`modules` with the elements taken of each, single `classes` and `macros` of others, `changes` in their order."""

    start: list[str]
    modules: dict[str, list[str]]
    classes: list[str]
    macros: list[tuple[Kind, str]]
    changes: list[Changed]


class Customiser:
    """Decides for one survey. Attributes are written as the TEI names them (`xml:id`)."""

    def __init__(self, facts: Facts, survey: Survey) -> None:
        self.facts = facts
        self.survey = survey
        self.used = {facts.elements[tag].ident: use for tag, use in survey.elements.items()}
        self.above = {ident: facts.classes(facts.element(ident)) for ident in self.used}
        self.kept = {
            (home, borne.definition.ident)
            for ident, use in self.used.items()
            for name, borne in facts.attributes(ident).items()
            if name in use.attributes
            for home in borne.homes
        }
        """The attributes in use, each with the classes that it comes from."""
        self.modules: dict[str, list[str]] = {"tei": []}
        for ident in sorted(self.used):
            self.modules.setdefault(facts.element(ident).module, []).append(ident)
        self.classes = self._classes()

    def customisation(self) -> Customisation:
        order = [it for it in self.facts.source.modules if it in self.modules]
        classes = [change for it in sorted(self._present()) if (change := self._class(it)) is not None]
        elements = [change for it in sorted(self.used) if (change := self._element(it)) is not None]
        start = sorted(self.facts.elements[tag].ident for tag in self.survey.roots)
        modules = {it: self.modules[it] for it in order}
        return Customisation(start, modules, sorted(self.classes), self._macros(), [*classes, *elements])

    # -- what is taken of modules of which no element is used

    def _classes(self) -> set[str]:
        """The classes that bring a used attribute, or let a used element stand in another, with those on the way."""
        named = {ref.name for ref in self._references() if ref.kind is Kind.CLASS}
        wanted = {home for home, _ in self.kept if home} | named
        found: set[str] = set()
        for above in self.above.values():
            for cls, way in above.items():
                if cls in wanted:
                    found.update((cls, *way))
        found |= {home for home, _ in self.kept}
        return {it for it in found if self.facts.cls(it).module not in self.modules}

    def _references(self) -> Iterator[p.Ref]:
        """What the contents of the used elements name, macros followed."""
        waiting = [p.references(self.facts.element(it).content or p.EMPTY) for it in self.used]
        seen: set[str] = set()
        while waiting:
            for ref in waiting.pop():
                yield ref
                spec = self.facts.source.find(ref.kind, ref.name)
                if isinstance(spec, MacroSpec) and ref.name not in seen:
                    seen.add(ref.name)
                    waiting.append(p.references(spec.content or p.EMPTY))

    def _macros(self) -> list[tuple[Kind, str]]:
        found = set()
        for ref in self._references():
            spec = self.facts.source.find(ref.kind, ref.name)
            if isinstance(spec, MacroSpec) and spec.module not in self.modules:
                found.add((Kind.DATA if spec.data else Kind.MACRO, spec.ident))
        return sorted(found)

    # -- what is left out of what is taken

    def _present(self) -> set[str]:
        """The classes of attributes in the schema that used elements belong to."""
        found = {cls for above in self.above.values() for cls in above}
        return {
            it
            for it in found
            if self.facts.cls(it).attribute and (it in self.classes or self.facts.cls(it).module in self.modules)
        }

    def _class(self, ident: str) -> Changed | None:
        """A class without the attributes that no element uses; deleted where that is all of it."""
        unused = sorted(it.ident for it in _own(self.facts.cls(ident)) if self._idle(ident, it))
        return Changed(self.facts.cls(ident), unused, whole=self._emptied(ident)) if unused else None

    def _emptied(self, ident: str) -> bool:
        """Whether nothing is left of a class of attributes, nor of those it belongs to."""
        spec = self.facts.cls(ident)
        if any(not self._idle(ident, it) for it in _own(spec)):
            return False
        return all(self._emptied(it) for it in spec.memberships if self.facts.cls(it).attribute)

    def _idle(self, cls: str, attribute: AttDef) -> bool:
        return (cls, attribute.ident) not in self.kept and not attribute.required

    def _element(self, ident: str) -> Changed | None:
        """An element without the attributes that it does not use, though others may, and with its lists of values."""
        use = self.used[ident]
        made = Changed(self.facts.element(ident))
        for name, borne in self.facts.attributes(ident).items():
            found = use.attributes.get(name)
            if found is not None:
                if found.values:
                    made.listed.append(Listed(borne.definition.ident, borne, found.values))
            elif self._still_there(borne) and not self._needed(ident, borne):
                made.deleted.append(borne.definition.ident)
        made.deleted.sort()
        made.listed.sort(key=lambda it: it.name)
        return made if made.deleted or made.listed else None

    def _still_there(self, borne: Borne) -> bool:
        """Whether the element has the attribute from itself, or from a class of the schema that keeps it."""
        if borne.own:
            return True
        name = borne.definition.ident
        for home in borne.homes:
            spec = self.facts.cls(home)
            if home in self.classes or spec.module in self.modules:
                definition = next(it for it in spec.attributes.definitions() if it.ident == name)
                if not self._idle(home, definition):
                    return True
        return False

    def _needed(self, ident: str, borne: Borne) -> bool:
        """Whether the TEI requires the attribute; of several to choose from, only if none of them is used."""
        attributes = {it.definition.ident: name for name, it in self.facts.attributes(ident).items()}
        used = self.used[ident].attributes
        return borne.definition.required and not any(attributes[it] in used for it in borne.apart)


def _own(spec: ClassSpec) -> list[AttDef]:
    return [it for it in spec.attributes.definitions() if it.mode is not Mode.DELETE]
