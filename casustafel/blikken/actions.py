"""Everything that changes looks and agreements of a table; all their words are locked."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.plannen.models import Tafel
from casustafel.plannen.spoor import spoor
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import dit_moment

MEESTE, MEESTE_AFSPRAKEN = 200, 50
"""Looks and agreements of one table."""


class Vol(Exception):
    """There are as many as there may be."""


def _op_slot(tafel: Tafel) -> None:
    """Keep others from counting at the same moment."""
    Tafel.objects.select_for_update(no_key=True).get(pk=tafel.pk)


@transaction.atomic
def kijk_mee(
    *, tafel: Tafel, door: Gebruiker, vraag: str, tekst: str, dimensies: Sequence[str]
) -> Blik:
    """Say what this guest (`tafel.ik`) sees. Raises Vol."""
    _op_slot(tafel)
    if tafel.blikken.count() >= MEESTE:
        raise Vol
    blik = Blik.objects.create(
        tafel=tafel,
        gast=tafel.ik,
        vraag=vraag,
        dimensies=list(dimensies),
        geheim=tafel.slot.sluit({"tekst": tekst}),
    )
    spoor("casustafel.blik_erbij", tafel, door)
    return blik


@transaction.atomic
def wijzig(
    *, tafel: Tafel, blik: Blik, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change one's own look: `vraag`, `tekst`, `dimensies`. Raises Bewerkingsconflict."""
    nieuw = {
        "vraag": waarden["vraag"],
        "dimensies": list(waarden["dimensies"]),
        "geheim": tafel.slot.sluit({"tekst": waarden["tekst"]}),
    }
    bewaar(blik, versie=versie, waarden=nieuw)
    spoor("casustafel.blik_gewijzigd", tafel, door)


@transaction.atomic
def haal_weg(*, tafel: Tafel, blik: Blik, door: Gebruiker) -> None:
    """Take a look away."""
    spoor("casustafel.blik_weg", tafel, door)
    blik.delete()


@transaction.atomic
def spreek_af(*, tafel: Tafel, door: Gebruiker, waarden: Mapping[str, Any]) -> Tafelafspraak:
    """Agree on something: `wat`, `wie` (a guest or None), `voor` (a day or None). Raises Vol."""
    _op_slot(tafel)
    if tafel.afspraken.count() >= MEESTE_AFSPRAKEN:
        raise Vol
    afspraak = Tafelafspraak.objects.create(
        tafel=tafel,
        wie=waarden["wie"],
        voor=waarden["voor"],
        geheim=tafel.slot.sluit({"tekst": waarden["wat"]}),
    )
    spoor("casustafel.afspraak_erbij", tafel, door)
    return afspraak


@transaction.atomic
def zet_klaar(*, tafel: Tafel, afspraak: Tafelafspraak, door: Gebruiker, klaar: bool) -> None:
    """Say whether it was done; the same again changes nothing."""
    rij = Tafelafspraak.objects.filter(pk=afspraak.pk, klaar_op__isnull=klaar)
    if rij.update(klaar_op=dit_moment() if klaar else None, versie=F("versie") + 1):
        spoor("casustafel.afspraak_klaar" if klaar else "casustafel.afspraak_open", tafel, door)


@transaction.atomic
def haal_afspraak_weg(*, tafel: Tafel, afspraak: Tafelafspraak, door: Gebruiker) -> None:
    """Take an agreement away."""
    spoor("casustafel.afspraak_weg", tafel, door)
    afspraak.delete()
