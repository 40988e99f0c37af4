"""Addresses of the timeline and the diary."""

from django.urls import include, path

urlpatterns = [
    path("", include("proeftuinen.tijdlijn.dagboek.urls")),
    path("", include("proeftuinen.tijdlijn.lijn.urls")),
]
