"""The passes of a compilation, in their order: each takes the state of the one before."""

from __future__ import annotations

from typing import Final

from teikit.schema.passes.apply import apply
from teikit.schema.passes.contents import drop, resolve
from teikit.schema.passes.external import external
from teikit.schema.passes.inherit import inherit
from teikit.schema.passes.memberships import memberships
from teikit.schema.passes.select import select
from teikit.schema.passes.state import Pass

PASSES: Final[tuple[tuple[str, Pass], ...]] = (
    ("select", select),
    ("external", external),
    ("apply", apply),
    ("memberships", memberships),
    ("resolve", resolve),
    ("drop", drop),
    ("inherit", inherit),
)
