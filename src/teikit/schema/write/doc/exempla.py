"""Examples with what is said around them, and the word that something is to be given up."""

from __future__ import annotations

from lxml import etree

from teikit.schema.model import AttDef
from teikit.schema.nodes import parts
from teikit.schema.write.doc.example import example
from teikit.schema.write.doc.markup import EMPTY, Html, tag, together
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.said import deprecation, examples
from teikit.schema.write.doc.site import Spec
from teikit.schema.write.doc.vocabulary import EG_XML


def exemplum(prose: Prose, it: etree._Element) -> Html:
    """An example, and the work it is taken from."""
    return together(_part(prose, part) for part in parts(it))


def _part(prose: Prose, part: etree._Element) -> Html:
    if part.tag != EG_XML:
        return prose.block(part, 6)
    work = prose.site.guidelines.cited(part, part.get("source", "").removeprefix("#"))
    return tag("figure", example(part, prose.site), tag("figcaption", work) if work else None)


def exempla(prose: Prose, spec: Spec) -> Html:
    """The examples of a specification: the first is open, of many the others are folded."""
    first, *others = [exemplum(prose, it) for it in examples(spec.prose, prose.site.language)] or [EMPTY]
    if len(others) < 2:
        return together(first, others)
    return together(first, tag("details", tag("summary", f"{len(others)} more examples"), others, class_="more"))


def deprecated(prose: Prose, spec: Spec | AttDef) -> Html:
    """Until when something may be used, and why no longer."""
    said = deprecation(spec.prose, prose.site.language)
    until = "" if isinstance(spec, AttDef) else spec.valid_until
    if said is None and not until:
        return EMPTY
    head = f"To be given up; it may be used until {until}." if until else "To be given up."
    return tag("div", tag("p", tag("b", head)), prose.said(said), class_="warning")
