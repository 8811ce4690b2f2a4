"""A sender or an addressee as a fact, and a stretch of text as the grammar of parties reads it."""

from __future__ import annotations

from teikit.annotate.names.words import surname_like
from teikit.document import Annotation, Document, Span
from teikit.grammar.parties import Heading

MAKER = "facts"


def heading_of(document: Document, span: Span) -> Heading:
    """A stretch of the text as the grammar of parties reads it, with the names found in it."""
    names = tuple((it.start - span.start, it.end - span.start, it.kind) for it in document["names"].inside(span))
    return Heading(document.quote(span), names, surname_like)


def party_fact(document: Document, span: Span, role: str, sort: str, sure: float, why: str) -> Annotation:
    """The fact that somebody is a sender or an addressee; it refers to whom the name of the same span refers."""
    kind = "org" if sort == "org" else "person"
    attributes = {"type": kind}
    for name in document["names"].inside(span, kind):
        if name.span == span and (ref := name.get("ref")):
            attributes["ref"] = ref
    what = {"org": "this institution", "office": "this office"}.get(sort, "this person")
    return Annotation(span, role, attributes, round(min(sure, 0.95), 2), MAKER, f"{why} {what}")
