"""Schematron rules in words: what is said where a rule is broken, how grave that is, and what mends it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.model import Constraint, ElementSpec
from teikit.schema.write.doc.example import VALUE, coloured, dedented, source
from teikit.schema.write.doc.markup import EMPTY, Html, collapsed, escape, tag, together
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.said import together as chosen
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.vocabulary import T

_SCH: Final = "{http://purl.oclc.org/dsdl/schematron}"
_SQF: Final = "{http://www.schematron-quickfix.com/validator/process}"
_RUN: Final = re.compile(" {4,}")
_LEVELS: Final = {
    **dict.fromkeys(("warning", "warn", "nonfatal"), "Warning"),
    **dict.fromkeys(("information", "info", "hint"), "Information"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A constraint and whose it is: a specification's, one of its attributes', or (None) the schema's."""

    constraint: Constraint
    anchor: str
    owner: Spec | None = None
    attribute: str = ""


def rules_of(owner: Spec) -> list[Rule]:
    """The rules of a specification and of its own attributes."""
    found = [(it, "") for it in owner.constraints]
    for attribute in owner.attributes.definitions():
        found += [(it, attribute.name) for it in attribute.constraints]
    return _anchored(found, owner)


def _anchored(found: list[tuple[Constraint, str]], owner: Spec | None) -> list[Rule]:
    """Rules, each with an anchor of its own; those of the same name are counted."""
    names: Counter[str] = Counter()
    made = []
    for constraint, attribute in found:
        name = f"rule.{'-'.join(constraint.ident.split())}"
        names[name] += 1
        count = names[name]
        made.append(Rule(constraint, name if count == 1 else f"{name}..{count}", owner, attribute))
    return made


def all_rules(site: Site) -> list[Rule]:
    """The rules of the schema, then those of elements, classes, macros and datatypes by name."""
    found = _anchored([(it, "") for it in site.schema.constraints], None)
    owners: list[Spec] = [*site.elements, *site.attribute_classes, *site.model_classes, *site.macros, *site.datatypes]
    for owner in owners:
        found += rules_of(owner)
    return found


def written(prose: Prose, rules: list[Rule], level: int) -> Html:
    """Rules in full."""
    return together(_rule(prose, it, level) for it in rules)


def _rule(prose: Prose, rule: Rule, level: int) -> Html:
    xml = rule.constraint.xml
    said = [prose.said(it) for it in chosen(tuple(xml.findall(f"{T}desc")), prose.site.language)]
    messages = [tag("li", _badge(it), " ", message(prose.site, rule, it)) for it in checks(xml)]
    fixes = [tag("li", Html(escape(plain(it)))) for it in xml.iterfind(f".//{_SQF}fix/{_SQF}description/{_SQF}title")]
    of = together(" on ", tag("code", f"@{rule.attribute}")) if rule.attribute else None
    return tag(
        "section",
        tag(f"h{level}", tag("code", rule.constraint.ident or "rule"), of),
        said,
        tag("ul", messages, class_="messages") if messages else None,
        together(tag("p", "Fixes that an editor offers:"), tag("ul", fixes, class_="fixes")) if fixes else None,
        tag("details", tag("summary", "Schematron"), _code(prose.site, xml)),
        id=rule.anchor,
        class_="rule",
    )


def _code(site: Site, xml: etree._Element) -> Html:
    """The Schematron; long runs of spaces in values are what XML made of the breaks and indents of the file."""
    made = (dedented(source(it)) for it in xml.iterfind(f"{T}constraint"))
    return together(
        coloured([(kind, _RUN.sub(" ", text) if kind == VALUE else text) for kind, text in it], site) for it in made
    )


def checks(xml: etree._Element) -> list[etree._Element]:
    return list(xml.iter(f"{_SCH}assert", f"{_SCH}report"))


def _badge(check: etree._Element) -> Html:
    level = level_of(check)
    return tag("span", level, class_=f"level {level.lower()}")


def level_of(check: etree._Element) -> str:
    """How grave it is where a check fails: its @role or that of its rule or pattern."""
    for it in (check, *check.iterancestors(f"{_SCH}rule", f"{_SCH}pattern")):
        if said := it.get("role", "").strip().lower():
            return _LEVELS.get(said, "Error")
    return "Error"


def message(site: Site, rule: Rule, check: etree._Element) -> Html:
    """What is said; what is filled in from the file stands in pointed quotation marks."""
    pieces = [escape(check.text or "")]
    for it in check:
        if isinstance(it.tag, str):
            pieces.append(_filled(site, rule, it))
        pieces.append(escape(it.tail or ""))
    return Html(collapsed("".join(pieces)).strip())


def _filled(site: Site, rule: Rule, it: etree._Element) -> Html:
    if it.tag == f"{_SCH}name" and not it.get("path"):
        return site.code(rule.owner) if isinstance(rule.owner, ElementSpec) else tag("i", "‹name of the element›")
    if it.tag in (f"{_SCH}value-of", f"{_SCH}name"):
        return tag("code", f"‹{collapsed(it.get('select') or it.get('path') or '')}›", class_="filled")
    return escape(plain(it))


def in_a_line(prose: Prose, rule: Rule) -> Html:
    """What a rule is about: its description, else what it says where it is broken."""
    said = chosen(tuple(rule.constraint.xml.findall(f"{T}desc")), prose.site.language)
    if said:
        return prose.brief(said[0])
    found = checks(rule.constraint.xml)
    return message(prose.site, rule, found[0]) if found else EMPTY
