"""The places within a line where another block may begin: what is glued on to it, before or behind.

A call number behind the last sentence, a number behind a source line, a dateline before the first sentence, a
signature behind the last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from teikit.data import forms
from teikit.grammar.dates.datelines import leading_date, trailing_date
from teikit.segment.kinds import named_genre
from teikit.segment.likeness import (
    dateline_likeness,
    emphasis_note,
    first_reference,
    publication_likeness,
    source_likeness,
)
from teikit.segment.lines import Line
from teikit.segment.weigh import is_classification, is_file_number, leading_classification
from teikit.segment.weigh.front import capitals_before
from teikit.segment.weigh.look import NUMBER, OPENINGS, SENTENCE, capitalised
from teikit.segment.weigh.parties import from_to
from teikit.segment.weigh.signed import has_office

SURE, PERHAPS = 0.0, -0.7
"""What it costs to cut a line at such a place."""
_LONG = 900  # code points
_NO_HEADING = re.compile(r"(?:In|On|At|See|For|Not|By|Dans|Voir|Siehe|Vgl|Im|Am|См|В|На|По)\b")
_EDITORIAL = re.compile(rf"(?:{forms.HEADNOTES})", re.IGNORECASE)
_TITLED_LETTER = re.compile(
    r"(?:Letter|Telegram|Note|Lettre|Brief) (?:to|from|à|de|an|von) (?:[^\W\d_a-zа-я][\w.’'-]*,? ){0,4}"
    r"[^\W\d_a-zа-я][\w.’'-]*, (?:\w{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}\.? \w{3,10} )?\d{4}\.?"
)
_ADOPTED = re.compile(
    r"\b(?:Adopted|Approved|Signed|Done|Принят[оа]?|Утвержден[оа]?|Angenommen|Adoptée?)(?: on| am| le)? $"
)
_SIGNED_LEAST = 8  # code points of a signature before the source
_HEADING = 160  # code points of one that ends with a full stop
_HIGH = 20  # a number that hardly is an item's
_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"\b1[4-9]\d\d\b")
_ABBREVIATED = re.compile(
    r"\b(?:Rev|Mr|Mrs|Dr|Prof|St|Gen|Col|Capt|Lt|Maj|Hon|Messrs|MM|Mme|M|Fr|Hr|тов|гр|г|Frhr|Gf)\. ?$"
)
_SIGN = forms.NUMBER_SIGN
_GLUED_NUMBER = re.compile(
    rf"(?<!\bNr)(?<!\bNo)(?<!\bBd)(?<!\bVol)(?<!\bRep)[.)*»”]\s+({_SIGN}\s?\d{{1,4}}\.?|\d{{1,4}})$"
)
_LEADING_NUMBER = re.compile(
    rf"[^\w(]{{0,3}}{_SIGN}\s*\d{{1,4}}[a-zа-я]?[.:](?=\s+[^\W\d_])"
    r"|\W{0,3}№\s*\d{1,4}(?=\s+[^\W\d_a-zа-я])"
    r"|\W{1,4}(?:TELEGRAM|RADIOGRAM|LETTER|NOTE|MEMORANDUM|RESOLUTION|APPEAL|STATEMENT"
    r"|ТЕЛЕГРАММА|ПИСЬМО|НОТА|РАДИОГРАММА) (?:NO\.|№) ?\d{1,4}(?=\s)"
)
_BARE_BEFORE_HEADING = re.compile(r"(?:\[?\d{1,4}\.?\]?|[IVXLC]{1,8}\.)\s+(?=[^\W\d_a-zа-я]|\[|1[4-9]\d\d\b)")
_SPOKEN = re.compile(r"[^\W\d_a-zа-я][\w.’' -]{1,30}: \S")
_FILE_BEFORE = re.compile(rf"\[[A-Z]{{1,2}} ?\d{{1,6}}/\d[\d/]*\]\s+(?={_SIGN})")
_SAID = re.compile(
    r"(?<=[.;)»”] )(?:HEARD|RESOLVED|DECIDED|Heard|Resolved|Decided|СЛУШАЛИ|ПОСТАНОВИЛИ|РЕШИЛИ|Слушали|Постановили)\s?:"
)
_LABELLED = re.compile(r"(?<=\s)(?:Sources?|Quellen?|Источники?|Vorlagen?)\s?: (?=[^\W\d_])")
_OFFICE_NUMBER = re.compile(r"(?<=[\d.]) (?:№|No\.|Nr\.|n°) ?[\w./-]{1,6}(?:[ ./-]{1,2}[\w/-]{1,10})?\.?$")
_FILE = re.compile(r"\[[A-Z]{1,2} ?\d{1,6}/\d[\d/]*\]$")
_ITEM_NUMBER = re.compile(r"\[?(\d{1,3})[.)\]]{1,2}\s")
_NUMBER_WITHIN = re.compile(rf"(?<=[.!?”»)] )(?:{_SIGN}\s?)?\d{{1,4}}\.?\s(?=[^\W\d_a-zа-я])")
_LEADS_ON = re.compile(
    r"\b(?:dated|of|on|from|until|till|since|датированн\w+|от|до|с|vom|am|bis|seit|du|le|au|jusqu.au)\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:до|before|until|till|bis|jusqu)\b", re.IGNORECASE)
_RUNS_ON = re.compile(r"[^\W\d_]{2,}\s*$")
_SOURCE_LABEL = re.compile(
    r"(?:[(\[]|(?:\d{1,2}\. )?(?:Sources?|Источники?|Quellen?|Vorlagen?|Überlieferung|Fundort|Standort|Cotes?"
    r"|Provenance|Archives?|Архив)\s*:)\s*$"
)
_PUBLISHED = re.compile(
    r"(?<=[.);»”] )(?:Published|Publ\.|First published|Printed|Опубл|Опубликован|Впервые опубликован)", re.IGNORECASE
)
_WRITTEN = re.compile(
    rf"(?<=[.;)] )(?:{forms.RESOLUTIONS_ON_DOCUMENT}|(?:ответ|reply|answer|antwort|réponse) (?:см|see|siehe|voir)\b)",
    re.IGNORECASE,
)
"""What was written on a document, and notes, behind its call number."""
_SENTENCE_END = r"(?:(?<=[^\W_]{2}[.!?…] )(?<![^\W\d_a-zа-я][a-zа-я]\. )|(?<=\d/\w\. )|(?<=[”\"»>] ))"
_NAME = r"[\[(]?[^\W\d_a-zа-я][\w’'()\[\]-]{0,24}"
_GLUED_SIGNATURE = re.compile(
    rf"{_SENTENCE_END}(?:[—–-]\s?)?(?:{_NAME}\.?[ ]?){{1,4}}$"
    rf"|{_SENTENCE_END}(?:{_NAME}\.?[ ]?){{1,3}}, (?i:\w{{0,12}}{forms.OFFICES})\b[^.!?]{{0,40}}\.?$"
    rf"|{_SENTENCE_END}(?i:{forms.OFFICES})\b(?:[ ](?:of|the|for|and|in|[–—-]|{_NAME}\.?)){{1,14}}$"
)
_LEAVE = re.compile(rf"(?:^|[.!?] )(?=(?i:{forms.CLOSERS}))[^.!?]{{8,60}}, ((?:{_NAME} ?){{1,3}}\.?)$")
"""Words of leave, and behind them the name."""
_NAME_ALONE = re.compile(rf"(?:{_NAME} ?){{1,3}}")
_OFFICE_BEHIND = re.compile(rf"(?<=[^\W\d_]{{2}}) (?:{_SIGN}) ?\d[\w/.-]{{0,12}}$", re.IGNORECASE)
"""The office's number behind who signs ("Polukhin No. 611/op.")."""


