"""Encode and prove: from a document with its layers to TEI files, and the counts of what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from teikit import __version__
from teikit.diagnostic import Diagnostic
from teikit.document import Annotation, Document
from teikit.encode import encode, printed
from teikit.identity import prove
from teikit.origins import place_of
from teikit.register import Register
from teikit.report import Aside, Report
from teikit.seams import Encoded
from teikit.settings import Settings

_VERSION = re.compile(rb'<application\b[^>]*\bident="teikit"[^>]*\bversion="([^"]{1,40})"')


def encoded_documents(document: Document, settings: Settings, register: Register, out: Path) -> list[Encoded]:
    made = []
    for section in document["documents"].outermost():
        date = next((it.get("when") or "" for it in document["facts"].inside(section.span, "date")), "")
        text = printed(document, section)
        identity = register.id_for(text, source=document.name, prefix=settings.id_prefix, day=date)
        made.append(same_version(partial(encode, document, section, identity, settings), out))
    return made


def same_version(make: Callable[..., Encoded], out: Path) -> Encoded:
    """The file as this version makes it; the version it bears changes only when something else in it does."""
    made = make(version=__version__)
    try:
        standing = (out / made.path).read_bytes()
    except OSError:
        return made
    version = _VERSION.search(standing)
    if version is None or version[1].decode("utf-8", "replace") == __version__:
        return made
    as_before = make(version=version[1].decode("utf-8", "replace"))
    return as_before if as_before.data == standing else made


def proved(document: Document, made: Sequence[Encoded]) -> list[Diagnostic]:
    aside = [(it.start, it.end) for it in document["aside"]]
    return prove([it.data for it in made], document.text, aside, name=document.name)


def counted(document: Document, diagnostics: Sequence[Diagnostic]) -> Report:
    """The counts of one source. Characters encoded and set aside leave out white space at the edges of blocks."""
    kinds = {kind: len(document["names"].of(kind)) for kind in ("person", "place", "org")}
    return Report(
        documents=len(document["documents"].outermost()),
        persons=kinds["person"],
        places=kinds["place"],
        organisations=kinds["org"],
        dates=len(document["dates"]),
        call_numbers=len(document["callnumbers"].of("callnumber")),
        characters_read=len(document.text),
        characters_encoded=sum(len(it.span) for it in document["blocks"]),
        characters_set_aside=sum(len(it.span) for it in document["aside"]),
        aside=tuple(_aside(document, it) for it in document["aside"]),
        diagnostics=tuple(diagnostics),
    )


def _aside(document: Document, annotation: Annotation) -> Aside:
    place = place_of(document, annotation.start)
    quoted = document.quote(annotation.span)
    return Aside(document.name, place.line, annotation.kind, quoted, annotation.evidence, place.words)
