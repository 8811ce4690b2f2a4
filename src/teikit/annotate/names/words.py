"""What is known of a word by itself: ordinary word, office, institution's head, people, place, given name.

One record a spelling, looked up once and kept: the tables of `teikit.data` meet here, and only here.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache

from teikit.data import english_words as english
from teikit.data import given_names, institutions, places, titles
from teikit.data import russian_words as russian
from teikit.grammar.spelling import fold, plain

_GAZETTEER = places.STATES | places.REGIONS | places.CITIES
_PLAIN_PLACES = frozenset(plain(name) for name in _GAZETTEER if " " not in name)


def _phrases() -> dict[str, list[tuple[str, ...]]]:
    made: dict[str, list[tuple[str, ...]]] = {}
    for parts in (tuple(plain(name).replace(".", "").split()) for name in _GAZETTEER if " " in name):
        made.setdefault(parts[0], []).append(parts)
    return {first: sorted(names, key=lambda parts: (-len(parts), parts)) for first, names in made.items()}


PHRASES = _phrases()
"""First word -> the gazetteer's names of several words, the longest first."""
_DEMONYMS = places.DEMONYMS
_TELLING = frozenset({"ssr", "state", *"–—-‑"})
_ADJECTIVE = ("ary", "ical", "ional", "ial", "ative", "utive", "itary", "istic")


@dataclass(slots=True, eq=False)
class Word:
    """A word's standing in the tables. `surname`, `placelike`: what its ending speaks for (0 = nothing).

    `case` of its letters: l lower, C capitalised, U capitals. All places of a spelling share one: nobody changes it
    (not declared frozen, which would triple the time that making one takes).
    """

    lower: str
    spelt: str
    case: str = ""
    function: bool = False
    common: bool = False
    honorific: bool = False
    office: bool = False
    rank: bool = False
    qualifier: bool = False
    portfolio: bool = False
    after: bool = False
    particle: bool = False
    speech: bool = False
    given: bool = False
    patronymic: bool = False
    surname: float = 0.0
    head: bool = False
    military: bool = False
    weak: bool = False
    modifier: bool = False
    topic: bool = False
    standing: bool = False
    abbreviation: str = ""
    roman: bool = False
    demonym: bool = False
    group: bool = False
    place: bool = False
    ambiguous: bool = False
    kind: bool = False
    state: bool = False
    prefix: bool = False
    placelike: float = 0.0
    cyrillic: bool = False
    articled: bool = False
    """Whether it is a part of a name with the Arabic article before it ("ed-Dowleh", "al-Din")."""
    signed: bool = False
    leads: bool = False
    """Whether a name of several words in the gazetteer begins with it."""
    role: bool = field(init=False, default=False)
    ordinary: bool = field(init=False, default=False)
    """Whether a capital says nothing of it: a word of the dictionary or of the tables of roles and kinds."""
    explained: bool = field(init=False, default=False)
    """Whether the tables say what it is, so that its capital gives no name away."""
    telling: bool = field(init=False, default=False)
    """Whether a rule for names begins at it whatever its letter case."""
    no_surname: bool = field(init=False, default=False)

    @property
    def key(self) -> str:
        """The key of its spelling (`spelling.fold`)."""
        return fold(self.spelt)

    def __post_init__(self) -> None:
        role = self.office or self.rank or self.honorific
        known = self.function or self.common or role or self.head or self.demonym or self.group
        self.role = role
        self.ordinary = known
        self.explained = known or self.roman or self.abbreviation != ""
        self.telling = (
            role
            or self.qualifier
            or self.head
            or self.after
            or self.articled
            or self.signed
            or self.state
            or self.lower in _TELLING
        )
        self.no_surname = (
            self.function
            or self.qualifier
            or role
            or self.head
            or self.abbreviation != ""
            or self.demonym
            or (self.group and self.surname < 1)
            or self.lower in english.MONTHS
        )


_ENDED = tuple({ending for ending, _ in english.ENDINGS})
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


_Endings = dict[str, list[tuple[str, float]]]


def _by_close(table: tuple[tuple[str, float], ...]) -> _Endings:
    """The endings of a table by their last two letters, the longest first: few words share these with any."""
    made: _Endings = {}
    for ending, weight in sorted(table, key=lambda it: -len(it[0])):
        made.setdefault(ending[-2:], []).append((ending, weight))
    return made


