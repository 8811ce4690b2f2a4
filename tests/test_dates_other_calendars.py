"""Days of the French Republic and of the Society of Friends, years in words, the calendar that a page says it uses."""

from __future__ import annotations

import pytest

from teikit.annotate.dates import ANNOTATOR
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.dates import Value, dateline_parts, find_dates, own_date, resolve
from teikit.grammar.dates.datelines import dateline_date
from teikit.grammar.dates.stated_calendar import stated_calendar
from teikit.seams import Knowledge

REPUBLICAN = [
    ("le 22 prairial, l'an second de la République", "1794-06-10", "0002-09-22"),
    ("Le 1er jour complémentaire de l'an III", "1795-09-17", "0003-13-01"),
    ("quintidi 25 ventôse an III", "1795-03-15", "0003-06-25"),
    ("primidi, 1er germinal an 3e de la République française, une et indivisible", "1795-03-21", "0003-07-01"),
    ("le dix-huit brumaire an huit", "1799-11-09", "0008-02-18"),
    ("le premier jour complémentaire de l’an III", "1795-09-17", "0003-13-01"),
    ("4 flor. an II", "1794-04-23", "0002-08-04"),
    ("5 Pluviose an 12", "1804-01-26", "0012-05-05"),
]


@pytest.mark.parametrize(("text", "when", "printed"), REPUBLICAN)
def test_a_day_of_the_republic(text: str, when: str, printed: str) -> None:
    (found,) = find_dates(text, "fr")
    value = resolve(found)
    assert (value.when, value.when_custom) == (when, printed)
    assert found.end == len(text)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("du 5 au 8 floréal an II", ("1794-04-24", "1794-04-27")),
        ("en floréal an II", ("1794-04-20", "1794-05-19")),
    ],
)
def test_ranges_and_months_of_the_republic(text: str, limits: tuple[str, str]) -> None:
    (found,) = find_dates(text, "fr")
    value = resolve(found)
    assert (value.from_ or value.not_before, value.to or value.not_after) == limits


def test_a_republican_day_without_a_year_is_the_one_nearest_to_the_document() -> None:
    (found,) = find_dates("le 5 prairial", "fr")
    assert resolve(found).empty
    assert resolve(found, Value(when="1794-05-20")).when == "1794-05-24"


def test_a_republican_dateline_holds_the_day_in_brackets() -> None:
    line = "13 floréal an II de la République une et indivisible [2 mai 1794]"
    place, date = dateline_parts(line)
    assert place is None
    assert date is not None
    assert line[slice(*date)].endswith("indivisible")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("the 14th of 3d mo. 1789", "1789-03-14"),
        ("3d mo. 14th 1789", "1789-03-14"),
        ("Third Month 14th, 1789", "1789-03-14"),
        ("the 14th day of the Third Month 1789", "1789-03-14"),
        ("the 14th of 3d mo. 1745", "1745-05-14"),
        ("the 12th of the 12th mo. 1745", "1746-02-12"),
        ("2nd of 11 mo. 1745/6", "1746-01-02"),
        ("First Day, 14th of 3d mo. 1790", "1790-03-14"),
    ],
)
def test_friends_number_their_months(text: str, when: str) -> None:
    (found,) = find_dates(text, "en")
    assert (resolve(found).when, resolve(found).problems) == (when, ())


@pytest.mark.parametrize(
    ("text", "language", "when"),
    [
        ("Fait le cinq mai mil neuf cent vingt et un", "fr", "1921-05-05"),
        ("le douze janvier mil huit cent quatre-vingt-dix-neuf", "fr", "1899-01-12"),
        ("le 5 mai mille neuf cent soixante-quinze", "fr", "1975-05-05"),
        ("am fünften Mai eintausendneunhundertzwanzig", "de", "1920-05-05"),
        ("am fünften Mai neunzehnhunderteinundzwanzig", "de", "1921-05-05"),
        ("am 5. Mai neunzehnhundert und zwanzig", "de", "1920-05-05"),
        ("the fifth day of May, one thousand nine hundred and twenty-one", "en", "1921-05-05"),
        ("this 5th day of May nineteen hundred and twenty", "en", "1920-05-05"),
        ("5 May in the year of our Lord one thousand seven hundred and eighty", "en", "1780-05-05"),
        ("пятого мая тысяча девятьсот двадцатого года", "ru", "1920-05-05"),
        ("5 мая одна тысяча девятьсот двадцать первого года", "ru", "1921-05-05"),
    ],
)
def test_a_year_in_words(text: str, language: str, when: str) -> None:
    (found,) = find_dates(text, language)
    assert resolve(found).when == when
    assert found.end == len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on 5 May two thousand men were killed", "en"),
        ("le 5 mai mille hommes", "fr"),
        ("am 5. Mai tausend Mann", "de"),
        ("5 мая тысяча человек", "ru"),
    ],
)
def test_a_count_of_men_is_no_year(text: str, language: str) -> None:
    (found,) = find_dates(text, language)
    assert found.point.year is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Memorandum of a Conversation, Department of State, Washington, March 17, 19551", "1955-03-17"),
        ("Washington, March 17, 19551", "1955-03-17"),
        ("Kestan, 17 March 192012", "1920-03-17"),
    ],
)
def test_the_mark_of_a_note_at_a_year_is_no_part_of_it(text: str, when: str) -> None:
    found = find_dates(text, "en")[-1]
    assert resolve(found).when == when
    assert text[found.end :].isdigit()


