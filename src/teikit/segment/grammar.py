"""What may follow what: the grammar of a page of documents, as costs of passing from one block to the next.

A document has a front (number, heading, dateline ...), a body, a tail (signatures) and a back (source line, notes);
outside of documents stands what the page adds. Scores are log-odds by judgement: 0 is what one expects, -8 nearly
never. Any block may follow any other at a price, so that damaged pages have a reading too.
"""

from __future__ import annotations

from dataclasses import dataclass

FRONT, BODY, TAIL, BACK, OUT = "front", "body", "tail", "back", "out"

ZONES: dict[str, tuple[str, ...]] = {
    "number": (FRONT,),
    "heading": (FRONT,),
    "file-number": (FRONT, TAIL),
    "classification": (FRONT, TAIL),
    "dateline": (FRONT, TAIL),
    "address": (FRONT, TAIL),
    "attendance": (FRONT, BODY),
    "salutation": (FRONT,),
    "paragraph": (BODY,),
    "item": (BODY,),
    "article": (BODY,),
    "turn": (BODY,),
    "stage": (BODY,),
    "heard": (BODY,),
    "resolved": (BODY,),
    "quote": (BODY,),
    "label": (BODY,),
    "closer": (TAIL,),
    "signature": (TAIL,),
    "postscript": (TAIL,),
    "enclosure": (TAIL,),
    "endorsement": (TAIL, BACK),
    "resolution": (TAIL, BACK),
    "note": (BACK,),
    "source": (BACK,),
    "publication": (BACK,),
    "emphasis": (BACK,),
    "boilerplate": (OUT,),
    "work-title": (OUT,),
    "page-title": (OUT,),
    "stray-number": (OUT,),
}
ASIDE = frozenset(role for role, zones in ZONES.items() if zones == (OUT,))

# From zone to zone within one document.
_WITHIN: dict[tuple[str, str], float] = {
    (FRONT, FRONT): 0.0,
    (FRONT, BODY): 0.0,
    (FRONT, TAIL): -3.0,
    (FRONT, BACK): -3.5,
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
_PAIRS: dict[tuple[str, str], float] = {
    ("number", "heading"): 1.0,
    ("number", "number"): -8.0,
    ("heading", "dateline"): 1.5,
    ("heading", "heading"): -1.5,
    ("heading", "number"): -6.0,
    ("heading", "file-number"): -2.0,
    ("dateline", "heading"): -3.0,
    ("dateline", "number"): -6.0,
    ("dateline", "paragraph"): 0.5,
    ("paragraph", "number"): -4.0,
    ("turn", "turn"): 0.5,
    ("article", "article"): 0.5,
    ("item", "item"): 0.3,
    ("signature", "signature"): 0.3,
    ("signature", "source"): 1.0,
    ("signature", "paragraph"): -1.0,
    ("closer", "signature"): 1.0,
    ("source", "source"): -1.0,
    ("source", "publication"): 0.5,
    ("source", "emphasis"): 0.5,
    ("publication", "emphasis"): 0.5,
    ("publication", "source"): -1.0,
    ("note", "source"): -1.5,
}

# How likely a document begins with such a block.
_START: dict[str, float] = {
    "number": 0.0,
    "heading": -0.3,
    "classification": -1.5,
    "file-number": -2.5,
    "address": -3.5,
    "dateline": -4.0,
    "salutation": -4.0,
    "attendance": -5.0,
    "paragraph": -5.5,
    "turn": -6.5,
    "article": -7.0,
}

# How complete a document is that ends in such a zone: on a page with source lines, and on one without.
_END: dict[str, tuple[float, float]] = {FRONT: (-9.0, -8.0), BODY: (-5.5, -2.5), TAIL: (-2.5, -0.3), BACK: (0.0, 0.0)}


@dataclass(frozen=True, slots=True)
class State:
    """Where a reading stands: the last block's role, and its zone."""

    role: str
    zone: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The costs for one page; `sourced` when its documents close with source lines."""

    sourced: bool

    def within(self, before: State, after: State) -> float | None:
        """The cost of going on within the same document, None where there is none to go on with."""
        if before.zone == OUT or after.zone == OUT:
            return None
        pair = _PAIRS.get((before.role, after.role), 0.0)
        return _WITHIN[before.zone, after.zone] + pair

    def end(self, state: State) -> float:
        if state.zone == OUT:
            return 0.0
        return _END[state.zone][0 if self.sourced else 1]

    def start(self, before: State | None, after: State) -> float:
        """The cost of beginning a document with this block, or of standing outside of any."""
        if after.zone == OUT:
            if before is None:
                return 0.0
            return 1.0 if before.role == "boilerplate" == after.role else self.end(before)
        begin = _START.get(after.role, -8.0)
        return begin / 2 if before is None else begin + self.end(before)
