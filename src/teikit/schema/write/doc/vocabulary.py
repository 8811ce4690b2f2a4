"""Names that the prose of an ODD is read by, as lxml writes them."""

from __future__ import annotations

from typing import Final

from teikit.schema.model import TEI, XML

T: Final = f"{{{TEI}}}"
EXAMPLES: Final = "http://www.tei-c.org/ns/Examples"
EG_XML: Final = f"{{{EXAMPLES}}}egXML"
ID: Final = f"{{{XML}}}id"
LANG: Final = f"{{{XML}}}lang"
SPACE: Final = f"{{{XML}}}space"
