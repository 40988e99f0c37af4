"""Addresses of the sociale kaart; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.sociale_kaart.bevestigen.views import bevestigen
from proeftuinen.sociale_kaart.leveren import views as leveren
from proeftuinen.sociale_kaart.views import (
    kaart,
    meenemen,
    openbaar,
    overzicht,
    schema,
    voorziening,
)

TUIN = "proeftuinen/<slug:pid>/"
KAART = f"{TUIN}sociale-kaart/"
VOORZIENING = f"{TUIN}voorzieningen/<slug:vzid>/"
REGEL = f"{TUIN}invulschema/<slug:srid>/"
GIDS = f"{TUIN}leveren/<slug:gdid>/"

urlpatterns = [
    path("sociale-kaart/<slug:pid>/", openbaar.openbare_kaart, name="openbare-kaart"),
    path("bevestig/<str:token>/", bevestigen, name="bevestigen"),
    path(KAART, kaart.kaart, name="sociale-kaart"),
    path(f"{KAART}kolommen/", kaart.instellen, name="kaart-kolommen"),
    path(f"{KAART}witte-vlek/", kaart.witte_vlek, name="witte-vlek"),
    path(f"{KAART}openbaar/", openbaar.zetten, name="kaart-openbaar"),
    path(f"{KAART}afdruk/<slug:wat>/", meenemen.afdruk, name="kaart-afdruk"),
    path(f"{KAART}bestand/<slug:wat>/", meenemen.bestand, name="kaart-bestand"),
    path(f"{TUIN}verwijshulp/", overzicht.verwijshulp, name="verwijshulp"),
    path(f"{TUIN}voorzieningen/", overzicht.overzicht, name="voorzieningen"),
    path(f"{TUIN}voorzieningen/nieuw/", voorziening.nieuw, name="voorziening-nieuw"),
    path(VOORZIENING, voorziening.voorziening, name="voorziening"),
    path(f"{VOORZIENING}wijzigen/", voorziening.wijzigen, name="voorziening-wijzigen"),
    path(f"{VOORZIENING}weghalen/", voorziening.weghalen, name="voorziening-weghalen"),
    path(
        f"{VOORZIENING}voorstellen/<slug:wvid>/",
        voorziening.voorstel_beslissen,
        name="voorziening-voorstel",
    ),
    path(f"{TUIN}invulschema/", schema.invulschema, name="invulschema"),
    path(f"{REGEL}weg/", schema.regel_weg, name="schemaregel-weg"),
    path(f"{REGEL}koppelen/", schema.koppelen, name="schemaregel-koppelen"),
    path(f"{TUIN}leveren/", leveren.leveren, name="leveren"),
    path(f"{TUIN}leveren/nieuw/", leveren.nieuw, name="gids-nieuw"),
    path(GIDS, leveren.gids, name="gids"),
    path(f"{GIDS}wijzigen/", leveren.wijzigen, name="gids-wijzigen"),
    path(f"{GIDS}weghalen/", leveren.weghalen, name="gids-weghalen"),
    path(f"{GIDS}geleverd/", leveren.geleverd, name="gids-geleverd"),
    path(f"{GIDS}bestand/", leveren.bestand, name="gids-bestand"),
]
