"""Tells what is no text at all, and names what it is where its first bytes say so."""

from __future__ import annotations

import re
from typing import Final

SIGNATURES: Final = (
    (b"%PDF-", "a PDF file", "save its text (for example with pdftotext) and give that file"),
    (b"PK\x03\x04", "a ZIP, Word, OpenDocument or EPUB file", "save it as plain text, in UTF-8"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save it as plain text, in UTF-8"),
    (b"{\\rtf", "an RTF file", "save it as plain text, in UTF-8"),
    (b"\x89PNG", "a PNG picture", "a picture needs to be transcribed first"),
    (b"\xff\xd8\xff", "a JPEG picture", "a picture needs to be transcribed first"),
    (b"II*\x00", "a TIFF picture", "a picture needs to be transcribed first"),
    (b"MM\x00*", "a TIFF picture", "a picture needs to be transcribed first"),
    (b"GIF8", "a GIF picture", "a picture needs to be transcribed first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and give the files in it"),
    (b"SQLite format 3\x00", "an SQLite database", "export its text and give that file"),
    (b"\x7fELF", "a program", "give a text file"),
)

_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_TOO_MANY = 0.2  # of the first bytes: real text with stray controls stays far below, anything else is far above


def what_it_is(data: bytes) -> tuple[str, str] | None:
    """What these bytes are instead of text, and what to do about it; None where they may be text."""
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


def _high(sample: bytes) -> bool:
    """Whether the bytes are not UTF-8 (a character cut off at the end of the sample does not count)."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start < len(sample) - 4 or not re.match(rb"[\xc2-\xf4]", sample[error.start :])
    return False
