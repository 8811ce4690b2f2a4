"""Whom a phrase names: "the Ambassador in France (Sharp)", "Secretary of State Rusk", "the Embassy in Cuba"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.data import institutions, parties, titles
from teikit.grammar.parties.model import Heading

Who = tuple[int, int, str, float]  # start, end, sort (person, org, office), how sure

WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_ARTICLE = re.compile(r"(?:the|an?|der|die|das|den|dem|des|le|la|les|du|une?)\s+|l['’]", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(([^()\d]{2,60})\)")
_AND = re.compile(r"\s+(?:and|und|et|и)\s+|\s*&\s*", re.IGNORECASE)
_COMMA = re.compile(r",\s|\s[–—-]\s|;|\(|\[")
_PARTICLES = titles.PARTICLES | {"d", "l", "und", "and", "et"}
_OFFICES = titles.OFFICES | parties.OFFICES | titles.RANKS | parties.SOVEREIGNS
_HEADS = institutions.CIVIL_HEADS | institutions.MILITARY_HEADS | institutions.STANDING | parties.INSTITUTIONS
_TITLES = titles.HONORIFICS | parties.TITLES
_ADJECTIVES = frozenset({"general", "général", "chief", "deputy", "major"})


def who(heading: Heading, start: int, end: int) -> list[Who]:
    """The persons, institutions or offices that a phrase names; none where it is no phrase of a party."""
    start, end = _bare(heading, *heading.trimmed(start, end))
    if start >= end:
        return []
    pieces = list(_pieces(heading, start, end))
    if len(pieces) > 1:
        several = [_one(heading, *piece) for piece in pieces]
        if all(it and it[-1][3] >= 0.8 for it in several):
            return [found for it in several for found in it]
    return _one(heading, start, end)


def _bare(heading: Heading, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(heading.line, start, end)
    return (article.end(), end) if article else (start, end)


def _pieces(heading: Heading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts between "and", each with its article left out; what stands in brackets is not parted."""
    at = start
    for link in _AND.finditer(heading.line, start, end):
        before = heading.line[start : link.start()]
        if before.count("(") == before.count(")"):
            yield _bare(heading, *heading.trimmed(at, link.start()))
            at = link.end()
    yield _bare(heading, *heading.trimmed(at, end))


def _one(heading: Heading, start: int, end: int) -> list[Who]:
    comma = _COMMA.search(heading.line, start, end)
    first = comma.start() if comma else end
    head = _head(heading, start, first)
    bracketed = list(_bracketed(heading, start, end, head))
    if bracketed:
        return bracketed
    persons = [it for it in heading.named(start, first, "person") if not _possessive(heading, it[1])]
    if head == "office" and not persons and first < end:
        persons = [it for it in heading.named(first, end, "person") if not _possessive(heading, it[1])][:1]
    if persons and head != "org" and (head or _led(heading, start, persons[0][0])):
        return [(a, b, "person", 0.95) for a, b, _ in persons]
    if head == "org":
        return [(*heading.trimmed(start, first), "org", 0.9)]
    return _unnamed(heading, start, first, head)


def _unnamed(heading: Heading, start: int, end: int, head: str) -> list[Who]:
    """A party whose name is in no table: after a title, after an office; the office alone; a bare name."""
    start, end = heading.trimmed(start, end)
    found = list(WORD.finditer(heading.line, start, end))
    if not found:
        return []
    addressed = 0
    while addressed < len(found) and _title(found[addressed][0]):
        addressed += 1
    if addressed and _is_name(heading, found[addressed:], titled=True):
        return [(_from(heading, found[addressed].start(), start), end, "person", 0.85)]
    if head == "office":
        last = _surname_after_office(heading, found)
        return [(last, end, "person", 0.8)] if last is not None else [(start, end, "office", 0.85)]
    institution = heading.named(start, end, "org")
    if institution and institution[0][0] == start:
        return [(start, institution[0][1], "org", 0.85)]
    if _is_name(heading, found) and not heading.named(start, end, "place"):
        return [(start, end, "person", 0.6)]
    return []


