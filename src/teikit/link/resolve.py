"""Which entry of the indices a mention means.

A mention is looked up by its key; where several entries share it, the one that agrees in initials, then the one that
was surely named nearest before it in the same document, is taken; otherwise it is left open, with candidates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from teikit.authority import Entry, Indices
from teikit.data.archives import lookup
from teikit.data.titles import AFTER_NAME
from teikit.document import SOURCE, Annotation, Document, Layer
from teikit.grammar.naming import forms
from teikit.grammar.spelling import fold, key, plain, words
from teikit.seams import Given, Knowledge

_K = TypeVar("_K", str, tuple[str, str])
KINDS = ("person", "place", "org")


@dataclass(slots=True)
class Table:
    """The forms of the entries by key and kind, and the persons by surname."""

    by_key: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    by_surname: dict[str, list[Entry]] = field(default_factory=dict)
    plain: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    short: dict[str, list[Entry]] = field(default_factory=dict)


def table(entries: Iterator[Entry]) -> Table:
    """The look-up table of some entries."""
    made = Table()
    for entry in entries:
        for form in forms(entry):
            _put(made.by_key, (entry.kind, form.key), entry)
            if form.exact:
                _put(made.plain, (entry.kind, _plain(form.text)), entry)
        for abbreviation in entry.abbreviations:
            _put(made.short, _plain(abbreviation), entry)
        if entry.kind == "person":
            surname = entry.surname or _last(entry.name)
            _put(made.by_surname, fold(surname), entry)
    return made


_held: list[tuple[Indices, Table]] = []


def _kept(indices: Indices) -> Table:
    """The table of these indices, made once for all documents of a run (one pair is kept, replaced whole)."""
    held = _held[0] if _held else None
    if held is None or held[0] is not indices:
        held = (indices, table(iter(indices)))
        _held[:] = [held]
    return held[1]


def _put(where: dict[_K, list[Entry]], at: _K, entry: Entry) -> None:
    held = where.setdefault(at, [])
    if entry not in held:
        held.append(entry)


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    return " ".join(plain(word) for word in words(text))


@lru_cache(maxsize=65536)
def _last(name: str) -> str:
    """The word of a person's name that serves as surname: the last that is no title."""
    own = [word for word in words(name) if word.lower() not in AFTER_NAME]
    return own[-1] if own else name


def agree(mention: str, entry: Entry) -> bool:
    """Whether initials or forenames of a mention do not contradict those of the person's entry."""
    said = [word for word in words(mention)[:-1] if word.lower() not in AFTER_NAME]
    known = words(entry.forename) or words(entry.name)[:-1]
    for one, other in zip(said, known, strict=False):
        one, other = plain(one), plain(other)
        if len(one) < 3 or len(other) < 3:
            if not (one.startswith(other[:1]) or other.startswith(one[:1])):
                return False
        elif fold(one) != fold(other):
            return False
    return True


def _candidates(mention: str, kind: str, made: Table) -> list[Entry]:
    exact = made.plain.get((kind, _plain(mention)), [])
    found = exact or made.by_key.get((kind, key(mention)), [])
    if not found and kind == "person":
        found = [entry for entry in made.by_surname.get(fold(_last(mention)), []) if agree(mention, entry)]
    return found


def link(document: Document, knowledge: Knowledge) -> Given:
    """The layers `names` and `callnumbers` again: `ref` where one entry is meant, `candidates` where several may be."""
    made = _kept(knowledge.indices)
    names = [_named(document, annotations, made) for annotations in _by_document(document)]
    archives = Layer("callnumbers", (_repository(document, it, made) for it in document["callnumbers"]))
    return Given((Layer("names", (it for part in names for it in part)), archives))


def _by_document(document: Document) -> Iterator[list[Annotation]]:
    """The names of each document of the edition together; those outside any in a group of their own."""
    names = list(document["names"])
    position = 0
    for whole in document["documents"]:
        start = position
        while position < len(names) and names[position].start < whole.span.start:
            position += 1
        if position > start:
            yield names[start:position]
        start = position
        while position < len(names) and names[position].start < whole.span.end:
            position += 1
        if position > start:
            yield names[start:position]
    if position < len(names):
        yield names[position:]


@dataclass(slots=True)
class _Reading:
    """What has been read of a document so far: entries surely named (and when), keys of all names."""

    anywhere: set[str]
    last: dict[str, int] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)

    def nearest(self, entries: list[Entry]) -> Entry | None:
        """The entry among these that was named last; the only one the document names at all, if none was yet."""
        before = [entry for entry in entries if entry.href in self.last]
        if before:
            return max(before, key=lambda entry: self.last[entry.href])
        later = [entry for entry in entries if entry.href in self.anywhere]
        return later[0] if len(later) == 1 else None


def _named(document: Document, names: list[Annotation], made: Table) -> list[Annotation]:
    found = [_candidates(document.quote(it.span), it.kind, made) if it.kind in KINDS else [] for it in names]
    reading = _Reading({entries[0].href for entries in found if len(entries) == 1})
    linked = []
    for name, entries in zip(names, found, strict=True):
        if name.maker == SOURCE and name.get("ref"):  # the source itself says who is meant
            linked.append(name)
        elif len(entries) == 1:
            reading.last[entries[0].href] = name.start
            linked.append(name.having(ref=entries[0].href))
        elif (entry := reading.nearest(entries)) is not None:
            linked.append(name.having(ref=entry.href))
        elif name.kind == "org" and (body := _by_body(entries, reading.keys)) is not None:
            reason = f"{name.evidence}; linked by the body it belongs to"
            linked.append(replace(name.having(ref=body.href), evidence=reason))
        else:
            linked.append(name.having(candidates=" ".join(it.href for it in entries)) if entries else name)
        reading.keys.add(key(document.quote(name.span)))
    return linked


def _parts(entry: Entry) -> set[str]:
    """The keys of all runs of words within the entry's name."""
    own = key(entry.name).split()[:20]
    return {" ".join(own[first:last]) for first in range(len(own)) for last in range(first + 1, len(own) + 1)}


def _by_body(entries: list[Entry], read: set[str]) -> Entry | None:
    """The entry whose name alone holds a name read before the mention ("Council" of "the 9th Army")."""
    if len(entries) < 2:
        return None
    parts = [_parts(entry) for entry in entries]
    every: set[str] = parts[0].union(*parts[1:])
    common: set[str] = parts[0].intersection(*parts[1:])
    telling = (read & every) - common
    named = [entry for entry, own in zip(entries, parts, strict=True) if own & telling]
    return named[0] if len(named) == 1 else None


def _repository(document: Document, annotation: Annotation, made: Table) -> Annotation:
    if annotation.kind != "repository":
        return annotation
    printed = annotation.get("value") or document.quote(annotation.span)
    found = _archives(printed, made)
    if not found and (known := lookup(printed)) is not None:  # the edition's index has it by another of its names
        every = [entry for name in known.names for entry in _archives(name, made)]
        found = list({entry.href: entry for entry in every}.values())
    if len(found) == 1:
        return annotation.having(ref=found[0].href)
    return annotation.having(candidates=" ".join(it.href for it in found)) if found else annotation


def _archives(name: str, made: Table) -> list[Entry]:
    return _candidates(name, "archive", made) or made.short.get(_plain(name), [])
