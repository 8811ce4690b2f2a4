"""Datelines of every language, read without being told which; lines without a date; what is none."""

from __future__ import annotations

import pytest

from teikit.grammar.dates import dateline_parts, is_dateline, leading_date, trailing_date

WHOLE = [
    ("Wien, 20. Januar 1938", "Wien", "20. Januar 1938"),
    ("Berlin, den 3. Januar 1920", "Berlin", "3. Januar 1920"),
    ("BERLIN, den 14. Mai 1921", "BERLIN", "14. Mai 1921"),
    ("Berlin W, den 5.3.1912", "Berlin W", "5.3.1912"),
    ("Wien, am 5. März 1912.", "Wien", "5. März 1912"),
    ("St. Petersburg, den 5./18. März 1912", "St. Petersburg", "5./18. März 1912"),
    ("Moskau, Anfang Mai 1921", "Moskau", "Anfang Mai 1921"),
    ("Berlin, 5. Mai 1920, 8 Uhr abends", "Berlin", "5. Mai 1920, 8 Uhr abends"),
    ("Berlin, den 5. Mai 1920, 4 Uhr 30 nachm.", "Berlin", "5. Mai 1920, 4 Uhr 30 nachm."),
    ("Berlin, 5. Juni 1920, 11.30 Uhr", "Berlin", "5. Juni 1920, 11.30 Uhr"),
    ("Geschehen zu Berlin, den 5. Mai 1920", "Berlin", "5. Mai 1920"),
    ("Sonnabend, den 5. Juni 1920", None, "Sonnabend, den 5. Juni 1920"),
    ("PARIS, 28 mai 1919.", "PARIS", "28 mai 1919"),
    ("Paris, le 4 juin 1920, 20 h. 15", "Paris", "4 juin 1920, 20 h. 15"),
    ("Vienne, 5 mai 1920, à 5 heures du soir", "Vienne", "5 mai 1920, à 5 heures du soir"),
    ("Rome, 1er août 1914, 20 h. 15, reçu à 23 h.", "Rome", "1er août 1914, 20 h. 15"),
    ("Saint-Pétersbourg, 5/18 mars 1912", "Saint-Pétersbourg", "5/18 mars 1912"),
    ("Constantinople, le 5 mars", "Constantinople", "5 mars"),
    ("La Haye, le 5 juin 1920", "La Haye", "5 juin 1920"),
    ("Fait à Paris, le 5 mai 1920", "Paris", "5 mai 1920"),
    ("Paris, mai 1919", "Paris", "mai 1919"),
    ("Punta del Este, January 23, 1962, 5 p.m.", "Punta del Este", "January 23, 1962, 5 p.m."),
    ("Washington, November 5, 1918—3 p.m.", "Washington", "November 5, 1918—3 p.m."),
    ("Washington, May 5, 1920, noon", "Washington", "May 5, 1920, noon"),
    ("Washington, May 5, 1920—midnight.", "Washington", "May 5, 1920—midnight"),
    ("[Kestan,] 4 June 1920", "Kestan", "4 June 1920"),
    ("London, 4th June, 1920", "London", "4th June, 1920"),
    ("Foreign Office, January 4, 1920", "Foreign Office", "January 4, 1920"),
    ("Hotel Bristol, Vienna, 4 June 1920", "Hotel Bristol, Vienna", "4 June 1920"),
    ("10, Downing Street, June 5, 1920", "10, Downing Street", "June 5, 1920"),
    ("On board H.M.S. Lion, June 5, 1920", "On board H.M.S. Lion", "June 5, 1920"),
    ("TIFLIS, 5th June 1920 (D. 11.30 p.m. R. 6th June)", "TIFLIS", "5th June 1920"),
    ("Кестан, 5 июня 1920 г.", "Кестан", "5 июня 1920 г."),
    ("г. Кестан, 1920 г. июня 4-го дня", "г. Кестан", "1920 г. июня 4-го дня"),
    ("Москва, 5 мая 1920 г., 10 час. утра", "Москва", "5 мая 1920 г., 10 час. утра"),
    ("5 мая 1920 г. в 16 час. 40 мин.", None, "5 мая 1920 г. в 16 час. 40 мин."),
    ("[Не позднее 5 мая 1920 г.]", None, "Не позднее 5 мая 1920 г."),
    ("Совершено в Москве 5 мая 1920 г.", "Москве", "5 мая 1920 г."),
    ("No place, undated", None, None),
    ("undated", None, None),
    ("s.d.", None, None),
    ("б/д", None, None),
    ("o. D.", None, None),
    ("[Kestan, undated.]", "Kestan", None),
    ("Кестан, без даты", "Кестан", None),
    ("[Leghorn, 1762]", "Leghorn", "1762"),
    ("T. n° 123. Paris, 5 mai 1920, 20 h. 15. (Reçu: le 6, à 2 h.)", "Paris", "5 mai 1920, 20 h. 15"),
    ("Wien, 5. Mai 1920, 1/2 5 Uhr nachm.", "Wien", "5. Mai 1920, 1/2 5 Uhr nachm."),
    ("Berlin, den 5. Mai 1920, abends", "Berlin", "5. Mai 1920"),
    ("Москва, 5 мая 1920 г. № 123", "Москва", "5 мая 1920 г."),
    ("Петроград, 22 апреля/5 мая 1917 г.", "Петроград", "22 апреля/5 мая 1917 г."),
    ("Kestan, April 22/May 5, 1917", "Kestan", "April 22/May 5, 1917"),
    ("Chatham, 5th June [1920]", "Chatham", "5th June [1920]"),
    ("Geneva, May 5, 1955, 10 a.m.–12:15 p.m.", "Geneva", "May 5, 1955"),
    ("London, February 5th, 1850. Friday.", "London", "February 5th, 1850"),
    ("A Paris, ce 5 mai 1750", "Paris", "5 mai 1750"),
    ("Ce 5 mai 1750", None, "5 mai 1750"),
    ("Weimar den 5ten May 95.", "Weimar", "5ten May 95"),
    ("Bruck a. d. Leitha, am 24. März 1938", "Bruck a. d. Leitha", "24. März 1938"),
    ("En rade de Melikdzor, le 15 juin 1920", "En rade de Melikdzor", "15 juin 1920"),
    ("From the Camp at Kestan, June 5, 1756", "From the Camp at Kestan", "June 5, 1756"),
    ("At sea, 5 June 1920", "At sea", "5 June 1920"),
    ("Done at Galatz on the 30th day of August 1921.", "Galatz", "30th day of August 1921"),
    ("Penryn, Tuesday morning [9 March 1802]", "Penryn", "Tuesday morning [9 March 1802]"),
    ("[between June 1802 and January 1803]", None, "between June 1802 and January 1803"),
    ("Basel d. 13 7br 1865.", "Basel", "13 7br 1865"),
    ("Date: 5 June 1920", None, "5 June 1920"),
    ("Undated [early May 1920]", None, "early May 1920"),
]


