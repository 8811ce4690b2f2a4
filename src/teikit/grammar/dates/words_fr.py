"""Dates in French: the words."""

from __future__ import annotations

from teikit.grammar.dates.lexicon import Lexicon, ordered, several

# fmt: off

_MONTHS = "janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre"
_SHORT = "janv jan|févr fév|-|avr|-|-|juil|-|sept 7bre|oct 8bre|nov 9bre|déc 10bre"

FRENCH = Lexicon(
    language="fr",
    months={form: number for number, forms in enumerate(_MONTHS.split("|"), 1) for form in forms.split()},
    short_months={
        form: number for number, forms in enumerate(_SHORT.split("|"), 1) if forms != "-" for form in forms.split()
    },
    weekdays={
        name: number for number, name in enumerate(ordered("lundi mardi mercredi jeudi vendredi samedi dimanche"))
    },
    relative={
        "aujourd'hui": ("day", 0), "aujourd’hui": ("day", 0), "ce matin": ("day", 0), "ce soir": ("day", 0),
        "hier": ("day", -1), "hier soir": ("day", -1), "hier matin": ("day", -1), "avant-hier": ("day", -2),
        "demain": ("day", 1), "demain matin": ("day", 1), "après-demain": ("day", 2), "cette année": ("year", 0),
        "l'année dernière": ("year", -1), "l’année dernière": ("year", -1), "cette semaine": ("week", 0),
    },
    bounds={"après le": "after", "pas avant le": "after", "avant le": "before", "au plus tard le": "before"},
    portions={"début": "early", "commencement de": "early", "mi-": "middle", "milieu de": "middle", "fin": "late",
              "printemps": "spring", "été": "summer", "automne": "autumn"},
    day_words={"premier": 1},
    parts=("matin", "soir", "après-midi"),
    day_suffix=r" ?(?:er|e|ème)(?!\w)",
    day_link=r"",
    on=r"(?:le )?",
    conjunction=r"(?:et|ou|&)",
    until=r"(?:au|jusqu'au|jusqu’au)",
    year_words={"de cette année": 0, "de l'an passé": -1, "dernier": -1, "dernière": -1},
    month_words={"courant": 0, "de ce mois": 0, "du mois dernier": -1},
    hours=(
        r"(?:(?P<h1>\d{1,2}) ?h(?:eures?)?(?!\w)\.?(?: ?(?P<m1>[0-5]\d)(?: ?(?:m\.|min(?:utes?|\.)?))?(?!\w)"
        r"|,? (?P<m9>et demie?|1/2|et quart))?"
        r"(?:,? (?P<a1>du matin|du soir|de l[’']après-midi|de la nuit|matin|soir)(?!\w))?"
        r"|(?P<h2>\d{1,2})h(?P<m2>[0-5]\d)(?!\w)|(?P<h3>\d{1,2}):(?P<m3>[0-5]\d)(?!\w))"
    ),
    at_hour="(?:à |vers )?",
    named_hours={"midi": "12:00", "minuit": "00:00"},
    afternoon=frozenset({"dusoir", "soir", "del'après-midi", "del’après-midi"}),
    old_style=r"(?:v\. ?s\.|vieux style)",
    new_style=r"(?:n\. ?s\.|nouveau style)",
    lower_case=True,
    doubtful=frozenset({"mars"}),
    before_month=several("en de d depuis jusqu dès"),
    before_year=several("en de depuis vers année années an dès avant après"),
    sure_year=several("en depuis année"),
    numbering=several("n no nos n° nº numéro art article p pp page pages vol tome f fol folio"),
    recurring=several("chaque"),
    spans_of_time=several("jour jours semaine semaines mois an ans heures"),
    function_words=several(
        "a à au aux avec ce ces comme contre dans de des du elle en entre est et il ils je la le les mais ne nous "
        "on ou où par pas pour que qui sans se si son sont sous sur un une vous y"
    ),
    streets=several("rue place avenue boulevard"),
    opening=r"(?:Fait|Signée?|Conclue?|Donnée?|Adoptée?|Reçue?|Expédiée?|Écrite?|Passée?)(?: (?:à|en|au))? ",
    place_link=r"(?:le |ce |en |du )?",
    not_a_place=several("le la les en au du depuis après avant dans par pour je nous il elle on"),
)
