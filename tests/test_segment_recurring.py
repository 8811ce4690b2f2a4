"""Source lines that no archive's name shows: known by their place, and what they begin with, on the page."""

from __future__ import annotations

from collections.abc import Iterable

from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment import segment
from teikit.segment.lines import read_lines
from teikit.segment.recurring import beginning, recurring

LETTERS = [
    (
        "Letter of A. Orlenko to V. Varzin",
        "Kestan, 5 May 1920",
        "The boats are here and the crews are well.",
        "A. Orlenko",
    ),
    ("Letter of V. Varzin to A. Orlenko", "Mirza, 9 May 1920", "Send them down to the mouth at once.", "V. Varzin"),
    (
        "Telegram of A. Orlenko to N. Melik",
        "Kestan, 11 May 1920",
        "They went down in the night of the tenth.",
        "A. Orlenko",
    ),
    ("Letter of N. Melik to A. Orlenko", "Batrak, 12 May 1920", "None of them has come to us as yet.", "N. Melik"),
]


def page(sources: Iterable[str], first: bool = False) -> str:
    made = []
    for number, (letter, source) in enumerate(zip(LETTERS, sources, strict=True), 1):
        heading, *rest = letter
        lines = [f"{number}.", source, heading, *rest] if first else [f"{number}.", heading, *rest, source]
        made.append("\n".join(lines))
    return "\n".join(made)


def roles(text: str) -> dict[str, str]:
    layers = {it.name: it for it in segment(Document("page.txt", text), Knowledge()).layers}
    return {text[it.start : it.end]: it.kind for it in layers["blocks"].annotations}


UNKNOWN = ["Qaf. Zul. 12/8, p. 4", "Qaf. Zul. 12/9, p. 17", "Qaf. Zul. 14/1, p. 2", "Qaf. Zul. 14/2, pp. 3–4"]


def test_lines_that_close_documents_and_begin_alike() -> None:
    found = roles(page(UNKNOWN))
    assert [found[it] for it in UNKNOWN] == ["source"] * 4


def test_lines_below_the_number_and_above_the_heading() -> None:
    assert "Qaf. Zul." in recurring(read_lines(Document("page.txt", page(UNKNOWN, first=True))))


def test_two_are_too_few_and_datelines_are_none() -> None:
    lines = read_lines(Document("page.txt", page([*UNKNOWN[:2], "So far 1 of them.", "Nothing 2."])))
    assert recurring(lines) == frozenset()
    dated = read_lines(Document("page.txt", page(["Kestan, 5 May 1920"] * 4)))
    assert recurring(dated) == frozenset()


def test_a_beginning_is_two_words_whatever_their_figures() -> None:
    assert beginning("R 43 I/1376, Bl. 214–217") == beginning("R 43 I/2411, Bl. 33") == "R 0"


def test_where_source_lines_stand_first_one_without_its_number_opens_a_document() -> None:
    known = [f"RGASPI, f. 64, op. 1, d. {number}, l. 3" for number in (7, 8, 9, 11)]
    heads = [f"{number}.\n{source}" for number, source in enumerate(known, 1)]
    bodies = ["\n".join([heading, date, text * 3, signed]) for heading, date, text, signed in LETTERS]
    text = "\n".join(f"{head}\n{body}" for head, body in zip(heads, bodies, strict=True)).replace("3.\n", "", 1)
    layers = {it.name: it for it in segment(Document("page.txt", text), Knowledge()).layers}
    begun = [text[it.start :].split("\n")[0] for it in layers["documents"].outermost()]
    assert begun == ["1.", "2.", known[2], "4."]