@pytest.mark.parametrize(("line", "place", "date"), WHOLE)
def test_a_line_is_a_dateline_in_any_language(line: str, place: str | None, date: str | None) -> None:
    assert leading_date(line) == (0, len(line))
    assert is_dateline(line) >= 0.8
    spans = dateline_parts(line)
    assert [span and line[slice(*span)] for span in spans] == [place, date]


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Telegramm des Gesandten, Wien, den 20. Januar 1938", "Wien, den 20. Januar 1938"),
        ("Le ministre à l’ambassadeur. Paris, 28 mai 1919.", "Paris, 28 mai 1919."),
        ("Телеграмма В. Орленко. Кестан, 5 июня 1920 г.", "Кестан, 5 июня 1920 г."),
        ("Schreiben vom 20. Januar 1938", None),
        ("Lettre du 5 mai 1920", None),
    ],
)
def test_a_dateline_at_the_end_of_a_heading_in_any_language(line: str, dateline: str | None) -> None:
    span = trailing_date(line)
    assert (span and line[slice(*span)]) == dateline


def test_a_place_and_a_year_may_be_one() -> None:
    assert is_dateline("Kestan, 1920") == 0.5
    assert dateline_parts("Wien, 1989") == ((0, 4), (6, 10))
    assert leading_date("Orlenko and Varzin met, 1920") is None


@pytest.mark.parametrize(
    "line",
    [
        "Am 5. Mai 1920 trat der Rat zusammen",
        "Le 5 mai 1920, le conseil se réunit",
        "5 мая 1920 г. совет собрался",
        "The paper is undated",
        "Ende Mai 1920 kam er nach Wien",
    ],
)
def test_sentences_are_no_datelines(line: str) -> None:
    assert is_dateline(line) == 0.0
