"""Addresses of publishing and sharing editions."""

from django.urls import path

from proeftuinen.uitgaven.delen import views

UITGAVE = "proeftuinen/<slug:pid>/uitgaven/<slug:uid>/"

urlpatterns = [
    path(f"{UITGAVE}bestand/<slug:soort>/", views.bestand, name="uitgave-bestand"),
    path(f"{UITGAVE}uitbrengen/", views.uitbrengen, name="uitgave-uitbrengen"),
    path(f"{UITGAVE}intrekken/", views.intrekken, name="uitgave-intrekken"),
]
