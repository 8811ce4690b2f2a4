"""Word files: the text as Word prints it, where each block came from, and nothing left out in silence."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import STRICT, W, files_of, level, numbered, p, packed, part, r, style, word

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes


def good(data: bytes, name: str = "a.docx") -> tuple[Document, list[Diagnostic]]:
    document, said = read_bytes(data, name)
    assert document is not None, said
    return document, said


def text_of(body: str, **parts: str) -> str:
    return good(word(body, **parts))[0].text


def codes(said: list[Diagnostic]) -> list[str]:
    return [it.code for it in said]


def hi(document: Document) -> list[tuple[str, str]]:
    return [(document.quote(it.span), it.get("rend") or "") for it in document["styles"].of("hi")]


def origins(document: Document, *names: str) -> list[tuple[str | None, ...]]:
    return [(it.kind, *(it.get(name) for name in names)) for it in document["origin"]]


# What python-docx writes: the ordinary file.


def saved(made: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_an_ordinary_file() -> None:
    made = docx.Document()
    made.add_heading("TELEGRAM TO THE STAFF", 2)
    paragraph = made.add_paragraph("Kestan. ")
    paragraph.add_run("Urgent").bold = True
    paragraph.add_run("\nsecond line\tafter a tab")
    made.add_paragraph()
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("point", style="List Bullet")
    made.add_paragraph("Words of another.", style="Quote")
    document, said = good(saved(made))
    assert said == []
    assert document.text == (
        "TELEGRAM TO THE STAFF\n\nKestan. Urgent\nsecond line after a tab\n\n"
        "1. first\n\n2. second\n\n• point\n\nWords of another."
    )
    assert origins(document, "place", "level", "style", "list") == [
        ("heading", "paragraph 1", "2", "heading 2", None),
        ("paragraph", "paragraph 2", None, "Normal", None),
        ("item", "paragraph 4", None, "List Number", "1."),
        ("item", "paragraph 5", None, "List Number", "2."),
        ("item", "paragraph 6", None, "List Bullet", "•"),
        ("quote", "paragraph 7", None, "Quote", None),
    ]
    assert ("Urgent", "bold") in hi(document)
