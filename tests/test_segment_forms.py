"""What a segmenter must tell apart on any edition's page: enclosures, page furniture, counts, what a reader brings."""

from __future__ import annotations

import time

import pytest

from teikit.document import Annotation, Document, Layer, Span
from teikit.seams import Knowledge
from teikit.segment import segment


def read(text: str, *layers: Layer) -> Document:
    document = Document("page", text).with_layers(*layers)
    return document.with_layers(*segment(document, Knowledge()).layers)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(it.kind, document.quote(it.span)) for it in document["blocks"]]


def documents(document: Document) -> list[str]:
    return [document.quote(it.span) for it in document["documents"].outermost()]


def inner(document: Document) -> list[str]:
    outer = {it.span for it in document["documents"].outermost()}
    return [document.quote(it.span) for it in document["documents"] if it.span not in outer]


ENCLOSING = """No. 12.

Mr. Orlenko to Earl Varzin.

Kestan, January 4, 1920.

My Lord,

I have the honour to enclose a translation of the note of the Government.

I have, &c.

A. ORLENKO.

Enclosure in No. 12.

M. Melnik to Mr. Orlenko.

Zarvash, January 2, 1920.

Sir,

The bridge has been closed to all traffic since yesterday.

N. MELNIK.
"""


def test_an_enclosure_is_a_document_within_its_document() -> None:
    document = read(ENCLOSING)
    assert len(documents(document)) == 1
    (enclosed,) = inner(document)
    assert enclosed.startswith("M. Melnik to Mr. Orlenko.") and enclosed.endswith("N. MELNIK.")


def test_a_relayed_telegram_is_a_document_within_its_document() -> None:
    document = read(
        "TELEGRAM OF THE COMMANDER TO THE COUNCIL\n5 June 1920\nI have received the following telegram from Kestan:\n"
        "“Kestan, 3 June 1920. The enemy has crossed the river at dawn. Send help. Varzin.”\n"
        "I ask for orders. Orlenko.\nRGVA, f. 1, op. 2, d. 3, l. 4."
    )
    assert len(documents(document)) == 1
    assert [it[:16] for it in inner(document)] == ["“Kestan, 3 June "]


def test_an_outgoing_number_is_not_the_editions() -> None:
    document = read(
        "№ 214\nTELEGRAM OF A TO B\n5 June 1920\nWe await your orders here. No. 8305/s. Orlenko.\n"
        "RGVA, f. 1, op. 2, d. 3, l. 4.\n№ 215\nTELEGRAM OF B TO A\n6 June 1920\nThey will come.\nNo. 1234\nVarzin\n"
        "RGVA, f. 1, op. 2, d. 3, l. 5."
    )
    assert [text for kind, text in blocks(document) if kind == "number"] == ["№ 214", "№ 215"]
    assert len(documents(document)) == 2


def test_a_note_within_a_treaty_is_a_clause() -> None:
    document = read(
        "AGREEMENT BETWEEN KESTAN AND ZARVASH\n5 June 1920\nThe two Governments have agreed as follows:\n"
        "1. Peace is made.\nNote: Bandits are excepted.\n2. The frontier is open.\nRGVA, f. 1, op. 2, d. 3, l. 4."
    )
    assert ("article", "Note: Bandits are excepted.") in blocks(document)


@pytest.mark.parametrize("head", ["— 58 —", "[Page 276]", "Seite 207", "THE KESTAN PAPERS        207", "p. 12"])
def test_page_numbers_are_set_aside_and_told_as_breaks(head: str) -> None:
    text = f"LETTER OF X TO Y\n5 June 1920\nThe first half of the text.\n{head}\nThe second half of the text.\nOrlenko"
    document = read(text)
    assert [(it.kind, document.quote(it.span)) for it in document["aside"]] == [("running-head", head)]
    (pb,) = document["styles"].of("pb")
    assert document.text[pb.start :].startswith("The second half")
    assert pb.get("n") == "".join(char for char in head if char.isdigit())
    assert len(documents(document)) == 1


