"""Addresses of live; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern, path

from proeftuinen.bijeenkomsten.live import (
    deur,
    leiden_urls,
    modereren,
    stand,
    telefoon,
    vragen_views,
)
from proeftuinen.bijeenkomsten.plan.urls import EEN

_ZAAL = "live/<slug:code>/"
_VRAAG = f"{EEN}scherm/vragen/<slug:lvid>/"
_GROEP = f"{_VRAAG}groepen/<slug:igid>/"

urlpatterns: list[URLPattern] = [
    *leiden_urls.urlpatterns,
    path("live/", deur.meedoen, name="live-meedoen"),
    path(_ZAAL, telefoon.telefoon, name="live-code"),
    path(f"{_ZAAL}stand/", stand.stand, name="live-stand"),
    path(f"{_ZAAL}vragen/<slug:lvid>/", telefoon.stuur, name="live-bijdrage"),
    path(f"{_ZAAL}weg/<slug:bdid>/", telefoon.weg, name="live-weg"),
    path(f"{EEN}scherm/vraag/", vragen_views.nieuw, name="livevraag-nieuw"),
    path(_VRAAG, modereren.vraag, name="livevraag"),
    path(f"{_VRAAG}openen/", vragen_views.openen, name="livevraag-open"),
    path(f"{_VRAAG}sluiten/", vragen_views.sluiten, name="livevraag-dicht"),
    path(f"{_VRAAG}tonen/", vragen_views.tonen, name="livevraag-tonen"),
    path(f"{_VRAAG}kijken/", vragen_views.kijken, name="livevraag-kijken"),
    path(f"{_VRAAG}weghalen/", vragen_views.weghalen, name="livevraag-weghalen"),
    path(f"{_VRAAG}zicht/", modereren.zicht, name="bijdrage-zicht"),
    path(f"{_VRAAG}groeperen/", modereren.groeperen, name="bijdrage-groeperen"),
    path(f"{_VRAAG}kiezen/<slug:bdid>/", modereren.kiezen, name="bijdrage-kiezen"),
    path(f"{_VRAAG}groepen/", modereren.groep_nieuw, name="ideegroep-nieuw"),
    path(_GROEP, modereren.groep_hernoemen, name="ideegroep-hernoemen"),
    path(f"{_GROEP}weghalen/", modereren.groep_weghalen, name="ideegroep-weghalen"),
]
