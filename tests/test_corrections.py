"""Corrections of a reading, and why a page is read as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.corrections import locate, read_corrections
from teikit.diagnostic import Diagnostic
from teikit.document import Document
from teikit.pipeline import Divided, divided
from teikit.seams import Knowledge
from teikit.segment import ROLES, explain, understood

PAGE = """LETTER OF X TO Y
5 June 1920
The first text. It goes on
and on until it ends.
RGVA, f. 1, op. 2, d. 3, l. 4. Copy.
ON THE STATE OF THINGS
The second text has no date.
Orlenko
RGVA, f. 1, op. 2, d. 3, l. 5.
"""
VALUES = {"block": ROLES, "kind": ["letter", "telegram"]}


def read_with(folder: Path, lines: str, page: str = PAGE) -> Divided:
    (folder / "page.txt").write_text(page, encoding="utf-8")
    (folder / "page.txt.corrections").write_text(lines, encoding="utf-8")
    (one,) = divided([folder / "page.txt"], Knowledge(), reasons=False)
    return one


def starts(one: Divided) -> list[str]:
    assert one.document is not None
    return [one.document.quote(it.span).split("\n")[0] for it in one.document["documents"].outermost()]


def role_of(one: Divided, words: str) -> str:
    assert one.document is not None
    at = one.document.text.index(words)
    layers = [*one.document["blocks"], *one.document["aside"]]
    return next(it.kind for it in layers if it.start <= at < it.end)


def codes(found: list[Diagnostic] | tuple[Diagnostic, ...]) -> list[str]:
    return [it.code for it in found if it.code not in ("TK101", "TK103")]


def test_without_corrections(tmp_path: Path) -> None:
    assert starts(read_with(tmp_path, "")) == ["LETTER OF X TO Y", "ON THE STATE OF THINGS"]


def test_a_document_begins_where_a_correction_says(tmp_path: Path) -> None:
    one = read_with(tmp_path, 'begins "Orlenko"')
    assert starts(one) == ["LETTER OF X TO Y", "ON THE STATE OF THINGS", "Orlenko"]
    assert codes(list(one.diagnostics)) == []


def test_a_document_begins_in_the_middle_of_a_line(tmp_path: Path) -> None:
    one = read_with(tmp_path, 'begins "It goes on"')
    assert starts(one)[1] == "It goes on"


def test_no_document_begins_where_a_correction_says(tmp_path: Path) -> None:
    assert starts(read_with(tmp_path, 'continues "ON THE STATE"')) == ["LETTER OF X TO Y"]


@pytest.mark.parametrize("role", ROLES)
def test_a_block_gets_the_role_that_a_correction_gives(tmp_path: Path, role: str) -> None:
    one = read_with(tmp_path, f'block {role} "The second text"')
    assert role_of(one, "The second text") == role


def test_words_are_set_aside(tmp_path: Path) -> None:
    assert role_of(read_with(tmp_path, 'aside "Orlenko"'), "Orlenko") == "boilerplate"


def test_a_line_joins_the_one_before(tmp_path: Path) -> None:
    one = read_with(tmp_path, 'joins "RGVA, f. 1, op. 2, d. 3, l. 4"')
    assert one.document is not None
    assert "until it ends.\nRGVA" in [one.document.quote(it.span)[-60:] for it in one.document["blocks"]][2]


def test_a_kind(tmp_path: Path) -> None:
    one = read_with(tmp_path, 'kind telegram "The second text"')
    assert one.document is not None
    assert [it.get("genre") for it in one.document["documents"]] == ["letter", "telegram"]


def test_words_are_found_over_broken_lines_and_with_other_quotation_marks() -> None:
    document = Document("x", "He said “no\n  more” to it.")
    corrections, said = read_corrections('begins "said "no more" to" # why', "x.corrections", VALUES)
    layer, gone = locate(corrections, document, "x.corrections")
    assert [document.quote(it.span) for it in layer] == ["said “no\n  more” to"]
    assert not said and not gone


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('begins "no such words"', "TK130"),
        ('begins "second text" 2', "TK130"),
        ('begins "text"', "TK131"),
        ('starts "Orlenko"', "TK132"),
        ("begins Orlenko", "TK132"),
        ('block headng "Orlenko"', "TK132"),
        ('begins heading "Orlenko"', "TK132"),
        ('begins ""', "TK132"),
        ('begins "LETTER OF X"', "TK133"),
        ('continues "Orlenko"', "TK133"),
        ('block signature "Orlenko"', "TK133"),
    ],
)
def test_a_correction_that_does_nothing_is_reported_with_its_line(tmp_path: Path, line: str, code: str) -> None:
    one = read_with(tmp_path, "# a comment\n\n" + line)
    assert codes(list(one.diagnostics)) == [code]
    (said,) = (it for it in one.diagnostics if it.code == code)
    assert (said.line, said.file) == (3, str(tmp_path / "page.txt.corrections"))
    assert said.help


def test_the_nearest_words_are_offered() -> None:
    corrections, _ = read_corrections('begins "LETTER OF Z TO Y"', "x", VALUES)
    _, (said,) = locate(corrections, Document("x", PAGE), "x")
    assert "LETTER OF X TO Y" in said.help


@given(st.text(max_size=200))
def test_any_text_is_read_as_corrections(text: str) -> None:
    corrections, _ = read_corrections(text, "x", VALUES)
    locate(corrections, Document("x", PAGE), "x")


@given(
    st.lists(st.sampled_from(PAGE.split("\n")[:-1]), min_size=1, max_size=4),
    st.sampled_from(("begins", "continues", "joins", "aside")),
)
def test_no_text_is_lost_whatever_is_corrected(lines: list[str], verb: str) -> None:
    document = Document("x", PAGE)
    corrections, _ = read_corrections("\n".join(f'{verb} "{line}"' for line in lines), "x", VALUES)
    layer, _ = locate(corrections, document, "x")
    from teikit.segment import segment

    given_ = segment(document.with_layers(layer), Knowledge())
    document = document.with_layers(*given_.layers)
    kept = [*document["blocks"], *document["aside"]]
    covered = "".join(document.quote(it.span) for it in sorted(kept, key=lambda it: it.start))
    assert "".join(covered.split()) == "".join(PAGE.split())


def test_each_limit_is_explained() -> None:
    document = Document("x", PAGE)
    told = explain(understood(document, Knowledge()))
    drawn = [it for it in told.limits if it.drawn]
    assert [document.quote(it.span) for it in drawn] == ["LETTER OF X TO Y", "ON THE STATE OF THINGS"]
    assert all(it.margin > 0 and it.evidence and it.instead for it in drawn)
    assert "documents close with source lines" in told.conventions


def test_the_runner_up_of_a_refused_limit_is_what_stands_there() -> None:
    page = PAGE.replace("The second text has no date.", "The second text has no date.\nREPORT ABOUT PARIS\nAnd more.")
    told = explain(understood(Document("x", page), Knowledge()))
    refused = [it for it in told.limits if not it.drawn]
    assert any(page[it.span.start :].startswith("REPORT") for it in refused)
    assert all(it.margin <= 0 for it in refused)
