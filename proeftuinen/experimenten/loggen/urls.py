"""Addresses of the log of an experiment."""

from django.urls import path

from proeftuinen.experimenten.loggen import aanmoedigen, link, views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}log/", views.logberichten, name="logberichten"),
    path(f"{X}log/nieuw/", views.logbericht_nieuw, name="logbericht-nieuw"),
    path(f"{X}log/<slug:lgid>/", views.logbericht, name="logbericht"),
    path(f"{X}log/<slug:lgid>/bewerken/", views.logbericht_bewerken, name="logbericht-bewerken"),
    path(f"{X}log/<slug:lgid>/weghalen/", views.logbericht_weghalen, name="logbericht-weghalen"),
    path(f"{X}aanmoedigen/", aanmoedigen.experiment_aanmoedigen, name="experiment-aanmoedigen"),
    path(f"{X}qr/", aanmoedigen.experiment_qr, name="experiment-qr"),
    path("proeftuinen/hoe-gaat-het/<str:token>/", link.logvraag, name="logvraag"),
]
