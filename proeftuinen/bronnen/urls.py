"""Addresses of photos and quotes; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bronnen.views import citaten, fotos, na_te_gaan, wie_erop

CITATEN = "proeftuinen/<slug:pid>/oogst/citaten/"
CITAAT = f"{CITATEN}<slug:citid>/"
FOTOS = "proeftuinen/<slug:pid>/oogst/fotos/"
FOTO = f"{FOTOS}<slug:foid>/"

urlpatterns = [
    path(CITATEN, citaten.lijst, name="citaten"),
    path(f"{CITATEN}nieuw/", citaten.nieuw, name="citaat-nieuw"),
    path(CITAAT, citaten.citaat, name="citaat"),
    path(f"{CITAAT}bewerken/", citaten.bewerken, name="citaat-bewerken"),
    path(f"{CITAAT}weghalen/", citaten.weghalen, name="citaat-weghalen"),
    path(f"{CITAAT}oogst/", citaten.oogst, name="citaat-oogst"),
    path(f"{CITAAT}toestemming/", citaten.toestemming, name="citaat-toestemming"),
    path(f"{CITAAT}vraag/", citaten.vraag, name="citaat-vraag"),
    path(FOTOS, fotos.lijst, name="fotos"),
    path(f"{FOTOS}nieuw/", fotos.nieuw, name="foto-nieuw"),
    path(FOTO, fotos.foto, name="foto"),
    path(f"{FOTO}beeld.jpg", fotos.beeld, name="foto-beeld"),
    path(f"{FOTO}klein.jpg", fotos.klein, name="foto-klein"),
    path(f"{FOTO}bewerken/", fotos.bewerken, name="foto-bewerken"),
    path(f"{FOTO}weghalen/", fotos.weghalen, name="foto-weghalen"),
    path(f"{FOTO}oogst/", wie_erop.oogst, name="foto-oogst"),
    path(f"{FOTO}toestemming/", wie_erop.toestemming, name="foto-toestemming"),
    path(f"{FOTO}vraag/", wie_erop.vraag, name="foto-vraag"),
    path(f"{FOTO}ik/", wie_erop.ik_sta_erop, name="foto-ik"),
    path("proeftuinen/<slug:pid>/oogst/na-te-gaan/", na_te_gaan.lijst, name="verspreid"),
]
