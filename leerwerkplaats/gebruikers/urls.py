"""Addresses of one's own account, below /mijn/; nothing here knows a proeftuin."""

from leerwerkplaats.gebruikers.beveiliging.urls import urlpatterns as beveiliging
from leerwerkplaats.gebruikers.gegevens.urls import urlpatterns as gegevens

app_name = "mijn"

urlpatterns = [*gegevens, *beveiliging]
