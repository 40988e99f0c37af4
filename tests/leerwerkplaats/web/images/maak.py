"""Pictures for tests, drawn on the spot."""

from io import BytesIO
from typing import Any

from PIL import Image


def als_bytes(beeld: Image.Image, soort: str, **opties: Any) -> bytes:
    """Return the picture as a file of this kind."""
    uit = BytesIO()
    beeld.save(uit, soort, **opties)
    return uit.getvalue()


def plaatje(soort: str = "PNG", maat: tuple[int, int] = (60, 40), **opties: Any) -> bytes:
    """Return a small plain picture."""
    return als_bytes(Image.new("RGB", maat, (23, 73, 60)), soort, **opties)
