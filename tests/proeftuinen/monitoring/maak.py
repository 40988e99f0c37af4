"""Small makers for the tests of monitoring; shared, so append only."""

from collections.abc import Mapping, Sequence
from typing import Any

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.terugblik.models import Terugblik
from proeftuinen.monitoring.transitie.models import Netwerkafspraak
from proeftuinen.monitoring.vraaghet import actions as vraaghet
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.models import Proeftuin


def maak_lijst(tuin: Proeftuin, *, vragen: Sequence[str] = ("eens",), **velden: Any) -> Vragenlijst:
    """Lay an open list in the database, with a question of each of these kinds."""
    vast = {"titel": "Hoe gaat het samenwerken?", "stand": "open", "geopend_op": vandaag()}
    lijst = Vragenlijst.objects.create(proeftuin=tuin, **{**vast, **velden})
    for nummer, soort in enumerate(vragen, start=1):
        maak_vraag(lijst, soort=soort, volgorde=nummer, sleutel=f"vraag-{nummer}")
    return lijst


def maak_vraag(lijst: Vragenlijst, **velden: Any) -> Lijstvraag:
    """Add a question to a list."""
    keuze = velden.get("soort") in {"keuze", "meer"}
    vast = {"tekst": "Ik weet wie ik kan bellen.", "opties": ["Ja", "Nee"] if keuze else []}
    return Lijstvraag.objects.create(vragenlijst=lijst, **{**vast, **velden})


def maak_vel(lijst: Vragenlijst, wie: str, antwoorden: Mapping[str, Any]) -> Antwoordvel:
    """Lay someone's answers in the database; `antwoorden` by key of the question."""
    ids = {vraag.sleutel: vraag.publiek_id for vraag in lijst.vragen.all()}
    waarden = {ids[sleutel]: waarde for sleutel, waarde in antwoorden.items()}
    return Antwoordvel.objects.create(vragenlijst=lijst, wie=wie, antwoorden=waarden)


def maak_hulpvraag(tuin: Proeftuin, door: Gebruiker, **velden: Any) -> Hulpvraag:
    """Ask something in a place."""
    vast = {"titel": "Hoe krijgen jullie de huisarts mee?", "bereik": Hulpvraag.Bereik.HIER}
    return vraaghet.stel(proeftuin=tuin, door=door, waarden={**vast, **velden})


def maak_terugblik(tuin: Proeftuin, **velden: Any) -> Terugblik:
    """Lay a look-back in the database; today, after three months."""
    vast = {"maanden": 3, "dag": vandaag()}
    return Terugblik.objects.create(proeftuin=tuin, **{**vast, **velden})


def maak_bewaarder(tuin: Proeftuin, wat: str = "Samen eten", **velden: Any) -> Netwerkafspraak:
    """Lay an agreement on the network with who keeps it, by mail address."""
    vast = {"naam": "Bo", "email": f"{wat.lower().replace(' ', '-')}@voorbeeld.example"}
    mens = Contact.objects.create(proeftuin=tuin, **{**vast, **velden})
    return Netwerkafspraak.objects.create(proeftuin=tuin, soort="bijeen", wat=wat, contact=mens)
