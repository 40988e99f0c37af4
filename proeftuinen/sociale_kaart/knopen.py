"""The knots of the red thread that the sociale kaart makes."""

import hashlib

from django.urls import reverse

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.publiek import LENGTE
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.matrix import Vak
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

VOORZIENING = "voorziening"
WITTE_VLEK = "witte vlek"


def knoop_van(proeftuin: Proeftuin, voorziening: Voorziening) -> Knoop:
    """Return the knot of a voorziening, in the proeftuin that made it."""
    adres = reverse("proeftuinen:voorziening", args=[proeftuin.publiek_id, voorziening.publiek_id])
    return Knoop(
        VOORZIENING, voorziening.publiek_id, voorziening.naam, adres, Recht.ORGANISATIES_ZIEN
    )


def knoop_van_vlek(proeftuin: Proeftuin, indeling: Indeling, vak: Vak) -> Knoop:
    """Return the knot of a witte vlek: one for each cell of each place, however often asked."""
    sleutel = f"{proeftuin.publiek_id}:{indeling.value}:{vak.anker}"
    code = hashlib.sha256(sleutel.encode()).hexdigest()[:LENGTE]
    adres = reverse("proeftuinen:sociale-kaart", args=[proeftuin.publiek_id])
    label = f"Witte vlek: {vak.dimensie.label.lower()}, {vak.kolom.label.lower()}"
    adres = f"{adres}?kolommen={indeling.value}#{vak.anker}"
    return Knoop(WITTE_VLEK, code, label, adres, Recht.ORGANISATIES_ZIEN)
