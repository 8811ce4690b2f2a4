"""English, German and French headings: "Telegram From A to B", "A to B", "A an B", "A à B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teikit.data import parties as data
from teikit.grammar.parties.head import WORD
from teikit.grammar.parties.model import Heading, Party
from teikit.grammar.parties.named import Who
from teikit.grammar.parties.phrase import who

_SUBJECT = re.compile(data.SUBJECTS, re.IGNORECASE)
_ON = re.compile(r"\s(?:on|about|regarding|concerning)\s")
_ONLY_SUBJECT = re.compile(r"\W*(?:on|about|concerning|regarding|über|sur)\s", re.IGNORECASE)
_KIND = re.compile(rf"\W*(?:the )?(?:{data.KINDS})(?!\w)", re.IGNORECASE)
_SIMPLY = re.compile(r"(?=(?:from|von|de)\s+[^\W\d_])", re.IGNORECASE)
_TALK = re.compile(
    r"(?:[^\W\d_]+\W+){0,5}?(?:conversations?|minutes of|interview|entretien|unterredung|besprechung)\b", re.IGNORECASE
)
_TO = {
    "en": re.compile(r"(?:^|(?<=\s))(?:to|for)\s", re.IGNORECASE),
    "de": re.compile(r"(?:^|(?<=\s))an\s", re.IGNORECASE),
    "fr": re.compile(r"(?:^|(?<=\s))(?:à|au|aux)\s", re.IGNORECASE),
}
_FROM = {
    language: tuple(re.compile(words, re.IGNORECASE) for words in them)
    for language, them in {
        "en": (r"\bfrom\s", r"\bby\s", r"\bof\s"),
        "de": (r"\b(?:von|vom)\s", r"\b(?:des|der)\s", r"\baus\s"),
        "fr": (r"\b(?:de la|de l['’]|du|des|de|par)\s?", r"\bd['’]"),
    }.items()
}
_BY = (re.compile(r",\s+by\s", re.IGNORECASE),)
_SPEAKING = {
    "en": re.compile(r"\b(?:the|to|of|from|by|in|and)\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:an|der|die|das|den|dem|des|von|und|in|aus)\b", re.IGNORECASE),
    "fr": re.compile(r"(?:\b(?:à|au|aux|de|du|le|la|les|des|et|en|M\.)(?!\w)|\b[dl]['’])", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class _Reading:
    score: float
    senders: tuple[Who, ...]
    addressees: tuple[Who, ...]


def western_parties(heading: Heading) -> list[Party]:
    """The parties of the best reading of the heading: which "to" parts sender and addressee, and which language's."""
    if _ONLY_SUBJECT.match(heading.line, heading.start):
        return []
    best: _Reading | None = None
    for language in _languages(heading.line):
        for reading in _readings(heading, language):
            if best is None or reading.score > best.score:
                best = reading
    if best is None:
        return []
    return [
        *(Party(start, end, "sender", sort, sure) for start, end, sort, sure in best.senders),
        *(Party(start, end, "addressee", sort, sure) for start, end, sort, sure in best.addressees),
    ]


def _languages(line: str) -> list[str]:
    """The languages whose small words it has, the one with most of them first."""
    counts = {language: len(pattern.findall(line)) for language, pattern in _SPEAKING.items()}
    return sorted((it for it in counts if counts[it]), key=lambda it: -counts[it])


def _readings(heading: Heading, language: str) -> Iterator[_Reading]:
    line = heading.line
    kind = _KIND.match(line, heading.start)
    kind = kind or _SIMPLY.match(line, heading.start)
    talk = _TALK.match(line, heading.start) is not None
    for number, to in enumerate(_TO[language].finditer(line)):
        if talk or (to[0].lower().startswith("for") and not _alone(line, kind, to.start())):
            continue
        subject = _SUBJECT.search(line, to.end())
        addressees = who(heading, to.end(), subject.start() if subject else len(line))
        if not addressees:
            continue
        senders = _senders(heading, language, kind, to.start())
        if not senders and not (kind or to.start() == heading.start):
            continue
        score = 2.0 + 2.0 * bool(senders) + _parting(line, to.start()) + addressees[0][3] - 0.01 * number
        yield _Reading(score, tuple(senders), tuple(addressees))
    if kind is None and not talk and (author := _author(heading)):
        yield _Reading(0.5, (author,), ())
    if kind and (not talk or language == "en"):
        limit = _SUBJECT.search(line, kind.end())
        end = limit.start() if limit else len(line)
        words = _BY if talk else _FROM[language][: 2 if language != "en" else 3]
        senders = _introduced(heading, kind.end(), end, words)
        if senders:
            yield _Reading(1.0 + senders[0][3], tuple(senders), ())


def _author(heading: Heading) -> Who | None:
    """The person with whose name a heading begins that goes on with its subject ("V. Orlenko on the ...")."""
    subject = _ON.search(heading.line, heading.start)
    found = who(heading, heading.start, subject.start()) if subject else []
    return found[0] if len(found) == 1 and found[0][2] == "person" and found[0][3] > 0.8 else None


def _alone(line: str, kind: re.Match[str] | None, at: int) -> bool:
    """Whether "for" follows the kind directly ("Memorandum for the President")."""
    return kind is not None and not line[kind.end() : at].strip()


def _parting(line: str, at: int) -> float:
    """How much the words before "to" speak for a change of party: a closed bracket does, "Ambassador" does not."""
    before = line[:at].rstrip()
    if before.endswith(")"):
        return 2.0
    words = WORD.findall(before[before.rfind(")") + 1 :].lower())
    if words and words[-1] in data.TAKE_TO:
        return -2.0
    return -0.5 if data.TAKE_TO.intersection(words) - {"secretary", "minister"} else 0.0


def _senders(heading: Heading, language: str, kind: re.Match[str] | None, end: int) -> list[Who]:
    """Who is named between the kind of the document and "to", or from the heading's start where no kind is named."""
    start = kind.end() if kind else heading.start
    introduced = _introduced(heading, start, end, _FROM[language]) if kind else []
    if introduced:
        return introduced
    if kind is None and not _SUBJECT.search(heading.line, 0, end):
        return who(heading, start, end)
    return []


def _introduced(heading: Heading, start: int, end: int, words: Sequence[re.Pattern[str]]) -> list[Who]:
    """Who is named after "from", "by" or "of", whichever comes first in this order and names somebody."""
    for word in words:
        for match in word.finditer(heading.line, start, end):
            if _SUBJECT.search(heading.line, start, match.start() + 1):
                break
            if found := who(heading, match.end(), end):
                return found
    return []
