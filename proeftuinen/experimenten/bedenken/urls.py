"""Addresses of thinking up an experiment, its group and its actions."""

from django.urls import path

from proeftuinen.experimenten.bedenken import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{E}nieuw/", views.experiment_nieuw, name="experiment-nieuw"),
    path(f"{E}archief/", views.experimenten_archief, name="experimenten-archief"),
    path(f"{X}bewerken/", views.experiment_bewerken, name="experiment-bewerken"),
    path(f"{X}groep/", views.experiment_groep, name="experiment-groep"),
    path(f"{X}acties/nieuw/", views.experiment_actie, name="experiment-actie"),
    path(f"{X}archiveren/", views.experiment_archiveren, name="experiment-archiveren"),
    path(f"{X}terughalen/", views.experiment_terughalen, name="experiment-terughalen"),
]
