"""Addresses of bundles; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.bundels.views import bundel, regels

BUNDELS = "planken/<slug:plid>/bundels/"
BUNDEL = "bundels/<slug:buid>/"
REGEL = f"{BUNDEL}regels/<slug:brid>/"

urlpatterns = [
    path(BUNDELS, bundel.bundels, name="bundels"),
    path(f"{BUNDELS}nieuw/", bundel.bundel_nieuw, name="bundel-nieuw"),
    path(BUNDEL, bundel.bundel, name="bundel"),
    path(f"{BUNDEL}bewerken/", bundel.bundel_bewerken, name="bundel-bewerken"),
    path(f"{BUNDEL}delen/", bundel.bundel_delen, name="bundel-delen"),
    path(f"{BUNDEL}weghalen/", bundel.bundel_weghalen, name="bundel-weghalen"),
    path(f"{BUNDEL}boekje/", bundel.bundel_pdf, name="bundel-pdf"),
    path(f"{BUNDEL}vullen/", regels.bundel_vullen, name="bundel-vullen"),
    path(f"{BUNDEL}items/", regels.bundel_item, name="bundel-item"),
    path(f"{BUNDEL}vondst/", regels.regel_nieuw, name="regel-nieuw"),
    path(REGEL, regels.regel_bewerken, name="regel-bewerken"),
    path(f"{REGEL}weghalen/", regels.regel_weghalen, name="regel-weghalen"),
    path(f"{REGEL}verplaatsen/", regels.regel_verplaatsen, name="regel-verplaatsen"),
]
