"""The schema of an edition: what `schema/` holds is made by `build`, from this package alone."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from teikit.schema.editors import editor_files

NAME = "teikit"
RNG = f"{NAME}.rng"
SCH = f"{NAME}.sch"


def source() -> bytes:
    """The RELAX NG schema (XML syntax, UTF-8) that an installed teikit validates against."""
    return resources.files(__name__).joinpath(RNG).read_bytes()


def files() -> dict[str, bytes]:
    """All that a folder `schema/` holds, by paths within it (with slashes)."""
    return {RNG: source(), **editor_files(NAME)}


def build(folder: Path) -> list[Path]:
    """Writes the schema into a folder, made where it is missing; the files it holds then, in order of their paths.

    What is there already and the same stays untouched. Raises OSError where the folder cannot be written.
    """
    paths = []
    for name, data in sorted(files().items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            aside = path.with_name(f"{path.name}.new")
            aside.write_bytes(data)
            aside.replace(path)
        paths.append(path)
    return paths
