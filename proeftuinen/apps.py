from django.apps import AppConfig


class ProeftuinenConfig(AppConfig):
    """The trajectory: one app whose features are sub-packages."""

    name = "proeftuinen"
    verbose_name = "Proeftuinen"

    def ready(self) -> None:
        """Register the system check on the listed contributions."""
        from proeftuinen.traject import checks  # noqa: F401, PLC0415  app ready
