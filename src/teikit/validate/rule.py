"""What a rule is: its code, what it asks, its check, and an example of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from teikit.diagnostic import Diagnostic
from teikit.validate.facts import Facts


@dataclass(frozen=True, slots=True)
class Rule:
    """A check beyond the schema: of `each` file alone, or of the files `together`.

    `accepts` and `rejects` are bodies of a document (the content of a TEI div) or whole files.
    """

    code: str
    name: str
    asks: str
    accepts: str
    rejects: str
    each: Callable[[etree._Element, str], Iterable[Diagnostic]] | None = None
    together: Callable[[Sequence[Facts]], Iterable[Diagnostic]] | None = None
