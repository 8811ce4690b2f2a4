"""ISO Schematron (ISO/IEC 19757-3): the constraints that a schema holds, in one file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from lxml import etree

from teikit.schema.compiled import Compiled
from teikit.schema.model import Schema
from teikit.schema.nodes import parts
from teikit.schema.odd import Odd
from teikit.schema.schematron import SQF, TESTS, Bearers, Held, S, binding, constraints, spoken, understood
from teikit.schema.write.sch_sheet import Prefixes, context, copied, node, serialised
from teikit.schema.write.sch_structure import structural
from teikit.seams import Exported

_NOT_NAME: Final = re.compile(r"[^\w.\-]+")
_GATHERED: Final = {f"{S}diagnostics": f"{S}diagnostic", f"{S}properties": f"{S}property", f"{{{SQF}}}fixes": ""}


def sch_files(compiled: Compiled) -> Exported:
    """IDENT.sch; it has a pattern even where there is nothing to check, so that what points to it stays right."""
    assert compiled.schema is not None
    return Exported({f"{compiled.schema.ident}.sch": sch(compiled.schema, compiled.odd)})


def sch(schema: Schema, odd: Odd | None = None) -> bytes:
    """The constraints of a schema as a file of UTF-8; the ODD declares the query language."""
    bearers = Bearers(schema)
    known = [it for it in constraints(schema) if understood(it.constraint) and spoken(it.constraint, schema.language)]
    held = [it for it in known if not bearers.idle(it)]
    sheet = _Sheet(schema, bearers, held)
    for it in held:
        sheet.take(it)
    for made in structural(schema, bearers, sheet.namespaces):
        sheet.patterns.append(node("pattern", {"id": sheet.unique(made.path)}, made.rule))
    return serialised(sheet.whole(binding(odd)))


class _Sheet:
    """Gathers the parts of the file, each in the place that the standard gives it."""

    def __init__(self, schema: Schema, bearers: Bearers, held: Sequence[Held]) -> None:
        self.schema = schema
        self.bearers = bearers
        self.namespaces = Prefixes()
        self.ids = set[str]()
        self.top: list[etree._Element] = []
        self.patterns: list[etree._Element] = []
        self.gathered: dict[str, list[etree._Element]] = {it: [] for it in _GATHERED}
        for it in chain.from_iterable(held.content() for held in held):
            self.ids.update(its.get("id", "") for its in it.iter(f"{S}pattern"))
            for ns in it.iter(f"{S}ns"):
                self.namespaces.declare(ns.get("prefix", ""), ns.get("uri", ""))

    def take(self, held: Held) -> None:
        """A constraint: its rules become one pattern, its tests without a rule another, about what holds it."""
        rules: list[etree._Element] = []
        tests: list[etree._Element] = []
        lets: list[etree._Element] = []
        fixes: list[etree._Element] = []
        for it in held.content():
            if it.tag == f"{S}pattern":
                self._pattern(held, it)
            elif it.tag in (f"{S}rule", f"{S}title", f"{S}p"):
                rules.append(it)
            elif it.tag in TESTS:
                tests.append(it)
            elif it.tag == f"{S}let":
                lets.append(it)
            elif etree.QName(it).namespace == SQF and it.tag != f"{{{SQF}}}fixes":
                fixes.append(it)
            else:
                self._apart(it)
        ruled = any(it.tag == f"{S}rule" for it in rules)
        said = [it for it in rules if it.tag != f"{S}rule"]
        if tests and (about := self._context(held)):
            rule = node("rule", {"context": about}, *map(self._copied, (*lets, *tests, *fixes)))
            self._add(held, *map(self._copied, () if ruled else said), rule)
        if ruled:
            self._add(held, *map(self._copied, (*said, *lets, *(it for it in rules if it not in said))))
        if not tests:
            self.gathered[f"{{{SQF}}}fixes"].extend(map(self._copied, fixes))
            self.top.extend(map(self._copied, () if ruled else lets))

    def _add(self, held: Held, *inside: etree._Element) -> None:
        self.patterns.append(node("pattern", {"id": self.unique((*held.path, held.constraint.ident))}, *inside))

    def _pattern(self, held: Held, pattern: etree._Element) -> None:
        """A pattern as it stands. What of it concerns all stands outside; one without rules is dissolved."""
        made = self._copied(pattern)
        whole = pattern.find(f"{S}rule") is not None or pattern.get("is-a") is not None
        for it in list(made):
            if not whole or etree.QName(it).namespace not in (S[1:-1], SQF):
                made.remove(it)
                self._apart(it)
        if whole:
            if made.get("id") is None:
                made.set("id", self.unique((*held.path, held.constraint.ident)))
            self.patterns.append(made)

    def _apart(self, it: etree._Element) -> None:
        """A part that belongs to the schema as a whole."""
        if it.tag in (f"{S}ns", f"{S}title"):
            return
        if it.tag in _GATHERED:
            self.gathered[it.tag].extend(map(self._copied, parts(it)))
            return
        for whole, part in _GATHERED.items():
            if it.tag == part:
                self.gathered[whole].append(self._copied(it))
                return
        self.top.append(self._copied(it))

    def _copied(self, element: etree._Element) -> etree._Element:
        return copied(element, self.namespaces)

    def _context(self, held: Held) -> str:
        found = (context(self.namespaces, self.schema, it, held.attribute) for it in self.bearers.of(held))
        return " | ".join(dict.fromkeys(found))

    def unique(self, path: Sequence[str]) -> str:
        """An id for a pattern, made of names, that no other has."""
        name = _NOT_NAME.sub("_", "-".join(filter(None, path))) or "constraint"
        name = name if name[0].isalpha() or name[0] == "_" else f"_{name}"
        number, made = 1, name
        while made in self.ids:
            number, made = number + 1, f"{name}-{number + 1}"
        self.ids.add(made)
        return made

    def whole(self, query: str) -> etree._Element:
        """The schema element, its parts in the order of the standard."""
        order = ("let", "phase")
        foreign = [it for it in self.top if etree.QName(it).namespace != S[1:-1]]
        own = [it for it in self.top if etree.QName(it).namespace == S[1:-1]]
        known = [it for name in order for it in own if it.tag == f"{S}{name}"]
        others = [it for it in own if it not in known]
        abstract = {it.get("id") for it in self.patterns if it.get("abstract") == "true"}
        patterns = [it for it in self.patterns if it.get("is-a") is None or it.get("is-a") in abstract]
        nothing = node("pattern", {"id": self.unique(("none",))}, node("p", {}, "The schema states no constraint."))
        ends = [node(tag, {}, *inside) for tag, inside in self.gathered.items() if inside]
        return node(
            "schema",
            {"queryBinding": query},
            node("title", {}, f"Constraints of {self.schema.ident}"),
            *(node("ns", {"prefix": prefix, "uri": uri}) for prefix, uri in self.namespaces.declared.items()),
            *foreign,
            *others,
            *known,
            *(patterns or [nothing]),
            *ends,
            prefixes=self.namespaces.xmlns,
        )
