"""Addresses of live; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern, path

from proeftuinen.bijeenkomsten.live import codes, leiden_urls, stand, telefoon

_ZAAL = "live/<slug:code>/"

urlpatterns: list[URLPattern] = [
    *leiden_urls.urlpatterns,
    path("live/", codes.meedoen, name="live-meedoen"),
    path(_ZAAL, telefoon.telefoon, name="live-code"),
    path(f"{_ZAAL}stand/", stand.stand, name="live-stand"),
    path(f"{_ZAAL}vragen/<slug:lvid>/", telefoon.bijdrage, name="live-bijdrage"),
    path(f"{_ZAAL}vragen/<slug:lvid>/stip/", telefoon.stip, name="live-stip"),
    path(f"{_ZAAL}weg/<slug:bdid>/", telefoon.weg, name="live-weg"),
]
