"""Labels before the values of a call number, abbreviated and spelled out, in the languages of the archives.

A label is looked up without case and closing stop; the rank is its place in the order of a Soviet call number.
What one letter means depends on its place ("p." is a papka before the delo and a page after it): the parser decides.
"""

from __future__ import annotations

from typing import Final

FOND, OPIS, PAPKA, DELO, SHEETS = range(1, 6)
KINDS: Final = {FOND: "fond", OPIS: "opis", PAPKA: "papka", DELO: "delo"}

# Abbreviations (a full stop may follow) by rank.
SHORT: Final[dict[int, tuple[str, ...]]] = {
    FOND: ("f", "ф", "ֆ", "ფ"),
    OPIS: ("op", "on", "inv", "оп", "он", "ор", "ց", "აღწ", "воп"),
    PAPKA: ("p", "pap", "папк", "пап", "п", "k", "к", "kart", "карт", "portf", "портф"),
    DELO: (
        *"d dd д дд спр spr գ ს dos № no nr".split(),
        "пор",
        "por",
        "ed. khr",
        "ed. hr",
        "ed. xp",
        "ед. хр",
        "st. un",
        "s. u",
        "a. e",
        "а. е",
    ),
    SHEETS: tuple("l ll л лл p pp pg pgs с сс c cc стр str f ff fol fols sh shs арк ark թ թթ ფ ფურც lp".split()),
}

# Words (no stop) by rank; matched without case.
LONG: Final[dict[int, tuple[str, ...]]] = {
    FOND: ("record group", *"fund fond fonds фонд фонда ֆոնդ ფონდი".split()),
    OPIS: tuple(
        "inventory opis opis' opis’ opys register list description опись описи опис вопіс ցուցակ აღწერა ანაწერი".split()
    ),
    PAPKA: tuple("folder papka portfolio carton box папка картон коробка портфель".split()),
    DELO: (
        *("storage unit", "единица хранения"),
        *"file files delo dela dossier case unit item folder sprava дело дела справа գործ საქმე".split(),
    ),
    SHEETS: (
        *"sheet sheets list listy page pages folio folios leaf leaves".split(),
        *"лист листы листов страница страницы аркуш аркуші թերթ ფურცელი ფურცლები".split(),
    ),
}

# Labels that mean something only behind a fond: Lithuanian, Latvian, Estonian, Azerbaijani, Georgian, Armenian in
# Latin letters ("ts." ցուցակ, "g." գործ, "t." թերթ).
FOLLOWING: Final[dict[int, tuple[str, ...]]] = {
    OPIS: tuple("ap apr n nim siy siyahı ts ან".split()),
    DELO: tuple("b s s.-ü iş g საქ".split()),
    SHEETS: tuple("v vərəq t".split()),
}

# The unit of the sheets by label; every other label of a sheet means "sheet".
UNITS: Final = {
    **dict.fromkeys("p pp pg pgs с сс c cc стр str page pages страница страницы".split(), "page"),
    **dict.fromkeys("f ff fol fols folio folios".split(), "folio"),
    **dict.fromkeys(("leaf", "leaves"), "leaf"),
}

# Labels of the plural: a list of numbers may follow them.
PLURAL: Final = frozenset(
    "ll лл pp pgs сс cc ff fols shs թթ sheets listy pages folios leaves листы листов страницы аркуші".split()
)

# Labels that mean a sheet only after the delo: before it they are something else, or chance.
AFTER_DELO: Final = frozenset(("f", "ფ", "v", "t", "c", "cc", "с", "сс", "list", "str"))

# What numbers a delo only directly behind an opis.
NUMBERING: Final = frozenset(("№", "no", "nr"))

# Part of a value: a volume or part of the delo, an order number within the opis.
WITHIN: Final = ("t", "vol", "pt", "part", "volume", "ch", "т", "ч", "том", "часть", "пор", "por", "доп")


def plain(label: str) -> str:
    """The label as the tables have it: lower case, inner white space single, no stop at its end."""
    return " ".join(label.replace(".", ". ").split()).rstrip(" .").lower()
