"""What the annotator makes of source lines, notes and file numbers, and what it says of those it cannot read."""

from __future__ import annotations

import pytest

from teikit.annotate.callnumbers import ANNOTATOR
from teikit.diagnostic import Severity
from teikit.document import Annotation, Document, Layer, Span
from teikit.seams import Given, Knowledge


def annotated(text: str, role: str) -> Given:
    block = Annotation(Span(3, 3 + len(text)), role)
    return ANNOTATOR.run(Document("a.txt", "No\n" + text).with_layers(Layer("blocks", [block])), Knowledge())


def parts(given: Given) -> list[str]:
    return [f"{it.kind} {it.get('value') or it.get('from')}" for it in given.layers[0] if it.kind != "callnumber"]


def test_a_source_line_with_recto_and_verso() -> None:
    given = annotated("AMAE, Série Z, vol. 3, fol. 12 r°-13 v°. Autographe.", "source")
    (sheets,) = given.layers[0].of("sheets")
    assert dict(sheets.attributes) == {
        "unit": "folio",
        "from": "12r",
        "to": "13v",
        "before": ", fol. ",
        "between": "-",
        "verso": " v°",
        "recto": " r°",
    }
    assert [it.get("value") for it in given.layers[0].of("production")] == ["autograph"]
    assert not given.diagnostics


def test_a_sheet_and_the_one_that_follows() -> None:
    (sheets,) = annotated("BArch, R 58/1234, Bl. 12 f.", "source").layers[0].of("sheets")
    assert (sheets.get("from"), sheets.get("to"), sheets.get("after")) == ("12", "13", " f.")


@pytest.mark.parametrize("role", ["source", "note"])
def test_a_labelled_note_is_a_source_line(role: str) -> None:
    given = annotated("2 Source: Kennedy Library, National Security Files, Cuba, 1/62. Secret.", role)
    assert parts(given) == ["repository Kennedy Library", "shelfmark National Security Files, Cuba, 1/62"]


def test_another_note_is_none() -> None:
    given = annotated("2 See Department of State, Central Files, 611.37/1–2362.", "note")
    assert not parts(given)
    assert not given.diagnostics


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("763.72119/2475: Telegram", "763.72119/2475"),
        ("763.72/2475 : Telegram", "763.72/2475"),
        ("File No. 861.00/123a", "861.00/123a"),
        ("[860J.01/12½]", "860J.01/12½"),
    ],
)
def test_a_decimal_file_number_is_a_call_number(text: str, number: str) -> None:
    assert parts(annotated(text, "file-number")) == [f"shelfmark {number}"]


def test_other_file_numbers_are_none() -> None:
    assert not parts(annotated("No. 8305/s.", "file-number"))


@pytest.mark.parametrize(
    ("text", "expected", "quoted"),
    [
        ("РГВА, бумаги 1920 года.", "after “РГВА” fond, opis, delo and sheet: “ф. 1", ", бумаги 1920 года."),
        ("RGVA, the diary of 1920.", "“f. 1, op. 2, d. 3, l. 4”", ", the diary of 1920."),
        ("RGVA, f. 5, op. 1, dx. 7, l. 3.", "a delo", "dx. 7"),
        ("FO 371/4959, Xq 12a", "leaves", "Xq 12a"),
        ("Ibid., fol. 93. Minute.", "in full", "Ibid."),
    ],
)
def test_what_was_expected_is_said(text: str, expected: str, quoted: str) -> None:
    (problem,) = annotated(text, "source").diagnostics
    assert problem.code in ("TK120", "TK121", "TK122")
    (label,) = problem.labels
    assert expected in label.text
    assert ("No\n" + text)[label.span.start : label.span.end] == quoted


def test_a_source_line_without_number_is_no_warning() -> None:
    (problem,) = annotated("Source: family papers.", "source").diagnostics
    assert (problem.code, problem.severity) == ("TK120", Severity.INFO)


@pytest.mark.parametrize(
    "text",
    [
        "RGVA, f. 5, op. 1, d. 3, l. 3, 5 May 1920",
        "RGVA, f. 5, op. 1, d. 3, l. 3, copy of 1936",
        "FO 371/1, f. 2. No. 5",
    ],
)
def test_what_is_said_after_a_call_number_is_no_fault(text: str) -> None:
    assert not annotated(text, "source").diagnostics
