"""Old Style by rule, the Republican calendar, and what a document's own date makes of the dates in it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from teikit.annotate.dates import ANNOTATOR
from teikit.document import Annotation, Document, Layer, Span
from teikit.grammar.dates import Value, find_dates, own_date, resolve
from teikit.grammar.dates.calendars import GREGORIAN_FROM, REPUBLICAN_MONTHS, from_republican, is_old_style
from teikit.seams import Knowledge


@pytest.mark.parametrize(
    ("text", "language", "country", "when", "printed"),
    [
        ("5 мая 1912 г.", "ru", "RU", "1912-05-18", "1912-05-05"),
        ("31 января 1918 г.", "ru", "RU", "1918-02-13", "1918-01-31"),
        ("14 февраля 1918 г.", "ru", "RU", "1918-02-14", None),
        ("29 февраля 1900 г.", "ru", "RU", "1900-03-13", "1900-02-29"),
        ("2 (15) марта 1917 г.", "ru", "RU", "1917-03-15", None),
        ("5 мая 1912 г. н. ст.", "ru", "RU", "1912-05-05", None),
        ("суббота, 5 мая 1912 г.", "ru", "RU", "1912-05-18", "1912-05-05"),
        ("воскресенье, 5 мая 1912 г.", "ru", "RU", "1912-05-05", None),
        ("10 February 1719/20", "en", "GB", "1720-02-21", "1720-02-10"),
        ("14 September 1752", "en", "GB", "1752-09-14", None),
        ("le 18 brumaire an VIII", "fr", "FR", "1799-11-09", "0008-02-18"),
        ("9 Thermidor, year II", "en", "GB", "1794-07-27", "0002-11-09"),
    ],
)
def test_the_calendar_of_a_day(text: str, language: str, country: str, when: str, printed: str | None) -> None:
    (found,) = find_dates(text, language)
    value = resolve(found, country=country)
    assert (value.when, value.when_custom or None) == (when, printed)


def test_limits_and_ranges_of_the_old_style() -> None:
    (after,) = find_dates("после 5 мая 1912 г.", "ru")
    (days,) = find_dates("5–8 мая 1912 г.", "ru")
    assert resolve(after, country="RU").not_before == "1912-05-18"
    value = resolve(days, country="RU")
    assert (value.from_, value.to) == ("1912-05-18", "1912-05-21")


def test_a_day_of_the_month_is_counted_in_the_documents_own_calendar() -> None:
    (own,) = find_dates("25 апреля 1912 г.", "ru")
    anchor = resolve(own, country="RU")  # 8 May in the New Style
    (found,) = find_dates("5 с. м.", "ru")
    assert resolve(found, anchor, country="RU").when_custom == "1912-04-05"


def test_a_relative_word_beside_an_old_style_day_agrees_with_it() -> None:
    (own,) = find_dates("5 мая 1912 г.", "ru")
    (found,) = find_dates("вчера, 4-го, был", "ru")
    value = resolve(found, resolve(own, country="RU"), country="RU")
    assert (value.when, value.problems) == ("1912-05-17", ())


def test_every_country_changes_on_a_day_that_exists() -> None:
    for country, first in GREGORIAN_FROM.items():
        day = date(*first)
        before = day - timedelta(days=1)
        assert not is_old_style(*first, country)
        assert is_old_style(before.year, before.month, before.day, country)


def test_republican_days_follow_one_another() -> None:
    day = date(1792, 9, 22)
    for year in range(1, 15):
        for month in range(1, 14):
            length = 30 if month < 13 else 6 if year in (3, 7, 11) else 5
            for number in range(1, length + 1):
                assert from_republican(year, month, number) == day
                day += timedelta(days=1)
            assert from_republican(year, month, length + 1) is None
    assert len(REPUBLICAN_MONTHS) == 12
    assert from_republican(15, 1, 1) is None


def own(*blocks: tuple[str, str], language: str = "en") -> str | None:
    text, spans = "", []
    for role, words in blocks:
        spans.append((role, len(text), len(text) + len(words)))
        text += words + "\n"
    found = own_date(text, spans, language)
    return found.value.when if found else None


def test_the_own_date_where_the_dateline_leaves_something_out() -> None:
    heading = ("heading", "ORLENKO TO VARZIN, 1 July 1847")
    assert own(heading, ("dateline", "Kestan, 1 July 47")) == "1847-07-01"
    assert (
        own(("dateline", "Kestan, le 5 mars"), ("source", "RGVA, f. 1. Published 1921"), language="fr") == "1921-03-05"
    )
    assert own(("heading", "REPORT ON THE CROSSING"), ("paragraph", "1946"), ("paragraph", "We came.")) == "1946"
    assert own(("heading", "Letter"), ("dateline", "[Leghorn, 1762]")) == "1762"
    assert (
        own(("paragraph", "The Parties agree."), ("paragraph", "Done at Kestan on the 5th of May 1921."))
        == "1921-05-05"
    )
    assert own(("heading", "Lettre n° 12 (24 avril 1917)"), ("dateline", "PARIS, 21 Avril 1917.")) == "1917-04-24"
    assert own(("heading", "A to B (Received 24 April 1917)"), ("dateline", "Kestan, 21 April 1917")) == "1917-04-21"


def test_a_document_within_another_is_dated_by_it_and_read_once() -> None:
    text = "Kestan, 17 March 1922\nI transmit:\nZarvash, March 15. The refugees came yesterday.\nOrlenko"
    starts = [0, 22, 34, 78]
    ends = [21, 33, 81, len(text)]
    starts[3] = text.index("Orlenko")
    ends[2] = starts[3] - 1
    roles = ("dateline", "paragraph", "paragraph", "signature")
    blocks = [Annotation(Span(start, end), role) for start, end, role in zip(starts, ends, roles, strict=True)]
    documents = [Annotation(Span(0, len(text)), "document"), Annotation(Span(starts[2], ends[2]), "document")]
    document = Document("x.txt", text).with_layers(Layer("documents", documents), Layer("blocks", blocks))
    (dates,) = ANNOTATOR.run(document, Knowledge()).layers
    assert [(document.quote(it.span), it.get("when")) for it in dates] == [
        ("17 March 1922", "1922-03-17"),
        ("March 15", "1922-03-15"),
        ("yesterday", "1922-03-14"),
    ]


def test_a_russian_document_of_before_the_change_is_old_style_and_a_later_one_is_not() -> None:
    def said(*lines: str) -> list[str | None]:
        text = "\n".join(lines)
        at, blocks = 0, []
        for line in lines:
            blocks.append(Annotation(Span(at, at + len(line)), "paragraph" if blocks else "dateline"))
            at += len(line) + 1
        layers = Layer("documents", [Annotation(Span(0, len(text)), "document")]), Layer("blocks", blocks)
        return [
            it.get("when") for it in ANNOTATOR.run(Document("x.txt", text).with_layers(*layers), Knowledge()).layers[0]
        ]

    assert said("Кестан, 5 мая 1912 г.", "Получена 3 мая, прочитана вчера.") == [
        "1912-05-18",
        "1912-05-16",
        "1912-05-17",
    ]
    assert said("Кестан, 5 мая 1920 г.", "Письмо от 3 мая 1912 г.") == ["1920-05-05", "1912-05-03"]
    assert Value(when="1912-05-18").precise
