"""An archival reference as its printed parts: what stands before each value, the value, how a sheet's verso is printed.

From these parts alone the citation is printed again, byte for byte; nothing else of it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from teikit.document import Span

TWO_FORMS = (
    "|"  # joins two printed forms of the verso, or of the recto, where the ends of one range differ ("18v–19 verso")
)


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a call number: kind (repository, fond, opis, papka, delo, shelfmark), value as printed, its span.

    `before` is the text printed between the part before it and the value: separator, label and space; empty in the
    first part of a reference that begins with a value. Spans are code points of the text that was searched.
    `instead` is what is printed in place of the value where that is not printed here: the word that points to the
    reference before ("Ibid."), a shelfmark's last level ("t. 213"), or nothing; None where the value itself is.
    """

    kind: str
    value: str
    span: Span
    before: str = ""
    instead: str | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """What the layer `callnumbers` says of the part."""
        said = {"value": self.value, "before": self.before}
        return said if self.instead is None else said | {"instead": self.instead}

    def moved(self, offset: int) -> Part:
        return replace(self, span=self.span.shift(offset))


@dataclass(frozen=True, slots=True)
class Sheets:
    """One sheet or range of sheets: first and last are "18" or, for the verso side, "18v"; a single sheet is both.

    `between` is the dash of a range, empty where only one number is printed; `verso` the printed sign of the verso
    ("v", " verso", " об."), two of them joined by "|" where the ends of the range differ. "5 с об." (both sides) is
    first "5", last "5v", without `between`. `recto` is the printed sign of the recto side where it is not a plain "r"
    (" r°", " Vs."); `after` what is printed behind the range and belongs to it ("12 f.": the sheet that follows too).
    """

    unit: str
    first: str
    last: str
    span: Span
    before: str = ""
    between: str = ""
    verso: str = ""
    recto: str = ""
    after: str = ""

    kind = "sheets"

    @property
    def attributes(self) -> dict[str, str]:
        """What the layer `callnumbers` says of the range; the printed signs only where they are printed."""
        said = {"unit": self.unit, "from": self.first, "to": self.last, "before": self.before}
        signs = {"between": self.between, "verso": self.verso, "recto": self.recto, "after": self.after}
        return said | {name: sign for name, sign in signs.items() if sign}

    def moved(self, offset: int) -> Sheets:
        return replace(self, span=self.span.shift(offset))


@dataclass(frozen=True, slots=True)
class Reference:
    """An archival reference: its printed parts in order; its span leaves out the full stop that closes the sentence."""

    span: Span
    parts: tuple[Part | Sheets, ...]

    def get(self, kind: str) -> str | None:
        """The value of the first part of that kind (repository, fond, opis, papka, delo, shelfmark)."""
        return next((part.value for part in self.parts if isinstance(part, Part) and part.kind == kind), None)

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end

    @property
    def sheets(self) -> tuple[Sheets, ...]:
        return tuple(part for part in self.parts if isinstance(part, Sheets))

    def moved(self, offset: int) -> Reference:
        """The same reference in a text in which this one begins at offset (code points)."""
        return Reference(self.span.shift(offset), tuple(part.moved(offset) for part in self.parts))


def citation(reference: Reference) -> str:
    """The reference as printed, made from its parts alone."""
    return printed(part.attributes for part in reference.parts)


def printed(parts: Iterable[Mapping[str, str]]) -> str:
    """The same from the attributes of the layer's parts, or what a header keeps of them, in the order of the text."""
    return "".join(
        part.get("before", "") + (_range(part) if "from" in part else part.get("instead", part.get("value", "")))
        for part in parts
    )


def _range(part: Mapping[str, str]) -> str:
    first, last = part["from"], part.get("to") or part["from"]
    between, after = part.get("between", ""), part.get("after", "")
    one, _, other = part.get("verso", "").partition(TWO_FORMS)
    recto, _, face = part.get("recto", "").partition(TWO_FORMS)
    if between:
        return _side(first, one, recto) + between + _side(last, other or one, face or recto) + after
    if last.endswith("v") and last != first:  # both sides of one sheet
        return _side(first, "", recto) + (one or "v") + after
    return _side(first, one, recto) + after


def _side(sheet: str, verso: str, recto: str) -> str:
    if sheet.endswith("v"):
        return sheet[:-1] + (verso or "v")
    return sheet[:-1] + recto if recto and sheet.endswith("r") else sheet
