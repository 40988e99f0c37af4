"""Addresses of invitations; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.nodigen import antwoorden, views
from proeftuinen.bijeenkomsten.plan.urls import EEN

MENSEN = f"{EEN}mensen/"
WIE = f"{MENSEN}<slug:gnid>/"

urlpatterns = [
    path(MENSEN, views.mensen, name="bijeenkomst-mensen"),
    path(f"{MENSEN}toevoegen/", views.toevoegen, name="genodigden-toevoegen"),
    path(f"{MENSEN}uitnodigen/", views.uitnodigen, name="uitnodigingen-sturen"),
    path(f"{MENSEN}herinneren/", views.herinneren, name="herinneren"),
    path(f"{WIE}weghalen/", views.weghalen, name="genodigde-weghalen"),
    path(f"{WIE}antwoord/", views.doorgeven, name="genodigde-antwoord"),
    path(f"{EEN}mijn-antwoord/", antwoorden.mijn_antwoord, name="mijn-antwoord"),
    path("bijeenkomst/<str:token>/", antwoorden.met_link, name="bijeenkomst-antwoord"),
]
