"""The passes of a compilation, in their order: each takes the state of the one before.

The first half makes the schema; those after `inherit` look at what was made and complain, and change nothing.
"""

from __future__ import annotations

from typing import Final

from teikit.schema.passes.ambiguity import ambiguity
from teikit.schema.passes.apply import apply
from teikit.schema.passes.contents import drop, resolve
from teikit.schema.passes.doubles import doubles
from teikit.schema.passes.external import external
from teikit.schema.passes.inherit import inherit
from teikit.schema.passes.leftovers import leftovers
from teikit.schema.passes.lists import lists
from teikit.schema.passes.memberships import memberships
from teikit.schema.passes.names import names
from teikit.schema.passes.required import required
from teikit.schema.passes.schematron import schematron
from teikit.schema.passes.select import select
from teikit.schema.passes.state import Pass
from teikit.schema.passes.usability import usability

PASSES: Final[tuple[tuple[str, Pass], ...]] = (
    ("select", select),
    ("external", external),
    ("apply", apply),
    ("memberships", memberships),
    ("resolve", resolve),
    ("required", required),
    ("drop", drop),
    ("inherit", inherit),
    ("names", names),
    ("doubles", doubles),
    ("lists", lists),
    ("usability", usability),
    ("ambiguity", ambiguity),
    ("leftovers", leftovers),
    ("schematron", schematron),
)
