"""What may follow what: the grammar of a page of documents, as costs of passing from one block to the next.

A document has a front (number, heading, dateline ...), a body, a tail (signatures) and a back (source line, notes);
outside of documents stands what the page adds. What opens with a line that might as well stand within a document (a
subject in capitals) is *open* until something firm follows: a dateline, a greeting, a heading that names its kind.
Scores are log-odds by judgement: 0 is what one expects, -8 nearly never. Any block may follow any other at a price, so
that damaged pages have a reading too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
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
    "emphasis": (BACK,),
    "boilerplate": (OUT,),
    "work-title": (OUT,),
    "page-title": (OUT,),
    "stray-number": (OUT,),
    "running-head": (OUT,),
}
ASIDE: Final = frozenset(role for role, zones in ZONES.items() if zones == (OUT,))
PRINTED_AS: Final[Mapping[str, str]] = {"announcing": "paragraph", "preamble": "paragraph", "file-line": "file-number"}
"""Roles that only the grammar tells apart, and the role that the block gets."""

# From zone to zone within one document.
_WITHIN: Final[Mapping[tuple[str, str], float]] = {
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
_PAIRS: Final[Mapping[tuple[str, str], float]] = {
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
    ("enclosure", "paragraph"): 2.0,
    ("enclosure", "article"): 2.0,
    ("enclosure", "item"): 2.0,
}

# What is enclosed or relayed is a document within the document, with a front of its own: what may then come in it.
_INNER: Final[Mapping[tuple[str, str], float]] = {
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
_PLACE: Final[Mapping[tuple[str, str], float]] = {
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

_FIRM: Final = frozenset({"number", "dateline", "salutation", "classification", "file-number", "attendance", "source"})
"""What tells that a document has really begun."""

# How complete a document is that ends in such a zone: on a page whose documents close with source lines, and on others.
_END: Final[Mapping[str, tuple[float, float]]] = {
    OPEN: (-11.0, -10.0),
    FRONT: (-9.0, -8.0),
    BODY: (-5.5, -2.5),
    TAIL: (-2.5, -0.3),
    BACK: (0.0, -2.0),
}


@dataclass(frozen=True, slots=True)
class State:
    """Where a reading stands: the last block's role, and its zone. `number` is its place in STATES."""

    role: str
    zone: str
    number: int


STATES: Final = tuple(
    State(role, zone, number)
    for number, (role, zone) in enumerate((role, zone) for role, zones in ZONES.items() for zone in zones)
)
STATES_OF: Final[Mapping[str, tuple[State, ...]]] = {
    role: tuple(state for state in STATES if state.role == role) for role in ZONES
}
NEVER: Final = float("-inf")
Costs = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The costs for one page under a convention about its source lines."""

    closed_by_source: bool = False
    """Its documents close with source lines."""
    opened_by_source: bool = False
    """Its documents have their source lines after the heading."""
    expected: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    """What to add where a document begins with such a block: what the page itself has taught."""

    def within(self, firm: bool) -> Costs:
        """The costs of going on within a document: by the number of the state after, then by that of the one before.

        `firm`: the block after tells by itself that a document begins.
        """
        return _within_costs(self.opened_by_source, firm)

    def start(self, firm: bool) -> Costs:
        """The costs of beginning a document, or of standing outside of any; last of a row: at the page's beginning."""
        return _start_costs(self.closed_by_source, firm)

    def end(self, state: State) -> float:
        """How complete a document is that ends so."""
        return _end(state, self.closed_by_source)


@cache
def _within_costs(opened_by_source: bool, firm: bool) -> Costs:
    return tuple(tuple(_within(before, after, firm, opened_by_source) for before in STATES) for after in STATES)


@cache
def _start_costs(closed_by_source: bool, firm: bool) -> Costs:
    return tuple(tuple(_start(before, after, firm, closed_by_source) for before in (*STATES, None)) for after in STATES)


def _within(before: State, after: State, firm: bool, opened_by_source: bool) -> float:
    if before.zone == OUT or after.zone == OUT:
        return NEVER
    if after.zone == OPEN and (before.zone != OPEN or firm):
        return NEVER
    if before.zone == OPEN and after.zone == FRONT and not (firm or after.role in _FIRM):
        return NEVER
    place = _PLACE.get((after.role, after.zone), 0.0)
    if opened_by_source and after.role == "source" and after.zone == FRONT:
        place = 1.0
    if after.zone == FRONT:
        place += _INNER.get((before.role, after.role), 0.0)
    return _WITHIN[before.zone, after.zone] + _pair(before.role, after.role) + place


def _pair(before: str, after: str) -> float:
    """What one role after another adds; the grammar's own roles count as what they are printed as."""
    if (before, after) in _PAIRS:
        return _PAIRS[before, after]
    return _PAIRS.get((PRINTED_AS.get(before, before), PRINTED_AS.get(after, after)), 0.0)


def _start(before: State | None, after: State, firm: bool, closed_by_source: bool) -> float:
    if after.zone == OUT:
        if before is None:
            return 0.0
        return 1.0 if before.role == "boilerplate" == after.role else _end(before, closed_by_source)
    if (after.zone == OPEN) != _is_open(before, after, firm, closed_by_source):
        return NEVER
    if after.role == "heading" and after.zone == BODY:
        return NEVER
    begin = STARTS.get(after.role, -8.0)
    return begin / 2 if before is None else begin + _end(before, closed_by_source)


def _end(state: State, closed_by_source: bool) -> float:
    return 0.0 if state.zone == OUT else _END[state.zone][0 if closed_by_source else 1]


def _is_open(before: State | None, after: State, firm: bool, closed_by_source: bool) -> bool:
    """Whether what begins here must still show that it is a document."""
    if firm or after.role in _FIRM or OPEN not in ZONES[after.role]:
        return False
    closed = before is not None and before.zone == BACK and before.role != "note" and closed_by_source
    return before is not None and before.zone != OUT and not closed
