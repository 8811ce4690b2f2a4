"""Dates in German: the words."""

from __future__ import annotations

from teikit.grammar.dates.lexicon import Lexicon, ordered, several
from teikit.grammar.dates.terms_de import MONTH_TERMS, RELATIVE_TERMS, YEAR_TERMS

# fmt: off

_MONTHS = (
    "januar jänner januars", "februar feber februars", "märz merz maerz", "april aprils", "mai maj may",
    "juni juny junj", "juli july", "august augusts augst", "september", "oktober october", "november",
    "dezember december",
)
_LATIN_MONTHS = (
    "januarius januarii", "februarius februarii", "martius martii", "aprilis", "majus maji maii", "junius junii",
    "julius julii", "augustus augusti", "septembris", "octobris", "novembris", "decembris",
)
_OLD_MONTHS = {  # as Swiss and other letters name them
    "hornung": 2, "lenz": 3, "oster": 4, "wonne": 5, "brach": 6, "heu": 7, "ernte": 8, "herbst": 9, "wein": 10,
    "winter": 11, "christ": 12,
}
_SHORT = (
    "jan jän|febr feb|mrz|apr|-|jun|jul|aug|sept sep septbr septr 7br 7bris|okt oct octob octbr 8br"
    "|nov novbr novber 9br 9bris|dez dec dezbr decbr"
)

_ORDINALS = ordered(
    "erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst "
    "fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst"
)

