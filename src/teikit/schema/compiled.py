"""What a compilation gives to those who write it out."""

from __future__ import annotations

from dataclasses import dataclass

from teikit.diagnostic import Diagnostic
from teikit.schema.model import Schema
from teikit.schema.odd import Odd


@dataclass(frozen=True, slots=True)
class Compiled:
    """The schema (None where the ODD cannot be read), the ODD itself, and what there is to say of it."""

    schema: Schema | None
    odd: Odd | None
    diagnostics: tuple[Diagnostic, ...]
