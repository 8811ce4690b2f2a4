"""The body: paragraphs, items, clauses of a treaty, turns of a conversation."""

from __future__ import annotations

import re

from teikit.data import forms
from teikit.segment.footnotes import mark_of
from teikit.segment.kinds import MINUTES, is_preamble
from teikit.segment.likeness import source_likeness
from teikit.segment.weigh.look import (
    INITIALS,
    ITEM,
    OPENINGS,
    ORDINAL,
    TURN,
    Look,
    Weight,
)
from teikit.segment.weigh.signed import has_office, is_signed

_CLAUSE = re.compile(r"\d{1,2}\.\s")
_ENDING = re.compile(
    r"(?:Done|Given|Signed|Fait|Signé|Geschehen|So geschehen|Совершено|Учинено|Подписано)\b"
    rf"|{forms.FOR_OTHERS}",
    re.IGNORECASE,
)
"""How the last lines of a treaty begin, which are none of its clauses."""
_CAPITALS = r"[^\W\d_a-zà-ÿа-яё]{3,}"
_SPEAKS = re.compile(
    rf"(?:(?:{forms.SPEAKERS}) ){{0,2}}(?:DE |VON |VAN |DI )?{_CAPITALS}(?:[-’']{_CAPITALS})*"
    rf"(?: (?:{_CAPITALS}|Bey|Pasha|Khan|Effendi)){{0,2}} [a-zà-ÿа-яё]{{3,}}"
)
_ANNOUNCES = re.compile(rf"\b(?:{forms.ANNOUNCEMENTS})", re.IGNORECASE)
_LABELS = frozenset(forms.LABELS.split())
_NO_TURNS = ("ATTENDANCE", "ENDORSEMENTS", "SALUTATIONS", "HEARD", "RESOLVED")
_TRANSLATION = re.compile(rf"[\W_]*(?:{forms.TRANSLATIONS})[\W_]*", re.IGNORECASE)
_AGENDA = re.compile(r"\d{1,3}\. [^\W\d_a-zа-я](?:\S*[^\s.;] ){0,7}\S*\w\.?")
_PARTS = re.compile(rf"(?:[IVX]{{1,4}}\. |\d\. )?(?:{forms.PARTS})\s?[:.]?", re.IGNORECASE)
_LETTERED = re.compile(r"[A-H]\. ")  # rather an initial
_PART = re.compile(
    r"(?:[IVX]{1,5}|[A-H]|[a-h](?=\)))[.)] [^\W\d_a-zа-я]"
    r"|(?:Resolution|Question|Part|Section|Annex|Protocol|Beschluss|Frage|Teil|Anlage|Résolution|Annexe|Partie|Резолюция|Часть|Раздел|Вопрос)\s(?:[IVX]{1,5}|[A-H]|\d{1,2})\.?$"
)
_QUOTED = re.compile(r"[“\"«„‘].{60,}[”\"»“’]\W{0,2}", re.DOTALL)


def paragraph(look: Look) -> Weight:
    line = look.line
    score = 1.5 if len(line.text) > 200 else 0.5 if line.closed else 0.0
    if line.upper:
        score -= 4.0
    elif not line.closed and line.words < 12:
        score -= 1.5
    if source_likeness(line.text) > 0.7:
        score -= 5.0
    if line.level:
        score -= 3.0
    return score, "running text"


def preamble(look: Look) -> Weight:
    """The paragraph in which an agreement's parties say that they have agreed."""
    weight = paragraph(look) if is_preamble(look.text) else None
    return (weight[0] + 1.5, "an agreement's preamble") if weight else None


def announcing(look: Look) -> Weight:
    """A paragraph that ends by announcing another document: "I have received the following telegram:"."""
    text = look.text
    if text[-1] != ":" or is_preamble(text) or not _ANNOUNCES.search(text, max(0, len(text) - 160)):
        return None
    weight = paragraph(look)
    return (weight[0] + 0.1, "announces a text that follows") if weight else None


def item(look: Look) -> Weight:
    if not ITEM.match(look.text):
        return (2.0, "a word that counts") if _counts(look) else None
    called = mark_of(look.text) in look.page.marks[look.index]
    return (1.5, "a list's mark, or a note's") if called else (2.5, "a list's mark")


def _counts(look: Look) -> bool:
    """Whether a line begins with "First", "Second" ..., and one beside it too."""
    if not ORDINAL.match(look.text):
        return False
    lines = look.page.lines
    beside = (*lines[max(0, look.index - 1) : look.index], *lines[look.last + 1 : look.last + 2])
    return any(ORDINAL.match(it.text) for it in beside)


