"""Where prose names specifications: what specLists say of them, what specGrps declare, what a schema is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.schema.inheritance import definitions
from teikit.schema.model import AttDef
from teikit.schema.nodes import parts
from teikit.schema.pattern import Kind
from teikit.schema.reading import SPECS
from teikit.schema.relations import kind_of
from teikit.schema.write.doc.markup import EMPTY, Html, joined, tag, together
from teikit.schema.write.doc.said import description, gloss
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.vocabulary import T

if TYPE_CHECKING:
    from teikit.schema.write.doc.prose import Prose

_KINDS: Final = {
    Kind.ELEMENT: "Elements",
    Kind.CLASS: "Classes",
    Kind.MACRO: "Macros",
    Kind.DATA: "Datatypes",
}
_CASES: Final = {
    "elementSpec": Kind.ELEMENT,
    "elementRef": Kind.ELEMENT,
    "classSpec": Kind.CLASS,
    "classRef": Kind.CLASS,
    "macroSpec": Kind.MACRO,
    "macroRef": Kind.MACRO,
    "dataSpec": Kind.DATA,
    "dataRef": Kind.DATA,
}


def summary(prose: Prose, said: Spec | AttDef) -> Html:
    """Gloss and description in a line."""
    short = gloss(said.prose, prose.site.language)
    head = None if short is None else tag("b", prose.brief(short), class_="gloss")
    text = prose.brief(description(said.prose, prose.site.language))
    return together(head, " " if head and text else None, text)


def _list(prose: Prose, it: etree._Element, _: int) -> Html:
    entries = list(it.iterchildren(f"{T}specDesc"))
    specs = [prose.site.find(part.get("key", "")) for part in entries]
    if any(spec is None or part.get("atts") or summary(prose, spec) for part, spec in zip(entries, specs, strict=True)):
        return tag("dl", (_entry(prose, part) for part in entries), class_="specs")
    for part, spec in zip(entries, specs, strict=True):
        if spec is not None:
            prose.explains(spec, part)
    return tag("ul", (tag("li", prose.name(its)) for its in specs if its), class_="names") if specs else EMPTY


def _single(prose: Prose, it: etree._Element, _: int) -> Html:
    return tag("dl", _entry(prose, it), class_="specs")


def _entry(prose: Prose, it: etree._Element) -> Html:
    """What a specDesc asks for: a thing with its description, and those of its attributes that are named."""
    key = it.get("key", "")
    spec = prose.site.find(key)
    if spec is None:
        message = f"the text describes “{key}”, which is not in the schema"
        prose.site.tell("TK571", it, message, "take it into the schema, or drop this specDesc")
        return tag("div", tag("dt", tag("code", key)), tag("dd", "is not in this schema"))
    prose.explains(spec, it)
    known = {att.ident: att for att in definitions(prose.site.schema, spec.attributes)}
    named = [known[name] for name in it.get("atts", "").split() if name in known]
    rows = [tag("div", tag("dt", tag("code", f"@{att.name}")), tag("dd", summary(prose, att))) for att in named]
    inner = tag("dl", rows, class_="named") if rows else None
    return tag("div", tag("dt", prose.name(spec)), tag("dd", summary(prose, spec), inner))


def _group(prose: Prose, it: etree._Element, _: int) -> Html:
    """What a specGrp declares, as links; what it leaves out is named."""
    found: dict[Kind, dict[str, Spec]] = {}
    gone: dict[str, None] = {}
    for part in parts(it):
        kind = _CASES.get(etree.QName(part).localname)
        name = part.get("ident" if part.tag in SPECS else "key", "")
        spec = None if kind is None else prose.site.schema.find(kind, name)
        if spec is not None:
            found.setdefault(kind_of(spec), {})[name] = spec
            prose.explains(spec, part)
        elif kind is not None:
            gone[name] = None
    rows = [(_KINDS[kind], [prose.name(its) for its in found[kind].values()]) for kind in _KINDS if kind in found]
    rows += [("Left out", [tag("code", name) for name in gone])] if gone else []
    return facts(rows, "declared")


def facts(rows: Iterable[tuple[str, list[Html]]], class_: str) -> Html:
    """Names with links after them."""
    made = [tag("div", tag("dt", label), tag("dd", joined(links, ", "))) for label, links in rows if links]
    return tag("dl", made, class_=class_) if made else EMPTY


def _schema(prose: Prose, it: etree._Element, _: int) -> Html:
    """The schema as a whole: what is said of it, and its elements by module."""
    schema = prose.site.schema
    if prose.site.odd is None or prose.site.odd.ident != it.get("ident", prose.site.odd.ident):
        return EMPTY
    text = prose.said(description(schema.prose, prose.site.language))
    return together(text, by_module(prose.site, schema.elements))


def by_module(site: Site, idents: Iterable[str]) -> Html:
    """Elements as links, under the names of their modules."""
    modules: dict[str, list[Html]] = {}
    for spec in site.ordered(idents):
        modules.setdefault(spec.module, []).append(site.link(spec))
    rows = [(name or "no module", links) for name, links in sorted(modules.items())]
    return facts(rows, "modules")


NAMING: Final[dict[str, Callable[[Prose, etree._Element, int], Html]]] = {
    "specList": _list,
    "specDesc": _single,
    "specGrp": _group,
    "schemaSpec": _schema,
    "specGrpRef": lambda _, __, ___: EMPTY,
    **dict.fromkeys(("elementSpec", "classSpec", "macroSpec", "dataSpec"), lambda _, __, ___: EMPTY),
}
"""What names specifications, and how it is written. A specification itself is on a page of its own."""
