"""What the tests of readers ask of a document: its styles, where its blocks came from, what was said, a refusal."""

from __future__ import annotations

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes


def good(data: bytes, name: str) -> tuple[Document, list[Diagnostic]]:
    """The document in these bytes and what is said of it; there must be one."""
    document, said = read_bytes(data, name)
    assert document is not None, said
    return document, said


def refused(data: bytes, name: str) -> Diagnostic:
    """The one error by which these bytes are refused; it must name the file and a cure."""
    document, [said] = read_bytes(data, name)
    assert document is None
    assert said.severity is Severity.ERROR and said.help and said.file == name
    return said


def codes(said: list[Diagnostic]) -> list[str]:
    return [it.code for it in said]


def hi(document: Document) -> list[tuple[str, str]]:
    """The highlighted words, each with its styles."""
    return [(document.quote(it.span), it.get("rend") or "") for it in document["styles"].of("hi")]


def origins(document: Document, *names: str) -> list[tuple[str | None, ...]]:
    """The kinds of the blocks, each with these attributes."""
    return [(it.kind, *(it.get(name) for name in names)) for it in document["origin"]]
