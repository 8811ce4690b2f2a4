"""Why a file is not valid, in an editor's words: each element against the schema's description of it.

Run only on files that libxml2 has refused: it decides, this explains. Every element is looked at, so that one fault
does not hide the next; of one element's content only the first fault is told, with what may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.content import ANY, NONE, TEXT, TEXT_NAME, Pattern, after, choice, may_end, nexts
from teikit.validate.facts import XML_ID, line, name
from teikit.validate.model import RNG, Model, qualified

_LISTED: Final = 12


def problem(code: str, message: str, file: str, element: etree._Element, cure: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, file, line(element), help=cure)


def listed(names: Sequence[str] | frozenset[str], most: int = _LISTED) -> str:
    """Names in one line, the first ones of many."""
    given = list(names) if not isinstance(names, frozenset) else sorted(names)
    return ", ".join(given[:most]) + (f" and {len(given) - most} more" if len(given) > most else "")


def nearest(wrong: str, known: Sequence[str] | frozenset[str]) -> str | None:
    """The known name that was probably meant, whatever the case of its letters."""
    lower: dict[str, str] = {}
    for it in sorted(known):
        lower.setdefault(it.lower(), it)
    found = get_close_matches(wrong.lower()[:60], list(lower), n=1, cutoff=0.7)
    return lower[found[0]] if found else None


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
                message = f"<{name(element)}> cannot hold “{_short(value)}”"
                yield problem("TK217", message, self.file, element, _datatype(self.model, *nodes))
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
            cure = f"{place} {_one_of(_shown(nexts(model)))}"
            yield problem("TK212", f"<{name(element)}> is not complete", self.file, element, cure)

    def _stray(self, element: etree._Element, at: etree._Element, model: Pattern) -> Diagnostic:
        text = element.text if at is element else at.tail
        allowed = _shown(nexts(model))
        cure = f"put it into {_one_of(allowed)}" if allowed else "delete it"
        message = f"<{name(element)}> has no text of its own: “{_short(text or '')}”"
        return problem("TK216", message, self.file, at, cure)

    def _misplaced(
        self, parent: etree._Element, nodes: list[etree._Element], child: etree._Element, symbol: str,
        model: Pattern, last: etree._Element | None,
    ) -> Diagnostic:  # fmt: skip
        allowed = _shown(nexts(model))
        if symbol not in self.model.elements:
            return self._unknown(child, allowed)
        outer = name(parent)
        some = f"here may stand: {listed(allowed)}" if allowed else f"nothing may follow here in <{outer}>"
        if any(symbol in self.model.children(node) for node in nodes):
            place = f"after <{name(last)}>" if last is not None else "at the beginning"
            return problem("TK211", f"<{symbol}> may not stand {place} in <{outer}>", self.file, child, some)
        homes = [
            it
            for it, patterns in self.model.elements.items()
            if any(symbol in self.model.children(n) for n in patterns)
        ]
        cure = f"{some}; <{symbol}> stands in: {listed(sorted(homes), 8)}" if homes else some
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
                cure = _datatype(self.model, *known[attribute], wrong=value)
                message = f"@{attribute} of <{outer}> cannot be “{_short(value)}”"
                yield problem("TK214", message, self.file, element, cure)
        for attribute in sorted(set.intersection(*needed) - present):
            values = _values(self.model, known[attribute])
            cure = f'add {attribute}="..."' + (f", one of: {listed(values, 30)}" if values else "")
            yield problem("TK215", f"<{outer}> needs @{attribute}", self.file, element, cure)

    def _identity(self, element: etree._Element, value: str) -> Iterator[Diagnostic]:
        if value in self.ids:
            yield repeated(self.file, value, line(element), self.ids[value])
        self.ids.setdefault(value, line(element))


def repeated(file: str, id_: str, at: int, first: int) -> Diagnostic:
    """An xml:id given twice in one file; said alike by the schema and by the rule of ids."""
    cure = f"give one of them another xml:id (the other stands in line {first}), and mind what points to it"
    return Diagnostic("TK230", Severity.ERROR, f"the xml:id “{id_}” is given twice", file, at, help=cure)


def _sequence(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The content of an element as names, with the element at (or after) which each stands; white space left out."""
    if (element.text or "").strip():
        yield TEXT_NAME, element
    for child in element:
        if isinstance(child.tag, str):
            yield name(child), child
        if (child.tail or "").strip():
            yield TEXT_NAME, child


def _shown(names: frozenset[str]) -> list[str]:
    return sorted(f"<{it}>" if it != ANY else "any element" for it in names if it != TEXT_NAME) + (
        ["text"] if TEXT_NAME in names else []
    )


def _one_of(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"one of: {listed(names)}"


def _short(value: str, most: int = 60) -> str:
    value = " ".join(value[: 10 * most].split())
    return value if len(value) <= most else value[: most - 1] + "…"


def _values(model: Model, patterns: Sequence[etree._Element]) -> list[str]:
    """The values of a closed list; none where the datatype is open."""
    leaves = [leaf for pattern in patterns for leaf in model.leaves(pattern)]
    closed = leaves and all(it.tag == f"{RNG}value" for it in leaves)
    return list(dict.fromkeys((it.text or "").strip() for it in leaves)) if closed else []


_TYPES: Final = {
    "date": "a day: 1920-08-07",
    "gYearMonth": "a month: 1920-08",
    "gYear": "a year: 1920",
    "gMonthDay": "a day of any year: --08-07",
    "gMonth": "a month of any year: --08",
    "gDay": "a day of any month: ---07",
    "dateTime": "a day and time: 1920-08-07T10:30:00",
    "anyURI": "a pointer without spaces: #id, indices/persons.xml#id or https://...",
    "ID": "a name that begins with a letter and is given once in the file",
    "NCName": "a name that begins with a letter",
    "language": "a language tag: en, ru, hy-Latn",
    "decimal": "a number with a decimal point",
    "double": "a number",
    "positiveInteger": "a whole number from 1",
    "nonNegativeInteger": "a whole number from 0",
    "boolean": "true or false",
}


def _datatype(model: Model, *patterns: etree._Element, wrong: str = "") -> str:
    """What a value may be: the list, or the datatypes in words, with the nearest of a list first."""
    if values := _values(model, patterns):
        near = nearest(wrong, values) if wrong else None
        return (f"“{near}” was probably meant; " if near else "") + f"it may be: {listed(values, 30)}"
    words: dict[str, None] = {}
    for leaf in (leaf for pattern in patterns for leaf in model.leaves(pattern)):
        if leaf.tag == f"{RNG}value":
            words.setdefault((leaf.text or "").strip())
        elif leaf.get("type") in _TYPES:
            words.setdefault(_TYPES[str(leaf.get("type"))] + _bounds(leaf))
        elif pattern := leaf.findtext(f"{RNG}param[@name='pattern']"):
            words.setdefault("a word without spaces" if r"\p{Z}" in pattern else f"text of the form {pattern}")
    return f"it may be: {listed(list(words), 10)}" if words else "see the schema for what it may be"


def _bounds(leaf: etree._Element) -> str:
    low, high = (leaf.findtext(f"{RNG}param[@name='{it}Inclusive']") for it in ("min", "max"))
    return f" from {low} to {high}" if low is not None and high is not None else ""
