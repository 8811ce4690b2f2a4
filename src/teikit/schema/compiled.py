"""What a compilation gives to those who write it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from teikit.diagnostic import Diagnostic
from teikit.schema.grammar import Grammar, grammar
from teikit.schema.model import Schema
from teikit.schema.odd import Odd


@dataclass(frozen=True)
class Compiled:
    """The schema (None where the ODD cannot be read), the ODD itself, and what there is to say of it."""

    schema: Schema | None
    odd: Odd | None
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def grammar(self) -> Grammar:
        """The schema as a grammar, with what is said of its parts: made once for all that are written from it."""
        assert self.schema is not None
        return grammar(self.schema)
