"""Minutes in words, as a run sheet says them."""

import pytest

from proeftuinen.bijeenkomsten.plan.bouwen.zeggen import zeg_verdeeld


@pytest.mark.parametrize(
    ("over", "zin"),
    [
        (-30, "3 uur verdeeld, 30 minuten over"),
        (0, "3 uur verdeeld, dat past precies"),
        (1, "3 uur verdeeld, 1 minuut te veel"),
    ],
)
def test_it_says_what_is_left_or_too_much(over, zin):
    assert zeg_verdeeld(180, over, met_slot=True) == zin
