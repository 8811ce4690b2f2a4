"""Footnotes of a page: marks that link to a note within it, and the notes that they link to.

The forms met: DPUB-ARIA and EPUB roles, Pandoc's and wikis' lists, Word's "mso-footnote", and a raised or bracketed
figure that links to a paragraph. A link back to the mark is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final
from urllib.parse import unquote

from teikit.read.html.looks import classes, roles, words_of
from teikit.read.html.vocabulary import HEADINGS
from teikit.read.numerals import raised

MARK: Final = re.compile(
    r"[\[(]?\s?(?P<n>[0-9]{1,4}|[a-z]{1,2}|[A-Z]|[ivxl]{1,6}|[IVXL]{1,6}|\*{1,5}|[†‡§¹²³⁴-⁹]{1,3}"
    r"|(?:nb|note) ?[0-9]{1,3})\s?[\])]?"
)
_BACK: Final = re.compile(
    r"[\s↩↵⏎↑^⤴\ufe0e\ufe0f←▲⇑]{0,6}(?:(?:jump |go )?(?:back|return|up)(?: to (?:the )?text)?|zurück(?: zum text)?"
    r"|nach oben|hochspringen|retour(?: au texte)?|назад|наверх|вернуться(?: к тексту)?)?[\s↩^↑:]{0,6}",
    re.IGNORECASE,
)
_CALLING: Final = frozenset(
    "noteref footnoteref footnote-ref fnref reference footnotecall msofootnotereference msoendnotereference "
    "footnote".split()
)
_OF_NOTES: Final = frozenset(
    "footnote footnotes endnote endnotes note notes fn fnote references reflist ftn edn sdfootnote cite "
    "sdendnote".split()
)
_ONE_NOTE: Final = frozenset("footnote endnote note fn fnote sdfootnote".split())
_HOLDERS: Final = frozenset("li p div dd aside tr section blockquote".split())
_LONGEST: Final = 8000  # code points of a note
_CLIMB: Final = 6


@dataclass(slots=True)
class Note:
    """A note: the element that holds it, how its mark is printed and called, at the foot or the end."""

    id: str
    element: Any
    mark: str
    number: str
    end: bool


class Notes:
    """The notes of a tree: `calls` by the link that calls, `held` by the element that holds one, `back` links."""

    def __init__(self, root: Any) -> None:
        self.calls: dict[Any, Note] = {}
        self.held: dict[Any, Note] = {}
        self.back: set[Any] = set()
        self._elements = list(root.iter())
        links = [it for it in self._elements if it.tag == "a" and (it.get("href") or "").startswith("#")]
        if not links:
            return
        self._ids = {key: it for it in reversed(self._elements) for key in (it.get("id"), it.get("name")) if key}
        self._order = {it: index for index, it in enumerate(self._elements)}
        self._sound: dict[Any, bool] = {}
        self._called: set[str] = set()
        pairs = [(link, target) for link in links if (target := self._target(link)) is not None]
        forward = [it for it in pairs if self._order[it[1]] > self._order[it[0]]]
        marked = [(*it, found) for it in forward if (found := MARK.fullmatch(_text(it[0], 20)))]
        self._targets = {target for _, target, _ in marked}
        for link, target, mark in marked:
            self._call(link, target, mark)
        self._backward(it for it in pairs if self._order[it[1]] < self._order[it[0]])

    def _target(self, link: Any) -> Any:
        name = link.get("href")[1:]
        found = self._ids.get(name)
        return found if found is not None else self._ids.get(unquote(name))

    def _call(self, link: Any, target: Any, mark: re.Match[str]) -> None:
        holder = self._holder(target)
        if holder is None or self._order[holder] < self._order[link]:  # then it holds the link as well
            return
        note = self.held.get(holder)
        if note is None:
            if not (_calls(link) or not mark[0][0].isalnum() or _speaks_of_notes(holder)):
                return
            printed = raised(mark[0]) if mark[0] == mark["n"] else mark[0].strip()
            end = any("endnote" in word or "_edn" in word for word in (*roles(holder), *_around(holder)))
            id = str(target.get("id") or target.get("name"))
            if id in self._called:  # two elements of one id
                id = f"{id}.{len(self.held) + 1}"
            self._called.add(id)
            note = self.held[holder] = Note(id, holder, printed, mark["n"].strip(), end)
        self.calls[link] = note

    def _holder(self, target: Any) -> Any:
        """The element that is the whole note; None where the target is no note."""
        holder = target
        while holder is not None and holder.tag not in _HOLDERS:
            if holder.tag in HEADINGS or holder.tag in ("body", "article", "main", "html"):
                return None
            holder = holder.getparent()
        if holder is None or not self._is_sound(holder):
            return None
        for above in islice(holder.iterancestors(), _CLIMB):
            if not _is_whole(above) or not self._is_sound(above):
                break
            holder = above
        return holder

    def _is_sound(self, holder: Any) -> bool:
        """Whether an element may be one note: it is not long, has no headings and no part that another mark calls."""
        if holder not in self._sound:
            targets = islice((it for it in holder.iter() if it in self._targets or it.tag in HEADINGS), 2)
            one = [it.tag not in HEADINGS for it in targets] == [True]
            self._sound[holder] = one and len(_text(holder, _LONGEST)) < _LONGEST
        return self._sound[holder]

    def _backward(self, links: Iterable[tuple[Any, Any]]) -> None:
        """Links from a note up to its mark, or to what stands around the mark."""
        near: dict[Any, None] = {}
        for link in self.calls:
            for above in [link, *islice(link.iterancestors(), 3)]:
                near[above] = None
            for below in link:
                near[below] = None
            if (before := link.getprevious()) is not None:
                near[before] = None
        for link, target in links:
            above = next((it for it in link.iterancestors() if it in self.held), None)
            text = _text(link, 40)
            if above is not None and (_BACK.fullmatch(text) or (target in near and MARK.fullmatch(text))):
                self.back.add(link)


def _is_whole(element: Any) -> bool:
    """Whether an element around the paragraph of a note is the note's own."""
    style = _spaceless(element)
    named = element.tag == "div" and not _ONE_NOTE.isdisjoint(classes(element))
    word = ("mso-element:footnote" in style or "mso-element:endnote" in style) and "-list" not in style
    return element.tag in ("li", "aside") or named or word


