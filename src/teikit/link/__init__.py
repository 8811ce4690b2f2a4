"""From mentions to identities: the indices of the edition, the entry a mention means, entries still to be written."""

from teikit.link.indices import Loaded, load, parse
from teikit.link.propose import propose
from teikit.link.resolve import link

__all__ = ["Loaded", "link", "load", "parse", "propose"]
