"""The seams: what each stage takes and gives. Stages import these, never each other; the pipeline joins them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from teikit.authority import Indices
from teikit.diagnostic import Diagnostic
from teikit.document import Document, Layer


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor of the printed or web source: name and initials as an emphasis note prints them ("Y.B.")."""

    id: str
    name: str
    initials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a stage may know beside the document: languages (BCP 47), editors, indices, title of the work encoded."""

    languages: tuple[str, ...] = ("en",)
    editors: tuple[Editor, ...] = ()
    indices: Indices = field(default_factory=Indices)
    work: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What a step gives: layers to add, and what there is to report."""

    layers: Sequence[Layer] = ()
    diagnostics: Sequence[Diagnostic] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader gives: the document (text and first layers) and what there is to report."""

    document: Document
    diagnostics: Sequence[Diagnostic] = ()


class Reader(Protocol):
    """Bytes of a file, and its name -> a document. Any bytes give a document or a clear diagnostic."""

    def __call__(self, data: bytes, name: str) -> Read: ...


class Annotate(Protocol):
    def __call__(self, document: Document, knowledge: Knowledge) -> Given: ...


@dataclass(frozen=True, slots=True)
class Annotator:
    """A step that adds layers: the names of those it needs and gives let the order be checked before a run."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Annotate


@dataclass(frozen=True, slots=True)
class Encoded:
    """One TEI file, ready to be written: its id, its path within the edition's folder, and its bytes.

    `origins` maps an element's path in the tree to the source span (code points) it was made from.
    """

    id: str
    path: str
    data: bytes
    origins: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    diagnostics: Sequence[Diagnostic] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What a writer gives: bytes by path within the output folder, and what the format could not carry."""

    files: Mapping[str, bytes]
    diagnostics: Sequence[Diagnostic] = ()


class Write(Protocol):
    def __call__(self, files: Sequence[Path]) -> Exported: ...


@dataclass(frozen=True, slots=True)
class Writer:
    """An export format: TEI files (ours or anybody's) -> files of another format."""

    name: str
    purpose: str
    run: Write
