"""A page as it is read: its lattice, what it taught, and the best reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment.candidates import lattice
from teikit.segment.conventions import Conventions, read_with_conventions
from teikit.segment.corrected import corrected, idle
from teikit.segment.decide import Lattice, Reading
from teikit.segment.numbering import numbered
from teikit.segment.page import Page, read_page


@dataclass(frozen=True, slots=True)
class Understood:
    """All that the decision rests on, and the decision."""

    page: Page
    lattice: Lattice
    conventions: Conventions
    reading: Reading
    diagnostics: Sequence[Diagnostic]


def understood(document: Document, knowledge: Knowledge) -> Understood:
    """The best reading of a document, its corrections obeyed."""
    page = read_page(document)
    ways: Lattice = numbered(lattice(page, knowledge.work, document["corrections"]))
    if not document["corrections"]:
        reading, conventions = read_with_conventions(ways)
        return Understood(page, ways, conventions, reading, ())
    plain: Lattice = numbered(lattice(page, knowledge.work))
    uncorrected, learnt = read_with_conventions(plain)
    obeyed = corrected(ways, document)
    reading, conventions = read_with_conventions(obeyed)
    if page.lines and not reading.decided:
        return Understood(page, plain, learnt, uncorrected, [_contradiction(document)])
    return Understood(page, obeyed, conventions, reading, list(idle(document, uncorrected.decided)))


def _contradiction(document: Document) -> Diagnostic:
    file = document["corrections"].annotations[0].get("file") or document.name
    message = "these corrections contradict each other: none of them is obeyed"
    help = "take them out one by one, or say it with fewer of them"
    return Diagnostic("TK134", Severity.WARNING, message, file, help=help)
