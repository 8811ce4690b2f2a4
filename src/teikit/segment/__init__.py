"""Segment: the documents of an edition and the blocks that each is made of, with what stands outside of them."""

from __future__ import annotations

from teikit.diagnostic import Diagnostic
from teikit.document import Document, Layer
from teikit.seams import Given, Knowledge
from teikit.segment.candidates import lattice
from teikit.segment.conventions import read_with_conventions
from teikit.segment.corrected import ROLES, corrected, idle
from teikit.segment.layers import laid_out
from teikit.segment.numbering import numbered
from teikit.segment.page import read_page

__all__ = ["ROLES", "segment"]


def segment(document: Document, knowledge: Knowledge) -> Given:
    """The layers `documents`, `blocks` and `aside`, and what was set aside or not found.

    A document that comes with documents and blocks from its reader (TEI that is already structured) keeps them.
    """
    if document["documents"] and document["blocks"]:
        return Given([Layer("aside")])
    page = read_page(document)
    ways = numbered(lattice(page, knowledge.work, document["corrections"]))
    said: list[Diagnostic] = []
    if document["corrections"]:
        uncorrected, _ = read_with_conventions(numbered(lattice(page, knowledge.work)))
        said += idle(document, uncorrected.decided)
        ways = corrected(ways, document)
    reading, _ = read_with_conventions(ways)
    given = laid_out(document, reading.decided, page.furniture)
    return Given(given.layers, [*given.diagnostics, *said])
