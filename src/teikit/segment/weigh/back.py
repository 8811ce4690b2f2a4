"""How a document ends: signatures, the source line, publications, notes."""

from __future__ import annotations

import re
from collections.abc import Callable

from teikit.data import forms
from teikit.segment.footnotes import mark_of
from teikit.segment.likeness import emphasis_note, first_reference, publication_likeness, source_likeness
from teikit.segment.page import named_genre
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    NUMBER,
    OPENINGS,
    TURN,
    Look,
    Weight,
    capitalised,
)
from teikit.segment.weigh.outside import is_site_line

_OFFICE = re.compile(rf"(?<!\w)(?:{forms.OFFICES})(?!\w)", re.IGNORECASE)
_SIGNED = re.compile(forms.SIGNED, re.IGNORECASE)
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){2,}[^\W\d_](?!\w)")
_BY_HAND = re.compile(forms.SIGNED_BY_HAND, re.IGNORECASE)
_NOTE_MARK = re.compile(r"(?:[(\[]?\d{1,3}[)\].]?|[⁰¹²³⁴-⁹]{1,3}|\*{1,3}\)?|[†‡])\s?")
_NOTE_MARK_BEFORE = re.compile(r"[⁰¹²³⁴-⁹\d]{1,3}\s(?=\w)")
_SOURCE_WORD = re.compile(r"(?:Sources?|Quellen?|Источники?)\b", re.IGNORECASE)
_ITEM_LIKE = re.compile(r"\d{1,2}\. ")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?] [^\W\d_a-zа-я]")
_MARKS_WITHIN = re.compile(r"[\[\]()]")
_OFFICE_AND_NAME = re.compile(
    rf"(?i:(?:(?:le|la|der|die|the) )?(?:{forms.OFFICES}))[^:.]{{0,60}}\s?[:—–-]\s?[^\W\d_a-zа-я][^:]{{1,40}}"
)
_FOR_OTHERS = re.compile(rf"(?:{forms.FOR_OTHERS})\b", re.IGNORECASE)
_SOURCE_PHRASE = re.compile(rf"[\W_]*(?:{forms.SOURCE_PHRASES})", re.IGNORECASE)
_PUBLISHED = re.compile(rf"[\W_]*(?:{forms.PUBLISHED})\s?:?\s", re.IGNORECASE)
_VOLUME = re.compile(
    r"[—–-]?\s?[^\W\d_a-zа-я][^.]{3,80}, (?:Vol|Bd|t|т)\. ?[\dIVXLC]+, .{0,30}(?:pp?|S|с)\. ?\d.{0,80}"
    r"|[—–-]\s?[^\W\d_a-zа-я][^.]{3,80}(?:, |\b(?:No|№|Nr)\. ?)[^.]{0,60}\b(?:pp?|S|с)\. ?\d[\d–-]{0,9}\.?"
)
_UNNUMBERED = frozenset({"*", "**", "***", "†", "‡"})
_MARKED = re.compile(r"(?:\*{1,3}|[†‡]|[¹²³⁴-⁹⁰]{1,3}|[(\[]\d{1,3}[)\]]|\d{1,3}\s(?=[^\W\d_a-zа-я]))\s?\S")


def has_office(text: str) -> bool:
    """Whether a line names an office."""
    return _OFFICE.search(text) is not None


def is_signed(text: str) -> bool:
    """Whether a line says that it is a signature: "(signed)", "gez.", "m. p.", "(L. S.)"."""
    return _SIGNED.search(text) is not None or _BY_HAND.search(text) is not None


def signature(look: Look) -> Weight:
    text, line = look.text, look.line
    if len(text) > 160 or text.endswith((":", ";", ",")) or look.under or BARE_NUMBER.fullmatch(text):
        return None
    if _SIGNED.search(text):
        return 4.0, "says that it is signed"
    if len(text) <= 60 and (_SPACED.search(text) or _BY_HAND.search(text)):
        return 2.5, "spaced letters, or signed by hand"
    if line.words > 18 or _is_speech(look):
        return None
    if line.words <= 9 and _OFFICE_AND_NAME.fullmatch(text):
        return 2.5, "an office and a name"
    why = [reason for reason, holds in _SIGNS if holds(look)]
    if not why:
        return None
    score = -1.0 + sum(_WORTH[reason] for reason in why)
    if _closes(look.following()):
        score, why = score + 1.5, [*why, "before the source line or another signature"]
    return score, ", ".join(why)


def _closes(text: str) -> bool:
    """Whether a line is what comes behind a signature: the source line, another signature, what was written on it."""
    if source_likeness(text) > 0.5 or _SIGNED.search(text):
        return True
    return len(text) < 200 and any(OPENINGS[it].match(text) for it in ("RESOLUTIONS_ON_DOCUMENT", "ENDORSEMENTS"))


def _is_speech(look: Look) -> bool:
    """Whether a short line is rather a sentence and a name, or what a speaker says."""
    broken = _SENTENCE.search(look.text)
    if broken and capitalised(look.text[: broken.start() + 1]) < 1.0:
        return True
    return look.page.genre[look.index] == "conversation" and bool(TURN.match(look.text) or look.within)


def _office_and_names(look: Look) -> bool:
    text = look.text
    ends = not look.line.closed or text.rstrip('”»"').endswith(".")
    return ends and _OFFICE.search(text) is not None and capitalised(text) >= 0.6


