"""What is known of a word by itself: ordinary word, office, institution's head, people, place, given name.

One record a spelling, looked up once and kept: the tables of `teikit.data` meet here, and only here.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import lru_cache

from teikit.data import english_words as english
from teikit.data import given_names, institutions, places, titles
from teikit.data import russian_words as russian
from teikit.grammar.spelling import fold, plain

_GAZETTEER = places.STATES | places.REGIONS | places.CITIES
_PLAIN_PLACES = frozenset(plain(name) for name in _GAZETTEER if " " not in name)
_DEMONYMS = places.DEMONYMS
_ADJECTIVE = ("ary", "ical", "ional", "ial", "ative", "utive", "itary", "istic")


@dataclass(frozen=True, slots=True)
class Word:
    """A word's standing in the tables. `surname`, `placelike`: what its ending speaks for (0 = nothing).

    `case` of its letters: l lower, C capitalised, U capitals.
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
    role: bool = field(init=False, default=False)
    ordinary: bool = field(init=False, default=False)
    """Whether a capital says nothing of it: a word of the dictionary or of the tables of roles and kinds."""

    @property
    def key(self) -> str:
        """The key of its spelling (`spelling.fold`)."""
        return fold(self.spelt)

    def __post_init__(self) -> None:
        role = self.office or self.rank or self.honorific
        known = self.function or self.common or role or self.head or self.demonym or self.group
        object.__setattr__(self, "role", role)
        object.__setattr__(self, "ordinary", known)


_ENDED = tuple({ending for ending, _ in english.ENDINGS})
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


def _by_length(table: tuple[tuple[str, float], ...]) -> list[tuple[int, dict[str, float]]]:
    """The endings of a table by their length, the longest first: a look-up each instead of a comparison with all."""
    lengths: dict[int, dict[str, float]] = {}
    for ending, weight in table:
        lengths.setdefault(len(ending), {}).setdefault(ending, weight)
    return sorted(lengths.items(), reverse=True)


_SURNAMES = _by_length(titles.SURNAME_ENDINGS)
_PLACES = _by_length(places.PLACE_ENDINGS)


def _ending(word: str, endings: list[tuple[int, dict[str, float]]]) -> float:
    """The weight of the longest ending that leaves at least two letters of the word."""
    most = len(word) - 1
    for length, weights in endings:
        if length < most and (weight := weights.get(word[-length:])) is not None:
            return weight
    return 0.0


@lru_cache(maxsize=65536)
def common(lower: str) -> bool:
    """Whether it is an ordinary English (or Russian) word, inflected or derived perhaps."""
    if lower in english.COMMON or lower in english.FUNCTION or lower in russian.COMMON:
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


def inflected(lower: str, stems: Container[str]) -> bool:
    """Whether a Russian word is one of these stems with an ending of a case."""
    return any(
        lower[: len(lower) - cut] in stems and lower[len(lower) - cut :] in russian.CASES
        for cut in range(min(5, len(lower) - 2))
    )


def _russian(text: str, lower: str) -> dict[str, object]:
    military = inflected(lower, institutions.RUSSIAN_MILITARY)
    compound = len(lower) > 6 and any(
        inflected(lower[cut:], institutions.RUSSIAN_COMPOUNDS) for cut in range(2, min(7, len(lower) - 3))
    )
    return {
        "function": lower in russian.FUNCTION,
        "common": lower in russian.COMMON or (len(lower) > 5 and lower.endswith(russian.DERIVED)),
        "head": not compound and (military or inflected(lower, institutions.RUSSIAN_HEADS)),
        "military": military,
        "standing": compound or lower in institutions.STANDING,
        "state": inflected(lower, institutions.RUSSIAN_STATES),
        "demonym": any(lower.startswith(it) for it in places.RUSSIAN_DEMONYM_STEMS)
        and not inflected(lower, places.RUSSIAN),
        "place": inflected(lower, places.RUSSIAN),
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


@lru_cache(maxsize=65536)
def look(text: str) -> Word:
    """The record of a word as it is spelt."""
    lower = text.lower()
    bare = plain(text)
    cyrillic = "а" <= lower[:1] <= "я" or lower[:1] == "ё"
    place = lower in _GAZETTEER or bare in _PLAIN_PLACES
    heads = lower in institutions.CIVIL_HEADS or lower in institutions.MILITARY_HEADS
    demonym = _demonym(lower)
    fields: dict[str, object] = {
        "function": lower in english.FUNCTION or lower in institutions.ORDINAL_WORDS or lower in english.CALENDAR,
        "common": common(lower) and not place,
        "head": heads,
        "military": lower in institutions.MILITARY_HEADS,
        "demonym": demonym,
        "place": place and not demonym,
        "given": lower in given_names.GIVEN or bare in given_names.GIVEN,
        "state": lower in places.STATE_NOUNS,
        "standing": lower in institutions.STANDING,
    }
    if cyrillic:
        fields |= _russian(text, lower)
    return Word(
        lower=lower,
        spelt=text,
        case=letter_case(text),
        honorific=lower in titles.HONORIFICS,
        office=lower in titles.OFFICES or lower in titles.TELEGRAPH_OFFICES or _telegraphic(lower),
        rank=lower in titles.RANKS,
        qualifier=lower in titles.QUALIFIERS,
        portfolio=lower in titles.PORTFOLIOS,
        after=lower in titles.AFTER_NAME,
        particle=lower in titles.PARTICLES,
        speech=lower in titles.SPEECH_VERBS,
        patronymic=lower.endswith(titles.PATRONYMICS) and len(lower) > 6,
        surname=_ending(lower, _SURNAMES),
        weak=lower in institutions.WEAK_HEADS,
        modifier=lower in institutions.MODIFIERS or lower in institutions.ORDINAL_WORDS or lower.endswith(_ADJECTIVE),
        topic=lower in institutions.TOPICS,
        abbreviation=_abbreviation(text),
        roman=lower in institutions.ROMAN and text.isupper(),
        group=_group(lower),
        ambiguous=lower in places.AMBIGUOUS,
        kind=lower in places.KIND_AFTER,
        prefix=lower in places.PREFIXES,
        placelike=_ending(lower, _PLACES),
        cyrillic=cyrillic,
        **fields,  # type: ignore[arg-type]
    )


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
