"""What a compiled schema is written as: one row a format. A writer is imported when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from teikit.schema.compiled import Compiled
from teikit.seams import Exported


@dataclass(frozen=True, slots=True)
class SchemaWriter:
    """`function` names, as MODULE:FUNCTION in this package, what makes the files of a compilation that has a schema."""

    name: str
    purpose: str
    function: str

    def write(self, compiled: Compiled) -> Exported:
        """Files by their paths, named after the schema's ident, and what the format could not say."""
        module, _, function = self.function.partition(":")
        return cast(Exported, getattr(import_module(f"{__name__}.{module}"), function)(compiled))


WRITERS: Final = (
    SchemaWriter("rng", "RELAX NG, XML syntax", "rng:rng_files"),
    SchemaWriter("rnc", "RELAX NG, compact syntax", "rnc:rnc_files"),
    SchemaWriter("sch", "ISO Schematron", "sch:sch_files"),
    SchemaWriter("xsd", "XML Schema 1.0", "xsd:xsd_files"),
    SchemaWriter("json", "the model, for programs", "json_model:json_files"),
    SchemaWriter("doc", "documentation in HTML, a page an element", "doc:doc_files"),
)
