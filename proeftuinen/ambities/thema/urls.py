"""Addresses of the kernthema; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.thema import kiesviews, views

LIJST = "proeftuinen/<slug:pid>/ambitie/kernthema/"
EEN = f"{LIJST}<slug:ktid>/"
RONDE = "proeftuinen/<slug:pid>/ambitie/kiesronde/"

urlpatterns = [
    path(LIJST, views.kernthemas, name="kernthemas"),
    path(f"{LIJST}nieuw/", views.nieuw, name="kernthema-nieuw"),
    path(f"{LIJST}overnemen/", views.overnemen, name="kernthemas-ophalen"),
    path(f"{LIJST}kiezen/", kiesviews.kiezen, name="kernthema-kiezen"),
    path(RONDE, kiesviews.ronde_nieuw, name="themaronde-nieuw"),
    path(f"{RONDE}<slug:trid>/kies/", kiesviews.stem, name="themaronde-stem"),
    path(f"{RONDE}<slug:trid>/sluit/", kiesviews.sluiten, name="themaronde-sluiten"),
    path(EEN, views.kernthema, name="kernthema"),
    path(f"{EEN}bewerken/", views.bewerken, name="kernthema-bewerken"),
    path(f"{EEN}weg/", views.weghalen, name="kernthema-weghalen"),
]
