"""Read and segment only: what an editor looks at to see how a source is divided, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from teikit.diagnostic import Diagnostic
from teikit.document import Document
from teikit.origins import located
from teikit.pipeline.understanding import with_corrections
from teikit.read import STANDARD_INPUT, read, read_bytes, sources
from teikit.seams import Knowledge
from teikit.segment import Explanation, explain, segment, understood


@dataclass(frozen=True, slots=True)
class Divided:
    """A source with the layers of the segmenter (None where it could not be read), and why it is divided so."""

    document: Document | None
    explanation: Explanation | None
    diagnostics: Sequence[Diagnostic]


def divided(
    paths: Sequence[Path], knowledge: Knowledge, *, reasons: bool, standard_input: bytes | None = None
) -> Iterator[Divided]:
    """Each source read, its corrections obeyed, and divided; with `reasons` also why. No file is written."""
    if standard_input is not None:
        document, said = read_bytes(standard_input, STANDARD_INPUT)
        yield _divided(document, said, knowledge, reasons)
        return
    files, missing = sources(paths)
    if missing:
        yield Divided(None, None, missing)
    for path in files:
        document, said = read(path)
        if document is not None:
            document, found = with_corrections(document, path)
            said = [*said, *found]
        yield _divided(document, said, knowledge, reasons)


def _divided(document: Document | None, said: Sequence[Diagnostic], knowledge: Knowledge, reasons: bool) -> Divided:
    if document is None:
        return Divided(None, None, said)
    known = understood(document, knowledge) if reasons and not document["blocks"] else None
    why = explain(known) if known else None
    given = segment(document, knowledge, known)
    return Divided(document.with_layers(*given.layers), why, [*located(document, [*said, *given.diagnostics])])
