"""Addresses of leading a meeting, the screen in the room, paper and who is there."""

from django.urls import path

from proeftuinen.bijeenkomsten.live import (
    aanmelden,
    ladder_views,
    leiden,
    leiden_zaal,
    papier,
    scherm,
    vel,
    wie,
)
from proeftuinen.bijeenkomsten.plan.urls import EEN

_SCHERM = f"{EEN}scherm/"
_VRAAG = f"{_SCHERM}vragen/<slug:lvid>/"

urlpatterns = [
    path(_SCHERM, leiden.leiden, name="bijeenkomst-leiden"),
    path(f"{_SCHERM}openen/", leiden_zaal.openen, name="live-openen"),
    path(f"{_SCHERM}sluiten/", leiden_zaal.sluiten, name="live-sluiten"),
    path(f"{_SCHERM}loop/", leiden.loop, name="bijeenkomst-loop"),
    path(f"{_SCHERM}overnemen/", leiden.overnemen, name="bijeenkomst-overnemen"),
    path(f"{_SCHERM}inkorten/", leiden.inkorten, name="bijeenkomst-live-inkorten"),
    path(f"{_SCHERM}zaal/", scherm.scherm, name="bijeenkomst-scherm"),
    path(f"{_SCHERM}zaal/beeld/", scherm.beeld, name="bijeenkomst-scherm-beeld"),
    path(f"{_VRAAG}print/", vel.vel, name="livevraag-pdf"),
    path(f"{_VRAAG}papier/", papier.papier, name="live-papier"),
    path(f"{_VRAAG}afronden/", ladder_views.ladder_afronden, name="live-ladder-afronden"),
    path(f"{_SCHERM}ladder/", ladder_views.ladder_beginnen, name="live-ladder"),
    path(f"{_SCHERM}meting/", ladder_views.meting_beginnen, name="live-meting"),
    path("live/<slug:code>/trede/<slug:lvid>/", ladder_views.trede, name="live-trede"),
    path(f"{_SCHERM}wie/", wie.wie, name="live-wie"),
    path(f"{_SCHERM}wie/<slug:gstid>/", wie.wie_is, name="live-wie-is"),
    path("live/<slug:code>/aanmelden/", aanmelden.aanmelden, name="live-aanmelden"),
]
