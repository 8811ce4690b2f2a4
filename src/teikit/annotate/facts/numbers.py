"""The numbers that documents have lost, counted from those printed around them."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.document import Annotation, Document, Span

MAKER = "facts"


def lost_numbers(document: Document) -> Iterator[Annotation]:
    """Numbers that documents have lost, counted from the printed ones: sure between two that agree, else likely."""
    sections = document["documents"].outermost()
    printed: dict[int, int] = {}
    for position, section in enumerate(sections):
        for number in document["numbers"].inside(section.span, "document-number"):
            if (digits := number.get("value") or "").isdigit():
                printed.setdefault(position, int(digits))
    anchors = dict(printed)
    for stray in document["aside"].of("stray-number"):
        before = sum(1 for section in sections if section.start < stray.start)
        digits = document.quote(stray.span).rstrip(".")
        if digits.isdigit():
            anchors.setdefault(before, int(digits))
    for position, section in enumerate(sections):
        if position in printed or not anchors:
            continue
        left = max((at for at in anchors if at < position), default=None)
        right = min((at for at in anchors if at > position), default=None)
        counted = {anchors[at] + position - at for at in (left, right) if at is not None}
        if len(counted) == 1 and (value := counted.pop()) > 0:
            between = left is not None and right is not None
            why = "counted between the printed numbers" if between else "counted from the nearest printed number"
            at_start = Span(section.start, section.start)
            yield Annotation(at_start, "number", {"value": str(value)}, 0.9 if between else 0.7, MAKER, why)
