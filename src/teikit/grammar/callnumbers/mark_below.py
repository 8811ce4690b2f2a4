"""A shelfmark that is printed but from the level on where it differs from the one before: "Ibid., t. 213, fol. 12".

Behind "CP, Confédération, t. 212" that is "CP, Confédération, t. 213"; a level that the one before does not have ("Box
3") goes below it.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.document import Span
from teikit.grammar.callnumbers.held import CODE, DATED, prose
from teikit.grammar.callnumbers.leaves import leaves_at
from teikit.grammar.callnumbers.model import Part, Sheets
from teikit.grammar.callnumbers.shelf import LONGEST, shelf_end
from teikit.grammar.callnumbers.shelfmarks import file_number, is_shelfmark
from teikit.grammar.callnumbers.terms import SAYS

_JOINT: Final = re.compile(r"\s?[,.:;]?\s{1,2}")
_DIGIT: Final = re.compile(r"\d")
_COUNTED: Final = re.compile(
    r"(?P<label>[^\W\d_]{1,12})\.?\s(?:№\s?|Nr\.\s|no\.\s|n°\s?)?(?=\d|[IVXLC]{1,5}(?!\w))", re.IGNORECASE
)
_LEVEL: Final = frozenset(
    (
        "box carton karton kt k folder file files dossier dos liasse vol vols volume t tome bd band nr no nos heft fasz"
        " fasc faszikel mappe konv b busta reel roll frame item entry inv sygn teka pudło doc pièce lot loc rep abt"
    ).split()
)


def mark_below(text: str, position: int, above: str, country: str) -> list[Part | Sheets]:
    """The shelfmark printed behind the place and its leaves; its value is the whole one. Empty where there is none."""
    joint = _JOINT.match(text, position)
    if joint is None:
        return []
    start = joint.end()
    by_form = is_shelfmark(text[start : start + LONGEST])
    if not by_form and leaves_at(text, position, country):
        return []
    end, leaves = shelf_end(text, start, country)
    mark = text[start:end].rstrip(" ,:–—-")
    counted = _COUNTED.match(mark)
    level = counted["label"].lower() if counted else ""
    is_level = level in _LEVEL or (counted is not None and _where(above, level) >= 0)
    if not mark or SAYS.match(mark) or DATED.match(mark) or prose(mark):
        return []
    named = bool(leaves) and mark[0].isupper() and _DIGIT.search(mark) is not None
    if not (is_level or by_form or named or CODE.match(mark) or file_number(mark)):
        return []
    if not leaves or start + len(mark) != end:
        leaves = leaves_at(text, start + len(mark), country)
    span = Span(start, start + len(mark))
    value = _whole(above, level, mark) if is_level and above else mark
    return [Part("shelfmark", value, span, joint[0], None if value == mark else mark), *leaves]


def _where(above: str, level: str) -> int:
    """Where in the shelfmark before that level is counted; -1 where it is not."""
    return next((it.start() for it in _COUNTED.finditer(above) if it["label"].lower() == level), -1)


def _whole(above: str, level: str, mark: str) -> str:
    at = _where(above, level)
    return above[:at] + mark if at >= 0 else f"{above}, {mark}"
