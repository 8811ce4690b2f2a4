"""Dates in Armenian: months, weekdays and the words at them; the numerals written with letters."""

from __future__ import annotations

from teikit.grammar.dates.lexicon import Lexicon, ordered, several

# fmt: off

_MONTHS = ordered(
    "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"
)
_OLD_MONTHS = ordered(  # as printed before the reform of 1922
    "յունուար փետրուար մարտ ապրիլ մայիս յունիս յուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"
)
_ENDINGS = ("", "ի", "ին", "ից", "ում", "ը", "ն")
_LETTERS = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփք"  # 1 to 9, 10 to 90, 100 to 900, 1000 to 9000
_VALUES = [step * unit for step in (1, 10, 100, 1000) for unit in range(1, 10)]


def numeral(text: str) -> int | None:
    """The number that Armenian letters stand for ("ԺԲ" is 12), or None: the greater comes first, each rank once."""
    total, before = 0, 10_000
    for letter in text.casefold():
        value = _VALUES[_LETTERS.index(letter)] if letter in _LETTERS else 0
        if not value or value >= before or len(str(value)) >= len(str(before)):
            return None
        total, before = total + value, value
    return total or None


ARMENIAN = Lexicon(
    language="hy",
    months={
        f"{name}{ending}": number
        for names in (_OLD_MONTHS, _MONTHS)
        for number, name in enumerate(names, 1)
        for ending in _ENDINGS
    },
    short_months={"հունվ": 1, "փետր": 2, "ապր": 4, "օգոստ": 8, "սեպտ": 9, "հոկտ": 10, "նոյ": 11, "դեկտ": 12},
    weekdays={
        name: number
        for number, name in enumerate(ordered("երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի"))
    },
    relative={
        "այսօր": ("day", 0), "երեկ": ("day", -1), "վաղը": ("day", 1), "այս տարի": ("year", 0),
        "անցյալ տարի": ("year", -1), "անցյալ ամիս": ("month", -1), "այս ամիս": ("month", 0),
    },
    bounds={},
    portions={"սկզբին": "early", "սկիզբը": "early", "կեսին": "middle", "վերջին": "late", "վերջը": "late"},
    day_words={},
    parts=("առավոտյան", "երեկոյան", "գիշերը"),
    day_suffix=r"(?:-?(?:ի|ին|ից|ը|ն))(?!\w)",
    day_link="",
    on=r"(?!)",
    conjunction=r"(?:և|եւ|ու)",
    until=r"(?:մինչև)",
    year_mark=r"(?:թ\.|թ(?!\w)|թվականի|թվական|թուականի)",
    years_mark=r"(?:թթ\.|թթ(?!\w))",
    hours=r"(?:ժամը )?(?P<h1>\d{1,2})[:.](?P<m1>[0-5]\d)(?!\w)",
    lower_case=True,
    before_month=frozenset(),
    before_year=frozenset(),
    numbering=several("թիվ № հ ֆ ց գ թ էջ"),
    place_link="",
)
