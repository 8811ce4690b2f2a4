"""The keys of teikit.toml: one literal table, from which checks, messages and documentation are made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its kind (an entry of KINDS), an example as it would stand in the file, and what it is for."""

    name: str
    kind: str
    example: str
    purpose: str
    required: bool = False

    @property
    def attribute(self) -> str:
        return self.name.replace("-", "_")


TABLES: Final[Mapping[str, tuple[Key, ...]]] = {
    "edition": (
        Key("title", "text", '"Letters of the Harbour Office"', "the title of the digital edition", required=True),
        Key("id-prefix", "prefix", '"ho"', "begins the id of each document"),
        Key("publisher", "text", '"City Archive"', "who publishes the digital edition"),
        Key("licence", "text", '"CC BY 4.0"', "the name of its licence"),
        Key("licence-url", "url", '"https://creativecommons.org/licenses/by/4.0/"', "where the licence can be read"),
        Key("languages", "languages", '["en", "ru"]', "BCP 47 tags; the first one is assumed"),
        Key("date", "date", '"2026-01-31"', "the date that headers bear (YYYY-MM-DD); the clock is never asked"),
    ),
    "editors": (
        Key("id", "id", '"am"', "a short name, unique among the editors", required=True),
        Key("name", "text", '"Anna Moor"', "the editor's name", required=True),
        Key("initials", "texts", '["A.M.", "A. M."]', "the initials as notes print them"),
    ),
    "source": (
        Key("author", "text", '"Anna Moor"', "author or editor of the publication that is encoded"),
        Key("title", "text", '"Letters of the Harbour Office"', "its title"),
        Key("publisher", "text", '"City Press"', "its publisher"),
        Key("place", "text", '"Kestan"', "where it was published"),
        Key("date", "text", '"1936"', "when, as it is printed there"),
        Key("url", "url", '"https://example.org/letters"', "where it can be read"),
    ),
    "paths": (
        Key("seeds", "path", '"seeds"', "the source files"),
        Key("tei", "path", '"tei"', "the TEI files and the indices"),
        Key("build", "path", '"build"', "the exports"),
        Key("schema", "path", '"schema/teikit.rng"', "the RELAX NG schema to validate against"),
    ),
    "export": (Key("formats", "texts", '["json", "html"]', "what `teikit build` exports (`teikit export --list`)"),),
}

LISTED: Final = frozenset({"editors"})
"""The tables of which there may be several, written with two brackets."""

KINDS: Final[Mapping[str, str]] = {
    "text": "text in quotation marks",
    "prefix": "a letter, then letters, digits, hyphens or underscores, in quotation marks",
    "id": "a letter, then letters, digits, hyphens or underscores, in quotation marks",
    "url": "an address that begins with http:// or https://",
    "path": "a path in quotation marks",
    "date": "a day written YYYY-MM-DD",
    "texts": "a list of texts in square brackets",
    "languages": "a list of one or more BCP 47 language tags in square brackets",
}

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}")
_URL = re.compile(r"https?://[^\s<>\"]+")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def read(kind: str, value: object) -> str | tuple[str, ...] | None:
    """The value as the settings hold it, or None where it is not of this kind.

    An empty text is taken wherever a text is: it says that nothing is known.
    """
    if kind == "date":
        return _day(value)
    if kind in ("texts", "languages"):
        return _texts(value, tags=kind == "languages")
    if not isinstance(value, str) or _FORBIDDEN.search(value):
        return None
    if kind in ("prefix", "id"):
        return value if _WORD.fullmatch(value) else None
    if kind == "url":
        return value if not value or _URL.fullmatch(value) else None
    if kind == "path":
        return value or None
    return value


def _day(value: object) -> str | None:
    if type(value) is date:  # a datetime is a date too, but not a day
        return value.isoformat()
    if value == "":
        return ""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            return None
    return None


def _texts(value: object, *, tags: bool) -> tuple[str, ...] | None:
    if not isinstance(value, list) or (tags and not value):
        return None
    texts = tuple(item for item in value if isinstance(item, str) and item and not _FORBIDDEN.search(item))
    if len(texts) != len(value) or (tags and not all(_TAG.fullmatch(text) for text in texts)):
        return None
    return texts
