"""What the parts say of the whole: marks and their notes, senders and addressees, lost numbers."""

from __future__ import annotations

from teikit.annotate.apparatus import annotate as apparatus
from teikit.annotate.facts import annotate as facts
from teikit.diagnostic import Diagnostic
from teikit.document import Annotation, Document, Layer, Span
from teikit.pipeline import identify, understand
from teikit.seams import Editor, Knowledge
from teikit.segment import segment

SOURCE = "RGVA, f. 1, op. 2, d. 3, l. 4."


def known(text: str, knowledge: Knowledge | None = None) -> tuple[Document, list[Diagnostic]]:
    document = Document("page.txt", text)
    knowledge = knowledge or Knowledge()
    document = document.with_layers(*segment(document, knowledge).layers)
    given = apparatus(document, knowledge)
    return document.with_layers(*given.layers), list(given.diagnostics)


def whole(text: str) -> Document:
    document, _ = understand(Document("page.txt", text), Knowledge())
    return identify(document, Knowledge())[0]


def parties(document: Document, kind: str) -> list[str]:
    return [" ".join(document.quote(it.span).split()) for it in document["facts"].of(kind)]


def test_a_mark_finds_the_note_with_the_same_mark() -> None:
    document, said = known(f"LETTER OF X\n5 June 1920\nHe left.* She stayed.**\n{SOURCE}\n* On foot.\n** At home.")
    notes = {document.quote(it.span): it.get("note") for it in document["apparatus"].of("anchor")}
    starts = [str(it.start) for it in document["blocks"].of("note")]
    assert notes == {"*": starts[0], "**": starts[1]}
    assert said == []


def test_the_one_mark_left_and_the_one_note_left_belong_together() -> None:
    document, said = known(f"LETTER OF X\n5 June 1920\nHe wrote of it…*\n{SOURCE}\nThe omitted part concerns horses.")
    [mark] = document["apparatus"].of("anchor")
    [note] = document["blocks"].of("note")
    assert mark.get("note") == str(note.start)
    assert mark.confidence < 0.9
    [gap] = document["apparatus"].of("gap")
    assert document.quote(gap.span) == "…"
    assert said == []


def test_a_mark_without_a_note_is_reported() -> None:
    document, said = known(f"LETTER OF X\n5 June 1920\nHe left.* She stayed.\n{SOURCE}")
    assert [it.code for it in said] == ["TK104"]
    assert document["apparatus"].of("anchor")[0].get("note") is None


def test_initials_are_those_of_an_editor_of_teikit_toml() -> None:
    editors = (Editor("yb", "Y. Barov", ("Y.B.",)),)
    text = f"LETTER OF X\n5 June 1920\nHe left.\n{SOURCE} (Emphasis added by us. – Y. B.)"
    document, _ = known(text, Knowledge(editors=editors))
    assert [it.get("editor") for it in document["initials"]] == ["yb"]
    document, _ = known(text.replace("Y. B.", "Z.Q."), Knowledge(editors=editors))
    assert [it.get("editor") for it in document["initials"]] == [None]


def test_outgoing_numbers_are_not_document_numbers() -> None:
    document, _ = known(f"№ 7\nTELEGRAM OF X\n5 June 1920\nHe left. No. 1234/op.\n{SOURCE}")
    assert [(it.kind, it.get("value")) for it in document["numbers"]] == [
        ("document-number", "7"),
        ("outgoing", "1234/op"),
    ]


def test_sender_and_addressee_of_a_heading() -> None:
    document = whole(
        "TELEGRAM OF THE EXTRAORDINARY COMMISSAR V. ORLENKO\nTO THE CHAIRMAN OF THE COUNCIL P. VARZIN\n"
        f"ON THE STATE OF THE ROADS\nKestan. 5 June 1920\nThe roads are bad.\n{SOURCE}"
    )
    assert parties(document, "sender") == ["V. ORLENKO"]
    assert parties(document, "addressee") == ["P. VARZIN"]
    assert parties(document, "date") == ["5 June 1920"]
    assert parties(document, "place") == ["Kestan"]


def test_a_heading_that_kept_only_its_subject_names_nobody() -> None:
    document = whole(
        f"On the Need to Repair the Roads to the Fortress\n5 June 1920\nThe roads are bad.\nOrlenko\n{SOURCE}"
    )
    assert parties(document, "sender") == ["Orlenko"]
    assert parties(document, "addressee") == []


def test_those_who_talk_or_sign_a_treaty_have_sent_nothing() -> None:
    document = whole(
        f"RECORD OF A CONVERSATION BETWEEN V. ORLENKO AND P. VARZIN\n5 June 1920\nOrlenko. Hello.\n{SOURCE}"
    )
    assert parties(document, "sender") == parties(document, "addressee") == []


def numbered(*numbers: str) -> Document:
    """A document of sections, some with a printed number; the last may be a stray one behind all of them."""
    text = " ".join(f"[{number or '-'}]" for number in numbers)
    sections, found, start = [], [], 0
    for number in numbers:
        end = start + len(number or "-") + 2
        span = Span(start, end)
        sections.append(Annotation(span, "document"))
        if number:
            found.append(Annotation(Span(start + 1, end - 1), "document-number", {"value": number}))
        start = end + 1
    return Document("", text).with_layers(Layer("documents", sections), Layer("numbers", found))


def test_lost_numbers_are_counted_only_where_the_printed_ones_agree() -> None:
    def inferred(*numbers: str) -> list[tuple[str | None, float]]:
        [layer] = facts(numbered(*numbers), Knowledge()).layers
        return [(it.get("value"), it.confidence) for it in layer.of("number")]

    assert inferred("12", "", "", "15") == [("13", 0.9), ("14", 0.9)]
    assert inferred("12", "", "15") == []
    assert inferred("", "12") == [("11", 0.7)]
    assert inferred("", "") == []
    assert inferred("", "1") == []
