"""Diagnostics as a person reads them: what, where, the line of the source underlined, and the cure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from rich.console import Console
from rich.text import Text

from teikit.cli.excerpt import Excerpt, excerpts, harmless
from teikit.diagnostic import Diagnostic, Severity
from teikit.document import Document

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
AT_MOST = 50
"""How many diagnostics of one code are shown; JSON has them all."""

_LARGEST = 20_000_000  # bytes: a larger file is not read again for the sake of an excerpt


class Renderer:
    """Shows diagnostics on a console; reads the files they speak of again, for the excerpts."""

    def __init__(self, console: Console, standard_input: bytes | None = None) -> None:
        self.console = console
        self.standard_input = standard_input
        self.document = lru_cache(maxsize=4)(self._document)
        self.raw = lru_cache(maxsize=4)(self._raw)

    def show(self, diagnostics: Iterable[Diagnostic], *, infos: bool = True) -> None:
        seen: Counter[str] = Counter()
        for diagnostic in diagnostics:
            if diagnostic.severity is Severity.INFO and not infos:
                continue
            seen[diagnostic.code] += 1
            if seen[diagnostic.code] <= AT_MOST:
                self._show(diagnostic)
        for code, count in seen.items():
            if count > AT_MOST:
                self._print(Text(f"… and {count - AT_MOST} more {code}: --format json shows all\n", "dim"))

    def _show(self, diagnostic: Diagnostic) -> None:
        colour = COLOURS[diagnostic.severity]
        self._print(
            Text.assemble(
                (f"{diagnostic.severity.value}[{diagnostic.code}]", colour),
                (f": {harmless(diagnostic.message)}", "bold"),
            )
        )
        margin = len(str(diagnostic.line)) if diagnostic.line else 1
        if diagnostic.file:
            place = ":".join(str(part) for part in (diagnostic.file, diagnostic.line, diagnostic.column) if part)
            place += f", {diagnostic.place}" if diagnostic.place else ""
            self._print(Text.assemble((" " * margin + "--> ", "blue"), harmless(place)))
        document = self.document(diagnostic.file) if diagnostic.labels else None
        raw = self.raw(diagnostic.file) if not diagnostic.place else None
        found = excerpts(diagnostic, document, raw, self.console.width - margin - 4)
        if found:
            margin = max(margin, *(len(str(it.number)) for it in found))
            self._rule(margin)
            for excerpt in found:
                self._excerpt(excerpt, margin, colour)
        if diagnostic.help:
            help = Text.assemble((" " * margin + " = ", "blue"), ("help: ", "bold"), harmless(diagnostic.help))
            self._print(help, hanging=margin + 9)
        self._print(Text())

    def _excerpt(self, excerpt: Excerpt, margin: int, colour: str) -> None:
        self._line(Text.assemble((f"{excerpt.number or '':>{margin}} | ", "blue"), excerpt.text))
        if excerpt.length:
            line = f"{' ' * excerpt.before}{'^' * excerpt.length}"
            room = self.console.width - margin - 4 - len(line)
            beside = excerpt.label and len(excerpt.label) <= room
            label = f" {harmless(excerpt.label)}" if beside else ""
            self._line(Text.assemble((" " * margin + " | ", "blue"), (line + label, colour)))
            if excerpt.label and not beside:
                self._print(Text.assemble((" " * margin + " | ", "blue"), (harmless(excerpt.label), colour)))

    def _rule(self, margin: int) -> None:
        self._print(Text(" " * margin + " |", "blue"))

    def _print(self, text: Text, *, hanging: int = 0) -> None:
        """Wraps for a terminal, later lines indented; leaves lines whole for a file or a pipe."""
        if not self.console.is_terminal:
            self.console.print(text, soft_wrap=True)
            return
        first, *others = text.wrap(self.console, self.console.width) or [text]
        self.console.print(first)
        rest = Text(" ").join(others)
        for line in rest.wrap(self.console, self.console.width - hanging) if others else ():
            self.console.print(Text(" " * hanging) + line)

    def _line(self, text: Text) -> None:
        """A line of the source or under it: already cut to the width, never wrapped."""
        self.console.print(text, overflow="crop", no_wrap=True)

    def _document(self, name: str) -> Document | None:
        """The file as its reader reads it."""
        from teikit.read import read_bytes

        data = self._bytes(name)
        return read_bytes(data, name)[0] if data is not None else None

    def _raw(self, name: str) -> str | None:
        """The file as plain text; None where it is none."""
        from teikit.read.encoding import Unreadable
        from teikit.read.text import read_text

        data = self._bytes(name)
        try:
            return read_text(data, name).document.text if data is not None else None
        except Unreadable:
            return None

    def _bytes(self, name: str) -> bytes | None:
        from teikit.read import STANDARD_INPUT

        if name == STANDARD_INPUT:
            return self.standard_input or b""
        path = Path(name)
        try:
            if not name or not path.is_file() or path.stat().st_size > _LARGEST:
                return None
            return path.read_bytes()
        except (OSError, ValueError):
            return None
