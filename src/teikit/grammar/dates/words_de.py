"""Dates in German: the words."""

from __future__ import annotations

from teikit.grammar.dates.lexicon import Lexicon, several

# fmt: off

_MONTHS = (
    "januar jänner januars", "februar feber februars", "märz merz maerz", "april aprils", "mai maj", "juni juny junj",
    "juli july", "august augusts augst", "september", "oktober october", "november", "dezember december",
)
_SHORT = (
    "jan jän|febr feb|mrz|apr|-|jun|jul|aug|sept sep septbr septr 7br 7bris|okt oct octob octbr 8br"
    "|nov novbr novber 9br 9bris|dez dec dezbr decbr"
)

GERMAN = Lexicon(
    language="de",
    months={form: number for number, forms in enumerate(_MONTHS, 1) for form in forms.split()},
    short_months={
        form: number for number, forms in enumerate(_SHORT.split("|"), 1) if forms != "-" for form in forms.split()
    },
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "mitwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
        "sonnabend": 5, "sonntag": 6,
    },
    relative={
        "heute": ("day", 0), "gestern": ("day", -1), "vorgestern": ("day", -2), "übermorgen": ("day", 2),
        "diese Woche": ("week", 0), "vorige Woche": ("week", -1), "letzte Woche": ("week", -1),
        "nächste Woche": ("week", 1), "dieses Jahr": ("year", 0), "voriges Jahr": ("year", -1),
    },
    bounds={"nach dem": "after", "nach": "after", "nicht vor dem": "after", "vor dem": "before",
            "spätestens am": "before", "bis spätestens": "before", "nicht später als": "before"},
    portions={"anfang": "early", "anfangs": "early", "mitte": "middle", "ende": "late",
              "frühjahr": "spring", "sommer": "summer", "herbst": "autumn"},
    day_words={},
    parts=("morgens", "vormittag", "vormittags", "mittag", "nachmittag", "nachmittags", "abend", "abends", "nacht",
           "früh"),
    day_suffix=r"(?:\.|sten|ten|ter|te|t)(?!\w)",
    day_link=r"",
    on=r"(?:am |den |dem )?",
    conjunction=r"(?:und|u\.?|&|oder)",
    until=r"(?:bis zum|bis)",
    year_words={"d. J.": 0, "d.J.": 0, "l. J.": 0, "l. Js.": 0, "dieses Jahres": 0, "v. J.": -1, "vorigen Jahres": -1},
    month_words={
        "d. M.": 0, "d.M.": 0, "d. Mts.": 0, "ds. Mts.": 0, "dss. Mts.": 0, "dMts": 0, "ds.": 0, "dß.": 0, "dieß": 0,
        "dieses Monats": 0, "d.": 0, "v. M.": -1, "v. Mts.": -1, "vorigen Monats": -1, "n. M.": 1,
    },
    directions={"nächsten": 1, "künftigen": 1, "kommenden": 1, "letzten": -1, "vorigen": -1, "diesen": 0},
    hours=(
        r"(?:(?P<h1>\d{1,2})(?:[.:](?P<m1>[0-5]\d))? ?(?:Uhr|h)(?!\w)\.?"
        r"(?: ?(?P<m2>[0-5]?\d)(?: ?Min(?:uten|\.)?)?(?!\w))?"
        r"(?:,? (?P<a1>morgens|früh|vorm(?:ittags?|\.)|mittags?|nachm(?:ittags?|\.)|abends?|abds\."
        r"|nachts?|V\. ?M\.|N\. ?M\.)"
        r"(?!\w))?|(?P<h2>\d{1,2}):(?P<m3>[0-5]\d)(?!\w))"
    ),
    at_hour="(?:um |gegen )?",
    named_hours={"mittags": "12:00", "mittag": "12:00", "mitternacht": "00:00", "mitternachts": "00:00"},
    afternoon=several("nachm nachmittag nachmittags abend abends abds nm"),
    old_style=r"(?:a\. ?St\.|alten Stils)",
    new_style=r"(?:n\. ?St\.|neuen Stils)",
    ordinal_alone=r"(?:sten|ten|t|\.(?= (?:d\.|dieß|ds|dss|v\. M)))",
    before_day=several("am den dem vom zum der des seit bis"),
    before_month=several("im seit bis vom zum des ab"),
    before_year=several("jahr jahre jahres jahren im seit bis von um anno"),
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
    opening=r"(?:Geschehen|Gegeben|Gezeichnet|Unterzeichnet|Ausgefertigt|Abgeschlossen|Angenommen|Eingegangen"
    r"|So geschehen)(?: (?:zu|in))? ",
    place_link=r"(?:den |am |vom |im |d\. )?",
    not_a_place=several("am im in an auf nach vor seit von vom der die das ein eine ich wir sie er es den"),
)
