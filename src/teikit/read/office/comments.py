"""Comments and annotations of a word processor's file: they are left out, and told with what they are about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_QUOTED: Final = 80  # code points of what a comment is about


@dataclass(slots=True)
class Comments:
    """Of one file, by the comments' ids."""

    about: dict[str, str] = field(default_factory=dict)
    """The text from where a comment begins to where it ends."""
    places: dict[str, str] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    """Those that have begun and not ended; one that is about a long text is taken to end in it."""

    def begin(self, comment: str, place: str) -> None:
        self.about.setdefault(comment, "")
        self.places.setdefault(comment, place)
        self.open.add(comment)

    def end(self, comment: str) -> None:
        self.open.discard(comment)

    def heard(self, text: str) -> None:
        """Text of which the open ones speak."""
        for comment in list(self.open):
            self.about[comment] += text[:_QUOTED]
            if len(self.about[comment]) >= _QUOTED:
                self.open.discard(comment)
