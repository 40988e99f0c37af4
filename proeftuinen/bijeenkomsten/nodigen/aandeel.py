"""What invitations contribute."""

from collections.abc import Mapping

from proeftuinen.bijeenkomsten.nodigen import brief
from proeftuinen.traject.contracten import Postsoort


def postsoorten() -> Mapping[str, Postsoort]:
    """Return letters about a meeting, and reminders."""
    return brief.POSTSOORTEN
