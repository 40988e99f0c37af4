"""Addresses of the set-up of an edition."""

from django.urls import path

from proeftuinen.uitgaven.opzetten import views

OPZET = "proeftuinen/<slug:pid>/uitgaven/opzet/<slug:soort>/"

urlpatterns = [
    path(OPZET, views.opzet, name="opzet"),
    path(f"{OPZET}voorbeeld/", views.opzet_voorbeeld, name="opzet-voorbeeld"),
]
