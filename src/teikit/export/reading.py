"""TEI files -> an edition: every document once, in the order of the corpus file if there is one, and the indices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from lxml import etree

from teikit.authority import Entry
from teikit.diagnostic import Diagnostic, Severity
from teikit.export.documents import Documents, roots
from teikit.export.edition import About, Edition, EditionDocument
from teikit.export.elements import find, line_of, local
from teikit.export.header import Responsible, about
from teikit.export.parsing import Trees
from teikit.export.registers import Register, entries


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files hold, and what is to be said about them."""

    edition: Edition
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_empty(self) -> bool:
        return not self.edition.documents and not self.edition.entries


def read(files: Sequence[Path]) -> Reading:
    """Reads TEI files, ours or anybody's; and the indices in `indices/` beside a document, as refs point there."""
    return _Reader(files).reading()


class _Reader:
    def __init__(self, files: Sequence[Path]) -> None:
        self._trees = Trees(files)
        self._register = Register()
        self._documents: dict[str, EditionDocument] = {}
        self._about: About | None = None
        self._diagnostics: list[Diagnostic] = []
        self._folders: dict[Path, None] = {}
        for file in self._trees.corpora_first(files):
            for tei, origin in self._trees.teis(file):
                self._take(tei, origin)
        for folder in self._folders:
            for index in sorted((folder / "indices").glob("*.xml")):
                self._take_entries(self._trees.load(index), index)

    def reading(self) -> Reading:
        documents = tuple(self._linked(document) for document in self._documents.values())
        kept = tuple(replace(entry, id=id_) for id_, entry in self._register.entries.items())
        if self._register.unresolved:
            first, file = next(iter(self._register.unresolved.items()))
            more = len(self._register.unresolved)
            message = (
                f"{more} reference{'s' if more > 1 else ''} without an index entry, {first} the first; kept as written"
            )
            self._say("TK408", Severity.WARNING, message, file, help="Give the index files too, or add the entries.")
        if not documents and not kept and not self._trees.diagnostics:
            self._say(
                "TK407", Severity.ERROR, "no document and no index entry in the files given", "", help="Give TEI files."
            )
        edition = Edition(self._about or About(), documents, kept)
        return Reading(edition, (*self._trees.diagnostics, *self._diagnostics))

    def _take(self, tei: etree._Element, file: Path) -> None:
        if local(tei) == "teiCorpus":
            self._about = self._about or about(tei)
            return
        headers = [found for it in (tei, *tei.iterancestors()) if (found := find(it, "t:teiHeader")) is not None]
        responsible = Responsible(headers)
        self._folders.setdefault(file.parent)
        some = False
        for root in roots(tei, file.stem):
            read = Documents(root, responsible, file.as_posix())
            self._add(list(read))
            some = True
            for name, line in read.flow.entities[:1]:
                message = f"entity {name} is not expanded: entities are never read from a DTD"
                self._say(
                    "TK405", Severity.WARNING, message, str(file), line, "Write the character itself in the file."
                )
        if some:
            self._about = self._about or about(tei)
        if not self._take_entries(tei, file) and not some:
            message = "holds neither a text nor an index"
            self._say("TK407", Severity.WARNING, message, str(file), line_of(tei), "Leave the file out.")

    def _take_entries(self, tei: etree._Element | None, file: Path) -> bool:
        some = False
        for entry in () if tei is None else entries(tei, file):
            id_ = entry.id if self._register.has(entry) else self._free_entry_id(entry, file)
            self._register.add(entry, id_)
            some = True
        return some

    def _free_entry_id(self, entry: Entry, file: Path) -> str:
        more = (f"{file.stem}.{entry.id}.{number}" for number in count(2))
        return next(
            id_ for id_ in chain((entry.id, f"{file.stem}.{entry.id}"), more) if id_ not in self._register.entries
        )

    def _add(self, documents: list[EditionDocument]) -> None:
        """Takes the documents of one text; one that is there is not told twice, another of its id is renamed."""
        renamed: dict[str, str] = {}
        for document in documents:
            known = self._documents.get(document.id)
            if known is not None and replace(known, file="") == replace(document, file=""):
                continue
            id_ = document.id
            if known is not None:
                id_ = next(it for number in count(2) if (it := f"{document.id}-{number}") not in self._documents)
                renamed[document.id] = id_
                message = f"another document has the id {document.id} (in {known.file}): exported as {id_}"
                self._say(
                    "TK406", Severity.WARNING, message, document.file, help="Give each document an xml:id of its own."
                )
            parent = renamed.get(document.parent or "", document.parent)
            self._documents[id_] = replace(document, id=id_, parent=parent)

    def _linked(self, document: EditionDocument) -> EditionDocument:
        def entry(ref: str | None) -> str | None:
            return self._register.resolve(ref, document.file)

        return replace(
            document,
            place=document.place and replace(document.place, ref=entry(document.place.ref)),
            senders=tuple(replace(it, ref=entry(it.ref)) for it in document.senders),
            addressees=tuple(replace(it, ref=entry(it.ref)) for it in document.addressees),
            mentions=tuple(replace(it, ref=entry(it.ref)) for it in document.mentions),
            sources=tuple(
                replace(it, repository=it.repository and replace(it.repository, ref=entry(it.repository.ref)))
                for it in document.sources
            ),
        )

    def _say(self, code: str, severity: Severity, message: str, file: str, line: int = 0, help: str = "") -> None:
        self._diagnostics.append(Diagnostic(code, severity, message, file, line, min(line, 1), help=help))
