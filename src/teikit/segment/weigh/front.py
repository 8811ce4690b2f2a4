"""How a document begins: number, heading, dateline and what stands around them."""

from __future__ import annotations

import re

from teikit.data import forms
from teikit.segment.likeness import dateline_likeness, source_likeness
from teikit.segment.page import WORD, named_genre
from teikit.segment.weigh.back import has_office, is_signed
from teikit.segment.weigh.look import (
    BARE_NUMBER,
    NUMBER,
    OPENINGS,
    Look,
    Weight,
    capitalised,
)

_FILE_NUMBER = re.compile(
    r"\(?(?:Исх\. |Вх\. |Tgb\. |J\.-?Nr\. |Télégrammes? |Telegramm |Telegram |Dépêche |Tel\. |T\. |D\. |J\. )?"
    r"(?:№|Nos?\.?|Nr\.?|N°|n°s?)\s*"
    r"[\w./–-]*\d[\w./–-]*(?:[ ,]+(?:[\w/.–-]*\d[\w/.–-]*))?(?: vom [\d. ]{3,12})?"
    r"|[IVX]{1,4}[a-z]? ?(?:[A-Z][a-z]{0,3}\.? ?)?\d{2,6}(?:/\d+)?"
    r"|[A-Z]\.?|Tel(?:egr)?|Desp",
    re.IGNORECASE,
)
_FILE_LINE = re.compile(
    r"(?:File (?:No\.|№)?\s*)?\d{3}[A-Z]?\.\d[\w./–-]*[½¼¾]?(?:\s*:.{0,40})?|\[?[A-Z]{0,2} ?\d[\d./]*\d/[\d./]*\d+\]?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_PARTS = re.compile(r"(?<=[.;,)])(?<!\bNo\.)(?<!\bNr\.)(?<!\bNos\.)(?<!\b[A-Z]\.)\s+", re.IGNORECASE)
_CLASSIFICATION = re.compile(
    rf"[\W_]*(?:{forms.CLASSIFICATIONS})(?:(?:[\W_]+|[\W_]+(?:and|и|und|et)[\W_]+)(?:{forms.CLASSIFICATIONS}))*[\W_]*",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"(?P<capital>.{3,120}\) to (?:the|mr|sir|earl|lord|viscount|count|baron|m\.|general|president|certain|all)\b"
    r"|(?:mr|m|sir|earl|lord|viscount|marquess|count|baron|colonel|general|major|captain|admiral|prince|consul)\.?"
    r" .{2,60} to (?:mr|sir|earl|lord|viscount|marquess|count|baron|colonel|general|the)\b"
    r"|(?:the|mr\.?) .{3,90} to (?:the|mr\.?|all|certain) .{3,120}$"
    r"|(?:der|die|das|herr|graf|fürst|freiherr) .{3,100} an (?:den|die|das|herrn|graf|fürst)\b"
    r")"
    r"|(?:m\.|mm\.|le|la|l.|monsieur|général) .{3,140}, (?:à|au|aux)"
    r" (?:m\.|mm\.|monsieur|ministre|président|général|l.|la)\b",
    re.IGNORECASE,
)
_LETTER_TITLE = re.compile(r"[^\W\d_a-zа-я].{2,50} (?:to|an|à|к) [^\W\d_a-zа-я].{2,70}, .{3,40}\d{4}[\]).]{0,2}$")
_CHAIR_SPEAKS = re.compile(r"(?:Chair(?:man)?|Vorsitzender?|Président) ?: [^.:]{2,30}\. \S+ \S+ \S")
_FROM_OR_TO = re.compile(r"(?:From|To) (?:the )?(?:[^\W\d_a-zа-я][\w.’'-]*(?: |$)){1,5}$")
_TO = re.compile(r" to (?=(?:the )?[^\W\d_a-zа-я])")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?…] +[^\W\d_a-zа-я]")
_YEAR = re.compile(r"\d ?г{1,2}\.$")
_LONGEST = 420  # code points of a heading


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


def is_letter_title(text: str) -> bool:
    """Whether an editor's heading tells who wrote to whom, where and when."""
    return len(text) < 200 and _LETTER_TITLE.match(text) is not None


def _names_both(text: str) -> bool:
    """Whether a short line is nothing but "X to Y"."""
    if not 4 <= text.count(" ") + 1 <= 16 or not text[0].isalpha() or _SENTENCE.search(text):
        return False
    if not (found := _TO.search(text)):
        return False
    return found.start() > 3 and capitalised(text) >= 0.95


