"""What an edition says of a document behind it: the source line, publications, notes; and what was written on it."""

from __future__ import annotations

import re

from teikit.data import forms
from teikit.segment.footnotes import mark_of
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import emphasis_note, first_reference, publication_likeness, source_likeness
from teikit.segment.recurring import beginning
from teikit.segment.weigh.look import (
    OPENINGS,
    Look,
    Weight,
    is_number,
)
from teikit.segment.weigh.outside import is_site_line

_NOTE_MARK = re.compile(r"\A(?:[(\[]?\d{1,3}[)\].]?|[⁰¹²³⁴-⁹]{1,3}|\*{1,3}\)?|[†‡]|[a-z](?: |\) ?)|[ᵃ-ᶿ])\s?")
_NOTE_MARK_BEFORE = re.compile(r"\A[⁰¹²³⁴-⁹\d]{1,3}\s(?=\w)")
_SOURCE_LABEL = re.compile(r"\A(?:Vorlagen?|Überlieferung|Fundort|Standort|Cotes?|Provenance)\s*:\s*")
_GLUED_NOTE = re.compile(r"\b(\d{1,2})\. (?:Sources?|Quellen?|Источники?)\s?:")
_SOURCE_WORD = re.compile(r"(?:Sources?|Quellen?|Источники?)\b", re.IGNORECASE)
_ITEM_LIKE = re.compile(r"\d{1,2}\. ")
_SOURCE_PHRASE = re.compile(rf"[\W_]*(?:{forms.SOURCE_PHRASES})", re.IGNORECASE)
_PUBLISHED = re.compile(
    rf"[\W_]*(?:(?:{forms.PUBLISHED})\s?:?\s|(?:first published|(?:впервые )?публикуется(?: впервые)?|inédite?"
    r"|unveröffentlicht|ungedruckt|unpublished)\W*$)",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    r"[—–-]?\s?[^\W\d_a-zа-я][^.]{3,80}, (?:Vol|Bd|t|т)\. ?[\dIVXLC]+, .{0,30}(?:pp?|S|с)\. ?\d.{0,80}"
    r"|(?:Газета |Журнал |Newspaper )?[«“\"„][^»”\"]{3,60}[»”\"](?: \([^)]{3,40}\))?,? (?:№|No\.|Nr\.|n°) ?\d"
    r".{0,60}1[89]\d\d(?: ?г\.)?.{0,30}"
    r"|\([^\W\d_a-zа-я][^()]{3,60}, (?:\d{1,2}[ .]\S{2,12} )?1[89]\d\d(?:, ?(?:No\.|№|Nr\.|n°) ?\d+)?"
    r"(?:, ?(?:pp?|S|с)\. ?\d[\d–-]{0,9})?\)\.?"
    r"|[—–-]\s?[^\W\d_a-zа-я][^.]{3,80}(?:, |\b(?:No|№|Nr)\. ?)[^.]{0,60}\b(?:pp?|S|с)\. ?\d[\d–-]{0,9}\.?"
)
_NOTES_LABEL = re.compile(
    r"(?:Foot)?Notes?\s*:?|Примечани[ея]\s*:?|Anmerkungen\s*:?|Fu(?:ß|ss)noten\s*:?|Notes?\s?:", re.IGNORECASE
)
_UNNUMBERED = frozenset({"*", "**", "***", "†", "‡"})
_MARKED = re.compile(r"(?:\*{1,3}|[†‡]|[ᵃ-ᶿ]|[¹²³⁴-⁹⁰]{1,3}|[(\[]\d{1,3}[)\]]|\d{1,3}\s(?=[^\W\d_a-zа-я]))\s?\S")


def resolution(look: Look) -> Weight:
    called = mark_of(look.text) in look.page.marks[look.index]
    if len(look.text) < 400 and not called and OPENINGS["RESOLUTIONS_ON_DOCUMENT"].match(look.text):
        return 4.0, "a resolution written on the document"
    return (4.5, "under a resolution's label") if look.page.resolution[look.index] else None


def note(look: Look) -> Weight:
    text = look.text
    score, why = -2.0 + (0.5 if len(text) < 300 else -1.0), ["after the source line"]
    if _NOTES_LABEL.fullmatch(text):
        return 3.0, "the label over notes"
    awaited = look.page.marks[look.index]
    unmarked = _NOTE_MARK_BEFORE.sub("", text, 1)
    if (
        source_likeness(unmarked) > 0.5
        and not _counts_on(look)
        and (_SOURCE_WORD.match(unmarked) or mark_of(text) not in awaited)
    ):
        score -= 5.0
    if (mark := mark_of(text)) and mark in awaited:
        score += 2.0 if _ITEM_LIKE.match(text) else 5.0
        why = [*why, "begins with a mark that stands in the text"]
    elif _MARKED.match(text):
        score, why = score + 1.5, [*why, "begins with a mark"]
    if OPENINGS["HEADNOTES"].match(text):
        score, why = score + 4.0, [*why, "an editor's note by its words"]
    if OPENINGS["NOTE_PHRASES"].match(_NOTE_MARK.sub("", text, 1)):
        score, why = score + 2.5, [*why, "speaks of the text"]
    if mark and _counts_on(look):
        score, why = score + 4.0, [*why, "the next note"]
    if not mark and awaited & _UNNUMBERED and _after_source(look):
        score, why = score + 1.5, [*why, "a mark in the text calls a note"]
    if len(why) == 1 and len(text) <= 200 and look.line.closed and _after_source(look) and _document_follows(look):
        score, why = score + 0.7, [*why, "a short sentence before the next document"]
    return (score, ", ".join(why)) if len(why) > 1 else None


def _counts_on(look: Look) -> bool:
    """Whether the line above is a note or a source line with the number before this one's."""
    above = look.page.lines[look.index - 1].text if look.index else ""
    glued = _GLUED_NOTE.search(above)
    mark, before = mark_of(look.text), glued[1] if glued else mark_of(above)
    if not (mark.isdigit() and before.isdigit() and int(before) + 1 == int(mark)):
        return False
    bare = _NOTE_MARK.sub("", above, 1)
    return glued is not None or source_likeness(bare) > 0.5 or OPENINGS["NOTE_PHRASES"].match(bare) is not None


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
    return bool(after[0].upper or is_number(after[0].text) or named_genre(after[0].text[:60]))


def source(look: Look) -> Weight:
    likeness = source_likeness(_SOURCE_LABEL.sub("", _NOTE_MARK_BEFORE.sub("", look.text, 1), 1))
    if len(look.text) < 200 and _SOURCE_PHRASE.match(look.text):
        return 4.5, "says from where it is printed"
    if likeness > 0.3:
        return 6.0 * likeness, "begins with a call number"
    if look.page.recurring and len(look.text) <= 200 and _recurs(look):
        return 3.5, "begins like other lines that close or open documents of the page"
    return None


def _recurs(look: Look) -> bool:
    return any(char.isdigit() for char in look.text) and beginning(look.text) in look.page.recurring


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
