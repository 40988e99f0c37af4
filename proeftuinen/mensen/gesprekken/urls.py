"""Addresses of stakeholder talks; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.gesprekken.views import antwoord, gesprek, leidraad, themas

LIJST = "proeftuinen/<slug:pid>/gesprekken/"
GESPREK = f"{LIJST}<slug:sprid>/"
LEIDRAAD = "proeftuinen/<slug:pid>/gespreksleidraad/"
VRAAG = f"{LEIDRAAD}<slug:gvid>/"
THEMAS = "proeftuinen/<slug:pid>/themas/"
THEMA = f"{THEMAS}<slug:thid>/"

urlpatterns = [
    path("gesprek/<str:token>/", antwoord.gesprek_antwoord, name="gesprek-antwoord"),
    path(LIJST, gesprek.gesprekken, name="gesprekken"),
    path(f"{LIJST}nieuw/", gesprek.gesprek_nieuw, name="gesprek-nieuw"),
    path(GESPREK, gesprek.gesprek, name="gesprek"),
    path(f"{GESPREK}bewerken/", gesprek.gesprek_bewerken, name="gesprek-bewerken"),
    path(f"{GESPREK}uitwerken/", gesprek.gesprek_uitwerken, name="gesprek-uitwerken"),
    path(f"{GESPREK}afzeggen/", gesprek.gesprek_afzeggen, name="gesprek-afzeggen"),
    path(f"{GESPREK}weghalen/", gesprek.gesprek_weghalen, name="gesprek-weghalen"),
    path(f"{GESPREK}voorleggen/", gesprek.gesprek_voorleggen, name="gesprek-voorleggen"),
    path(f"{GESPREK}terugnemen/", gesprek.gesprek_terugnemen, name="gesprek-terugnemen"),
    path(LEIDRAAD, leidraad.gespreksleidraad, name="gespreksleidraad"),
    path(f"{LEIDRAAD}afdruk/", leidraad.leidraad_afdruk, name="leidraad-afdruk"),
    path(f"{LEIDRAAD}overnemen/", leidraad.leidraad_overnemen, name="leidraad-overnemen"),
    path(f"{VRAAG}bewerken/", leidraad.vraag_bewerken, name="vraag-bewerken"),
    path(f"{VRAAG}verplaatsen/", leidraad.vraag_verplaatsen, name="vraag-verplaatsen"),
    path(f"{VRAAG}weghalen/", leidraad.vraag_weghalen, name="vraag-weghalen"),
    path(THEMAS, themas.themas, name="themas"),
    path(f"{THEMAS}afdruk/", themas.themas_afdruk, name="themas-afdruk"),
    path(THEMA, themas.thema, name="thema"),
    path(f"{THEMA}bewerken/", themas.thema_bewerken, name="thema-bewerken"),
    path(f"{THEMA}kiezen/", themas.thema_kiezen, name="thema-kiezen"),
    path(f"{THEMA}weghalen/", themas.thema_weghalen, name="thema-weghalen"),
]
