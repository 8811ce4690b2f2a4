"""What the passes of a compilation work on, and hand from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from teikit.schema.complaints import Complaints
from teikit.schema.model import Schema, Where
from teikit.schema.odd import Odd
from teikit.schema.sources import Source


@dataclass(slots=True)
class State:
    """The ODD, the schema as it is made, and `sources`, which finds the source that a @source names.

    `sources` gives None, with a complaint, for what cannot be read.
    """

    odd: Odd
    base: Source
    sources: Callable[[str, Where], Source | None]
    complaints: Complaints
    schema: Schema = field(default_factory=Schema)

    def source(self, named: str, where: Where) -> Source | None:
        """The source that a declaration names; the ODD's own where it names none."""
        return self.sources(named, where) if named else self.base


Pass: TypeAlias = Callable[[State], None]
