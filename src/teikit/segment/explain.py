"""Why a page was divided so: each limit with its evidence and the runner-up, and the places that were nearly limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teikit.document import Span
from teikit.segment.alternatives import Choice, choices
from teikit.segment.candidates import Piece
from teikit.segment.decide import Decided
from teikit.segment.layers import confidence
from teikit.segment.understood import Understood
from teikit.segment.zones import ASIDE, printed

_NEARLY = 5.0  # log-odds: limits that were less likely than this are not told


@dataclass(frozen=True, slots=True)
class Limit:
    """A place where a document begins, or might have begun.

    `span` is that of the block there (code points), `margin` the log-odds by which a limit is likelier than none
    (negative where none was drawn), `instead` what stands there in the best reading of the other kind.
    """

    span: Span
    drawn: bool
    role: str
    evidence: str
    margin: float
    instead: str

    @property
    def confidence(self) -> float:
        """How sure the decision is, from 0.5 to 0.99."""
        return confidence(abs(self.margin))


@dataclass(frozen=True, slots=True)
class Explanation:
    """The conventions learnt from the page, in words, and the limits in the order of the text."""

    conventions: Sequence[str]
    limits: Sequence[Limit]


def explain(known: Understood) -> Explanation:
    """Why a page is divided as it is understood to be."""
    chosen = choices(known.lattice, known.conventions.grammar)
    taken = {it.piece.node: it for it in known.reading.decided}
    limits = []
    for node, choice in enumerate(chosen):
        it = taken.get(node)
        if it is not None and it.opens and it.piece.role not in ASIDE:
            limits.append(_drawn(it, choice))
        elif -_NEARLY < choice.margin < 0 and choice.begins.piece is not None:
            limits.append(_refused(choice.begins.piece, choice, _held(taken, node)))
    return Explanation(known.conventions.words, limits)


def _drawn(it: Decided, choice: Choice) -> Limit:
    rival = choice.not_begins.piece
    if rival is None:
        instead = "the line before goes on" if choice.not_begins.score > float("-inf") else "nothing else is possible"
    elif rival.role in ASIDE:
        instead = f"set aside as {rival.role}: {rival.why}"
    else:
        instead = f"{printed(rival.role)} of the document before: {rival.why}"
    return Limit(it.piece.span, True, printed(it.piece.role), it.piece.why, choice.margin, instead)


def _refused(piece: Piece, choice: Choice, held: str) -> Limit:
    return Limit(piece.span, False, printed(piece.role), piece.why, choice.margin, held)


def _held(taken: dict[int, Decided], node: int) -> str:
    """What the chosen reading has at a node: a block that begins there, or one that goes on over it."""
    it = taken.get(node)
    if it is None:
        before = taken[max(at for at in taken if at < node)]
        return f"it goes on: {printed(before.piece.role)} ({before.piece.why})"
    return f"{printed(it.piece.role)} ({it.piece.why})"
