"""The icons: shapes only, safe under our content policy, hidden from readers."""

import re
import xml.etree.ElementTree as ET

import pytest

from leerwerkplaats.web import icoon

VORMTAGS = {"path", "circle", "rect", "line", "polyline", "polygon", "ellipse"}


@pytest.mark.parametrize("naam", sorted(icoon.VORMEN))
def test_an_icon_holds_shapes_and_nothing_else(naam: str) -> None:
    svg = ET.fromstring(icoon.teken(naam))

    vormen = list(svg.iter())[1:]

    assert {vorm.tag for vorm in vormen} <= VORMTAGS
    assert not [k for v in vormen for k in v.keys() if k == "style" or k.startswith("on")]  # noqa: SIM118


def test_an_icon_is_hidden_from_readers_and_takes_the_colour_of_its_text() -> None:
    svg = ET.fromstring(icoon.teken("printer", 24))

    assert svg.get("aria-hidden") == "true"
    assert svg.get("stroke") == "currentColor"
    assert svg.get("width") == svg.get("height") == "24"


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError, match=re.escape("'hart'")):
        icoon.teken("hart")
