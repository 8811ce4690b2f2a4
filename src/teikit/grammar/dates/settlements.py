"""Kinds of place before a name in a dateline ("укр. Гульча", "станица Кестан"), and names known for places.

A word in capitals that nothing parts from the date behind it mostly closes a heading; it is a place where it is known
as one, or ends as names of places do.
"""

from __future__ import annotations

from functools import cache

from teikit.data.places import CITIES, PLACE_ENDINGS, RUSSIAN
from teikit.grammar.dates.forms import SPACE

_SHORT = (
    "г гор с сел д дер м мест п пос пгт х хут ст станц раз а ур уроч укр крп креп киш им о остр бух слоб кол зав"
    " рудн кишл g"
)
_RAILWAY = rf"ж\.-?{SPACE}?д\.{SPACE}?ст|ст\.{SPACE}?ж\.-?{SPACE}?д"
_WORDS = (
    "город местечко село селение сельцо деревня посёлок поселок хутор станица станция аул урочище укрепление крепость"
    " форт кишлак ставка лагерь рейд порт пристань имение слобода колония разъезд пост застава монастырь завод мыза"
    " фольварк погост остров поезд вагон бронепоезд пароход крейсер линкор эсминец"
)
_OF = "village town city port fort camp station castle hamlet farm estate"
_DE = "village ville camp château poste port fort bourg ferme quartier"
KIND = (
    rf"(?:(?=[a-zа-я])(?:(?:{_RAILWAY}|{'|'.join(sorted(_SHORT.split(), key=len, reverse=True))})\.{SPACE}?"
    rf"|(?:{'|'.join(_WORDS.split())}){SPACE}"
    rf"|(?:the{SPACE})?(?:{'|'.join(_OF.split())}){SPACE}(?:of|at){SPACE}"
    rf"|(?:le{SPACE}|au{SPACE})?(?:{'|'.join(_DE.split())}){SPACE}(?:de{SPACE}(?:la{SPACE})?|du{SPACE}|d[’'])))"
)
"""The kind, and the space behind it, as a regular expression."""

_MORE = frozenset(
    (
        "wien münchen köln genf rom warschau moskau prag bukarest belgrad konstantinopel kopenhagen brüssel lissabon"
        " athen kairo teheran tokio zürich basel frankfurt nürnberg straßburg luzern romanshorn londres vienne varsovie"
        " moscou genève bruxelles lisbonne athènes jérusalem téhéran copenhague bucarest berne tanger alger beyrouth"
        " damas alep admiralty whitehall kremlin simla peshawar quetta bushire kashgar montevideo bogota managua lisbon"
        " tegucigalpa ставка кремль смольный ревель"
    ).split()
) | {
    *("foreign office", "war office", "india office", "downing street", "le caire", "la haye", "den haag"),
    *("st. gallen", "addis ababa", "mexico city", "buenos aires"),
}
_SURE = 2.0  # what an ending must say for a place
_NOMINATIVE = ("", "а", "я", "ь", "о", "е", "и")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(ending for ending, weight in PLACE_ENDINGS if weight >= _SURE)


def is_known_place(name: str) -> bool:
    """Whether a name is that of a city in general use, in the nominative, or ends as names of towns do."""
    said = " ".join(name.casefold().strip(" .,").split())
    if said in CITIES or said in _MORE:
        return True
    if len(said) > 6 and " " not in said and said.endswith(_endings()):
        return True
    return any(
        said.endswith(ending) and stem in RUSSIAN and not stem.endswith("и")
        for ending in _NOMINATIVE
        if (stem := said.removesuffix(ending))
    )
