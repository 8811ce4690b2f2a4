"""What each element may hold, as XML Schema divides it: a value, elements, or elements and text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from teikit.schema import pattern as p
from teikit.schema.letters import Letters
from teikit.schema.pattern import Pattern
from teikit.schema.write.xsd import looser
from teikit.schema.write.xsd.covering import leaves
from teikit.schema.write.xsd.fitting import Fitter
from teikit.schema.write.xsd.normal import normal
from teikit.schema.write.xsd.parts import Parts

Note = Callable[[str, str], None]
"""Takes the kind of what is looser, and a sentence that says it."""


class Sort(Enum):
    VALUE = auto()
    ELEMENTS = auto()
    MIXED = auto()


@dataclass(frozen=True, slots=True)
class Content:
    """`pattern` is a datatype where the content is a value (EMPTY of none), else a content model."""

    sort: Sort
    pattern: Pattern


class Contents:
    """Answers for one grammar. `models` are the content models that have a name, without their text."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.models: dict[str, Pattern] = {}
        self.left_out: dict[p.AnyName, dict[str, None]] = {}
        self.letters = Letters(self.inside)
        self.fitter = Fitter(self.letters)

    def inside(self, ref: p.Ref) -> Pattern:
        """What a reference stands for: an element's names, or a content model."""
        meant = self.parts.defines.get(ref.name, p.NOT_ALLOWED)
        if isinstance(meant, p.Element):
            return p.Element(self.names(meant.names), p.EMPTY)
        if ref.name not in self.models:
            self.models[ref.name] = p.NOT_ALLOWED
            self.models[ref.name] = normal(self.textless(self.parts.content(meant)), self.letters)
        return self.models[ref.name]

    def of(self, whole: Pattern, note: Note) -> Content:
        """The content of an element of which the pattern, attributes and all, is given; `note` hears what is looser."""
        whole = self.parts.content(whole)
        if not self.parts.has_elements(whole):
            return Content(Sort.VALUE, self.value(whole, note))
        model = self.textless(whole)
        fitted = self.fitter.fitted(model)
        if fitted.loosened:
            children = looser.listed([f"<{it}>" if it != "*" else "any element" for it in fitted.loosened])
            kind = looser.MINGLED if self.fitter.mingled(model) else looser.ORDER
            note(kind, f"{children} may come in any order and number")
        if narrowed := self.narrowed(model):
            note(looser.NAMES, f"{narrowed} may stand where any other element may")
        if self.parts.has_data(whole):
            note(looser.VALUES, "any text may stand where it has a datatype")
        elif not self.parts.has_text(whole):
            return Content(Sort.ELEMENTS, fitted.pattern)
        elif not self.anywhere(whole):
            note(looser.TEXT, "text may stand anywhere among the children")
        return Content(Sort.MIXED, fitted.pattern)

    def value(self, whole: Pattern, note: Note) -> Pattern:
        """The datatype of content without elements; EMPTY of none."""
        if not self.parts.has_data(whole):
            return p.TEXT if self.parts.has_text(whole) else p.EMPTY
        if self.parts.has_text(whole):
            note(looser.VALUES, "any text may stand where it has a datatype")
            return p.TEXT
        return whole

    def textless(self, pattern: Pattern) -> Pattern:
        """The elements of a pattern, its text and data left out."""

        def change(it: Pattern) -> Pattern:
            if isinstance(it, p.Text | p.Data | p.Value | p.ListOf):
                return p.EMPTY
            if isinstance(it, p.Ref) and not self.parts.has_elements(it):
                return p.EMPTY
            return p.Element(self.names(it.names), p.EMPTY) if isinstance(it, p.Element) else it

        return p.rewrite(pattern, change)

    # -- names

    def names(self, names: p.Names) -> p.Names:
        """Names as XML Schema can tell them: any, of one namespace, or of any but the schema's own."""
        if isinstance(names, tuple):
            return tuple(dict.fromkeys(self._name(it) for it in names))
        return self._name(names)

    def _name(self, name: p.Name | p.AnyName) -> p.Name | p.AnyName:
        if isinstance(name, p.Name):
            return name
        own = p.AnyName(namespace=self.parts.grammar.namespace)
        kept = (own,) if name.namespace is None and own in name.excluded else ()
        wider = p.AnyName(kept, name.namespace)
        self.left_out.setdefault(wider, {}).update({_shown(it): None for it in name.excluded if it not in kept})
        return wider

    def narrowed(self, model: Pattern) -> str:
        """The names that a name class of a model leaves out and its wider one does not; empty where it is exact."""
        out: dict[str, None] = {}
        for it in leaves(model, self.letters):
            leaf = self.letters.leaf(it)
            for wild in leaf.wild if leaf is not None else ():
                out.update(self.left_out.get(wild, {}))
        return looser.listed(list(out)) if out else ""

    def elements(self, pattern: Pattern) -> list[p.Element]:
        """The elements of a model, on the spot or by reference, as they are declared."""
        found: dict[p.Element, None] = {}
        seen: set[str] = set()
        waiting = [pattern]
        while waiting:
            it = waiting.pop()
            if isinstance(it, p.Element):
                found[it] = None
            elif isinstance(it, p.Ref):
                if it.name not in seen:
                    seen.add(it.name)
                    waiting.append(self.parts.defines.get(it.name, p.EMPTY))
            elif not isinstance(it, p.Attribute):
                waiting.extend(reversed(p.children(it)))
        return list(found)

    # -- text

    def anywhere(self, it: Pattern) -> bool:
        """Whether text may stand before, between and after all the elements of a model (where unsure: no)."""
        match it:
            case p.Text():
                return True
            case p.Interleave(items):
                return p.TEXT in items
            case p.Repeat(item, least, most) if least <= 1 and most is None:
                items = item.items if isinstance(item, p.Choice) else (item,)
                return any(map(self.anywhere, items)) and all(self.anywhere(its) or self.alone(its) for its in items)
            case p.Repeat(item, 0, 1):
                return self.anywhere(item)
            case p.Ref():
                return it.name in self.parts.defines and self.anywhere(self.parts.content(self.parts.defines[it.name]))
            case p.Group(items):
                free = [self.anywhere(its) for its in items]
                between = zip([False, *free], items, free, [*free[1:], False], strict=False)
                return any(free) and all(
                    now or (before and self.alone(its) and then) for before, its, now, then in between
                )
            case p.Choice(items):
                return all(map(self.anywhere, items))
        return False

    def alone(self, it: Pattern) -> bool:
        """Whether a pattern is at most one element (or, where it repeats text too, again and again)."""
        inner = it.item if isinstance(it, p.Repeat) and it.most == 1 else it
        return self.letters.leaf(inner) is not None if isinstance(inner, p.Ref | p.Element | p.Choice) else False


def _shown(name: p.Name | p.AnyName) -> str:
    if isinstance(name, p.Name):
        return f"<{name.local}> of {name.namespace}"
    return f"those of {name.namespace}" if name.namespace is not None else "some"
