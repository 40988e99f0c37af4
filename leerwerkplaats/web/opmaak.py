"""Markdown that people write, as safe HTML: a small subset, whatever was typed.

markdown-it-py reads it by the CommonMark rules without raw HTML; nh3 then lets through only the
tags and addresses listed here. So a fault in the one is caught by the other.
"""

import re
from functools import cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

# Deeper lists and quotes are shown flat; the reader of the text loses nothing.
DIEPST = 12
# Above these a text is no prose any more, and reading it takes time that grows with the square.
MEESTE_LINKS = 300
MEESTE_NADRUK = 2000
LANGST = 25_000  # characters; forms refuse less
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "h2", "h3", "h4", "hr"}
ADRESSEN = {"https", "http", "mailto"}
_INSPRING = re.compile(r"^[ \t]+", re.MULTILINE)
_MERK = r"(?:[-*+>]|\d{1,9}[.)])[ \t]*"
_MERKTEKENS = re.compile(rf"^((?:{_MERK}){{{DIEPST}}})[-*+>\d.) \t]+", re.MULTILINE)
_LINK = re.compile(r"\[([^\]\[]*)\]\([^)\s]*\)")
_OPMAAKTEKENS = re.compile(r"[*_`#>\[\]|~]+")


@cache
def _lezer(*, links: bool, nadruk: bool) -> MarkdownIt:
    lezer = MarkdownIt("commonmark", {"html": False, "maxNesting": 60})
    uit = ["image", "code", "fence", "html_block", "html_inline", "backticks", "reference"]
    uit += [] if links else ["link", "autolink"]
    uit += [] if nadruk else ["emphasis"]
    return lezer.disable(uit)


def _ondiep(tekst: str) -> str:
    """Return the text with no line deeper in lists and quotes than DIEPST levels."""
    ingesprongen = _INSPRING.sub(lambda deel: deel[0].expandtabs(4)[: DIEPST * 4], tekst)
    return _MERKTEKENS.sub(r"\1", ingesprongen)


def _lees(tekst: str) -> tuple[MarkdownIt, list[Token]]:
    lezer = _lezer(
        links=tekst.count("[") + tekst.count("<") <= MEESTE_LINKS,
        nadruk=tekst.count("*") + tekst.count("_") <= MEESTE_NADRUK,
    )
    return lezer, lezer.parse(_ondiep(tekst))


def opmaak(tekst: str, kop: int = 2) -> SafeString:
    """Return safe HTML; headings begin at level `kop` (2 to 4).

    What goes too far (too long, thousands of brackets) is shown plainer rather than refused: a
    page never breaks on what someone wrote.
    """
    lezer, tokens = _lees(tekst.replace("\0", "")[:LANGST])
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            niveau = min(max(int(token.tag[1]) - 2, 0) + kop, 4)
            token.tag = f"h{niveau}"
    html = lezer.renderer.render(tokens, lezer.options, {})
    schoon = nh3.clean(
        html,
        tags=TAGS,
        attributes={"*": set(), "a": {"href"}},
        url_schemes=ADRESSEN,
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(schoon)  # noqa: S308  what nh3 let through


def zonder_opmaak(tekst: str) -> str:
    """Return the words alone, on one line: for a card, a feed or a search index."""
    return " ".join(_OPMAAKTEKENS.sub(" ", _LINK.sub(r"\1", tekst)).split())
