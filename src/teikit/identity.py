"""The law of identity: the text of the TEI is the text of the source, proved on the very bytes to be written.

Nothing here is shared with the encoder: the bytes are parsed again and projected by the rules of docs/encoding.md
("Source projection"); then the source is walked, and every character must be there, in order, but for white space at
the edges of blocks and what was reported as set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity, at
from teikit.document import Span

_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_STRUCTURE: Final = frozenset(
    (
        *("text", "front", "body", "back", "group", "floatingText", "div", "opener", "closer", "postscript", "list"),
        *("sp", "spGrp", "address", "table", "row", "lg", "figure", "cit", "argument", "epigraph", "listBibl"),
    )
)
"""What holds blocks: each child of such an element is a block, and so is text that stands in it by itself."""
_ALWAYS: Final = _STRUCTURE | {"head", "p", "ab", "item", "l", "cell", "note"}
_UNPRINTED: Final = frozenset({"corr", "reg", "expan", "supplied"})
_EXCERPT: Final = 40


def project(data: bytes) -> list[str]:
    """The blocks of a TEI file's text as the source printed them, in order, without white space at their edges.

    Raises ValueError where the bytes are not XML, or bear a document type or entities (nothing may hide there).
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed: {error.msg}") from error
    if tree.getroottree().docinfo.internalDTD is not None:
        raise ValueError("it has a document type declaration")
    software = {f"#{it.get(_ID)}" for it in tree.iter(f"{_TEI}application")}
    blocks = _Blocks()
    for text in tree.iter(f"{_TEI}text"):
        if not any(True for _ in text.iterancestors(f"{_TEI}text")):
            _project(text, blocks, software)
    return blocks.ended()


class _Blocks:
    """Collects text into blocks."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[str] = []

    def text(self, text: str | None) -> None:
        if text:
            self._open.append(text)

    def edge(self) -> None:
        if self._open and (block := "".join(self._open).strip()):
            self._done.append(block)
        self._open.clear()

    def ended(self) -> list[str]:
        self.edge()
        return self._done


def _project(top: etree._Element, blocks: _Blocks, software: set[str]) -> None:
    """Walks an element without recursion: nothing in the depth of a file can stop it."""
    skipped: etree._Element | None = None
    for event, node in etree.iterwalk(top, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if skipped is None:
                blocks.text(node.tail)
            continue
        if event == "start":
            if skipped is not None:
                continue
            if _left_out(node, software):
                skipped = node
                continue
            if _is_block(node):
                blocks.edge()
            if node.tag == f"{_TEI}lb":
                blocks.text("\n")
            blocks.text(node.text)
            continue
        if skipped is node:
            skipped = None
        elif skipped is None and _is_block(node):
            blocks.edge()
        if skipped is None and node is not top:
            blocks.text(node.tail)


def _name(node: etree._Element | None) -> str:
    return node.tag.removeprefix(_TEI) if node is not None and isinstance(node.tag, str) else ""


def _is_block(node: etree._Element) -> bool:
    return _name(node) in _ALWAYS or _name(node.getparent()) in _STRUCTURE


def _left_out(node: etree._Element, software: set[str]) -> bool:
    name, parent = _name(node), _name(node.getparent())
    if name in _UNPRINTED:
        return True
    if name == "rdg" and parent == "app":  # of several readings the first is that of the text
        return any(_name(it) in ("lem", "rdg") for it in node.itersiblings(tag=etree.Element, preceding=True))
    if parent == "gap":
        return name != "desc"
    if parent == "ellipsis":
        return name != "metamark"
    return name == "note" and any(resp not in software for resp in (node.get("resp") or "").split())


@dataclass(frozen=True, slots=True)
class _Printed:
    """The source without what was set aside, and where each stretch of it begins in the source."""

    text: str
    starts: list[tuple[int, int]]

    def source(self, offset: int) -> int:
        """An offset of this text -> the offset of the source."""
        kept, original = next(it for it in reversed(self.starts) if it[0] <= offset)
        return original + offset - kept


def _without(text: str, aside: Sequence[tuple[int, int]]) -> _Printed:
    pieces: list[str] = []
    starts: list[tuple[int, int]] = [(0, 0)]
    cursor = length = 0
    for start, end in sorted(aside):
        if end <= cursor:
            continue
        piece = text[cursor : max(start, cursor)]
        pieces.append(piece)
        length += len(piece)
        cursor = end
        starts.append((length, cursor))
    pieces.append(text[cursor:])
    return _Printed("".join(pieces), starts)


def prove(files: Sequence[bytes], text: str, aside: Sequence[tuple[int, int]], *, name: str = "") -> list[Diagnostic]:
    """Nothing, if the TEI files (in the order of their text in the source) and what was set aside are the source.

    Else one error, TK301 for the first difference, TK302 for a file that cannot be read; offsets of `aside` are code
    points, end-exclusive.
    """
    printed = _without(text, aside)
    offset = 0
    for number, data in enumerate(files, 1):
        try:
            blocks = project(data)
        except ValueError as error:
            message = f"the TEI of document {number} cannot be read again: {error}"
            return [Diagnostic("TK302", Severity.ERROR, message, name, help=_HELP)]
        for block in blocks:
            offset = _past_space(printed.text, offset)
            if not printed.text.startswith(block, offset):
                return [_difference(printed, offset, block, text, name)]
            offset += len(block)
    offset = _past_space(printed.text, offset)
    return [_difference(printed, offset, "", text, name)] if offset < len(printed.text) else []


_HELP: Final = "nothing was written: this is a fault of the software; please report it with the source file"


def _past_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _difference(printed: _Printed, offset: int, block: str, text: str, name: str) -> Diagnostic:
    same = 0
    while same < len(block) and offset + same < len(printed.text) and block[same] == printed.text[offset + same]:
        same += 1
    here = printed.text[offset + same : offset + same + _EXCERPT]
    there = block[same : same + _EXCERPT]
    start = min(printed.source(offset + same), len(text))
    message = (
        f"the text of the TEI is not that of the source: here the source has {_shown(here)}, the TEI {_shown(there)}"
    )
    span = Span(start, min(start + max(len(here), 1), len(text)))
    label = "the first difference"
    return at("TK301", Severity.ERROR, message, file=name, text=text, span=span, label=label, help=_HELP)


def _shown(excerpt: str) -> str:
    visible = excerpt.replace("\n", "↵")
    return f"“{visible}”" if excerpt else "nothing more"
