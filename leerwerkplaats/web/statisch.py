"""Static files under names that change with their content."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Opslag(CompressedManifestStaticFilesStorage):
    """Works each address out once: the list of names is read at the start and stays as it is.

    The frame links over twenty files, and the names are the same for every reader.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._adressen: dict[str, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:  # noqa: FBT001, FBT002  Django's own signature
        """Return the address of this file."""
        sleutel = name or ""
        if force or sleutel not in self._adressen:
            self._adressen[sleutel] = super().url(name, force)
        return self._adressen[sleutel]
