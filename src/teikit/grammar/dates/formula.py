"""What orders and treaties say of their copies in the formula that closes them, before the place or behind it.

"Done in duplicate at Kestan, ...", "Fait à Paris, en double exemplaire, le ...", "Учинено в двух экземплярах в г. ..."
"""

from __future__ import annotations

import re
from typing import Final

from teikit.grammar.dates.settlements import KIND

_COPIES: Final = (
    r"(?i:duplicate|triplicate|quadruplicate|cop(?:y|ies)|counterparts?|originals?|originaux|double|triple|exemplaires?"
    r"|expéditions?|ausfertigung(?:en)?|urschrift(?:en)?|exemplaren?|originalen|экземпляр\w{0,3}|подлинник\w{0,3}"
    r"|languages?|langues?|sprachen?|язык\w{0,2}|texts?|textes?|дубликат\w{0,2})"
)
_LONGEST: Final = 110
_BEHIND: Final = re.compile(
    rf"[,;]?\s(?:(?:each|both|всё|все)\s)?(?:in|en|dans|в|на|zu|et|and)\s[^.;\n]{{2,{_LONGEST}}}?\Z"
)
_SAYS: Final = re.compile(rf"(?<!\w){_COPIES}(?!\w)")
_BEFORE: Final = re.compile(
    rf"(?:(?:in|en|в|and\ssigned|et\ssigné)\s){{0,2}}(?:[^\W\d_]{{1,14}}\s|\d{{1,2}}\s){{0,3}}?{_COPIES}(?!\w)"
    rf"(?:\s[^\W\d_]{{3,14}}){{0,1}}?,?\s(?:at|à|zu|in|en|au|в|во)\s(?=[^\W\d_a-zа-яё]|{KIND})"
)


def copies_before(line: str, at: int) -> int:
    """Where the words on the copies end that stand before the place; `at` where there are none."""
    said = _BEFORE.match(line, at)
    return said.end() if said else at


def tells_copies(line: str, place: int, date: int) -> bool:
    """Whether what stands between the place and the link before the date tells the number or language of copies."""
    said = _BEHIND.match(line[:date].rstrip(" ,"), place)
    return said is not None and _SAYS.search(said[0]) is not None
