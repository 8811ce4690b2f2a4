"""The register of an edition (register.json): what id each printed text bears, and what was last written to each file.

It is committed with the edition. An id, once issued for a text, stays: whatever comes before it, however its date is
read later, whatever its source file is called. Exact duplicates are told apart by source file and ordinal.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from teikit.diagnostic import Diagnostic, Severity

NAME: Final = "register.json"
_FORMAT: Final = 1
_HASH = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,199}")
_HELP: Final = (
    "restore it from version control; or delete it: ids are then made anew, the same ones but where texts are exact"
    " duplicates or dates are now read otherwise"
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Issued:
    """The text an id was issued for (SHA-256, white space normalised), its source file, and which of its duplicates."""

    text: str
    source: str
    ordinal: int


@dataclass
class Register:
    """Ids by text and files by path. `gone` are the sources that are no longer there: their ids may pass on.

    `pending` holds what a run is about to write: should it be killed, the next one knows its own files. A register
    that is `damaged` is never written back: what it held may still be mended.
    """

    issued: dict[str, Issued] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    pending: dict[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    damaged: bool = False
    _by_text: dict[str, list[str]] = field(default_factory=dict)
    _asked: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> tuple[Register, list[Diagnostic]]:
        """The register of a folder; a new one where there is none, and with an error (TK330) where it is damaged."""
        path = folder / NAME
        try:
            given = json.loads(path.read_bytes().decode("utf-8"))
            return cls._read(given), []
        except FileNotFoundError:
            return cls(), []
        except OSError as error:
            problem = f"the register cannot be read: {error.strerror or error}"
        except (ValueError, RecursionError) as error:
            problem = f"the register is damaged: {error}"
        return cls(damaged=True), [Diagnostic("TK330", Severity.ERROR, problem, str(path), help=_HELP)]

    @classmethod
    def _read(cls, given: object) -> Register:
        if not isinstance(given, dict) or given.get("format") != _FORMAT:
            raise ValueError(f"it is not a register of format {_FORMAT}")
        register = cls()
        for id_, entry in _table(given, "documents").items():
            if not isinstance(entry, dict):
                raise ValueError(f"the entry of {id_} is not a table")
            text, source, ordinal = entry.get("text"), entry.get("source"), entry.get("ordinal", 1)
            right = isinstance(text, str) and isinstance(source, str) and type(ordinal) is int and ordinal > 0
            if not right or not _HASH.fullmatch(str(text)) or not _ID.fullmatch(id_):
                raise ValueError(f"the entry of {id_} is not what was written")
            register._add(id_, Issued(str(text), str(source), int(ordinal)))
        for name, files in (("files", register.files), ("pending", register.pending)):
            for path, hash_ in _table(given, name).items():
                if not isinstance(hash_, str) or not _HASH.fullmatch(hash_):
                    raise ValueError(f"what was written to {path} is not known")
                files[path] = hash_
        return register

    def id_for(self, text: str, *, source: str, prefix: str, day: str | None = None) -> str:
        """The id of a document: that issued for its printed text, else a new one (PREFIX-YYYYMMDD-hash).

        Ask once for each document, in the order of its source file. `day` is its date as far as it is known (an
        ISO date, Gregorian), used for a new id only.
        """
        hash_ = sha256(" ".join(text.split()).encode("utf-8", "surrogatepass"))
        ordinal = self._asked[hash_, source] = self._asked.get((hash_, source), 0) + 1
        known = self._by_text.get(hash_, [])
        here = [id_ for id_ in known if (self.issued[id_].source, self.issued[id_].ordinal) == (source, ordinal)]
        passed_on = [id_ for id_ in known if self.issued[id_].source in self.gone]
        for id_ in (*here, *passed_on):
            self.issued[id_] = Issued(hash_, source, ordinal)
            return id_
        new = self._new(prefix, _compact(day), hash_)
        self._add(new, Issued(hash_, source, ordinal))
        return new

    def _new(self, prefix: str, day: str, hash_: str) -> str:
        base, length = f"{prefix}-{day}-{hash_[:6]}", 6
        while base in self.issued and self.issued[base].text != hash_:
            length += 2
            base = f"{prefix}-{day}-{hash_[:length]}"
        number, id_ = 1, base
        while id_ in self.issued:
            number += 1
            id_ = f"{base}-{number}"
        return id_

    def _add(self, id_: str, issued: Issued) -> None:
        self.issued[id_] = issued
        self._by_text.setdefault(issued.text, []).append(id_)

    def sources_gone(self, present: Collection[str]) -> None:
        """Says which source files the edition has: the ids of one that was renamed pass on with its texts."""
        self.gone = frozenset(it.source for it in self.issued.values()) - frozenset(present)

    def record(self, path: str, data: bytes) -> None:
        """Notes what was written to a file of the edition (its path within the folder, with slashes)."""
        self.files[path] = sha256(data)
        self.pending.pop(path, None)

    def intend(self, path: str, hash_: str) -> None:
        """Notes what is about to be written (SHA-256 of the bytes)."""
        self.pending[path] = hash_

    def changed_since(self, path: str, existing: bytes) -> bool:
        """Whether a file's bytes are other than what was last written there, or nothing is known of it."""
        return sha256(existing) not in (self.files.get(path), self.pending.get(path))

    def dump(self) -> bytes:
        """The register as JSON, sorted: the same for the same content."""
        documents = {
            id_: {"text": it.text, "source": it.source, "ordinal": it.ordinal} for id_, it in self.issued.items()
        }
        content: dict[str, object] = {"format": _FORMAT, "documents": documents, "files": self.files}
        if self.pending:
            content["pending"] = self.pending
        return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def _table(given: dict[object, object], name: str) -> dict[str, object]:
    table = given.get(name, {})
    if not isinstance(table, dict) or not all(isinstance(key, str) for key in table):
        raise ValueError(f"“{name}” is not a table")
    return table


def _compact(day: str | None) -> str:
    """ "1920-08-07" -> "19200807"; what is not a whole day keeps the digits it has ("1920-08" -> "192008")."""
    digits = "".join(it for it in (day or "") if it.isascii() and it.isdigit())[:8]
    return digits or "undated"
