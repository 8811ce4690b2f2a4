"""Why a file is not valid, in an editor's words: each element against the schema's description of it.

Run only on files that libxml2 has refused: it decides, this explains. Every element is looked at, so that one fault
does not hide the next; of one element's content only the first fault is told, with what may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from teikit.diagnostic import Diagnostic
from teikit.validate.content import ANY, NONE, TEXT, TEXT_NAME, Pattern, after, choice, may_end, nexts
from teikit.validate.facts import XML_ID, line, name
from teikit.validate.model import RNG, Model, qualified
from teikit.validate.wording import closed_list, datatype, listed, nearest, one_of, problem, repeated, short, shown


@dataclass(slots=True)
class Walk:
    """One look through a file; `ids` are those met so far, with their lines."""

    model: Model
    file: str
    ids: dict[str, int] = field(default_factory=dict)

    def faults(self, root: etree._Element) -> Iterator[Diagnostic]:
        known = self.model.elements.get(name(root), [])
        stack = [(root, known)]
        if not known:
            yield self._unknown(root)
        while stack:
            element, nodes = stack.pop()
            if not nodes:
                continue
            yield from self._attributes(element, nodes)
            yield from self._content(element, nodes)
            inner: dict[str, list[etree._Element]] = {}
            for node in nodes:
                for child, patterns in self.model.children(node).items():
                    inner.setdefault(child, []).extend(patterns)
            children = [it for it in element if isinstance(it.tag, str)]
            stack += [(it, self._patterns(it, inner)) for it in reversed(children)]

    def _patterns(self, child: etree._Element, inner: dict[str, list[etree._Element]]) -> list[etree._Element]:
        found = inner.get(name(child))
        if found is None:
            found = [] if ANY in inner else self.model.elements.get(name(child), [])
        return list(dict.fromkeys(found))

    def _unknown(self, element: etree._Element, allowed: list[str] | None = None) -> Diagnostic:
        wrong, parent = name(element), element.getparent()
        here = frozenset(it.strip("<>") for it in allowed or [])
        near = nearest(wrong, here) or nearest(wrong, frozenset(self.model.elements))
        cure = f"<{near}> was probably meant" if near else "use an element of the schema"
        if not near and allowed and parent is not None:
            cure += f"; in <{name(parent)}> here may stand: {listed(allowed)}"
        return problem("TK210", f"the schema has no element <{wrong}>", self.file, element, cure)

    def _content(self, element: etree._Element, nodes: list[etree._Element]) -> Iterator[Diagnostic]:
        if not len(element) and all(self._data(node) for node in nodes):
            value = element.text or ""
            if not any(self.model.admits(node, value) for node in nodes):
                message = f"<{name(element)}> cannot hold “{short(value)}”"
                yield problem("TK217", message, self.file, element, datatype(self.model, *nodes))
            return
        model: Pattern = choice(self.model.content(node) for node in nodes)
        last: etree._Element | None = None
        strange = False
        for symbol, at in _sequence(element):
            step = after(model, symbol)
            if step != NONE:
                model, last = step, last if symbol == TEXT_NAME else at
            elif symbol == TEXT_NAME:
                yield self._stray(element, at, model)
                return
            else:
                yield self._misplaced(element, nodes, at, symbol, model, last)
                if symbol in self.model.elements:
                    return
                strange = True
        if not may_end(model) and not strange:
            place = f"after <{name(last)}> add" if last is not None else "add"
            cure = f"{place} {one_of(shown(nexts(model)))}"
            yield problem("TK212", f"<{name(element)}> is not complete", self.file, element, cure)

    def _stray(self, element: etree._Element, at: etree._Element, model: Pattern) -> Diagnostic:
        text = element.text if at is element else at.tail
        allowed = shown(nexts(model))
        cure = f"put it into {one_of(allowed)}" if allowed else "delete it"
        message = f"<{name(element)}> has no text of its own: “{short(text or '')}”"
        return problem("TK216", message, self.file, at, cure)

    def _misplaced(
        self, parent: etree._Element, nodes: list[etree._Element], child: etree._Element, symbol: str,
        model: Pattern, last: etree._Element | None,
    ) -> Diagnostic:  # fmt: skip
        allowed = shown(nexts(model))
        if symbol not in self.model.elements:
            return self._unknown(child, allowed)
        outer = name(parent)
        some = f"here may stand: {listed(allowed)}" if allowed else f"nothing may follow here in <{outer}>"
        if any(symbol in self.model.children(node) for node in nodes):
            place = f"after <{name(last)}>" if last is not None else "at the beginning"
            return problem("TK211", f"<{symbol}> may not stand {place} in <{outer}>", self.file, child, some)
        homes = self.model.homes.get(symbol, [])
        cure = f"{some}; <{symbol}> stands in: {listed(homes, 8)}" if homes else some
        return problem("TK211", f"<{symbol}> may not stand in <{outer}>", self.file, child, cure)

    def _data(self, node: etree._Element) -> bool:
        return self.model.content(node) == TEXT and any(it.tag != f"{RNG}text" for it in self.model.leaves(node))

    def _attributes(self, element: etree._Element, nodes: list[etree._Element]) -> Iterator[Diagnostic]:
        known: dict[str, list[etree._Element]] = {}
        needed: list[set[str]] = []
        for node in nodes:
            needed.append(set())
            for attribute, optional, pattern in self.model.attributes(node):
                known.setdefault(attribute, []).append(pattern)
                if not optional:
                    needed[-1].add(attribute)
        outer, present = name(element), set()
        for raw, given in element.attrib.items():
            tag = etree.QName(raw)
            attribute, value = qualified(tag.namespace or "", tag.localname), str(given)
            present.add(attribute)
            if raw == XML_ID:
                yield from self._identity(element, value)
            if attribute not in known:
                if ANY in known:
                    continue
                near = nearest(attribute, frozenset(known))
                cure = f"@{near} was probably meant" if near else f"it has: {listed(frozenset(known), 20)}"
                yield problem("TK213", f"<{outer}> has no attribute @{attribute}", self.file, element, cure)
            elif not any(self.model.admits(pattern, value) for pattern in known[attribute]):
                cure = datatype(self.model, *known[attribute], wrong=value)
                message = f"@{attribute} of <{outer}> cannot be “{short(value)}”"
                yield problem("TK214", message, self.file, element, cure)
        for attribute in sorted(set.intersection(*needed) - present):
            values = closed_list(self.model, known[attribute])
            cure = f'add {attribute}="..."' + (f", one of: {listed(values, 30)}" if values else "")
            yield problem("TK215", f"<{outer}> needs @{attribute}", self.file, element, cure)

    def _identity(self, element: etree._Element, value: str) -> Iterator[Diagnostic]:
        if value in self.ids:
            yield repeated(self.file, value, line(element), self.ids[value])
        self.ids.setdefault(value, line(element))


def _sequence(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The content of an element as names, with the element at (or after) which each stands; white space left out."""
    if (element.text or "").strip():
        yield TEXT_NAME, element
    for child in element:
        if isinstance(child.tag, str):
            yield name(child), child
        if (child.tail or "").strip():
            yield TEXT_NAME, child