_SURNAMES = _by_close(titles.SURNAME_ENDINGS)
_PLACES = _by_close(places.PLACE_ENDINGS)


def _ending(word: str, endings: _Endings) -> float:
    """The weight of the longest ending that leaves at least two letters of the word."""
    for ending, weight in endings.get(word[-2:], ()):
        if len(ending) < len(word) - 1 and word.endswith(ending):
            return weight
    return 0.0


_COMMON = english.COMMON | english.FUNCTION | russian.COMMON


def common(lower: str) -> bool:
    """Whether it is an ordinary English (or Russian) word, inflected or derived perhaps."""
    if lower in _COMMON:
        return True
    if len(lower) > 5 and lower.endswith(english.DERIVED):
        return True
    if "-" in lower:
        return all(common(part) for part in lower.split("-") if part)
    for ending, instead in english.ENDINGS if lower.endswith(_ENDED) else ():
        if len(lower) > len(ending) + 2 and lower.endswith(ending):
            stem = lower[: -len(ending)] + instead
            if ending == "es" and not instead and not stem.endswith(_SIBILANTS):
                continue
            if stem in english.COMMON or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in english.COMMON):
                return True
    return lower.startswith(english.PREFIXES) and any(
        lower.startswith(p) and lower[len(p) :].lstrip("-") in english.COMMON
        for p in english.PREFIXES
        if len(lower) > len(p) + 3
    )


def _demonym(lower: str) -> bool:
    if (
        lower in _DEMONYMS
        or (lower.endswith("s") and lower[:-1] in _DEMONYMS)
        or (lower.endswith("men") and lower[:-3] + "man" in _DEMONYMS)
    ):
        return True
    if (
        lower.endswith("an")
        and (lower[:-1] in _GAZETTEER or lower[:-2] in _GAZETTEER or lower[:-3] in _GAZETTEER)
        and lower not in _GAZETTEER
        and len(lower) > 5
    ):
        return True
    if "-" not in lower:
        return False
    parts = lower.split("-")
    if (
        len(parts) == 2
        and parts[0] in _DEMONYMS
        and parts[1]
        in ("occupied", "speaking", "language", "held", "controlled", "born", "backed", "led", "sponsored", "language")
    ):
        return True
    return (
        all(part in _DEMONYMS or part in ("non", "anti", "pro", "pan", "inter", "all", "un") for part in parts)
        and parts[-1] in _DEMONYMS
    )


def _stems(lower: str) -> list[str]:
    """What a Russian word leaves when an ending of a case is cut off, in every way that may be done."""
    length = len(lower)
    return [lower[:end] for end in range(length, max(length - 5, 2), -1) if lower[end:] in russian.CASES]


def inflected(lower: str, stems: AbstractSet[str]) -> bool:
    """Whether a Russian word is one of these stems with an ending of a case."""
    return not stems.isdisjoint(_stems(lower))


def _russian(text: str, lower: str) -> dict[str, object]:
    stems = _stems(lower)
    military = not institutions.RUSSIAN_MILITARY.isdisjoint(stems)
    compound = len(lower) > 6 and any(
        inflected(lower[cut:], institutions.RUSSIAN_COMPOUNDS) for cut in range(2, min(7, len(lower) - 3))
    )
    place = not places.RUSSIAN.isdisjoint(stems)
    return {
        "function": lower in russian.FUNCTION,
        "common": lower in russian.COMMON or (len(lower) > 5 and lower.endswith(russian.DERIVED)),
        "head": not compound and (military or not institutions.RUSSIAN_HEADS.isdisjoint(stems)),
        "military": military,
        "standing": compound or lower in institutions.STANDING,
        "state": not institutions.RUSSIAN_STATES.isdisjoint(stems),
        "demonym": not place and lower.startswith(places.RUSSIAN_DEMONYM_STEMS),
        "place": place,
        "given": lower in given_names.GIVEN or fold(text) in _given_stems(),
    }


@lru_cache(maxsize=1)
def _given_stems() -> frozenset[str]:
    return frozenset(fold(name) for name in given_names.GIVEN if name[:1] >= "а" and len(fold(name)) > 2)


