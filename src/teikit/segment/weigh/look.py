"""A piece of text as the weighers see it, with its surroundings, and what several of them ask of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from teikit.data import forms
from teikit.segment.lines import Line
from teikit.segment.page import Page

Weight = tuple[float, str] | None
NUMBER = re.compile(
    r"\W{0,4}(?:(?:Telegram|Radiogram|Letter|Телеграмма)\s)?"
    rf"{forms.NUMBER_SIGN}\s*\d{{1,4}}[a-zа-я]?[.:]?",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 40  # code points: "Telegram: Document No. 1234a."
BARE_NUMBER = re.compile(r"\[?\d{1,4}[a-zа-я]?\.?\]?|(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?")
SENTENCE = re.compile(
    r"(?<=[^\W\d_]{3})(?<!\bRevd)(?<!\bProf)(?<!\bCapt)(?<!\bFrhr)(?<!\bMrs)(?<!\bRev)(?<!\bHon)(?<!\bEsq)(?<!\bGen)(?<!\bCol)"
    r"(?<!\bMaj)(?<!\bMessrs)[.!?…] +[^\W\d_a-zа-я]"
)
"""The end of one sentence and the beginning of another."""
INITIALS = re.compile(r"(?:[^\W\d_a-zа-я]\.\s?){2,4}")
NUMBERED = re.compile(r"\[?\d{1,4}\.\s+[^\W\d_a-zа-я]")
"""A number with its stop, and a word with a capital."""
ORDINAL = re.compile(rf"(?:{forms.ORDINALS})(?:[.,:] |\s[—–-]\s| )")
"""A word that counts, at the beginning of an item."""
ITEM = re.compile(
    r"(?!\(?s\.\))(?:\d{1,2}(?:\.?\)|[.°])|\(?[a-zа-я]\.?\)|\(?[ivx]{1,4}\)|\(\d{1,2}\.?\)|[•·*–—-])\s+\S"
)
_TITLE = (
    r"(?:The |Frau |Dr\. |Le |La |M\. |MM\. |Mme |Mr\.? |Mrs\.? |Sir |Lord |Comrade |General |Général |Marshal "
    r"|Maréchal |Herr |Graf |Staatssekretär |Reichskanzler |Minister |Reichsminister |тов\. |т\. |г\. )"
)
_CAPITAL = r"[^\W\d_a-zа-я]"
TURN = re.compile(
    rf"((?:{_CAPITAL}\w{{1,4}}\. )?{_TITLE}?(?:{_CAPITAL}[\w’'-]+|{_CAPITAL}\.)"
    rf"(?: (?:{_CAPITAL}|de |von |d.)[\w.’'-]*){{0,3}}(?:,? \([^)]{{2,30}}\))?)"
    r"( ?:(?: ?[—–-])?|(?<=[\w’'-]{4})\.(?: ?[—–-])?(?=(?:\s+\S+){2})| [—–-])\s+\S"
)
_ARTICLED = re.compile(r"(?:al|el|ol|ul|as|ad|ar|ud|us|od)-[^\W\d_a-z]")
_WHOLE = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SMALL_WORDS = frozenset(
    "of the for in and to a an on at by de du des d l la le les et à au aux der die das dem den des von vom zum zur und"
    " im in an am auf и в на по о об с к у от".split()
)


@dataclass(frozen=True, slots=True)
class Look:
    """A piece of text with its surroundings, as the weighers see it."""

    page: Page
    index: int
    """Of the line it begins in."""
    last: int
    """Of the line it ends in."""
    line: Line
    """The piece as if it were a line of its own."""
    work: str
    """The title of the work that is being encoded, as teikit.toml gives it."""

    @property
    def within(self) -> bool:
        """Whether the piece begins within its line."""
        return self.line.start > self.page.lines[self.index].start

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def under(self) -> str:
        return self.page.under[self.index]

    def following(self, distance: int = 1) -> str:
        lines = self.page.lines
        return lines[self.last + distance].text if self.last + distance < len(lines) else ""

    def behind(self) -> str:
        """What stands behind it: the rest of its line, or the line below."""
        line = self.page.lines[self.last]
        rest = line.text[self.line.end - line.end :].strip() if self.line.end < line.end else ""
        return rest or self.following()


def _opening(words: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{words})", re.IGNORECASE)


OPENINGS = {
    name: _opening(getattr(forms, name))
    for name in (
        "ARTICLES ATTENDANCE BOILERPLATE CLOSERS ENCLOSURES ENDORSEMENTS ADDRESSES FIELD_LINES HEADNOTES HEARD"
        " NOTE_PHRASES POSTSCRIPT RESOLUTIONS_ON_DOCUMENT RESOLVED SALUTATIONS STAGES SUBJECT_OPENINGS"
        " TREATY_NOTES"
    ).split()
}


def is_number(text: str) -> bool:
    """Whether a line is a number and nothing else, with its sign or without."""
    return len(text) <= _LONGEST_NUMBER and (NUMBER.fullmatch(text) or BARE_NUMBER.fullmatch(text)) is not None


def capitalised(text: str) -> float:
    """The share of words with a capital, little words left aside."""
    words = [word for word in _WHOLE.findall(text) if word.lower() not in _SMALL_WORDS]
    return sum(1 for word in words if word[0].isupper() or _ARTICLED.match(word)) / len(words) if words else 0.0


def opens_with(pattern: str, score: float, why: str, longest: int = 400) -> Callable[[Look], Weight]:
    match = OPENINGS[pattern].match

    def weigh(look: Look) -> Weight:
        return (score, why) if len(look.text) <= longest and match(look.text) else None

    return weigh
