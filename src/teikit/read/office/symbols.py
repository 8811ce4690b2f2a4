"""Signs of the fonts Symbol and Wingdings in Unicode: such fonts have pictures where others have letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

UNKNOWN: Final = "\ufffd"

_SYMBOL_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"  # from 0x20
)
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)  # from 0xA0
_WINGDINGS = (
    " 20 ✏21 ✂22 ✁23 ☎28 ✆29 ✉2A ⌛36 ✍3F ✌41 ☜45 ☞46 ☝47 ☟48 ☺4A ☹4C ☠4E ⚐4F ✈51 ☼52 ❄54 ✠58 ☯5B ☸5D"
    " ●6C ❍6D ■6E □6F ❑71 ❒72 ⬧73 ⧫74 ◆75 ❖76 ⬥77 ⓪80 ①81 ②82 ③83 ④84 ⑤85 ⑥86 ⑦87 ⑧88 ⑨89 ⑩8A"
    " ⓿8B ❶8C ❷8D ❸8E ❹8F ❺90 ❻91 ❼92 ❽93 ❾94 ❿95 ·9E •9F ▪A7 ◻A8 ○A1 ★AB ➢D8 ←DF →E0 ↑E1 ↓E2 ➔E8"
    " ⇦EF ⇨F0 ⇧F1 ⇩F2 ✗FB ✓FC ☒FD ☑FE"
)
_WINGDINGS_CODE = re.compile("(.)([0-9A-F]{2})(?: |$)")

SYMBOL: Final[Mapping[int, str]] = {
    **{0x20 + index: sign for index, sign in enumerate(_SYMBOL_LOW)},
    **{0xA0 + index: sign for index, sign in enumerate(_SYMBOL_HIGH)},
}
WINGDINGS: Final[Mapping[int, str]] = {int(code, 16): sign for sign, code in _WINGDINGS_CODE.findall(_WINGDINGS)}
FONTS: Final[Mapping[str, Mapping[int, str]]] = {
    "symbol": SYMBOL,
    "wingdings": WINGDINGS,
    "opensymbol": {},
    "starsymbol": {},
    "wingdings 2": {},
    "wingdings 3": {},
    "webdings": {},
}
"""By the font's name in small letters; those without a table are known to hold signs, not which."""

_PRIVATE = re.compile("[\uf020-\uf0ff]")
_UNSEEN = re.compile("[\ue000-\uf8ff\ufffd]")


def sign(code: int, font: str) -> str:
    """The character for a code of a font (with or without 0xF000); U+FFFD where it is not known."""
    table = FONTS.get(font.lower())
    if table is not None:
        return table.get(code & 0xFF, UNKNOWN)
    if 0xF000 <= code <= 0xF0FF:
        return SYMBOL.get(code & 0xFF, UNKNOWN) if code == 0xF0B7 else UNKNOWN
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else UNKNOWN


def in_font(text: str, font: str) -> str:
    """The text with the private codes of a font of signs replaced."""
    if font.lower() not in FONTS or not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda found: sign(ord(found[0]), font), text)


def bullet(text: str, font: str) -> str:
    """A list's bullet: a sign of an unknown font is a bullet all the same."""
    text = "".join(sign(ord(char), font) if "\ue000" <= char <= "\uf8ff" else char for char in text)
    return _UNSEEN.sub("•", text)
