from django.apps import AppConfig
from django.db.backends.signals import connection_created

from leerwerkplaats.web.gevouwen import ken_gevouwen, leer_vouwen


class WebConfig(AppConfig):
    """The technical floor: forms, headers, once-only posts, versioned edits, audit trail."""

    name = "leerwerkplaats.web"
    label = "web"
    verbose_name = "Web"

    def ready(self) -> None:
        """Let both databases look for text without minding capitals and accents."""
        ken_gevouwen()
        connection_created.connect(leer_vouwen)