def from_to(text: str) -> bool:
    """Whether a heading names somebody who writes to somebody."""
    if is_letter_title(text) or _names_both(text):
        return True
    found = _FROM_TO.match(text[:300])
    return found is not None and (found["capital"] is None or capitalised(text[:300]) >= 0.7)


def heading(look: Look) -> Weight:
    text, line = look.text, look.line
    marked = line.level > 0
    if not marked and (line.small or not 8 <= len(text) <= _LONGEST):
        return None
    score, why = 0.0, []
    if line.upper and len(text) >= 8:
        score, why = (0.0 if text.endswith("…") else 4.0 if line.words > 3 else 2.0), ["capitals"]
    if marked:
        score, why = score + 4.0, [*why, "a heading in the source's markup"]
    elif (line.bold or line.align == "center") and len(text) < 300:
        score, why = score + 1.5, [*why, "set apart in print"]
    written = from_to(text)
    if not line.upper and line.words >= 3 and _capitals(text) >= 0.6:
        score, why = score + 3.0, [*why, "mostly capitals"]
    if not line.upper:
        if line.closed and not (written or marked or line.bold or why):
            if not named_genre(text[:12]) or _SENTENCE.search(text) or len(text) > 140 or not _placed(look):
                return None
            score -= 0.0 if _YEAR.search(text) else 1.5
        score -= 1.0
    if _names_its_kind(text):
        score, why = score + (0.5 if line.upper else 2.5), [*why, "names a kind of document"]
    if written:
        score, why = score + 2.5, [*why, "from somebody to somebody"]
    if not line.upper and OPENINGS["SUBJECT_OPENINGS"].match(text):
        score, why = score + 1.5, [*why, "opens like a subject line"]
    if not line.upper and line.words >= 4 and capitalised(text) >= 0.7:
        score, why = score + 1.5, [*why, "title case"]
    if OPENINGS["HEADNOTES"].match(text):
        score, why = score + 2.5, [*why, "announces an editor's note"]
    if _FROM_OR_TO.match(text):
        score, why = score + 1.5, [*why, "to or from somebody"]
    if not line.upper and not line.closed and _after_number(look) and not has_office(text):
        score, why = score + 2.0, [*why, "below a number"]
    if why and not line.upper and dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, [*why, "a dateline follows"]
    if not why and len(text) >= 12 and not _SENTENCE.search(text) and dateline_likeness(look.following()) > 0.5:
        score, why = score + 1.5, ["a dateline follows"]
    if not why and look.index == 0 and line.words <= 40:
        score, why = 0.0, ["the first line of the page"]
    if OPENINGS["ENCLOSURES"].match(text) or OPENINGS["POSTSCRIPT"].match(text):
        score -= 3.0
    if len(text) < 120 and (
        is_signed(text) or (dateline_likeness(text) > 0.5 and not written and not _names_its_kind(text))
    ):
        score -= 4.0
    if is_file_number(text):
        score -= 4.0
    if look.under == "subject":
        score, why = max(score, 0.0) + 1.5, [*why, "under SUBJECT"]
    elif look.under:
        score -= 4.0 if look.under == "label" else 2.0
    if source_likeness(text) > 0.5:
        score -= 4.0
    return (score, ", ".join(why)) if why else None


def _capitals(text: str) -> float:
    """The share of words of three letters and more that are all capitals."""
    words = [word for word in WORD.findall(text) if len(word) > 2]
    return sum(1 for word in words if word.isupper()) / len(words) if words else 0.0


def is_classification(text: str) -> bool:
    """Whether a line says nothing but a degree of secrecy or urgency."""
    return len(text) <= 120 and _CLASSIFICATION.fullmatch(text) is not None


def _placed(look: Look) -> bool:
    """Whether a heading's neighbours are where a heading stands: a number before it, or a dateline behind."""
    return _YEAR.search(look.text) is not None or _after_number(look) or dateline_likeness(look.following()) > 0.5


def _after_number(look: Look) -> bool:
    """Whether the line before is a number and nothing else."""
    before = look.page.lines[look.index - 1].text if look.index else ""
    return NUMBER.fullmatch(before) is not None or BARE_NUMBER.fullmatch(before) is not None


