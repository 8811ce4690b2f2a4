"""The reader of plain text: every line as it is."""

from __future__ import annotations

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read.binary import refuse_binary
from teikit.read.characters import clean, line_ends
from teikit.read.encoding import Unreadable, decode
from teikit.seams import Read


def read_text(data: bytes, name: str) -> Read:
    """A document of the bytes' text; raises Unreadable for bytes that hold none."""
    refuse_binary(data, name, "text")
    decoded = decode(data, name)
    if not decoded.text.strip():
        what = "is empty" if not data else "holds nothing but white space"
        raise Unreadable(
            Diagnostic("TK002", Severity.ERROR, f"the file {what}", name, help="give a file with text, or leave it out")
        )
    text, ends = line_ends(decoded.text, name)
    text, replaced = clean(text, name)
    return Read(Document(name, text), (*decoded.diagnostics, *ends, *replaced))
