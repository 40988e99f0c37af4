"""Addresses of prints and files of experiments."""

from django.urls import path

from proeftuinen.experimenten.drukken import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}afdruk/", views.experiment_afdruk, name="experiment-afdruk"),
    path(f"{E}boekje/", views.experimenten_boekje, name="experimenten-boekje"),
    path(f"{E}meenemen/", views.experimenten_meenemen, name="experimenten-meenemen"),
]
