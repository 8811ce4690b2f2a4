"""How a letter or telegram closes: the words of leave, and signatures."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from teikit.data import forms
from teikit.segment.footnotes import mark_of
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import publication_likeness, source_likeness
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    INITIALS,
    NUMBERED,
    OPENINGS,
    TURN,
    Look,
    Weight,
    capitalised,
    is_number,
)

_OFFICE = re.compile(rf"(?<!\w)(?:{forms.OFFICES})(?!\w)", re.IGNORECASE)
_SIGNED = re.compile(forms.SIGNED, re.IGNORECASE)
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){2,}[^\W\d_](?!\w)")
_BY_HAND = re.compile(forms.SIGNED_BY_HAND, re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?] [^\W\d_a-zа-я]")
_MARKS_WITHIN = re.compile(r"[\[\]()]")
_OFFICE_AND_NAME = re.compile(
    rf"(?i:(?:(?:le|la|der|die|the) )?(?:{forms.OFFICES}))[^:.]{{0,60}}\s?[:—–-]\s?[^\W\d_a-zа-я][^:]{{1,40}}"
)
_CERTIFIED = re.compile(rf"[\W_]*(?:{forms.CERTIFIED})", re.IGNORECASE)
_NAME = r"[^\W\d_a-zа-я][\w.’'-]*"
_NAMES_AND_OFFICE = re.compile(
    rf"(?:{_NAME}(?: {_NAME}){{0,3}}(?:,| et| und| and| и) ){{1,4}}(?i:\w{{0,12}}(?:{forms.OFFICES})\w*)\.?"
)
_SIGNER = r"(?:[^\W\d_a-zа-яё]\.\s?){1,3}[^\W\d_a-zа-яё][\w’'-]+"
_ARTICLE = r"(?i:the|la|le|les|l[’']|die|das|den|der)"
_PARTY_NAME = rf"(?:{_NAME}|of|the|de|du|der)"
_PARTY_SIGNS = re.compile(rf"(?:{forms.FOR_PARTIES})\s(?:{_ARTICLE}\s)?{_PARTY_NAME}(?: {_PARTY_NAME}){{0,5}}\s?:")
_PARTIES_SIGN = re.compile(rf"{_PARTY_SIGNS.pattern}(?:\s+{_PARTY_SIGNS.pattern})+")
_BODY_SIGNS = re.compile(rf"(?:{_NAME} )[^:.]{{2,60}}: {_SIGNER}(?:(?:,| and| et| und| и) {_SIGNER})*\.?")
_LOUD = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ’'-]{2,}"
_NAME_AND_RANK = re.compile(
    rf"(?:[A-ZА-ЯЁ]\.\s?){{1,3}}{_LOUD}(?: {_LOUD})?, (?i:(?:\w+[ -]){{0,2}}(?:{forms.OFFICES}))[\w ]{{0,20}}\.?"
)
_BEHIND_SIGNATURES = ("RESOLUTIONS_ON_DOCUMENT", "ENDORSEMENTS", "BOILERPLATE")
_YEAR = re.compile(r"1[4-9]\d\d\.?")
_FOR_OTHERS = re.compile(rf"(?:{forms.FOR_OTHERS})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def has_office(text: str) -> bool:
    """Whether a line names an office."""
    return _OFFICE.search(text) is not None


def is_signed(text: str) -> bool:
    """Whether a line says that it is a signature: "(signed)", "gez.", "m. p.", "(L. S.)"."""
    return _SIGNED.search(text) is not None or _BY_HAND.search(text) is not None


def signs_for_others(text: str) -> bool:
    """Whether a line begins as a signature does that is given for others."""
    return _FOR_OTHERS.match(text) is not None


def signature(look: Look) -> Weight:
    text, line = look.text, look.line
    if _PARTIES_SIGN.fullmatch(text):
        return 4.0, "the parties, side by side, above their signatures"
    if text[-1] == ":" and line.words <= 6 and is_name(look.following()):
        return (2.5, "an office above a name") if has_office(text) or _FOR_OTHERS.match(text) else None
    if (
        len(text) > 160
        or text.endswith((":", ";", ","))
        or look.under
        or _certified(text)
        or BARE_NUMBER.fullmatch(text)
    ):
        return None
    if _SIGNED.search(text):
        return 4.0, "says that it is signed"
    if INITIALS.fullmatch(text):
        return 2.5, "nothing but initials"
    if _NAME_AND_RANK.fullmatch(text):
        return 4.0, "initials, a name in capitals and a rank"
    if _BODY_SIGNS.fullmatch(text) and not OPENINGS["ATTENDANCE"].match(text) and _closes(look.behind()):
        return 4.0, "a body and the names that sign for it"
    if _NAMES_AND_OFFICE.fullmatch(text):
        return 2.5, "names and an office"
    if len(text) <= 60 and (_SPACED.search(text) or _BY_HAND.search(text)):
        return 2.5, "spaced letters, or signed by hand"
    if line.words > 18 or _is_speech(look) or (line.upper and named_genre(text)):
        return None
    if line.words <= 9 and _OFFICE_AND_NAME.fullmatch(text):
        return 2.5, "an office and a name"
    why = [reason for reason, holds in _SIGNS if holds(look)]
    if not why:
        return None
    score = -1.0 + sum(_WORTH[reason] for reason in why)
    if _closes(look.behind() if look.line.words > 1 else look.following()):
        score, why = score + 1.5, [*why, "before the source line or another signature"]
    return score, ", ".join(why)


def _certified(text: str) -> bool:
    """Whether a line certifies a copy ("Correct: Secretary X"): it bears a name, but signs nothing."""
    return _CERTIFIED.match(text) is not None


def _closes(text: str) -> bool:
    """Whether a line is what comes behind a signature: the source line, another signature, what was written on it."""
    if source_likeness(text) > 0.5 or _SIGNED.search(text):
        return True
    return len(text) < 200 and any(OPENINGS[it].match(text) for it in _BEHIND_SIGNATURES)


def _is_speech(look: Look) -> bool:
    """Whether a short line is rather a sentence and a name, or what a speaker says."""
    broken = _SENTENCE.search(look.text)
    if broken and capitalised(look.text[: broken.start() + 1]) < 1.0:
        return True
    return look.page.genre[look.index] == "conversation" and bool(TURN.match(look.text) or look.within)


def _office_and_names(look: Look) -> bool:
    text = look.text
    ends = not look.line.closed or text.rstrip('”»"').endswith(".")
    return ends and has_office(text) and capitalised(text) >= 0.6


def _name_before_source(look: Look) -> bool:
    """A short line that ends in a capital, before the source line."""
    last = look.text.rstrip(".").rsplit(" ", 1)[-1]
    short = not look.line.closed and 2 <= look.line.words <= 8
    named = named_genre(look.text) != ""
    return short and last[:1].isupper() and not named and source_likeness(look.behind()) > 0.5


def _body_before_source(look: Look) -> bool:
    """A short line with a capital, below a sentence and above the source line: a body that signs ("Kerki revkom")."""
    line, before = look.line, look.page.lines[look.index - 1 : look.index]
    if line.closed or not 2 <= line.words <= 7 or not line.text[0].isupper() or not any(it.closed for it in before):
        return False
    after = look.behind()
    ended = (
        max(source_likeness(after), publication_likeness(after)) > 0.5
        or (is_number(after) and not _YEAR.fullmatch(after))
        or OPENINGS["RESOLUTIONS_ON_DOCUMENT"].match(after)
    )
    return not is_name(line.text) and not _name_before_source(look) and bool(ended)


_SIGNS: tuple[tuple[str, Callable[[Look], bool]], ...] = (
    (
        "signs for others",
        lambda look: (
            _PARTY_SIGNS.match(look.text) is not None
            or ((not look.line.closed or ":" in look.text) and _FOR_OTHERS.match(look.text) is not None)
        ),
    ),
    ("an office and capitalised words", _office_and_names),
    ("nothing but names", lambda look: is_name(look.text)),
    (
        "a name in capitals",
        lambda look: look.line.upper and look.line.words <= 4 and not named_genre(look.text),
    ),
    ("set to the right", lambda look: look.line.align == "right" and look.line.words <= 8),
    (
        "an office above a name",
        lambda look: (
            not look.line.closed
            and look.line.words <= 8
            and _OFFICE.search(look.text[:25]) is not None
            and capitalised(look.text) < 0.6
            and is_name(look.following())
        ),
    ),
    ("a few words before the source line", lambda look: _body_before_source(look)),
    ("a short line that ends in a name", lambda look: not is_name(look.text) and _name_before_source(look)),
)
_WORTH = {
    "signs for others": 3.0,
    "an office and capitalised words": 2.0,
    "nothing but names": 2.0,
    "a name in capitals": 1.0,
    "set to the right": 1.5,
    "an office above a name": 2.0,
    "a few words before the source line": 1.2,
    "a short line that ends in a name": 1.5,
}


def _plain(text: str) -> str:
    """A signature without the marks around and within it ("W. P[enfold]¹")."""
    return _MARKS_WITHIN.sub("", text).strip('“”"«»—–- .,;*†‡⁰¹²³⁴⁵⁶⁷⁸⁹')


def is_name(text: str) -> bool:
    """Whether a line is nothing but one to five capitalised words."""
    bare = _plain(text)
    return 1 <= len(bare.split()) <= 5 and capitalised(bare) == 1.0 and not any(char.isdigit() for char in bare)


def postscript(look: Look) -> Weight:
    text = look.text
    if OPENINGS["POSTSCRIPT"].match(text):
        return 4.0, "a postscript's mark"
    lines, after = look.page.lines, look.following()
    ended = not after or is_number(after) or NUMBERED.match(after) or source_likeness(after) > 0.5
    if not ended or look.index == 0 or look.page.under[look.index - 1] or mark_of(text):
        return None
    above = lines[look.index - 1]
    if not above.closed and is_name(above.text) and look.line.closed and look.line.words >= 6:
        return 0.6, "a sentence below a signature"
    return None


def closer(look: Look) -> Weight:
    text = look.text
    if len(text) <= 250 and OPENINGS["CLOSERS"].match(text):
        return (3.0 if look.line.words <= 12 or text[-1] != "." else 2.5), "a closing formula"
    if OPENINGS["ADDRESSES"].match(text) or look.under:
        return None
    if look.line.words <= 8 and text[-1] in ",–—" and not look.line.upper and is_name(look.following()):
        return 1.5, "a short line before a name"
    if _between(look):
        return 1.0, "a few words between the last sentence and a name"
    return None


def _between(look: Look) -> bool:
    """Whether a few words that are no name stand between a sentence and a name: some way of taking leave."""
    line, before = look.line, look.page.lines[look.index - 1 : look.index]
    if line.words > 5 or line.closed or line.upper or not line.text[0].isalpha() or not any(it.closed for it in before):
        return False
    return not has_office(line.text) and capitalised(line.text) < 1.0 and is_name(look.following())
