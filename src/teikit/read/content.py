"""What bytes are, whatever their file is called: signatures of packed files, the first element of mark-up.

Only what nobody types at the beginning of a text counts: a page has to begin with <!DOCTYPE html> or <html>, other
mark-up with an XML declaration or an element that names its namespace.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from teikit.read.encoding import BYTE_ORDER_MARKS


class Format(NamedTuple):
    """The suffix that names of such files have, and what they are in words."""

    suffix: str
    words: str


WORD: Final = Format(".docx", "a Word file")
OPEN_DOCUMENT: Final = Format(".odt", "an OpenDocument text")
PAGE: Final = Format(".html", "a web page")
XML: Final = Format(".xml", "a TEI, PAGE or ALTO file")

PACKED: Final = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", OPEN_DOCUMENT),
    (b"word/document", WORD),
)
"""Words within the bytes of a ZIP file: the names of its parts are not packed, nor is its first part."""
ROOTS: Final = {
    "document": OPEN_DOCUMENT,
    **dict.fromkeys(("TEI", "teiCorpus", "TEI.2", "teiCorpus.2", "PcGts", "alto"), XML),
}
"""By the local name of the first element."""

_LOOKED_AT: Final = 16_384  # bytes in which the first element begins
_DOCTYPE: Final = re.compile(r"<!doctype\s+html[\s>]", re.IGNORECASE)
_ROOT: Final = re.compile(r"<(?:(?P<prefix>[A-Za-z][\w.-]*):)?(?P<name>[A-Za-z][\w.-]*)(?=[\s/>])(?P<rest>[^>]*)")
_OPEN_DOCUMENT: Final = "urn:oasis:names:tc:opendocument:"
_SKIPPED: Final = (("<?", "?>"), ("<!--", "-->"), ("<!", ">"))
"""What may stand before the first element, and how it ends."""


def format_of(data: bytes) -> Format | None:
    """The format that the bytes show; None where they show none, as plain text and Markdown do."""
    if data.startswith(b"PK\x03\x04"):
        return next((found for words, found in PACKED if words in data), None)
    text = _beginning(data)
    declared = text.startswith("<?xml")
    while ends := next((end for start, end in _SKIPPED if text.startswith(start)), ""):
        if _DOCTYPE.match(text):
            return PAGE
        text = text.partition(ends)[2].lstrip()
    root = _ROOT.match(text)
    if root is None:
        return None
    if root["name"].lower() == "html":
        return PAGE
    found = ROOTS.get(root["name"]) if declared or "xmlns" in root["rest"] else None
    return found if found is not OPEN_DOCUMENT or _OPEN_DOCUMENT in root["rest"] else None


def _beginning(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) : _LOOKED_AT].decode(encoding, "ignore").lstrip()
    return data[:_LOOKED_AT].decode("latin-1").lstrip()
