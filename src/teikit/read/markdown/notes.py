"""Footnotes of Markdown: "[^1]" in the text and "[^1]: ..." below it, as Pandoc, GitHub and others write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_DEFINITION: Final = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]{0,9}(.*)$")
_CALL: Final = re.compile(r"\[\^([^\]\s]{1,60})\]")
_INDENT: Final = re.compile(r"(?: {2,4}|\t)")


@dataclass(slots=True)
class Definition:
    """A note: its first line's index (from 0), its lines without their indent, its number as printed."""

    key: str
    at: int
    lines: list[str] = field(default_factory=list)
    number: str = ""


def taken_out(lines: Sequence[str]) -> tuple[list[str], list[Definition]]:
    """The lines with links for the marks and blank ones for the notes, and the notes in the order of their marks.

    A note that no mark calls, and a mark that has no note, stay as they are.
    """
    called = dict.fromkeys(key for line in lines for key in _CALL.findall(_DEFINITION.sub(r"\2", line)))
    found: dict[str, Definition] = {}
    body: list[str] = []
    open_note: Definition | None = None
    for index, line in enumerate(lines):
        start = _DEFINITION.match(line)
        if start and start[1] in called and start[1] not in found:
            open_note = found[start[1]] = Definition(start[1], index, [start[2]])
        elif start or (open_note and not _goes_on(open_note, line)):
            open_note = None
        elif open_note:
            open_note.lines.append(_INDENT.sub("", line, count=1))
        body.append("" if open_note else line)
    notes = [found[key] for key in called if key in found]
    for order, note in enumerate(notes, start=1):
        note.number = note.key if note.key.isdecimal() else str(order)
    ids = {note.key: note for note in notes}
    for note in notes:
        note.lines = [_linked(line, ids) for line in note.lines]
    return [_linked(line, ids) for line in body], notes


def id_of(note: Definition) -> str:
    return f"fn{note.at + 1}"


def _goes_on(note: Definition, line: str) -> bool:
    """Whether a line belongs to the note: not after a blank one, unless it is indented."""
    return not line.strip() or bool(note.lines[-1].strip()) or _INDENT.match(line) is not None


def _linked(line: str, notes: dict[str, Definition]) -> str:
    def link(found: re.Match[str]) -> str:
        note = notes.get(found[1])
        if note is None:
            return found[0]
        return f'<sup><a href="#{id_of(note)}" role="doc-noteref">{note.number}</a></sup>'

    return _CALL.sub(link, line) if "[^" in line else line
