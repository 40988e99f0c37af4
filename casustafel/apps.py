from django.apps import AppConfig


class CasustafelConfig(AppConfig):
    """Tables around a case; nothing outside this package knows it."""

    name = "casustafel"
    verbose_name = "Casustafel"

    def ready(self) -> None:
        """Register the system check on the place of the keys."""
        from casustafel.kluis import checks  # noqa: F401, PLC0415  app ready
