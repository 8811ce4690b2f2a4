"""The calendar that a page says its dates are in: "Before February 1918 the dates are those of the Old Style".

An editor's sentence about the dates in general is meant, not the words "Old Style" beside one of them.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.calendars import STATED

_DATES: Final = (
    r"(?<!\w)(?:(?i:dates(?=\s[^\n]{0,80}?(?<!\w)(?:are|is|were|have|according)(?!\w))|all\sdates(?=\s)|dating\s(?:is|follows)"
    r"|daten(?=\s)|datum(?:s)?angaben|datierung(?:en)?|les\sdates|даты|датировка|датируются|датированы|дни\sи\sмесяцы))"
)
_OLD: Final = (
    r"(?i:old\sstyle|julian|alte[mrn]?\s(?:stils?|kalenders?)|julianische[mnr]?|(?:ancien|vieux)\sstyle|julien"
    r"|стар(?:ому|ого|ый)\sстил[юья]|ст\.\s?ст\.|юлианск)"
)
_NEW: Final = (
    r"(?i:new\sstyle|gregorian|neue[mnr]?\sstils?|gregorianische[mnr]?|nouveau\sstyle|grégorien"
    r"|нов(?:ому|ого)\sстил[юя]|н\.\s?ст\.|григорианск)"
)
_SENTENCE: Final = r"(?:[^.;\n]|\.(?=\s?[a-zа-я\d,)])|\.(?=\S)){0,140}?"
_STATES_OLD: Final = re.compile(rf"{_DATES}{_SENTENCE}{_OLD}")
_STATES_NEW: Final = re.compile(rf"{_DATES}{_SENTENCE}{_NEW}")
_WORDS: Final = ("tyle", "ulian", "til", "стил", "ст.", "юлиан", "егориан", "игориан")
_LONGEST: Final = 60_000  # code points of a page's beginning, and of its end, in which it is looked for


def stated_calendar(text: str) -> str | None:
    """What a page says of its dates: where Old Style the key for `calendars`, "" where New, or None."""
    parts = [text] if len(text) <= 2 * _LONGEST else [text[:_LONGEST], text[-_LONGEST:]]
    for part in parts:
        if not any(map(part.__contains__, _WORDS)):
            continue
        if _STATES_OLD.search(part):
            return STATED
        if _STATES_NEW.search(part):
            return ""
    return None
