"""What the pages of elements, classes, macros and datatypes each have of their own."""

from __future__ import annotations

from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import ClassSpec, ElementSpec, MacroSpec
from teikit.schema.pattern import Kind, Pattern
from teikit.schema.relations import Use, kind_of
from teikit.schema.write.doc.addresses import fragment
from teikit.schema.write.doc.attributes import anchor, in_full, inherited
from teikit.schema.write.doc.expression import Expression
from teikit.schema.write.doc.inheritance import sorted_out
from teikit.schema.write.doc.markup import EMPTY, Html, joined, tag, together
from teikit.schema.write.doc.naming import by_module, facts
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.site import Site, Spec, by_name
from teikit.schema.write.doc.spec_page import Part
from teikit.schema.write.doc.values import phrase

_GLOBAL: Final = "att.global"
"""What the names of the classes begin with that all elements belong to (TEI Guidelines, 1.3.1.1)."""


def of_element(prose: Prose, spec: ElementSpec) -> list[Part]:
    return [
        Part("attributes", "Attributes", _element_attributes(prose, spec)),
        Part("content", "Content", _content(prose, spec)),
        Part("contained-by", "Contained by", _parents(prose, spec)),
    ]


def of_class(prose: Prose, spec: ClassSpec) -> list[Part]:
    own = in_full(prose, spec.attributes.items, {})
    return [
        Part("attributes", "Attributes", own),
        Part("members", "Members", _members(prose.site, spec)),
        Part("used-by", "Used by", _users(prose.site, spec)),
    ]


def of_macro(prose: Prose, spec: MacroSpec) -> list[Part]:
    content: Pattern = spec.content or p.EMPTY
    words = phrase(prose.site, content) if spec.data else EMPTY
    inside = together(tag("p", "A value is ", words, ".") if words else None, Expression(prose.site).written(content))
    return [
        Part("content", "Values" if spec.data else "Content", inside),
        Part("used-by", "Used by", _users(prose.site, spec)),
    ]


def _element_attributes(prose: Prose, spec: ElementSpec) -> Html:
    """Its own attributes, then those of its classes as they stand there."""
    found = sorted_out(prose.site, spec)
    rows: dict[str, list[Html]] = {"From its classes": [], "Global attributes": []}
    for name, attributes in found.inherited.items():
        title = "Global attributes" if name.startswith(_GLOBAL) else "From its classes"
        rows[title].append(inherited(prose, prose.site.schema.classes[name], attributes))
    own = in_full(prose, found.own, found.origins)
    classes = ((tag("h3", title), tag("dl", made, class_="attributes")) for title, made in rows.items() if made)
    return together(own, classes) or tag("p", "None.")


def _content(prose: Prose, spec: ElementSpec) -> Html:
    site = prose.site
    inside = site.relations.inside[spec.ident]
    said = ["text"] if inside.text else []
    said += ["elements that this schema does not name"] if inside.any else []
    model = Expression(site).written(spec.content or p.EMPTY)
    if not said and not inside.elements:
        return together(tag("p", "Nothing: it is always empty."), model)
    words = joined(said, " and ")
    children = by_module(site, inside.elements)
    if not children:
        return together(tag("p", words[:1].upper() + words[1:], "."), model)
    lead = tag("p", "It may hold ", words, " and " if said else None, "these elements:")
    return together(model, lead, children)


def _parents(prose: Prose, spec: ElementSpec) -> Html:
    site = prose.site
    begins = tag("p", "A file may begin with it.") if spec.ident in site.relations.start else None
    parents = by_module(site, site.relations.parents[spec.ident])
    if not parents and begins is None:
        return tag("p", "Nothing in this schema has a place for it.")
    return together(begins, parents)


def _members(site: Site, spec: ClassSpec) -> Html:
    """The members of a class, then those of the classes that are its members."""
    made: list[Html] = []
    seen = {spec.ident}
    elements, waiting = _direct(site, spec)
    rows = [("Elements", [*map(site.link, elements)]), ("Classes", [*map(site.link, waiting)])]
    while waiting:
        cls = waiting.pop(0)
        if cls.ident not in seen:
            seen.add(cls.ident)
            elements, classes = _direct(site, cls)
            waiting += classes
            if elements:
                links = joined(map(site.link, elements), ", ")
                made.append(tag("div", tag("dt", site.link(cls)), tag("dd", links)))
    through = (tag("h3", "Through its classes"), tag("dl", made, class_="declared through")) if made else None
    return together(facts(rows, "declared"), through) or tag("p", "None in this schema.")


def _direct(site: Site, spec: ClassSpec) -> tuple[list[ElementSpec], list[ClassSpec]]:
    """The elements and the classes that say they are members of a class."""
    found = [site.spec((it.kind, it.name)) for it in site.relations.members.get(spec.ident, ())]
    elements = sorted((it for it in found if isinstance(it, ElementSpec)), key=by_name)
    return elements, sorted((it for it in found if isinstance(it, ClassSpec)), key=by_name)


def _users(site: Site, spec: Spec) -> Html:
    """Who names a thing in a content model, and which attributes have it as their datatype."""
    use = site.relations.uses.get((kind_of(spec), spec.ident), Use())
    named = sorted((site.spec(it) for it in use.contents), key=by_name)
    rows = [
        (label, [site.link(it) for it in named if kind_of(it) in kinds])
        for label, kinds in (("Elements", (Kind.ELEMENT,)), ("Macros", (Kind.MACRO,)), ("Datatypes", (Kind.DATA,)))
    ]
    owners = sorted(((site.spec(key), name) for key, name in use.attributes), key=lambda it: (by_name(it[0]), it[1]))
    attributes = [tag("li", _attribute(site, *it)) for it in owners]
    return together(facts(rows, "declared"), tag("ul", attributes, class_="names") if attributes else None)


def _attribute(site: Site, owner: Spec, name: str) -> Html:
    """A link to an attribute where it is declared."""
    return tag(
        "a", site.code(owner), " ", tag("code", f"@{name}"), href=f"{site.address(owner)}{fragment(anchor(name))}"
    )
