"""What a comparison finds: changes as data, those that say the same of several elements made one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from teikit.schema.diff.attributes import ANY
from teikit.schema.languages import TEXT

NAMED: Final = 8
"""Elements or values that a sentence names; the data has them all."""


class Direction(StrEnum):
    """What a change does to files: fewer are valid, more are, or neither (a default, a rule's wording)."""

    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `text` says it in a sentence in which {who} stands for `elements` and {names} for `names`.

    `about` is element, start, content, attribute, value, default or rule; `names` are the children, attributes or
    values that it is about.
    """

    direction: Direction
    about: str
    text: str
    elements: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        either = self.about == "value" or "no longer" in self.text or "no element" in self.text
        show = _SHOWN.get(self.about, tag)
        names = listed([show(it) for it in self.names], "or" if either else "and")
        return self.text.replace("{who}", listed([tag(it) for it in self.elements])).replace("{names}", names)

    def as_dict(self) -> dict[str, object]:
        return {
            "direction": self.direction.value,
            "about": self.about,
            "elements": list(self.elements),
            "names": list(self.names),
            "text": str(self),
        }


def joined(changes: Iterable[Change]) -> list[Change]:
    """The changes, each with all the elements it is true of, and what is said of the same elements together.

    They stand in the order of the first of each kind.
    """
    found: dict[Change, list[str]] = {}
    for it in changes:
        found.setdefault(replace(it, elements=()), []).extend(it.elements)
    attributes: dict[Change, list[str]] = {}
    for it, elements in found.items():
        whole = replace(it, elements=tuple(elements))
        if it.about in ("attribute", "rule") and "{names}" in it.text and len(it.names) == 1:
            attributes.setdefault(replace(whole, names=()), []).extend(it.names)
        else:
            attributes[whole] = list(it.names)
    return [replace(it, names=tuple(names)) for it, names in attributes.items()]


def tag(name: str) -> str:
    """A child as a sentence names it: an element, text, or any element."""
    if name == TEXT or name.startswith(ANY):
        return name.removeprefix("#")
    namespace, closed, local = name.removeprefix("{").rpartition("}")
    return f"<{local}> ({namespace})" if closed else f"<{name}>"


def listed(names: Sequence[str], word: str = "and", most: int = NAMED) -> str:
    """Names as a sentence lists them: a, b and c; the first of many, and how many more."""
    if len(names) > most + 1:
        return f"{', '.join(names[:most])} {word} {len(names) - most} more"
    return f" {word} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


_SHOWN: Final[dict[str, Callable[[str], str]]] = {
    "attribute": "@{}".format,
    "default": "@{}".format,
    "value": "“{}”".format,
    "rule": "“{}”".format,
}
