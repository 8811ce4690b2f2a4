"""teikit: a TEI-XML scholarly encoding toolkit."""

__version__ = "0.1.0"