def cuts_of(line: Line, before: str, forced: Sequence[int], counted: bool = False) -> list[tuple[int, float]]:
    """The places (offsets in the text) with the price of cutting there; at `forced` ones an editor wants a block.

    `counted`: the line begins with a number that is one of the page's count of documents.
    """
    found: dict[int, float] = {}
    _behind(line.text, found)
    if (not line.after_blank or line.text[0] in "*†‡") and first_reference(before):
        _wrapped_number(line.text, found)
    _before(line, before, found)
    _headed_within(line, found)
    if counted and (number := _ITEM_NUMBER.match(line.text)):
        found[number.end()] = SURE
    found.update((label.start(), PERHAPS) for label in _LABELLED.finditer(line.text, 1))
    found.update((said.start(), SURE) for said in _SAID.finditer(line.text, 12))
    _signed(line.text, found)
    for place in forced[bisect_left(forced, line.start) : bisect_left(forced, line.end)]:
        found[place - line.start] = SURE
    inner = {place for place in found if 0 < place < len(line.text) and line.text[place:].strip()}
    return sorted((line.start + place, found[place]) for place in inner)


def _behind(text: str, found: dict[int, float]) -> None:
    """Call numbers, publications, emphasis notes and the next document's number behind the text."""
    if emphasis := emphasis_note(text):
        found[emphasis[0]] = SURE
        found[emphasis[1]] = SURE
    if reference := first_reference(text):
        start, end = reference
        label = _SOURCE_LABEL.search(text[max(0, start - 40) : start])
        place = max(0, start - 40) + label.start() if label else start
        found[place] = PERHAPS if start > 0 else SURE
        if glued := _GLUED_NUMBER.search(text, max(end - 2, 0)):
            found[glued.start(1)] = SURE
        if written := _WRITTEN.search(text, end):
            found[written.start()] = PERHAPS
    if len(text) < _LONG:
        found.update((published.start(), SURE) for published in _PUBLISHED.finditer(text))
    if publication_likeness(text) > 0.5 and (glued := _GLUED_NUMBER.search(text)):
        found[glued.start(1)] = PERHAPS


