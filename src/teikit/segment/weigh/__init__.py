"""How much a piece of text looks like each kind of block: one small function a role, weighed in one table.

Scores are log-odds by judgement, beside a plain paragraph's 0; a role that is out of the question is left out. Each
comes with the reason in words, which is the evidence that the annotation carries.
"""

from __future__ import annotations

from collections.abc import Callable

from teikit.segment.weigh import back, body, front, heading, numbers, outside, signed
from teikit.segment.weigh.heading import is_firm
from teikit.segment.weigh.look import Look, Weight, opens_with
from teikit.segment.weigh.numbers import is_classification, is_file_number, leading_classification

__all__ = [
    "LONG",
    "LONGEST_SHORT",
    "WEIGHERS",
    "Look",
    "Weight",
    "is_classification",
    "is_file_number",
    "is_firm",
    "leading_classification",
]

LONGEST_SHORT = 430
"""Code points: longer pieces of text can have only the roles of `LONG`."""
LONG = frozenset(
    {"heading", "headnote", "paragraph", "announcing", "preamble", "item", "article", "turn", "heard", "resolved"}
    | {"quote", "postscript", "resolution", "note", "source", "publication", "boilerplate", "attendance"}
)
WEIGHERS: dict[str, Callable[[Look], Weight]] = {
    "number": numbers.number,
    "heading": heading.heading,
    "file-number": numbers.file_number,
    "file-line": numbers.file_line,
    "classification": numbers.classification,
    "dateline": front.dateline,
    "address": front.address,
    "attendance": front.attendance,
    "salutation": front.salutation,
    "headnote": front.headnote,
    "paragraph": body.paragraph,
    "announcing": body.announcing,
    "preamble": body.preamble,
    "item": body.item,
    "article": body.article,
    "turn": body.turn,
    "stage": body.stage,
    "heard": opens_with("HEARD", 4.0, "says what was heard"),
    "resolved": opens_with("RESOLVED", 4.0, "says what was resolved"),
    "quote": body.quote,
    "label": body.label,
    "closer": signed.closer,
    "signature": signed.signature,
    "postscript": signed.postscript,
    "enclosure": opens_with("ENCLOSURES", 3.0, "announces an enclosure", 100),
    "endorsement": opens_with("ENDORSEMENTS", 2.5, "says what was done with the document", 200),
    "resolution": back.resolution,
    "note": back.note,
    "source": back.source,
    "publication": back.publication,
    "emphasis": back.emphasis,
    "boilerplate": outside.boilerplate,
    "work-title": outside.work_title,
    "page-title": outside.page_title,
    "stray-number": outside.stray_number,
}
