"""What the printed page adds to the text: its number, its head; and what stands above the first document."""

from __future__ import annotations

import pytest

from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment import segment
from teikit.segment.lines import read_lines
from teikit.segment.pages import printed_pages

LONG = (
    "The deputies came to the landing stage at nine and waited there until the evening for the steamer which had left"
)


def numbers(text: str) -> list[tuple[str, str]]:
    """The lines that are the page's, with its number."""
    found = printed_pages(read_lines(Document("page.txt", text)))
    return [(text[start:].split("\n")[0], number) for start, number in sorted(found.items())]


@pytest.mark.parametrize(
    ("between", "goes_on", "expected"),
    [
        ("299", "the harbour the day before.", [("299", "299")]),
        ("— 299 —", "the harbour the day before.", [("— 299 —", "299")]),
        ("142 5. Februar 1921 Nr. 88", "schon am Tage zuvor.", [("142 5. Februar 1921 Nr. 88", "142")]),
        ("95\n\nДокументы 1920 г.", "гавань накануне.", [("95", "95"), ("Документы 1920 г.", "")]),
        ("FOREIGN AFFAIRS\n\n31", "the harbour the day before.", [("FOREIGN AFFAIRS", ""), ("31", "31")]),
        ("* Am Rande: „Von wem?“\n\n319\n\nKapitel IX", "Voreingenommenheit hatte man ihm nicht zugetraut, wahrlich.",
         [("319", "319"), ("Kapitel IX", "")]),
    ],
)  # fmt: skip
def test_a_page_ends_amid_a_sentence(between: str, goes_on: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(f"{LONG}\n\n{between}\n\n{goes_on}\n\nNothing more.") == expected


def test_a_number_between_sentences_is_let_be() -> None:
    assert numbers(f"{LONG}.\n\n213\n\nLetter from X to Y\n\n5 May 1920\n\nText.") == []
    assert numbers("the debate of the\n15 May was long\nand went on.\nNothing more.") == []


def test_numbers_that_count_on_from_a_sure_page() -> None:
    filled = f"{LONG}.\n\n" * 5
    text = f"{filled}30\n\n{filled}{LONG}\n\n31\n\nthe harbour.\n\n{filled}32 10 MARS 1920\n\n{filled}77\n\n{filled}"
    assert numbers(text) == [("30", "30"), ("31", "31"), ("32 10 MARS 1920", "32")]


def test_where_documents_have_their_sign_other_numbers_are_the_pages() -> None:
    letters = "\n\n".join(f"No. {number}\n\nMr. X to Mr. Y\n\nText of it.\n\n{number + 300}" for number in (23, 24, 25))
    assert numbers(letters) == [("323", "323"), ("324", "324"), ("325", "325")]
    assert numbers(letters.replace("324", "26")) == [("323", "323"), ("325", "325")]


def test_titles_above_the_first_document_are_no_part_of_it() -> None:
    text = (
        "A HISTORY OF THE NORTH\n1920–1922\nwww.north.example/part1.htm\n№ 41\nLETTER FROM A. ORLENKO TO V. VARZIN\n"
        "Kestan. 5 May 1920\nThe boats are here and the crews are well.\nA. Orlenko\n"
    )
    layers = {it.name: it for it in segment(Document("page.txt", text), Knowledge()).layers}
    (document,) = layers["documents"].outermost()
    assert text[document.start :].startswith("№ 41")
    assert len(layers["aside"].annotations) == 3
