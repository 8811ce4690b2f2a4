"""Dates in French: the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from teikit.grammar.dates.lexicon import Lexicon, ordered, several

# fmt: off

_MONTHS = "janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre"
_SHORT = "janv jan|févr fév|-|avr|-|-|juil|-|sept 7bre|oct 8bre|nov 9bre|déc 10bre"

_CARDINALS = ordered(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf "
    "vingt"
)
_Of = TypeVar("_Of")


def both_apostrophes(table: Mapping[str, _Of]) -> dict[str, _Of]:
    """The phrases with the typewriter's apostrophe and with the printer's."""
    return {**table, **{phrase.replace("'", "’"): it for phrase, it in table.items()}}


FRENCH = Lexicon(
    language="fr",
    months={form: number for number, forms in enumerate(_MONTHS.split("|"), 1) for form in forms.split()},
    short_months={
        form: number for number, forms in enumerate(_SHORT.split("|"), 1) if forms != "-" for form in forms.split()
    },
    weekdays={
        name: number for number, name in enumerate(ordered("lundi mardi mercredi jeudi vendredi samedi dimanche"))
    },
    relative=both_apostrophes({
        "aujourd'hui": ("day", 0), "ce matin": ("day", 0), "ce soir": ("day", 0), "cet après-midi": ("day", 0),
        "ce jour": ("day", 0), "cette nuit": ("day", 0), "la nuit dernière": ("day", -1),
        "hier": ("day", -1), "hier soir": ("day", -1), "hier matin": ("day", -1), "avant-hier": ("day", -2),
        "demain": ("day", 1), "demain matin": ("day", 1), "demain soir": ("day", 1), "après-demain": ("day", 2),
        "cette semaine": ("week", 0), "la semaine dernière": ("week", -1), "la semaine passée": ("week", -1),
        "la semaine prochaine": ("week", 1), "ce mois-ci": ("month", 0), "le mois dernier": ("month", -1),
        "le mois passé": ("month", -1), "le mois prochain": ("month", 1),
        "cette année": ("year", 0), "l'année courante": ("year", 0), "l'année dernière": ("year", -1),
        "l'an dernier": ("year", -1), "l'année passée": ("year", -1), "l'an passé": ("year", -1),
        "l'année prochaine": ("year", 1), "l'an prochain": ("year", 1),
    }),
    since_last={
        "le même jour": 0, "ce même jour": 0, "le lendemain": 1, "le jour suivant": 1, "la veille": -1,
        "le surlendemain": 2,
    },
    between=("entre",),
    bounds={
        "après le": "after", "après": "after", "pas avant le": "after", "pas avant": "after", "au plus tôt le": "after",
        "postérieurement au": "after", "peu après le": "after",
        "avant le": "before", "avant": "before", "au plus tard le": "before", "le plus tard le": "before",
        "pas après le": "before", "antérieurement au": "before", "peu avant le": "before",
        "pas plus tard que le": "before",
        "vers le": "about", "vers": "about", "environ le": "about", "aux environs du": "about",
        "aux alentours du": "about", "autour du": "about", "circa": "about", "ca.": "about", "probablement": "about",
    },
    units={
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year",
        "ans": "year", "année": "year", "années": "year",
    },
    counts={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "quinze": 15,
    },
    before_ago=r"(?<!\w)[Ii]l y a(?: environ)?",
    portions={
        "début": "early", "commencement": "early", "premiers jours": "first", "mi-": "middle",
        "milieu": "middle", "fin": "late", "derniers jours": "last", "première quinzaine": "first-half",
        "première moitié": "first-half", "seconde quinzaine": "second-half", "deuxième quinzaine": "second-half",
        "seconde moitié": "second-half", "deuxième moitié": "second-half", "première semaine": "first-week",
        "dernière semaine": "last",
        "printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter",
    },
    part_link="(?:de l[’'] ?|d[’'] ?|de |du |le )?(?:mois de |mois d[’'] ?|année |an )?",
    near={"dernier": -1, "dr": -1, "passé": -1, "écoulé": -1, "prochain": 1, "pr": 1},
    day_words={
        "premier": 1, **{word: number for number, word in enumerate(_CARDINALS, 2)},
        "vingt et un": 21, "vingt-et-un": 21, "trente": 30, "trente et un": 31, "trente-et-un": 31,
        **{f"vingt-{word}": 20 + number for number, word in enumerate(_CARDINALS[:8], 2)},
    },
    parts=("matin", "soir", "après-midi"),
    day_suffix=r"(?: ?(?:er|e|ème)(?!\w)|\.)",
    day_link=r"",
    on=r"(?:le )?",
    conjunction=r"(?:et|ou|&)",
    until=r"(?:au|jusqu'au|jusqu’au|à)",
    year_words=both_apostrophes({
        "de cette année": 0, "de l'année courante": 0, "de l'année dernière": -1, "de l'an dernier": -1,
        "de l'an passé": -1, "de l'année passée": -1, "de l'année prochaine": 1, "de la même année": None,
    }),
    month_words={
        "courant": 0, "ct": 0, "ct.": 0, "cour.": 0, "crt": 0, "du courant": 0, "de ce mois": 0, "du mois courant": 0,
        "du présent mois": 0, "du mois": 0, "du mois dernier": -1, "du mois passé": -1, "dernier": -1, "écoulé": -1,
        "du mois écoulé": -1, "passé": -1, "du mois prochain": 1, "prochain": 1,
    },
    hours=(
        r"(?:(?P<h1>\d{1,2}) ?h(?:eures?)?(?!\w)\.?(?: ?(?P<m1>[0-5]?\d(?!\d))(?: ?(?:m\.|min(?:utes?|\.)?))?(?!\w)"
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
    ordinal_alone=r"(?:er)?(?!\w)",
    before_day=several("le du au dès"),
    before_stop=several("le du au dès"),
    before_month=several("en de d depuis jusqu dès"),
    before_year=several(
        "en de depuis vers année années an dès avant après entre environ ca circa hiver printemps automne"
    ),
    sure_year=several("en depuis année"),
    numbering=several("n no nos n° nº numéro art article p pp page pages vol tome f fol folio"),
    recurring=several("chaque tous"),
    spans_of_time=several("jour jours semaine semaines mois an ans heures"),
    function_words=several(
        "ai ait après avant matin soir j n m s l qu d midi minuit nuit été sera était courant ont vers sous votre "
        "notre "
        "a à au aux avec ce ces comme contre dans de des du elle en entre est et il ils je la le les mais ne nous "
        "on ou où par pas pour que qui sans se si son sont sous sur un une vous y"
    ),
    streets=several("rue place avenue boulevard"),
    opening=r"(?:Fait(?: et (?:signé|passé|arrêté|conclu|délibéré))?|Arrêté|Clos|Signée?|Conclue?|Donnée?|Adoptée?"
    r"|Reçue?|Expédiée?|Écrite?|Passée?|Transmise?|Remise?"
    r"|Datée?)(?: (?:à|en|au))? ",
    place_link=r"(?:dans la |en la |la )?(?:(?:nuit|matinée|soirée|matin|soir) )?(?:le |ce |en |du )?",
    not_a_place=several("ce le la les en au du depuis après avant dans par pour je nous il elle on"),
)
