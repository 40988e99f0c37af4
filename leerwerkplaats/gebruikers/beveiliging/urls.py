"""Addresses on getting in: the second lock, proving it again, devices."""

from django.urls import path

from leerwerkplaats.gebruikers.beveiliging.views.app import app, app_weg
from leerwerkplaats.gebruikers.beveiliging.views.apparaten import apparaten, apparaten_beeindigen
from leerwerkplaats.gebruikers.beveiliging.views.codes import codes, codes_bestand
from leerwerkplaats.gebruikers.beveiliging.views.passkeys import (
    passkey,
    passkey_naam,
    passkey_weg,
)
from leerwerkplaats.gebruikers.beveiliging.views.slot import slot

urlpatterns = [
    path("slot/", slot, name="slot"),
    path("slot/app/", app, name="slot-app"),
    path("slot/app/weghalen/", app_weg, name="slot-app-weg"),
    path("slot/passkey/", passkey, name="slot-passkey"),
    path("slot/passkey/<slug:ref>/", passkey_naam, name="slot-passkey-naam"),
    path("slot/passkey/<slug:ref>/weghalen/", passkey_weg, name="slot-passkey-weg"),
    path("slot/codes/", codes, name="slot-codes"),
    path("slot/codes/bestand/", codes_bestand, name="slot-codes-bestand"),
    path("apparaten/", apparaten, name="apparaten"),
    path("apparaten/beeindigen/", apparaten_beeindigen, name="apparaten-beeindigen"),
]
