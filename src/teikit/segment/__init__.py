"""Segment: the documents of an edition and the blocks that each is made of, with what stands outside of them."""

from __future__ import annotations

from teikit.document import Document
from teikit.seams import Given, Knowledge
from teikit.segment.corrected import ROLES
from teikit.segment.explain import Explanation, Limit, explain
from teikit.segment.layers import laid_out
from teikit.segment.understood import Understood, understood

__all__ = ["ROLES", "Explanation", "Limit", "explain", "segment", "understood"]


def segment(document: Document, knowledge: Knowledge, known: Understood | None = None) -> Given:
    """The layers `documents`, `blocks` and `aside`, and what was set aside or not found.

    A document that comes with documents and blocks from its reader (TEI that is already structured) keeps them.
    `known` is what `understood` says of it, where that was asked before.
    """
    if document["documents"] and document["blocks"]:
        return Given([document["aside"]])
    known = known or understood(document, knowledge)
    given = laid_out(document, known.page, known.reading.decided)
    return Given(given.layers, [*given.diagnostics, *known.diagnostics])
