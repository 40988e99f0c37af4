"""Addresses of making an experiment last."""

from django.urls import path

from proeftuinen.experimenten.borgen import views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}borging/", views.borging, name="borging"),
    path(f"{X}borging/vast/", views.borging_vast, name="borging-vast"),
    path(f"{X}borging/gekeken/", views.borging_gekeken, name="borging-gekeken"),
    path(f"{X}afspraken/nieuw/", views.afspraak_nieuw, name="afspraak-nieuw"),
    path(f"{X}afspraken/<slug:afid>/", views.afspraak_bewerken, name="afspraak-bewerken"),
    path(f"{X}afspraken/<slug:afid>/antwoord/", views.afspraak_antwoord, name="afspraak-antwoord"),
    path(f"{X}afspraken/<slug:afid>/weghalen/", views.afspraak_weghalen, name="afspraak-weghalen"),
]
