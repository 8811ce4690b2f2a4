"""What holds while a Word file is read through: where we are, open fields and comments, notes as they are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from teikit.read.docx.names import attribute, key
from teikit.read.docx.numbering import Numbering
from teikit.read.docx.styles import Styles
from teikit.read.office.comments import Comments
from teikit.read.office.remarks import Remarks


@dataclass(slots=True)
class Call:
    """A note that the text calls: its id in the file, the section it is called in, a mark of the author's own."""

    id: str
    end: bool
    section: int
    mark: str = ""

    @property
    def name(self) -> str:
        return f"{'en' if self.end else 'fn'}{self.id}"


@dataclass(slots=True)
class Story:
    """The state of reading; all of it is about one file."""

    styles: Styles
    numbering: Numbering
    remarks: Remarks
    place: str = ""
    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0
    sections: list[Any] = field(default_factory=list)
    """The w:sectPr met so far, each at the end of its section."""
    calls: list[Call] = field(default_factory=list)
    """The notes called so far, each once, in their order."""
    _called: dict[str, Call] = field(default_factory=dict)
    struck: set[str] = field(default_factory=set)
    """Names of notes whose marks stand in deleted text."""
    trust_fields: bool = True
    """Whether every field that begins also ends; if not, all of their text is kept."""
    fields: list[bool] = field(default_factory=list)
    """For each open field, whether its result has begun."""
    comments: Comments = field(default_factory=Comments)

    def shows(self) -> bool:
        """Whether text is printed here: not within the instruction of a field."""
        return all(self.fields) or not self.trust_fields

    def field_char(self, element: Any) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self.fields.append(False)
            case "separate" if self.fields:
                self.fields[-1] = True
            case "end" if self.fields:
                self.fields.pop()

    def call(self, element: Any, end: bool) -> Call:
        """A note's mark; where it is called again, the remark is made."""
        made = Call(attribute(element, "id") or "", end, len(self.sections))
        if (known := self._called.get(made.name)) is not None:
            self.remarks.add("recalled", self.place)
            return known
        self._called[made.name] = made
        self.calls.append(made)
        return made


def fields_are_whole(root: Any) -> bool:
    """Whether every field that begins within an element ends in it, too, and none ends before it begins."""
    depth = 0
    for element in root.iter():
        if key(element) == "w:fldChar":
            kind = attribute(element, "fldCharType")
            depth += (kind == "begin") - (kind == "end")
            if depth < 0:
                return False
    return depth == 0
