"""What an XSD does not say although the RELAX NG does: kept by kind, told once a kind and at each place in the file."""

from __future__ import annotations

from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.schema.model import Where

ROOTS: Final = "TK540"
ORDER: Final = "TK541"
MINGLED: Final = "TK542"
TEXT: Final = "TK543"
COUPLED: Final = "TK544"
NAMES: Final = "TK545"
VALUES: Final = "TK546"
FOREIGN: Final = "TK547"
MERGED: Final = "TK548"

_KINDS: Final = {
    ROOTS: ("the XSD lets any element be the root of a file, not only {}", "the RELAX NG schema checks the root"),
    ORDER: (
        "the XSD is looser in the order of what {} may hold",
        "no model that validators can follow says the same: some children may come in any order; the RELAX NG is exact",
    ),
    MINGLED: (
        "the XSD is looser in how often children may come in {}",
        "XML Schema has no interleaving, so they may come in any order and number; the RELAX NG is exact",
    ),
    TEXT: (
        "the XSD is looser in where text may stand in {}",
        "XML Schema lets text stand anywhere among the children, or nowhere; the RELAX NG is exact",
    ),
    COUPLED: (
        "the XSD is looser in which attributes must or must not stand together in {}",
        "XML Schema knows no choice that involves attributes, so each is optional; the RELAX NG is exact",
    ),
    NAMES: (
        "the XSD is looser in which foreign elements or attributes {} may hold",
        "XML Schema leaves out names from “any name” only by namespace; the RELAX NG is exact",
    ),
    VALUES: ("the XSD is looser in the values of {}", "XML Schema has no such datatype; the RELAX NG is exact"),
    FOREIGN: (
        "the XSD is looser in the values of {}",
        "an attribute that has a namespace is of one datatype in all elements; the RELAX NG is exact",
    ),
    MERGED: (
        "the XSD is looser in what {} may hold",
        "it is described more than once, and XML Schema knows one content for a name; the RELAX NG is exact",
    ),
}
_FEW: Final = 6


class Looser:
    """Collects what is looser; `note` gives the sentence that stands in the file."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, None]] = {}

    def note(self, code: str, subject: str, sentence: str) -> str:
        """Keeps that something (an element in angle brackets, an attribute with @) is looser in one of the ways."""
        self._found.setdefault(code, {})[subject] = None
        return f"Looser than the RELAX NG schema: {sentence}."

    def diagnostics(self, where: Where) -> tuple[Diagnostic, ...]:
        return tuple(
            Diagnostic(
                code,
                Severity.INFO,
                message.format(listed(list(self._found[code]))),
                where.file,
                where.line,
                help=help,
            )
            for code, (message, help) in _KINDS.items()
            if code in self._found
        )


def listed(names: list[str]) -> str:
    """Names in a line, the first few of many."""
    if len(names) > _FEW + 1:
        return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
