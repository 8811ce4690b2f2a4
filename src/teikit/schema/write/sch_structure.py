"""Rules that no constraint states: what is deprecated, whose elements an anyElement admits, parameters by behaviour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema import pattern as p
from teikit.schema.glosses import plain
from teikit.schema.model import TEI, ElementSpec, MacroSpec, Prose, Schema, ValItem
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.schematron import Bearers
from teikit.schema.schematron_names import Namespaces
from teikit.schema.write.sch_sheet import context, node

_T: Final = f"{{{TEI}}}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and the names that its pattern is called after."""

    path: tuple[str, ...]
    rule: etree._Element


def structural(schema: Schema, bearers: Bearers, namespaces: Namespaces) -> Iterator[Rule]:
    """The rules that follow from the specifications themselves, kind by kind."""
    for spec in schema.elements.values():
        if spec.valid_until:
            said = _deprecated(spec.valid_until, spec.prose)
            where = context(namespaces, schema, spec)
            yield _warning((spec.ident, "deprecated"), where, "The element ", node("name", {}), said)
    for attribute, home, elements in bearers.attributes:
        if date := _until(attribute.prose):
            where = " | ".join(context(namespaces, schema, it, attribute) for it in elements)
            owner, said = node("value-of", {"select": "name(..)"}), _deprecated(date, attribute.prose)
            path = (home.ident, attribute.ident, "deprecated")
            yield _warning(path, where, f"The attribute @{attribute.name} of ", owner, said)
    for spec in schema.elements.values():
        if required := _required(schema, spec):
            yield _namespaces(spec, context(namespaces, schema, spec), sorted(required | _own(schema)))
    for attribute, home, elements in bearers.attributes:
        for item in attribute.values.items if attribute.values is not None else ():
            if names := _listed(item):
                holders = [context(namespaces, schema, it, attribute) for it in elements]
                made = _parameters(namespaces.name("param", TEI), holders, item.name, names)
                yield Rule((home.ident, attribute.ident, item.ident), made)


def _warning(path: tuple[str, ...], where: str, *inside: etree._Element | str) -> Rule:
    return Rule(path, node("rule", {"context": where}, node("report", {"test": "true()", "role": "warning"}, *inside)))


def _deprecated(date: str, prose: Prose) -> str:
    said = next((plain(it) for it in prose.descriptions if it.get("type") == "deprecationInfo"), "")
    return f" is deprecated and valid until {date} only.{' ' if said else ''}{said}"


def _until(prose: Prose) -> str:
    """The @validUntil of what some prose belongs to."""
    for it in (*prose.glosses, *prose.descriptions, *prose.remarks, *prose.examples):
        holder = it.getparent()
        if holder is not None and holder.get("validUntil"):
            return str(holder.get("validUntil"))
    return ""


# ---------------------------------------------------------------- namespaces that an anyElement requires


def _required(schema: Schema, spec: ElementSpec) -> set[str]:
    """The namespaces that the elements inside an anyElement must have; none where one of them may have any."""
    found: set[str] = set()
    for it in _inside(schema, spec.content or p.EMPTY, set()):
        if isinstance(it, p.AnyElement):
            if not it.require:
                return set()
            found.update(it.require)
    return found


def _inside(schema: Schema, pattern: Pattern, seen: set[str]) -> Iterator[Pattern]:
    """All patterns of a content model, those of macros included."""
    for it in p.walk(pattern):
        yield it
        if isinstance(it, p.Ref) and it.kind in (Kind.MACRO, Kind.DATA) and it.name not in seen:
            seen.add(it.name)
            macro = schema.macros.get(it.name)
            if isinstance(macro, MacroSpec) and macro.content is not None:
                yield from _inside(schema, macro.content, seen)


def _own(schema: Schema) -> set[str]:
    return {schema.namespace} | {it.namespace for it in schema.elements.values() if it.namespace is not None}


def _namespaces(spec: ElementSpec, where: str, admitted: list[str]) -> Rule:
    others = f"descendant::*[not(namespace-uri() = ({', '.join(map(_string, admitted))}))]"
    said = f" may not stand here: the elements in {spec.name} are of {', '.join(admitted) or 'no namespace'}."
    names = node("value-of", {"select": f"string-join(distinct-values({others}/name()), ', ')"})
    return Rule(
        (spec.ident, "namespaces"), node("rule", {"context": where}, node("report", {"test": others}, names, said))
    )


# ---------------------------------------------------------------- parameters of a processing model


def _parameters(param: str, holders: list[str], value: str, names: list[str]) -> etree._Element:
    """Where an attribute has a value that lists parameters (paramSpec), no others go with it."""
    held = " or ".join(f"parent::{it} = {_string(value)}" for it in holders)
    said = f"” is no parameter of {value}, which takes {', '.join(names)}."
    test = f"@name = ({', '.join(map(_string, names))})"
    check = node("assert", {"test": test}, "“", node("value-of", {"select": "@name"}), said)
    return node("rule", {"context": f"{param}[{held}]"}, check)


def _listed(item: ValItem) -> list[str]:
    said = (*item.prose.glosses, *item.prose.descriptions, *item.prose.remarks)
    holder = said[0].getparent() if said else None
    specs = () if holder is None else holder.iterfind(f"{_T}paramList/{_T}paramSpec")
    return [it.get("ident", "") for it in specs]


def _string(text: str) -> str:
    """A string literal of XPath 2.0."""
    return "'" + text.replace("'", "''") + "'"
