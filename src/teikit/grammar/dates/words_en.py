"""Dates in English: the words."""

from __future__ import annotations

from teikit.grammar.dates.lexicon import Lexicon, ordered, several

# fmt: off

_MONTHS = ordered("january february march april may june july august september october november december")
_CARDINALS = ordered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty"
    )
_ORDINALS = ordered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    )
_UNITS = [*enumerate(_CARDINALS[:9], 1), *enumerate(_ORDINALS[:9], 1)]

ENGLISH = Lexicon(
    language="en",
    months={name: number for number, name in enumerate(_MONTHS, 1)},
    short_months={
        "jan": 1, "jany": 1, "janr": 1, "feb": 2, "feby": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
        "aug": 8, "augt": 8, "sep": 9, "sept": 9, "septr": 9, "oct": 10, "octr": 10, "nov": 11, "novr": 11,
        "dec": 12, "decr": 12, "7ber": 9, "8ber": 10, "9ber": 11, "10ber": 12, "xber": 12,
    },
    weekdays={
        name: number
        for number, name in enumerate(ordered("monday tuesday wednesday thursday friday saturday sunday"))
    },
    relative={
        "today": ("day", 0), "to-day": ("day", 0), "tonight": ("day", 0), "to-night": ("day", 0),
        "this morning": ("day", 0), "this afternoon": ("day", 0), "this evening": ("day", 0),
        "yesterday": ("day", -1), "last night": ("day", -1), "last evening": ("day", -1),
        "the day before yesterday": ("day", -2), "day before yesterday": ("day", -2),
        "tomorrow": ("day", 1), "to-morrow": ("day", 1),
        "the day after tomorrow": ("day", 2), "day after tomorrow": ("day", 2),
        "this week": ("week", 0), "last week": ("week", -1), "next week": ("week", 1),
        "this month": ("month", 0), "last month": ("month", -1), "next month": ("month", 1),
        "this year": ("year", 0), "last year": ("year", -1), "next year": ("year", 1),
        "the current year": ("year", 0), "a fortnight ago": ("week", -2), "this day": ("day", 0),
    },
    since_last={
        "the same day": 0, "the next day": 1, "the following day": 1, "next day": 1, "the day after": 1,
        "the day before": -1, "the previous day": -1, "the preceding day": -1,
    },
    between=("between",),
    bounds={
        "on or after": "after", "shortly after": "after", "soon after": "after", "subsequent to": "after",
        "at the earliest on": "after", "on or before": "before", "shortly before": "before", "prior to": "before",
        "at the latest on": "before", "at the latest by": "before",
        "about": "about", "around": "about", "circa": "about", "ca.": "about", "c.": "about",
        "approximately": "about", "on or about": "about", "probably": "about",
        "after": "after", "later than": "after", "later": "after", "no earlier than": "after",
        "not earlier than": "after", "not before": "after",
        "before": "before", "earlier than": "before", "no later than": "before", "not later than": "before",
        "by no later than": "before", "by not later than": "before", "not after": "before",
    },
    limits={"until": "before", "till": "before", "by": "before", "beyond": "after"},
    denials=several("not no never nor cannot without"),
    units={
        "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
        "year": "year", "years": "year",
    },
    counts={"a": 1, **{word: number for number, word in enumerate(_CARDINALS, 1)}},
    inexact=several("half or and hundred thousand than twenty thirty forty fifty sixty seventy eighty ninety"),
    ago=r"ago(?!\w)",
    portions={
        "beginning of": "early", "start of": "early", "early in": "early", "early": "early", "first days of": "first",
        "middle of": "middle", "mid": "middle", "mid-": "middle", "end of": "late", "late in": "late", "late": "late",
        "last days of": "last", "first half of": "first-half", "second half of": "second-half",
        "first week of": "first-week", "first week in": "first-week", "first fortnight of": "first-half",
        "last week of": "last", "close of": "late",
        "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
    },
    part_link="(?:of |in )?(?:the )?(?:month of |year )?",
    near={"last": -1, "past": -1, "next": 1},
    near_end=r"(?=\s{0,3}(?:$|[.,;:)\]]))",
    day_words={
        **{word: number for number, word in enumerate(_CARDINALS, 1)},
        **{word: number for number, word in enumerate(_ORDINALS, 1)},
        **{f"twenty{mark}{word}": 20 + number for number, word in _UNITS for mark in (" ", "-")},
        "thirty": 30, "thirtieth": 30, "thirty one": 31, "thirty-one": 31, "thirty first": 31, "thirty-first": 31,
    },
    parts=("morning", "afternoon", "evening", "night", "noon"),
    day_suffix=r" ?(?:st|nd|rd|th|d)(?![^\W\d])",
    day_link=r"(?:day )?(?:of )?(?:the month of )?",
    on=r"(?:on )?(?:the )?",
    conjunction=r"(?:and|or|&)",
    until=r"(?:to|till|until|through)",
    year_link=r"of ",
    year_mark=r"[gy]\.(?=\s{0,3}(?:$|[,;:)\]\n—–*]|[A-Z]))",  # Russian "г." and Ukrainian "р." machine-translated
    sure_mark=False,
    year_words={
        "this year": 0, "of this year": 0, "last year": -1, "of last year": -1, "next year": 1, "of next year": 1,
        "of the current year": 0, "of the same year": None, "of that year": None,
    },
    month_words={
        "inst": 0, "inst.": 0, "instant": 0, "of this month": 0, "this month": 0,
        "of the present month": 0, "of the current month": 0, "ult": -1, "ult.": -1,
        "ultimo": -1, "of last month": -1, "last month": -1, "prox": 1, "prox.": 1, "proximo": 1,
        "of next month": 1, "next month": 1,
    },
    directions={"next": 1, "coming": 1, "last": -1, "past": -1, "this": 0},
    hours=(
        r"(?:(?P<h1>\d{1,2})[:·](?P<m1>[0-5]\d)(?: ?(?P<a1>[AaPp](?:\. ?[Mm]\.?|[Mm]))(?!\w))?"
        r"|(?P<h2>\d{1,2})(?:[.·](?P<m2>[0-5]?\d))? ?(?P<a2>[AaPp](?:\. ?[Mm]\.?|[Mm]))(?!\w)"
        r"|(?P<h4>[0-2]?\d)[.:]?(?P<m4>[0-5]\d)(?:Z| hours| hrs\.?)"
        r"|(?P<h3>\d{1,2}) (?:hours|hrs?\.?)(?:,? (?:and )?(?P<m3>[0-5]?\d) min(?:utes|s?\.|s)?)?"
        r"|(?P<h5>\d{1,2})(?: o[’']clock)?,? (?P<a5>in the morning|in the afternoon|in the evening|at night)(?!\w)"
        r"|half(?:-| )past (?P<p1>\d{1,2})(?:,? (?P<a7>[AaPp]\. ?[Mm]\.?))?"
        r"|(?P<h6>\d{1,2}) o[’']clock(?:,? (?P<a6>[AaPp]\. ?[Mm]\.?))?)(?!\w)"
    ),
    at_hour="(?:at )?(?:about )?",
    named_hours={"noon": "12:00", "12 noon": "12:00", "midday": "12:00", "midnight": "00:00", "12 midnight": "00:00"},
    afternoon=frozenset({"pm", "intheafternoon", "intheevening"}),
    old_style=r"(?:O\. ?S\.|O\.?S(?!\w)|[Oo]ld [Ss]tyle)",
    new_style=r"(?:N\. ?S\.|N\.?S(?!\w)|[Nn]ew [Ss]tyle)",
    doubtful=frozenset({"march", "may"}),
    ordinal_alone=r" ?(?:st|nd|rd|th)(?!\w)",
    before_day=frozenset({"the", "on"}),
    before_stop=several("the on of from dated"),
    before_month=several(
        "in of since until till by during before after from to through for throughout between beginning"
    ),
    before_year=several(
        "in of since until till by during from to through for year years between before after and about circa early "
        "late dated summer autumn spring winter ca c around fall"
    ),
    sure_year=several("in since during year years"),
    numbering=several(
        "no nos nr number numbers № №№ # f fond fund op opis d delo file l ll p pp page pages sheet sheets vol "
        "volume doc document art article articles clause § paragraph para chapter table fig regulation order room "
        "column inventory dossier"
    ),
    recurring=several("every each"),
    spans_of_time=several("day days week weeks month months year years hour hours minutes fortnight"),
    function_words=several(
        "a about after again all along also although among an and are as at be because been before but by can could "
        "did do does during for from had has have he her his however i if in into is it its last later may must my "
        "near next no not on only or our over quite shall she should since so still than that the their then there "
        "therefore these they this those though through till to too under until up upon was we were when where "
        "which while who will with within without would you your"
    ),
    streets=several("street streets road avenue square boulevard prospect lane embankment"),
    place_link=r"(?:on |in |during )?(?:the |this |ye )?"
    r"(?:(?:late |early )?(?:night|evening|morning|afternoon|day),? (?:of |on )?(?:the )?)?",
    not_a_place=several(
        "on in by at since until till from after before during the a an and or of to for as but if when we i he she "
        "it they you this that these those no not today yesterday tomorrow dear my your our his her comrade mr mrs "
        "dr having with under between per telegram telegrams letter note memorandum resolution protocol secret "
        "urgent copy no nos radiogram report article section volume page appendix enclosure source published "
        "chapter treaty agreement decree proclamation appeal despatch dispatch minutes memorial"
    ),
    opening=r"(?:Dated?:|(?:Adopted|Approved|Signed|Concluded|Dated|Done|Received|Rec[’']d|Sent|Issued|Given|Drawn"
    r" up|Written"
    r"|D[ei]spatched|Telegraphed|Handed in|Transmitted|Made|Executed|Agreed|Ratified|Passed|Enacted|Delivered)"
    r"(?: and (?:[Ss]igned|[Ss]ealed|[Dd]one|[Gg]iven|[Dd]ated|published))?(?: under my hand)?(?: (?:at|in|on))?"
    r"|The (?:telegram|letter|note)(?: (?:of|dated))?) ",
)
