"""edition.xml: a teiCorpus that includes the indices, then the documents, each a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from teikit import __version__
from teikit.encode.correspondence import languages
from teikit.encode.elements import Element, add, fill, language, root
from teikit.encode.header import application, editors, printed_source, publication
from teikit.encode.serialise import schema_hrefs, serialise
from teikit.seams import Encoded
from teikit.settings import Settings

XINCLUDE: Final = "http://www.w3.org/2001/XInclude"


def edition(
    documents: Iterable[str], settings: Settings, *, indices: Iterable[str] = (), version: str = __version__
) -> Encoded:
    """The whole edition, by reference; paths are relative to its folder ("indices/persons.xml", "ID.xml"), in order.

    TEI wants at least one of them.
    """
    tree = root("teiCorpus", xml_id="edition", xml_lang=language(settings.language))
    plain_header(
        tree, "edition", "edition", settings.title, "The documents and indices of an edition.", settings, version
    )
    for href in (*indices, *documents):
        include = add(tree, "xi:include")
        include.attributes["xmlns:xi"] = XINCLUDE
        fill(include, href=href)
    return Encoded("edition", "edition.xml", serialise(tree, schema_hrefs(settings)))


def plain_header(
    tree: Element, id_: str, type_: str, title: str, purpose: str, settings: Settings, version: str
) -> None:
    """Adds the header of a file that is no document: the whole edition, or an index of it."""
    made = add(tree, "teiHeader")
    file = add(made, "fileDesc")
    statement = add(file, "titleStmt")
    add(statement, "title", title)
    editors(statement, settings, id_)
    responsible = add(statement, "respStmt")
    add(responsible, "resp", "made by")
    add(responsible, "name", "teikit", ref=f"#{id_}.teikit")
    publication(add(file, "publicationStmt"), settings, type_, id_)
    sources = add(file, "sourceDesc")
    if settings.source != type(settings.source)():
        printed_source(sources, settings, None)
    else:
        add(sources, "p", "The source files of the edition.")
    encoding = add(made, "encodingDesc")
    add(add(encoding, "projectDesc"), "p", purpose)
    application(add(encoding, "appInfo"), f"{id_}.teikit", version, settings)
    languages(add(made, "profileDesc"), settings.languages)
