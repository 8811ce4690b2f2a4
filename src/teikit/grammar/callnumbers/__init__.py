"""Call numbers of archives, read into their printed parts and printed again from them, byte for byte.

The fond-opis-delo tradition (Russia, the Soviet Union, the Caucasus) whole, in Latin and Cyrillic letters, abbreviated
or spelled out; shelfmarks of other traditions in a first form. All scans are linear in the length of the text.
"""

from __future__ import annotations

from teikit.grammar.callnumbers.find import find_references, is_source_line
from teikit.grammar.callnumbers.model import Part, Reference, Sheets, citation, printed
from teikit.grammar.callnumbers.style import read_style, write_style
from teikit.grammar.publications import find_publications, is_publication_line

__all__ = [
    "Part",
    "Reference",
    "Sheets",
    "citation",
    "find_publications",
    "find_references",
    "is_publication_line",
    "is_source_line",
    "printed",
    "read_style",
    "write_style",
]
