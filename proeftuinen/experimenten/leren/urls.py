"""Addresses of rounds of an experiment."""

from django.urls import path

from proeftuinen.experimenten.leren import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}beginnen/", views.experiment_beginnen, name="experiment-beginnen"),
    path(f"{X}ronde/", views.ronde, name="ronde"),
    path(f"{X}verder/", views.ronde_verder, name="ronde-verder"),
    path(f"{X}rust/", views.experiment_rust, name="experiment-rust"),
    path(f"{X}weer-oppakken/", views.experiment_hervat, name="experiment-hervat"),
    path(f"{X}advies/", views.experiment_advies, name="experiment-advies"),
]
