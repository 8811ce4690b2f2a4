"""A bar on standard error for what takes longer than a second; none where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Tell = Callable[[str, int, int], None]

PATIENCE = 1.0  # seconds


class _Bar:
    """Drawn only when told of, so that no thread of its own runs while worker processes are started."""

    def __init__(self) -> None:
        self.begun = monotonic()
        self.drawn: Progress | None = None
        self.task: TaskID | None = None

    def __call__(self, what: str, done: int, total: int) -> None:
        if self.drawn is None:
            if monotonic() - self.begun < PATIENCE:
                return
            self._draw()
        assert self.drawn is not None and self.task is not None
        self.drawn.update(self.task, description=what, completed=done, total=total or None)
        self.drawn.refresh()

    def _draw(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        self.drawn = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
        self.task = self.drawn.add_task("")
        self.drawn.start()

    def close(self) -> None:
        if self.drawn is not None:
            self.drawn.stop()


def _silent(what: str, done: int, total: int) -> None:
    """Tells nobody."""


@contextmanager
def progress(quiet: bool = False) -> Iterator[Tell]:
    """What to call with a description, the steps done and their number."""
    if quiet or not sys.stderr.isatty():
        yield _silent
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.close()
