"""The beginning of an edition of one's own: settings, an invented example, indices, schema, and what to do next."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from teikit import schema
from teikit.delivery import deliver
from teikit.diagnostic import Diagnostic, Severity
from teikit.seams import Exported

FILES: Final = {
    "teikit.toml": "new-teikit.toml",
    "README.md": "new-readme.md",
    ".gitignore": "new-gitignore",
    "seeds/example.txt": "new-example.txt",
    "tei/indices/persons.xml": "new-persons.xml",
    "tei/indices/places.xml": "new-places.xml",
    "tei/indices/organizations.xml": "new-organizations.xml",
    "tei/indices/archives.xml": "new-archives.xml",
}
"""What is written beside the schema folder, and the file of teikit.data that it is made from."""
VSCODE: Final = ".vscode/settings.json"
"""VS Code reads its settings there, at the top of the folder that it opens, and nowhere else."""


@dataclass(frozen=True, slots=True)
class Scaffold:
    """The files made (paths joined to the folder), and what stood in the way."""

    written: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def scaffold(folder: Path, *, title: str, date: datetime.date) -> Scaffold:
    """Writes the files of a new edition into a folder that is empty or not there yet."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = "the folder is not empty" if folder.is_dir() else "there is a file of that name"
            return _no("TK908", message, folder, "name a folder that is empty or does not exist yet")
    except OSError as error:
        return _no("TK402", f"cannot be used: {error.strerror or error}", folder, "name a folder you may write to")
    title = " ".join(re.sub(r"[^\w\s.,;:!?()'’“”&–—-]", " ", title).split()) or "Untitled edition"
    texts = {path: _filled(name, title, date).encode() for path, name in FILES.items()}
    beside = schema.files(documentation=False)
    settings = {VSCODE: beside["vscode-settings.json"]}
    schemas = {f"schema/{path}": data for path, data in beside.items()}
    made = deliver(Exported({**texts, **settings, **schemas}), folder)
    return Scaffold(made.written, made.diagnostics)


def _filled(name: str, title: str, date: datetime.date) -> str:
    text = files("teikit.data").joinpath(name).read_text("utf-8")
    title = escape(title) if name.endswith(".xml") else title
    return text.replace("@TITLE@", title).replace("@PREFIX@", _prefix(title)).replace("@DATE@", date.isoformat())


def _prefix(title: str) -> str:
    """The first letters of the words ("Letters of the Harbour Office" -> "lotho"), five at most; one word whole.

    One word is cut after ten letters; where there is no word, the prefix is "doc".
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z][a-z0-9]*", plain)
    return (words[0][:10] if len(words) == 1 else "".join(word[0] for word in words)[:5]) or "doc"


def _no(code: str, message: str, folder: Path, help: str) -> Scaffold:
    return Scaffold((), (Diagnostic(code, Severity.ERROR, message, str(folder), help=help),))
