"""Addresses of the board and the list of experiments."""

from django.urls import path

from proeftuinen.experimenten.bord import views

E = "proeftuinen/<slug:pid>/experimenten/"

urlpatterns = [
    path(E, views.experimenten, name="experimenten"),
]
