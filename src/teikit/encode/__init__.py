"""Encode: a document and its layers -> a TEI file. It guesses nothing: it places what the layers say."""

from __future__ import annotations

from teikit import __version__
from teikit.document import Annotation, Document, Span
from teikit.encode.aside import Printed
from teikit.encode.callnumber import references
from teikit.encode.division import arrange, divide
from teikit.encode.edition import edition
from teikit.encode.elements import add, language, root
from teikit.encode.frame import Frame, paths
from teikit.encode.header import header
from teikit.encode.indices import proposed
from teikit.encode.inline import Inline
from teikit.encode.opening import offset
from teikit.encode.serialise import schema_hrefs, serialise
from teikit.encode.speech import speech
from teikit.encode.standoff import standoff
from teikit.encode.table import table_of
from teikit.seams import Encoded
from teikit.settings import Settings

__all__ = ["edition", "encode", "printed", "proposed"]


def printed(document: Document, section: Annotation) -> str:
    """The printed text of a document of the edition: its span without what was set aside within it."""
    return Printed(document.text, _aside(document, section)).of(section.span)


def encode(
    document: Document, section: Annotation, id: str, settings: Settings, *, version: str = __version__
) -> Encoded:
    """One document of the edition (an annotation of layer `documents`) as a TEI file `ID.xml`, and what was lost.

    `version` is that of the software as the header says it: pass the one found in the file that stands, and nothing
    changes but what does.
    """
    frame = Frame(id, document, section, settings, version)
    blocks = _blocks(frame)
    _number_notes(frame, blocks)
    sources = references(frame)
    part = arrange(frame, blocks)
    inline = Inline(frame, _pieces(frame, blocks), _aside(document, section))
    tree = root("TEI", xml_id=id, xml_lang=language(document.language))
    text = add(tree, "text")
    divide(frame, inline, add(text, "body"), part)
    inline.given.tell()
    header(tree, frame, inline, part, sources)
    tree.children.insert(0, tree.children.pop())
    standoff(tree, frame)
    data = serialise(tree, schema_hrefs(settings))
    return Encoded(id, f"{id}.xml", data, paths(tree, frame.places), tuple(frame.diagnostics))


def _blocks(frame: Frame) -> list[Annotation]:
    """The document's blocks in order; one that overlaps the one before it is left out and reported."""
    blocks: list[Annotation] = []
    for block in frame.document["blocks"].inside(frame.section.span):
        if not block.span or (blocks and block.start < blocks[-1].end):
            frame.say("TK314", f"a block ({block.kind}) is empty or overlaps another: it is left out", block.span)
        else:
            blocks.append(block)
    return blocks


def _number_notes(frame: Frame, blocks: list[Annotation]) -> None:
    """Ids of the notes and of the marks that call them, before any is written: each points to the other."""
    notes = [block for block in blocks if block.kind == "note"]
    for number, note in enumerate(notes, 1):
        frame.notes[note.start] = f"{frame.id}.n{number}"
    for number, mark in enumerate(frame.document["apparatus"].inside(frame.section.span, "anchor"), 1):
        frame.marks[mark.start] = f"{frame.id}.a{number}"
        called = offset(mark.get("note"))
        if called in frame.notes:
            frame.called.setdefault(called, mark)


def _pieces(frame: Frame, blocks: list[Annotation]) -> list[Span]:
    """The stretches that become one element each: a block, or the speaker of a turn and what is said."""
    pieces: list[Span] = []
    for block in blocks:
        if (rows := table_of(frame, block)) is not None:
            pieces.extend(it.span for it in rows.pieces())
        elif block.kind == "turn":
            speaker, said = speech(frame, block)
            pieces.extend([said] if speaker is None else [speaker, said])
        else:
            pieces.append(block.span)
    return pieces


def _aside(document: Document, section: Annotation) -> list[Span]:
    """What was set aside within a document of the edition, in order, overlaps joined."""
    joined: list[Span] = []
    for annotation in document["aside"].inside(section.span):
        if joined and annotation.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, annotation.end))
        else:
            joined.append(annotation.span)
    return joined
