"""Addresses of flow charts; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.stroomschemas.views import antwoorden, lopen, punten, werkblad

SCHEMA = "<slug:slug>/schema/"
PUNT = f"{SCHEMA}punt/<slug:puid>/"
ANTWOORD = f"{PUNT}antwoord/<int:antwoord>/"

urlpatterns = [
    path("<slug:slug>/lopen/", lopen.lopen, name="schema-lopen"),
    path("<slug:slug>/afdruk/", lopen.afdruk, name="schema-afdruk"),
    path(SCHEMA, werkblad.schema_bewerken, name="schema-bewerken"),
    path(f"{SCHEMA}begin/", werkblad.schema_begin, name="schema-begin"),
    path(f"{SCHEMA}nieuw/", punten.punt_nieuw, name="punt-nieuw"),
    path(PUNT, punten.punt_bewerken, name="punt-bewerken"),
    path(f"{PUNT}weg/", punten.punt_weg, name="punt-weg"),
    path(f"{PUNT}verplaatsen/", punten.punt_verplaatsen, name="punt-verplaatsen"),
    path(f"{PUNT}antwoord/", antwoorden.antwoord_nieuw, name="antwoord-nieuw"),
    path(ANTWOORD, antwoorden.antwoord_bewerken, name="antwoord-bewerken"),
    path(f"{ANTWOORD}weg/", antwoorden.antwoord_weg, name="antwoord-weg"),
    path(f"{ANTWOORD}verplaatsen/", antwoorden.antwoord_verplaatsen, name="antwoord-verplaatsen"),
]
