"""OpenDocument texts built for the tests: content and styles in XML, packed, or in one flat file."""

from __future__ import annotations

from word_files import packed

MIMETYPE = "application/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(
    [
        *(f'xmlns:{it}="{_ODF}{it}:1.0"' for it in ("office", "style", "text", "table", "manifest")),
        f'xmlns:draw="{_ODF}drawing:1.0"',
        f'xmlns:fo="{_ODF}xsl-fo-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)


def root(name: str, content: str) -> str:
    """A file's XML: office:name around the content."""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{name} {_NAMESPACES}>{content}</office:{name}>'


def content_of(body: str, automatic: str = "") -> str:
    """The automatic styles and the body."""
    automatic = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    return f"{automatic}<office:body><office:text>{body}</office:text></office:body>"


def files_of(body: str, automatic: str = "", styles: str = "", masters: str = "") -> dict[str, str | bytes]:
    """The files of a packed text."""
    named = f"<office:styles>{styles}</office:styles><office:master-styles>{masters}</office:master-styles>"
    manifest = f'<manifest:manifest xmlns:manifest="{_ODF}manifest:1.0"/>'
    return {
        "mimetype": MIMETYPE,
        "content.xml": root("document-content", content_of(body, automatic)),
        "styles.xml": root("document-styles", named),
        "META-INF/manifest.xml": manifest,
    }


def open_text(body: str, automatic: str = "", styles: str = "", masters: str = "") -> bytes:
    """A packed text."""
    return packed(files_of(body, automatic, styles, masters))


def flat(body: str, automatic: str = "", styles: str = "") -> bytes:
    """A text in one XML file."""
    return root("document", f"<office:styles>{styles}</office:styles>{content_of(body, automatic)}").encode()


def style(
    name: str, run: str = "", parent: str = "", family: str = "paragraph", more: str = "", paragraph: str = ""
) -> str:
    """A style with these attributes of style:text-properties."""
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{parent} {more}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {run}/></style:style>"
    )


def p(text: str = "", name: str = "") -> str:
    """A paragraph."""
    return f"<text:p{_styled(name)}>{text}</text:p>"


def _styled(name: str) -> str:
    return f' text:style-name="{name}"' if name else ""


def span(text: str, name: str) -> str:
    """A span."""
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def items(*contents: str, name: str = "", more: str = "") -> str:
    """A list, each content an item."""
    made = "".join(f"<text:list-item>{it}</text:list-item>" for it in contents)
    return f"<text:list{_styled(name)} {more}>{made}</text:list>"


def note(text: str, mark: str, kind: str = "footnote", label: str = "") -> str:
    """A note where it is called."""
    label = f' text:label="{label}"' if label else ""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation{label}>{mark}</text:note-citation>'
        f"<text:note-body>{text if text.startswith('<') else p(text)}</text:note-body></text:note>"
    )
