"""Numbers at the head of a document: the edition's, the office's, the archive's; and degrees of secrecy beside them."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.data import forms
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import dateline_likeness
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    NUMBER,
    OPENINGS,
    Look,
    Weight,
)
from teikit.segment.weigh.parties import from_to

_FILE_NUMBER = re.compile(
    r"\(?(?:Исх\. |Вх\. |Tgb\. |J\.-?Nr\. |Télégrammes? |Telegramm |Telegram |Dépêche |Tel\. |[TDJRL]\. )?"
    r"(?:№|Nos?\.?|Nr\.?|N°|n°s?)\s*"
    r"[\w./–-]*\d[\w./–-]*(?:(?:[ ,;]+| (?:à|et|and|und|to|bis|и) )(?:[\w/.–-]*\d[\w/.–-]*))*(?: vom [\d. ]{3,12})?"
    r"|[A-ZА-Я][a-zа-я]{1,7}\. ?(?:№|No\.?|Nr\.?) ?\d{1,6}(?:/\w{1,4})?"
    r"|[A-ZА-Я] (?:№|No\.?|Nr\.?) ?\d{1,5}(?:/\w{1,4})?"
    r"|[^\W\d_](?:[.\w]{0,4})/[\w.]{1,16}/\d[\w./–-]*"
    r"|[IVX]{1,4}[a-z]? ?(?:[A-Z][a-z]{0,3}\.? ?)?\d{2,6}(?:/\d+)?"
    r"|(?:Telegram|Telegramm|Despatch|Dispatch|Circular|Нр) \d{1,5}(?:/\w{1,4})?"
    r"|[A-Z]\.?|Tel(?:egr)?|Desp",
    re.IGNORECASE,
)
_FILE_LINE = re.compile(
    r"(?:File (?:No\.|№)?\s*)?\d{3}[A-Za-z]?\.\d[\w./–-]*[½¼¾]?(?:\s*:.{0,40})?"
    r"|\[?[A-Z]{0,2} ?\d[\d./]*\d/[\d./]*\d+\]?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_CLASSIFIED = re.compile(rf"\W{{0,2}}(?:{forms.CLASSIFICATIONS})[\W_]*?\s+(?=\S)", re.IGNORECASE)
_PARTS = re.compile(r"(?<=[.;,)])(?<!\bNo\.)(?<!\bNr\.)(?<!\bNos\.)(?<!\b[A-Z]\.)\s+", re.IGNORECASE)
_CALL = re.compile(r"(?:\(\d{1,2}\)|[¹²³⁴-⁹]|\*{1,3}|(?<=[.a-z])\d)$")
"""A mark that calls a note, at the end."""
_ROUTINE = re.compile(r"(?<=\)) [RDP]\.?$")
"""The Foreign Office's letter for how a telegram goes: "(Telegraphic.) R."."""
_FILED = re.compile(
    r"(?:(?:Telegram|Telegramm|Despatch|Dispatch|Circular) (?:(?:No|Nr)\. ?)?|(?:No\.|Nr\.|N[°º]|№) ?)"
    r"\d{1,5}(?:/\w{1,4})?\.?\s+",
    re.IGNORECASE,
)
_GREETS = OPENINGS["SALUTATIONS"].match
_SENT = re.compile(r"(?<=\d) (?:Telegraphic|Confidential|Secret|By bag|Very urgent|Urgent)\b\.?", re.IGNORECASE)
"""How a number was sent, behind it without a stop: "No. 611 Telegraphic"."""
_CLASSIFICATION = re.compile(
    rf"[\W_]*(?:{forms.CLASSIFICATIONS})(?:(?:[\W_]+|[\W_]+(?:and|и|und|et)[\W_]+)(?:{forms.CLASSIFICATIONS}))*[\W_]*",
    re.IGNORECASE,
)


def number(look: Look) -> Weight:
    if NUMBER.fullmatch(look.text):
        return 4.0, "a number with its sign"
    if not BARE_NUMBER.fullmatch(look.text):
        return None
    if not any(char.isdigit() for char in look.text):
        return -0.5, "a bare Roman number"
    return (2.0, "a bare number before a heading") if _headed(look) else (1.0, "a bare number")


def _headed(look: Look) -> bool:
    """Whether what comes next in the line, or the next line, looks like a heading."""
    page, index = look.page, look.index
    rest = page.text[look.line.end : page.lines[index].end].strip()
    after = rest or look.following()
    return bool(named_genre(after[:60])) or from_to(after) or after.isupper()


@lru_cache(maxsize=4096)
def is_classification(text: str) -> bool:
    """Whether a line says nothing but a degree of secrecy or urgency."""
    return len(text) <= 120 and _CLASSIFICATION.fullmatch(_ROUTINE.sub("", _CALL.sub("", text))) is not None


def leading_classification(text: str) -> int:
    """Where a dateline begins behind a degree of secrecy or an office's number ("SECRET  Paris, May 4."), or 0."""
    if len(text) > 160 or not _FIGURE.search(text, max(0, len(text) - 40)):
        return 0
    found = _FILED.match(text) or _CLASSIFIED.match(text)
    if found and dateline_likeness(text[found.end() :]) > 0.5:
        return found.end()
    for part in _PARTS.finditer(text, 0, 90):
        before = text[: part.start()]
        front = is_file_number(before) or is_classification(before) or _GREETS(before) is not None
        if front and dateline_likeness(text[part.end() :]) > 0.5:
            return part.end()
    return 0


def file_number(look: Look) -> Weight:
    return (3.0, "an outgoing or file number") if is_file_number(look.text) else None


@lru_cache(maxsize=4096)
def is_file_number(text: str) -> bool:
    """Whether a line is an office's number, with what may stand beside it: "(No. 33. Telegraphic.) Urgent."."""
    if len(text) > 80 or not _FIGURE.search(text):
        return False
    if _FILE_NUMBER.fullmatch(text.strip("()[]., ")):
        return True
    numbers = 0
    for part in _PARTS.split(_SENT.sub("", text)):
        bare = part.strip("()[]., ")
        if _FILE_NUMBER.fullmatch(bare) or (numbers and bare.isdigit()):
            numbers += _FIGURE.search(bare) is not None
        elif not is_classification(part):
            return False
    return numbers > 0


def file_line(look: Look) -> Weight:
    """The number of the archive's or ministry's file, as it stands above a heading or below it."""
    return (3.2, "the number of a file") if len(look.text) <= 60 and _FILE_LINE.fullmatch(look.text) else None


def classification(look: Look) -> Weight:
    return (4.0, "a degree of secrecy or urgency") if is_classification(look.text) else None
