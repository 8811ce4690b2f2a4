"""Tells what is no text at all, and names what it is where its first bytes say so."""

from __future__ import annotations

import re
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.encoding import BYTE_ORDER_MARKS, Unreadable, wide

SIGNATURES: Final = (
    (b"%PDF-", "a PDF file", "save its text (for example with pdftotext) and give that file"),
    (b"PK\x03\x04", "a ZIP, Word, OpenDocument or EPUB file", "unpack it and give the files in it"),
    (b"\xd0\xcf\x11\xe0", "an old Word (.doc) or Excel file", "open it in Word or LibreOffice and save it as .docx"),
    (b"{\\rtf", "an RTF file", "open it in a word processor and save it as .docx or .odt"),
    (b"\x89PNG", "a PNG picture", "a picture needs to be transcribed first"),
    (b"\xff\xd8\xff", "a JPEG picture", "a picture needs to be transcribed first"),
    (b"II*\x00", "a TIFF picture", "a picture needs to be transcribed first"),
    (b"MM\x00*", "a TIFF picture", "a picture needs to be transcribed first"),
    (b"GIF8", "a GIF picture", "a picture needs to be transcribed first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and give the files in it"),
    (b"SQLite format 3\x00", "an SQLite database", "export its text and give that file"),
    (b"\x7fELF", "a program", "give a text file"),
)
WITHIN: Final = (
    (b"PK", b"mimetypeapplication/epub+zip", "an EPUB book", "unpack it and give the pages in it, as .html"),
    (b"PK", b"xl/workbook", "an Excel workbook", "save its text as .txt, in UTF-8"),
    (b"PK", b"ppt/presentation", "a PowerPoint file", "save its text as .txt, in UTF-8"),
    (
        b"\xd0\xcf\x11\xe0",
        "EncryptedPackage".encode("utf-16-le"),
        "a Word or Excel file that is encrypted",
        "save it without a password",
    ),
)
"""What files of a wider kind are, by words within them: how they begin, the words, what they are and the cure."""

_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_TOO_MANY = 0.2  # of the first bytes: real text with stray controls stays far below, anything else is far above


def what_it_is(data: bytes) -> tuple[str, str] | None:
    """What these bytes are instead of text, and what to do about it; None where they may be text."""
    for signature, words, kind, cure in WITHIN:
        if data.startswith(signature) and words in data:
            return kind, cure
    for signature, kind, cure in SIGNATURES:
        if data.startswith(signature):
            return kind, cure
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    share = controls / (len(sample) or 1)
    not_text = (
        share > _TOO_MANY
        or (share > 0.05 and _high(sample))
        or (sample.count(0) > 0.01 * len(sample) and _high(sample))
    )
    return (
        ("a binary file", "give a text file; a scan or a word processor's file must be turned into text first")
        if not_text
        else None
    )


def refuse_binary(data: bytes, name: str, what: str) -> None:
    """Raises Unreadable where the bytes are not text: `what` they should be, in words. Wide encodings are text."""
    if data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)) or wide(data):
        return
    if found := what_it_is(data):
        raise Unreadable(Diagnostic("TK003", Severity.ERROR, f"this is {found[0]}, not {what}", name, help=found[1]))


def _high(sample: bytes) -> bool:
    """Whether the bytes are not UTF-8 (a character cut off at the end of the sample does not count)."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start < len(sample) - 4 or not re.match(rb"[\xc2-\xf4]", sample[error.start :])
    return False
