"""Addresses of the map and the projector; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.kaart import projector, schikken, views

NETWERK = "proeftuinen/<slug:pid>/netwerk/"

urlpatterns = [
    path(NETWERK, views.kaart, name="netwerk"),
    path(f"{NETWERK}tabel/", views.lijst, name="netwerk-tabel"),
    path(f"{NETWERK}verplaats/", schikken.verplaatsen, name="netwerk-verplaats"),
    path(f"{NETWERK}herschik/", schikken.herschikken, name="netwerk-herschik"),
    path(f"{NETWERK}herschik/terug/", schikken.terug, name="netwerk-herschik-terug"),
    path(f"{NETWERK}scherm/", projector.scherm, name="netwerk-projector"),
    path(f"{NETWERK}scherm/beeld/", projector.beeld, name="netwerk-projector-beeld"),
]
