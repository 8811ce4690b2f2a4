"""The schema folder of an edition: what the first lines of its files point to is there."""

from __future__ import annotations

from pathlib import Path

from teikit import schema
from teikit.delivery import deliver
from teikit.diagnostic import Diagnostic, Severity
from teikit.seams import Exported
from teikit.settings import Settings


def provide_schema(settings: Settings) -> list[Diagnostic]:
    """Writes what is missing of the schema folder, with what editors need beside the schemas; nothing is replaced.

    Does nothing where there is no teikit.toml. A schema of one's own ([paths] schema) is never written.
    """
    paths = settings.paths
    if paths.folder is None:
        return []
    if paths.schema.name != schema.RNG:
        return [] if paths.schema.is_file() else [_absent(paths.schema)]
    folder, files = paths.schema.parent, schema.packaged()
    if not all((folder / path).exists() for path in (*files, *schema.COMPILED)):
        files = schema.files(documentation=False)
    missing = {path: data for path, data in files.items() if not (folder / path).exists()}
    delivered = deliver(Exported(missing), folder)
    said = list(delivered.diagnostics)
    if delivered.written:
        message = f"the schema, and what editors need beside it, were not there: {len(delivered.written)} files written"
        help = "keep the folder with the edition, under version control: its files point to it"
        said.append(Diagnostic("TK328", Severity.INFO, message, str(folder), help=help))
    pointed_to = [name for name in (schema.RNG, schema.ODD) if name not in missing]
    return said + [_other(folder / name) for name in pointed_to if _differs(folder / name, files[name])]


def _differs(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() != data
    except OSError:
        return False  # whoever validates with it will say so


def _other(path: Path) -> Diagnostic:
    message = "not what this teikit writes: it comes from another version, or has been changed"
    help = (
        f"`python -m teikit.schema {path.parent}` writes this version's; to keep a schema of your own, give it another"
        " name and say it in [paths] of teikit.toml"
    )
    return Diagnostic("TK329", Severity.WARNING, message, str(path), help=help)


def _absent(path: Path) -> Diagnostic:
    message = "the schema that teikit.toml names is not there: teikit's own is used"
    help = "put it there; or leave out “schema” in [paths], and teikit's own is written"
    return Diagnostic("TK327", Severity.WARNING, message, str(path), help=help)
