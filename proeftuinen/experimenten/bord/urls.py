"""Addresses of the board and the list of experiments."""

from django.urls import path

from proeftuinen.experimenten.bord import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(E, views.experimenten, name="experimenten"),
    path(f"{X}hulp/", views.hulp, name="experiment-hulp"),
]
