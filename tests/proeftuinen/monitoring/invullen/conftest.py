"""What the tests of answering share."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone


@pytest.fixture
def client_nieuw() -> Callable[[], Client]:
    """Return a maker of phones that have no cookies yet."""
    return Client


@pytest.fixture
def reis_dagen() -> Iterator[Callable[[int], None]]:
    """Return a way to move so many days ahead."""
    with time_machine.travel(timezone.now(), tick=False) as reis:
        yield lambda dagen: reis.shift(timedelta(days=dagen))