def _name_before_source(look: Look) -> bool:
    """A short line that ends in a capital, before the source line."""
    last = look.text.rstrip(".").rsplit(" ", 1)[-1]
    short = not look.line.closed and 2 <= look.line.words <= 8
    return short and last[:1].isupper() and source_likeness(look.following()) > 0.5


_SIGNS: tuple[tuple[str, Callable[[Look], bool]], ...] = (
    ("signs for others", lambda look: not look.line.closed and _FOR_OTHERS.match(look.text) is not None),
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
            and _OFFICE.match(look.text) is not None
            and capitalised(look.text) < 0.6
            and is_name(look.following())
        ),
    ),
    ("a short line that ends in a name", lambda look: not is_name(look.text) and _name_before_source(look)),
)
_WORTH = {
    "signs for others": 3.0,
    "an office and capitalised words": 2.0,
    "nothing but names": 2.0,
    "a name in capitals": 1.0,
    "set to the right": 1.5,
    "an office above a name": 2.0,
    "a short line that ends in a name": 1.5,
}


def resolution(look: Look) -> Weight:
    if len(look.text) < 400 and OPENINGS["RESOLUTIONS_ON_DOCUMENT"].match(look.text):
        return 4.0, "a resolution written on the document"
    return (4.5, "under a resolution's label") if look.page.resolution[look.index] else None


def note(look: Look) -> Weight:
    text = look.text
    score, why = -2.0 + (0.5 if len(text) < 300 else -1.0), ["after the source line"]
    awaited = look.page.marks[look.index]
    unmarked = _NOTE_MARK_BEFORE.sub("", text, 1)
    if source_likeness(unmarked) > 0.5 and (_SOURCE_WORD.match(unmarked) or mark_of(text) not in awaited):
        score -= 5.0
    if (mark := mark_of(text)) and mark in awaited:
        score += 2.0 if _ITEM_LIKE.match(text) else 5.0
        why = [*why, "begins with a mark that stands in the text"]
    elif _MARKED.match(text):
        score, why = score + 1.5, [*why, "begins with a mark"]
    if OPENINGS["NOTE_PHRASES"].match(_NOTE_MARK.sub("", text, 1)):
        score, why = score + 2.5, [*why, "speaks of the text"]
    if not mark and awaited & _UNNUMBERED and _after_source(look):
        score, why = score + 1.5, [*why, "a mark in the text calls a note"]
    if len(why) == 1 and len(text) <= 200 and look.line.closed and _after_source(look) and _document_follows(look):
        score, why = score + 0.7, [*why, "a short sentence before the next document"]
    return (score, ", ".join(why)) if len(why) > 1 else None


def _plain(text: str) -> str:
    """A signature without the marks around and within it ("W. P[enfold]¹")."""
    return _MARKS_WITHIN.sub("", text).strip('“”"«»—–- .,;*†‡⁰¹²³⁴⁵⁶⁷⁸⁹')


def is_name(text: str) -> bool:
    """Whether a line is nothing but one to five capitalised words."""
    bare = _plain(text)
    return 1 <= len(bare.split()) <= 5 and capitalised(bare) == 1.0 and not any(char.isdigit() for char in bare)


def _above(look: Look) -> str:
    """The line above; where it is the short end of a broken one, that one with it."""
    lines, index = look.page.lines, look.index
    if index == 0:
        return ""
    above = lines[index - 1]
    whole = index > 1 and len(above.text) < 60 and not above.after_blank and not lines[index - 2].closed
    return f"{lines[index - 2].text} {above.text}" if whole else above.text


def _after_source(look: Look) -> bool:
    before = _above(look)
    if publication_likeness(before) > 0.5 or _PUBLISHED.match(before) or _SOURCE_PHRASE.match(before):
        return True
    if (reference := first_reference(before)) and len(before) - reference[1] < 80:
        return True
    return source_likeness(before) > 0.5 or (len(before) < 200 and emphasis_note(before) is not None)


def _document_follows(look: Look) -> bool:
    """Whether the page ends here, or the next line looks like a document's number or heading, or like the site's."""
    after = look.page.lines[look.last + 1 : look.last + 2]
    if not after:
        return True
    if is_site_line(after[0].text):
        return True
    numbered = NUMBER.fullmatch(after[0].text) or BARE_NUMBER.fullmatch(after[0].text)
    return bool(after[0].upper or numbered or named_genre(after[0].text[:60]))


def source(look: Look) -> Weight:
    likeness = source_likeness(_NOTE_MARK_BEFORE.sub("", look.text, 1))
    if len(look.text) < 200 and _SOURCE_PHRASE.match(look.text):
        return 4.5, "says from where it is printed"
    return (6.0 * likeness, "begins with a call number") if likeness > 0.3 else None


def publication(look: Look) -> Weight:
    likeness = publication_likeness(look.text)
    if len(look.text) < 400 and (_PUBLISHED.match(look.text) or _VOLUME.fullmatch(look.text)):
        return 4.0, "says where it was published"
    return (5.0 * likeness, "says where it was published") if likeness > 0.3 else None


def emphasis(look: Look) -> Weight:
    found = emphasis_note(look.text)
    if found is None or len(look.text) - (found[1] - found[0]) > 4:
        return None
    return 6.0, "says that emphasis was added"


_CLOSING_FORMULA = re.compile(rf"[\W_]*(?:{forms.CLOSERS})", re.IGNORECASE)


def closer(look: Look) -> Weight:
    text = look.text
    if len(text) <= 250 and _CLOSING_FORMULA.match(text):
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
    return not _OFFICE.search(line.text) and capitalised(line.text) < 1.0 and is_name(look.following())
