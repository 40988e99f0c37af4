"""Addresses of the ambition; each part has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.ambities.overzicht.urls")),
    path("", include("proeftuinen.ambities.thema.urls")),
    path("", include("proeftuinen.ambities.verkennen.urls")),
    path("", include("proeftuinen.ambities.verbeelden.urls")),
    path("", include("proeftuinen.ambities.schrijven.urls")),
    path("", include("proeftuinen.ambities.zinnen.urls")),
    path("", include("proeftuinen.ambities.drukken.urls")),
]