def test_the_title_of_the_page_with_a_number_is_a_running_head() -> None:
    page = "SOURCES ON THE EASTERN POLICY OF THE MONARCHY\n\n"
    page += "No. 4\n\nLetter of Orlenko to Varzin\n\nKestan, 5 June 1920\n\nThe mission has come\n\n"
    page += "SOURCES ON THE EASTERN POLICY 207\n\nas far as the river and rests.\n\nOrlenko"
    document = read(page)
    assert "SOURCES ON THE EASTERN POLICY 207" in [document.quote(it.span) for it in document["aside"]]
    glued = read("12 PEACE TALKS AT BATUM\n\nKestan, 5 June 1920\n\nThe mission has come to terms.\n\nOrlenko")
    assert not glued["aside"]


def test_a_year_after_a_comma_belongs_to_the_heading() -> None:
    page = "No. 20.\n\nExtract from the Minutes of the Eastern Committee, 14th August,\n1919.\n\n"
    page += "Present: Lord Curzon (in the Chair), Sir H. Penrose.\n\n"
    page += "LORD CURZON said that he found himself in the position of a man who\nis asked to leave.\n"
    headings = [text for kind, text in blocks(read(page)) if kind == "heading"]
    assert headings == ["Extract from the Minutes of the Eastern Committee, 14th August,\n1919."]


def test_lines_of_figures_are_no_running_heads() -> None:
    document = read("REPORT OF X\n5 June 1920\nWheat      120\nBarley      45\nRye      12\nOrlenko")
    assert not document["aside"]


def test_numbers_that_count_upwards_are_the_editions() -> None:
    page = "\n".join(f"{n}\nLETTER OF X\n{n} June 1920\nSome text about 7 things.\nOrlenko" for n in (11, 12, 13, 14))
    document = read(page)
    assert [text for kind, text in blocks(document) if kind == "number"] == ["11", "12", "13", "14"]


def test_two_numbers_that_follow_each_other_are_the_editions() -> None:
    page = "СОВЕТЫ И УЕЗД\n\n"
    for number, subject in ((5, "хлебе"), (6, "школах")):
        page += (
            f"№ {number}\n\nПриказ уездного исполкома о {subject}\n\n1{number} мая 1919 г.\n\n"
            f"Всем волостным советам предписывается немедленно доложить о {subject}.\n\n"
            f"Председатель Иванов\n\nГА РФ. Ф. 4. Оп. 2. Д. 33. Л. {number}. Копия.\n\n"
        )
    assert [it.splitlines()[0] for it in documents(read(page))] == ["№ 5", "№ 6"]


def test_roman_numbers_count() -> None:
    page = "\n\n".join(
        f"{n}\n\nLETTER OF X TO Y\n\nKestan, 5 June 1897\n\nDear Sir,\n\nText." for n in ("XXI", "XXII", "XXIII")
    )
    assert [text for kind, text in blocks(read(page)) if kind == "number"] == ["XXI", "XXII", "XXIII"]


def test_a_subject_below_the_dateline_opens_no_document() -> None:
    text = (
        "LETTRE N° 12.\n\nPARIS, 5 mai 1916.\n\nLES SUITES DE LA GUERRE.\n\nMon cher ami,\n\nJe vous écris.\n\n"
        "Tout à vous,\n\nVarzin"
    )
    document = read(text)
    assert len(documents(document)) == 1
    assert [kind for kind, _ in blocks(document)] == [
        "heading",
        "dateline",
        "heading",
        "salutation",
        "paragraph",
        "closer",
        "signature",
    ]


def test_a_memorandums_fields() -> None:
    document = read(
        "143. Memorandum of a Conversation\n\nKestan, May 3, 1955\n\nSUBJECT\n\nLoan to Zarvash\n\nPARTICIPANTS\n\n"
        "Mr. Orlenko, Minister of Finance\n\nThe Ambassador\n\nMr. Orlenko asked whether the loan would come before the"
        " harvest, for which his Government had made its plans a year ago."
    )
    assert len(documents(document)) == 1
    assert [kind for kind, _ in blocks(document)][-4:] == ["label", "attendance", "attendance", "paragraph"]


def test_a_reader_s_table_is_one_block() -> None:
    text = "REPORT OF X\n\n5 June 1920\n\nPlace\tMen\nKestan\t120\n\nThat is all.\n\nOrlenko"
    start = text.index("Place")
    end = text.index("120") + 3
    document = read(text, Layer("tables", [Annotation(Span(start, end), "table")]))
    assert ("table", "Place\tMen\nKestan\t120") in blocks(document)


