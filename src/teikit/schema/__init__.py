"""The schema of an edition: what `schema/` holds is made by `build`, from this package alone."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

RNG = "teikit.rng"


def source() -> bytes:
    """The RELAX NG schema (XML syntax, UTF-8) that an installed teikit validates against."""
    return resources.files(__name__).joinpath(RNG).read_bytes()


def build(folder: Path) -> list[Path]:
    """Writes the schema into a folder, made where it is missing; the files written, in order of name.

    What is there already and the same stays untouched. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / RNG
    data = source()
    if not path.is_file() or path.read_bytes() != data:
        aside = path.with_suffix(".rng.new")
        aside.write_bytes(data)
        aside.replace(path)
    return [path]
