"""Addresses of this room."""

from django.urls import path

from casustafel.blikken import afspraakviews, views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}blikken/", views.blikken, name="blikken"),
    path(f"{T}blikken/nieuw/", views.blik_nieuw, name="blik-nieuw"),
    path(f"{T}blikken/<slug:blid>/", views.blik_bewerken, name="blik-bewerken"),
    path(f"{T}blikken/<slug:blid>/weg/", views.blik_weg, name="blik-weg"),
    path(f"{T}afspraken/nieuw/", afspraakviews.tafelafspraak_nieuw, name="tafelafspraak-nieuw"),
    path(
        f"{T}afspraken/<slug:afid>/klaar/",
        afspraakviews.tafelafspraak_klaar,
        name="tafelafspraak-klaar",
    ),
    path(
        f"{T}afspraken/<slug:afid>/weg/",
        afspraakviews.tafelafspraak_weg,
        name="tafelafspraak-weg",
    ),
]
