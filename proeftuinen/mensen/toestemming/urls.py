"""Addresses of the register of consent; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.toestemming.views import mijn, register

TUIN = "proeftuinen/<slug:pid>/oogst/toestemmingen/"
MIJN = "mijn/toestemmingen/"

urlpatterns = [
    path(MIJN, mijn.mijn, name="mijn-toestemmingen"),
    path(f"{MIJN}<slug:toid>/intrekken/", mijn.mijn_intrekken, name="mijn-toestemming-intrekken"),
    path(TUIN, register.lijst, name="toestemmingen"),
    path(f"{TUIN}nieuw/", register.nieuw, name="toestemming-nieuw"),
    path(f"{TUIN}<slug:toid>/", register.toestemming, name="toestemming"),
    path(f"{TUIN}<slug:toid>/intrekken/", register.intrekken, name="toestemming-intrekken"),
]
