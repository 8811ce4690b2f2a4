"""What a compiled schema is written as: one row a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from teikit.schema.compiler import Compiled
from teikit.schema.write.rng import rng_files
from teikit.seams import Exported


@dataclass(frozen=True, slots=True)
class SchemaWriter:
    """`write` takes a compilation that has a schema and gives files named after the schema's ident."""

    name: str
    purpose: str
    write: Callable[[Compiled], Exported]


WRITERS: Final = (SchemaWriter("rng", "RELAX NG, XML syntax", rng_files),)
