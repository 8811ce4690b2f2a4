"""The archival sources and the publications of one document of several in a file."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from teikit.export.citation import source
from teikit.export.edition import Source
from teikit.export.elements import NS, XML_ID, one_line
from teikit.export.flow import Found


def sources(
    header: etree._Element | None, owned: Iterable[Found], elsewhere: Iterable[Found], *, rest: bool
) -> tuple[Source, ...]:
    """The `msDesc` that the document's own source notes point to; with `rest`, those that no note points to as well."""
    if header is None:
        return ()
    own, others = _targets(owned), _targets(elsewhere)
    found = []
    for ms_desc in header.iterfind(".//t:sourceDesc//t:msDesc", NS):
        id_ = ms_desc.get(XML_ID, "")
        if id_ in own or (rest and id_ not in others):
            described = source(ms_desc)
            if described.citation:
                found.append(described)
    return tuple(found)


def _targets(bibls: Iterable[Found]) -> set[str]:
    return {
        pointer.removeprefix("#")
        for bibl in bibls
        if bibl.element.get("type") == "archival"
        for pointer in (bibl.element.get("corresp") or "").split()
    }


def publications(found: Iterable[Found], text: str) -> tuple[str, ...]:
    """The printed publications named in notes of that type, each on one line. `text` is that of the whole body."""
    said = []
    for it in found:
        above = it.element.getparent()
        if it.kind == "bibl" and above is not None and above.get("type") == "publication":
            said.append(one_line(text[it.span.start : it.span.end]))
    return tuple(citation for citation in said if citation)
