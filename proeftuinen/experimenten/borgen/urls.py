"""Addresses of making an experiment last."""

from django.urls import path

from proeftuinen.experimenten.borgen import afspraken, views

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}borging/", views.borging, name="borging"),
    path(f"{X}borging/vast/", views.borging_vast, name="borging-vast"),
    path(f"{X}borging/gekeken/", views.borging_gekeken, name="borging-gekeken"),
    path(f"{X}afspraken/nieuw/", afspraken.nieuw, name="afspraak-nieuw"),
    path(f"{X}afspraken/<slug:afid>/", afspraken.bewerken, name="afspraak-bewerken"),
    path(f"{X}afspraken/<slug:afid>/antwoord/", afspraken.antwoord, name="afspraak-antwoord"),
    path(f"{X}afspraken/<slug:afid>/weghalen/", afspraken.weghalen, name="afspraak-weghalen"),
]
