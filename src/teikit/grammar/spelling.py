"""One key for the spellings of a name: letter case, accents and the families of transliteration folded away.

Editions transcribe the same name now from Russian, now from Armenian, Turkish or French; "Tchaikovsky" and
"Chaikovskii" must meet in an index. The key is for comparing only, it is never shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SINGLE = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
        "æ": "e",
        "œ": "e",
        "ё": "е",
        "’": "",
        "'": "",
        "ʼ": "",
        "`": "",
        "‑": "-",
        "–": "-",
    }
)

_FAMILIES = (
    (re.compile(r"(?:dzh|tzh|dj|zh|cz)"), "j"),
    (re.compile(r"(?:tch|tsch|ch)"), "c"),
    (re.compile(r"(?:kh|gh)"), "h"),
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:tz|ts)"), "z"),
    (re.compile(r"^(?:ye|ie|je)"), "e"),
    (re.compile(r"(?:iy|ij|yi|ii|yj|ey|y)$"), "i"),
    (re.compile(r"(?:yo|io|jo)(?=v$|f$|ff$)"), "e"),
    (re.compile(r"(?:ie|ye)(?=v$|f$|ff$|vi$)"), "e"),
    (re.compile(r"off?$"), "ov"),
    (re.compile(r"eff?$"), "ev"),
    (re.compile(r"[yj](?=[aeou])"), "i"),
    (re.compile(r"ou"), "u"),
)
_TWICE = re.compile(r"([bcdfghjklmnprstvz])\1")
_LETTERS = str.maketrans({"q": "k", "w": "v", "y": "i", "x": "ks"})
_RUSSIAN_CASE = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ой|ей|ым|им|ом|ем|ою|ею|ая|яя|ый|ий|ую|юю|ию|ью|ии|ия|ие|а|я|о|е|у|ю|ы|и|ь|й)$"
)


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The word in lower case, without accents and apostrophes: spellings that differ in print, not in letters."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("й", "\ue000"))
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return letters.replace("\ue000", "й").translate(_SINGLE)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The key of one word: `plain`, with the families of transliteration (and the cases of Russian) made one."""
    if len(word) > 100:
        return plain(word)
    return "-".join(_fold_part(part) for part in plain(word).split("-"))


def _fold_part(part: str) -> str:
    if part[:1] >= "а" and part[:1] <= "я":
        shorter = _RUSSIAN_CASE.sub("", part).rstrip("иьй")
        return shorter if len(shorter) > 2 else part
    if len(part) < 4:
        return part
    for family, key in _FAMILIES:
        part = family.sub(key, part)
    return _TWICE.sub(r"\1", part.translate(_LETTERS))


WORD = re.compile(r"[^\W_]{1,6}\([^\W\d_]\)|[^\W_]+(?:[-‑'’][^\W_]+)*")
"""A word of a name, as the key sees it: initials and particles too, no stops."""


def words(name: str) -> list[str]:
    """The words of a name, without a possessive ending."""
    return [word[:-2] if word[-2:].lower() in ("'s", "’s") and len(word) > 3 else word for word in WORD.findall(name)]


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The key of a whole name: the keys of its words, one space between."""
    return " ".join(fold(word) for word in words(name))
