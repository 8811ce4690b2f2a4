"""Writers: TEI files, ours or anybody's -> other formats, and a report of what they cannot carry."""

from __future__ import annotations

from teikit.export import csv_writer, html_writer, json_writer, txt_writer
from teikit.seams import Writer

WRITERS = {
    writer.name: writer
    for writer in (
        Writer("json", "the whole edition in one file, by a contract; offsets are code points", json_writer.run),
        Writer("csv", "tidy tables, safe to open in a spreadsheet", csv_writer.run),
        Writer("txt", "each document as printed", txt_writer.run),
        Writer("html", "a reading view: a page a document, and pages of all that is named in them", html_writer.run),
    )
}
"""The formats, in the order they are listed."""
