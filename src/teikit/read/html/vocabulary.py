"""The names of HTML: which elements stand on lines of their own, which hold no text of the page.

Source: HTML Living Standard (WHATWG), with the obsolete elements of its section 16 (old pages are full of them).
"""

from __future__ import annotations

from typing import Final

LINE: Final = "data-teikit-line"
"""The attribute by which an element carries its line in the file: libxml2 counts no further than 65,535."""
OPEN: Final = "data-teikit-open"
"""The attribute by which a block carries the styles that are open where it begins: libxml2 closes them there."""
LABEL: Final = "data-teikit-label"
"""The attribute by which a list item carries the number or bullet that its source prints."""

BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol optgroup "
    "option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
INLINE: Final = frozenset(
    "a abbr acronym audio b basefont bdi bdo big blink br button canvas cite code data datalist del dfn em embed font "
    "frame i iframe img input ins kbd label map area mark marquee math meter nobr object output param picture progress "
    "q rb rp rt rtc ruby s samp select small source span strike strong sub sup svg textarea time track tt u var video "
    "wbr base bgsound col colgroup head link meta noembed noscript script slot style template title".split()
)
KNOWN: Final = BLOCKS | INLINE
HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
UNPRINTED: Final = frozenset(
    "script style noscript template head title meta link base iframe object embed svg canvas video audio map select "
    "datalist option optgroup button input progress meter frame noembed rp".split()
)
"""Elements whose content is no text of the page: programs, forms, pictures, what old browsers see."""
LEFT: Final = "data-teikit-left"
"""The attribute by which what is left of such an element says what it was, in words of the table below."""
TOLD: Final = {
    **dict.fromkeys(("img", "svg", "canvas"), "picture"),
    **dict.fromkeys(("iframe", "object", "embed", "video", "audio", "frame"), "embedded file"),
    **dict.fromkeys(("select", "button", "input", "progress", "meter"), "form control"),
    **dict.fromkeys(("noscript", "noembed"), "noscript part"),
}
"""What a reader of the page may miss of them, or see in place of them."""
WORDS: Final = frozenset(
    "address area audio button canvas code data dialog embed form frame label map mark menu meter object output param "
    "picture search slot source summary template time title track video".split()
)
"""Names of elements that an editor may put in angle brackets as words ("<map>", "<source>")."""
RAW: Final = ("script", "style", "textarea", "title", "xmp", "noembed", "iframe")
"""Elements within which "<" begins no element."""
SWITCHES: Final = frozenset(
    "allowfullscreen async autofocus autoplay checked compact contenteditable controls declare default defer disabled "
    "download draggable formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noresize "
    "noshade novalidate nowrap open playsinline readonly required reversed selected truespeed data- aria- /".split()
)
"""Attributes that may stand without a value."""
