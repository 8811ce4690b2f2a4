"""Documentation as a static site: the manual that an ODD's text is, and a page for each thing in its schema.

The pages need no server, no script (one filters the lists, where scripts run) and nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from typing import Final, TypeVar

from teikit.schema.compiled import Compiled
from teikit.schema.write.doc.addresses import INDEX
from teikit.schema.write.doc.frame import STYLE
from teikit.schema.write.doc.index_page import index_page
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.spec_page import Part, spec_page
from teikit.schema.write.doc.spec_parts import of_class, of_element, of_macro
from teikit.seams import Exported

FOLDER: Final = "doc"
_Any = TypeVar("_Any", bound=Spec)


def doc_files(compiled: Compiled) -> Exported:
    """doc/index.html, a page for each element, class, macro and datatype, and doc/style.css.

    What the pages cannot carry of the ODD's own text is in the diagnostics (TK570 to TK572).
    """
    site = Site(compiled)
    files = {
        STYLE: resources.files(__name__).joinpath(STYLE).read_bytes(),
        INDEX: index_page(site),  # first, for it finds what the manual explains
    }
    files.update(_pages(site, site.elements, of_element, "elements"))
    files.update(_pages(site, site.attribute_classes, of_class, "attribute-classes"))
    files.update(_pages(site, site.model_classes, of_class, "model-classes"))
    files.update(_pages(site, site.macros, of_macro, "macros"))
    files.update(_pages(site, site.datatypes, of_macro, "datatypes"))
    return Exported({f"{FOLDER}/{name}": data for name, data in files.items()}, tuple(site.complaints.all()))


def _pages(
    site: Site, specs: Sequence[_Any], own: Callable[[Prose, _Any], list[Part]], current: str
) -> Iterator[tuple[str, bytes]]:
    """Specifications of one kind as pages, each leading to its neighbours."""
    for at, spec in enumerate(specs):
        neighbours = specs[at - 1] if at else None, specs[at + 1] if at + 1 < len(specs) else None

        def parts(prose: Prose, spec: _Any = spec) -> list[Part]:
            return own(prose, spec)

        yield site.address(spec), spec_page(site, spec, parts, current=current, neighbours=neighbours)
