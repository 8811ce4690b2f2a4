"""Encode: a document and its layers -> a TEI file. It guesses nothing: it places what the layers say."""

from __future__ import annotations

from teikit import __version__
from teikit.diagnostic import Severity
from teikit.document import Annotation, Document, Span
from teikit.encode.body import speech
from teikit.encode.callnumber import references
from teikit.encode.division import Part, arrange, divide
from teikit.encode.edition import edition
from teikit.encode.elements import add, language, root
from teikit.encode.frame import Frame, paths
from teikit.encode.header import header
from teikit.encode.indices import proposed
from teikit.encode.inline import Inline, standoff
from teikit.encode.serialise import schema_href, serialise
from teikit.seams import Encoded
from teikit.settings import Settings

__all__ = ["edition", "encode", "proposed", "printed"]


def printed(document: Document, section: Annotation) -> str:
    """The printed text of a document of the edition: its span without what was set aside within it."""
    return Inline(Frame("", document.with_layers(), section, Settings(), ""), (), _aside(document)).printed(section.span)


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
    inline = Inline(frame, _pieces(frame, blocks), _aside(document))
    tree = root("TEI", xml_id=id, xml_lang=language(document.language))
    text = add(tree, "text")
    divide(frame, inline, add(text, "body"), part)
    header(tree, frame, inline, part, sources)
    tree.insert(0, tree[-1])
    standoff(tree, frame)
    data = serialise(tree, schema_href(settings))
    return Encoded(id, f"{id}.xml", data, paths(tree, frame.places), tuple(frame.diagnostics))
