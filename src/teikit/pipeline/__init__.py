"""The one place where the stages meet: read, segment, annotate, link, encode, prove, write; validate, export."""

from teikit.pipeline.build import build
from teikit.pipeline.convert import convert
from teikit.pipeline.dividing import Divided, divided
from teikit.pipeline.encoding import encoded_documents
from teikit.pipeline.folder import edition_files
from teikit.pipeline.understanding import identify, understand

__all__ = ["Divided", "build", "convert", "divided", "edition_files", "encoded_documents", "identify", "understand"]
