"""What the elements of TEI are to a reader: containers, blocks and their roles, what is not printed, what is set aside.

TEI P5, chapters 3, 4 and 11; a few elements of P4 (div1 to div7) are known too.
"""

from __future__ import annotations

from typing import Final

CONTAINERS: Final = frozenset(
    (
        *("text", "front", "body", "back", "group", "div", "div0", "div1", "div2", "div3", "div4", "div5", "div6"),
        *("div7", "floatingText", "opener", "closer", "postscript", "list", "sp", "spGrp", "titlePage", "docTitle"),
        *("argument", "epigraph", "address", "listBibl", "noteGrp", "figure", "lg", "linkGrp", "listApp", "annex"),
    )
)
"""Between the children of these there is nothing but white space; what is printed there is a block by itself."""
TIGHT: Final = CONTAINERS | {
    "table",
    "row",
    "choice",
    "subst",
    "app",
    "cit",
    "listPerson",
    "respStmt",
    "gap",
    "ellipsis",
}
"""White space in these is never text."""
ROLES: Final = {
    "head": "heading",
    "p": "paragraph",
    "ab": "paragraph",
    "dateline": "dateline",
    "docDate": "dateline",
    "salute": "salutation",
    "signed": "signature",
    "addrLine": "address",
    "item": "item",
    "label": "label",
    "stage": "stage",
    "trailer": "paragraph",
    "titlePart": "heading",
    "byline": "paragraph",
    "docAuthor": "paragraph",
    "docImprint": "paragraph",
    "imprimatur": "paragraph",
    "l": "paragraph",
    "bibl": "paragraph",
    "biblStruct": "paragraph",
    "quote": "quote",
    "cit": "quote",
    "note": "note",
    "table": "table",
    "speaker": "turn",
}
"""Blocks by their element; where a block stands may say more."""
NOTE_ROLES: Final = frozenset(
    (
        *("headnote", "source", "publication", "emphasis", "endorsement", "resolution", "number", "heading"),
        *("file-number", "classification", "dateline", "address", "attendance", "salutation", "paragraph", "item"),
        *("article", "turn", "stage", "heard", "resolved", "quote", "label", "closer", "signature", "postscript"),
    )
)
"""Types of note that are the role of a block (all but `footnote`)."""
LABEL_ROLES: Final = frozenset(("enclosure", "number", "heading"))
LINE_ROLES: Final = frozenset(("classification", "file-number", "endorsement", "resolution"))
AB_ROLES: Final = frozenset(("attendance", "heard", "resolved"))
TYPED: Final = {"note": NOTE_ROLES, "label": LABEL_ROLES, "seg": LINE_ROLES, "ab": AB_ROLES}
"""Elements whose type, where it is one of these, is the role of the block."""
DIV_ROLES: Final = {
    "dateline": "dateline",
    "salutation": "salutation",
    "salute": "salutation",
    "signature": "signature",
    "signed": "signature",
    "address": "address",
    "postscript": "postscript",
    "ps": "postscript",
}
"""What a paragraph is in a division of that type."""
DOCUMENTS: Final = frozenset(
    (
        *("document", "letter", "telegram", "treaty", "minutes", "conversation", "memorandum", "report", "agreement"),
        *("note-verbale", "despatch", "dispatch", "cable", "lettre", "brief", "enclosure", "communique", "protocol"),
        *("resolution", "speech", "decree", "order", "message", "postcard", "charter"),
    )
)
"""Types of div that are a document of the edition."""
GENRES: Final = {"lettre": "letter", "brief": "letter", "cable": "telegram", "document": "", "enclosure": ""}

UNPRINTED: Final = frozenset(("corr", "reg", "expan", "supplied"))
"""What an editor put beside or into the text: no text of the source."""
EMPTY: Final = frozenset(
    ("pb", "cb", "gb", "milestone", "anchor", "ptr", "space", "handShift", "graphic", "media", "addSpan", "delSpan")
)
ASIDE: Final = frozenset(("fw",))
"""What runs along the pages: left out and told."""
LISTS: Final = frozenset(
    ("listPerson", "listPlace", "listOrg", "listEvent", "listWit", "listNym", "listRelation", "listObject", "standOff")
)
"""Indices within a text: no text of a document."""
NOT_TEXT: Final = frozenset(("figDesc", "certainty", "interp", "interpGrp", "link", "index", "precision", "respons"))
"""What says something about the text and is no part of it."""

EDGES: Final = {
    **dict.fromkeys(("note", "p", "ab", "list", "item", "table", "lg", "sp", "head"), "\n\n"),
    **dict.fromkeys(("row", "l", "addrLine", "address", "speaker"), "\n"),
    "cell": "\t",
}
"""Within a block: what begins and ends anew, and the white space that parts it from its neighbours."""

NAMES: Final = {
    **dict.fromkeys(("persName", "person"), "person"),
    **dict.fromkeys(
        ("placeName", "geogName", "settlement", "country", "region", "district", "bloc", "place", "geog"), "place"
    ),
    **dict.fromkeys(("orgName", "org", "organisation", "organization", "institution"), "org"),
    "pers": "person",
    "plc": "place",
}
"""The kind of a name by its element, or by the type of a `name` or `rs`."""
DATES: Final = frozenset(("date", "time", "origDate"))
DATING: Final = ("when", "notBefore", "notAfter", "from", "to", "when-iso", "when-custom", "datingMethod", "calendar")
