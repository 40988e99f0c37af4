"""Doing several things at the same moment, each in a thread on a connection of its own."""

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections
from django.test import Client

from leerwerkplaats.gebruikers.models import Gebruiker
from tests.aanmelden import meld_aan


def tegelijk(*daden: Callable[[], Any]) -> list[Any]:
    """Start these together; return what each gave, or the exception that it raised."""
    samen, uit = threading.Barrier(len(daden)), [None] * len(daden)

    def doe(nummer: int, daad: Callable[[], Any]) -> None:
        samen.wait()
        try:
            uit[nummer] = daad()
        except Exception as fout:  # noqa: BLE001  the test looks at it
            uit[nummer] = fout
        finally:
            connections.close_all()

    draden = [threading.Thread(target=doe, args=deel) for deel in enumerate(daden)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uit


def browser(wie: Gebruiker) -> Client:
    """Return a browser of its own for this person, which shows a fault as its page."""
    client = Client(raise_request_exception=False)
    meld_aan(client, wie)
    return client
