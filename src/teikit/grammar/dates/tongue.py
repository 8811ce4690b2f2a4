"""In which language a line gives its dates, when nobody has said: by months, weekdays and the words at them."""

from __future__ import annotations

import re

_REACH = 200  # code points of a text that are looked at
_CYRILLIC = re.compile(r"[а-яё]{2}", re.IGNORECASE)
_ARMENIAN = re.compile(r"[ա-ֆ]{2}", re.IGNORECASE)

_ENGLISH = (
    "january|february|march|may|june|july|october|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|\d{1,2}(?:st|nd|rd|th)|yesterday|[ap]\.m\.|undated"
)
_GERMAN = (
    r"jan(?:uar|ners?)|jänner|feb(?:ruar|er)|m(?:ä|ae?|e)rz|jun[iy]|juli|oktober|dezember|montags?|dienstags?"
    r"|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|(?:den|am|vom|zum|dem) \d{1,2}|uhr"
    r"|\d{1,2}(?:\.|s?ten|ter) ?(?:jan|feb|m[äae]|apr|mai|maj|ju[nl]|aug|sep|o[kc]t|nov|de[zc])\w*"
    r"|anfang|mitte|ende|frühjahr|herbst|winter|im mai"
)
_FRENCH = (
    "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|1er|le \d{1,2}|printemps|automne|hiver"
)
_TELLING = re.compile(rf"(?<!\w)(?:(?P<de>{_GERMAN})|(?P<fr>{_FRENCH})|(?P<en>{_ENGLISH}))(?!\w)", re.IGNORECASE)


def language_of(text: str, language: str) -> str:
    """The language to read a text in: that of its letters, if its beginning has Cyrillic or Armenian ones."""
    if language != "ru" and _CYRILLIC.search(text, 0, _REACH):
        return "ru"
    return "hy" if language != "hy" and _ARMENIAN.search(text, 0, _REACH) else language


def language_of_line(text: str, language: str = "") -> str:
    """The language of a line that gives a date: by its letters, then by the words at its date, then as `language` says.

    What a date says in two languages alike ("5 April 1920") is read in `language`, or else in English.
    """
    by_letters = language_of(text, "")
    if by_letters:
        return by_letters
    telling = _TELLING.search(text, 0, _REACH)
    return str(telling.lastgroup) if telling else language or "en"
