"""A turn of a talk: its speaker and what is said (TEI P5, 3.13.2)."""

from __future__ import annotations

from teikit.document import Annotation, Span
from teikit.encode.elements import pointer
from teikit.encode.frame import Frame


def speech(frame: Frame, block: Annotation) -> tuple[Span | None, Span]:
    """A turn's speaker (None where none is marked at its start, or nothing is said after) and what is said."""
    for it in frame.document["speech"].inside(block.span, "speaker"):
        said = it.end
        if it.start == block.start and frame.document.text[said : block.end].strip():
            while frame.document.text[said].isspace():
                said += 1
            return it.span, Span(said, block.end)
    return None, block.span


def who(frame: Frame, block: Annotation) -> str | None:
    """The index entry of whoever speaks a turn."""
    speakers = [it for it in frame.document["speech"].inside(block.span, "speaker") if it.start == block.start]
    persons = [it for speaker in speakers[:1] for it in frame.document["names"].inside(speaker.span, "person")]
    return next((ref for person in persons if (ref := pointer(person.get("ref")))), None)
