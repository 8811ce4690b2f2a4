"""Where a shelfmark ends: at its leaves, a sentence's stop, a semicolon, a word on the document's form, a line's end.

A stop closes the shelfmark unless it belongs to an abbreviation ("Kt. 954", "Add. MS.") or an initial ("J. F. Varzin
Papers"). At most LONGEST characters are looked at.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Sheets
from teikit.grammar.callnumbers.terms import CLIPPED, SAID, SERIES

LONGEST: Final = 260
_MOST_SIGNS: Final = 36  # stops, commas, brackets: with more of them it is a list of something else

_SAYS: Final = re.compile(rf"\s{{0,2}}[(\[—–-]{{0,2}}\s?(?!{SERIES})(?i:{SAID})")
_STEP: Final = re.compile(
    r"[.,;()\[\]\n]|(?<=\s)[—–-](?=\s)|(?<=[\w)])\s(?=[^\W\d]{1,8}[.°º\s]\s?\d)|/(?=[^\W\d_]{1,3}\.)|:(?=\s)"
)
_DATED: Final = re.compile(
    r"\s(?:(?i:den|vom|le|of|dated)\s)?\d{1,2}(?:\.|er)?\s[^\W\d_]{3,12}\.?\s(?:1[5-9]|20)\d{2}(?!\w)"
)
_LAST_WORD: Final = re.compile(r"[^\s.,;:()\[\]«»“”\"'’/–-]{1,20}\Z")
_NEXT: Final = re.compile(r"\s{1,3}(?P<word>[«“\"„(\[]?[^\s.,;:)]{1,30})|\s*\Z|\s*(?=\n)")
_ROMAN: Final = re.compile(r"(?:.*,\s)?[IVX]{1,5}", re.DOTALL)
_GOES_ON: Final = re.compile(r"\n(?=[^\W\d_A-ZА-ЯЁÀ-Þ]|\d|[A-ZÄÖÜ][a-z]{0,4}\.\s?\d|[A-Z]{1,4}\s\d)")


def shelf_end(text: str, start: int, country: str = "") -> tuple[int, list[Sheets]]:
    """Where the shelfmark that begins at start ends (code points), and its leaves; at start where it is none."""
    limit, depth = min(len(text), start + LONGEST), 0
    position, signs = start, 0
    while (step := _STEP.search(text, position, limit)) is not None:
        signs += 1
        if signs > _MOST_SIGNS:
            return start, []
        at, sign = step.start(), step[0]
        position = step.end()
        if sign in "([" and not _SAYS.match(text, position):
            depth += 1
        elif sign in ")]" and depth:
            depth -= 1
        elif sign in "([)]" or (sign == ";" and not depth) or (sign == "\n" and not _wrapped(text, at)):
            return at, []
        elif at > start and (leaves := leaves_at(text, at, country)):
            return at, leaves
        elif (sign in ",:—–-" and (_SAYS.match(text, position) or _DATED.match(text, position))) or (
            sign == "." and _closes(text, start, at)
        ):
            return at, []
    return _cut(text, start, limit), []


def _wrapped(text: str, at: int) -> bool:
    """Whether a line's end within a reference is no more than that: after a comma or dash, before a small letter."""
    return text[at - 1 : at] in (",", "–", "-", ":") or _GOES_ON.match(text, at) is not None


def _closes(text: str, start: int, at: int) -> bool:
    """Whether the full stop at the place is the end of the sentence."""
    after = _NEXT.match(text, at + 1)
    if after is None or after["word"] is None:
        return after is not None
    if _SAYS.match(text, at + 1):
        return True
    last = _LAST_WORD.search(text, max(start, at - 20), at)
    word = last[0] if last else ""
    following = after["word"].lstrip('«“"„([')
    if following[:1].islower():
        return False
    if following[:1].isdigit():
        return word.isdigit() or len(word) > 9
    counted = last is not None and re.match(r"\d\s", text[max(start, last.start() - 2) : last.start()]) is not None
    if (word.lower() in CLIPPED and not counted) or _ROMAN.fullmatch(text[max(start, at - 7) : at]):
        return False  # "Kt. 5", "I. HA Rep. 81"; but "12 A. Copy"
    if 1 < len(word) < 6 and word[0].isupper() and not re.search(r"\d", text[start:at]):
        return False  # "Arch. Nunz. Monaco, 401"
    initial = len(word) == 1 and word.isupper() and word not in "IVXLC" and following[:1].isupper() and not counted
    return not initial


def _cut(text: str, start: int, limit: int) -> int:
    """The end where neither sign nor leaf was met: that of the text, or the last white space before the limit."""
    if limit == len(text):
        return start + len(text[start:limit].rstrip())
    space = text.rfind(" ", start, limit)
    return space if space > start else limit
