"""Call numbers of archives, read into their printed parts and printed again from them, byte for byte.

The fond-opis-delo tradition (Russia, the Soviet Union, the Caucasus and the Baltic) in its scripts, abbreviated, spelt
out or in numbers alone; shelfmarks of other traditions, headed by an archive's name or known by their form. All scans
are linear in the length of the text.
"""

from __future__ import annotations

from teikit.grammar.callnumbers.above import Resolved, complete, resolve
from teikit.grammar.callnumbers.expected import Unread, unread, unread_after
from teikit.grammar.callnumbers.find import find_references, is_labelled, is_source_line
from teikit.grammar.callnumbers.model import Part, Reference, Sheets, citation, printed
from teikit.grammar.callnumbers.shelfmarks import file_number
from teikit.grammar.callnumbers.style import read_style, write_style
from teikit.grammar.publications import find_publications, is_publication_line

__all__ = [
    "Part",
    "Reference",
    "Resolved",
    "Sheets",
    "Unread",
    "citation",
    "complete",
    "file_number",
    "find_publications",
    "find_references",
    "is_labelled",
    "is_publication_line",
    "is_source_line",
    "printed",
    "read_style",
    "resolve",
    "unread",
    "unread_after",
    "write_style",
]
