"""Everything that changes the domino picture of a table; its own words are locked."""

from django.db import transaction
from django.db.models import Max

from casustafel.plannen.models import Tafel
from casustafel.plannen.spoor import spoor
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen
from leerwerkplaats.gebruikers.models import Gebruiker

MEESTE_STENEN, MEESTE_MENSEN, MEESTE_VRAGEN = 12, 10, 200


class Vol(Exception):
    """There are as many as fit in one picture."""


def _op_slot(tafel: Tafel) -> None:
    """Keep others from counting or moving at the same moment."""
    Tafel.objects.select_for_update(no_key=True).get(pk=tafel.pk)


@transaction.atomic
def leg_steen(*, tafel: Tafel, door: Gebruiker, soort: str, naam: str, stand: str) -> Steen:
    """Add an event at the end: of the library (`soort`), or of their own (`naam`). Raises Vol.

    One of the library stands there once: a second time gives the first one back.
    """
    _op_slot(tafel)
    er_is = tafel.stenen.filter(soort=soort).first() if soort else None
    if er_is:
        return er_is
    if tafel.stenen.count() >= MEESTE_STENEN:
        raise Vol
    laatste = tafel.stenen.aggregate(plek=Max("plek"))["plek"] or 0
    geheim = "" if soort else tafel.slot.sluit({"tekst": naam})
    steen = Steen.objects.create(
        tafel=tafel, soort=soort, geheim=geheim, stand=stand, plek=laatste + 1
    )
    spoor("casustafel.steen_erbij", tafel, door)
    return steen


@transaction.atomic
def zet_steen(*, tafel: Tafel, steen: Steen, door: Gebruiker, stand: str) -> None:
    """Say where an event stands in time; the same again changes nothing."""
    if Steen.objects.filter(pk=steen.pk).exclude(stand=stand).update(stand=stand):
        spoor("casustafel.steen_gezet", tafel, door)


@transaction.atomic
def schuif(*, tafel: Tafel, steen: Steen, door: Gebruiker, naar: int) -> None:
    """Move an event one place earlier (-1) or later (1); at the end nothing happens."""
    _op_slot(tafel)
    rij = list(tafel.stenen.order_by("plek", "pk"))
    waar = next((i for i, deel in enumerate(rij) if deel.pk == steen.pk), None)
    if waar is None or not 0 <= waar + naar < len(rij):
        return
    rij.insert(waar + naar, rij.pop(waar))
    for plek, deel in enumerate(rij, 1):
        deel.plek = plek
    Steen.objects.bulk_update(rij, ["plek"])
    spoor("casustafel.steen_gezet", tafel, door)


@transaction.atomic
def haal_steen_weg(*, tafel: Tafel, steen: Steen, door: Gebruiker) -> None:
    """Take an event away, with the questions under it."""
    spoor("casustafel.steen_weg", tafel, door)
    steen.delete()


@transaction.atomic
def zet_erbij(*, tafel: Tafel, door: Gebruiker, rol: str) -> Huisgenoot:
    """Add someone of the house, as a role; two of one role may be. Raises Vol."""
    _op_slot(tafel)
    if tafel.huisgenoten.count() >= MEESTE_MENSEN:
        raise Vol
    laatste = tafel.huisgenoten.aggregate(plek=Max("plek"))["plek"] or 0
    mens = Huisgenoot.objects.create(tafel=tafel, rol=rol, plek=laatste + 1)
    spoor("casustafel.mens_erbij", tafel, door)
    return mens


@transaction.atomic
def haal_mens_weg(*, tafel: Tafel, mens: Huisgenoot, door: Gebruiker) -> None:
    """Take someone away, with their questions."""
    spoor("casustafel.mens_weg", tafel, door)
    mens.delete()


@transaction.atomic
def stel_vraag(
    *, tafel: Tafel, steen: Steen, mens: Huisgenoot, door: Gebruiker, dimensie: str, tekst: str
) -> Dominovraag:
    """Write a question of this person at this event. Raises Vol."""
    _op_slot(tafel)
    if Dominovraag.objects.filter(steen__tafel=tafel).count() >= MEESTE_VRAGEN:
        raise Vol
    vraag = Dominovraag.objects.create(
        steen=steen,
        huisgenoot=mens,
        dimensie=dimensie,
        gast=tafel.ik,
        geheim=tafel.slot.sluit({"tekst": tekst}),
    )
    spoor("casustafel.dominovraag_erbij", tafel, door)
    return vraag


@transaction.atomic
def haal_vraag_weg(*, tafel: Tafel, vraag: Dominovraag, door: Gebruiker) -> None:
    """Take a question away."""
    spoor("casustafel.dominovraag_weg", tafel, door)
    vraag.delete()