def _wrapped_number(text: str, found: dict[int, float]) -> None:
    """The next document's number behind the last words of a source line that is broken in two, or behind its note."""
    if len(text) < 60 and not NUMBER.fullmatch(text) and (glued := _GLUED_NUMBER.search(text)):
        found[glued.start(1)] = PERHAPS


def _before(line: Line, above: str, found: dict[int, float]) -> None:
    """A dateline or a number before the text, a date behind a heading."""
    text = line.text
    endorsed = OPENINGS["ENDORSEMENTS"].match(text) is not None
    if text[0] not in "“„«" and not endorsed and (lead := leading_date(text)):
        found[lead[1]] = PERHAPS
    if file := _FILE.search(text):
        found[file.start()] = SURE
    if file := _FILE_BEFORE.match(text):
        found[file.end()] = SURE
    if headed := capitals_before(text):
        found[headed] = SURE
    if not line.small and (secret := leading_classification(text)):
        found[secret] = SURE
    if number := _LEADING_NUMBER.match(text):
        found[number.end()] = PERHAPS
    if (office := _OFFICE_NUMBER.search(text)) and _ends_dated(text[: office.start()]):
        found[office.start() + 1] = SURE
        text = text[: office.start()]
    trail = trailing_date(text) if len(text) > 20 and not endorsed else None
    may_head = (
        (not line.closed or trail is not None or (len(text) < _HEADING and from_to(text.partition(" ")[2])))
        and len(text) < 400
        and dateline_likeness(text) <= 0.5
        and not _counts_on(above, text)
    )
    bare = _BARE_BEFORE_HEADING.match(text) if may_head else None
    if bare and _heads(text[bare.end() :], int((_FIGURES.findall(bare[0]) or "0")[0])):
        found[bare.end()] = SURE
    if (
        trail
        and dateline_likeness(text) <= 0.5
        and not has_office(text[trail[0] :])
        and _apart(text, trail[0], line.upper)
    ):
        adopted = _ADOPTED.search(text[: trail[0]])
        found[adopted.start() if adopted else trail[0]] = PERHAPS


