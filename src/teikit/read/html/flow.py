"""From the tree of a page to its flow: the blocks of its text, and those of each of its notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from teikit.read.blocks import Block, Flow, Paragraph, joined, paragraphs_of
from teikit.read.blocks import Note as Printed
from teikit.read.html.notes import Note, Notes
from teikit.read.html.places import Counts
from teikit.read.html.walk import Walk
from teikit.read.wrapped import keep_lines


def flow_of(root: Any, notes: Notes, counts: Counts) -> Flow:
    """The flow; what there is to tell is added to the counts."""
    blocks = Walk(root, notes, counts).blocks
    keep_lines(blocks)
    found = [_printed(note, Walk(note.element, notes, counts).blocks) for note in notes.held.values()]
    return Flow(blocks, {note.id: note for note in found})


def _printed(note: Note, blocks: Iterable[Block]) -> Printed:
    """A note with its paragraphs; one that is a row of a table is one line."""
    paragraphs = list(paragraphs_of(blocks))
    if note.element.tag == "tr":
        paragraphs = [Paragraph(joined(paragraphs, " "))]
    pieces = [piece for paragraph in paragraphs for piece in paragraph.pieces]
    line = next((piece.line for piece in pieces), 0)
    mark = "" if _is_marked(note, paragraphs) else note.mark
    return Printed(note.id, note.end, "", note.number, mark, paragraphs, line)


def _is_marked(note: Note, paragraphs: Iterable[Paragraph]) -> bool:
    """Whether the note has no text, or begins with its mark itself, perhaps in another form."""
    text = "".join(piece.text for piece in joined(paragraphs, " ")).lstrip(" [(")
    if text.startswith(note.mark.lstrip("[(")):
        return True
    return not text or (text.startswith(note.number) and not text[len(note.number) :][:1].isalnum())
