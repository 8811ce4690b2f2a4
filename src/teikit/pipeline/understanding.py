"""Read, segment, annotate, link: from a path to a document with all its layers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from teikit.annotate import AFTER_LINKING, ANNOTATORS
from teikit.corrections import SUFFIX, locate, read_corrections
from teikit.data.forms import GENRES as KINDS
from teikit.diagnostic import Diagnostic
from teikit.document import Document
from teikit.link import link
from teikit.origins import located
from teikit.read import STANDARD_INPUT, language_of, read, read_bytes
from teikit.seams import Annotator, Knowledge
from teikit.segment import ROLES, segment

GENRES = [genre for genre, _ in KINDS]
EMPTY = "TK002"
"""The code of a file that holds nothing."""
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Understood:
    """A source with the layers of all stages before linking (`document` is None where it could not be read)."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def understand(document: Document, knowledge: Knowledge) -> tuple[Document, list[Diagnostic]]:
    """Segment and annotate one document; no file is touched."""
    given = segment(document, knowledge)
    said = list(given.diagnostics)
    # an empty layer says nothing, and takes no place of one that the reader gave
    document = document.with_layers(*(it for it in given.layers if len(it) or it.name not in document.layers))
    return _annotated(document, knowledge, ANNOTATORS, said), said


def identify(document: Document, knowledge: Knowledge) -> tuple[Document, list[Diagnostic]]:
    """Link the names to the indices, and state the facts that rest on who they are."""
    given = link(document, knowledge)
    said = list(given.diagnostics)
    return _annotated(document.with_layers(*given.layers), knowledge, AFTER_LINKING, said), said


def _annotated(
    document: Document, knowledge: Knowledge, annotators: Iterable[Annotator], said: list[Diagnostic]
) -> Document:
    for annotator in annotators:
        given = annotator.run(document, knowledge)
        document = document.with_layers(*given.layers)
        said += given.diagnostics
    return document


def read_all(
    files: Sequence[Path], knowledge: Knowledge, jobs: int, tell: Progress, standard_input: bytes | None
) -> list[Understood]:
    if standard_input is not None:
        return [_understood(Path("-"), knowledge, standard_input)]
    step = partial(_understood, knowledge=knowledge)
    if jobs > 1 and len(files) > 1:
        with ProcessPoolExecutor(min(jobs, len(files))) as pool:
            return list(_counting(pool.map(step, files, chunksize=4), len(files), tell))
    return list(_counting(map(step, files), len(files), tell))


def _counting(results: Iterable[Understood], total: int, tell: Progress) -> Iterator[Understood]:
    for done, one in enumerate(results):
        tell("read", done + 1, total)
        yield one


def with_corrections(document: Document, path: Path) -> tuple[Document, list[Diagnostic]]:
    """The document with the corrections that stand in a file beside its source, if there is one."""
    beside = path.with_name(path.name + SUFFIX)
    if not beside.is_file():
        return document, []
    text, said = read(beside)
    if text is None:
        return document, [it for it in said if it.code != EMPTY]
    corrections, misread = read_corrections(text.text, str(beside), {"block": ROLES, "kind": GENRES})
    layer, gone = locate(corrections, document, str(beside))
    return document.with_layers(layer), [*misread, *gone]


def _understood(path: Path, knowledge: Knowledge, standard_input: bytes | None = None) -> Understood:
    document, said = read(path) if standard_input is None else read_bytes(standard_input, STANDARD_INPUT)
    if document is not None:
        if document.language == "en":  # what a document is said to be in until somebody looks; TEI says it itself
            document = replace(document, language=language_of(document.text, knowledge.languages))
        if standard_input is None:
            document, found = with_corrections(document, path)
            said = [*said, *found]
        document, found = understand(document, knowledge)
        said = [*located(document, [*said, *found])]
    return Understood(document, tuple(said))