def test_a_reader_s_notes_are_notes_and_break_nothing() -> None:
    text = "LETTER OF X TO Y\n\n5 June 1920\n\nThe bridge¹ is closed.\n\n¹ Over the Kura.\n\nWe wait.\n\nOrlenko"
    start = text.index("¹ Over")
    note = Annotation(Span(start, start + len("¹ Over the Kura.")), "note", {"id": "1"})
    document = read(text, Layer("footnotes", [note]))
    assert len(documents(document)) == 1
    assert [kind for kind, _ in blocks(document)] == [
        "heading",
        "dateline",
        "paragraph",
        "note",
        "paragraph",
        "signature",
    ]


def test_the_lines_of_a_heading_in_the_source_s_markup_stay_together() -> None:
    text = "Report of the Mission\nto the Council\n\n5 June 1920\n\nAll is quiet.\n\nOrlenko"
    heading = Annotation(Span(0, text.index("\n\n")), "heading", {"level": "2"})
    assert blocks(read(text, Layer("origin", [heading])))[0] == ("heading", "Report of the Mission\nto the Council")


def test_documents_that_a_reader_brings_are_kept() -> None:
    text = "One.\n\nTwo."
    whole, block = Annotation(Span(0, 10), "document"), Annotation(Span(0, 10), "paragraph")
    document = read(text, Layer("documents", [whole]), Layer("blocks", [block]))
    assert documents(document) == [text] and blocks(document) == [("paragraph", text)]


def test_a_line_each_with_blank_lines_between_reads_like_a_line_each() -> None:
    lines = [
        "TELEGRAM OF THE COMMANDER",
        "TO THE COUNCIL",
        "ON THE PASS",
        "Kestan, 5 June 1920",
        "The pass is ours.",
        "Orlenko",
        "RGVA, f. 1, op. 2, d. 3, l. 4.",
    ]
    plain, apart = read("\n".join(lines)), read("\n\n".join(lines))
    assert [(kind, text.split()) for kind, text in blocks(plain)] == [
        (kind, text.split()) for kind, text in blocks(apart)
    ]


_HOSTILE = {
    "digits": "1" * 3000,
    "numbers": "12 " * 1500,
    "capitals": "A" * 3000,
    "words in capitals": "ABC " * 1200,
    "names": "Mr. X to Mr. Y " * 300,
    "brackets": "(" * 3000,
    "quotes": "“" * 3000,
    "dashes": "— " * 1500,
    "dots": ". " * 1500,
    "initials": "A. " * 1500,
    "spaced": "a b " * 1200,
    "offices": "Minister Commissar " * 200,
    "secret": "secret and " * 400,
    "agreed": "have agreed " * 400,
    "follows": "text follows " * 300 + ":",
    "marks": "a¹ b* c(1) " * 400,
    "dates": "5 June 1920, " * 300,
    "calls": "f. 1, op. 2, d. 3, l. 4; " * 200,
    "gaps": "a      1      " * 300,
    "roman": "XXI " * 1000,
    "page": "[Page 1] " * 400,
}


@pytest.mark.parametrize("line", _HOSTILE.values(), ids=_HOSTILE)
def test_hostile_lines_take_no_longer_than_their_length(line: str) -> None:
    """Forty such lines; a pattern that goes back and forth would need minutes."""
    began = time.process_time()
    read("\n".join([line] * 40))
    assert time.process_time() - began < 20


@pytest.mark.parametrize("line", ["TO THE COUNCIL", "and on and on", "Orlenko", "5 June 1920", "1. Peace is made."])
def test_many_like_lines_take_no_longer_than_their_number(line: str) -> None:
    began = time.process_time()
    read("\n".join([line] * 4000))
    assert time.process_time() - began < 30


def test_words_spaced_out_by_hand_are_told_as_emphasis() -> None:
    document = read("TELEGRAMM AN DAS AMT\nBerlin, 5. Juni 1920\nDas ist s e h r schlecht. a b c d\nM e l n i k")
    assert [(document.quote(it.span), it.get("rend")) for it in document["styles"]] == [("M e l n i k", "spaced")]
