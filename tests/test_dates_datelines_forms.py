"""Forms of datelines in English, Russian, German and French, each with its place, its date and what that means."""

from __future__ import annotations

from pathlib import Path

import pytest

from teikit.grammar.dates import dateline_parts, is_dateline, leading_date, resolve, trailing_date
from teikit.grammar.dates.datelines import dateline_date
from teikit.grammar.dates.settlements import is_known_place

SAMPLE = Path(__file__).parent / "samples/datelines.txt"


def said(line: str) -> str:
    """What is read in a line: "place | date | value"."""
    spans = dateline_parts(line)
    place, printed = ("–" if span is None else line[slice(*span)] for span in spans)
    date = dateline_date(line)
    value = resolve(date) if date else None
    attributes = value.attributes() if value else {}
    meant = attributes.get("when-iso") or attributes.get("when") or ""
    if "from" in attributes or "to" in attributes:
        meant = f"{attributes.get('from', '')}/{attributes.get('to', '')}"
    if "notBefore" in attributes or "notAfter" in attributes:
        meant = f"{attributes.get('notBefore', '')}..{attributes.get('notAfter', '')}"
    return f"{place} | {printed} | {meant or '–'}"


def forms() -> list[tuple[str, str]]:
    """The lines of the sample, each with what is read in it."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    return list(zip(lines[::2], (it.strip() for it in lines[1::2]), strict=True))


@pytest.mark.parametrize(("line", "expected"), forms())
def test_a_line_is_read(line: str, expected: str) -> None:
    assert leading_date(line) == (0, len(line))
    assert is_dateline(line) >= 0.8
    assert said(line) == expected


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("ПЕРЕМИРИЯ 4 июня 1920 г.", "4 июня 1920 г."),
        ("О ЗАКЛЮЧЕНИИ ПЕРЕМИРИЯ 4 июня 1920 г.", "4 июня 1920 г."),
        ("О ПЕРЕМИРИИ. МОСКВА, 4 июня 1920 г.", "МОСКВА, 4 июня 1920 г."),
        ("НОТА ПРАВИТЕЛЬСТВУ РОССИИ, 4 июня 1920 г.", "4 июня 1920 г."),
        ("ARMISTICE 4 June 1920", "4 June 1920"),
        ("TELEGRAM ON THE ARMISTICE, MOSCOW, 4 June 1920", "MOSCOW, 4 June 1920"),
        ("TELEGRAM ON THE ARMISTICE, 4 June 1920", "4 June 1920"),
        ("Рапорт военкома Орленко, ст. Кестан, 5 июня 1920 г.*", "ст. Кестан, 5 июня 1920 г.*"),
        ("Schreiben des Gesandten. Berlin, den 5. Juni 1920¹", "Berlin, den 5. Juni 1920¹"),
    ],
)
def test_the_last_word_of_a_heading_in_capitals_is_no_place(line: str, dateline: str) -> None:
    assert is_dateline(line) == 0.0
    span = trailing_date(line)
    assert span is not None
    assert line[slice(*span)] == dateline


@pytest.mark.parametrize(
    ("name", "known"),
    [("МОСКВА", True), ("ТАШКЕНТ", True), ("ПЕРЕМИРИЯ", False), ("РОССИИ", False), ("WIEN", True), ("NOTE", False)],
)
def test_a_known_place_is_a_town_in_the_nominative(name: str, known: bool) -> None:
    assert is_known_place(name) == known


@pytest.mark.parametrize(
    "line",
    [
        "Beschlussprotokoll der Sitzung vom 20. Februar 1953²",
        "Lettre d’Orlenko du 5 mai 1920*",
        "In 1920, after May 5, the council met in Kestan",
        "1820, 5 juin, le conseil se réunit",
        "Im Jahre 1815, nach Juni 5, kam er nach Wien",
        "урочище Кестан было занято 5 июня 1920 г. частями Орленко",
        "г. Кестан взят 5 июня 1920 г.",
        "The village of Kestan was taken on 5 June 1920 [1]",
    ],
)
def test_sentences_and_headings_are_no_datelines(line: str) -> None:
    assert is_dateline(line) == 0.0