def article(look: Look) -> Weight:
    if OPENINGS["ARTICLES"].match(look.text):
        return 3.0, "is called an article"
    before = look.page.lines[look.index - 1].text if look.index else ""
    if len(before) < 30 and OPENINGS["ARTICLES"].match(before) and look.line.closed and not ITEM.match(look.text):
        return 2.5, "below an article's number"
    treaty = look.page.treaty[look.index] or look.page.genre[look.index] in ("treaty", "agreement")
    if treaty and _CLAUSE.match(look.text) and not look.page.articles[look.index]:
        return 3.5, "a numbered clause of a treaty"
    if look.page.treaty[look.index] and not look.line.upper and look.line.closed and not ITEM.match(look.text):
        if _ENDING.match(look.text) or (len(look.text) < 160 and is_signed(look.text)):
            return None
        if OPENINGS["TREATY_NOTES"].match(look.text):
            return 3.5, "a note within a treaty"
        return 2.0, "after a treaty's preamble"
    return None


def turn(look: Look) -> Weight:
    found = TURN.match(look.text)
    if found is not None and found[1] in _LABELS:
        return None
    if found is not None and found[2] == ":" and source_likeness(look.text) > 0.5:
        return None
    if found is None and look.page.genre[look.index] in ("conversation", "minutes") and _SPEAKS.match(look.text):
        return 2.2, "a speaker's name in capitals opens it"
    if found is None or any(OPENINGS[it].match(look.text) for it in _NO_TURNS):
        return None
    score, why = -1.5 + (1.0 if found[2] == ":" else 0.0), ["a name opens it"]
    if look.page.genre[look.index] in ("conversation", "minutes"):
        score, why = score + 3.4, [*why, "in a record of a conversation"]
    if not look.line.closed and look.line.words <= 8 and has_office(found[1]):
        score, why = score - 3.0, [*why, "an office and a name"]
    if found[1] in look.page.speakers and source_likeness(look.text) <= 0.5:
        score, why = score + 2.0, [*why, "who speaks more than once"]
    if found[1].split()[-1].strip(".").upper() in look.page.capitals:
        score, why = score + 1.0, [*why, "the name stands in a heading"]
    return score, ", ".join(why)


def stage(look: Look) -> Weight:
    """What happens, in brackets; in a record of speech, whatever stands in brackets on a line of its own."""
    text = look.text
    if len(text) <= 100 and OPENINGS["STAGES"].match(text):
        return 4.0, "a remark in brackets"
    spoken = look.page.genre[look.index] in ("conversation", "minutes", "speech")
    if (
        spoken
        and 6 < len(text) <= 160
        and not any(map(str.isdigit, text))
        and text[0] in "(["
        and text.rstrip(".")[-1] in ")]"
    ):
        return 2.5, "in brackets, in a record of speech"
    return None


def quote(look: Look) -> Weight:
    if look.index and look.page.lines[look.index - 1].text.endswith(":") and _QUOTED.fullmatch(look.text):
        return 3.0, "quoted after a colon"
    return None


def _titles(look: Look) -> bool:
    """Whether a short numbered line stands above running text, and a sentence's end above it."""
    if look.line.closed and not look.line.words <= 7:
        return False
    if look.line.words > 9 or not _PART.match(look.text) or look.index == 0:
        return False
    if INITIALS.fullmatch(look.text) or (look.line.words == 2 and _LETTERED.match(look.text)):
        return False
    above, below = look.page.lines[look.index - 1], len(look.following())
    return below > 90 and (above.closed or below > 150)


def label(look: Look) -> Weight:
    if _TRANSLATION.fullmatch(look.text):
        return 3.0, "says that it is a translation"
    if look.page.genre[look.index] == "minutes" and _AGENDA.fullmatch(look.text) and len(look.following()) > 60:
        return 2.8, "a point of the agenda"
    if _PARTS.fullmatch(look.text) and look.index and len(look.following()) > 60:
        return 2.5, "names a part of a memorandum or report"
    if MINUTES.fullmatch(look.text):
        return 2.5, "officials' minutes follow"
    if _titles(look):
        return 2.8, "a short line above a long one, within the text"
    if look.under == "label":
        return 4.0, "the name of a memorandum's field"
    if look.line.words <= 12 and OPENINGS["FIELD_LINES"].match(look.text):
        return 3.0, "a memorandum's field"
    return (0.5, "a short line that ends in a colon") if look.text.endswith(":") and look.line.words <= 6 else None
