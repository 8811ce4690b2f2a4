"""An editor's word that emphasis was added: "(Emphasis added by us. – Y.B.)"."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = re.compile(
    r"(?:Emphas[ie]s|Highlight(?:ed|s|ing)|Italics|Underlin(?:ed|ing)|Bold(?: type)?|Выделен\w*|Подчеркнут\w*|Курсив|Разрядка|Hervorhebung\w*|Souligné\w*)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"[^()\[\]\n;]{0,80}")
_INITIALS = re.compile(r"(?:[^\W\d_a-zа-яё][a-zа-яё]?\.\s?){1,3}$")
_OPENS = re.compile(r"(?:[(\[]\s*|[—–-]\s*)$")


class EmphasisNote(NamedTuple):
    """Its limits in the text (code points; bracket and following stop included) and those of the initials."""

    start: int
    end: int
    initials: tuple[int, int] | None


def find_emphasis_note(text: str) -> EmphasisNote | None:
    """The first such note of a text, or None. It stands in brackets, behind a dash, or alone."""
    for match in _WORDS.finditer(text):
        before = _OPENS.search(text[max(0, match.start() - 4) : match.start()])
        start = match.start() - (len(before[0]) if before else 0)
        if before is None and text[:start].strip() and text[start - 2 : start] not in (". ", ") "):
            continue
        rest = _BODY.match(text, match.end())
        assert rest is not None
        inner_end = match.end() + len(rest[0].rstrip())
        bracketed = before is not None and before[0][0] in "(["
        end = rest.end()
        if bracketed:
            if text[end : end + 1] not in (")", "]"):
                continue
            end += 1
            if text[end : end + 1] == ".":
                end += 1
        else:
            end = inner_end
        initials = _INITIALS.search(text[match.end() : inner_end])
        if initials is None and not re.match(r"\s+(?:is |was |are |were )?(?:added|by|mine|ours|in the|нами|мной|автор|наше|мо[её])", text[match.end() :]):
            continue
        span = None
        if initials:
            printed = initials[0].rstrip()
            at = match.end() + initials.start()
            span = (at, at + len(printed))
        return EmphasisNote(start, end, span)
    return None
