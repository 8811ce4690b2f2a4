"""The same page as a text, a Word file, an OpenDocument text, a web page and Markdown, to compare what is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

import open_document_files
import word_files

_WIDEST = 110  # code points: the lines of a wrapped text
_WRAPPED = 50  # code points: a first line of a block that is shorter ends where its author wanted
_WORD_STYLES = word_files.style("Heading1", "heading 1", run="<w:b/>")
_BOLD = open_document_files.style("T1", 'fo:font-weight="bold"', family="text")
_HEADING = open_document_files.style("Heading_20_1", 'fo:font-weight="bold"', more='style:default-outline-level="1"')


def paragraphs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The paragraphs of a plain text with their lines, and whether each is a heading in capitals.

    Each line is a paragraph, but lines of capitals in a row are one. In a wrapped text, with blank lines between
    blocks, the lines up to the next blank one are a paragraph; only headings and addresses keep their lines.
    """
    lines = [line.strip() for line in text.split("\n")]
    if _is_wrapped(lines):
        for filled, group in groupby(lines, bool):
            if filled:
                block = list(group)
                heading = all(map(_is_capital, block))
                yield heading, block if heading or len(block[0]) < _WRAPPED else [" ".join(block)]
        return
    for capital, group in groupby(filter(None, lines), _is_capital):
        block = list(group)
        yield from [(True, block)] if capital else ((False, [line]) for line in block)


def _is_wrapped(lines: list[str]) -> bool:
    blocks = [list(group) for filled, group in groupby(lines, bool) if filled]
    broken = [block for block in blocks if len(block) > 1 and len(block[0]) > _WRAPPED and not _is_capital(block[0])]
    return max(map(len, lines)) <= _WIDEST and len(broken) > 1


def _is_capital(line: str) -> bool:
    return line.upper() == line and line[:1].isalpha() and sum(char.isalpha() for char in line) > 8


def as_word(text: str, styled: bool) -> bytes:
    """A Word file: headings in a style of headings, or in bold letters."""
    body = ""
    for heading, lines in paragraphs(text):
        runs = "<w:br/>".join(f"<w:t>{escape(line)}</w:t>" for line in lines)
        look = "<w:b/>" if heading and not styled else ""
        properties = '<w:pStyle w:val="Heading1"/>' if heading and styled else ""
        body += word_files.p(word_files.r(runs, look), properties)
    return word_files.word(body, styles=_WORD_STYLES)


def as_pasted(text: str) -> bytes:
    """A Word file with a paragraph for each line, as pasting a text makes it: blank lines are empty paragraphs."""
    return word_files.word("".join(word_files.p(escape(line.strip())) for line in text.split("\n")))


def as_open_document(text: str, styled: bool) -> bytes:
    """An OpenDocument text: the same."""
    body = ""
    for heading, lines in paragraphs(text):
        content = "<text:line-break/>".join(map(escape, lines)).replace("  ", " <text:s/>")
        if heading and styled:
            body += f'<text:h text:outline-level="1" text:style-name="Heading_20_1">{content}</text:h>'
        else:
            body += open_document_files.p(open_document_files.span(content, "T1") if heading else content)
    return open_document_files.open_text(body, _BOLD, _HEADING)


def as_page(text: str, styled: bool) -> bytes:
    """A web page: the same."""
    body = ""
    for heading, lines in paragraphs(text):
        content = "<br>\n".join(escape(line, quote=False) for line in lines)
        content = f"<b>{content}</b>" if heading and not styled else content
        body += f"<h1>{content}</h1>\n" if heading and styled else f"<p>{content}</p>\n"
    return f"<!DOCTYPE html>\n<body>{body}</body>".encode()


def as_markdown(text: str, styled: bool) -> bytes:
    """Markdown: the same, as programs write it (signs escaped, a backslash for a line break)."""
    blocks = []
    for heading, lines in paragraphs(text):
        lines = [re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", line) for line in lines]
        if heading and styled:
            blocks.append(f"# {'<br>'.join(lines)}")
        else:
            blocks.append("\\\n".join(f"**{line}**" if heading else line for line in lines))
    return "\n\n".join(blocks).encode()
