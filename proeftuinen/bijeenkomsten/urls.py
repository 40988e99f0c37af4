"""Addresses of meetings; each part has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.bijeenkomsten.plan.urls")),
    path("", include("proeftuinen.bijeenkomsten.plan.bouwen.urls")),
    path("", include("proeftuinen.bijeenkomsten.verhalen.urls")),
    path("", include("proeftuinen.bijeenkomsten.ontwerpen.urls")),
    path("", include("proeftuinen.bijeenkomsten.nodigen.urls")),
    path("", include("proeftuinen.bijeenkomsten.aanwezig.urls")),
    path("", include("proeftuinen.bijeenkomsten.drukken.urls")),
    path("", include("proeftuinen.bijeenkomsten.live.urls")),
    path("", include("proeftuinen.bijeenkomsten.verslag.urls")),
]
