"""Files to documents: one literal table of readers, by suffix."""

from teikit.read.encoding import Unreadable
from teikit.read.files import READERS, STANDARD_INPUT, read, read_bytes, sources
from teikit.read.language import language_of

__all__ = ["READERS", "STANDARD_INPUT", "Unreadable", "language_of", "read", "read_bytes", "sources"]
