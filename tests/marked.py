"""Texts with marked names: "@role" opens a block; "[P:...]" is a person, "[L:...]" a place, "[O:...]" an org."""

from __future__ import annotations

import re
from pathlib import Path

from teikit.document import Annotation, Document, Layer, Span

KINDS = {"P": "person", "L": "place", "O": "org"}
Marks = set[tuple[int, int, str]]


def parse(marked: str) -> tuple[Document, Marks]:
    """The document without the marks, its blocks, and the spans that were marked."""
    text, marks = "", set()
    blocks: list[list[object]] = []
    role = "paragraph"
    fresh = True
    for line in marked.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            role, fresh = line[1:], True
            continue
        text += "\n" if text else ""
        start, position = len(text), 0
        for match in re.finditer(r"\[([PLO]):([^\]]*)\]", line):
            text += line[position : match.start()]
            marks.add((len(text), len(text) + len(match.group(2)), KINDS[match.group(1)]))
            text += match.group(2)
            position = match.end()
        text += line[position:]
        if fresh:
            blocks.append([start, len(text), role])
        else:
            blocks[-1][1] = len(text)
        fresh = False
    layer = Layer("blocks", (Annotation(Span(start, end), kind) for start, end, kind in blocks))  # type: ignore[arg-type]
    whole = Layer("documents", [Annotation(Span(0, len(text)), "document")])
    return Document("marked", text).with_layers(whole, layer), marks


def read(name: str) -> tuple[Document, Marks]:
    return parse((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))
