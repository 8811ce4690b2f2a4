"""An edition that includes its files (XInclude): which files those are, and the edition as it is when expanded.

Only files are included, only from the edition's own folder and below, and only whole; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.facts import INCLUDE, Facts, line
from teikit.validate.where import located, within
from teikit.xml_reading import read


@dataclass(frozen=True, slots=True)
class Included:
    """The files an edition includes, in its order, and what is wrong with its includes."""

    paths: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def included(edition: Facts) -> Included:
    """The files of an edition's xi:include elements."""
    own = Path(edition.file).resolve()
    paths: dict[Path, None] = {}
    found: list[Diagnostic] = []

    def fault(code: str, message: str, at: int, cure: str) -> None:
        found.append(Diagnostic(code, Severity.ERROR, message, edition.file, at, help=cure))

    for href, at in edition.includes:
        path = located(edition.file, href)
        if not href or path == own:
            fault("TK260", "includes itself", at, "name another file in @href")
        elif path is None or ":" in href.partition("/")[0] or not within(path, own.parent):
            fault("TK261", f"includes “{href}”, which is not in its folder", at, "include files of the folder or below")
        elif not path.is_file():
            fault("TK262", f"includes “{href}”, which is not there", at, "correct @href, or put the file there")
        elif path in paths:
            fault("TK263", f"includes “{href}” twice", at, "delete one of the two")
        else:
            paths[path] = None
    return Included(tuple(paths), tuple(found))


def expanded(root: etree._Element, file: str) -> etree._Element | None:
    """The edition with its first readable include in its place and the others taken out; None where none is readable.

    An edition is a header and a row of files, so this stands for all of it: each file is checked by itself.
    """
    whole = deepcopy(root)
    placed = False
    for include in list(whole.iter(INCLUDE)):
        parent = include.getparent()
        path = located(file, include.get("href", ""))
        inside = path is not None and within(path, Path(file).resolve().parent) and path.is_file()
        tree = read(path).tree if path is not None and inside and not placed else None
        if parent is None:
            return None
        if tree is None:
            parent.remove(include)
        else:
            parent.replace(include, tree.getroot())
            placed = True
    return whole if placed else None


def outer(diagnostics: list[Diagnostic], root: etree._Element) -> Iterator[Diagnostic]:
    """Of the errors of an expanded edition, those of its own lines: a file's own are told with that file."""
    first = next((line(it) for it in root.iter(INCLUDE)), 0)
    yield from (it for it in diagnostics if it.line < first)
