"""The settings of an edition as the stages see them; `Settings()` serves where there is no teikit.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from teikit.authority import Indices
from teikit.seams import Editor, Knowledge


@dataclass(frozen=True, slots=True)
class Source:
    """The printed or web publication that is being encoded; an empty string where it is not known."""

    author: str = ""
    title: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the edition's files are, already joined to the folder of teikit.toml.

    `folder` is that folder. Where it is None there is no edition, hence no schema that its files could name.
    """

    seeds: Path = Path("seeds")
    tei: Path = Path("tei")
    build: Path = Path("build")
    schema: Path = Path("schema/teikit.rng")
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All of teikit.toml.

    `languages` are BCP 47 tags, the first is the one assumed. `date` (YYYY-MM-DD, Gregorian) is the only
    date that a header may bear beside those of the documents; empty where none was given: the clock is never asked.
    """

    title: str = "Untitled edition"
    id_prefix: str = "doc"
    publisher: str = ""
    licence: str = ""
    licence_url: str = ""
    languages: tuple[str, ...] = ("en",)
    date: str = ""
    editors: tuple[Editor, ...] = ()
    source: Source = field(default_factory=Source)
    paths: Paths = field(default_factory=Paths)
    formats: tuple[str, ...] = ("json", "csv", "txt", "html")

    @property
    def language(self) -> str:
        """The language that is assumed (BCP 47)."""
        return self.languages[0]

    def knowledge(self, indices: Indices | None = None) -> Knowledge:
        """What the stages may know of the edition: its languages, editors and indices."""
        return Knowledge(self.languages, self.editors, indices or Indices(), self.source.title)

    def as_dict(self) -> Mapping[str, object]:
        """The settings that shape the output, by their name in teikit.toml (no paths: they differ between machines)."""
        return {
            "title": self.title,
            "id-prefix": self.id_prefix,
            "publisher": self.publisher,
            "licence": self.licence,
            "licence-url": self.licence_url,
            "languages": list(self.languages),
            "date": self.date,
            "editors": [{"id": it.id, "name": it.name, "initials": list(it.initials)} for it in self.editors],
        }
