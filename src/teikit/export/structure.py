"""What each TEI element does to the running text: break it into blocks, run in it, or stay out of it."""

from __future__ import annotations

from lxml import etree

from teikit.export.edition import ROLES
from teikit.export.elements import given, local

# Text of a person who encodes, or no text at all: the source projection leaves it out.
ADDED = frozenset({"corr", "reg", "expan", "supplied"})
_APART = frozenset(
    "teiHeader fw figDesc graphic media binaryObject index certainty precision respons alt altGrp link linkGrp join "
    "joinGrp interp interpGrp span spanGrp standOff listAnnotation annotation notatedMusic ptr listRelation".split()
)
_SECTIONS = frozenset(
    "text body front back group floatingText div div1 div2 div3 div4 div5 div6 div7 titlePage table figure "
    "castList listBibl".split()
)
_CONTAINERS = frozenset("list sp spGrp lg cit epigraph argument docTitle castItem address".split())
# Elements that hold text of their own: a note within one is called from it and printed elsewhere.
TEXTUAL = frozenset(
    "p ab head item lg row salute dateline signed addrLine speaker stage label trailer byline note bibl titlePart "
    "docAuthor docDate docImprint castItem".split()
)
LOOSE = frozenset({"quote", "q", "said", "cit", "opener", "closer", "postscript"})
_QUOTES = frozenset({"quote", "q", "said", "cit"})
_RUN_IN_PARAGRAPH = frozenset({"stage", "label", "address", "figure", "bibl", "lg"})
_BLOCKS_OF_QUOTE = frozenset({"p", "lg", "l", "list", "ab", "sp", "div", "floatingText", "table"})
_NOTE_ROLES = frozenset({"note", "source", "publication", "emphasis", "endorsement", "resolution"})
_FIXED = {
    "dateline": "dateline",
    "addrLine": "address",
    "address": "address",
    "signed": "signature",
    "closer": "closer",
    "opener": "salutation",
    "postscript": "postscript",
    "sp": "turn",
    "speaker": "turn",
    "stage": "stage",
}
_SAME = frozenset("p list spGrp lg row trailer byline epigraph argument docTitle titlePart docAuthor castItem".split())
_LABELLED = frozenset({"enclosure", "number", "heading"})
_AB = frozenset({"attendance", "heard", "resolved"})


def is_apart(element: etree._Element) -> bool:
    """Whether the element's content is not text of the document: metadata, another reading, a second alternative."""
    name, parent = local(element), element.getparent()
    above = "" if parent is None else local(parent)
    if name in _APART or name in ADDED:
        return True
    if name == "desc":
        return above != "gap"
    if above == "choice":
        return name not in ("sic", "orig", "abbr") and element.getprevious() is not None
    return name == "rdg" and (above == "rdgGrp" or element.getprevious() is not None)


def role_of(element: etree._Element, role: str, parent: str, *, in_text: bool) -> str | None:
    """The block role that this element gives to the text in it; None where it only runs along in a block.

    `role` and `parent` are those of the nearest element around it that gave a role; `in_text`: it holds text itself.
    """
    name = local(element)
    if in_text and name in _RUN_IN_PARAGRAPH and not (name == "lg" and parent != "lg"):
        return None
    if parent == "row" and name in ("p", "ab"):
        return None
    if name in _QUOTES and (in_text or parent in LOOSE) and not _holds_blocks(element):
        return None
    found = _own_role(element, name, role, parent)
    return role if found is not None and role in _NOTE_ROLES and name != "note" else found


def _holds_blocks(element: etree._Element) -> bool:
    return any(local(it) in _BLOCKS_OF_QUOTE for it in element.iterdescendants())


def _own_role(element: etree._Element, name: str, role: str, parent: str) -> str | None:
    kind = given(element, "type")
    if name in _SECTIONS:
        return "paragraph"
    if name in _FIXED:
        return _FIXED[name]
    if name == "p" and parent == "sp" and any(local(it) == "p" for it in element.itersiblings(preceding=True)):
        return "paragraph"
    if name in _SAME:
        return "item" if name == "list" else role
    if name in _QUOTES:
        return "quote"
    if name == "ab":
        return kind if kind in _AB else role
    if name == "head":
        return "number" if kind == "number" else "label" if parent in ("list", "table", "figure") else "heading"
    if name == "salute":
        return "closer" if parent == "closer" else "salutation"
    if name == "item":
        above = element.getparent()
        return "article" if above is not None and above.get("type") == "articles" else "item"
    if name == "label":
        return "item" if parent == "list" else kind if kind in _LABELLED else "label"
    if name == "seg" and kind in ("classification", "file-number") and parent in ("opener", "closer"):
        return kind
    if name == "note":
        return kind if kind in ROLES else "note"
    return role if name == "bibl" and parent == "listBibl" else None
