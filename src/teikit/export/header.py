"""What a TEI header says: of the edition, of who answers for what, of one document's date, place and correspondents."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from teikit.export.edition import About, Day, Named, Party
from teikit.export.elements import NS, XML_ID, XML_LANG, find, find_all, given, local, one_line, words

_PARTIES = {"persName": "person", "orgName": "org", "name": "person", "rs": "person"}


class Responsible:
    """The persons and programs that a header names; @resp points to them."""

    def __init__(self, headers: Iterable[etree._Element]) -> None:
        self._names: dict[str, str] = {}
        self._programs: set[str] = set()
        for element in (it for header in headers for it in header.iter(etree.Element)):
            id_ = element.get(XML_ID)
            if id_ and local(element) == "application":
                self._programs.add(id_)
                self._names[id_] = words(find(element, "t:label")) or given(element, "ident") or id_
            elif id_ and local(element) in ("editor", "author", "respStmt", "persName", "name", "person", "principal"):
                self._names[id_] = person_name(element) or id_

    def name(self, pointer: str | None) -> str | None:
        """Who @resp points to, by name where the header names them, else as it is written, without the `#`."""
        names = [self._names.get(it.rpartition("#")[2], it.removeprefix("#")) for it in (pointer or "").split()]
        return ", ".join(dict.fromkeys(names)) or None

    def is_person(self, pointer: str | None) -> bool:
        """Whether anybody but a program answers for it."""
        return any(it.rpartition("#")[2] not in self._programs for it in (pointer or "").split())


def person_name(element: etree._Element) -> str:
    """The name in an editor, author or respStmt, without initials."""
    for name in ("persName", "name", "orgName"):
        inner = find(element, f"t:{name}")
        if inner is not None:
            return words(inner)
    return one_line((element.text or "") if find(element, "t:abbr") is not None else words(element))


def about(root: etree._Element) -> About:
    """The edition as the header of `root` (a TEI or a teiCorpus) describes it."""
    header = find(root, "t:teiHeader")
    if header is None:
        return About(id=given(root, XML_ID))
    published = find(header, "t:fileDesc/t:publicationStmt")
    publisher = licence = None
    if published is not None:
        publisher = next(
            (words(it) for it in published if local(it) in ("publisher", "authority", "distributor")), None
        )
        stated = find(published, "t:availability/t:licence")
        if stated is None:
            stated = find(published, "t:availability")
        licence = None if stated is None else given(stated, "target") or words(stated) or None
    editors = find_all(header, "t:fileDesc/t:titleStmt/t:editor")
    return About(
        title=title(header),
        id=given(root, XML_ID),
        publisher=publisher or None,
        licence=licence,
        languages=tuple(dict.fromkeys(languages(header))),
        editors=tuple(name for name in map(person_name, editors) if name),
        source_editors=tuple(person_name(it) for it in editors if it.get("role") == "source"),
        source=_printed_source(header),
    )


def title(header: etree._Element) -> str:
    titles = find_all(header, "t:fileDesc/t:titleStmt/t:title")
    main = [it for it in titles if it.get("type") == "main"] or [it for it in titles if it.get("type") != "short"]
    return words((main or titles)[0]) if titles else ""


def languages(header: etree._Element) -> list[str]:
    """BCP 47 tags of langUsage, in order."""
    return [tag for it in find_all(header, "t:profileDesc/t:langUsage/t:language") if (tag := given(it, "ident"))]


def _printed_source(header: etree._Element) -> str | None:
    for path in ("t:bibl[@type='edition']", "t:bibl", "t:biblStruct", "t:biblFull", "t:p"):
        found = find(header, f"t:fileDesc/t:sourceDesc/{path}")
        if found is not None:
            pieces = [words(it) for it in found if isinstance(it.tag, str) and local(it) != "biblScope"]
            loose = one_line("".join([found.text or "", *(it.tail or "" for it in found)]))
            return (words(found) if loose else ", ".join(piece for piece in pieces if piece)) or None
    return None


def language_of(element: etree._Element, header: etree._Element | None) -> str:
    """BCP 47: @xml:lang of the element or the nearest around it, else the header's first, else "und"."""
    for it in (element, *element.iterancestors()):
        if it.get(XML_LANG):
            return it.get(XML_LANG, "")
    return next(iter(languages(header) if header is not None else []), "und")


def day(element: etree._Element) -> Day:
    """A `date`: a period (from, to) gives its bounds."""
    attribute = {name: given(element, name) or given(element, f"{name}-iso") for name in ("when", "from", "to")}
    return Day(
        words(element),
        attribute["when"],
        given(element, "notBefore") or given(element, "notBefore-iso") or attribute["from"],
        given(element, "notAfter") or given(element, "notAfter-iso") or attribute["to"],
    )


class DocumentHeader:
    """The part of `profileDesc` that speaks of one document: what bears no @corresp, or one that is among `of`."""

    def __init__(self, header: etree._Element | None, of: Iterable[str]) -> None:
        self._profile = None if header is None else find(header, "t:profileDesc")
        self._of = frozenset(of)

    def _all(self, path: str) -> list[etree._Element]:
        if self._profile is None:
            return []
        return [
            it for it in find_all(self._profile, path) if (given(it, "corresp") or "").removeprefix("#") in self._of
        ]

    def _first(self, name: str) -> etree._Element | None:
        sent = f"t:correspAction[@type='sent']/t:{name}"
        for whole, path in (("t:creation", f"t:{name}"), ("t:correspDesc", sent)):
            for element in self._all(whole):
                if (found := find(element, path)) is not None:
                    return found
        return None

    def date(self) -> Day | None:
        found = self._first("date")
        return None if found is None else day(found)

    def place(self) -> Named | None:
        found = self._first("placeName")
        return None if found is None or not words(found) else Named(words(found), given(found, "ref"))

    def parties(self, action: str) -> tuple[Party, ...]:
        """Who sent or received it: `action` is sent or received."""
        found = []
        for description in self._all("t:correspDesc"):
            for element in description.iterfind(f"t:correspAction[@type='{action}']/*", NS):
                name, kind = local(element), given(element, "type") or ""
                if name in _PARTIES and words(element):
                    found.append(
                        Party(words(element), given(element, "ref"), "org" if "org" in kind else _PARTIES[name])
                    )
        return tuple(dict.fromkeys(found))
