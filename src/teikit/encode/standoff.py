"""What found no place in the text: overlaps that lost, and the identities that were not chosen."""

from __future__ import annotations

from teikit.encode.elements import Element, add, certainty, fill, pointer
from teikit.encode.frame import Frame


def standoff(tree: Element, frame: Frame) -> None:
    """Adds standOff where there is anything to tell: each annotation points to the element that took its place.

    What took no element's place points to the document itself.
    """
    made: list[tuple[str, str, float, list[str], str]] = []
    for element, annotation in frame.candidates:
        hrefs = [href for href in (annotation.get("candidates") or "").split() if pointer(href)]
        made.append((frame.target(element), "identifying", annotation.confidence, hrefs, "also possible"))
    for lost, holder, why in frame.lost:
        target = frame.target(holder) if holder is not None else f"#{frame.id}"
        href = pointer(lost.get("ref"))
        note = f"{lost.kind} “{frame.quote(lost.span)}” {why}"
        made.append((target, "classifying", lost.confidence, [href] if href else [], note))
    if not made:
        return
    listed = add(add(tree, "standOff"), "listAnnotation")
    for number, (target, motivation, confidence, hrefs, note) in enumerate(made, 1):
        entry = add(listed, "annotation", xml_id=f"{frame.id}.x{number}", target=target, motivation=motivation)
        fill(entry, resp=frame.software, cert=certainty(confidence))
        for href in hrefs:
            add(entry, "ptr", target=href)
        add(entry, "note", note)
