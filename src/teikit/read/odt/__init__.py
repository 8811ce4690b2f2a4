"""The reader of OpenDocument texts (.odt, .ott, .fodt): the text as printed, with tracked changes accepted.

Source: OpenDocument 1.3, parts 2 (packages) and 3 (schema).
"""

from __future__ import annotations

from typing import Any, Final

from teikit.read.assemble import assemble
from teikit.read.blocks import Flow
from teikit.read.encoding import Unreadable
from teikit.read.odt.body import Blocks
from teikit.read.odt.lists import Lists
from teikit.read.odt.names import child, descendants
from teikit.read.odt.story import Story, tracked
from teikit.read.odt.styles import Styles
from teikit.read.office.package import Package, refuse, root_of
from teikit.read.office.remarks import Remarks
from teikit.read.wrapped import keep_lines
from teikit.seams import Read

__all__ = ["read_odt"]

_TEXT: Final = "application/vnd.oasis.opendocument.text"
_MARGINS: Final = tuple(f"style:{kind}{pages}" for kind in ("header", "footer") for pages in ("", "-left", "-first"))


def read_odt(data: bytes, name: str) -> Read:
    """The document in an OpenDocument text, packed or flat; raises Unreadable for bytes that are none."""
    remarks = Remarks(name)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        content = root_of(data, name, "the file")
        roots = [content]
    else:
        roots = _packed(Package(data, name), remarks)
        content = roots[0]
    body = child(child(content, "office:body"), "office:text")
    if body is None:
        refuse(name, "this is no OpenDocument text: it holds no office:text", "save it again as .odt")
    story = Story(Styles(roots), Lists(roots), remarks, *tracked(body))
    blocks = Blocks(story).read(body)
    keep_lines(blocks)
    _margins(roots[-1], remarks)
    story.tell_annotations()
    return assemble(Flow(blocks, story.notes), name, remarks.diagnostics())


def _packed(package: Package, remarks: Remarks) -> list[Any]:
    """The roots of the content and, where they can be read, of the styles."""
    if "mimetype" in package:
        kind = package.data("mimetype")[:100].decode("latin-1").strip()
        if not kind.startswith(_TEXT):
            package.refuse(f"this is no OpenDocument text but {kind or 'of no kind'}", "save it as .odt or .docx")
    elif "content.xml" not in package:
        package.refuse("this is a ZIP file without an OpenDocument text in it", "unpack it and give the files in it")
    manifest = "META-INF/manifest.xml"
    if "encrypted-package" in package or (manifest in package and b"encryption-data" in package.data(manifest)):
        package.refuse("the file is encrypted", "save it without a password")
    roots = [package.root("content.xml")]
    if "styles.xml" in package:
        try:
            roots.append(package.root("styles.xml"))
        except Unreadable as problem:
            if problem.diagnostic.code == "TK031":
                raise
            remarks.add("damaged", problem.diagnostic.message)
    return roots


def _margins(root: Any, remarks: Remarks) -> None:
    for element in descendants(root, *_MARGINS):
        if text := " ".join("".join(it.itertext()) for it in descendants(element, "text:p", "text:h")).strip():
            remarks.add("margins", "", text)