@pytest.mark.parametrize("text", ["on 17 May 15000 men", "in May 15000 men", "17 March 195512345"])
def test_any_long_number_is_no_year(text: str) -> None:
    assert all(it.point.year is None for it in find_dates(text, "en"))


@pytest.mark.parametrize(
    ("line", "sure"),
    [("Kestan, l2 mars 1921", 0.6), ("O5.11.1920", 0.6), ("Kestan, I9 juin 192O", 0.6), ("Kestan, 5 June 19[20]", 0.9)],
)
def test_misread_figures_and_supplied_ones_are_less_sure(line: str, sure: float) -> None:
    found = dateline_date(line)
    assert found is not None
    assert found.complete
    assert found.confidence == sure


STATED = [
    ("Before February 1918 the dates are those of the Old Style.", True),
    ("All dates are given in the New Style.", False),
    ("Dates before 1 February 1918 are given according to the Julian calendar.", True),
    ("Даты приводятся по старому стилю.", True),
    ("Даты до 14 февраля 1918 г. даны по старому стилю, далее по новому стилю.", True),
    ("Все даты приведены по новому стилю.", False),
    ("Die Daten sind nach dem alten Stil angegeben.", True),
    ("Datierung nach altem Stil.", True),
    ("Les dates sont données selon l’ancien style.", True),
    ("The letter of 5 May (Old Style) came.", None),
    ("He dates from the days of the old style.", None),
    ("At those dates, and by the old style, nobody", None),
]


@pytest.mark.parametrize(("text", "old"), STATED)
def test_a_page_may_say_what_its_dates_are(text: str, old: bool | None) -> None:
    stated = stated_calendar(text)
    assert (None if stated is None else bool(stated)) == old


def _page(*parts: tuple[str, str]) -> Document:
    text = "\n\n".join(it for _, it in parts)
    blocks, start = [], 0
    for role, part in parts:
        blocks.append(Annotation(Span(start, start + len(part)), role))
        start += len(part) + 2
    whole = Annotation(Span(0, len(text)), "document")
    return Document("page", text, {"blocks": Layer("blocks", blocks), "documents": Layer("documents", [whole])})


@pytest.mark.parametrize(
    ("note", "line", "when"),
    [
        ("Before February 1918 the dates are those of the Old Style.", "Kestan, 5 May 1912", "1912-05-18"),
        ("Nothing is said here.", "Kestan, 5 May 1912", "1912-05-05"),
        ("Before February 1918 the dates are those of the Old Style.", "Kestan, 5 May 1920", "1920-05-05"),
        ("All dates are given in the New Style.", "Кестан, 5 мая 1912 г.", "1912-05-05"),
    ],
)
def test_what_a_page_says_of_its_calendar_goes_before_the_rule_of_the_language(note: str, line: str, when: str) -> None:
    page = _page(("paragraph", note), ("dateline", line), ("paragraph", "To Orlenko."))
    dates = ANNOTATOR.run(page, Knowledge()).layers[0]
    assert [it.get("when") for it in dates if page.quote(it.span)[0] == "5"] == [when]


@pytest.mark.parametrize(
    ("line", "when"),
    [("[22 mai]", "1920-05-22"), ("Kestan, [22 mai]", "1920-05-22"), ("Kestan, 22/V-65", "1865-05-22")],
)
def test_what_a_date_leaves_out_is_told_by_the_page(line: str, when: str) -> None:
    page = "Zarvash, 3 juin 1865." if "65" in line else "Zarvash, 3 juin 1920."
    text = f"{page}\n\n{line}"
    own = own_date(text, [("dateline", len(page) + 2, len(text))], "fr")
    assert own is not None
    assert own.value.when == when
