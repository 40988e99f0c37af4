"""Addresses of attendance; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.aanwezig import papier, views
from proeftuinen.bijeenkomsten.plan.urls import EEN

HIER = f"{EEN}aanwezigheid/"
WIE = f"{HIER}<slug:gnid>/"

urlpatterns = [
    path(HIER, views.aanwezigheid, name="aanwezigheid"),
    path(f"{HIER}zetten/", views.aanwezig_zetten, name="aanwezig-zetten"),
    path(f"{HIER}iedereen/", views.iedereen, name="aanwezig-iedereen"),
    path(f"{HIER}inloop/", views.inloop, name="inloop"),
    path(f"{HIER}inloop/bekend/", views.inloop_bekend, name="inloop-bekend"),
    path(f"{HIER}bewijzen/", papier.bewijzen, name="bewijzen"),
    path(f"{HIER}accreditatie/", papier.accreditatielijst, name="accreditatielijst"),
    path(f"{EEN}mijn-bewijs/", papier.mijn_bewijs, name="mijn-bewijs"),
    path(f"{WIE}minuten/", views.minuten, name="aanwezig-minuten"),
    path(f"{WIE}bewijs/", papier.een_bewijs, name="bewijs"),
]
