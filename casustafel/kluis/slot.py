"""Locking plain values in a text column, and reading them again."""

import json
from typing import Any

from cryptography.fernet import InvalidToken

from casustafel.kluis import sleutels
from casustafel.kluis.sleutels import SleutelWeg


class Slot:
    """What locks and opens with the key of one table; fetches the key once, when it is needed."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self._fernet: Any = None

    @property
    def fernet(self) -> Any:
        """Return the key; raises SleutelWeg, HoofdsleutelFout."""
        if self._fernet is None:
            self._fernet = sleutels.haal(self.naam)
        return self._fernet

    def sluit(self, waarde: Any) -> str:
        """Return a plain value (text, list, dict) as what may stand in the database."""
        return self.fernet.encrypt(json.dumps(waarde).encode()).decode()

    def lees(self, dicht: str) -> Any:
        """Return what was locked; of an empty column the empty text.

        Raises SleutelWeg when the key is gone, or is not the one that it was locked with.
        """
        if not dicht:
            return ""
        try:
            return json.loads(self.fernet.decrypt(dicht.encode()))
        except InvalidToken:
            raise SleutelWeg(self.naam) from None
