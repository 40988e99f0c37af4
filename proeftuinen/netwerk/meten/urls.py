"""Addresses of waves and paper; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.meten.views import meting

LIJST = "proeftuinen/<slug:pid>/netwerk/metingen/"
METING = f"{LIJST}<slug:mtid>/"

urlpatterns = [
    path(LIJST, meting.metingen, name="metingen"),
    path(METING, meting.meting, name="meting"),
]
