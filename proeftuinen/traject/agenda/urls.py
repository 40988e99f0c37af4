"""Addresses of agenda, included by proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.traject.agenda import views

TUIN = "proeftuinen/<slug:pid>/planning/agenda/"
MIJN = "mijn/agenda/"

urlpatterns = [
    path("agenda/<str:token>.ics", views.lees, name="agenda-lezen"),
    path(MIJN, views.mijn, name="mijn-agenda"),
    path(f"{MIJN}maken/", views.mijn_maken, name="mijn-agenda-maken"),
    path(f"{MIJN}intrekken/", views.mijn_intrekken, name="mijn-agenda-intrekken"),
    path(f"{MIJN}bestand/", views.mijn_bestand, name="mijn-agenda-bestand"),
    path(TUIN, views.agenda, name="agenda"),
    path(f"{TUIN}delen/", views.delen, name="agenda-delen"),
    path(f"{TUIN}intrekken/", views.intrekken, name="agenda-intrekken"),
    path(f"{TUIN}bestand/", views.bestand, name="agenda-bestand"),
]
