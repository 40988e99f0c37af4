"""Addresses of the network; each part has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.netwerk.meten.urls")),
    path("", include("proeftuinen.netwerk.invullen.urls")),
    path("", include("proeftuinen.netwerk.kaart.urls")),
    path("", include("proeftuinen.netwerk.cijfers.urls")),
    path("", include("proeftuinen.netwerk.formaten.urls")),
    path("", include("proeftuinen.netwerk.gaten.urls")),
    path("", include("proeftuinen.netwerk.ladder.urls")),
]
