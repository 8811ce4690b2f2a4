"""The names within a phrase: which of those found are its persons, how far a name goes, names that no table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.data import parties, titles
from teikit.grammar.parties.head import WORD, head_noun, is_office, is_title, possessive, role_word
from teikit.grammar.parties.model import Heading, Hint

Who = tuple[int, int, str, float]
"""Start, end, sort (person, org, office), how sure."""

ARTICLE = re.compile(r"(?:the|an?|der|die|das|den|dem|des|le|la|les|du|une?)\s+|l['’]", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|und|et|и)\s+|\s*&\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?<!\w)\(([^()\d]{2,60})\)")
_NO_NAMES = parties.OF | titles.PORTFOLIOS
_STATIONED = frozenset({"in", "at", "à", "bei", "zu"})
_PARTICLES = titles.PARTICLES | {"d", "l", "und", "and", "et"}


def listed_after(heading: Heading, comma: int, end: int) -> Iterator[Hint]:
    """The names that go on after a comma, nothing but titles before each ("V. Lenin, L. Trotsky and ...")."""
    for at, until, kind in heading.named(comma, end, "person"):
        between = heading.line[comma:at].lstrip(", ")
        first = WORD.search(heading.line, at, until)
        if (first and role_word(first[0])) or not all(is_title(it) for it in WORD.findall(between)):
            return
        yield at, until, kind
        comma = until


def persons_of(heading: Heading, start: int, end: int, *, bare: bool = True) -> list[Hint]:
    """The persons named in a phrase: none that owns something, comes from a complement, or follows an article."""
    found: list[Hint] = []
    for hint in heading.named(start, end, "person"):
        before = [it[0].lower() for it in WORD.finditer(heading.line, start, hint[0])]
        owned = bool(found) and bool(before) and before[-1] in parties.OF
        if before and before[-1] in _STATIONED:  # "in Kestan Orlenko": the first word is the place of the office
            station = WORD.match(heading.line, hint[0], hint[1])
            at = station.end() + 1 if station else hint[1]
            if at >= hint[1]:
                continue
            hint = (at, hint[1], hint[2])
        first = WORD.search(heading.line, hint[0])
        misread = first is not None and (role_word(first[0]) or ARTICLE.match(heading.line, hint[0]) is not None)
        if not possessive(heading, hint[1]) and not owned and not misread and (bare or before):
            found.append(hint)
    return found


def whole_name(heading: Heading, start: int, end: int, at: int, until: int) -> tuple[int, int]:
    """The name with the words about it, where a phrase holds nothing but words of one name and titles before it."""
    start, end = heading.trimmed(start, end)
    found = list(WORD.finditer(heading.line, start, end))
    while found and is_title(found[0][0]) and found[0].start() < at:
        found.pop(0)
    before = [it[0].lower() for it in found if it.start() < at]
    if before and before[-1] in _PARTICLES:
        return at, until
    others = [it for it in heading.names if start <= it[0] < end and it[:2] != (at, until)]
    if others or not found or found[-1].end() < until or not is_name(heading, found, titled=True):
        return at, until
    return min(at, found[0].start()), max(until, found[-1].end())


def led_to(heading: Heading, start: int, name: int) -> bool:
    """Whether only a few words, and no complement, lead to a name ("Comrade", "our friend")."""
    before = [it[0].lower() for it in WORD.finditer(heading.line, start, name)]
    return len(before) <= 3 and not parties.OF.intersection(before)


def is_name(heading: Heading, words: list[re.Match[str]], *, titled: bool = False) -> bool:
    """Whether all of a few words may be parts of a name; after a title, a word of the dictionary may, too."""
    spoken = [re.sub(r"^[dl]['’]", "", it[0]) for it in words if it[0].lower() not in _PARTICLES]
    if not spoken or len(words) > 6:
        return False
    inner = titled or len(spoken) > 2
    return all(
        it[:1].isupper() and _proper(heading, it, titled=titled or (inner and 0 < number < len(spoken) - 1))
        for number, it in enumerate(spoken)
    )


def _proper(heading: Heading, word: str, *, titled: bool = False) -> bool:
    if role_word(word):
        return False
    return titled or len(word) == 1 or heading.proper(word)


def surname_after_office(heading: Heading, words: list[re.Match[str]]) -> int | None:
    """Where the surname begins with which an office ends ("Secretary of State Rusk"), or None."""
    for index in range(len(words) - 1, 0, -1):
        if is_title(words[index - 1][0]) and is_name(heading, words[index:], titled=True):
            return words[index].start()
        if words[index - 1][0].lower() in ("von", "de") and index > 1 and _unplaced(heading, words[index:]):
            return words[index - 1].start()
    at = len(words)
    while (
        at
        and words[at - 1][0].lower() not in _NO_NAMES
        and words[at - 1][0][:1].isupper()
        and _proper(heading, words[at - 1][0])
    ):
        at -= 1
    if at in (0, len(words)) or len(words) - at > 3:
        return None
    before = words[at - 1][0].lower()
    told = is_office(before) or before in titles.PORTFOLIOS
    return words[at].start() if told and _unplaced(heading, words[at:]) else None


def _unplaced(heading: Heading, words: list[re.Match[str]]) -> bool:
    """Whether words may be a surname and are no place that a table knows."""
    placed = any(it[2] == "place" and it[0] <= words[0].start() < it[1] for it in heading.names)
    return not placed and is_name(heading, words)


def bracketed(heading: Heading, start: int, end: int, head: str) -> Iterator[Who]:
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
        kind = head_noun(heading, *before) if office > start else head
        if said and capitals and len(said) <= 6 and not named and kind == "office" and not (place and plain):
            at = inner[0]
            for link in [*AND.finditer(heading.line, *inner), None]:
                yield *heading.trimmed(at, link.start() if link else inner[1]), "person", 0.95
                at = link.end() if link else at
        office = match.end()
