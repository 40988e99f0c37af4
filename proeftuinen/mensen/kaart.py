"""One person as a reader may see them, and what the team can do from there."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.templatetags.web import initialen
from proeftuinen.mensen import lijst, stilte
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.contracten import Lezer


@dataclass(frozen=True, slots=True)
class Aanblik:
    """What others who take part see of someone; `naam` is empty when they see no name."""

    naam: str
    initialen: str
    functie: str
    organisatie: str
    email: str
    telefoon: str
    ervaring: bool

    @property
    def zichtbaar(self) -> bool:
        """Tell whether there is anything to see."""
        return bool(self.naam or self.functie or self.organisatie)


def aanblik(contact: Contact) -> Aanblik:
    """Return what others see; nothing at all of who shows nothing."""
    met_naam = contact.zicht == Zicht.NAAM
    iets = contact.zicht != Zicht.NIETS
    naam = str(contact) if met_naam else ""
    return Aanblik(
        naam=naam,
        initialen=initialen(naam),
        functie=contact.functie if iets else "",
        organisatie=contact.organisatie.naam if iets and contact.organisatie else "",
        email=contact.adres if met_naam and contact.toon_email else "",
        telefoon=contact.telefoon if met_naam and contact.toon_telefoon else "",
        ervaring=met_naam and contact.ervaringsdeskundig,
    )


def lees(contact: Contact, lezer: Lezer) -> dict[str, Any]:
    """Return the context of the page of one person; raises Http404 when it is not for others."""
    team = lijst.ziet_alles(lezer)
    eigen = contact.gebruiker_id is not None and contact.gebruiker_id == lezer.gebruiker_id
    hun = aanblik(contact)
    if not (team or eigen or (hun.naam and contact.stand != Contact.Stand.OVERLEDEN)):
        raise Http404
    rollen = _rollen(contact) if team or hun.naam else []
    organisatie = contact.organisatie if team or hun.organisatie else None
    context = {
        "contact": contact,
        "hun": hun,
        "eigen": eigen,
        "team": team,
        "rollen": _rolwoorden(contact, rollen) if team or hun.naam else "",
        "organisatie": organisatie,
        "organisatie_url": _organisatie(contact, lezer) if organisatie else "",
    }
    return context | _van_team(contact, lezer, rollen) if team else context


def _organisatie(contact: Contact, lezer: Lezer) -> str:
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return ""
    tuin = contact.proeftuin.publiek_id
    return lijst.adres_of_niets("organisatie", tuin, contact.organisatie.publiek_id)


def _rollen(contact: Contact) -> list[tuple[str, str]]:
    """Return code and label of each role held here."""
    if not contact.gebruiker_id:
        return []
    hier = contact.proeftuin.deelnames.filter(gebruiker=contact.gebruiker_id).order_by("rol")
    codes = hier.values_list("rol", flat=True)
    return [(code, Rol(code).label) for code in codes if code in Rol.values]


def _rolwoorden(contact: Contact, rollen: list[tuple[str, str]]) -> str:
    ervaring = ["Ervaringsdeskundige"] if contact.ervaringsdeskundig else []
    return ", ".join([*(label for _, label in rollen), *contact.rolnamen, *ervaring])


def _van_team(contact: Contact, lezer: Lezer, rollen: list[tuple[str, str]]) -> dict[str, Any]:
    """Return what only the team sees: how things stand, and what one can do."""
    in_rust = stilte.is_in_rust(contact)
    is_overleden = contact.stand == Contact.Stand.OVERLEDEN
    gesprek = lijst.adres_of_niets("gesprek-nieuw", contact.proeftuin.publiek_id)
    mag_uit = not (rollen or in_rust or is_overleden) and lezer.mag(Recht.DEELNEMER_UITNODIGEN)
    return {
        "stand": lijst.stand_van(contact, lezer),
        "in_rust": in_rust,
        "overleden": is_overleden,
        "doet_mee": bool(rollen),
        "weg_te_nemen": rollen if lezer.mag(Recht.ROLLEN_BEHEREN) else [],
        "uitnodigen": _uitnodigen(contact) if mag_uit else None,
        "gesprek_url": gesprek if lezer.mag(Recht.GESPREKKEN_ZIEN) and not is_overleden else "",
    }


def _uitnodigen(contact: Contact) -> tuple[str, str]:
    """Return what to do to get someone in, as address and words."""
    tuin = contact.proeftuin
    if not contact.adres:
        adres = reverse("proeftuinen:contact-bewerken", args=[tuin.publiek_id, contact.publiek_id])
        return adres, "Zet een mailadres erbij"
    allen = lijst.adres_of_niets("uitnodigingen", tuin.publiek_id)
    if tuin.uitnodigingen.open(timezone.now()).filter(email=contact.adres).exists():
        return allen, "Bekijk de uitnodiging"
    velen = lijst.adres_of_niets("uitnodigen-velen", tuin.publiek_id)
    return f"{velen}?contact={contact.publiek_id}", "Nodig uit"
