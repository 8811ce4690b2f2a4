"""Plain text: one file a document, as printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from teikit.export.file_names import file_names
from teikit.export.losses import losses
from teikit.export.reading import read
from teikit.seams import Exported

NOT_CARRIED = frozenset(
    {
        "hi",
        "speaker",
        "role",
        "pb",
        "idno",
        "added",
        "del",
        "add",
        "unclear",
        "remark",
        "mention",
        "note",
        "gap",
        "block",
    }
)


def run(files: Sequence[Path]) -> Exported:
    """ID.txt for each document: its text, UTF-8 without a byte order mark, lines ended by LF."""
    reading = read(files)
    names = file_names(document.id for document in reading.edition.documents)
    texts = {f"{names[it.id]}.txt": f"{it.text}\n".encode() for it in reading.edition.documents}
    return Exported(texts, [*reading.diagnostics, *losses(reading.edition, "txt", NOT_CARRIED)])
