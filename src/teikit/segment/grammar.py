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

from teikit.segment.zones import (
    BACK,
    BODY,
    ENDS,
    FIRM,
    FRONT,
    INNER,
    OPEN,
    OUT,
    PAIRS,
    PLACES,
    STARTS,
    WITHIN,
    ZONES,
    printed,
)


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
_SOURCE_FIRST: Final = -1.5  # where source lines stand at the head: one whose number is lost
NEVER: Final = float("-inf")
Costs = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The costs for one page under a convention about its source lines."""

    closed_by_source: bool = False
    """Its documents close with source lines."""
    opened_by_source: bool = False
    """Its documents have their source lines after the heading."""
    source_first: bool = False
    """Several have them so: one of them may begin with it, its number lost."""
    expected: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    """What to add where a document begins with such a block: what the page itself has taught."""

    def within(self, firm: bool) -> Costs:
        """The costs of going on within a document: by the number of the state after, then by that of the one before.

        `firm`: the block after tells by itself that a document begins.
        """
        return _within_costs(self.opened_by_source, firm)

    def start(self, firm: bool) -> Costs:
        """The costs of beginning a document, or of standing outside of any; last of a row: at the page's beginning."""
        return _start_costs(self.closed_by_source, self.source_first, firm)

    def end(self, state: State) -> float:
        """How complete a document is that ends so."""
        return _end(state, self.closed_by_source)


@cache
def _within_costs(opened_by_source: bool, firm: bool) -> Costs:
    return tuple(tuple(_within(before, after, firm, opened_by_source) for before in STATES) for after in STATES)


@cache
def _start_costs(closed_by_source: bool, source_first: bool, firm: bool) -> Costs:
    return tuple(
        tuple(_start(before, after, firm, closed_by_source, source_first) for before in (*STATES, None))
        for after in STATES
    )


def _within(before: State, after: State, firm: bool, opened_by_source: bool) -> float:
    if before.zone == OUT or after.zone == OUT:
        return NEVER
    if after.zone == OPEN and (before.zone != OPEN or firm):
        return NEVER
    if before.zone == OPEN and after.zone == FRONT and not (firm or after.role in FIRM):
        return NEVER
    place = PLACES.get((after.role, after.zone), 0.0)
    if opened_by_source and after.role == "source" and after.zone == FRONT:
        place = 1.0
    if after.zone == FRONT:
        place += INNER.get((before.role, after.role), 0.0)
    return WITHIN[before.zone, after.zone] + _pair(before.role, after.role) + place


def _pair(before: str, after: str) -> float:
    """What one role after another adds; the grammar's own roles count as what they are printed as."""
    if (before, after) in PAIRS:
        return PAIRS[before, after]
    return PAIRS.get((printed(before), printed(after)), 0.0)


def _start(before: State | None, after: State, firm: bool, closed_by_source: bool, source_first: bool) -> float:
    if after.zone == OUT:
        if before is None:
            return 0.0
        return 1.0 if before.role == "boilerplate" == after.role else _end(before, closed_by_source)
    if (after.zone == OPEN) != _is_open(before, after, firm, closed_by_source):
        return NEVER
    if after.role == "heading" and after.zone == BODY:
        return NEVER
    begin = STARTS.get(after.role, -8.0)
    if source_first and (after.role, after.zone) == ("source", FRONT):
        begin = _SOURCE_FIRST
    return begin / 2 if before is None else begin + _end(before, closed_by_source)


def _end(state: State, closed_by_source: bool) -> float:
    return 0.0 if state.zone == OUT else ENDS[state.zone][0 if closed_by_source else 1]


def _is_open(before: State | None, after: State, firm: bool, closed_by_source: bool) -> bool:
    """Whether what begins here must still show that it is a document."""
    if firm or after.role in FIRM or OPEN not in ZONES[after.role]:
        return False
    closed = before is not None and before.zone == BACK and before.role != "note" and closed_by_source
    return before is not None and before.zone != OUT and not closed
