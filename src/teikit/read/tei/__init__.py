"""TEI that is already structured -> a document with its blocks, its markup and what its header says.

The text is that of the source projection: what editors put beside it (corr, reg, expan, supplied, signed notes) is
kept as markup. Layers: `documents`, `blocks`, `given` (every element within a block), and from them `names`, `dates`,
`tables`, `speech`, `footnotes`, `facts`, all with the maker “source”.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document, Layer
from teikit.read.characters import clean
from teikit.read.encoding import Unreadable
from teikit.read.tei import header
from teikit.read.tei.layers import layers_of
from teikit.read.tei.nodes import local
from teikit.read.tei.remarks import remarks
from teikit.read.tei.sections import Found, sections
from teikit.read.tei.walk import Walk
from teikit.seams import Read


def read_tei(root: etree._Element, name: str) -> Read:
    """The document of a TEI, teiCorpus, text or div; raises Unreadable where it holds no text."""
    walk = Walk(header.software(root))
    found: list[Found] = []
    for text in _texts(root):
        before = len(walk.sections)
        start = walk.text.length
        walk.contain(text)
        found.append(Found(text, start, walk.text.length, tuple(walk.sections[before:])))
    walk.text.close()
    if not walk.text.blocks:
        help = "give a file whose text element holds the text of a document"
        raise Unreadable(Diagnostic("TK044", Severity.ERROR, "the TEI file holds no text", name, help=help))
    text_, replaced = clean("".join(walk.text.pieces), name)
    document = Document(name, text_, language=header.language(root) or "en")
    blocks = walk.text.blocks
    parted = sections(document, blocks, found, walk.software)
    layers = [Layer("documents", parted.documents), *layers_of(document, blocks), Layer("facts", parted.facts)]
    if parted.aside:
        layers.append(Layer("aside", parted.aside))
    return Read(document.with_layers(*layers), (*replaced, *remarks(walk, root, name), *parted.diagnostics))


def _texts(root: etree._Element) -> Iterator[etree._Element]:
    """The outermost texts in order; a div, or the body of a file without a text, is one itself."""
    if local(root) == "text" or local(root).startswith("div"):
        yield root
        return
    corpora = ("TEI", "TEI.2", "teiCorpus", "teiCorpus.2")
    stack, found = [root], False
    while stack:
        element = stack.pop()
        if local(element) == "text":
            found = True
            yield element
        elif local(element) in corpora:
            stack.extend(list(element.iterchildren(tag=etree.Element))[::-1])
    if not found:
        yield from root.iterchildren("{*}body")
