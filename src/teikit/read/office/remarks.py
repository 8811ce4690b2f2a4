"""What a reader left out or could not read, counted by kind, with the first places: one diagnostic a kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.office.kinds import KINDS

_SHOWN: Final = 5
_QUOTED: Final = 60  # code points


@dataclass(slots=True)
class _Count:
    times: int = 0
    shown: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Remarks:
    """Counts by kind, for one file."""

    file: str
    _counts: dict[str, _Count] = field(default_factory=dict)
    _comments: list[Diagnostic] = field(default_factory=list)

    def add(self, kind: str, place: str, quoted: str = "") -> None:
        """One more of a kind of KINDS, at a place in words, perhaps with its text."""
        count = self._counts.setdefault(kind, _Count())
        count.times += 1
        if len(count.shown) < _SHOWN:
            quoted = f" “{shortened(quoted)}”" if quoted.strip() else ""
            if (shown := f"{place}{quoted}".strip()) not in count.shown:
                count.shown.append(shown)

    def comment(self, author: str, place: str, about: str, text: str) -> None:
        """A comment or annotation that is left out."""
        by = f" by {shortened(author)}" if author.strip() else ""
        on = f" on “{shortened(about)}”" if about.strip() else ""
        message = f"a comment{by}{on} is left out, {place}: “{shortened(text)}”"
        help = "comments are no part of the text; copy what is to be a note into a footnote"
        self._comments.append(Diagnostic("TK034", Severity.INFO, message, self.file, help=help))

    def diagnostics(self) -> Iterator[Diagnostic]:
        """One a kind that was met, then one a comment."""
        for kind, (code, severity, one, many, help) in KINDS.items():
            if count := self._counts.get(kind):
                message = one if count.times == 1 else many.format(count.times)
                shown = ", ".join(filter(None, count.shown))
                more = f" and {count.times - len(count.shown)} more" if count.times > len(count.shown) >= _SHOWN else ""
                message += f": {shown}{more}" if shown else ""
                yield Diagnostic(code, severity, message, self.file, help=help)
        yield from self._comments


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text[: 4 * _QUOTED].split())
    return line if len(line) <= _QUOTED and len(text) <= 4 * _QUOTED else line[: _QUOTED - 1].rstrip() + "…"
