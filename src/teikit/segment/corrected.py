"""What an editor has said of a page, laid upon the lattice: what contradicts it is taken out before the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Annotation, Document, Span
from teikit.segment.candidates import Piece
from teikit.segment.decide import Decided
from teikit.segment.zones import ASIDE, PRINTED_AS, ZONES, printed

ROLES = sorted(role for role in ZONES if role not in ASIDE and role not in PRINTED_AS)
"""The roles that a correction may give a block."""
_BOILERPLATE = "boilerplate"


def corrected(lattice: Sequence[Sequence[Piece]], document: Document) -> list[list[Piece]]:
    """The lattice as the layer `corrections` leaves it."""
    pieces = [list(beginning) for beginning in lattice]
    for said in document["corrections"]:
        node = _node(pieces, said.start)
        if node is not None and said.kind != "kind":
            _apply(pieces, node, said)
    return pieces


def _node(pieces: Sequence[Sequence[Piece]], offset: int) -> int | None:
    """The node at which blocks begin with the character at an offset."""
    return next((at for at, beginning in enumerate(pieces) if any(it.span.start == offset for it in beginning)), None)


def _apply(pieces: list[list[Piece]], node: int, said: Annotation) -> None:
    why = f"a correction says so (line {said.get('line')})"
    if said.kind == "joins":
        _join(pieces, node, why)
        return
    for at in range(node):
        pieces[at] = [it for it in pieces[at] if it.to_node <= node]
    if said.kind == "continues":
        pieces[node] = [replace(it, begins=False) for it in pieces[node] if it.role not in ASIDE]
    elif said.kind == "begins":
        pieces[node] = [replace(it, begins=True, why=f"{it.why}; {why}") for it in pieces[node] if it.role not in ASIDE]
    else:
        role = _BOILERPLATE if said.kind == "aside" else said.get("value") or ""
        pieces[node] = _of_role(pieces[node], role, why)


def _of_role(beginning: Sequence[Piece], role: str, why: str) -> list[Piece]:
    """The pieces with that role; where none looked like it, the longest one of a line gets it."""
    kept = [replace(it, why=why, begins=it.begins) for it in beginning if it.role == role]
    if kept:
        return kept
    longest = max(beginning, key=lambda it: (it.role == "paragraph", len(it.span)))
    return [replace(longest, role=role, why=why, score=0.0)]


def _join(pieces: list[list[Piece]], node: int, why: str) -> None:
    if not any(it.to_node == node for at in range(node) for it in pieces[at]):
        return
    for at in range(node):
        kept = []
        for it in pieces[at]:
            if it.to_node != node:
                kept.append(it)
                continue
            for after in pieces[node]:
                span = Span(it.span.start, after.span.end)
                kept.append(replace(it, to_node=after.to_node, span=span, why=f"{it.why}; {why}"))
        pieces[at] = kept
    pieces[node] = []


def idle(document: Document, decided: Sequence[Decided]) -> Iterator[Diagnostic]:
    """The corrections that are not needed, by the decision made without them."""
    by_start = {it.piece.span.start: it for it in decided}
    for said in document["corrections"]:
        it = by_start.get(said.start)
        role = printed(it.piece.role) if it else ""
        needless = {
            "begins": it is not None and it.opens,
            "continues": it is not None and not it.opens and role not in ASIDE,
            "block": role == said.get("value"),
            "aside": role in ASIDE,
            "joins": it is None,
        }.get(said.kind, False)
        if needless:
            message = "this correction is not needed: the source is read so without it"
            line, file = int(said.get("line") or 0), said.get("file") or ""
            yield Diagnostic("TK133", Severity.INFO, message, file, line, 1, help="the line may be taken out")
