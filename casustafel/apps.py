from django.apps import AppConfig


class CasustafelConfig(AppConfig):
    """Tables around a case; nothing outside this package knows it."""

    name = "casustafel"
    verbose_name = "Casustafel"
