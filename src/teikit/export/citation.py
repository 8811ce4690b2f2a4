"""An archival reference from its structure: the printed citation made again, and the parts of the call number.

The header keeps each printed part once: `before` is what is printed before a value, `between` the dash of a range of
sheets, `verso` the printed sign of the verso side, `instead` what is printed in place of a value known from elsewhere.
Read in order they give the citation, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from teikit.export.edition import Named, Range, Sheets, Source
from teikit.export.elements import find, find_all, given, local, words
from teikit.grammar.callnumbers import printed, read_style

_SIDE = re.compile(r"(.*\d[a-zа-я]?)([rv])", re.DOTALL)
_LONGEST_STYLE = 1000
_UNITS = ("sheet", "page", "folio", "leaf")
_ORDER = ("repository", "fond", "opis", "papka", "delo", "shelfmark")


def style(element: etree._Element) -> dict[str, str]:
    """The printed strings in @style; none where it is written in another way than teikit's."""
    try:
        return read_style((element.get("style") or "")[:_LONGEST_STYLE])
    except ValueError:
        return {}


def citation(ms_desc: etree._Element) -> str:
    """The reference as printed, from repository to the last sheet, without descriptors."""
    said = ""
    parts = [*(part for _, part in _parts(ms_desc)), *_loci(ms_desc)]
    separator = "" if any(style(part) for part in parts) else ", "
    for element in parts:
        signs = style(element)
        value = _sheets_as_printed(element) if local(element) == "locus" else signs.get("instead", words(element))
        if value:
            said += signs.get("before", separator if said else "") + value
    return said


def _parts(ms_desc: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The call number's parts in the order they are printed; in another tradition, as the file has them."""
    identifier = find(ms_desc, "t:msIdentifier")
    if identifier is None:
        return
    parts = [(_part_name(child), child) for child in identifier if _part_name(child)]
    if any(name in _ORDER[1:5] for name, _ in parts):
        parts.sort(key=lambda part: _ORDER.index(part[0]) if part[0] in _ORDER else len(_ORDER))
    yield from parts


def _part_name(element: etree._Element) -> str:
    name = local(element)
    if name in ("collection", "idno"):
        kind = given(element, "type") or ""
        return kind if kind in _ORDER else {"collection": "collection", "idno": "shelfmark"}[name]
    return name if name in ("repository", "settlement", "institution") else ""


def _loci(ms_desc: etree._Element) -> list[etree._Element]:
    return find_all(ms_desc, "t:msContents/t:msItem/t:locus") + find_all(
        ms_desc, "t:msContents/t:msItem/t:locusGrp/t:locus"
    )


def _sheets_as_printed(locus: etree._Element) -> str:
    said, first, last = style(locus), given(locus, "from"), given(locus, "to")
    if words(locus) or not first:
        return words(locus)
    last = last or first
    between = said.get("between", "" if said or last == first else "–")
    signs = {name: said.get(name, "") for name in ("verso", "recto", "after")}
    return printed([{"from": first, "to": last, "between": between, **signs}])


def _sided(value: str) -> tuple[str, bool]:
    """The number of a sheet without the letter of its side, and whether that side is the verso."""
    side = _SIDE.fullmatch(value)
    return (side[1], side[2] == "v") if side else (value, False)


def source(ms_desc: etree._Element) -> Source:
    """The parts of one archival reference; what is absent is None."""
    values = {name: words(part) or None for name, part in _parts(ms_desc)}
    repository = find(ms_desc, "t:msIdentifier/t:repository")
    item = find(ms_desc, "t:msContents/t:msItem")
    language = None if item is None else find(item, "t:textLang")
    form = find(ms_desc, "t:physDesc/t:objectDesc")
    made = find(ms_desc, "t:physDesc//t:objectType")
    return Source(
        citation=citation(ms_desc),
        repository=None
        if repository is None or not words(repository)
        else Named(words(repository), given(repository, "ref")),
        **{name: values.get(name) for name in _ORDER[1:]},
        sheets=_sheets(_loci(ms_desc)),
        form=(given(form, "form") or "").replace("-", " ") or None if form is not None else None,
        production=words(made) or None,
        translated_from=given(language, "otherLangs") if language is not None else None,
    )


def _sheets(loci: list[etree._Element]) -> Sheets | None:
    ranges = []
    for locus in loci:
        first = given(locus, "from") or words(locus)
        last = given(locus, "to") or first
        if first:
            (number, verso), (end, end_verso) = _sided(first), _sided(last)
            ranges.append(Range(number, end, verso, end_verso))
    schemes = [given(locus, "scheme") for locus in loci]
    unit = next((scheme for scheme in schemes if scheme in _UNITS), "folio")
    return Sheets(unit, tuple(ranges)) if ranges else None
