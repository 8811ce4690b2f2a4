"""Word files built for the tests: a body and parts in WordprocessingML, packed with what makes them one file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def part(root: str, content: str) -> str:
    """A part's XML: w:root around the content."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMESPACES}>{content}</w:{root}>'


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


def files_of(body: str, main: str = "word/document.xml", **parts: str) -> dict[str, str | bytes]:
    """The files of a Word file with this body; parts by their kind ("styles", "footnotes", "header1")."""
    folder, _, file = main.rpartition("/")
    kinds = {name: name.rstrip("0123456789") for name in parts}
    roots = {"header": "hdr", "footer": "ftr"}
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_TYPE}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument"'
        f' Target="{main}"/></Relationships>',
        main: part("document", f"<w:body>{body}</w:body>"),
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        **{f"{folder}/{name}.xml": part(roots.get(kind, kind), parts[name]) for name, kind in kinds.items()},
    }


def word(body: str, **parts: str) -> bytes:
    """A Word file."""
    return packed(files_of(body, **parts))


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph: markup as it is, or plain text as one run with these properties."""
    content = text if text.startswith("<") else r(text, run) if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run: markup as it is, or plain text."""
    content = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def style(id: str, name: str = "", based: str = "", run: str = "", paragraph: str = "", kind: str = "paragraph") -> str:
    """A style of styles.xml."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name or id}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(depth: int = 0, number: int = 1) -> str:
    """The w:numPr of a paragraph."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def call(number: int, kind: str = "foot", more: str = "") -> str:
    """The mark of a note in the text."""
    return r(f'<w:{kind}noteReference w:id="{number}"{more}/>', '<w:vertAlign w:val="superscript"/>')


def note(number: int, text: str, kind: str = "foot", mark: bool = True) -> str:
    """A note of footnotes.xml or endnotes.xml."""
    own = f"<w:r><w:{kind}noteRef/></w:r>" if mark else ""
    return f'<w:{kind}note w:id="{number}"><w:p>{own}{r(text)}</w:p></w:{kind}note>'
