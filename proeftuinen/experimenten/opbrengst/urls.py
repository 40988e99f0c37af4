"""Addresses of what came of an experiment."""

from django.urls import path

from proeftuinen.experimenten.opbrengst import views, vraagviews

E = "proeftuinen/<slug:pid>/experimenten/"
X = f"{E}<slug:exid>/"

urlpatterns = [
    path(f"{X}opbrengst/nieuw/", views.opbrengst_nieuw, name="opbrengst-nieuw"),
    path(f"{X}opbrengst/<slug:opid>/", views.opbrengst, name="opbrengst"),
    path(
        f"{X}opbrengst/<slug:opid>/bewerken/", views.opbrengst_bewerken, name="opbrengst-bewerken"
    ),
    path(
        f"{X}opbrengst/<slug:opid>/weghalen/", views.opbrengst_weghalen, name="opbrengst-weghalen"
    ),
    path(f"{X}opbrengst/<slug:opid>/bewijs/", views.bewijs_nieuw, name="bewijs-nieuw"),
    path(
        f"{X}opbrengst/<slug:opid>/bewijs/<slug:bwid>/weghalen/",
        views.bewijs_weghalen,
        name="bewijs-weghalen",
    ),
    path(
        f"{X}opbrengst/<slug:opid>/vragen/",
        vraagviews.bevestiging_vragen,
        name="bevestiging-vragen",
    ),
    path(
        f"{X}opbrengst/<slug:opid>/vragen/<slug:bvid>/intrekken/",
        vraagviews.bevestiging_intrekken,
        name="bevestiging-intrekken",
    ),
    path(
        "proeftuinen/zie-je-het-ook/<str:token>/",
        vraagviews.bevestigen,
        name="opbrengst-bevestigen",
    ),
]
