"""Headings that tell who writes to whom."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.data import forms
from teikit.segment.weigh.look import SENTENCE, capitalised

_FROM_TO = re.compile(
    r"(?P<capital>.{3,120}\) to (?:the|mr|sir|earl|lord|viscount|count|baron|m\.|general|president|certain|all)\b"
    r"|(?:mr|m|sir|earl|lord|viscount|marquess|count|baron|colonel|general|major|captain|admiral|prince|consul)\.?"
    r" .{2,60} to (?:mr|sir|earl|lord|viscount|marquess|count|baron|colonel|general|the)\b"
    r"|(?:the|mr\.?) .{3,90} to (?:the|mr\.?|all|certain) .{3,120}$"
    r"|(?:der|die|das|herr|graf|fürst|freiherr) .{3,100} an (?:den|die|das|herrn|graf|fürst)\b"
    r"|(?-i:[A-ZÄÖÜ][\w-]+(?: (?:von|v\.|Dr\.))? [A-ZÄÖÜ][\w-]+)"
    r"(?: [^.:;]{1,60})? an (?:den|die|das|herrn)\b[^.:;]{3,100}$"
    r")"
    r"|(?:m\.|mm\.|le|la|l.|monsieur|général) .{3,140}, (?:à|au|aux)"
    r" (?:m\. |mm\. |l.|(?:monsieur|ministre|président|général|la)\b)"
    r"|(?:l.|la |le )(?:ambassade|légation|mission|délégation|gouvernement|ministère|ministre|consulat|consul)"
    r"(?: (?:de |d.|du |des )(?-i:[A-ZÉ])[\w’'-]+(?:[ -](?-i:[A-ZÉ])[\w’'-]+){0,3}){1,2}"
    r" (?:au|aux|à (?:la|m\.|mm\.)|à l.(?=\w{3})) ?[^.:;]{3,100}\.?$",
    re.IGNORECASE,
)
_LETTER_TITLE = re.compile(
    r"(?!Fait|Done|Given|Signed|Signé|Geschehen|So geschehen|Gegeben|Учинено|Совершено)[^\W\d_a-zа-я].{2,50}"
    r" (?:to|an|à|к) [^\W\d_a-zа-я].{2,70}, .{3,40}\d{4}[\]).]{0,2}$"
)
_RUSSIAN = re.compile(
    rf"{forms.RUSSIAN_SENDERS}\b[^:;!?]{{0,90}}? {forms.RUSSIAN_ADDRESSEES}\b[^:;!?]{{0,80}}$", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:On|About|Concerning|Regarding|Über|Sur|О|Об) ")
_TO = re.compile(r" to (?=(?:the )?[^\W\d_a-zа-я])")


def is_letter_title(text: str) -> bool:
    """Whether an editor's heading tells who wrote to whom, where and when."""
    return len(text) < 200 and _LETTER_TITLE.match(text) is not None


def _names_both(text: str) -> bool:
    """Whether a short line is nothing but "X to Y"."""
    if not 4 <= text.count(" ") + 1 <= 26 or not text[0].isalpha() or SENTENCE.search(text):
        return False
    if not (found := _TO.search(text)):
        return False
    return found.start() > 3 and capitalised(text) >= 0.95


@lru_cache(maxsize=4096)
def from_to(text: str) -> bool:
    """Whether a heading names somebody who writes to somebody."""
    if _SUBJECT.match(text):
        return False
    if is_letter_title(text) or _names_both(text):
        return True
    if _RUSSIAN.match(text):
        return True
    found = _FROM_TO.match(text[:300])
    return found is not None and (found["capital"] is None or capitalised(text[:300]) >= 0.7)
