"""Addresses of thinking up an experiment, its group and its actions."""

from django.urls import path

from proeftuinen.experimenten.bedenken import archiefviews, groepviews, views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{E}nieuw/", views.experiment_nieuw, name="experiment-nieuw"),
    path(f"{E}archief/", archiefviews.experimenten_archief, name="experimenten-archief"),
    path(f"{X}bewerken/", views.experiment_bewerken, name="experiment-bewerken"),
    path(f"{X}groep/", groepviews.experiment_groep, name="experiment-groep"),
    path(f"{X}meedoen/", groepviews.experiment_meedoen, name="experiment-meedoen"),
    path(f"{X}acties/nieuw/", groepviews.experiment_actie, name="experiment-actie"),
    path(f"{X}archiveren/", archiefviews.experiment_archiveren, name="experiment-archiveren"),
    path(f"{X}terughalen/", archiefviews.experiment_terughalen, name="experiment-terughalen"),
]
