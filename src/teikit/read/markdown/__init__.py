"""The reader of Markdown: its mark-up is read, its lines stay lines, and a plain transcription loses nothing to it."""

from __future__ import annotations

import re
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.binary import refuse_binary
from teikit.read.characters import clean, line_ends
from teikit.read.encoding import decode
from teikit.read.html import read_markup
from teikit.read.html.angles import Angles
from teikit.read.html.vocabulary import LINE
from teikit.read.markdown.lines import escaped
from teikit.read.markdown.notes import id_of, taken_out
from teikit.read.markdown.render import parser, rendered
from teikit.seams import Read

__all__ = ["read_markdown"]

_FIELD: Final = re.compile(r"[A-Za-z][\w-]{0,40}:(?:\s|$)|\s+\S|- |#|$")
_MOST: Final = 200  # lines of front matter
_ESCAPE: Final = re.compile(r"\\[!-/:-@\[-`{-~]")


def read_markdown(data: bytes, name: str) -> Read:
    """A document of the bytes' text; raises Unreadable for bytes that hold none."""
    refuse_binary(data, name, "text")
    decoded = decode(data, name)
    text, ends = line_ends(decoded.text, name)
    text, replaced = clean(text, name)
    said = [*decoded.diagnostics, *ends, *replaced]
    angles = Angles(text, lined=False)
    lines = angles.text.split("\n")
    if last := _front_matter(lines):
        lines[:last] = [""] * last
        message = f"the fields before the text, lines 1 to {last}, are left out"
        said.append(Diagnostic("TK027", Severity.INFO, message, name, 1, 1, help="they tell of the file, not its text"))
    if escapes := sum(len(_ESCAPE.findall(line)) for line in lines):
        message = f"{escapes} backslash{'es' if escapes > 1 else ''} before a sign read as Markdown: the sign alone"
        said.append(Diagnostic("TK028", Severity.INFO, message, name, help="end the name in .txt to keep them"))
    return read_markup(_markup(lines), angles.typed, name, said)


def _markup(lines: list[str]) -> str:
    body, notes = taken_out(lines)
    markdown = parser()
    parts = [rendered(markdown, escaped(body))]
    for note in notes:
        inner = rendered(markdown, escaped(note.lines), note.at)
        parts.append(f'<div id="{id_of(note)}" role="doc-footnote" {LINE}="{note.at + 1}">{inner}</div>\n')
    return "".join(parts)


def _front_matter(lines: list[str]) -> int:
    """How many lines of fields stand before the text, between rows of three hyphens; 0 where there are none."""
    if lines[0].rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:_MOST], start=1):
        if line.rstrip() in ("---", "..."):
            return index + 1 if index > 1 else 0
        if not _FIELD.match(line):
            return 0
    return 0
