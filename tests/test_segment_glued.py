"""What is glued to signatures, leave and datelines comes apart; what only looks like it stays together."""

from __future__ import annotations

import pytest

from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment import segment

TEXT = "The bridge was carried away in the night, and nobody has crossed since then by any road that I know of."
SOURCE = "RGASPI, f. 85, op. 11, d. 74, l. 12. Copy."


def blocks(*lines: str) -> list[tuple[str, str]]:
    """The blocks of a page as role and text."""
    document = Document("page", "\n".join(lines))
    document = document.with_layers(*segment(document, Knowledge()).layers)
    return [(it.kind, " ".join(document.quote(it.span).split())) for it in document["blocks"]]


def letter(*lines: str) -> list[tuple[str, str]]:
    return blocks("LETTER FROM A. ORLENKO TO V. VARZIN", "Kestan, 5 May 1920", TEXT, *lines)[3:]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"With communist greetings, Orlenko. {SOURCE}",
            [("closer", "With communist greetings,"), ("signature", "Orlenko."), ("source", SOURCE)],
        ),
        (
            f"Orlenko No. 611/op. {SOURCE}",
            [("signature", "Orlenko"), ("file-number", "No. 611/op."), ("source", SOURCE)],
        ),
        (
            f"Presidium of the Congress: A. Orlenko, N. Melik {SOURCE}",
            [("signature", "Presidium of the Congress: A. Orlenko, N. Melik"), ("source", SOURCE)],
        ),
        (
            f"Secretary of the Bureau N. Melik {SOURCE}",
            [("signature", "Secretary of the Bureau N. Melik"), ("source", SOURCE)],
        ),
    ],
    ids=["leave", "office number", "a body", "an office"],
)
def test_what_is_glued_before_the_source(line: str, expected: list[tuple[str, str]]) -> None:
    assert letter(line) == expected


def test_the_parties_above_their_signatures() -> None:
    treaty = blocks(
        "TREATY BETWEEN KESTAN AND MIRZA",
        "The Governments of Kestan and of Mirza, desirous of peace, have agreed upon the following articles:",
        "Article 1. There shall be peace.",
        "Article 2. The bridge shall be rebuilt by both.",
        "For Kestan:            For the Republic of Mirza:",
        "A. Orlenko             N. Melik",
    )
    assert ("signature", "For Kestan: For the Republic of Mirza:") in treaty


def test_an_office_s_number_before_the_dateline() -> None:
    found = blocks("LETTER FROM A. ORLENKO TO V. VARZIN", "No. 204 Kestan, 5 May 1920", TEXT, "A. Orlenko")
    assert found[1:3] == [("file-number", "No. 204"), ("dateline", "Kestan, 5 May 1920")]


def test_a_date_within_a_clause_stays_there() -> None:
    clause = "Posts shall be opened at Kestan and at Mirza not later than 10 January 1919."
    assert clause in [text for _, text in letter(clause, SOURCE)]


def test_a_heading_of_two_lines() -> None:
    found = blocks("Telegram From the Head of the Guard V. Varzin", "To the Committee of Mirza", "5 May 1920", TEXT)
    assert found[0] == ("heading", "Telegram From the Head of the Guard V. Varzin To the Committee of Mirza")


def test_titles_of_several_lines_above_the_first_document() -> None:
    title = ["SELECTED LETTERS OF THE SOCIETY", "FROM ITS ARCHIVES, 1919–1921"]
    one = ["A. Orlenko to V. Varzin", "Kestan, 5 May 1920", "Dear friend,", TEXT, "A. Orlenko"]
    found = blocks(*title, "No. 31", *one, "No. 32", *one, "No. 33", *one)
    assert found[0] == ("number", "No. 31")
