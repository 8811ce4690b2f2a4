"""Repositories: linked to the edition's index by any of their names, else proposed as the registry has them."""

from __future__ import annotations

from teikit.authority import Entry, Indices
from teikit.data.archives import ARCHIVES
from teikit.document import Annotation, Document, Layer, Span
from teikit.link import link, propose
from teikit.seams import Knowledge

HREF = "indices/archives.xml#rgaspi"


def kept_in(*names: str) -> Document:
    text = "; ".join(names)
    starts = [sum(len(it) + 2 for it in names[:index]) for index in range(len(names))]
    parts = [
        Annotation(Span(at, at + len(it)), "repository", {"value": it}) for at, it in zip(starts, names, strict=True)
    ]
    return Document("a.txt", text).with_layers(Layer("callnumbers", parts))


def linked(document: Document, *entries: Entry) -> Document:
    return document.with_layers(*link(document, Knowledge(indices=Indices(entries))).layers)


def refs(document: Document) -> list[str | None]:
    return [it.get("ref") for it in document["callnumbers"]]


def test_the_index_of_the_edition_goes_first() -> None:
    own = Entry("rgaspi", "archive", "Party Archive", HREF, abbreviations=("RGASPI",))
    document = linked(kept_in("RGASPI", "РГАСПИ", "TNA: PRO"), own)
    assert refs(document) == [HREF, HREF, None]
    assert [it.id for it in propose([document], Knowledge(indices=Indices((own,))))] == ["proposed.tna"]


def test_what_the_registry_knows_is_proposed_once_with_all_its_names() -> None:
    document = linked(kept_in("R.G.A.S.P.I.", "РГАСПИ", "Archive of Nowhere", "RGASPI"))
    (entry,) = propose([document], Knowledge())
    assert (entry.kind, entry.name) == ("archive", "Russian State Archive of Socio-Political History")
    assert (entry.country, entry.settlement, entry.provisional) == ("Russia", "Moscow", True)
    assert {"RGASPI", "РГАСПИ"} <= set(entry.abbreviations)
    assert "R.G.A.S.P.I." in entry.variants
    again = linked(document, entry)
    assert refs(again) == [entry.href, entry.href, None, entry.href]
    assert not propose([again], Knowledge(indices=Indices((entry,))))


def test_the_order_of_the_documents_does_not_count() -> None:
    one, two = linked(kept_in("TNA", "R.G.A.S.P.I.")), linked(kept_in("RGASPI", "BArch"))
    assert propose([one, two], Knowledge()) == propose([two, one], Knowledge())


def test_every_name_of_the_registry_comes_to_one_entry() -> None:
    for archive in ARCHIVES:
        document = linked(kept_in(*archive.names))
        entries = propose([document], Knowledge())
        assert len(entries) == 1, archive.id
        assert set(refs(linked(document, *entries))) == {entries[0].href}
