"""Addresses of talks about the ladder; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.ladder import views

LADDER = "proeftuinen/<slug:pid>/netwerk/ladder/"
GESPREK = f"{LADDER}<slug:lgid>/"

urlpatterns = [
    path(LADDER, views.lijst, name="laddergesprekken"),
    path(f"{LADDER}nieuw/", views.nieuw, name="laddergesprek-nieuw"),
    path(GESPREK, views.gesprek, name="laddergesprek"),
    path(f"{GESPREK}bewerken/", views.bewerken, name="laddergesprek-bewerken"),
    path(f"{GESPREK}stip/", views.stip, name="laddergesprek-stip"),
    path(f"{GESPREK}papier/", views.papier, name="laddergesprek-papier"),
    path(f"{GESPREK}zin/", views.zin, name="laddergesprek-zin"),
    path(f"{GESPREK}zinnen/<slug:lzid>/weg/", views.zin_weg, name="laddergesprek-zin-weg"),
    path(f"{GESPREK}sluiten/", views.sluiten, name="laddergesprek-sluiten"),
    path(f"{GESPREK}weg/", views.weghalen, name="laddergesprek-weghalen"),
]