def is_firm(look: Look) -> bool:
    """Whether a heading tells by itself that a document begins: it names its kind, or who writes to whom."""
    text = look.text
    if OPENINGS["ENCLOSURES"].match(text) or OPENINGS["POSTSCRIPT"].match(text):
        return False
    return _names_its_kind(text) or from_to(text) or 0 < look.line.level <= 3


def _names_its_kind(text: str) -> bool:
    """Whether a heading names a kind of document in its first words (further on, only if all of it is in capitals)."""
    return bool(named_genre(text[:60])) and (bool(named_genre(text[:32])) or capitalised(text) >= 0.6)


def file_number(look: Look) -> Weight:
    return (3.0, "an outgoing or file number") if is_file_number(look.text) else None


def is_file_number(text: str) -> bool:
    """Whether a line is an office's number, with what may stand beside it: "(No. 33. Telegraphic.) Urgent."."""
    if len(text) > 80 or not _FIGURE.search(text):
        return False
    if _FILE_NUMBER.fullmatch(text.strip("()[]., ")):
        return True
    numbers = 0
    for part in _PARTS.split(text):
        bare = part.strip("()[]., ")
        if _FILE_NUMBER.fullmatch(bare):
            numbers += _FIGURE.search(bare) is not None
        elif not is_classification(part):
            return False
    return numbers > 0


def file_line(look: Look) -> Weight:
    """The number of the archive's or ministry's file, as it stands above a heading or below it."""
    return (3.2, "the number of a file") if len(look.text) <= 60 and _FILE_LINE.fullmatch(look.text) else None


def classification(look: Look) -> Weight:
    return (4.0, "a degree of secrecy or urgency") if is_classification(look.text) else None


def dateline(look: Look) -> Weight:
    likeness = dateline_likeness(look.text)
    if likeness <= 0.3:
        return None
    kind = 2.0 if named_genre(look.text[:32]) else 4.0 if is_letter_title(look.text) else 0.0
    return 5.0 * likeness - 0.5 - kind, "a place or a date and nothing else"


def attendance(look: Look) -> Weight:
    if look.under == "roster":
        return 4.0, "in a list of those present"
    match = OPENINGS["ATTENDANCE"]
    if _CHAIR_SPEAKS.match(look.text):
        return None
    if match.match(look.text):
        return 3.0, "says who is present"
    head = look.text[:60]
    if look.page.genre[look.index] == "conversation" and any(
        match.match(head, at.start()) for at in WORD.finditer(head)
    ):
        return 3.0, "says who is present"
    return None


def salutation(look: Look) -> Weight:
    text = look.text
    if len(text) > 110 or not OPENINGS["SALUTATIONS"].match(text):
        return None
    if text[-1] in ",!:—–":
        return 3.5, "addresses the reader"
    if text[-1] == "." or look.line.words <= 6:
        return 2.0, "opens like a greeting"
    return None


def address(look: Look) -> Weight:
    if look.under == "address" and look.line.words <= 16:
        return 3.0, "under a memorandum's field, or an address"
    if len(look.text) <= 200 and OPENINGS["ADDRESSES"].match(look.text):
        return (0.5 if look.line.small else 2.0), "names the addressee"
    return None


def headnote(look: Look) -> Weight:
    text, line = look.text, look.line
    if OPENINGS["HEADNOTES"].match(text) and len(text) > 40:
        return 4.0, "an editor's note by its words"
    if text[0] == "[" and text.rstrip(".")[-1] == "]" and len(text) > 40:
        return 2.5, "in brackets"
    if line.italic and len(text) > 60:
        return 2.0, "set in italics"
    return (1.5, "between the heading and the date") if _between(look) else None


def _between(look: Look) -> bool:
    """Whether a text stands below the heading and above the dateline and the greeting, or the dateline and the text."""
    if look.index == 0 or len(look.text) < 60:
        return False
    after, before = look.following(), look.page.lines[look.index - 1]
    if OPENINGS["SALUTATIONS"].match(after) and len(after) < 110 and not before.closed and from_to(before.text):
        return True
    if dateline_likeness(after) <= 0.5:
        return False
    after = look.following(2)
    if OPENINGS["SALUTATIONS"].match(after) and len(after) < 110:
        return True
    return len(after) > 150 and not before.closed and (before.upper or before.level > 0 or from_to(before.text))
