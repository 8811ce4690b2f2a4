"""A divided source as a person reads it, and as a program does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from teikit import __version__
from teikit.cli.excerpt import harmless
from teikit.diagnostic import Diagnostic
from teikit.document import Annotation, Document
from teikit.origins import place_of
from teikit.pipeline import Divided
from teikit.segment import Explanation, Limit

_SURE, _FAIR = 0.9, 0.7
_INDENT = " " * 15
_NARROW, _WIDE = 6, 18
"""Widths of the column of lines, and of places in words."""


def show_divided(console: Console, one: Divided, reasons: bool) -> None:
    """Documents and their blocks, a line each; with `reasons` the evidence below."""
    document = one.document
    if document is None:
        return
    sections = document["documents"].outermost()
    count = f"{len(sections)} document{'' if len(sections) == 1 else 's'}"
    _line(console, Text.assemble((harmless(document.name), "bold"), f": {count}"))
    limits = {it.span.start: it for it in one.explanation.limits if it.drawn} if one.explanation else {}
    if one.explanation and one.explanation.conventions:
        _line(console, Text("learnt from the page: " + "; ".join(one.explanation.conventions), "italic"))
    for number, section in enumerate(sections, 1):
        console.print()
        kind = section.get("genre") or "of no known kind"
        head = Text.assemble((f"{number}. {kind}", "bold green"), ("  how sure: ", "dim"), _share(section.confidence))
        _line(console, head)
        if section.start in limits:
            _limit(console, limits[section.start])
        for block in document["blocks"].inside(section.span):
            _block(console, document, block, reasons)
    if one.explanation:
        _refused(console, document, one.explanation)
    _aside(console, document)


def _limit(console: Console, limit: Limit) -> None:
    _line(console, Text.assemble("   it begins here because: ", (harmless(limit.evidence), "green")))
    by = f" (less likely by {limit.margin:.1f})" if abs(limit.margin) < 1000 else ""
    _line(console, Text.assemble("   if it did not: ", (harmless(limit.instead) + by, "yellow")))


def _block(console: Console, document: Document, block: Annotation, reasons: bool) -> None:
    quoted = harmless(" ".join(document.quote(block.span).split()))
    _line(console, Text.assemble((_where(document, block.start), "blue"), (f"{block.kind:<15}", "cyan"), quoted))
    if reasons:
        why, _, rival = block.evidence.partition("; else ")
        also = f"; else {rival}" if rival else ""
        margin = " " * len(_where(document, block.start))
        _line(console, Text.assemble(margin, _INDENT, _share(block.confidence), (f" {harmless(why)}{also}", "dim")))


def _refused(console: Console, document: Document, explained: Explanation) -> None:
    nearly = [it for it in explained.limits if not it.drawn]
    if not nearly:
        return
    console.print()
    _line(console, Text("Nearly limits, but none was drawn", "bold"))
    for it in nearly:
        quoted = harmless(" ".join(document.quote(it.span).split()))[:60]
        _line(
            console,
            Text.assemble((_where(document, it.span.start), "blue"), f"“{quoted}” ", (f"(by {-it.margin:.1f})", "dim")),
        )
        why = f"as {it.role} ({harmless(it.evidence)}); it is read as {harmless(it.instead)}"
        _line(console, Text(f"       {why}", "dim"))


def _aside(console: Console, document: Document) -> None:
    if len(document["aside"]):
        console.print()
        _line(console, Text("Set aside: in no document", "bold"))
    for it in document["aside"]:
        quoted = harmless(" ".join(document.quote(it.span).split()))
        _line(console, Text.assemble((_where(document, it.start), "blue"), (f"{it.kind:<15}", "magenta"), quoted))


def _where(document: Document, offset: int) -> str:
    """The line in the file, or the place in words, as a column."""
    place = place_of(document, offset)
    width = _NARROW if place.line else _WIDE
    return f"{(place.words or str(place.line or ''))[:width]:>{width}} "


def _place(document: Document, offset: int) -> dict[str, object]:
    place = place_of(document, offset)
    return {"line": place.line, "place": place.words}


def _share(confidence: float) -> tuple[str, str]:
    return f"{confidence:.2f}", "green" if confidence >= _SURE else "yellow" if confidence >= _FAIR else "red"


def _line(console: Console, text: Text) -> None:
    """One line: cut with an ellipsis on a terminal, whole in a file or a pipe."""
    if console.is_terminal:
        console.print(text, overflow="ellipsis", no_wrap=True)
    else:
        console.print(text, soft_wrap=True)


def as_json(found: Iterable[Divided], said: Sequence[Diagnostic], status: int) -> str:
    """One JSON object; offsets in code points of the decoded source, lines from 1."""
    files = [_file(one.document, one.explanation) for one in found if one.document is not None]
    whole = {"command": "segment", "version": __version__, "status": status, "files": files}
    whole["diagnostics"] = [it.as_dict() for it in said]
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _file(document: Document, why: Explanation | None) -> dict[str, object]:
    made: dict[str, object] = {"file": document.name}
    made["documents"] = [
        {
            **_span(document, section),
            "kind": section.get("genre"),
            "blocks": [{"role": it.kind, **_span(document, it)} for it in document["blocks"].inside(section.span)],
        }
        for section in document["documents"].outermost()
    ]
    made["aside"] = [{"rule": it.kind, **_span(document, it)} for it in document["aside"]]
    if why is not None:
        made["conventions"] = list(why.conventions)
        made["limits"] = [
            {
                "start": it.span.start,
                **_place(document, it.span.start),
                "drawn": it.drawn,
                "role": it.role,
                "evidence": it.evidence,
                "margin": round(it.margin, 2) if abs(it.margin) < 1000 else None,
                "confidence": it.confidence,
                "instead": it.instead,
            }
            for it in why.limits
        ]
    return made


def _span(document: Document, it: Annotation) -> dict[str, object]:
    return {
        "start": it.start,
        "end": it.end,
        **_place(document, it.start),
        "text": document.quote(it.span),
        "confidence": it.confidence,
        "evidence": it.evidence,
    }
