"""TEI files -> trees, by a parser that expands nothing and fetches nothing; XInclude within the given folders only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.export.elements import TEI, line_of, local

_INCLUDE = "{http://www.w3.org/2001/XInclude}include"
_MOST_INCLUDES = 10_000
_HEAD = 65_536


def parser() -> etree.XMLParser:
    """One that no input can make read another file, open a connection or grow without bound."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip


class Trees:
    """Loads TEI files; what cannot be read becomes a diagnostic. A file is given once, however often it is named."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._folders = {_resolved(file).parent for file in files}
        self._seen: set[Path] = set()
        self._included = 0

    def corpora_first(self, files: Sequence[Path]) -> list[Path]:
        """The files, those that bring others together before the rest."""
        return sorted(files, key=lambda file: not _is_corpus(file))

    def teis(self, file: Path) -> Iterator[tuple[etree._Element, Path]]:
        """Each TEI element of a file and of what it includes, with the file it stands in; a corpus before its parts."""
        root = self.load(file)
        if root is not None:
            yield from self._members(root, file)

    def _members(self, root: etree._Element, file: Path) -> Iterator[tuple[etree._Element, Path]]:
        yield root, file
        if local(root) == "teiCorpus":
            for child in root:
                if child.tag == _INCLUDE:
                    target = self._target(child, file)
                    if target is not None:
                        yield from self.teis(target)
                elif local(child) in ("TEI", "teiCorpus"):
                    yield from self._members(child, file)

    def load(self, file: Path) -> etree._Element | None:
        """The root of a TEI file, with what it includes set in; None where it was loaded before or cannot be."""
        path = _resolved(file)
        if path in self._seen:
            return None
        self._seen.add(path)
        root = self._parsed(file)
        if root is not None and local(root) not in ("TEI", "teiCorpus"):
            self._report("TK403", Severity.ERROR, *_not_tei(root), file, line_of(root))
            return None
        if root is not None:
            self._include(root, file, (path,))
        return root

    def _parsed(self, file: Path) -> etree._Element | None:
        try:
            return etree.fromstring(file.read_bytes(), parser())
        except etree.XMLSyntaxError as error:
            line, column = error.position
            cause = (error.msg or "the file is empty").partition(", line ")[0]
            cure = "Open the file in an XML editor and mend the place named, or leave the file out."
            self._report(
                "TK402", Severity.ERROR, f"not well-formed XML: {cause}", cure, file, line or 1, max(column, 1)
            )
        except (OSError, ValueError) as error:
            cause = "is a folder" if file.is_dir() else (getattr(error, "strerror", None) or str(error)).lower()
            cure = (
                "Name the files in it, as in FOLDER/*.xml."
                if file.is_dir()
                else "Check the path and your right to read it."
            )
            self._report("TK401", Severity.ERROR, f"cannot be read: {cause}", cure, file)
        return None

    def _include(self, root: etree._Element, file: Path, chain: tuple[Path, ...]) -> None:
        """Sets included files in their place; those that a corpus brings together are read one by one instead."""
        for include in list(root.iter(_INCLUDE)):
            above = include.getparent()
            target = None if above is None or local(above) == "teiCorpus" else self._target(include, file)
            if above is None or target is None:
                continue
            self._included += 1
            path = _resolved(target)
            if path in chain or self._included > _MOST_INCLUDES:
                cure = "Remove the include that leads back to a file it comes from."
                self._report("TK404", Severity.ERROR, f"includes without end: {target}", cure, file, line_of(include))
                continue
            part = self._parsed(target)
            if part is not None:
                self._include(part, target, (*chain, path))
                part.tail = include.tail
                above.replace(include, part)

    def _target(self, include: etree._Element, file: Path) -> Path | None:
        """The local file that an include names, if it lies in the folders of the files given."""
        href = include.get("href") or ""
        try:
            url = urlsplit(href)
            target = file.parent / unquote(url.path)
            inside = any(_resolved(target).is_relative_to(folder) for folder in self._folders)
        except ValueError:
            url, target, inside = urlsplit(""), file, False
        if url.scheme or url.netloc or not url.path or not inside:
            cause = f"not included: {href!r} is not a file in the folders of the files given"
        elif include.get("parse", "xml") != "xml" or include.get("xpointer") or url.fragment:
            cause = f"not included: {href!r} is only part of a file, or plain text"
        elif not target.is_file():
            cause = f"not included: there is no file {href!r}"
        else:
            return target
        cure = "Include whole local TEI files by relative paths that stay in the folder."
        self._report("TK404", Severity.ERROR, cause, cure, file, line_of(include))
        return None

    def _report(
        self, code: str, severity: Severity, message: str, cure: str, file: Path, line: int = 0, column: int = 0
    ) -> None:
        shown = str(file).encode("utf-8", "replace").decode()
        self.diagnostics.append(Diagnostic(code, severity, message, shown, line, column or min(line, 1), help=cure))


def _resolved(file: Path) -> Path:
    try:
        return file.resolve()
    except (OSError, RuntimeError, ValueError):
        return file.absolute()


def _is_corpus(file: Path) -> bool:
    """Whether a file's root brings others together; read from its beginning, not from the whole."""
    reader = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        with file.open("rb") as stream:
            reader.feed(stream.read(_HEAD))
        return any(
            getattr(element, "tag", "") == f"{{{TEI}}}teiCorpus" for _, element in list(reader.read_events())[:1]
        )
    except (OSError, ValueError, etree.XMLSyntaxError):
        return False


def _not_tei(root: etree._Element) -> tuple[str, str]:
    name = etree.QName(root)
    if name.localname in ("TEI", "TEI.2", "teiCorpus", "teiCorpus.2"):
        return (
            "not TEI P5: the root is in no namespace or another one",
            f'Bring it to TEI P5: xmlns="{TEI}" on the root.',
        )
    return f"not TEI: the root is <{name.localname}>", f'Give TEI P5 files, whose root is <TEI xmlns="{TEI}">.'
