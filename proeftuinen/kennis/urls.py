"""Addresses of knowledge in a proeftuin; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.kennis.views import bladen, gebruiken, schema

KENNIS = "proeftuinen/<slug:pid>/kennis/"
GEBRUIK = f"{KENNIS}gebruik/<slug:slug>/"
SCHEMA = f"{KENNIS}schema/<slug:slug>/"

urlpatterns = [
    path(KENNIS, bladen.kennis, name="kennis"),
    path(f"{KENNIS}nieuw/", bladen.nieuw, name="kennis-nieuw"),
    path(GEBRUIK, gebruiken.gebruik, name="kennis-gebruik"),
    path(f"{GEBRUIK}nu/", gebruiken.nu, name="kennis-gebruik-nu"),
    path(f"{GEBRUIK}weg/", gebruiken.weg, name="kennis-gebruik-weg"),
    path(SCHEMA, schema.schema, name="kennis-schema"),
    path(f"{SCHEMA}<slug:punt>/", schema.koppelen, name="kennis-koppelen"),
    path("proeftuinen/kennis-gebruiken/<slug:slug>/", gebruiken.waar, name="kennis-waar"),
]
