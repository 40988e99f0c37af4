"""Addresses of editions."""

from django.urls import path

from proeftuinen.uitgaven.maken import views

UITGAVEN = "proeftuinen/<slug:pid>/uitgaven/"
UITGAVE = f"{UITGAVEN}<slug:uid>/"

urlpatterns = [
    path(UITGAVEN, views.uitgaven, name="uitgaven"),
    path(f"{UITGAVEN}maken/<slug:soort>/", views.maken, name="uitgave-maken"),
    path(UITGAVE, views.uitgave, name="uitgave"),
    path(f"{UITGAVE}lezen/", views.lezen, name="uitgave-lezen"),
    path(f"{UITGAVE}beeld/<str:naam>/", views.beeld, name="uitgave-beeld"),
    path(f"{UITGAVE}weg/", views.weg, name="uitgave-weg"),
]
