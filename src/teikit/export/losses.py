"""What a format could not carry: one diagnostic that counts it, so that nothing is lost in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from teikit.diagnostic import Diagnostic, Severity
from teikit.export.edition import Edition

_NAMES = {
    "hi": "emphasis (hi)",
    "speaker": "speakers (speaker)",
    "role": "offices (roleName)",
    "pb": "page breaks (pb)",
    "cell": "table cells (cell)",
    "idno": "numbers (idno)",
    "added": "corrections and additions (corr, reg, expan, supplied)",
    "del": "deletions (del)",
    "add": "insertions (add)",
    "unclear": "unclear passages (unclear)",
    "remark": "notes added by persons",
    "mention": "names and dates",
    "note": "note types and anchors",
    "gap": "gaps as such",
    "block": "block roles",
}
_ADDED = frozenset({"corr", "reg", "expan", "supplied"})


def losses(edition: Edition, format_: str, kinds: Collection[str]) -> list[Diagnostic]:
    """One INFO (TK420) that names what the edition has and the format has no place for; none where all is carried."""
    found: Counter[str] = Counter()
    for document in edition.documents:
        if document.parent is None:
            found.update("added" if mark.kind in _ADDED else mark.kind for mark in document.marks)
            found["remark"] += len(document.remarks)
            found["mention"] += len(document.mentions)
            found["note"] += len(document.notes)
            found["gap"] += len(document.gaps)
            found["block"] += len(document.blocks)
    told = [f"{name}: {found[kind]}" for kind, name in _NAMES.items() if kind in kinds and found[kind]]
    if not told:
        return []
    return [
        Diagnostic(
            "TK420",
            Severity.INFO,
            f"{format_} does not carry {'; '.join(told)}",
            help="Nothing is lost in the TEI files; use them, or html, where this matters.",
        )
    ]
