"""What XML editors need beside the schemas: catalogue, locating rules, settings, a project and a view of the text.

The files lie in editor_files/ as they are written, but for the name of the schema. All of them find the schemas by
paths relative to their own folder, so that the folder can be moved, and nothing is fetched.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Final

EDITOR_FILES: Final = {
    "catalog.xml": "catalog.xml",
    "schemas.xml": "schemas.xml",
    "vscode-settings.json": "vscode-settings.json",
    "{}.xpr": "teikit.xpr",
    "oxygen/{}.exf": "oxygen/teikit.exf",
    "oxygen/{}.css": "oxygen/teikit.css",
}
"""What is written ({} is the schema's name; with slashes, relative to the folder of the schemas), and from which file.

- catalog.xml: an OASIS XML catalogue; `urn:x-NAME:NAME.rng` and the like are the files beside it
- schemas.xml: locating rules for the nXML mode of Emacs, which reads the compact syntax only
- vscode-settings.json: settings that VS Code reads when they stand as .vscode/settings.json in the folder it opens
- NAME.xpr: a project of oXygen; it makes the framework known for as long as it is open
- oxygen/NAME.exf: the framework, a documented script on top of oXygen's own TEI P5
- oxygen/NAME.css: how the text looks in oXygen's Author mode, or in a browser
"""

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def editor_files(schema_name: str = "teikit") -> dict[str, bytes]:
    """The files by their paths relative to the schema folder, where NAME.rng, .rnc and .sch are taken to lie.

    Raises ValueError for a name that is not ASCII letters, digits, hyphens and underscores after a letter.
    """
    if not _NAME.fullmatch(schema_name):
        raise ValueError(f"{schema_name!r} cannot name a schema: letters, digits, hyphens and underscores only")
    folder = files("teikit.schema").joinpath("editor_files")
    return {
        path.format(schema_name): folder.joinpath(source).read_bytes().replace(b"@NAME@", schema_name.encode())
        for path, source in EDITOR_FILES.items()
    }
