"""What can be left out or missed in a word processor's file, and how it is told: diagnostics TK032 to TK039."""

from __future__ import annotations

from typing import Final, NamedTuple

from teikit.diagnostic import Severity


class Kind(NamedTuple):
    """Code, severity, the message for one and for many ({} is their number), the cure."""

    code: str
    severity: Severity
    one: str
    many: str
    help: str


def _warning(code: str, one: str, many: str, help: str) -> Kind:
    return Kind(code, Severity.WARNING, one, many, help)


_ACCEPT = "accept or reject the changes in the word processor, if another state of the text is wanted"
_BY_PAGE = "notes are numbered anew on each page, whose ends the file does not know: they are numbered through"

KINDS: Final = {
    "damaged": _warning("TK032", "a part cannot be read", "{} parts cannot be read", "save the file again"),
    "inserted": _warning("TK033", "a tracked insertion is kept", "{} tracked insertions are kept", _ACCEPT),
    "deleted": _warning("TK033", "a tracked deletion is left out", "{} tracked deletions are left out", _ACCEPT),
    "moved": _warning(
        "TK033", "a passage is read where it was moved to", "{} passages are read where they were moved to", _ACCEPT
    ),
    "margins": Kind(
        "TK035",
        Severity.INFO,
        "a page header or footer is left out",
        "{} page headers and footers are left out",
        "copy what belongs to a document into the body",
    ),
    "hidden": _warning(
        "TK036",
        "hidden text is left out",
        "{} pieces of hidden text are left out",
        "if it belongs to the document, format it as not hidden",
    ),
    "picture": _warning(
        "TK037", "a picture is left out", "{} pictures are left out", "transcribe the text in it, if there is any"
    ),
    "object": _warning(
        "TK037",
        "an embedded file is not read",
        "{} embedded files are not read",
        "paste its text into the document, or give it as a file of its own",
    ),
    "repeated": _warning(
        "TK037",
        "a cell repeated very often is read once",
        "{} cells repeated very often are read once",
        "delete the repetitions",
    ),
    "symbol": _warning(
        "TK038",
        "a sign of a font of signs is not known: U+FFFD stands for it",
        "{} signs of fonts of signs are not known: U+FFFD stands for each",
        "type the character itself",
    ),
    "uncalled": _warning(
        "TK039",
        "a note is called nowhere in the text: it stands at the end",
        "{} notes are called nowhere in the text: they stand at the end",
        "call it in the text, or delete it",
    ),
    "recalled": _warning(
        "TK039",
        "a note is called again: it is printed once, after its first mark",
        "{} notes are called again: each is printed once, after its first mark",
        "check the numbers of the notes",
    ),
    "lost note": _warning(
        "TK039",
        "a mark calls a note that is not in the file",
        "{} marks call notes that are not in the file",
        "write the note again",
    ),
    "by page": _warning("TK039", _BY_PAGE, _BY_PAGE, "check the numbers of the notes against the print"),
}
"""In the order in which they are told; `damaged` quotes why."""
