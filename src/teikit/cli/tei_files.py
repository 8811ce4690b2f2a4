"""TEI files named on the command line: folders walked, standard input put into a file for the time of the run."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from teikit.cli.options import one_standard_input
from teikit.diagnostic import Diagnostic, Severity
from teikit.read import STANDARD_INPUT

_FOR_EDITORS: Final = (
    b"urn:oasis:names:tc:entity:xmlns:xml:catalog",
    b"http://thaiopensource.com/ns/locating-rules/1.0",
)
"""Namespaces of catalogues and locating rules: a folder of TEI may hold them, but who names one means the TEI."""


@dataclass
class Given:
    """The files to work on, what there is to say about them, and the bytes of standard input if it is one of them."""

    paths: list[Path] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    standard_input: bytes | None = None
    stand_in: str = ""

    def renamed(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The diagnostics, with standard input called so."""
        for said in diagnostics:
            yield replace(said, file=STANDARD_INPUT) if self.stand_in and said.file == self.stand_in else said


@contextmanager
def tei_files(paths: tuple[Path, ...]) -> Iterator[Given]:
    """The paths given, folders replaced by the .xml files in them, in order of name."""
    given = Given(standard_input=one_standard_input(paths))
    with tempfile.TemporaryDirectory(prefix="teikit-") as folder:
        for path in paths:
            if str(path) == "-":
                stand_in = Path(folder, "standard-input.xml")
                stand_in.write_bytes(given.standard_input or b"")
                given.stand_in = str(stand_in)
                given.paths.append(stand_in)
            elif path.is_dir():
                found = _walk(path)
                given.paths += found
                if not found:
                    message, help = "the folder holds no .xml file", "name a folder with TEI files, or the files"
                    given.diagnostics.append(Diagnostic("TK011", Severity.ERROR, message, str(path), help=help))
            else:
                given.paths.append(path)
        given.paths = list(dict.fromkeys(given.paths))
        yield given


def _walk(folder: Path) -> list[Path]:
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if name.endswith(".xml") and not name.startswith(".")]
    return sorted(path for path in found if not _for_editors(path))


def _for_editors(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            beginning = file.read(2048)
    except OSError:
        return False  # whoever reads it will say so
    return any(namespace in beginning for namespace in _FOR_EDITORS)
