"""The schema of an edition: what `schema/` holds is made by `build`, from this package alone.

`teikit.odd` is its one source; `teikit.rng` beside it is what that compiles to, kept ready because every validation
needs it. All else is compiled when it is asked for.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Final

from teikit.schema.editors import editor_files

NAME: Final = "teikit"
ODD: Final = f"{NAME}.odd"
RNG: Final = f"{NAME}.rng"
SCH: Final = f"{NAME}.sch"
COMPILED: Final = tuple(f"{NAME}.{it}" for it in ("rng", "rnc", "sch", "xsd", "json"))
"""What stands in a schema folder beside the ODD and the files for editors, documentation apart."""


def source() -> bytes:
    """The RELAX NG schema (XML syntax, UTF-8) that an installed teikit validates against."""
    return resources.files(__name__).joinpath(RNG).read_bytes()


def packaged() -> dict[str, bytes]:
    """Those files of a schema folder that need not be compiled: the ODD, the RELAX NG, what editors need."""
    odd = resources.files(__name__).joinpath(ODD).read_bytes()
    return {ODD: odd, RNG: source(), **editor_files(NAME)}


def files(*, documentation: bool = True) -> dict[str, bytes]:
    """All that a folder `schema/` holds, by paths within it (with slashes)."""
    from teikit.schema.compiler import compile_odd
    from teikit.schema.write import WRITERS

    with resources.as_file(resources.files(__name__).joinpath(ODD)) as path:
        compiled = compile_odd(path, rules=False)
    made = packaged()
    for writer in WRITERS:
        if documentation or writer.name != "doc":
            made.update(writer.write(compiled).files)
    return made


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
