"""Russian in the spelling before 1918, seen as it is spelt today: by the same words documents are told apart."""

from __future__ import annotations

import re
from itertools import islice

_OLD_LETTERS = str.maketrans("ѣѢіІѳѲѵѴ", "еЕиИфФиИ")
_OLD = re.compile(r"[ѣѢ]|[^\W\d_]ъ\b")
_HARD_END = re.compile(
    r"(?<=[бвгджзклмнпрстфхцчшщ])ъ\b(?:([.,:;!?)»”\"]*)(?=[^\S\n]*[^\s.,:;!?)»”\"])|(?=[.,:;!?)»”\"]))", re.I
)
_GENITIVE = re.compile(r"(?<=[^\W\d_])([ая])го\b")
_ENOUGH = 5  # old letters: fewer may be a quotation's


def contemporary(text: str) -> str:
    """The text with as many code points, in today's spelling where it is in the old one; else itself.

    A hard sign at the end of a word becomes a space behind the word and its stop; at the end of a line it stays.
    No other word moves.
    """
    if len(list(islice(_OLD.finditer(text), _ENOUGH))) < _ENOUGH:
        return text
    text = _HARD_END.sub(lambda it: (it[1] or "") + " ", text.translate(_OLD_LETTERS))
    return _GENITIVE.sub(lambda it: "ого" if it[1] == "а" else "его", text)