def _led(heading: Heading, start: int, name: int) -> bool:
    """Whether only a few words, and no complement, lead to a name ("Comrade", "our friend")."""
    before = [it[0].lower() for it in WORD.finditer(heading.line, start, name)]
    return len(before) <= 3 and not parties.OF.intersection(before)


def _from(heading: Heading, at: int, start: int) -> int:
    """Where a name begins, its initials included ("G. Varzin")."""
    initials = re.search(r"(?:[^\W\d_]{1,3}\.[ ]?)+\Z", heading.line[start:at])
    return start + initials.start() if initials else at


def _title(word: str) -> bool:
    return word.lower() in _TITLES or word.lower() in titles.RANKS


def _is_name(heading: Heading, words: list[re.Match[str]], *, titled: bool = False) -> bool:
    """Whether all of a few words may be parts of a name; after a title, a word of the dictionary may, too."""
    spoken = [it[0] for it in words if it[0].lower() not in _PARTICLES]
    if not spoken or len(words) > 6:
        return False
    return all(it[:1].isupper() and _proper(heading, it, titled=titled) for it in spoken)


def _proper(heading: Heading, word: str, *, titled: bool = False) -> bool:
    lower = word.lower()
    if lower in _OFFICES or lower in _HEADS:
        return False
    return titled or len(word) == 1 or heading.proper(word)


def _surname_after_office(heading: Heading, words: list[re.Match[str]]) -> int | None:
    """Where the surname begins with which an office ends ("Secretary of State Rusk"), or None."""
    at = len(words)
    while at and words[at - 1][0][:1].isupper() and _proper(heading, words[at - 1][0]):
        at -= 1
    if at in (0, len(words)) or len(words) - at > 3:
        return None
    before = words[at - 1][0].lower()
    told = before in _OFFICES or before in titles.PORTFOLIOS
    placed = any(it[2] == "place" and it[0] <= words[at].start() < it[1] for it in heading.names)
    return words[at].start() if told and not placed else None


def _bracketed(heading: Heading, start: int, end: int, head: str) -> Iterator[Who]:
    """The persons that brackets name after their offices: "the Ambassador in France (Sharp)"."""
    office = start
    for match in _BRACKET.finditer(heading.line, start, end):
        inner = (match.start(1), match.end(1))
        said = list(WORD.finditer(match[1]))
        capitals = all(it[0][:1].isupper() for it in said if it[0].lower() not in _PARTICLES)
        before = heading.trimmed(office, match.start())
        named = any(it[1] == before[1] for it in heading.named(*before, "person"))
        place = any(it[:2] == inner for it in heading.named(*inner, "place"))
        plain = len(WORD.findall(heading.line, *before)) < 3
        kind = _head(heading, *before) if office > start else head
        if said and capitals and len(said) <= 6 and not named and kind == "office" and not (place and plain):
            at = inner[0]
            for link in [*_AND.finditer(heading.line, *inner), None]:
                yield *heading.trimmed(at, link.start() if link else inner[1]), "person", 0.95
                at = link.end() if link else at
        office = match.end()


def _head(heading: Heading, start: int, end: int) -> str:
    """What the head noun of a phrase is: office, org, or "" - the last of both before its first complement."""
    line = heading.line
    if line[start:end].lower().startswith(parties.STANDING):
        return "org"
    found = ""
    for index, match in enumerate(WORD.finditer(line, start, end)):
        word = match[0].lower().removesuffix("'s").removesuffix("’s")
        if _possessive(heading, match.end()) or word != match[0].lower():
            continue
        complement = word in parties.OF or re.match(r"[dl]['’]", word)
        if complement and (found or index):
            break
        if word in _HEADS and not (word in _OFFICES and found == "office"):
            found = "org"
        elif word in _OFFICES and not (word in _ADJECTIVES and found):
            found = "office"
    return found


def _possessive(heading: Heading, at: int) -> bool:
    return heading.line[at : at + 2].lower() in ("'s", "’s") or heading.line[at : at + 1] in ("'", "’")
