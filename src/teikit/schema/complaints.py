"""What a compilation has to say of an ODD, gathered while the passes run."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from teikit.diagnostic import Diagnostic, Severity
from teikit.schema.model import Where


class Complaints:
    """Diagnostics in the order in which they were found; the same one is kept once."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def error(self, code: str, message: str, where: Where, help: str) -> None:
        self._add(code, Severity.ERROR, message, where, help)

    def warning(self, code: str, message: str, where: Where, help: str) -> None:
        self._add(code, Severity.WARNING, message, where, help)

    def info(self, code: str, message: str, where: Where, help: str) -> None:
        self._add(code, Severity.INFO, message, where, help)

    def _add(self, code: str, severity: Severity, message: str, where: Where, help: str) -> None:
        self._found[Diagnostic(code, severity, message, where.file, where.line, help=help)] = None

    def take(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Adds what others have found."""
        self._found.update(dict.fromkeys(diagnostics))

    @property
    def failed(self) -> bool:
        return any(it.severity is Severity.ERROR for it in self._found)

    def all(self) -> list[Diagnostic]:
        """By file and line; those of one place in the order found."""
        return sorted(self._found, key=lambda it: (it.file, it.line))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant, as a clause of a cure; empty where none is near."""
    pool = list(known)
    lower = {it.lower(): it for it in reversed(pool)}
    close = [lower[name.lower()]] if name.lower() in lower else get_close_matches(name, pool, 1, 0.6)
    return f"is “{close[0]}” meant?" if close else ""
