"""What the parts say of the document as a whole: its date and place, who wrote to whom, the number it has lost."""

from __future__ import annotations

from teikit.annotate.facts.correspondents import correspondents
from teikit.annotate.facts.numbers import lost_numbers
from teikit.annotate.facts.origin import own_date, own_place
from teikit.document import Annotation, Document, Layer
from teikit.seams import Annotator, Given, Knowledge


def annotate(document: Document, knowledge: Knowledge) -> Given:
    """The layer `facts`. Runs after linking, so that senders and addressees carry the reference of their names."""
    facts: list[Annotation] = []
    for section in document["documents"]:
        within = [it.span for it in document["documents"].inside(section.span) if it.span != section.span]
        blocks = [it for it in document["blocks"].inside(section.span) if not any(it.span in other for other in within)]
        date = own_date(document, section, within)
        facts += [fact for fact in (date, own_place(document, blocks, date)) if fact]
        facts += correspondents(document, section, blocks)
    facts += lost_numbers(document)
    return Given([Layer("facts", facts)])


ANNOTATOR = Annotator("facts", ("documents", "blocks", "numbers", "dates", "names", "aside"), ("facts",), annotate)
