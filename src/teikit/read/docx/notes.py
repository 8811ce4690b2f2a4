"""Footnotes and endnotes of a Word file: numbered as Word prints them, in the order in which the text calls them.

Source: ECMA-376 part 1, 17.11.
"""

from __future__ import annotations

from typing import Any, Final

from teikit.read.blocks import Note, paragraphs_of
from teikit.read.docx.body import Blocks
from teikit.read.docx.names import attribute, child, key, value
from teikit.read.docx.story import Call, Story, fields_are_whole
from teikit.read.numerals import printed, raised, whole_number

_SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Notes:
    """The notes of one kind (footnotes or endnotes)."""

    def __init__(self, story: Story, part: Any, settings: Any, end: bool) -> None:
        self._story = story
        self._end = end
        kind = "w:endnote" if end else "w:footnote"
        self._properties = f"{kind}Pr"
        self._elements = {
            attribute(it, "id") or "": it for it in part if key(it) == kind and attribute(it, "type") not in _SEPARATORS
        }
        self._settings = child(settings, self._properties)
        self._count = 0
        self._numbered = 0
        self._section = 0

    def read(self, call: Call) -> Note | None:
        """The next note called; None, with a remark, where the file does not hold it."""
        element = self._elements.pop(call.id, None)
        if element is None:
            self._story.remarks.add("lost note", "")
            return None
        number = call.mark or self._number(call)
        self._numbered += 1
        mark = call.mark or raised(number)
        return self._note(element, call.name, number, mark, f"{self._word()} {self._numbered}")

    def uncalled(self) -> list[Note]:
        """Those that are left: no text calls them."""
        found = []
        for id, element in list(self._elements.items()):
            name = Call(id, self._end, 0).name
            if name in self._story.struck:
                continue
            note = self._note(element, name, "", "", f"{self._word()}, not called")
            if any(piece.text.strip() for it in note.paragraphs for piece in it.pieces):
                self._story.remarks.add("uncalled", "", "".join(piece.text for piece in note.paragraphs[0].pieces))
                found.append(note)
        return found

    def _word(self) -> str:
        return "endnote" if self._end else "footnote"

    def _number(self, call: Call) -> str:
        """The printed number: format, start and restarts are the section's, else the file's."""
        sections = self._story.sections
        own = child(sections[call.section], self._properties) if call.section < len(sections) else None
        said = {
            name: value(own, f"w:{name}") or value(self._settings, f"w:{name}")
            for name in ("numFmt", "numStart", "numRestart")
        }
        start = whole_number(said["numStart"], 1)
        if said["numRestart"] == "eachSect" and call.section != self._section:
            self._count = 0
        if said["numRestart"] == "eachPage" and not self._count:
            self._story.remarks.add("by page", "")
        self._section = call.section
        self._count += 1
        return printed(start + self._count - 1, said["numFmt"] or ("lowerRoman" if self._end else "decimal"))

    def _note(self, element: Any, name: str, number: str, mark: str, place: str) -> Note:
        self._story.fields, self._story.trust_fields = [], fields_are_whole(element)
        blocks = Blocks(self._story, place, own=name).read(element).found
        return Note(name, self._end, place, number, mark, list(paragraphs_of(blocks)))
