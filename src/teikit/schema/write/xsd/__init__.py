"""XML Schema 1.0 (W3C, 2004): for tools that read nothing else. What it cannot say is left open, and told."""

from __future__ import annotations

from teikit.schema.compiled import Compiled
from teikit.schema.model import Where
from teikit.schema.write.xsd.files import files
from teikit.schema.write.xsd.looser import Looser
from teikit.seams import Exported


def xsd_files(compiled: Compiled) -> Exported:
    """IDENT.xsd, and a file for each other namespace of which the schema declares something.

    Every file that is valid against the RELAX NG is valid against the XSD; each kind of what it does not check is one
    diagnostic (TK540 to TK548).
    """
    schema = compiled.schema
    assert schema is not None
    told = Looser()
    made = files(compiled.grammar, schema.ident, told)
    where = Where() if compiled.odd is None else compiled.odd.where
    return Exported(made, told.diagnostics(where))
