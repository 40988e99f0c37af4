"""Addresses of actions; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.acties import views

ACTIES = "proeftuinen/<slug:pid>/acties/"
ACTIE = f"{ACTIES}<slug:acid>/"

urlpatterns = [
    path("proeftuinen/mijn-acties/", views.mijn, name="mijn-acties"),
    path(ACTIES, views.lijst, name="acties"),
    path(f"{ACTIES}nieuw/", views.nieuw, name="actie-nieuw"),
    path(ACTIE, views.actie, name="actie"),
    path(f"{ACTIE}bewerken/", views.bewerken, name="actie-bewerken"),
    path(f"{ACTIE}klaar/", views.klaar, name="actie-klaar"),
    path(f"{ACTIE}heropenen/", views.heropenen, name="actie-heropenen"),
    path(f"{ACTIE}weg/", views.weghalen, name="actie-weghalen"),
]
