"""Addresses of what is printed of a meeting; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.drukken import views
from proeftuinen.bijeenkomsten.plan.urls import EEN

HIER = f"{EEN}print/"


def _team(wat: str) -> object:
    return path(f"{HIER}{wat}/", views.van_team, {"wat": wat}, name=f"{wat}-pdf")


def _mensen(wat: str) -> object:
    return path(f"{HIER}{wat}/", views.van_mensen, {"wat": wat}, name=f"{wat}-pdf")


urlpatterns = [
    path(f"{HIER}programma/", views.programma, name="programma-pdf"),
    *map(_team, ("draaiboek", "meenemen", "tafelkaarten")),
    *map(_mensen, ("naamkaartjes", "presentielijst")),
]
