"""The form of a calendar."""

from leerwerkplaats.web.forms import MaakForm


class AdresForm(MaakForm):
    """Asks for a new address; five presses make one."""
