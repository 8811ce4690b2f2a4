"""In which language a text gives its dates, when nobody has said: by its letters, its little words, its months."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REACH = 200  # code points in which the letters are looked at
_SAMPLE = 1200  # code points in which the little words are counted
_NEAR = (48, 48)  # code points before and behind the first figure of a line in which the date's own words stand
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]{2}")
_ARMENIAN = re.compile(r"[ա-ևԱ-Ֆ]{2}")
_FIGURE = re.compile(r"\d")
_TOKEN = re.compile(r"\d+(?:\.(?!\d)|s?ten|t(?!\w)|ter|er|st|nd|rd|th)?|[^\W\d_]+")

_LITTLE: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that was for with by from which have been is are his at this not be will",
        "de": "der die das und den von zu ist nicht dem des ein eine im für mit auf daß dass sich ich wir hat zur",
        "fr": "le la les et des du que est en une dans pour qui au par sur ne pas nous il vous je ce sont aux",
    }.items()
}
_TELLING: Mapping[str, str] = {
    word: language
    for language, words in {
        "en": "january february march may june july october december monday tuesday wednesday thursday friday saturday "
        "sunday yesterday undated noon midnight spring autumn hours",
        "de": "januar jänner januars februar feber märz merz maerz juni juny juli oktober dezember montag dienstag "
        "mittwoch donnerstag freitag samstag sonnabend sonntag uhr anfang mitte ende frühjahr herbst mrz okt dez nachm "
        "vorm abends spätestens zwischen junius julius januarius februarius",
        "fr": "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre "
        "lundi mardi mercredi jeudi vendredi samedi dimanche vendémiaire brumaire frimaire nivôse pluviôse"
        " ventôse germinal "
        "floréal prairial messidor thermidor fructidor complémentaire primidi duodi tridi quartidi quintidi"
        " sextidi octidi "
        "nonidi décadi janv févr juil déc début printemps automne hiver heures",
    }.items()
    for word in words.split()
}
_SHARED = frozenset(
    "mai maj jan jun jul april apr august aug september sept sep november nov october oct december dec feb febr".split()
)
_BEFORE_FIGURE = {
    "den": "de",
    "am": "de",
    "vom": "de",
    "zum": "de",
    "dem": "de",
    "d": "de",
    "ce": "fr",
    "le": "fr",
    "du": "fr",
    "au": "fr",
}
_ENDINGS = {".": "de", "ten": "de", "sten": "de", "t": "de", "ter": "de", "er": "fr", "st": "en", "nd": "en"}
_ENDINGS |= {"rd": "en", "th": "en"}


def language_of(text: str, language: str) -> str:
    """The language to read a text in: that of its letters, else the one whose little words prevail in its beginning.

    Where neither tells, `language`.
    """
    by_letters = _by_letters(text)
    if by_letters:
        return by_letters
    words = text[:_SAMPLE].casefold().split()
    counts = {name: sum(map(little.__contains__, words)) for name, little in _LITTLE.items()}
    best = max(counts, key=lambda it: counts[it])
    most, rest = counts.pop(best), max(counts.values())
    return best if most >= 4 and most > 2 * rest else language


def language_of_line(text: str, language: str = "") -> str:
    """The language of a line that gives a date: by its letters, then by the words at its date, then as `language` says.

    What a date says in two languages alike ("5 April 1920") is read in `language`, or else in English.
    """
    by_letters = _by_letters(text)
    if by_letters:
        return by_letters
    figure = _FIGURE.search(text)
    at = figure.start() if figure else 0
    tokens = [it.lower() for it in _TOKEN.findall(text, max(0, at - _NEAR[0]), at + _NEAR[1])]
    before = ""
    for token in tokens:
        telling = _TELLING.get(token)
        if telling == "en" and before[:1].isdigit() and before.endswith(("ten", "ter")):
            return "de"  # "5ten May"
        if telling:
            return telling
        if token[0].isdigit():
            if before in _BEFORE_FIGURE:
                return _BEFORE_FIGURE[before]
        elif before[:1].isdigit() and token in _SHARED:
            telling = _ENDINGS.get(before.lstrip("0123456789"), "")
            if telling or token == "mai":
                return telling or ("de" if language == "de" else "fr")
        elif token == "mai":
            german = before in ("im", "am", "den", "zum", "des") or before.endswith(("ten", "ter"))
            return "de" if german or language == "de" else "fr"
        before = token
    return language or "en"


def _by_letters(text: str) -> str:
    if text.isascii():
        return ""
    if _CYRILLIC.search(text, 0, _REACH) or " г." in text[:_REACH]:  # "5.VI.1920 г."
        return "ru"
    return "hy" if _ARMENIAN.search(text, 0, _REACH) else ""
