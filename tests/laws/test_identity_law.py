"""Law 1: nothing is lost. Whatever the layers say, the TEI holds the source; and whatever is changed is seen."""

from __future__ import annotations

from itertools import pairwise

from encoding_samples import SETTINGS, documents
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.document import Annotation, Document, Layer, Span
from teikit.encode import encode
from teikit.identity import project, prove

CALM = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
TEI = "{http://www.tei-c.org/ns/1.0}"


@given(documents())
@CALM
def test_any_document_is_proved(given_: tuple[Document, Annotation]) -> None:
    document, section = given_
    aside = [(it.start, it.end) for it in document["aside"].inside(section.span)]
    assert prove([encode(document, section, "ho-1", SETTINGS).data], document.text, aside) == []


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=8), st.data())
@CALM
def test_any_text_cut_anywhere_is_proved(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)) | {0, len(text)})
    spans = [Span(*cut) for cut in pairwise(cuts)]
    blocks = [Annotation(_trimmed(text, span), "paragraph") for span in spans if text[span.start : span.end].strip()]
    assume(blocks)
    section = Annotation(Span(blocks[0].start, blocks[-1].end), "document")
    document = Document("any.txt", text, {"blocks": Layer("blocks", blocks)})
    encoded = encode(document, section, "ho-1", SETTINGS)
    printable = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert prove([encoded.data], printable, []) == []
    assert project(encoded.data) == [printable[it.start : it.end] for it in blocks]


def _trimmed(text: str, span: Span) -> Span:
    inner = text[span.start : span.end]
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))


@given(documents(), st.data())
@CALM
def test_a_broken_encoder_is_caught(given_: tuple[Document, Annotation], data: st.DataObject) -> None:
    document, section = given_
    aside = [(it.start, it.end) for it in document["aside"].inside(section.span)]
    encoded = encode(document, section, "ho-1", SETTINGS).data
    tree = etree.fromstring(encoded)
    text = tree.find(f"{TEI}text")
    assert text is not None
    places = [(node, part) for node in text.iter() for part in ("text", "tail") if (getattr(node, part) or "").strip()]
    assume(places)
    node, part = data.draw(st.sampled_from(places))
    printed = getattr(node, part)
    at = data.draw(st.integers(0, len(printed) - 1))
    assume(not printed[at].isspace())
    change = data.draw(st.sampled_from(["drop", "double", "replace", "move"]))
    new = {"drop": "", "double": printed[at] * 2, "replace": "Ж", "move": ""}[change]
    setattr(node, part, printed[:at] + new + printed[at + 1 :])
    if change == "move":
        etree.SubElement(text[0][-1], f"{TEI}note").text = f"{printed[at]}Ж"
    assert [it.code for it in prove([etree.tostring(tree)], document.text, aside)] == ["TK301"]
