"""The indices of an edition: entries of listPerson, listPlace and listOrg, and what a @ref in a document points to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import etree

from teikit.authority import Entry
from teikit.export.elements import XML_ID, find, find_all, given, local, words

_NAME = {"person": "persName", "place": "placeName", "org": "orgName"}
_LISTS = frozenset({"listPerson", "listPlace", "listOrg"})


def entries(tei: etree._Element, file: Path) -> Iterator[Entry]:
    """The entries of a file's stand-off or header lists that bear an id; `href` is the file and the id."""
    proposed = file.stem == "proposed" or tei.get(XML_ID) == "proposed"
    for element in tei.iter("{*}person", "{*}place", "{*}org"):
        above = element.getparent()
        id_ = given(element, XML_ID)
        if (
            id_
            and above is not None
            and local(above) in _LISTS
            and not any(local(it) == "body" for it in above.iterancestors())
        ):
            yield _entry(element, id_, f"{file.as_posix()}#{id_}", provisional=proposed or id_.startswith("proposed."))


def _entry(element: etree._Element, id_: str, href: str, *, provisional: bool) -> Entry:
    tag = local(element)
    names = find_all(element, f"t:{_NAME[tag]}")
    told = {it: _name(it) for it in names}
    short = [it for it in names if it.get("type") == "abbreviation"]
    modern = [it for it in names if it.get("type") == "modern"]
    main = next((it for it in names if it.get("type") == "main"), None)
    if main is None:
        main = next((it for it in names if it not in short and it not in modern), names[0] if names else None)
    name = told[main] if main is not None else id_
    variants = dict.fromkeys(
        told[it] for it in names if it not in short and it not in modern and told[it] not in ("", name)
    )
    said = [words(it) for kind in ("occupation", "note") for it in find_all(element, f"t:{kind}")]
    latitude, longitude = _coordinates(element)
    return Entry(
        id=id_,
        kind="archive" if tag == "org" and element.get("type") == "archive" else tag,
        name=name or id_,
        href=href,
        variants=tuple(variants),
        abbreviations=tuple(dict.fromkeys(told[it] for it in short if told[it])),
        surname=words(find(main, "t:surname")) if main is not None else "",
        forename=words(find(main, "t:forename")) if main is not None else "",
        note="; ".join(it for it in said if it),
        place_kind=given(element, "type") or "" if tag == "place" else "",
        modern=told[modern[0]] if modern else "",
        lat=latitude,
        lon=longitude,
        country=words(find(element, ".//t:country")),
        settlement=words(find(element, ".//t:settlement")),
        ids={given(it, "type") or "id": words(it) for it in find_all(element, "t:idno") if words(it)},
        provisional=provisional,
    )


def _name(element: etree._Element) -> str:
    """A name whose parts are elements side by side has a space between them."""
    parts = [words(it) for it in element if isinstance(it.tag, str)]
    loose = (element.text or "") + "".join(it.tail or "" for it in element)
    return words(element) if loose.strip() else " ".join(part for part in parts if part)


def _coordinates(element: etree._Element) -> tuple[str, str]:
    """WGS 84 latitude and longitude as written; empty where `geo` is absent or is not a point on the earth."""
    pair = words(find(element, "t:location/t:geo")).replace(",", " ").split()
    try:
        if len(pair) == 2 and abs(float(pair[0])) <= 90 and abs(float(pair[1])) <= 180:
            return pair[0], pair[1]
    except ValueError:
        pass
    return "", ""


class Register:
    """All entries by id, no two of one id; finds the entry that a pointer in a file means."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.unresolved: dict[str, str] = {}
        self._known: dict[tuple[str, str], str] = {}
        self._by_place: dict[tuple[str, str], str] = {}
        self._by_file_name: dict[tuple[str, str], set[str]] = {}

    def add(self, entry: Entry, id_: str) -> None:
        """Takes an entry under an id of its own; one that is there, word for word, is found in two places."""
        path, _, fragment = entry.href.rpartition("#")
        self.entries.setdefault(id_, entry)
        self._by_place[_place(Path(path)), fragment] = id_
        self._by_file_name.setdefault((PurePosixPath(path).name, fragment), set()).add(id_)

    def resolve(self, ref: str | None, file: str) -> str | None:
        """The ids of the entries that a @ref in `file` points to; a pointer to anything else stays as written."""
        return " ".join(self._memo(pointer, file) for pointer in (ref or "").split()) or None

    def _memo(self, pointer: str, file: str) -> str:
        """Asks the file system once for all mentions of one entry in one folder."""
        place = pointer, file if pointer.startswith("#") else file.rpartition("/")[0]
        if place not in self._known:
            self._known[place] = self._resolve(pointer, file)
        return self._known[place]

    def has(self, entry: Entry) -> bool:
        known = self.entries.get(entry.id)
        return known is not None and replace(known, href="") == replace(entry, href="")

    def _resolve(self, pointer: str, file: str) -> str:
        path, hash_, fragment = pointer.partition("#")
        try:
            remote = bool(urlsplit(pointer).scheme)
        except ValueError:
            remote = True
        if remote or not hash_:
            return pointer
        target = Path(file).parent / unquote(path) if path else Path(file)
        found = self._by_place.get((_place(target), fragment))
        alike = self._by_file_name.get((target.name, fragment), set())
        if found is None and len(alike) == 1:
            (found,) = alike
        found = found or self._by_place.get((_place(Path(file)), fragment))
        if found is None:
            self.unresolved.setdefault(pointer, file)
        return found or pointer


def _place(path: Path) -> str:
    try:
        return path.resolve().as_posix()
    except (OSError, RuntimeError, ValueError):
        return path.as_posix()
