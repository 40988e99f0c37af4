"""Addresses of the spine; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import include, path

from proeftuinen.traject.views import archief, mensen, plan, proeftuin, stap

TUIN = "proeftuinen/<slug:pid>/"
STAP = f"{TUIN}stappen/<slug:sid>/"

urlpatterns = [
    path("", include("proeftuinen.traject.opdrachten.urls")),
    path("landelijk/", proeftuin.lijst_landelijk, name="landelijk"),
    path("uitnodiging/<str:token>/", mensen.uitnodiging, name="uitnodiging"),
    path("proeftuinen/nieuw/", proeftuin.maken, name="maken"),
    path(TUIN, proeftuin.overzicht, name="overzicht"),
    path(f"{TUIN}gegevens/", proeftuin.bewerken, name="bewerken"),
    path(f"{TUIN}archiveren/", archief.archiveren, name="archiveren"),
    path(f"{TUIN}heropenen/", archief.heropenen, name="heropenen"),
    path(f"{TUIN}afdruk/", proeftuin.afdruk, name="afdruk"),
    path(f"{TUIN}scherm/", proeftuin.projector, name="projector"),
    path(f"{TUIN}wie-deed-wat/", proeftuin.spoor, name="spoor"),
    path(f"{TUIN}planning/", plan.planning, name="planning"),
    path(f"{TUIN}planning/nieuw/", plan.stap_toevoegen, name="stap-toevoegen"),
    path(STAP, stap.stap, name="stap"),
    path(f"{STAP}bewerken/", stap.stap_bewerken, name="stap-bewerken"),
    path(f"{STAP}verplaatsen/", plan.stap_verplaatsen, name="stap-verplaatsen"),
    path(f"{STAP}overslaan/", stap.stap_overslaan, name="stap-overslaan"),
    path(f"{STAP}afsluiten/", stap.stap_afsluiten, name="stap-afsluiten"),
    path(f"{STAP}openen/", stap.stap_openen, name="stap-openen"),
    path(f"{STAP}punten/", stap.punt_toevoegen, name="punt-toevoegen"),
    path(f"{STAP}punten/<slug:cid>/", stap.punt_zetten, name="punt-zetten"),
    path(f"{STAP}punten/<slug:cid>/weg/", stap.punt_weghalen, name="punt-weghalen"),
    path(f"{TUIN}mensen/<slug:gid>/<slug:rol>/wegnemen/", mensen.rol_wegnemen, name="rol-wegnemen"),
]
