"""Content models of the TEI narrowed to the children that a corpus has in each element."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.corpus.facts import Facts
from teikit.schema.model import MacroSpec
from teikit.schema.pattern import Expand, Kind, Pattern

_DEEP: Final = 20


class Narrower:
    """Narrows content models; order and number of children stay as the TEI has them."""

    def __init__(self, facts: Facts, used: Set[str]) -> None:
        self.facts = facts
        self.members: dict[str, list[p.Ref]] = {}
        for ident in sorted(used):
            for cls in facts.element(ident).memberships:
                self.members.setdefault(cls, []).append(p.Ref(Kind.ELEMENT, ident))
        for ident in sorted(facts.source.idents(Kind.CLASS)):
            for cls in facts.cls(ident).memberships:
                self.members.setdefault(cls, []).append(p.Ref(Kind.CLASS, ident))

    def narrowed(self, ident: str, children: Set[str], text: bool) -> Pattern | None:
        """The content of an element with these children and no others, without text unless it has some.

        None where it is to stay as it is: it holds values or any elements, or the corpus is not valid there.
        """
        whole = self.facts.element(ident).content or p.EMPTY
        made = self._pattern(whole, children, text, 0)
        return None if made is None or made in (p.NOT_ALLOWED, whole) else made

    def _pattern(self, it: Pattern, children: Set[str], text: bool, deep: int) -> Pattern | None:
        match it:
            case p.Text():
                return it if text else p.EMPTY
            case p.Empty() | p.NotAllowed():
                return it
            case p.Ref(Kind.ELEMENT, name):
                return it if name in children else p.NOT_ALLOWED
            case p.Ref(Kind.CLASS):
                return it if it.expand is not Expand.ALTERNATION else self._members(it, children, deep)
            case p.Ref(Kind.MACRO, name):
                spec = self.facts.source.find(Kind.MACRO, name)
                if not isinstance(spec, MacroSpec) or spec.content is None or deep > _DEEP:
                    return None
                return self._pattern(spec.content, children, text, deep + 1)
            case p.Group(items) | p.Interleave(items) | p.Choice(items):
                made = [self._pattern(item, children, text, deep) for item in items]
                join = {p.Group: p.group, p.Interleave: p.interleave, p.Choice: p.choice}[type(it)]
                kept = [one for one in made if one is not None]
                return join(kept) if len(kept) == len(made) else None
            case p.Repeat(item, least, most):
                inner = self._pattern(item, children, text, deep)
                return None if inner is None else p.repeat(inner, least, most)
        return None

    def _members(self, ref: p.Ref, children: Set[str], deep: int) -> Pattern:
        """The members of a class that are among the children."""
        found = []
        for it in self.members.get(ref.name, ()) if deep < _DEEP else ():
            if (not ref.include or it.name in ref.include) and it.name not in ref.exclude:
                if it.kind is Kind.CLASS:
                    found.append(self._members(it, children, deep + 1))
                elif it.name in children:
                    found.append(it)
        return p.choice(found)
