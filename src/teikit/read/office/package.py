"""A word processor's file as a ZIP package of parts, opened as if it were hostile: bounded sizes, no surprise.

Sources: PKWARE APPNOTE (ZIP); ECMA-376 part 2 (names of parts are compared without regard to case).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Any, Final, NoReturn

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.binary import what_it_is
from teikit.read.encoding import Unreadable
from teikit.xml_reading import parse

MOST_PARTS: Final = 20_000
MOST_BYTES: Final = 128 * 1024 * 1024
"""Of all parts that are read, unpacked: some twenty times a long book with its mark-up."""
MOST_TAGS: Final = 6_000_000
"""In one part: a word in italics takes eight, and each some hundred bytes of memory."""
_RATIO: Final = 300  # text packs to a tenth, a thirtieth with its mark-up; a thousandth is the most there is
_RATIO_FROM: Final = 8 * 1024 * 1024  # bytes unpacked: below it no ratio does harm
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, OverflowError, OSError, RuntimeError)
_AGAIN: Final = "open it in its word processor and save it again, or take it from a copy"


class Package:
    """The parts of one file, by name; raises Unreadable for what is no sound package."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._unpacked = 0
        if not data.startswith(b"PK"):
            self._no_package(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (*_BROKEN, NotImplementedError) as error:
            self.refuse(f"the file is damaged: {_reason(error)}", f"it may have been cut off: {_AGAIN}")
        if len(entries) > MOST_PARTS:
            self.refuse(f"the file has {len(entries)} parts, more than any text needs", _AGAIN, "TK031")
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def _no_package(self, data: bytes) -> NoReturn:
        if not data:
            empty = Diagnostic("TK002", Severity.ERROR, "the file is empty", self.name, help="give a file with text")
            raise Unreadable(empty)
        if data.lstrip()[:1] == b"<":
            self.refuse("this is mark-up, not a packed file", "end its name in .html or .xml, whichever it is")
        if found := what_it_is(data):
            self.refuse(f"this is {found[0]}, whatever its name says", found[1])
        self.refuse("this is no word processor's file: it is not packed as one", f"end its name in .txt, or {_AGAIN}")

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def names(self) -> list[str]:
        """The parts' names, in small letters."""
        return list(self._entries)

    def data(self, part: str) -> bytes:
        """The bytes of a part that is there."""
        entry = self._entries[part.lower()]
        if entry.flag_bits & 1:
            self.refuse("the file is encrypted", "save it without a password")
        self._unpacked += (size := entry.file_size)
        if self._unpacked > MOST_BYTES or (size > _RATIO_FROM and size > _RATIO * entry.compress_size):
            told = f"{size:,} bytes, packed into {entry.compress_size:,}"
            self.refuse(f"its part {part} would unpack to {told}: it is not unpacked", "split the file", "TK031")
        try:
            with self._zip.open(entry) as stream:
                return stream.read(entry.file_size + 1)
        except (*_BROKEN, NotImplementedError) as error:
            self.refuse(f"its part {part} is damaged: {_reason(error)}", _AGAIN)

    def root(self, part: str) -> Any:
        """The root element of a part; raises Unreadable where there is no such part or it is not well-formed XML."""
        if part not in self:
            self.refuse(f"the file lacks its part {part}", _AGAIN)
        return root_of(self.data(part), self.name, f"its part {part}")

    def refuse(self, message: str, cure: str, code: str = "TK030") -> NoReturn:
        refuse(self.name, message, cure, code)


def refuse(name: str, message: str, cure: str, code: str = "TK030") -> NoReturn:
    """Raises Unreadable with this message."""
    raise Unreadable(Diagnostic(code, Severity.ERROR, message, name, help=cure))


def root_of(data: bytes, name: str, what: str) -> Any:
    """The root element of these bytes, `what` in the words of a message; raises Unreadable where there is none."""
    if data.count(b"<") > MOST_TAGS:
        refuse(name, f"{what} has more mark-up than any text needs: it is not read", "split the file", "TK031")
    found = parse(data, name)
    if found.tree is None:
        first = found.diagnostics[0]
        line = f", line {first.line}" if first.line else ""
        message = f"{what}{line} {'is' if first.message.startswith('not ') else ''} {first.message}".replace("  ", " ")
        raise Unreadable(Diagnostic("TK030", Severity.ERROR, message, name, help=f"{first.help}; or {_AGAIN}"))
    return found.tree.getroot()


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split())[:120]
    return text[:1].lower() + text[1:] if text else type(error).__name__


def local(tag: Any) -> str:
    """The name of an element without its namespace; the empty string for comments and instructions."""
    return etree.QName(tag).localname if isinstance(tag, str) else ""
