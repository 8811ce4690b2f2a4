"""Which line of the ODD answers for something: where it was stated, taken in, or left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teikit.schema.model import Mode, Where
from teikit.schema.odd import ModuleRef, SpecRef, Stated
from teikit.schema.passes.state import State
from teikit.schema.pattern import Kind
from teikit.schema.sources import Spec, kind_of

_FEW = 5


class Places:
    """The declarations of an ODD by what they speak of. Datatypes count as macros."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.stated: dict[tuple[Kind, str], Where] = {}
        self.deleted: dict[tuple[Kind, str], Where] = {}
        self.modules: dict[str, list[ModuleRef]] = {}
        for it in state.odd.declarations:
            if isinstance(it, ModuleRef):
                self.modules.setdefault(it.key, []).append(it)
            elif isinstance(it, SpecRef):
                self.stated.setdefault((it.kind, it.key), it.where)
            elif isinstance(it, Stated):
                held = self.deleted if it.spec.mode is Mode.DELETE else self.stated
                held[kind_of(it.spec), it.spec.ident] = it.spec.where

    def of(self, kind: Kind, ident: str) -> Where:
        """Where something that is in the schema was stated or taken in; of what is neither, the schemaSpec."""
        key = (Kind.MACRO if kind is Kind.DATA else kind, ident)
        return self.stated.get(key) or self._module(key, False) or self.state.odd.where

    def lost(self, kind: Kind, ident: str) -> Where:
        """Where something that is not in the schema was deleted or left out."""
        key = (Kind.MACRO if kind is Kind.DATA else kind, ident)
        return self.deleted.get(key) or self._module(key, True) or self.state.odd.where

    def _module(self, key: tuple[Kind, str], lost: bool) -> Where | None:
        refs = self.modules.get(self.state.base.module_of(*key), [])
        named = [it for it in refs if key[1] in (it.exclude if lost else it.include or ())]
        return next((it.where for it in named or refs), None)


def own(state: State) -> Iterator[Spec]:
    """The specifications that the ODD states itself, but for those it deletes, in their order."""
    for it in state.odd.declarations:
        if isinstance(it, Stated) and it.spec.mode is not Mode.DELETE:
            yield it.spec


def few(names: Sequence[str], most: int = _FEW) -> str:
    """Names in one line: the first of many, and how many more there are."""
    more = len(names) - most
    return ", ".join(names) if more < 2 else f"{', '.join(names[:most])} and {more} more"


def tags(names: Sequence[str]) -> list[str]:
    return [f"<{it}>" for it in names]
