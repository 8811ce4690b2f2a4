"""Who wrote to whom: by the heading, by TO and FROM lines, by the signature, the address and the salutation."""

from __future__ import annotations

from collections.abc import Sequence

from teikit.annotate.facts.edges import addressed, signed
from teikit.annotate.facts.memo import memo_parties
from teikit.annotate.facts.party import heading_of, party_fact
from teikit.document import Annotation, Document, Span
from teikit.grammar.parties import parties

# genres in which parties meet or decree: their signatories have not sent anything to anybody
_NO_LETTER = frozenset("conversation minutes agreement treaty resolution order speech excerpt".split())


def correspondents(document: Document, section: Annotation, blocks: Sequence[Annotation]) -> list[Annotation]:
    """Senders and addressees. What the heading says holds; what it leaves open is taken from the text's edges."""
    found = _by_heading(document, section, blocks)
    senders = [it for it in found if it.kind == "sender"]
    addressees = [it for it in found if it.kind == "addressee"]
    if section.get("genre") in _NO_LETTER:
        return found
    if not senders or not addressees:
        memo = memo_parties(document, blocks)
        senders = senders or [it for it in memo if it.kind == "sender"]
        addressees = addressees or [it for it in memo if it.kind == "addressee"]
    return [*(senders or signed(document, blocks)), *(addressees or addressed(document, blocks))]


def _by_heading(document: Document, section: Annotation, blocks: Sequence[Annotation]) -> list[Annotation]:
    """The parties of the first heading that names any."""
    talk = section.get("genre") in _NO_LETTER
    for block in blocks:
        if block.kind == "heading":
            found = [it for it in named_parties(document, block.span) if not talk or it.kind == "sender"]
            if found:
                return found if not talk or section.get("genre") == "conversation" else []
    return []


def named_parties(document: Document, span: Span) -> list[Annotation]:
    """The parties that a heading's words name, as facts."""
    heading = heading_of(document, span)
    found = []
    for party in parties(heading):
        at = Span(span.start + party.start, span.start + party.end)
        found.append(party_fact(document, at, party.role, party.sort, party.sure, "the heading names"))
    return found
