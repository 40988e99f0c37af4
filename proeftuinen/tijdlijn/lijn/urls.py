"""Addresses of the timeline."""

from django.urls import path

from proeftuinen.tijdlijn.lijn import views

TIJDLIJN = "proeftuinen/<slug:pid>/tijdlijn/"
NOOT = f"{TIJDLIJN}kanttekeningen/<slug:ktid>/"

urlpatterns = [
    path(TIJDLIJN, views.tijdlijn, name="tijdlijn"),
    path(f"{TIJDLIJN}afdruk/", views.tijdlijn_afdruk, name="tijdlijn-afdruk"),
    path(f"{TIJDLIJN}bij/<slug:merk>/", views.kanttekening_nieuw, name="kanttekening-nieuw"),
    path(f"{NOOT}wijzigen/", views.kanttekening_wijzigen, name="kanttekening-wijzigen"),
    path(f"{NOOT}weghalen/", views.kanttekening_weg, name="kanttekening-weg"),
]
