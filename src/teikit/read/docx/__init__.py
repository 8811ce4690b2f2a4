"""The reader of Word files (.docx, .docm, .dotx, .dotm): the text as Word prints it, with tracked changes accepted.

Source: ECMA-376 (Office Open XML), part 1.
"""

from __future__ import annotations

from typing import Any

from teikit.read.assemble import assemble
from teikit.read.blocks import Flow, Note
from teikit.read.docx.body import Blocks
from teikit.read.docx.names import attribute, child, key
from teikit.read.docx.notes import Notes
from teikit.read.docx.numbering import Numbering
from teikit.read.docx.parts import Parts
from teikit.read.docx.story import Story, fields_are_whole
from teikit.read.docx.styles import Styles
from teikit.read.office.remarks import Remarks
from teikit.read.wrapped import keep_lines
from teikit.seams import Read

__all__ = ["read_docx"]


def read_docx(data: bytes, name: str) -> Read:
    """The document in a Word file; raises Unreadable for bytes that are none."""
    remarks = Remarks(name)
    parts = Parts(data, name, remarks)
    root = parts.document()
    story = Story(Styles(parts.related("styles")), Numbering(parts.related("numbering")), remarks)
    story.trust_fields = fields_are_whole(root)
    body = child(root, "w:body")
    blocks = Blocks(story).read(body if body is not None else root).found
    keep_lines(blocks)
    notes = _notes(story, parts)
    _margins(parts, remarks)
    _comments(story, parts.related("comments"))
    return assemble(Flow(blocks, notes), name, remarks.diagnostics())


def _notes(story: Story, parts: Parts) -> dict[str, Note]:
    """All notes, those that notes call after those that the text calls, those never called at the end."""
    settings = parts.related("settings")
    settings = settings if len(settings) else None
    readers = [Notes(story, parts.related(kind), settings, kind == "endnotes") for kind in ("footnotes", "endnotes")]
    notes: dict[str, Note] = {}
    for call in story.calls:  # which grows while notes that call notes are read
        if note := readers[call.end].read(call):
            notes[note.id] = note
    for reader in readers:
        notes.update((note.id, note) for note in reader.uncalled())
    return notes


def _margins(parts: Parts, remarks: Remarks) -> None:
    for kind in ("header", "footer"):
        for root in parts.all(kind):
            if text := _text(root).strip():
                remarks.add("margins", "", text)


def _comments(story: Story, root: Any) -> None:
    for element in root:
        if key(element) == "w:comment":
            comment = attribute(element, "id") or ""
            place = story.comments.places.get(comment, "called nowhere")
            about = story.comments.about.get(comment, "")
            story.remarks.comment(attribute(element, "author") or "", place, about, _text(element))


def _text(element: Any) -> str:
    """The text of an element as far as a message quotes it, a space between paragraphs."""
    found: list[str] = []
    for it in element.iter():
        if key(it) == "w:p" and found:
            found.append(" ")
        elif key(it) == "w:t":
            found.append(it.text or "")
        if len(found) > 200:
            break
    return "".join(found)
