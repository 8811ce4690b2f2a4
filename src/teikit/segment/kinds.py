"""The kind of document that words name, and the preamble by which an agreement is known."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.data import forms

KIND = re.compile(rf"\b(?:{'|'.join(f'(?P<{genre}>{words})' for genre, words in forms.GENRES)})", re.IGNORECASE)
"""A word for a kind of document; the group that matches bears its name."""
MINUTES = re.compile(r"minutes?\.?", re.IGNORECASE)
"""What officials wrote on a paper, as a line alone; a meeting's minutes say whose they are."""
_SUBJECT = re.compile(
    r"\W*(?:my|your|our|his|her|their|мо[йяи]|ваш[аеи]?|наш[аеи]?|meine?|ihre?|unsere?|mon|ma|mes|votre|vos|notre|nos|leur"
    r"|on|regarding|concerning|о|об|обо|к вопросу|по вопросу|über|betr\.|betreffend|betrifft|au sujet|sur)\s",
    re.IGNORECASE,
)
_OF_PREAMBLES = (
    "follow terms agreement treaty convenu arrêté vereinbart übereingekommen bestimmungen заключили соглас договор"
).split()
_PREAMBLE = re.compile(forms.AGREEMENT_PREAMBLE, re.IGNORECASE)


@lru_cache(maxsize=4096)
def named_genre(text: str) -> str:
    """The kind of document that a heading's words name first, or the empty string."""
    if _SUBJECT.match(text):
        return ""
    first = ""
    for found in KIND.finditer(text):
        kind = found.lastgroup or ""
        if kind != "excerpt":
            return kind
        first = kind  # an excerpt is one of something: that is the kind, where it is named
    return first


@lru_cache(maxsize=4096)
def is_preamble(text: str) -> bool:
    """Whether an agreement's preamble speaks ("... have concluded the present agreement as follows")."""
    lowered = text.lower()
    return any(word in lowered for word in _OF_PREAMBLES) and _PREAMBLE.search(text) is not None
