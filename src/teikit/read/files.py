"""From paths to documents: the table of readers, folders walked in order, and every failure a diagnostic."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from teikit.corrections import SUFFIX
from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document
from teikit.read.content import format_of
from teikit.read.docx import read_docx
from teikit.read.encoding import Unreadable
from teikit.read.html import read_html
from teikit.read.markdown import read_markdown
from teikit.read.odt import read_odt
from teikit.read.text import read_text
from teikit.read.xml import read_xml
from teikit.seams import Reader

READERS: Final[Mapping[str, Reader]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
    ".docm": read_docx,
    ".dotx": read_docx,
    ".dotm": read_docx,
    ".odt": read_odt,
    ".ott": read_odt,
    ".fodt": read_odt,
    ".xml": read_xml,
}
"""Readers by the suffix of the file's name, in lower case."""

STANDARD_INPUT: Final = "standard input"

_CURES: Final[Mapping[type[OSError], str]] = {
    FileNotFoundError: "check the spelling of the path",
    PermissionError: "ask for the right to read it, or change its permissions (chmod u+r)",
    IsADirectoryError: "give the files in it",
}


def read(path: Path) -> tuple[Document | None, list[Diagnostic]]:
    """The document in a file, named as the path was given; None, and the reason, where there is none."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            return None, [
                _no("TK001", "this is a device, not a file", path, "give a text file, or - for standard input")
            ]
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        cure = next((cure for kind, cure in _CURES.items() if isinstance(error, kind)), "check the disk and the path")
        return None, [_no("TK001", f"cannot be read: {getattr(error, 'strerror', None) or error}", path, cure)]
    except MemoryError:
        return None, [_no("TK001", "too large for this machine's memory", path, "split the file")]
    return read_bytes(data, str(path))


def read_bytes(data: bytes, name: str = STANDARD_INPUT) -> tuple[Document | None, list[Diagnostic]]:
    """The document in these bytes: what they show themselves to be, else what the suffix of the name says.

    Where neither tells, they are read as plain text.
    """
    reader, said = _reader(data, name)
    try:
        found = reader(data, name)
    except Unreadable as problem:
        return None, [*said, problem.diagnostic]
    return found.document, [*said, *found.diagnostics]


def _reader(data: bytes, name: str) -> tuple[Reader, list[Diagnostic]]:
    """The reader for these bytes, and what is to be said where it is not the one that the name calls for."""
    suffix = Path(name).suffix.lower() if name != STANDARD_INPUT else ""
    named = READERS.get(suffix)
    shown = format_of(data)
    if shown and READERS[shown.suffix] is not named:
        message = f"this is {shown.words}, and read as one"
        help = f"end its name in {shown.suffix}" if name != STANDARD_INPUT else "none is needed, if this is what it is"
        return READERS[shown.suffix], [Diagnostic("TK005", Severity.INFO, message, name, help=help)]
    if named or name == STANDARD_INPUT:
        return named or read_text, []
    message = f"no reader for “{suffix}” files" if suffix else "the name has no suffix"
    help = f"known: {', '.join(READERS)}"
    return read_text, [Diagnostic("TK008", Severity.INFO, f"{message}: read as plain text", name, help=help)]


def sources(paths: Iterable[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The files to read, in order: files as given, and of a folder those that have a reader, sorted by name.

    Hidden files and links to folders are passed over; other files of a folder are reported. A file named twice is
    read once.
    """
    files: dict[Path, None] = {}
    said: list[Diagnostic] = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        here = _walk(path)
        readable = [file for file in here if file.suffix.lower() in READERS]
        files.update(dict.fromkeys(readable))
        for file in here:
            if file.suffix.lower() not in READERS and file.suffix != SUFFIX:
                help = "name the file itself to have it read as plain text"
                said.append(Diagnostic("TK010", Severity.INFO, "passed over: no reader for it", str(file), help=help))
        if not readable:
            said.append(
                _no("TK011", "the folder holds no file to read", path, f"put {', '.join(READERS)} files into it")
            )
    return list(files), said


def _walk(folder: Path) -> list[Path]:
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if not name.startswith(".")]
    return sorted(found)


def _no(code: str, message: str, path: Path, help: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, str(path), help=help)
