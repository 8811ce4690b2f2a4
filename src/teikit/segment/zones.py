"""The parts of a document, and what it costs to pass from one block to the next: the tables of the grammar of a page.

Scores are log-odds by judgement: 0 is what one expects, -8 nearly never.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OPEN, FRONT, BODY, TAIL, BACK, OUT = "open", "front", "body", "tail", "back", "out"

ZONES: Final[Mapping[str, tuple[str, ...]]] = {
    "number": (FRONT,),
    "heading": (OPEN, FRONT, BODY),
    "file-number": (OPEN, FRONT, TAIL),
    "file-line": (OPEN, FRONT),
    "classification": (OPEN, FRONT, TAIL),
    "dateline": (FRONT, TAIL),
    "address": (OPEN, FRONT, TAIL),
    "attendance": (FRONT, BODY),
    "salutation": (FRONT,),
    "headnote": (FRONT,),
    "paragraph": (BODY,),
    "announcing": (BODY,),
    "preamble": (BODY,),
    "item": (BODY,),
    "article": (BODY,),
    "turn": (BODY,),
    "stage": (BODY,),
    "heard": (BODY,),
    "resolved": (BODY,),
    "quote": (BODY,),
    "table": (BODY,),
    "label": (OPEN, FRONT, BODY),
    "closer": (TAIL,),
    "signature": (TAIL,),
    "postscript": (TAIL,),
    "enclosure": (TAIL,),
    "endorsement": (FRONT, TAIL, BACK),
    "resolution": (TAIL, BACK),
    "note": (FRONT, BACK),
    "source": (FRONT, BACK),
    "publication": (BACK,),
    "emphasis": (TAIL, BACK),
    "boilerplate": (OUT,),
    "work-title": (OUT,),
    "page-title": (OUT,),
    "stray-number": (OUT,),
    "running-head": (OUT,),
}
ASIDE: Final = frozenset(role for role, zones in ZONES.items() if zones == (OUT,))
PRINTED_AS: Final[Mapping[str, str]] = {"announcing": "paragraph", "preamble": "paragraph", "file-line": "file-number"}
"""Roles that only the grammar tells apart, and the role that the block gets."""


def printed(role: str) -> str:
    """The role that a block gets: the grammar's own distinctions are left out."""
    return PRINTED_AS.get(role, role)


# From zone to zone within one document.
WITHIN: Final[Mapping[tuple[str, str], float]] = {
    (OPEN, OPEN): 0.0,
    (OPEN, FRONT): 0.0,
    (OPEN, BODY): -4.0,
    (OPEN, TAIL): -7.0,
    (OPEN, BACK): -7.0,
    (FRONT, FRONT): 0.0,
    (FRONT, BODY): 0.0,
    (FRONT, TAIL): -8.0,
    (FRONT, BACK): -4.0,
    (BODY, FRONT): -8.0,
    (BODY, BODY): 0.0,
    (BODY, TAIL): 0.0,
    (BODY, BACK): -0.3,
    (TAIL, FRONT): -9.0,
    (TAIL, BODY): -3.0,
    (TAIL, TAIL): 0.0,
    (TAIL, BACK): 0.0,
    (BACK, FRONT): -10.0,
    (BACK, BODY): -8.0,
    (BACK, TAIL): -6.0,
    (BACK, BACK): 0.0,
}

# From role to role within one document, on top of the zones.
PAIRS: Final[Mapping[tuple[str, str], float]] = {
    ("number", "heading"): 1.0,
    ("number", "number"): -2.0,
    ("heading", "dateline"): 1.5,
    ("heading", "heading"): -1.5,
    ("heading", "file-number"): -2.0,
    ("heading", "salutation"): 0.5,
    ("dateline", "heading"): -1.5,
    ("dateline", "dateline"): -2.0,
    ("dateline", "paragraph"): 0.5,
    ("dateline", "salutation"): 0.5,
    ("address", "salutation"): 0.5,
    ("address", "address"): 0.5,
    ("salutation", "paragraph"): 0.5,
    ("paragraph", "number"): -4.0,
    ("turn", "turn"): 0.5,
    ("preamble", "article"): 0.5,
    ("article", "article"): 0.5,
    ("item", "item"): 0.3,
    ("attendance", "attendance"): 0.5,
    ("signature", "signature"): 0.3,
    ("signature", "source"): 1.0,
    ("signature", "paragraph"): -1.0,
    ("closer", "signature"): 1.0,
    ("source", "source"): -1.0,
    ("source", "publication"): 0.5,
    ("source", "emphasis"): 0.5,
    ("publication", "emphasis"): 0.5,
    ("publication", "source"): -1.0,
    ("paragraph", "note"): -1.0,
    ("note", "note"): 0.5,
    ("note", "source"): -1.5,
    ("file-line", "heading"): 1.5,
    ("file-line", "number"): 7.0,
    ("enclosure", "paragraph"): 2.0,
    ("enclosure", "article"): 2.0,
    ("enclosure", "item"): 2.0,
}

# What is enclosed or relayed is a document within the document, with a front of its own: what may then come in it.
INNER: Final[Mapping[tuple[str, str], float]] = {
    ("enclosure", "heading"): 13.0,
    ("enclosure", "number"): 14.0,
    ("enclosure", "dateline"): 11.0,
    ("enclosure", "salutation"): 11.0,
    ("enclosure", "file-number"): 8.0,
    ("enclosure", "label"): 9.0,
    ("announcing", "dateline"): 9.0,
    ("announcing", "heading"): 5.0,
    ("announcing", "number"): 11.0,
    ("announcing", "address"): 6.0,
    ("announcing", "salutation"): 9.0,
}

# A part of a document in the place of another zone than its first.
PLACES: Final[Mapping[tuple[str, str], float]] = {
    ("heading", BODY): -1.0,
    ("number", FRONT): -6.0,
    ("label", FRONT): -0.5,
    ("source", FRONT): -3.0,
    ("note", FRONT): -2.5,
    ("endorsement", FRONT): 0.0,
}

# How likely a document begins with such a block.
STARTS: Final[Mapping[str, float]] = {
    "number": 0.0,
    "heading": -0.3,
    "classification": -1.5,
    "file-number": -2.0,
    "file-line": -0.5,
    "address": -3.5,
    "dateline": -4.0,
    "salutation": -4.0,
    "headnote": -4.0,
    "attendance": -5.0,
    "paragraph": -5.5,
    "announcing": -5.5,
    "preamble": -3.0,
    "turn": -6.5,
    "article": -7.0,
}

FIRM: Final = frozenset({"number", "dateline", "salutation", "classification", "file-number", "attendance", "source"})
"""What tells that a document has really begun."""

# How complete a document is that ends in such a zone: on a page whose documents close with source lines, and on others.
ENDS: Final[Mapping[str, tuple[float, float]]] = {
    OPEN: (-11.0, -10.0),
    FRONT: (-9.0, -8.0),
    BODY: (-5.5, -2.5),
    TAIL: (-2.5, -0.3),
    BACK: (0.0, -2.0),
}
