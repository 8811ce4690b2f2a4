"""The TEI samples of the export tests, and short ways to export them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from teikit.export import WRITERS
from teikit.seams import Exported

SAMPLES = Path(__file__).parent / "samples"
EDITION = SAMPLES / "edition"
FOREIGN = SAMPLES / "foreign.xml"
HOSTILE = SAMPLES / "hostile.xml"
TELEGRAM = EDITION / "kp-19200605-1a2b3c.xml"
HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude" xml:id="{id}"><teiHeader>'
    "<fileDesc><titleStmt><title>{id}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/>"
    "</sourceDesc></fileDesc></teiHeader>"
)


def edition_files() -> list[Path]:
    return sorted(EDITION.glob("*.xml"))


def export(format_: str, *files: Path) -> Exported:
    return WRITERS[format_].run(files)


def as_json(*files: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(export("json", *files).files["edition.json"])
    return record


def tei(folder: Path, id_: str, body: str, name: str = "") -> Path:
    """A small TEI file with this body."""
    file = folder / (name or f"{id_}.xml")
    file.write_text(f"{HEAD.format(id=id_)}<text><body>{body}</body></text></TEI>", encoding="utf-8")
    return file


def only_text(folder: Path, body: str) -> dict[str, Any]:
    """The one document of a body, as JSON has it."""
    (document,) = as_json(tei(folder, "x", body))["documents"]
    return dict(document)
