"""teikit.toml: what an edition says of itself, checked and frozen."""

from teikit.settings.load import NAME, load
from teikit.settings.model import Paths, Settings, Source

__all__ = ["NAME", "Paths", "Settings", "Source", "load"]
