"""What a form of dates needs is never narrower than the form: no date is stopped before its form is compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teikit.grammar.dates.patterns import LEXICONS, grammar

SAMPLES = Path(__file__).parent / "samples/reading"
LONG = {
    "en": """the 31 st day of the month of September 1920 (13th of the month of October) 1921
5 (18) September 1920; 28th day of the month of September 1920 – 3 rd day of October 1920; 5 to the 8th day of May 1920
September 30th (October\n13th), September 30 /\nOctober 13th, 1920; September, the 30th, 1920 – October 3, 1920
September 1919 to October, 1920; May–June 1920; May 5 – 8; May 5th through 8th 1920; 5-8 inst.; 1920, September 5
5, 6, and the 7th day of the month of May of this year; 5 and the 6th inst.; May 5, 6 & the 7th, 1920; May and June 1920
SEPTEMBER THE FOURTEENTH, 1920; the twenty first day of September 1920; FIRST OF MAY, 1920""",
    "ru": """31-го числа сентября 1920 года – 1 октября 1920 г.; 17 (30) сентября 1920 г.; 1920 г., сентябрь
5–8-е сентября сего года; 1920 года сентября 5 дня; сентября 5 дня (18); 5, 6 и 7 мая; май и июнь 1920 года
мая 5, 6 и 7 1920 г.; сентября 30 дня / октября 13; пятого сентября 1920 г.; 5–8 сего месяца; май–июнь 1920 г.""",
    "de": """am 31sten 10bre 1920 bis 3ten Januar 1921; 5./17. September 1920; 5.-8. ds. Mts.; 7bris 1920/8bris 1921
9bris und Dezember 1920; dreißigsten September 1920; September 30 / Oktober 13, 1920; 1. bis 3. 8br. 1920""",
    "fr": """du 1er 10bre 1920 – 31 décembre 1921; le 5 (17) septembre; 5 et 6 courant; 7bre 1920 – 8bre 1921
les 5, 6 et 7 mai 1920; mai et juin 1920; premier septembre 1920; septembre 30 / octobre 13, 1920; 5 au 8 courant""",
    "hy": """5 սեպտեմբերի 1920 թ. – 8 հոկտեմբերի 1920 թ.; 5 (18) սեպտեմբերի 1920 թ.; սեպտեմբերի 5, 6 և 7, 1920
1920 թ. սեպտեմբերի 5; սեպտեմբերի 5 – 8; սեպտեմբեր և հոկտեմբեր 1920""",
}


@pytest.mark.parametrize("language", LEXICONS)
def test_a_form_has_what_it_needs_wherever_it_matches(language: str) -> None:
    known = grammar(language)
    pages = [it.read_text(encoding="utf-8") for it in sorted(SAMPLES.glob("*.txt"))[::6]]
    text = "\n".join([LONG[language], *pages])
    met = 0
    for form in [
        it for forms in (*known.forms.values(), *known.lists.values(), known.between) for it in forms if it.need
    ]:
        source, need = re.compile(form.source), re.compile(form.need)
        for start in re.finditer(r"\b\w", text):
            if source.match(text, start.start()):
                met += 1
                assert need.match(text, start.start()), (form.name, text[start.start() :][:60])
    assert met > 5
