"""The page of a specification: what all kinds of them have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from teikit.schema.grammar import Grammar, pattern_name
from teikit.schema.inheritance import attribute_classes
from teikit.schema.model import ElementSpec
from teikit.schema.pattern import Kind
from teikit.schema.relations import Key, kind_of
from teikit.schema.write.doc.addresses import INDEX, fragment
from teikit.schema.write.doc.example import block
from teikit.schema.write.doc.exempla import deprecated, exempla
from teikit.schema.write.doc.frame import local_links, page, section
from teikit.schema.write.doc.markup import Html, escape, joined, tag, together
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.rules import rules_of, written
from teikit.schema.write.doc.said import description, gloss
from teikit.schema.write.doc.said import together as chosen
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.web import outward
from teikit.schema.write.rnc import rnc

TEI_MODULES: Final = frozenset(
    """
    analysis certainty cmc core corpus dictionaries drama figures gaiji header iso-fs linking msdescription namesdates
    nets spoken tagdocs tei textcrit textstructure transcr verse
    """.split()
)
_KINDS: Final = {Kind.ELEMENT: "Element", Kind.MACRO: "Macro", Kind.DATA: "Datatype"}
_NO_START: Final = "start = notAllowed\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page; one that holds nothing is left out."""

    anchor: str
    title: str
    inside: Html


def spec_page(
    site: Site,
    spec: Spec,
    own: Callable[[Prose], list[Part]],
    *,
    current: str,
    neighbours: tuple[Spec | None, Spec | None],
) -> bytes:
    """A page: the head, what `own` gives, and what every specification has."""
    prose = Prose(site)
    kind = _kind(spec)
    remarks = together(prose.said(it) for it in chosen(spec.prose.remarks, site.language))
    shown = [
        Part("remarks", "Remarks", remarks),
        Part("examples", "Examples", exempla(prose, spec)),
        *own(prose),
        Part("rules", "Rules", _rules(prose, spec)),
        Part("relaxng", "RELAX NG", _relaxng(site, spec)),
    ]
    shown = [it for it in shown if it.inside]
    main = together(
        _head(prose, spec, kind),
        (section(it.anchor, it.title, it.inside) for it in shown),
        _pager(site, *neighbours),
    )
    name = f"<{spec.name}>" if isinstance(spec, ElementSpec) else spec.name
    local = local_links([(it.anchor, it.title) for it in shown])
    return page(site, name, main, kind="reference", local=local, current=current)


def _kind(spec: Spec) -> str:
    kind = kind_of(spec)
    if kind is Kind.CLASS:
        return "Attribute class" if getattr(spec, "attribute", False) else "Model class"
    return _KINDS[kind]


def _head(prose: Prose, spec: Spec, kind: str) -> Html:
    site = prose.site
    short = prose.brief(gloss(spec.prose, site.language))
    module = together(" · module ", tag("b", spec.module)) if spec.module else None
    return tag(
        "header",
        tag("p", kind, module, class_="kicker"),
        tag("h1", site.code(spec), together(" ", tag("span", short, class_="gloss")) if short else None),
        deprecated(prose, spec),
        prose.said(description(spec.prose, site.language), "lead"),
        _facts(site, spec),
    )


def _facts(site: Site, spec: Spec) -> Html | None:
    key = kind_of(spec), spec.ident
    namespace = spec.namespace if isinstance(spec, ElementSpec) and spec.namespace != site.schema.namespace else None
    classes = [site.link(site.schema.classes[it]) for it in spec.memberships if it in site.schema.classes]
    rows = [
        ("Name in TEI", tag("code", spec.ident) if spec.alt and spec.alt != spec.ident else None),
        ("Namespace", None if namespace is None else tag("code", namespace or "none")),
        ("Member of", joined(classes, ", ")),
        ("Explained in", joined(_sections(site.explained, spec), ", ")),
        ("Declared in", joined(_sections(site.declared, spec), ", ") if not site.explained.get(key) else None),
        ("TEI Guidelines", joined(_guidelines(site, spec), ", ")),
    ]
    made = [tag("div", tag("dt", label), tag("dd", said)) for label, said in rows if said]
    return tag("dl", made, class_="facts") if made else None


def _sections(known: dict[Key, dict[str, str]], spec: Spec) -> list[Html]:
    """The sections of the manual that speak of a thing."""
    found = known.get((kind_of(spec), spec.ident), {})
    return [tag("a", label, href=f"{INDEX}{fragment(anchor)}") for anchor, label in found.items()]


def _guidelines(site: Site, spec: Spec) -> list[Html]:
    """Where the TEI explains something of its own: the chapters, and the page of its reference."""
    if spec.module not in TEI_MODULES or (kind_of(spec), spec.ident) in site.own or not site.schema.release:
        return []
    found = [outward(it.title, it.address) for it in site.guidelines.chapters(spec.prose)]
    return [*found, outward(f"reference: {spec.ident}", f"{site.guidelines.home}ref-{spec.ident}.html")]


def _rules(prose: Prose, spec: Spec) -> Html:
    """The rules of a thing, and links to those of the classes that it has its attributes from."""
    site = prose.site
    links = [
        tag("a", tag("code", rule.constraint.ident), href=f"{site.address(cls)}{fragment(rule.anchor)}")
        for cls in attribute_classes(site.schema, spec.memberships)
        for rule in rules_of(cls)
    ]
    of_classes = tag("p", "From its classes: ", joined(links, ", "), ".") if links else None
    return together(written(prose, rules_of(spec), 3), of_classes)


def _relaxng(site: Site, spec: Spec) -> Html:
    """The pattern of a thing in compact syntax, folded; nothing for what no file leads to."""
    name = pattern_name(site.schema, kind_of(spec), spec.ident)
    pattern = site.grammar.defines.get(name)
    if pattern is None:
        return Html("")
    text = rnc(Grammar(site.grammar.namespace, (), {name: pattern})).decode()
    code = text.partition(_NO_START)[2] or text
    return tag("details", tag("summary", "In compact syntax"), block(escape(code.strip()), "rnc"))


def _pager(site: Site, before: Spec | None, after: Spec | None) -> Html | None:
    links = [
        tag("a", tag("span", label), site.code(its), href=site.address(its), rel=rel, class_=rel)
        for its, label, rel in ((before, "Previous", "prev"), (after, "Next", "next"))
        if its is not None
    ]
    return tag("nav", links, aria_label="Neighbours", class_="pager") if links else None
