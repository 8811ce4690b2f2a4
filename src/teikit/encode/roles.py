"""The roles of blocks by where they may stand in a div, and what follows a block in its run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teikit.document import Annotation

BODY: Final = frozenset(
    ("paragraph", "item", "article", "turn", "stage", "quote", "attendance", "heard", "resolved", "table")
)
NOTES: Final = frozenset(("note", "endorsement", "resolution", "source", "publication", "emphasis", "headnote"))
EDGE: Final = frozenset(
    ("dateline", "salutation", "classification", "file-number", "address", "closer", "signature", "line")
)
"""What opens a document before its body, and closes it after."""
HEADS: Final = frozenset({"number", "heading"})
LABELS: Final = frozenset({"label", "enclosure"})
ROLES: Final = BODY | NOTES | EDGE | HEADS | LABELS | {"postscript"}
SPEECH: Final = frozenset({"paragraph", "item", "quote", "table"})
BETWEEN: Final = frozenset({"note", "stage"})
"""What may stand within a turn whose paragraphs go on after it."""


def is_body(role: str) -> bool:
    """Whether a block of that role is of the body; a role that is not known is."""
    return role in BODY or role not in ROLES


@dataclass(frozen=True, slots=True)
class After:
    """What follows a block in its run: any of the body; a heading or the like before that; speech going on."""

    body: bool
    opening: bool
    speech: bool


def following(blocks: list[Annotation]) -> list[After]:
    """For each block of a run, what comes after it."""
    found: list[After] = []
    body = opening = speech_ = False
    for block in reversed(blocks):
        role = block.kind
        found.append(After(body, opening, speech_))
        body = body or is_body(role)
        opening = role in EDGE | HEADS or (opening and not is_body(role))
        speech_ = role in SPEECH or (speech_ and role in BETWEEN)
    return found[::-1]