GERMAN = Lexicon(
    language="de",
    months={
        **{
            form: number
            for table in (_LATIN_MONTHS, _MONTHS)
            for number, forms in enumerate(table, 1)
            for form in forms.split()
        },
        **{
            f"{name}{end}": number
            for name, number in _OLD_MONTHS.items()
            for end in ("monat", "monats", "monath", "mt")
        },
        "jenner": 1, "hornung": 2,
    },
    short_months={
        form: number for number, forms in enumerate(_SHORT.split("|"), 1) if forms != "-" for form in forms.split()
    },
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "mitwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
        "sonnabend": 5, "sonntag": 6,
    },
    relative={
        "heute": ("day", 0), "heutigen Tages": ("day", 0), "heutigen Tag": ("day", 0), "heutigen Tage": ("day", 0),
        "gestern": ("day", -1), "gestrigen Tages": ("day", -1), "gestrigen Tag": ("day", -1),
        "gestrigen Tage": ("day", -1), "gestrigen Abend": ("day", -1),
        "vorgestern": ("day", -2), "vorgestrigen Tage": ("day", -2), "übermorgen": ("day", 2),
        "morgen früh": ("day", 1), "morgen vormittag": ("day", 1), "morgen mittag": ("day", 1),
        "morgen nachmittag": ("day", 1), "morgen abend": ("day", 1), "morgigen Tage": ("day", 1),
        "morgigen Tages": ("day", 1), "morgigen Tag": ("day", 1), **RELATIVE_TERMS,
    },
    small_only={"morgen": ("day", 1)},
    since_last={
        "am selben Tag": 0, "am selben Tage": 0, "am gleichen Tag": 0, "am gleichen Tage": 0, "desselben Tages": 0,
        "am nächsten Tag": 1, "am nächsten Tage": 1, "am folgenden Tag": 1, "am folgenden Tage": 1, "tags darauf": 1,
        "am Tage darauf": 1, "am Tag darauf": 1, "anderntags": 1, "am anderen Tage": 1, "tags zuvor": -1,
        "am Tage zuvor": -1, "am Tag zuvor": -1, "am Vortag": -1, "am Vortage": -1,
    },
    between=("zwischen",),
    bounds={
        "nach dem": "after", "nach": "after", "nicht vor dem": "after", "nicht vor": "after", "frühestens am": "after",
        "frühestens": "after", "nicht früher als": "after", "kurz nach dem": "after", "bald nach dem": "after",
        "vor dem": "before", "vor": "before", "spätestens am": "before", "spätestens bis zum": "before",
        "spätestens": "before", "bis spätestens": "before", "bis spätestens zum": "before", "bis längstens": "before",
        "längstens": "before", "nicht später als": "before", "nicht nach dem": "before", "kurz vor dem": "before",
        "um den": "about", "etwa am": "about", "etwa": "about", "ca.": "about", "zirka": "about", "circa": "about",
        "ungefähr am": "about", "ungefähr": "about", "gegen den": "about", "vermutlich": "about", "wohl": "about",
    },
    units={
        "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month",
        "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year",
    },
    counts={
        "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "vierzehn": 14,
    },
    before_ago=r"(?<!\w)[Vv]or(?: etwa)?",
    portions={
        "anfang": "early", "anfangs": "early", "beginn": "early", "mitte": "middle", "ende": "late", "ausgang": "late",
        "ersten Tagen": "first", "ersten Tage": "first", "letzten Tagen": "last", "letzten Tage": "last",
        "ersten Hälfte": "first-half", "erste Hälfte": "first-half", "zweiten Hälfte": "second-half",
        "zweite Hälfte": "second-half", "ersten Woche": "first-week", "letzten Woche": "last",
        "frühjahr": "spring", "frühling": "spring", "frühjahrs": "spring", "frühlings": "spring", "sommer": "summer",
        "sommers": "summer", "herbst": "autumn", "herbstes": "autumn", "winter": "winter", "winters": "winter",
    },
    part_link="(?:des |der |vom |im )?(?:Monats |Monates |Jahres )?",
    near={"letzthin": -1, "letztvergangen": -1, "nächsthin": 1, "nächstkünftig": 1},
    day_words={
        **{
            f"{word}{ending}": number
            for number, word in enumerate(_ORDINALS, 1)
            for ending in ("en", "er", "e")
        },
        "siebten": 7, "siebter": 7,
    },
    parts=("morgen", "morgens", "vormittag", "vormittags", "mittag", "nachmittag", "nachmittags", "abend", "abends",
           "nacht", "früh"),
    day_suffix=r"(?:\.|sten|ten|ter|te|t)(?!\w)",
    day_link=r"",
    on=r"(?:am |den |dem )?",
    conjunction=r"(?:und|u\.?|&|oder)",
    until=r"(?:bis zum|bis|auf den|zum)",
    year_link=r"(?:im Jahre?|des Jahres|anno|Anno) ",
    year_words={**YEAR_TERMS, "desselben Jahres": None, "gleichen Jahres": None},
    month_words=MONTH_TERMS,
    directions={"nächsten": 1, "künftigen": 1, "kommenden": 1, "letzten": -1, "vorigen": -1, "diesen": 0},
    hours=(
        r"(?:(?:½|1/2|halb) ?(?P<b1>\d{1,2}) ?Uhr(?!\w)(?: (?P<a3>vorm\.|nachm\.|abends|morgens|nachts|früh)(?!\w))?"
        r"|(?:(?P<a2>vorm(?:ittags|\.)|nachm(?:ittags|\.)|abends|nachts|morgens|früh|mittags) )?"
        r"(?P<h1>\d{1,2})(?:[.:](?P<m1>[0-5]\d))? ?(?:Uhr|h)(?!\w)\.?"
        r"(?: ?(?P<m2>[0-5]?\d)(?: ?Min(?:uten|\.)?)?(?!\w))?"
        r"(?:,? (?P<a1>morgens|früh|vorm(?:ittags?|\.)|mittags?|nachm(?:ittags?|\.)|abends?|abds\."
        r"|nachts?|[Vv]\. ?[Mm]\.|[Nn]\. ?[Mm]\.|[ap]\. ?m\.)"
        r"(?!\w))?|(?P<h2>\d{1,2}):(?P<m3>[0-5]\d)(?!\w)"
        r"|(?P<h3>\d{1,2})[.:](?P<m4>[0-5]\d) (?P<a4>vorm(?:ittags|\.)|nachm(?:ittags|\.)|abends|nachts|morgens)(?!\w))"
    ),
    at_hour="(?:um |gegen )?",
    named_hours={"mittags": "12:00", "mittag": "12:00", "mitternacht": "00:00", "mitternachts": "00:00"},
    afternoon=several("nachm nachmittag nachmittags abend abends abds nm pm"),
    old_style=r"(?:a\. ?St\.|alten Stils)",
    new_style=r"(?:n\. ?St\.|neuen Stils)",
    nouns_capital=True,
    ordinal_alone=r"(?:(?:sten|ten|ter|t)(?!\w)|\.)",
    before_day=several("am den dem vom zum der des seit bis v ab"),
    before_stop=several("am den vom zum seit bis v geb gest"),
    after_short_year="der|die|das|dem|den|des|an|in|zu|für",
    before_month=several("im seit bis vom zum des ab"),
    before_year=several(
        "jahr jahre jahres jahren im seit bis von um anno vor nach ende anfang mitte winter sommer herbst frühjahr "
        "zwischen spätestens etwa ca"
    ),
    sure_year=several("im jahr jahre seit"),
    numbering=several("nr no nro § art artikel bd band s seite seiten bl blatt fol abs absatz ziffer"),
    recurring=several("jeden"),
    spans_of_time=several("tag tage tagen woche wochen monat monate jahre jahren stunden"),
    function_words=several(
        "aber abend abends als am an auch auf aus bei bis da das daß der die doch durch ein eine er es früh für "
        "gegen hat habe haben hier ich im in ist mit mittag mittags nach nachmittag nachmittags nicht noch nur ob "
        "oder ohne sein sich sie sind so statt über um und unter vom von vor vormittags war waren was wegen wenn "
        "wie wir wird wo wurde wurden zu zum zur"
    ),
    streets=several("straße strasse platz allee"),
    opening=r"(?:Datum:|(?:Geschehen|Gegeben|Gezeichnet|Unterzeichnet|Ausgefertigt|Abgeschlossen|Angenommen|Eingegangen"
    r"|Angekommen|Aufgegeben|Abgesandt|Abgegangen|Verhandelt|Beschlossen"
    r"|So geschehen)(?: (?:zu|in))?) ",
    place_link=r"(?:(?:in der )?Nacht (?:vom |zum |auf den )?|am (?:Abend|Morgen|Mittag|Nachmittag|Vormittag) des "
    r"|abends, |morgens, )?"
    r"(?:den |dem |am |vom |im |d\. )?",
    not_a_place=several("am im in an auf nach vor seit von vom der die das ein eine ich wir sie er es den"),
)