def is_back_link(element: Any) -> bool:
    """Whether it says itself that it only leads back from a note to its mark."""
    names = classes(element)
    return "doc-backlink" in roles(element) or any(
        "backlink" in name or name in ("footnote-back", "footnote-backref", "reversefootnote") for name in names
    )


def leads_back(text: str) -> bool:
    """Whether a link's text is an arrow or "back", not the note's mark."""
    return _BACK.fullmatch(text) is not None


def _calls(link: Any) -> bool:
    """Whether a link has the form of a mark: raised, or named as one."""
    around = [link, *islice(link.iterancestors(), 2), *islice(link.iter(), 4)]
    for it in around:
        named = (
            not _CALLING.isdisjoint(classes(it)) or "doc-noteref" in roles(it) or "mso-footnote-id" in _spaceless(it)
        )
        if it.tag == "sup" or named or "vertical-align:super" in _spaceless(it):
            return True
    return False


def _speaks_of_notes(holder: Any) -> bool:
    around = [holder, *islice(holder.iterancestors(), _CLIMB)]
    return any(
        words_of(it) & _OF_NOTES or any("note" in role for role in roles(it))
        for it in around
        if it.tag not in ("body", "html")
    )


def _around(holder: Any) -> list[str]:
    return [
        word.lower()
        for it in [holder, *islice(holder.iterancestors(), _CLIMB)]
        for word in (it.get("id") or "", *classes(it), *roles(it))
    ]


def _spaceless(element: Any) -> str:
    return "".join((element.get("style") or "")[:500].lower().split())


def _text(element: Any, most: int) -> str:
    """The text of an element, no more of it than so many code points."""
    found = ""
    for part in element.itertext():
        found += part
        if len(found) >= most:
            break
    return found.strip()[:most]
