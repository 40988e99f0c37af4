"""Addresses of building a run sheet; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan.bouwen import groepviews, views
from proeftuinen.bijeenkomsten.plan.urls import EEN

ONDERDEEL = f"{EEN}onderdelen/<slug:odid>/"
GROEP = f"{EEN}groepen/<slug:grpid>/"

urlpatterns = [
    path(f"{EEN}onderdeel-nieuw/", views.nieuw, name="onderdeel-nieuw"),
    path(f"{EEN}werkvorm/", views.werkvorm, name="onderdeel-werkvorm"),
    path(ONDERDEEL, views.onderdeel, name="onderdeel"),
    path(f"{ONDERDEEL}verplaatsen/", views.verplaatsen, name="onderdeel-verplaatsen"),
    path(f"{ONDERDEEL}weghalen/", views.weghalen, name="onderdeel-weghalen"),
    path(f"{ONDERDEEL}kopie/", views.dubbel, name="onderdeel-dubbel"),
    path(f"{ONDERDEEL}stappen/", views.stappen, name="onderdeel-stappen"),
    path(f"{ONDERDEEL}groep-nieuw/", groepviews.nieuw, name="groep-nieuw"),
    path(GROEP, groepviews.bewerken, name="groep-bewerken"),
    path(f"{GROEP}verplaatsen/", groepviews.verplaatsen, name="groep-verplaatsen"),
    path(f"{GROEP}weghalen/", groepviews.weghalen, name="groep-weghalen"),
    path(f"{EEN}terug/", views.ongedaan, name="plan-terug"),
    path(f"{EEN}inkorten/", views.inkorten, name="plan-inkorten"),
]
