"""The kind of a document: what its heading names, else what its text shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teikit.document import Span
from teikit.segment.page import is_preamble, named_genre

_WHITE = re.compile(r"\s+")


def genre_of(text: str, blocks: Sequence[tuple[str, Span]]) -> tuple[str, str]:
    """The kind (a word of data.forms.GENRES, "" if nothing tells) and the reason in words."""

    def quoted(role: str) -> list[str]:
        return [_WHITE.sub(" ", text[span.start : span.end]) for kind, span in blocks if kind == role]

    for heading in quoted("heading"):
        # the kind stands where the heading begins; deeper in, it names something that the document speaks of
        if named := named_genre(heading[:120]):
            return named, "its heading names the kind"
    body = [*quoted("paragraph"), *quoted("article")][:3]
    if any(is_preamble(paragraph) for paragraph in body):
        return "agreement", "it opens like an agreement"
    roles = {role for role, _ in blocks}
    if "turn" in roles:
        return "conversation", "speakers take turns"
    if roles & {"heard", "resolved"}:
        return "minutes", "it tells what was heard and resolved"
    if "salutation" in roles:
        return "letter", "it addresses its reader"
    if "file-number" in roles and "signature" in roles:
        return "telegram", "it has an outgoing number before its signature"
    return "", ""
