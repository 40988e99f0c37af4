import time
from html.parser import HTMLParser

import pytest

from leerwerkplaats.web.opmaak import opmaak, zonder_opmaak


class Tags(HTMLParser):
    """The tags of a piece of HTML, with their attributes."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_a_text_becomes_paragraphs_lists_and_headings():
    html = opmaak("# Begin\n\nEen *klein* en **groot** woord.\n\n## Dan\n\n- een\n- twee")

    assert html == (
        "<h2>Begin</h2>\n<p>Een <em>klein</em> en <strong>groot</strong> woord.</p>\n"
        "<h2>Dan</h2>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"
    )


def test_headings_begin_where_the_page_wants_them():
    assert opmaak("## A\n\n### B", kop=3) == "<h3>A</h3>\n<h4>B</h4>\n"


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt&colon;alert(1))",
        "[klik](java\tscript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](//kwaad.example)",
        "[klik](/mijn/wissen/)",
        "<javascript:alert(1)>",
        "![beeld](https://kwaad.example/spion.png)",
        '<a href="https://x.example" hx-get="/">x</a>',
        '[x](https://x.example "onmouseover=alert(1)")',
        "<svg/onload=alert(1)>",
        "<style>p{display:none}</style>",
        "[a]: javascript:alert(1)\n\n[a]",
    ],
)
def test_nothing_that_runs_or_leads_inside_comes_through(tekst):
    gezien = Tags()
    gezien.feed(opmaak(tekst))

    assert {tag for tag, _ in gezien.tags} <= {"p", "a"}
    for _, attributen in gezien.tags:
        assert set(attributen) <= {"href", "rel"}
        assert attributen.get("href", "https://").startswith(("https://", "mailto:"))


def test_a_link_of_the_web_stays_and_tells_no_referrer():
    assert opmaak("[lees](https://voorbeeld.example/a)") == (
        '<p><a href="https://voorbeeld.example/a" rel="noopener noreferrer nofollow">lees</a></p>\n'
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "\n".join("  " * diep + "- x" for diep in range(300)),
        "- " * 300 + "diep",
        "> " * 300 + "diep",
        "[" * 25_000,
        "![[" * 8_000,
        "[a](" * 6_000,
        "a**b" * 6_000,
        "*a " * 8_000,
        "<" * 25_000,
        "1) " * 8_000 + "diep",
        "\\" * 25_000,
        "a" * 1_000_000,
    ],
)
def test_a_text_that_goes_too_far_is_shown_soon(tekst):
    begin = time.process_time()

    html = opmaak(tekst)

    assert html
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("tekst", ["- " * 300 + "diep", "> " * 300 + "diep", "> - " * 300 + "diep"])
def test_a_word_at_the_bottom_of_300_levels_is_not_lost(tekst):
    assert "diep" in opmaak(tekst)


def test_a_nul_sign_is_dropped():
    assert opmaak("a\0b") == "<p>ab</p>\n"


def test_words_alone_hold_no_marks():
    assert zonder_opmaak("## Kop\n\n- *een* [link](https://x.example)") == "Kop - een link"
