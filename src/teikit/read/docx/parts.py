"""The parts of a Word file: the main one by its relationship or content type, the others by relationships of it.

Source: ECMA-376 part 2, 8.3 and 9 (content types, relationships).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from teikit.read.docx.names import key
from teikit.read.encoding import Unreadable
from teikit.read.office.package import Package, local
from teikit.read.office.remarks import Remarks

_OTHERS: Final = {
    "spreadsheetml": ("an Excel workbook", "save its text as a .docx or .txt file"),
    "presentationml": ("a PowerPoint file", "save its text as a .docx or .txt file"),
    "visio": ("a drawing", "save its text as a .docx or .txt file"),
}


class Parts:
    """The XML parts of one Word file."""

    def __init__(self, data: bytes, name: str, remarks: Remarks) -> None:
        self.package = Package(data, name)
        self._remarks = remarks
        self.main = self._main()
        folder, file = posixpath.split(self.main)
        self._related: dict[str, list[str]] = {}
        for kind, target in self._relations(f"{folder}/_rels/{file}.rels".lstrip("/"), folder):
            self._related.setdefault(kind, []).append(target)
        self._folder = folder

    def _main(self) -> str:
        if "mimetype" in self.package and self.package.data("mimetype").startswith(b"application/"):
            kind = self.package.data("mimetype")[:100].decode("latin-1").strip()
            self.package.refuse(f"this is no Word file but {kind}", "save it as .docx, .odt or .txt")
        types = dict(self._types())
        targets = [target for kind, target in self._relations("_rels/.rels", "") if kind == "officeDocument"]
        found = [part for part in (*targets, *types, "word/document.xml") if part in self.package]
        for part in found:
            kind = types.get(part.lower(), "")
            for other, (what, cure) in _OTHERS.items():
                if other in kind:
                    self.package.refuse(f"this is {what}, not a Word file", cure)
            if "wordprocessingml" in kind or "word.document" in kind or "ms-word" in kind or not kind:
                return part
        cure = "unpack it and give the files in it, or save it as .docx"
        return self.package.refuse("this is a ZIP file without a Word document in it", cure)

    def _types(self) -> Iterator[tuple[str, str]]:
        """Parts and their content types, of those that are main parts."""
        for element in self._optional("[Content_Types].xml"):
            kind = element.get("ContentType", "")
            if local(element.tag) == "Override" and kind.endswith(".main+xml"):
                yield element.get("PartName", "").lstrip("/").lower(), kind

    def _relations(self, part: str, folder: str) -> Iterator[tuple[str, str]]:
        """The kinds of relationship (the last word of their type) and the parts that they point to."""
        for element in self._optional(part):
            target = element.get("Target", "")
            if local(element.tag) == "Relationship" and element.get("TargetMode") != "External" and target:
                path = unquote(target.replace("\\", "/"))
                path = posixpath.normpath(path if path.startswith("/") else posixpath.join(folder, path))
                yield element.get("Type", "").rpartition("/")[2], path.lstrip("/")

    def _optional(self, part: str) -> Any:
        if part not in self.package:
            return ()
        try:
            return self.package.root(part)
        except Unreadable as problem:
            if problem.diagnostic.code == "TK031":
                raise
            self._remarks.add("damaged", problem.diagnostic.message)
            return ()

    def document(self) -> Any:
        """The root of the main part; raises Unreadable where it is no WordprocessingML."""
        root = self.package.root(self.main)
        if key(root) != "w:document":
            self.package.refuse(
                f"its part {self.main} is no Word document (its root is {local(root.tag)[:40]})",
                "save it again as .docx",
            )
        return root

    def related(self, kind: str) -> Any:
        """The root of the first part of that kind ("styles", "footnotes"); an empty tuple where there is none."""
        targets = self._related.get(kind, [posixpath.join(self._folder, f"{kind}.xml")])
        return next((self._optional(part) for part in targets if part in self.package), ())

    def all(self, kind: str) -> list[Any]:
        """The roots of all parts of that kind."""
        return [self._optional(part) for part in dict.fromkeys(self._related.get(kind, [])) if part in self.package]
