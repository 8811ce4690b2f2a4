"""What the head noun of a phrase makes of it: an office, an institution, or neither."""

from __future__ import annotations

import re
from itertools import pairwise

from teikit.data import institutions, parties, titles
from teikit.grammar.parties.model import Heading

WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_OFFICES = titles.OFFICES | parties.OFFICES | titles.RANKS | parties.SOVEREIGNS
_HEADS = institutions.CIVIL_HEADS | institutions.MILITARY_HEADS | institutions.STANDING | parties.INSTITUTIONS
_TITLES = titles.HONORIFICS | parties.TITLES
_ADJECTIVES = frozenset({"general", "général", "chief", "deputy", "major"})


def head_noun(heading: Heading, start: int, end: int) -> str:
    """What the head noun of a phrase is: office, org, or "" - the last of both before its first complement."""
    line = heading.line
    if line[start:end].lower().startswith(parties.STANDING):
        return "org"
    found = ""
    for index, match in enumerate(WORD.finditer(line, start, end)):
        word = match[0].lower().removesuffix("'s").removesuffix("’s")
        if possessive(heading, match.end()) or word != match[0].lower():
            continue
        complement = word in parties.OF or re.match(r"[dl]['’]", word)
        if complement and (found or index):
            break
        if _is_head(word) and not (word in _OFFICES and found == "office"):
            found = "org"
        elif is_office(word) and not (word in _ADJECTIVES and found):
            found = "office"
    return found


def role_word(word: str) -> bool:
    return is_office(word.lower()) or _is_head(word.lower())


def _is_head(word: str) -> bool:
    return word in _HEADS or (len(word) > 8 and word.endswith(parties.INSTITUTION_ENDINGS))


def is_office(word: str) -> bool:
    return word in _OFFICES or (len(word) > 8 and word.endswith(parties.OFFICE_ENDINGS))


def possessive(heading: Heading, at: int) -> bool:
    return heading.line[at : at + 2].lower() in ("'s", "’s") or heading.line[at : at + 1] in ("'", "’")


def is_title(word: str) -> bool:
    return word.lower() in _TITLES or word.lower() in titles.RANKS


def named_councillor(heading: Heading, start: int, end: int) -> int | None:
    """Where the name begins after a word that means a council or its member ("Bundesrat Tambulyan"), or None."""
    words = list(WORD.finditer(heading.line, start, end))
    for council, name in pairwise(words):
        if council[0].lower().removesuffix("s").removesuffix("e").endswith("rat"):
            known = {it[2] for it in heading.names if it[0] <= name.start() < it[1]}
            follows = name[0][:1].isupper() and name[0].lower() not in parties.OF and not role_word(name[0])
            return name.start() if follows and "place" not in known else None
    return None