def letter_case(text: str) -> str:
    if text.islower():
        return "l"
    if len(text) > 1 and text.isupper():
        return "U"
    return "C" if text[:1].isupper() else "l"


_TABLES: dict[str, Iterable[str]] = {
    "function": english.FUNCTION | institutions.ORDINAL_WORDS | english.CALENDAR,
    "honorific": titles.HONORIFICS,
    "office": titles.OFFICES | titles.TELEGRAPH_OFFICES,
    "rank": titles.RANKS,
    "qualifier": titles.QUALIFIERS,
    "portfolio": titles.PORTFOLIOS,
    "after": titles.AFTER_NAME,
    "particle": titles.PARTICLES,
    "speech": titles.SPEECH_VERBS,
    "given": given_names.GIVEN,
    "head": institutions.CIVIL_HEADS | institutions.MILITARY_HEADS,
    "military": institutions.MILITARY_HEADS,
    "weak": institutions.WEAK_HEADS,
    "modifier": institutions.MODIFIERS | institutions.ORDINAL_WORDS,
    "topic": institutions.TOPICS,
    "standing": institutions.STANDING,
    "ambiguous": places.AMBIGUOUS,
    "kind": places.KIND_AFTER,
    "state": places.STATE_NOUNS,
    "prefix": places.PREFIXES,
    "signed": titles.SIGNED,
}


def _by_word(tables: dict[str, Iterable[str]]) -> dict[str, dict[str, bool]]:
    """Word -> the fields that the tables set: one look-up for a word, which most often is in none of them."""
    made: dict[str, dict[str, bool]] = {}
    for name, table in tables.items():
        for word in table:
            made.setdefault(word, {})[name] = True
    return made


_TABLED = _by_word(_TABLES)


@lru_cache(maxsize=65536)
def look(text: str) -> Word:
    """The record of a word as it is spelt."""
    lower = text.lower()
    bare = lower if lower.isascii() and lower.isalpha() else plain(text)
    cyrillic = "а" <= lower[:1] <= "я" or lower[:1] == "ё"
    place = lower in _GAZETTEER or bare in _PLAIN_PLACES
    demonym = _demonym(lower)
    fields: dict[str, object] = {
        "common": not place and common(lower),
        "demonym": demonym,
        "place": place and not demonym,
        **_TABLED.get(lower, {}),
    }
    if bare in given_names.GIVEN:
        fields["given"] = True
    if _telegraphic(lower):
        fields["office"] = True
    if lower.endswith(_ADJECTIVE):
        fields["modifier"] = True
    if cyrillic:
        fields |= _russian(text, lower)
    return Word(
        lower=lower,
        spelt=text,
        case=letter_case(text),
        patronymic=len(lower) > 6 and lower.endswith(titles.PATRONYMICS),
        surname=_ending(lower, _SURNAMES),
        abbreviation=_abbreviation(text),
        roman=lower in institutions.ROMAN and text.isupper(),
        group=_group(lower),
        placelike=_ending(lower, _PLACES),
        cyrillic=cyrillic,
        articled="-" in text and _articled(text),
        leads=bare in PHRASES,
        **fields,  # type: ignore[arg-type]
    )


def _articled(text: str) -> bool:
    article, _, name = text.partition("-")
    return article.lower() in titles.ARTICLES and name[:1].isupper()


def _group(lower: str) -> bool:
    if lower in places.STATES or lower in _GAZETTEER:
        return False
    return (len(lower) > 5 and lower.endswith(places.GROUP_ENDINGS)) or (
        len(lower) > 6 and lower.endswith(("ist", "vik", "istic")) and not lower.endswith(("quist", "qvist", "kvist"))
    )


def _telegraphic(lower: str) -> bool:
    start, hyphen, _ = lower.partition("-")
    return bool(hyphen) and start in titles.ABBREVIATED_OFFICES


def _abbreviation(text: str) -> str:
    found = institutions.ABBREVIATIONS.get(text) or institutions.ABBREVIATIONS.get(text.replace(".", ""))
    if not found or (len(text) < 5 and not any(letter.isupper() for letter in text[1:])):
        return ""
    return found


def surname_like(word: str) -> bool:
    """Whether no table and no dictionary knows the word as something else than a name."""
    known = look(word)
    return not (known.ordinary or known.qualifier or known.portfolio or known.topic or known.place)
