"""What a teiHeader says of its document: title, correspondence, manuscript, date and place, who is responsible.

Each becomes a fact at the document's start, an empty span with its value: it is not printed there. What the software
said itself is not read again; what is not carried is told by name (TEI P5, chapter 2; correspDesc: 2.4.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from teikit.read.tei.nodes import dating
from teikit.read.tei.vocabulary import DATES, NAMES

_PARTIES: Final = {"sent": "sender", "received": "addressee"}
_TYPES: Final = {"sender": "sender", "addressee": "addressee"}
ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_CARRIED: Final = frozenset(
    (
        *("fileDesc", "titleStmt", "title", "sourceDesc", "msDesc", "msIdentifier", "profileDesc", "correspDesc"),
        *(
            "correspAction",
            "creation",
            "langUsage",
            "language",
            "encodingDesc",
            "publicationStmt",
            "respStmt",
            "editor",
        ),
    )
)

Fact = tuple[str, dict[str, str]]


def words(element: etree._Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(str(it) for it in element.itertext()).split())


def software(root: etree._Element) -> frozenset[str]:
    """Pointers to the software that made readings in a file, as @resp has them."""
    return frozenset(f"#{it.get(ID)}" for it in root.iter("{*}application") if it.get(ID))


def language(root: etree._Element) -> str | None:
    """The language (BCP 47) of the texts, where the file says it."""
    for element in (*root.iter("{*}text"), root):
        if said := element.get(_LANG):
            return said
    used = [it.get("ident") for it in root.iter("{*}language") if it.get("ident")]
    main = [it.get("mainLang") for it in root.iter("{*}textLang") if it.get("mainLang")]
    found = main or (used if len(used) == 1 else [])
    return str(found[0]) if found else None


def facts(header: etree._Element, machine: frozenset[str]) -> Iterator[Fact]:
    """The facts of a header: their kind (as in the layer `facts`) and attributes."""
    title = next(
        (it for it in header.iterfind("{*}fileDesc/{*}titleStmt/{*}title") if it.get("type") != "supplied"), None
    )
    if title is not None and words(title):
        yield "title", {"value": words(title)}
    dated = placed = False
    for action in header.iterfind(".//{*}correspAction"):
        if _by(action, machine) or _by(action.getparent(), machine):
            continue
        for kind, values in _action(action, machine):
            dated, placed = dated or kind == "date", placed or kind == "place"
            yield kind, values
    for creation in header.iterfind("{*}profileDesc/{*}creation"):
        for kind, values in _when_and_where(creation, machine):
            if creation.get("corresp") is None and not (dated if kind == "date" else placed):
                dated, placed = dated or kind == "date", placed or kind == "place"
                yield kind, values
    for description in header.iterfind(".//{*}msDesc"):
        if not _by(description, machine) and (found := _manuscript(description)):
            yield "manuscript", found


def _by(element: etree._Element | None, machine: frozenset[str]) -> bool:
    return element is not None and bool(set((element.get("resp") or "").split()) & machine)


def _action(action: etree._Element, machine: frozenset[str]) -> Iterator[Fact]:
    kind = _PARTIES.get(action.get("type") or "")
    if kind is None:
        return
    for party in action.iterchildren("{*}persName", "{*}orgName", "{*}name", "{*}rs"):
        name = party.get("type") or ""
        type_ = NAMES.get(etree.QName(party).localname) or NAMES.get(name) or "person"
        values = {"value": words(party), "type": type_}
        if ref := party.get("ref") or party.get("key"):
            values["ref"] = ref
        if values["value"]:
            yield _TYPES.get(name, kind), values
    if kind == "sender":
        yield from _when_and_where(action, machine)


def _when_and_where(holder: etree._Element, machine: frozenset[str]) -> Iterator[Fact]:
    for element in holder.iter(tag=etree.Element):
        name = etree.QName(element).localname
        if _by(element, machine):
            continue
        if name in DATES:
            values = dating({str(key): str(value) for key, value in element.attrib.items()})
            if values:
                yield "date", {"value": words(element) or next(iter(values.values())), **values}
        elif name in ("placeName", "origPlace", "settlement") and words(element):
            ref = element.get("ref")
            yield "place", {"value": words(element), **({"ref": ref} if ref else {})}


def _manuscript(description: etree._Element) -> dict[str, str]:
    """The identifier of a manuscript: where it is kept, in what collections, under what shelfmark."""
    identifier = next(description.iterchildren("{*}msIdentifier"), None)
    if identifier is None:
        return {}
    found: dict[str, list[str]] = {"repository": [], "collection": [], "shelfmark": []}
    for element in identifier.iterchildren(tag=etree.Element):
        name = etree.QName(element).localname
        if name in ("repository", "institution", "settlement", "country"):
            inner = next(element.iterchildren("{*}orgName"), element)
            found["repository"].insert(0 if name in ("repository", "institution") else 9, words(inner))
        elif name in ("collection", "fonds"):
            found["collection"].append(words(element))
        elif name in ("idno", "altIdentifier"):
            found["shelfmark"].append(words(element))
    return {key: ", ".join(filter(None, values)) for key, values in found.items() if any(values)}


def responsible(root: etree._Element, ids: set[str]) -> Iterator[Fact]:
    """Those to whom the @resp of a text points: name, and what they did, as far as the file says it."""
    known = {it.get(ID): it for it in root.iter(tag=etree.Element) if it.get(ID) in ids}
    for id_ in sorted(ids):
        element = known.get(id_)
        holder = element.getparent() if element is not None else None
        statement = holder if holder is not None and etree.QName(holder).localname == "respStmt" else element
        resp = next(statement.iterfind("{*}resp"), None) if statement is not None else None
        name = element if statement is not element else None
        if name is None and element is not None:
            name = next(element.iterchildren("{*}persName", "{*}name", "{*}orgName"), element)
        yield (
            "responsible",
            {
                "id": id_,
                "value": (words(name)[:200] if name is not None else "") or id_,
                "resp": (words(resp)[:200] if resp is not None else "") or "edited",
            },
        )


def not_carried(header: etree._Element) -> list[str]:
    """The elements of a header that hold something and have no place in the one that is written."""
    names: dict[str, None] = {}
    stack = list(header.iterchildren(tag=etree.Element))
    while stack:
        element = stack.pop(0)
        name = etree.QName(element).localname
        if name in _CARRIED:
            stack.extend(element.iterchildren(tag=etree.Element))
        elif words(element) and name not in (
            "persName",
            "orgName",
            "placeName",
            "date",
            "name",
            "rs",
            "resp",
            "origDate",
        ):
            names[name] = None
    return [name for name in names if name not in ("repository", "institution", "settlement", "collection", "idno")]