def _ends_dated(text: str) -> bool:
    """Whether a text is a dateline, or a heading with one behind it."""
    return dateline_likeness(text) > 0.5 or (not SENTENCE.search(text) and trailing_date(text) is not None)


def _counts_on(above: str, text: str) -> bool:
    """Whether the line above has the number before this line's: then they are notes or items."""
    before, number = _ITEM_NUMBER.match(above), _ITEM_NUMBER.match(text)
    return before is not None and number is not None and int(before[1]) + 1 == int(number[1])


def _headed_within(line: Line, found: dict[int, float]) -> None:
    """The next document's number and heading behind the last words of one ("... it. 95. Letter From X to Y")."""
    if line.closed or len(line.text) > _LONG:
        return
    for number in _NUMBER_WITHIN.finditer(line.text):
        rest = line.text[number.end() :]
        if (
            len(rest) < 240
            and not SENTENCE.search(rest)
            and (from_to(rest) or (named_genre(rest[:24]) and capitalised(rest) >= 0.6))
        ):
            found[number.start()], found[number.end()] = PERHAPS, SURE


def _signed(text: str, found: dict[int, float]) -> None:
    """A signature behind the last sentence."""
    if is_classification(text) or is_file_number(text) or source_likeness(text) > 0.5 or _SPOKEN.match(text):
        return
    limit = min([place for place in found if place > len(text) // 2], default=len(text))
    if (reference := first_reference(text)) and reference[0] > _SIGNED_LEAST:
        limit = min(limit, reference[0])
    window = max(0, limit - 160)
    tail = text[window:limit].rstrip(" ([")
    if limit < len(text) and (office := _OFFICE_BEHIND.search(tail)):
        signature = _GLUED_SIGNATURE.search(tail[: office.start()])
        if signature or _NAME_ALONE.fullmatch(tail[: office.start()]):
            found[window + office.start() + 1] = PERHAPS
        if signature:
            found[window + signature.start()] = 2 * PERHAPS
        return
    if not tail[tail.rfind(" ") + 1 :].lstrip("([—–-")[:1].isupper() and "," not in tail[-60:]:
        return
    if leave := _LEAVE.search(tail):
        found[window + leave.start(1)] = PERHAPS
        return
    signature = _GLUED_SIGNATURE.search(tail)
    if signature and window + signature.start() >= 12 and not _ABBREVIATED.search(text[: window + signature.start()]):
        found[window + signature.start()] = 2 * PERHAPS


def _heads(rest: str, number: int) -> bool:
    """Whether what follows a bare number is a heading: it names a kind, or is in title case behind a high number."""
    if dateline_likeness(rest) > 0.5 and _YEAR.search(rest):
        return True
    if SENTENCE.search(rest) or _NO_HEADING.match(rest):
        return False
    if from_to(rest):
        return True
    if _EDITORIAL.match(rest):
        return True
    if number >= _HIGH and OPENINGS["SUBJECT_OPENINGS"].match(rest):
        return True
    titled = number >= _HIGH and 2 <= rest.count(" ") < 12 and capitalised(rest) >= 0.7
    return bool(named_genre(rest[:40])) or titled or (rest.isupper() and rest.count(" ") >= 2)


def _apart(whole: str, at: int, upper: bool) -> bool:
    """Whether a date that follows is glued on: no bracket is open, no comma or word ("dated") leads on to it."""
    text = whole[:at]
    if upper and not any(char.islower() for char in whole[at:]):
        return False
    if _TITLED_LETTER.fullmatch(whole):
        return False
    if _UNTIL.match(whole, at) or (whole[at].islower() and _RUNS_ON.search(text)):
        return False
    balanced = all(text.count(opened) <= text.count(closed) for opened, closed in ("()", "[]", "«»", "“”"))
    return balanced and text.rstrip()[-1:] != "," and not _LEADS_ON.search(text)
