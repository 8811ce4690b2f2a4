"""What the parts say of the whole: marks and their notes, senders and addressees, lost numbers."""

from __future__ import annotations

from teikit.annotate import ANNOTATORS
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


def blocks(*parts: tuple[str, str], genre: str = "letter", language: str = "en") -> Document:
    """A document of these blocks (role, text), annotated and with its facts, whatever segmentation would do."""
    text, found = "", []
    for role, words in parts:
        found.append(Annotation(Span(len(text), len(text) + len(words)), role))
        text += words + "\n\n"
    whole = Annotation(Span(0, len(text) - 2), "document", {"genre": genre} if genre else {})
    document = Document("page.txt", text, language=language)
    document = document.with_layers(Layer("documents", [whole]), Layer("blocks", found))
    for annotator in ANNOTATORS:
        document = document.with_layers(*annotator.run(document, Knowledge()).layers)
    return identify(document, Knowledge())[0]


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


def test_who_signs_has_not_sent_what_the_heading_says_another_sent() -> None:
    document = blocks(
        ("heading", "Telegram From the Department of State to the Embassy in Greece"),
        ("dateline", "Washington, January 28, 1956—4:04 p.m."),
        ("paragraph", "You are requested to see both."),
        ("signature", "Orlenko"),
        genre="telegram",
    )
    assert parties(document, "sender") == ["Department of State"]
    assert parties(document, "addressee") == ["Embassy in Greece"]
    assert [it.get("type") for it in document["facts"].of("sender", "addressee")] == ["org", "org"]
    assert parties(document, "place") == ["Washington"]


def test_the_person_in_brackets_after_an_office_is_a_name_of_the_text() -> None:
    document = blocks(
        ("heading", "The Minister in Switzerland (Sharp) to the Secretary of State"),
        ("dateline", "Bern, 4 June 1920"),
        ("paragraph", "The roads are bad."),
    )
    assert parties(document, "sender") == ["Sharp"]
    assert "Sharp" in [document.quote(it.span) for it in document["names"].of("person")]


def test_lines_to_and_from_tell_what_the_heading_does_not() -> None:
    document = blocks(
        ("heading", "MEMORANDUM"),
        ("dateline", "Kestan, 4 June 1920"),
        ("label", "TO:"),
        ("paragraph", "AF - Mr. Varzin"),
        ("paragraph", "FROM: V. Orlenko"),
        ("paragraph", "SUBJECT: The roads"),
        ("paragraph", "The roads are bad."),
        genre="memorandum",
    )
    assert parties(document, "sender") == ["V. Orlenko"]
    assert parties(document, "addressee") == ["Varzin"]


def test_a_letter_without_a_heading_is_read_by_its_edges() -> None:
    document = blocks(
        ("dateline", "Kestan, 4 June 1920"),
        ("salutation", "My dear Orlenko,"),
        ("paragraph", "The roads are bad, as I told P. Tambulyan."),
        ("closer", "Ever yours"),
        ("signature", "Karl Varzin"),
    )
    assert parties(document, "sender") == ["Karl Varzin"]
    assert parties(document, "addressee") == ["Orlenko"]


def test_an_address_names_the_addressee_before_the_salutation_does() -> None:
    document = blocks(
        ("address", "To Sir William Orlenko"),
        ("salutation", "Dear Sir William,"),
        ("paragraph", "The roads are bad."),
        ("signature", "Anna Varzin"),
    )
    assert parties(document, "addressee") == ["William Orlenko"]


def test_the_place_stands_at_the_close_of_a_letter() -> None:
    document = blocks(
        ("heading", "Johann Orlenko an Karl Varzin"),
        ("salutation", "Lieber Freund!"),
        ("paragraph", "Die Wege nach Bern sind schlecht."),
        ("dateline", "Zürich den 28. Februar 1846."),
        ("signature", "J. Orlenko"),
        language="de",
    )
    assert parties(document, "place") == ["Zürich"]
    assert parties(document, "sender") == ["Johann Orlenko"]
    assert parties(document, "addressee") == ["Karl Varzin"]


def test_a_weekday_may_stand_between_place_and_date() -> None:
    document = blocks(
        ("heading", "Johann Orlenko an Karl Varzin, Basel, Freitag, 12. April 1839"),
        ("paragraph", "Die Wege sind schlecht."),
        language="de",
    )
    assert parties(document, "place") == ["Basel"]


def test_a_place_that_no_table_knows_is_taken_from_the_dateline() -> None:
    document = blocks(
        ("heading", "Telegram From Secretary of State Orlenko to the Department of State"),
        ("dateline", "Punta del Kestan, January 23, 1962, 5 p.m."),
        ("paragraph", "Nothing to report."),
        genre="telegram",
    )
    assert parties(document, "place") == ["Punta del Kestan"]


def test_a_place_that_the_text_is_about_is_not_where_it_was_written() -> None:
    document = blocks(
        ("heading", "Memorandum for the Record"),
        ("dateline", "Meeting on India, 25 April 1963"),
        ("paragraph", "Nothing to report."),
        genre="memorandum",
    )
    assert parties(document, "place") == []


def test_a_treaty_is_of_the_place_where_it_was_done() -> None:
    document = blocks(
        ("heading", "Treaty Between the Two Republics"),
        ("article", "1. The roads are open."),
        ("paragraph", "Done at Moscow in two copies, of which one goes to Vienna."),
        genre="treaty",
    )
    assert parties(document, "place") == ["Moscow"]


def test_of_two_places_joined_by_a_dash_the_first_counts() -> None:
    document = blocks(("dateline", "Vienna–Moscow, December 2, 1920"), ("paragraph", "Nothing to report."))
    assert parties(document, "place") == ["Vienna"]


def test_a_name_that_ends_the_greeting_signs_and_no_line_of_the_address_does() -> None:
    document = blocks(
        ("paragraph", "The roads are bad. I am most affectionately yours A. Orlenko."),
        ("signature", "Sir P. Varzin"),
        ("signature", "Plymouth"),
    )
    assert parties(document, "sender") == ["A. Orlenko"]


def test_what_a_document_holds_has_facts_of_its_own() -> None:
    document = blocks(
        ("heading", "Letter From V. Orlenko to P. Varzin"),
        ("paragraph", "I send you what I had."),
        ("heading", "Letter From A. Tambulyan to L. Melik"),
        ("paragraph", "The roads are bad."),
        ("signature", "A. Tambulyan"),
    )
    inner = next(it for it in document["blocks"] if "Tambulyan" in document.quote(it.span))
    sections = [
        *document["documents"],
        Annotation(Span(inner.start, len(document.text) - 2), "document", {"genre": "letter"}),
    ]
    [layer] = facts(document.with_layers(Layer("documents", sections)), Knowledge()).layers
    assert [document.quote(it.span) for it in layer.of("sender")] == ["V. Orlenko", "A. Tambulyan"]
    assert [document.quote(it.span) for it in layer.of("addressee")] == ["P. Varzin", "L. Melik"]


def test_the_century_of_a_short_year_is_that_of_the_heading() -> None:
    document = blocks(
        ("heading", "Johann Orlenko an Karl Varzin, 1. Juli 1847"),
        ("paragraph", "Die Wege sind schlecht."),
        ("dateline", "Winterthur den 1. Juli 47."),
        language="de",
    )
    [date] = document["facts"].of("date")
    assert date.get("when") == "1847-07-01"


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
