from django.apps import AppConfig


class GebruikersConfig(AppConfig):
    """Accounts and sign-in; knows no proeftuin."""

    name = "leerwerkplaats.gebruikers"
    label = "gebruikers"
    verbose_name = "Gebruikers"
