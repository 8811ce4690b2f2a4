"""Which of the edition's languages a text is in, as far as its script tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

SCRIPTS: Final = (
    # script, its letters, the languages written in it (the first one is assumed)
    ("Latin", re.compile("[A-Za-zÀ-ɏ]"), ()),
    ("Cyrillic", re.compile("[Ѐ-ӿ]"), ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn")),
    ("Armenian", re.compile("[Ա-և]"), ("hy",)),
    ("Georgian", re.compile("[Ⴀ-ჿ]"), ("ka",)),
    ("Greek", re.compile("[Ͱ-Ͽ]"), ("el", "grc")),
    ("Hebrew", re.compile("[א-ת]"), ("he", "yi")),
    ("Arabic", re.compile("[ء-ۿ]"), ("ar", "fa", "ota", "ur")),
)

_SAMPLE = 20_000  # code points


def language_of(text: str, languages: Sequence[str]) -> str:
    """The first of these languages (BCP 47) written in the script that most of the text's beginning is in.

    Where none of them is, the one assumed for that script; for Latin letters, or no letters, the first of the list.
    """
    sample = text[:_SAMPLE]
    counts = [len(letters.findall(sample)) for _, letters, _ in SCRIPTS]
    _, _, written = SCRIPTS[counts.index(max(counts))]
    others = {tag for _, _, tags in SCRIPTS for tag in tags}
    for language in languages:
        tag = language.split("-")[0].lower()
        if tag in written or (not written and tag not in others):
            return language
    return written[0] if written else languages[0] if languages else "en"
