"""Marks of footnotes and their notes: as the file says it, and as print shows it."""

from __future__ import annotations

import pytest

from teikit.annotate import ANNOTATORS
from teikit.annotate.marks import marks
from teikit.document import Annotation, Document, Layer, Span
from teikit.encode import encode
from teikit.grammar.footnotes import note_mark, same
from teikit.seams import Knowledge
from teikit.settings import Settings


def laid(text: str, *roles: str, **layers: list[Annotation]) -> Document:
    blocks, start = [], 0
    for part, role in zip(text.split("\n\n"), roles, strict=True):
        blocks.append(Annotation(Span(start, start + len(part)), role))
        start += len(part) + 2
    made = {"blocks": blocks, "documents": [Annotation(Span(0, len(text)), "document")], **layers}
    return Document("f", text, {name: Layer(name, them) for name, them in made.items()})


def found(document: Document) -> tuple[list[tuple[str, str]], list[str]]:
    """Each mark with the beginning of its note, and what was said."""
    (section,) = document["documents"]
    anchors, said = marks(document, section, list(document["blocks"]))
    shown = [
        (document.quote(it.span), document.text[int(it.get("note") or 0) :][:6] if it.get("note") else "")
        for it in sorted(anchors, key=lambda it: it.start)
    ]
    return shown, [it.code for it in said]


def test_what_the_file_says_counts_first() -> None:
    text = "A treaty¹ and a note*.\n\n¹ First.\n\n* Second."
    at = {it: text.index(it) for it in ("¹ F", "* S", "¹", "*")}
    footnotes = [
        Annotation(Span(at["¹ F"], at["¹ F"] + 8), "note", {"id": "a", "n": "1"}),
        Annotation(Span(at["¹"], at["¹"] + 1), "anchor", {"note": "a", "n": "1"}),
    ]
    document = laid(text, "paragraph", "note", "note", footnotes=footnotes)
    assert found(document) == ([("¹", "¹ Firs"), ("*", "* Seco")], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A treaty¹ and² more.\n\n¹ One.\n\n² Two.", [("¹", "¹ One."), ("²", "² Two.")]),
        ("A treaty[1] and [2] more.\n\n1. One.\n\n[2] Two.", [("[1]", "1. One"), ("[2]", "[2] Tw")]),
        ("A treaty1) and.2) more.\n\n1) One.\n\n2) Two.", [("1)", "1) One")]),
        ("In 1920) and 12) said.\n\n5 Five.\n\n6 Six.", []),
        ("An area of 5 m².\n\n1 One.\n\n3 Three.", []),
        ("Again¹ and again¹.\n\n¹ One.\n\n¹ Two.", [("¹", "¹ One."), ("¹", "¹ Two.")]),
        ("A treaty1 here.\n\n1 One.\n\n2 Two.", []),
        ("Договор¹ подписан.\n\n¹ См. выше.\n\n² Два.", [("¹", "¹ См. ")]),
    ],
)
def test_numbers_only_where_a_note_of_that_number_follows(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(laid(text, "paragraph", "note", "note"))[0] == expected


def test_plain_digits_that_are_raised() -> None:
    text = "A treaty1 here.\n\n1 One."
    styles = [Annotation(Span(8, 9), "hi", {"rend": "superscript"})]
    assert found(laid(text, "paragraph", "note", styles=styles)) == ([("1", "1 One.")], [])


def test_a_mark_within_a_heading_a_dateline_or_a_table() -> None:
    text = "Title*\n\nKestan†\n\na\tb‡\n\n* A.\n\n† B.\n\n‡ C."
    shown, said = found(laid(text, "heading", "dateline", "table", "note", "note", "note"))
    assert [mark for mark, note in shown] == ["*", "†", "‡"] and all(note for _, note in shown) and not said


def test_what_is_left_over_is_told_but_for_notes_in_the_margin() -> None:
    text = "Text.\n\n1 One.\n\nBeside."
    beside = [Annotation(Span(text.index("Beside"), len(text)), "note", {"id": "m", "place": "margin"})]
    assert found(laid(text, "paragraph", "note", "note", footnotes=beside)) == ([], ["TK104"])


def test_the_encoded_note_and_mark_point_to_each_other() -> None:
    text = "A treaty¹.\n\n¹ See there."
    document = laid(text, "paragraph", "note")
    document = document.with_layers(*ANNOTATORS[0].run(document, Knowledge()).layers)
    (section,) = document["documents"]
    written = encode(document, section, "x-1", Settings()).data.decode()
    assert '<ref type="footnote" xml:id="x-1.a1" target="#x-1.n1">¹</ref>' in written
    assert 'n="¹" xml:id="x-1.n1" target="#x-1.a1"' in written


@pytest.mark.parametrize(
    ("note", "mark"),
    [
        ("¹ A", "1"),
        ("1. A", "1"),
        ("[12] A", "12"),
        ("** A", "**"),
        ("1) A", "1"),
        ("1A", "1"),
        ("12.5 km", None),
        ("A", None),
    ],
)
def test_the_mark_that_a_note_begins_with(note: str, mark: str | None) -> None:
    assert note_mark(note) == mark


def test_forms_of_one_mark() -> None:
    assert {same(it) for it in ("¹²", "[12]", "12)", "12", "(12)")} == {"12"}
