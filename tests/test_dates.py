"""Dates: each form that editions of archival documents are known to use, and what only looks like one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from teikit.annotate.dates import ANNOTATOR
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.dates import (
    Value,
    dateline_parts,
    find_dates,
    is_dateline,
    leading_date,
    resolve,
    trailing_date,
)
from teikit.grammar.dates.reckoning import from_julian
from teikit.seams import Given, Knowledge

SHARED = Path(__file__).parents[2] / "shared"
ANCHOR = Value(when="1920-08-09")


def dates(text: str, language: str = "en", anchor: Value | None = ANCHOR) -> list[tuple[str, dict[str, str]]]:
    """Each date of the text with its attributes, `relative` left aside."""
    read, last = [], None
    for found in find_dates(text, language):
        value = resolve(found, anchor, last)
        last = value if value.precise else last
        attributes = {name: it for name, it in value.attributes().items() if name != "relative"}
        read.append((text[found.start : found.end], attributes))
    return read


def days(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(printed, attributes.get("when")) for printed, attributes in dates(text, language)]


@pytest.mark.parametrize(
    ("text", "printed", "when"),
    [
        ("6 August 1920", "6 August 1920", "1920-08-06"),
        ("June 9, 1920", "June 9, 1920", "1920-06-09"),
        ("JUNE 9, 1920", "JUNE 9, 1920", "1920-06-09"),
        ("7 August\n1920 and", "7 August\n1920", "1920-08-07"),
        ("Kestan. 5/VI-1920. To", "5/VI-1920", "1920-06-05"),
        ("left on 6/VIII; he", "6/VIII", "1920-08-06"),
        ("2/VII-20", "2/VII-20", "1920-07-02"),
        ("your 4/VI was", "4/VI", "1920-06-04"),
        ("Kestan, 11/IX/1920.", "11/IX/1920", "1920-09-11"),
        ("On the 10th day of August 1920, the", "10th day of August 1920", "1920-08-10"),
        ("On 2 August the troops", "2 August", "1920-08-02"),
        ("on 5 December we", "5 December", "1920-12-05"),
        ("on 5 March we", "5 March", "1920-03-05"),
        ("on the 8th, at noon", "8th", "1920-08-08"),
        ("until the 17th we", "17th", "1920-08-17"),
        ("the 8th inst.", "8th inst.", "1920-08-08"),
        ("your note of the 30th ult. is here", "30th ult.", "1920-07-30"),
        ("in August 1919", "August 1919", "1919-08"),
        ("in May we", "May", "1920-05"),
        ("in May of last year we", "May of last year", "1919-05"),
        ("in 1919 too", "1919", "1919"),
        ("the law (1912) is", "1912", "1912"),
        ("13.VIII.1920", "13.VIII.1920", "1920-08-13"),
        ("28.03.1919", "28.03.1919", "1919-03-28"),
        ("1920-08-07", "1920-08-07", "1920-08-07"),
        ("Jany 24th1820", "Jany 24th1820", "1820-01-24"),
        ("the first of October", "first of October", "1920-10-01"),
        ("five April 1815", "five April 1815", "1815-04-05"),
        ("9 July 19).", "9 July 19", "1919-07-09"),
        ("Monday, 9 August 1920", "Monday, 9 August 1920", "1920-08-09"),
        ("of the BorderAugust 10, 1920", "August 10, 1920", "1920-08-10"),
        ("Today we", "Today", "1920-08-09"),
        ("last night they", "last night", "1920-08-08"),
        ("the day before yesterday", "the day before yesterday", "1920-08-07"),
        ("Yesterday, on the 8th, at two o’clock", "Yesterday, on the 8th", "1920-08-08"),
        ("tomorrow morning 10/VIII we", "tomorrow morning 10/VIII", "1920-08-10"),
        ("on Saturday we", "Saturday", "1920-08-07"),
        ("next Tuesday", "next Tuesday", "1920-08-10"),
        ("last September", "last September", "1919-09"),
        ("this year", "this year", "1920"),
        ("2 (15) March 1917", "2 (15) March 1917", "1917-03-15"),
        ("20 February (5 March) 1917", "20 February (5 March) 1917", "1917-03-05"),
        ("20 December 1917 (2 January 1918)", "20 December 1917 (2 January 1918)", "1918-01-02"),
    ],
)
def test_english_days(text: str, printed: str, when: str) -> None:
    assert days(text) == [(printed, when)]


@pytest.mark.parametrize(
    ("text", "printed", "when"),
    [
        ("19 мая 1921 г.", "19 мая 1921 г.", "1921-05-19"),
        ("Кестан. 17.III. 21 г.", "17.III. 21 г.", "1921-03-17"),
        ("9 /XI — 20 года", "9 /XI — 20 года", "1920-11-09"),
        ("1920 г. июня 4-го дня", "1920 г. июня 4-го дня", "1920-06-04"),
        ("12 мая с.г. мы", "12 мая с.г.", "1920-05-12"),
        ("5 с.м.", "5 с.м.", "1920-08-05"),
        ("вчера, 8-го, был", "вчера, 8-го", "1920-08-08"),
        ("сегодня", "сегодня", "1920-08-09"),
        ("Завтра вечером", "Завтра вечером", "1920-08-10"),
        ("в мае 1920 г.", "мае 1920 г.", "1920-05"),
        ("в 1919 г.", "1919 г.", "1919"),
        ("в мае прошлого года", "мае прошлого года", "1919-05"),
        ("датированная 5 ноября 1920 г.", "5 ноября 1920 г.", "1920-11-05"),
        ("2 (15) марта 1917 г.", "2 (15) марта 1917 г.", "1917-03-15"),
        ("ХІ/1920 но 5/ХІ-1920", "5/ХІ-1920", "1920-11-05"),
    ],
)
def test_russian_days(text: str, printed: str, when: str) -> None:
    assert days(text, "ru") == [(printed, when)]


@pytest.mark.parametrize(
    ("text", "language", "printed", "when"),
    [
        ("Basel den 12ten April 1839.", "de", "12ten April 1839", "1839-04-12"),
        ("vom 6. dieß", "de", "6. dieß", "1920-08-06"),
        ("gestern Abend", "de", "gestern Abend", "1920-08-08"),
        ("Paris, le 1er mai 1919.", "fr", "1er mai 1919", "1919-05-01"),
        ("hier soir", "fr", "hier soir", "1920-08-08"),
    ],
)
def test_other_languages(text: str, language: str, printed: str, when: str) -> None:
    assert days(text, language) == [(printed, when)]


@pytest.mark.parametrize(
    ("text", "language", "printed", "attributes"),
    [
        ("after 8 April 1920", "en", "after 8 April 1920", {"notBefore": "1920-04-08"}),
        ("[later April 2, 1920]", "en", "later April 2, 1920", {"notBefore": "1920-04-02"}),
        ("by no later than 5 August, or", "en", "by no later than 5 August", {"notAfter": "1920-08-05"}),
        ("before 30 June 1919", "en", "before 30 June 1919", {"notAfter": "1919-06-30"}),
        ("two days after 9 May 1919", "en", "9 May 1919", {"when": "1919-05-09"}),
        ("March 12–17, 1920", "en", "March 12–17, 1920", {"from": "1920-03-12", "to": "1920-03-17"}),
        ("from 5 to 7 August", "en", "5 to 7 August", {"from": "1920-08-05", "to": "1920-08-07"}),
        ("December 28 – January 3, 1921", "en", "December 28 – January 3, 1921",
         {"from": "1920-12-28", "to": "1921-01-03"}),
        ("in 1918–1920", "en", "1918–1920", {"from": "1918", "to": "1920"}),
        ("in 1918–20", "en", "1918–20", {"from": "1918", "to": "1920"}),
        ("the beginning of August 1920", "en", "beginning of August 1920",
         {"notBefore": "1920-08-01", "notAfter": "1920-08-10"}),
        ("late 1919", "en", "late 1919", {"notBefore": "1919-09-01", "notAfter": "1919-12-31"}),
        ("last week", "en", "last week", {"notBefore": "1920-08-02", "notAfter": "1920-08-08"}),
        ("December 6, 1920, 9:15 AM", "en", "December 6, 1920, 9:15 AM",
         {"when": "1920-12-06", "when-iso": "1920-12-06T09:15:00"}),
        ("11 October 1920, 16:40.", "en", "11 October 1920, 16:40",
         {"when": "1920-10-11", "when-iso": "1920-10-11T16:40:00"}),
        ("2 March 1917 (O.S.)", "en", "2 March 1917 (O.S.)",
         {"when": "1917-03-15", "when-custom": "1917-03-02", "datingMethod": "#julian", "calendar": "#julian"}),
        ("2 марта 1917 г. ст. ст.", "ru", "2 марта 1917 г. ст. ст.",
         {"when": "1917-03-15", "when-custom": "1917-03-02", "datingMethod": "#julian", "calendar": "#julian"}),
        ("после 8 апреля 1920 г.", "ru", "после 8 апреля 1920 г.", {"notBefore": "1920-04-08"}),
        ("не позднее 5 августа", "ru", "не позднее 5 августа", {"notAfter": "1920-08-05"}),
        ("с 5 по 7 августа", "ru", "5 по 7 августа", {"from": "1920-08-05", "to": "1920-08-07"}),
        ("в 1918–1920 гг.", "ru", "1918–1920 гг.", {"from": "1918", "to": "1920"}),
        ("в начале августа 1920 г.", "ru", "начале августа 1920 г.",
         {"notBefore": "1920-08-01", "notAfter": "1920-08-10"}),
    ],
)  # fmt: skip
def test_bounds_ranges_hours_and_styles(text: str, language: str, printed: str, attributes: dict[str, str]) -> None:
    assert dates(text, language) == [(printed, attributes)]


def test_each_day_of_a_list_is_a_date() -> None:
    assert days("of July 23, 31, and August 1.") == [
        ("July 23", "1920-07-23"),
        ("31", "1920-07-31"),
        ("August 1", "1920-08-01"),
    ]
    assert days("5, 6 and 7 August 1919") == [("5", "1919-08-05"), ("6", "1919-08-06"), ("7 August 1919", "1919-08-07")]
    assert days("On July 23, 31 people came") == [("July 23", "1920-07-23")]
    assert days("on the 5th and 8th, we") == [("5th", "1920-08-05"), ("8th", "1920-08-08")]


@pytest.mark.parametrize(
    "text",
    [
        "No. 11 and № 12",
        "RGVA, f. 12, op. 3, d. 45, ll. 6–6v, pp. 61–62",
        "in 3 August Street",
        "We march 12 versts. March 12 versts!",
        "You may 5 times. May 5 regiments go",
        "the 11th Army and the 19th century",
        "the 28th and 32nd Rifle Divisions",
        "No. 391/4, 1/2, No. 8305/s.",
        "of 1200 men, 1,919 roubles, 1919.5",
        "the 8th-century church",
        "at two o’clock in the afternoon, within two and a half hours",
        "a March to the front; an August assembly",
        "Sunday Times",
        "every Saturday night",
        "32 August 1a",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert dates(text) == []


def test_damaged_roman_month_is_read_with_little_confidence() -> None:
    (found,) = find_dates("13/11 21")
    near = resolve(found, Value(when="1921-02-20"))
    assert (near.when, near.confidence < 0.5) == ("1921-02-13", True)
    assert resolve(found, Value(when="1921-11-20")).when == "1921-11-13"


def test_two_figures_of_a_year_are_read_in_the_century_of_the_document() -> None:
    (found,) = find_dates("1 July ’47")
    assert resolve(found, Value(when="1852")).when == "1847-07-01"
    assert resolve(found, None).when == "1947-07-01"


def test_without_the_documents_date_a_relative_date_has_no_value() -> None:
    text = "Yesterday, and on 5 August, and on Monday"
    values = [resolve(found) for found in find_dates(text)]
    assert len(values) == 3
    assert all(not value.attributes() and value.confidence < 0.5 for value in values)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("31 June 1920", "impossible"),
        ("Monday, 8 August 1920", "weekday"),
        ("yesterday, 5 August", "relative"),
        ("2 (16) March 1917", "style"),
    ],
)
def test_contradictions_are_told(text: str, kind: str) -> None:
    (found,) = find_dates(text)
    value = resolve(found, ANCHOR)
    assert [problem[0] for problem in value.problems] == [kind]
    assert value.confidence <= 0.6


def test_julian_calendar() -> None:
    assert from_julian(1917, 10, 25) == date(1917, 11, 7)
    assert from_julian(1900, 2, 29) == date(1900, 3, 13)
    assert from_julian(1582, 10, 5) == date(1582, 10, 15)
    assert from_julian(1917, 2, 29) is None


@pytest.mark.parametrize(
    ("line", "place", "printed"),
    [
        ("4 June 1920", None, "4 June 1920"),
        ("Kestan. 5 June 1920", "Kestan", "5 June 1920"),
        ("Kestan, February 3, 1921", "Kestan", "February 3, 1921"),
        ("Kestan, after April 8, 1920", "Kestan", "after April 8, 1920"),
        ("[later April 2, 1920]", None, "later April 2, 1920"),
        ("March 12–17, 1920", None, "March 12–17, 1920"),
        ("Kestan, 11 October 1920, 16:40.", "Kestan", "11 October 1920, 16:40"),
        ("Kestan–Zarvash, December 2, 1920", "Kestan–Zarvash", "December 2, 1920"),
        ("Kestan (New Kestan), March 9, 1920", "Kestan (New Kestan)", "March 9, 1920"),
        ("Zarvash-on-Aras. 5/VI-1920.", "Zarvash-on-Aras", "5/VI-1920"),
        ("21/4 20 9 hours Kestan.", None, "21/4 20 9 hours"),
        ("Adopted April 3, 1920", None, "April 3, 1920"),
        ("The telegram July 2, 1920", None, "July 2, 1920"),
        ("Bertram House April 3rd 1815.", "Bertram House", "April 3rd 1815"),
        ("Кестан. 17.III. 21 г.", "Кестан", "17.III. 21 г."),
    ],
)
def test_datelines(line: str, place: str | None, printed: str) -> None:
    assert leading_date(line) == (0, len(line))
    assert is_dateline(line) == 1.0
    found_place, found_date = dateline_parts(line)
    assert (found_place and line[slice(*found_place)]) == place
    assert found_date is not None
    assert line[slice(*found_date)] == printed


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Zarvash. 7/VIII-1920. In addition to the message", "Zarvash. 7/VIII-1920."),
        ("June 2, 1920 …In your note", "June 2, 1920"),
        ("January 5, 1921 “…Should they", "January 5, 1921"),
    ],
)
def test_a_dateline_glued_to_the_first_words(line: str, dateline: str) -> None:
    span = leading_date(line)
    assert span is not None
    assert line[slice(*span)] == dateline
    assert is_dateline(line) < 0.5


@pytest.mark.parametrize(
    "line",
    [
        "",
        "On the 10th day of August 1920, the Republic",
        "On 2 August the Council presented",
        "10 August 1920, the troops",
        "Yesterday, 5 August, we met",
        "In 1919 we",
        "No. 731.",
        "RGVA, f. 12, op. 3, d. 45, l. 6.",
        "TELEGRAM TO VARZIN 5 JUNE 1920",
        "The Republic in 1918–1920",
        "1918–1920",
    ],
)
def test_lines_that_are_no_dateline(line: str) -> None:
    assert leading_date(line) is None
    assert is_dateline(line) == 0.0


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("On the Demarcation of the Border 21 November 1920", "21 November 1920"),
        ("Demanding Evacuation. Zarvash, April 6, 1920", "Zarvash, April 6, 1920"),
        ("LETTER OF ORLENKO TO VARZIN, April 6, 1920", "April 6, 1920"),
        ("Agreement (Kestan, 11 December 1922)", "(Kestan, 11 December 1922)"),
        ("Response to the note of June 5, 1920", None),
        ("TELEGRAM DATED 5 June 1920", None),
        ("June 5, 1920", None),
    ],
)
def test_a_dateline_glued_to_a_heading(line: str, dateline: str | None) -> None:
    span = trailing_date(line)
    assert (span and line[slice(*span)]) == dateline


def annotated(*blocks: tuple[str, str]) -> tuple[Document, Given]:
    """A document of these blocks (role, text), one a line, with its dates."""
    text, spans = "", []
    for role, words in blocks:
        start = len(text)
        text += words + "\n"
        spans.append(Annotation(Span(start, start + len(words)), role))
    whole = Annotation(Span(0, len(text.rstrip())), "document")
    document = Document("x.txt", text).with_layers(Layer("documents", [whole]), Layer("blocks", spans))
    given = ANNOTATOR.run(document, Knowledge())
    return document.with_layers(*given.layers), given


def own_of(document: Document) -> list[str]:
    return [document.quote(it.span) for it in document["dates"] if it.evidence.startswith("own:")]


def test_the_step_resolves_against_the_documents_own_date() -> None:
    document, given = annotated(
        ("number", "№ 12 August 1917"),
        ("heading", "NOTE ON THE EVENTS OF 5 MARCH 1919"),
        ("dateline", "Kestan. 7 August 1920"),
        ("paragraph", "Yesterday, on 2 (15) March 1917 and on 3 August."),
        ("source", "RGVA, f. 1, op. 2, d. 3, l. 4. Copy (1936). 5 August 1920."),
    )
    assert [(document.quote(it.span), it.get("when"), it.get("relative")) for it in document["dates"]] == [
        ("5 MARCH 1919", "1919-03-05", None),
        ("7 August 1920", "1920-08-07", None),
        ("Yesterday, on 2 (15) March 1917", "1917-03-15", None),
        ("3 August", "1920-08-03", "yes"),
    ]
    assert own_of(document) == ["7 August 1920"]
    assert not given.diagnostics


@pytest.mark.parametrize(
    ("blocks", "own"),
    [
        ([("paragraph", "On the 10th day of August 1920, the Republic, on 5 May 1919,")], "10th day of August 1920"),
        ([("heading", "On the Border 21 November 1920"), ("paragraph", "On 5 May 1919 we")], "21 November 1920"),
        ([("paragraph", "We came. On 5 May 1919, as said"), ("closer", "Kestan, 6 May 1920.")], "6 May 1920"),
        ([("paragraph", "Kestan. 5/VI-1920. In reply to yours of 1 May 1919")], "5/VI-1920"),
        ([("dateline", "2 August"), ("paragraph", "Kestan. 2/VIII-1920. In reply")], "2/VIII-1920"),
        ([("paragraph", "Long ago, in a far country, on 5 May 1919, we")], None),
    ],
)
def test_where_the_own_date_is_found(blocks: list[tuple[str, str]], own: str | None) -> None:
    document, _ = annotated(*blocks)
    assert own_of(document) == ([own] if own else [])


def test_diagnostics_name_the_place_and_the_cure() -> None:
    _, given = annotated(
        ("dateline", "7 August 1920"),
        ("paragraph", "Kestan. 9/VIII-1920. On 31 June we came, and on Monday, 8 August 1920; yesterday, 1/VIII."),
    )
    assert sorted(it.code for it in given.diagnostics) == ["TK110", "TK111", "TK112", "TK113"]
    assert all(it.help and it.labels and it.line for it in given.diagnostics)


def test_documents_without_blocks_or_layers_are_no_error() -> None:
    bare = Document("x.txt", "5 May 1920")
    assert [list(layer) for layer in ANNOTATOR.run(bare, Knowledge()).layers] == [[]]
    whole = Layer("documents", [Annotation(bare.whole, "document")])
    assert [list(layer) for layer in ANNOTATOR.run(bare.with_layers(whole), Knowledge()).layers] == [[]]


@pytest.mark.parametrize(("corpus", "least"), [("en-ehri-dr", 0.88), ("en-frus", 0.85)])
def test_recall_on_hand_encoded_letters(corpus: str, least: float) -> None:
    files = sorted((SHARED / "gold" / corpus).glob("*.gold.json"))
    if not files:
        pytest.skip(f"needs the folder shared/gold/{corpus} beside the project")
    expected = hit = 0
    for file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_name(file.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        found = {(it.start, it.end) for it in find_dates(text)}
        aside = [(it[0], it[1]) for it in gold["ignore"]]
        for span in gold["spans"]:
            start, end = span["start"], span["end"]
            inside = any(first < end and start < last for first, last in aside)
            if span["type"] == "date" and span["proper"] and not span["nested"] and not inside:
                expected += 1
                hit += (start, end) in found
    assert hit >= least * expected


@pytest.mark.parametrize(
    ("text", "printed", "attributes"),
    [
        ("shall be neutral until January 1, 1922.", "January 1, 1922", {"notAfter": "1922-01-01"}),
        ("inform them by September 3, and", "September 3", {"notAfter": "1920-09-03"}),
        ("if by the 15th of August the men", "15th of August", {"notAfter": "1920-08-15"}),
        ("he shall not be kept there beyond December 10.", "December 10", {"notAfter": "1920-12-10"}),
        ("He did not come. It went on beyond December 10.", "December 10", {"notBefore": "1920-12-10"}),
        ("by no later than 5 August", "by no later than 5 August", {"notAfter": "1920-08-05"}),
        ("from May 1 until June 3, 1920", "May 1 until June 3, 1920", {"from": "1920-05-01", "to": "1920-06-03"}),
        ("signed on 3 May 1920", "3 May 1920", {"when": "1920-05-03"}),
        ("three days ago", "three days ago", {"when": "1920-08-06"}),
        ("10 days ago", "10 days ago", {"when": "1920-07-30"}),
        ("a week ago", "a week ago", {"notBefore": "1920-08-02", "notAfter": "1920-08-08"}),
        ("two years ago", "two years ago", {"when": "1918"}),
    ],
)
def test_limits_and_counted_days(text: str, printed: str, attributes: dict[str, str]) -> None:
    assert dates(text) == [(printed, attributes)]


@pytest.mark.parametrize("text", ["half a year ago", "twenty-two days ago", "two or three days ago", "long ago"])
def test_no_value_is_made_of_a_number_that_is_not_said(text: str) -> None:
    assert dates(text) == []


def test_counted_days_in_russian() -> None:
    assert dates("три дня тому назад", "ru") == [("три дня тому назад", {"when": "1920-08-06"})]
    assert dates("год назад", "ru") == [("год назад", {"when": "1919"})]
