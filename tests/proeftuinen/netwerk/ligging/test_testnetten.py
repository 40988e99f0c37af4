"""The made-up networks are what the bench and the tests say they are."""

import numpy as np
import pytest

from bench import netwerk, netwerken


@pytest.mark.parametrize(("aantal", "lijnen"), netwerken.MATEN.items())
def test_a_network_has_its_size_and_names_that_differ(aantal, lijnen):
    net = netwerken.maak(aantal)

    assert (len(net.nu.mensen), len(net.nu.lijnen)) == (aantal, lijnen)
    assert set(net.nu.mensen) - set(net.toen.mensen) == net.nieuwkomers
    assert len({mens.naam for mens in net.nu.mensen.values()}) == aantal
    assert net.toen.lijnen != net.nu.lijnen


def test_crossings_are_counted_once_and_not_at_shared_ends():
    punten = np.array([[0, 0], [2, 2], [0, 2], [2, 0], [4, 4]], dtype=float)

    assert netwerk.kruisingen(punten, [(0, 1), (2, 3), (1, 4), (0, 2)]) == 1
