"""Laws of the grammar of dates: any text is read in linear time, spans keep to the text, values are TEI's."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from teikit.grammar.dates.stated_calendar import stated_calendar

LANGUAGES = ("en", "ru", "de", "fr")
PIECES = (
    "5 12th 31 31st 1920 20 ’21 August March May Aug. VIII XII / - – . , ( ) and to after before the on of day "
    "yesterday today Monday next last beginning early № No. f. г. с.г. мая мае 5-го вчера не позднее после le 1er "
    "den Kestan : 9:15 AM O.S. inst. Note We [ ] “ … * 0 00 99999 1/2 391/4"
).split(" ")
SEPARATORS = ("", " ", "  ", "\n", "\n\n", "\u00a0", "\t")
soups = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SEPARATORS)), max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
texts = st.one_of(soups, st.text(max_size=80))
days = st.dates(date(1500, 1, 1), date(2029, 12, 31))
W3C = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@settings(deadline=None)  # the first call in a language compiles its grammar; time has a law of its own below
@given(texts, st.sampled_from(LANGUAGES), st.one_of(st.none(), days), st.one_of(st.none(), days))
def test_spans_are_in_order_and_values_are_real_days(
    text: str, language: str, anchor: date | None, last: date | None
) -> None:
    end = 0
    for found in find_dates(text, language):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end
        own, before = (Value(when=it.isoformat()) if it else None for it in (anchor, last))
        value = resolve(found, own, before)
        for name, said in value.attributes().items():
            if name in ("when", "notBefore", "notAfter", "from", "to"):
                assert W3C.fullmatch(said)
                assert date.fromisoformat((said + "-01-01")[:10])
        assert Value.of(value.attributes()).attributes() == value.attributes()
        assert 0 <= value.confidence <= 1
        assert value.evidence


@settings(deadline=None)
@given(texts, st.sampled_from(LANGUAGES))
def test_datelines_lie_in_the_line(line: str, language: str) -> None:
    for span in (leading_date(line, language), trailing_date(line, language), *dateline_parts(line, language)):
        assert span is None or 0 <= span[0] < span[1] <= len(line)
    assert 0 <= is_dateline(line, language) <= 1


MONTHS = "January February March April May June July August September October November December".split(" ")
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split(" ")
ENGLISH_FORMS = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "{day}/{roman}-{year}",
    "{day}.{roman}.{year}",
    "{day}/{roman}/{year}",
    "{year}-{number:02}-{day:02}",
    "{day:02}.{number:02}.{year}",
)


@settings(deadline=None)
@given(days, st.sampled_from(ENGLISH_FORMS))
def test_what_is_written_in_full_is_read_as_written(day: date, form: str) -> None:
    printed = form.format(
        day=day.day, month=MONTHS[day.month - 1], roman=ROMAN[day.month - 1], year=day.year, number=day.month
    )
    text = f"We wrote, {printed}, to you."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == printed
    assert resolve(found, Value(when="1920-08-09")).when == day.isoformat()


@settings(deadline=None)
@given(days, st.integers(-150, 150))
def test_a_day_without_a_year_is_the_nearest(anchor: date, distance: int) -> None:
    day = anchor + timedelta(days=distance)
    (found,) = find_dates(f"on {day.day} {MONTHS[day.month - 1]} we")
    value = resolve(found, Value(when=anchor.isoformat()))
    if (day.month, day.day) != (2, 29):
        assert value.when == day.isoformat()
        assert value.relative


@given(st.dates(date(1600, 3, 1), date(2000, 1, 1)))
def test_julian_days_follow_one_another(day: date) -> None:
    """Counted in both calendars, the days run in step: two neighbours in the one are neighbours in the other."""
    following = day + timedelta(days=1)
    here, there = (from_julian(it.year, it.month, it.day) for it in (day, following))
    assert here is not None
    assert there is not None
    skipped = (day.month, day.day) == (2, 28) and day.year % 100 == 0 and day.year % 400 != 0
    assert (there - here).days == (2 if skipped else 1)


WORST = {
    "figures": "1",
    "figures apart": "1 ",
    "list of days": "1, ",
    "dashes": "1-",
    "months": "March ",
    "month and days": "March 1, 2, ",
    "ordinals": "the 1st and ",
    "brackets": "2 (",
    "spaces": " ",
    "spaces after a day": "5 May" + " " * 500,
    "line breaks": "5\n",
    "relative": "yesterday, on the ",
    "bounds": "by no later than ",
    "romans": "1/V-",
    "russian": "с 5 по 1920 г. ",
    "capitals": "Kestan ",
    "capitals in full": "KESTAN ",
    "kinds of place": "ст. укр. ",
    "places and stops": "Москва. ",
    "marks": "*",
    "limits": "1920, after May 5 – not later than ",
    "wide gaps": "Kestan" + " " * 120,
    "roman months": "1920 VI ",
    "secrecy": "SECRET ",
    "hours": "5 May 1920, 3 hours 5 ",
    "republican": "13 floréal an II de la République, ",
    "republican months": "1 floréal ",
    "friends": "First Day, 14th day of the 3d ",
    "years in words": "5 May one thousand nine hundred and twenty and ",
    "years in words, German": "am 5. Mai neunzehnhundert und ",
    "copies": "Done in two, ",
    "copies behind": "Done at Kestan, in two and in ",
    "misread": "l2 ",
    "brackets in brackets": "[5] [",
    "numbers of telegrams": "Telegram No. 5 ",
    "calendar": "dates are of the dates ",
    "notes": "5 May 19551 ",
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("unit", WORST.values(), ids=WORST.keys())
def test_time_is_linear(unit: str, language: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            find_dates(text, language)
            leading_date(text, language)
            trailing_date(text, language)
            is_dateline(text, language)
            is_dateline(text[:90], language)
            stated_calendar(text + " Old Style")
            best = min(best, time.perf_counter() - start)
        return best

    find_dates("5 May 1920", language)  # the grammar is compiled once
    short, long = seconds(4_000), seconds(32_000)
    assert long < 8 * short * 4 + 0.05  # eight times the length; quadratic time would be sixty-four times as long
