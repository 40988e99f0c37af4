"""Addresses of the diary."""

from django.urls import path

from proeftuinen.tijdlijn.dagboek import jaweb, views

DAGBOEK = "proeftuinen/<slug:pid>/tijdlijn/dagboek/"
STUK = f"{DAGBOEK}<slug:stid>/"

urlpatterns = [
    path(f"{DAGBOEK}nieuw/", views.dagboekstuk_nieuw, name="dagboekstuk-nieuw"),
    path(STUK, views.dagboekstuk, name="dagboekstuk"),
    path(f"{STUK}wijzigen/", views.dagboekstuk_wijzigen, name="dagboekstuk-wijzigen"),
    path(f"{STUK}weghalen/", views.dagboekstuk_weg, name="dagboekstuk-weg"),
    path(f"{STUK}toestemming/", jaweb.toestemming, name="dagboekstuk-toestemming"),
    path(f"{STUK}vraag/", jaweb.vraag, name="dagboekstuk-vraag"),
]
