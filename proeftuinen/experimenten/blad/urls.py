"""Addresses of one experiment."""

from django.urls import path

from proeftuinen.experimenten.blad import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(X, views.experiment, name="experiment"),
]
