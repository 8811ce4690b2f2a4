"""What the tests of readers share: pages, what is asked of a document, random mark-up, time."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import strategies as st

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read import read_bytes
from teikit.seams import Knowledge
from teikit.segment import segment

_SAMPLES = Path(__file__).parent / "samples"
PAGES = sorted([*_SAMPLES.glob("pages/*.txt"), *_SAMPLES.glob("reading/*.txt")])
LANGUAGES = ("en", "ru", "de", "fr")


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


def squeezed(text: str) -> str:
    return " ".join(text.split())


def segmented(document: Document) -> list[str]:
    """The documents with their genres, the blocks with their roles, and what is set aside."""
    document = document.with_layers(*segment(document, Knowledge(languages=LANGUAGES)).layers)
    found = []
    for section in document["documents"]:
        found.append(f"document: {section.get('genre')} {squeezed(document.quote(section.span))}")
        found += [f"{it.kind}: {squeezed(document.quote(it.span))}" for it in document["blocks"].inside(section.span)]
    return found + [f"aside, {it.kind}: {squeezed(document.quote(it.span))}" for it in document["aside"]]


def is_read_or_refused(data: bytes, name: str) -> bool:
    document, said = read_bytes(data, name)
    return document is not None or (said[-1].severity is Severity.ERROR and bool(said[-1].help))


def trees(words: st.SearchStrategy[str], elements: str, attributes: str, values: list[str]) -> st.SearchStrategy[str]:
    """Mark-up of these elements with these attributes, each in the other."""
    given = st.dictionaries(st.sampled_from(attributes.split()), st.sampled_from(values), max_size=3)
    names = st.sampled_from(elements.split())

    def element(name: str, attributes: dict[str, str], content: list[str]) -> str:
        shown = " ".join(f'{key}="{value}"' for key, value in attributes.items())
        return f"<{name} {shown}>{''.join(content)}</{name}>"

    return st.recursive(words, lambda it: st.builds(element, names, given, st.lists(it, max_size=4)), max_leaves=25)


def seconds(data: bytes, name: str) -> float:
    """The least processor time of three readings."""
    times = []
    for _ in range(3):
        began = time.process_time()
        good(data, name)
        times.append(time.process_time() - began)
    return min(times)
