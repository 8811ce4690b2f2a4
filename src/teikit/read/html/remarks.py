"""What is told of a page beside what was left out as no text: changes, pictures, angle brackets, unseen characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teikit.diagnostic import Diagnostic, Severity, number_of
from teikit.read.html.places import Counts

_SHOWN = 5
_QUOTED = 60  # code points


def remarks(counts: Counts, typed: Sequence[tuple[int, str]], name: str) -> Iterator[Diagnostic]:
    """One diagnostic a kind, with the first places."""
    accept = "what the page marks as deleted is left out; copy it into the text if it belongs there"
    if deleted := counts.deleted:
        message = f"{number_of(len(deleted), 'deletion')} left out: {_listed(deleted)}"
        yield Diagnostic("TK024", Severity.WARNING, message, name, deleted[0][0], 1, help=accept)
    if counts.inserted:
        message = f"{number_of(counts.inserted, 'insertion')} read as text"
        yield Diagnostic(
            "TK024", Severity.WARNING, message, name, help="accept or reject changes before saving the page"
        )
    if typed:
        message = f"angle brackets that are no tags are read as text: {_listed(typed)}"
        help = "write &lt; for < in the page, if this is what is meant"
        yield Diagnostic("TK023", Severity.INFO, message, name, typed[0][0], 1, help=help)
    if any(counts.left.values()):
        shown = ", ".join(number_of(count, what) for what, count in sorted(counts.left.items()) if count)
        help = "transcribe what belongs to a document, if there is text in it"
        yield Diagnostic("TK029", Severity.INFO, f"left out: {shown}", name, help=help)
    if counts.unseen:
        message = f"{number_of(counts.unseen, 'character')} of no width left out (soft hyphens, places to break a line)"
        yield Diagnostic("TK025", Severity.INFO, message, name, help="none is needed: they are seen on no page")


def _listed(found: Sequence[tuple[int, str]]) -> str:
    shown = ", ".join(f"line {line} “{text[:_QUOTED]}”" for line, text in found[:_SHOWN])
    return f"{shown} and {len(found) - _SHOWN} more" if len(found) > _SHOWN else shown
