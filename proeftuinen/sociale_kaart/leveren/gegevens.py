"""What is handed to a guide: plain records of organisations and what they offer, no people.

The shape is a promise to whoever reads it by machine: `VERSIE` rises when a field changes meaning
or goes; a new field does not raise it. Ids stay for as long as a voorziening exists.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from leerwerkplaats.begrippen import Dimensie, Domein
from proeftuinen.mensen.organisaties.soorten import soort_van
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES
from proeftuinen.sociale_kaart.lezen import plekken_per_voorziening, plekken_van, voorzieningen_van
from proeftuinen.sociale_kaart.matrix import Plek
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.models import Proeftuin

SCHEMA = "leerwerkplaats-sociale-kaart"
VERSIE = 1
# Field → word, in the order of a spreadsheet. `id` and `bevestigd_op` stand outside: a fresh
# confirmation alone is no change that a guide has to take over.
VELDEN = {
    "naam": "Naam",
    "organisatie": "Organisatie",
    "soort": "Soort organisatie",
    "domein": "Domein",
    "formeel": "Formeel",
    "wat": "Wat is het",
    "voor_wie": "Voor wie",
    "hoe": "Hoe kom je er",
    "telefoon": "Telefoon",
    "mail": "Mail",
    "website": "Website",
    "plaats": "Adres of plaats",
    "dimensies": "Dimensies",
    "wanneer": "Wanneer",
}
KOPPEN = ("Id", *VELDEN.values(), "Bevestigd op")


def records_van(proeftuin: Proeftuin) -> list[dict[str, Any]]:
    """Return what this place would hand over now, by organisation and name; two queries."""
    rijen = voorzieningen_van(proeftuin).prefetch_related(None)
    plekken = plekken_per_voorziening(proeftuin)
    return [
        _record(rij, plekken[rij.pk]) for rij in rijen.order_by("organisatie__naam", "naam", "pk")
    ]


def als_records(rijen: Iterable[Voorziening]) -> list[dict[str, Any]]:
    """Return these rows as plain values; load organisation and places along."""
    return [_record(rij, plekken_van(rij)) for rij in rijen]


def _record(rij: Voorziening, plekken: Iterable[Plek]) -> dict[str, Any]:
    van = rij.organisatie
    dimensies, kolommen = {p.dimensie for p in plekken}, {p.kolom for p in plekken}
    op = van.bevestigd_op
    return {
        "id": rij.publiek_id,
        "naam": rij.naam,
        "organisatie": van.naam,
        "organisatie_id": van.publiek_id,
        "soort": van.soort_anders or soort_van(van.soort).label,
        "domein": Domein(van.domein).label,
        "formeel": van.formeel,
        "wat": rij.wat,
        "voor_wie": rij.voor_wie,
        "hoe": rij.hoe,
        "telefoon": rij.telefoon or van.telefoon,
        "mail": van.email,
        "website": rij.website or van.website,
        "plaats": van.plaats,
        "dimensies": [deel.label for deel in Dimensie if deel.value in dimensies],
        "wanneer": [str(naam) for code, naam in KOLOMKEUZES if code in kolommen],
        "bevestigd_op": timezone.localdate(op).isoformat() if op else None,
    }


def vingerafdruk(records: Sequence[dict[str, Any]]) -> str:
    """Return what tells two sets of records apart: whoever delivers confirms what was seen."""
    tekst = json.dumps(records, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(tekst.encode()).hexdigest()[:32]
