"""Addresses of this room."""

from django.urls import path

from casustafel.vooruit import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}vooruit/", views.vooruit, name="vooruit"),
    path(f"{T}vooruit/gebeurtenis/", views.steen_nieuw, name="steen-nieuw"),
    path(f"{T}vooruit/gebeurtenis/<slug:stid>/", views.steen_zetten, name="steen-zetten"),
    path(f"{T}vooruit/gebeurtenis/<slug:stid>/weg/", views.steen_weg, name="steen-weg"),
    path(f"{T}vooruit/mens/", views.huisgenoot_nieuw, name="huisgenoot-nieuw"),
    path(f"{T}vooruit/mens/<slug:hgid>/weg/", views.huisgenoot_weg, name="huisgenoot-weg"),
    path(
        f"{T}vooruit/nieuw/<slug:stid>/<slug:hgid>/",
        views.dominovraag_nieuw,
        name="dominovraag-nieuw",
    ),
    path(f"{T}vooruit/vraag/<slug:dvid>/weg/", views.dominovraag_weg, name="dominovraag-weg"),
]
