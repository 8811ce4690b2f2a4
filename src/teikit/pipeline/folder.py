"""What stands in an edition's folder: the documents, the proposals, and the corpus that brings all together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from teikit.authority import Entry
from teikit.encode import edition, proposed
from teikit.pipeline.encoding import same_version
from teikit.read import STANDARD_INPUT
from teikit.register import Register
from teikit.seams import Encoded
from teikit.settings import Settings

_HREF = re.compile(r'<xi:include\b[^>]*\bhref="([^"]+)"')
INDICES = ("persons", "places", "organizations", "archives")


def source_names(files: Sequence[Path], given: Sequence[Path]) -> dict[str, str]:
    """What the edition calls its sources: the path within the folder that was given, else the file's name."""
    names = {STANDARD_INPUT: STANDARD_INPUT}
    for file in files:
        folder = next((it for it in given if it != file and it in file.parents), file.parent)
        names[str(file)] = file.relative_to(folder).as_posix()
    return names


def kept_documents(register: Register, out: Path, sources_now: Sequence[str]) -> list[str]:
    """The documents in edition.xml that come from other sources than those of this run, as far as they are there."""
    try:
        listed = _HREF.findall((out / "edition.xml").read_bytes().decode("utf-8", "replace"))
    except OSError:
        return []
    now = set(sources_now)
    known = {f"{id_}.xml": issued.source for id_, issued in register.issued.items()}
    return [path for path in listed if known.get(path, "") not in {*now, ""} and (out / path).is_file()]


def edition_contents(
    encoded: Sequence[Encoded],
    kept: Sequence[str],
    entries: Sequence[Entry],
    settings: Settings,
    register: Register,
    out: Path,
) -> dict[str, bytes]:
    """All files of the edition's folder by their paths: the documents, the proposals, and what brings them together."""
    files = {it.path: it.data for it in encoded}
    if entries or (out / "indices" / "proposed.xml").exists():
        made = same_version(partial(proposed, entries, settings), out)
        files[made.path] = made.data
    indices = [f"indices/{name}.xml" for name in INDICES if (out / "indices" / f"{name}.xml").is_file()]
    indices += [path for path in files if path.startswith("indices/")]
    ids = sorted([*kept, *(it.path for it in encoded)], key=lambda path: register.issued[path[:-4]].source)
    if indices or ids:
        made = same_version(partial(edition, ids, settings, indices=indices), out)
        files[made.path] = made.data
    return files


def edition_files(folder: Path) -> list[Path]:
    """The TEI files of an edition's folder: the corpus, the documents, the indices."""
    return [*sorted(folder.glob("*.xml")), *sorted(folder.glob("indices/*.xml"))]
