"""Annotate: one literal table of the steps that add layers, in the order in which they run."""

from __future__ import annotations

from collections.abc import Sequence

from teikit.annotate.apparatus import ANNOTATOR as APPARATUS
from teikit.annotate.callnumbers import ANNOTATOR as CALL_NUMBERS
from teikit.annotate.dates import ANNOTATOR as DATES
from teikit.annotate.facts import ANNOTATOR as FACTS
from teikit.annotate.given import respecting
from teikit.annotate.names import ANNOTATOR as NAMES
from teikit.seams import Annotator

ANNOTATORS: tuple[Annotator, ...] = tuple(map(respecting, (APPARATUS, DATES, CALL_NUMBERS, NAMES)))
AFTER_LINKING: tuple[Annotator, ...] = (respecting(FACTS),)

SEGMENTED = ("documents", "blocks", "aside")


def check_order(annotators: Sequence[Annotator], given: Sequence[str] = SEGMENTED) -> None:
    """Raises ValueError where a step needs a layer that none before it gives (spaCy's pipe analysis)."""
    present = set(given)
    for annotator in annotators:
        if lacking := [layer for layer in annotator.needs if layer not in present]:
            raise ValueError(f"annotator {annotator.name!r} needs {', '.join(lacking)}, which no step before it gives")
        present.update(annotator.gives)
