"""Russian headings: the sender stands in the genitive, the addressee in the dative, often with nothing between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from teikit.data import institutions, titles
from teikit.data import parties as data
from teikit.grammar.parties.head import WORD
from teikit.grammar.parties.model import Heading, Hint, Party

_SUBJECT = re.compile(rf"{data.SUBJECTS}|[(\[]|\s\d{{1,2}}[.\s]", re.IGNORECASE)
_KIND = re.compile(rf"\W*(?:{data.RUSSIAN_KINDS})(?!\w)", re.IGNORECASE)
_ONLY_SUBJECT = re.compile(r"\W*(?:о|об|обо)\s", re.IGNORECASE)
_BY_NAME = re.compile(r"\sна имя\s+", re.IGNORECASE)
_DASH = re.compile(r"\s[–—-]\s")
_TWO_NAMES = re.compile(r"([^\W\d_]+(?:а|я|ого|его)) ((?:[^\W\d_]{1,2}\. ?){1,3}[^\W\d_]+(?:у|ю))")
_FROM = re.compile(r"\s*от\s+", re.IGNORECASE)


def russian_parties(heading: Heading) -> list[Party]:
    """Who wrote to whom; only where the heading begins with a kind of document, or parts its parties with a dash."""
    heading = _parted(heading)
    line = heading.line
    kind = _KIND.match(line, heading.start)
    if kind is None or _ONLY_SUBJECT.match(line, heading.start):
        return list(_dashed(heading))
    start = kind.end()
    if introduced := _FROM.match(line, start):
        start = introduced.end()
    subject = _SUBJECT.search(line, start)
    end = subject.start() if subject else len(line)
    to = _addressee(heading, start, end)
    found = list(_named(heading, start, to if to is not None else end, "sender"))
    if to is not None:
        skip = _BY_NAME.match(line, to)
        found += _named(heading, skip.end() if skip else to, end, "addressee")
    return found


def _dashed(heading: Heading) -> Iterator[Party]:
    """ "В. Орленко – П. Варзину": both sides must name somebody."""
    dash = _DASH.search(heading.line)
    if dash and len(heading.line) < 400:
        subject = _SUBJECT.search(heading.line, dash.end())
        senders = list(_named(heading, heading.start, dash.start(), "sender"))
        addressees = list(_named(heading, dash.end(), subject.start() if subject else len(heading.line), "addressee"))
        if senders and addressees and addressees[0].sort == "person":
            yield from (*senders, *addressees)


def _addressee(heading: Heading, start: int, end: int) -> int | None:
    """Where the addressee begins: at a dative, at "на имя", at an institution after "в", at the second name."""
    line = heading.line
    if by_name := _BY_NAME.search(line, start, end):
        return by_name.start()
    words = list(WORD.finditer(line, start, end))
    for index, word in enumerate(words):
        lower = word[0].lower()
        if lower in data.DATIVE_OFFICES or lower in data.DATIVE_INSTITUTIONS:
            return _with_adjectives(words, index)
        if lower == "в" and any(it[0] in (word.end() + 1,) for it in heading.named(start, end, "org")):
            return word.end()
    persons = heading.named(start, end, "person")
    for index, (at, until, _) in enumerate(persons):
        if _dative(line[at:until]) and (index or not line[start:at].strip()):
            return at
    if len(persons) == 2 and not line[persons[0][1] : persons[1][0]].strip():
        return persons[1][0]
    return None


def _with_adjectives(words: list[re.Match[str]], index: int) -> int:
    """The beginning of the adjectives in the dative before an office."""
    while index and words[index - 1][0].lower().endswith(data.DATIVE_ENDINGS):
        index -= 1
    return words[index].start()


def _dative(name: str) -> bool:
    return name.lower().endswith(("у", "ю", "ому", "ему")) or name.lower().endswith(("ой", "ей"))


def _named(heading: Heading, start: int, end: int, role: str) -> Iterator[Party]:
    """The persons of a stretch; else its institution or office as worded."""
    start, end = heading.trimmed(start, end)
    persons = _persons(heading, start, end)
    if persons:
        yield from (Party(a, b, role, "person", 0.95) for a, b, _ in persons)
        return
    stop = heading.line.find(",", start, end)
    end = stop if stop > start else end
    for word in WORD.finditer(heading.line, start, end):
        lower = word[0].lower()
        if lower in titles.OFFICES or lower in data.DATIVE_OFFICES:
            if (name := _titled(heading, start, end)) is not None:
                yield Party(name, end, role, "person", 0.8)
                return
            yield Party(start, end, role, "office", 0.8)
            return
        if lower in data.DATIVE_INSTITUTIONS or _institution(lower) or word[0] in institutions.ABBREVIATIONS:
            yield Party(start, end, role, "org", 0.8)
            return


def _persons(heading: Heading, start: int, end: int) -> list[Hint]:
    """The persons of a stretch; a word without initials counts only where it ends the stretch or stands alone."""
    found = []
    for hint in heading.named(start, end, "person"):
        name, rest = heading.line[hint[0] : hint[1]], heading.line[hint[1] : end].strip(" .,")
        if _person(name) and ("." in name or not rest or rest.startswith(("и ", "(")) or hint[0] == start):
            found.append(hint)
    return found


def _parted(heading: Heading) -> Heading:
    """The heading with names parted in which a genitive and a dative were read as one ("Лаптева Г. Ушинскому")."""
    names: list[Hint] = []
    for start, end, kind in heading.names:
        both = _TWO_NAMES.fullmatch(heading.line, start, end) if kind == "person" else None
        if both:
            names += (start, both.start(2) - 1, kind), (both.start(2), end, kind)
        else:
            names.append((start, end, kind))
    return replace(heading, names=tuple(names))


def _person(name: str) -> bool:
    """Whether a name may be a person's: no number, no words of a portfolio."""
    first = name.split()[0].lower()
    return first not in institutions.ROMAN and first not in titles.PORTFOLIOS and first not in titles.OFFICES


def _titled(heading: Heading, start: int, end: int) -> int | None:
    """Where the name begins with which a phrase ends after a form of address ("графу Брокдорфу")."""
    words = list(WORD.finditer(heading.line, start, end))
    for before, word in pairwise(words):
        if before[0].lower() in data.RUSSIAN_TITLES and all(
            it[0][:1].isupper() for it in words if it.start() >= word.start()
        ):
            return word.start()
    return None


def _institution(lower: str) -> bool:
    if lower in institutions.STANDING:
        return True
    return any(lower.startswith(stem) and len(lower) - len(stem) <= 3 for stem in institutions.RUSSIAN_HEADS)
