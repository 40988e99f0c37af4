"""Addresses of experiments; each part has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.experimenten.bord.urls")),
    path("", include("proeftuinen.experimenten.delen.urls")),
    path("", include("proeftuinen.experimenten.drukken.urls")),
    path("", include("proeftuinen.experimenten.bedenken.urls")),
    path("", include("proeftuinen.experimenten.loggen.urls")),
    path("", include("proeftuinen.experimenten.leren.urls")),
    path("", include("proeftuinen.experimenten.opbrengst.urls")),
    path("", include("proeftuinen.experimenten.borgen.urls")),
    path("", include("proeftuinen.experimenten.blad.urls")),
]
