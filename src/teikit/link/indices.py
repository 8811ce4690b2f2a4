"""The edition's indices: tei/indices/*.xml -> authority.Indices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from teikit.authority import Entry, Indices
from teikit.diagnostic import Diagnostic, Severity

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_NAMES = {"person": "persName", "place": "placeName", "org": "orgName"}
PROPOSED = "proposed.xml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The entries of a folder of indices, and what was wrong with its files."""

    indices: Indices
    diagnostics: tuple[Diagnostic, ...] = ()


def load(folder: Path) -> Loaded:
    """The curated entries of all *.xml files in the folder but proposed.xml, files by name, entries in their order.

    A file that is no XML is left out with a diagnostic; so is a second entry of the same id.
    """
    entries: list[Entry] = []
    diagnostics: list[Diagnostic] = []
    for path in sorted(folder.glob("*.xml")):
        if path.name == PROPOSED:
            continue
        try:
            found = list(parse(path.read_bytes(), path.name))
        except (etree.XMLSyntaxError, OSError, ValueError) as problem:
            diagnostics.append(
                Diagnostic(
                    "TK150",
                    Severity.ERROR,
                    f"the index cannot be read: {problem}",
                    str(path),
                    help="correct the file; its entries are not used",
                )
            )
            continue
        entries += found
    unique: dict[str, Entry] = {}
    for entry in entries:
        if entry.href in unique:
            diagnostics.append(
                Diagnostic(
                    "TK151",
                    Severity.WARNING,
                    f"the id {entry.id!r} is given twice",
                    str(folder / entry.href.partition("#")[0].rpartition("/")[2]),
                    help="rename one of the two entries",
                )
            )
        unique.setdefault(entry.href, entry)
    return Loaded(Indices(tuple(unique.values())), tuple(diagnostics))


def parse(data: bytes, name: str) -> Iterator[Entry]:
    """The entries of one index file; `name` is the file's, for the hrefs. Raises lxml's XMLSyntaxError on no XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    for element in root.iter(f"{_TEI}person", f"{_TEI}place", f"{_TEI}org"):
        identity = element.get(_ID)
        if identity:
            yield _entry(element, identity, f"indices/{name}#{identity}")


def _text(element: etree._Element | None) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split()) if element is not None else ""


def _entry(element: etree._Element, identity: str, href: str) -> Entry:
    local = etree.QName(element).localname
    by_type: dict[str, list[str]] = {}
    names = element.findall(f"{_TEI}{_NAMES[local]}")
    for name in names:
        by_type.setdefault(name.get("type", "variant"), []).append(_text(name))
    main = by_type.pop("main", [])
    modern = by_type.pop("modern", [])
    abbreviations = by_type.pop("abbreviation", [])
    variants = [text for texts in by_type.values() for text in texts if text] + main[1:] + modern[1:]
    canonical = main[0] if main else (variants.pop(0) if variants else identity)
    surname, forename = _parts(names)
    lat, _, lon = _text(element.find(f".//{_TEI}geo")).partition(" ")
    return Entry(
        id=identity,
        kind="archive" if local == "org" and element.get("type") == "archive" else local,
        name=canonical,
        href=href,
        variants=tuple(variants),
        abbreviations=tuple(abbreviations),
        surname=surname,
        forename=forename,
        note=_text(element.find(f"{_TEI}note")),
        place_kind=(element.get("type") or "") if local == "place" else "",
        modern=modern[0] if modern else "",
        lat=lat,
        lon=lon.strip(),
        country=_text(element.find(f"{_TEI}country")),
        settlement=_text(element.find(f"{_TEI}settlement")),
        ids={(number.get("type") or "").lower(): _text(number) for number in element.findall(f"{_TEI}idno")},
    )


def _parts(names: list[etree._Element]) -> tuple[str, str]:
    """Surname and forenames, from the first name that marks them."""
    for name in names:
        surname = _text(name.find(f"{_TEI}surname"))
        if surname:
            return surname, " ".join(_text(part) for part in name.findall(f"{_TEI}forename"))
    return "", ""
