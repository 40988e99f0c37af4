"""Tables for tests: with a key, an inbrenger, guests, and open unless asked otherwise."""

from datetime import date
from typing import Any

from casustafel.kluis import sleutels
from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


def maak_contact(tuin: Proeftuin, wie: Gebruiker | str) -> Contact:
    """Return the contact of this account, or a new one with this name."""
    if isinstance(wie, str):
        return Contact.objects.create(proeftuin=tuin, naam=wie)
    return Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)[0]


def maak_tafel(
    tuin: Proeftuin,
    *,
    inbrenger: Gebruiker | None = None,
    gasten: tuple[Gebruiker | str, ...] = (),
    dag: date | None = None,
    is_open: bool = True,
    vraag: str = "Wat helpt om thuis te blijven?",
    **velden: Any,
) -> Tafel:
    """Return a table on this day; its `slot` is set."""
    naam = nieuw_id()
    sleutels.maak(naam)
    slot = Slot(naam)
    brenger = maak_contact(tuin, inbrenger) if inbrenger else None
    tafel = Tafel.objects.create(
        proeftuin=tuin,
        boom=velden.pop("boom", "wilg"),
        dag=dag or vandaag(),
        inbrenger=brenger,
        leider=velden.pop("leider", brenger),
        sleutel=naam,
        geheim=slot.sluit({"vraag": vraag}),
        geopend_op=dit_moment() if is_open else None,
        **velden,
    )
    tafel.slot = slot
    if inbrenger:
        maak_gast(tafel, inbrenger)
    for wie in gasten:
        maak_gast(tafel, wie)
    return tafel


def maak_gast(tafel: Tafel, wie: Gebruiker | str) -> Tafelgast:
    """Let someone sit at the table, who agreed with the house rules."""
    contact = maak_contact(tafel.proeftuin, wie)
    return Tafelgast.objects.create(tafel=tafel, contact=contact, akkoord_op=dit_moment())
