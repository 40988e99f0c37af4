"""Keeps every table of ours out of the database of keys."""

from typing import Any

from casustafel.kluis.sleutels import DATABASE


class Sleutelrouter:
    """No model lives in the database of keys: it holds one table that is none of a model."""

    def allow_migrate(self, db: str, app_label: str, **_: Any) -> bool | None:
        """Refuse to make tables there."""
        return False if db == DATABASE else None
