"""Everything that changes insights: each act names its actor, and leaves a trail without words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from casustafel.inzichten.knopen import knoop_van, spoor
from casustafel.inzichten.lezen import lees_dicht
from casustafel.inzichten.models import Inzicht
from casustafel.kluis.sleutels import SleutelWeg
from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Tafel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import Persoon
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_paren
from proeftuinen.traject.intrekking import meld_intrekking

MEESTE = 40
HERKEND = "Iemand dacht hier een mens te herkennen. Kijk of het vager kan."


class Vol(Exception):
    """There are as many insights of this table as there may be."""


class NietNu(Exception):
    """It lies at its writer, or was hidden: it cannot be done now."""


def _inhoud(tekst: str, *, samen: bool, opmerking: str = "") -> Mapping[str, Any]:
    return {"tekst": tekst, "samen": samen, "opmerking": opmerking}


@transaction.atomic
def schrijf(
    *, tafel: Tafel, door: Gebruiker, tekst: str, dimensies: Sequence[str], samen: bool = False
) -> Inzicht:
    """Write an insight down, locked until a second person looked. Raises Vol."""
    Tafel.objects.select_for_update(no_key=True).get(pk=tafel.pk)
    if tafel.inzichten.count() >= MEESTE:
        raise Vol
    inzicht = Inzicht.objects.create(
        proeftuin=tafel.proeftuin,
        tafel=tafel,
        door=door,
        dimensies=list(dimensies),
        geheim=tafel.slot.sluit(_inhoud(tekst, samen=samen)),
    )
    spoor("inzicht.gemaakt", inzicht, door)
    return inzicht


@transaction.atomic
def wijzig(
    *,
    inzicht: Inzicht,
    door: Gebruiker,
    versie: int,
    tekst: str,
    dimensies: Sequence[str],
    samen: bool = False,
) -> None:
    """Change what was not checked yet; it waits for a second person again.

    Raises Bewerkingsconflict, also when someone checked it in between.
    """
    geheim = inzicht.tafel.slot.sluit(_inhoud(tekst, samen=samen))
    waarden = {"geheim": geheim, "dimensies": list(dimensies), "terug_op": None}
    bewaar(inzicht, versie=versie, waarden=waarden)
    spoor("inzicht.gewijzigd", inzicht, door)


@transaction.atomic
def keur_goed(*, inzicht: Inzicht, door: Gebruiker, versie: int) -> None:
    """Keep the insight as plain text, tied to its table and meeting.

    Raises Bewerkingsconflict when it was changed or checked since, NietNu when its writer has it.
    """
    if inzicht.terug_op or inzicht.verborgen_op:
        raise NietNu
    waarden = {
        "tekst": lees_dicht(inzicht, inzicht.tafel).tekst,
        "geheim": "",
        "nagekeken_op": dit_moment(),
        "nagekeken_door": door,
    }
    bewaar(inzicht, versie=versie, waarden=waarden)
    tafel, tuin = inzicht.tafel, inzicht.proeftuin
    meld(proeftuin=tuin, knopen=[knoop_van(inzicht)])
    vanuit = [tafel.publiek_id, *([tafel.bijeenkomst.publiek_id] if tafel.bijeenkomst else [])]
    verbind_paren(proeftuin=tuin, paren=[(van, inzicht.publiek_id) for van in vanuit], door=door)
    spoor("inzicht.nagekeken", inzicht, door)


@transaction.atomic
def stuur_terug(*, inzicht: Inzicht, door: Gebruiker, versie: int, opmerking: str) -> None:
    """Give it back to its writer with a remark. Raises as `keur_goed` does."""
    if inzicht.terug_op or inzicht.verborgen_op:
        raise NietNu
    dicht = lees_dicht(inzicht, inzicht.tafel)
    inhoud = _inhoud(dicht.tekst, samen=dicht.samen, opmerking=opmerking)
    geheim = inzicht.tafel.slot.sluit(inhoud)
    bewaar(inzicht, versie=versie, waarden={"geheim": geheim, "terug_op": dit_moment()})
    spoor("inzicht.terug", inzicht, door)


@transaction.atomic
def haal_weg(*, inzicht: Inzicht, door: Persoon | None) -> None:
    """Take an insight away with its knot and signals; files that tell of it end too."""
    if not Inzicht.objects.filter(pk=inzicht.pk).exists():
        return
    maak_los(knopen=[knoop_van(inzicht)])
    spoor("inzicht.weg", inzicht, door)
    inzicht.delete()
    if inzicht.nagekeken_op:
        meld_intrekking(inzicht.proeftuin)


@transaction.atomic
def deel(*, inzicht: Inzicht, door: Gebruiker) -> None:
    """Share it with everyone on the site; again changes nothing. Raises NietNu."""
    rijen = Inzicht.objects.filter(pk=inzicht.pk)
    if rijen.nagekeken().filter(gepubliceerd_op=None).update(gepubliceerd_op=dit_moment()):
        spoor("inzicht.gedeeld", inzicht, door)
    elif not rijen.gepubliceerd().exists():
        raise NietNu


@transaction.atomic
def deel_niet(*, inzicht: Inzicht, door: Persoon | None) -> None:
    """Share it no longer, at once; again changes nothing."""
    gedeeld = Inzicht.objects.filter(pk=inzicht.pk).exclude(gepubliceerd_op=None)
    if gedeeld.update(gepubliceerd_op=None):
        meld_intrekking(inzicht.proeftuin)
        spoor("inzicht.niet_gedeeld", inzicht, door)


# What happens after "Toch herkend?" (melden decides).


@transaction.atomic
def verberg(*, inzicht: Inzicht) -> bool:
    """Hide it from everyone, at once; tell whether it was to be seen until now."""
    rijen = Inzicht.objects.filter(pk=inzicht.pk, verborgen_op=None)
    if not rijen.update(verborgen_op=dit_moment(), versie=F("versie") + 1):
        return False
    _zet_knoop(inzicht)
    if inzicht.nagekeken_op:
        meld_intrekking(inzicht.proeftuin)
    return True


@transaction.atomic
def toon_weer(*, inzicht: Inzicht) -> None:
    """Show it again, as it was; again changes nothing."""
    rijen = Inzicht.objects.filter(pk=inzicht.pk).exclude(verborgen_op=None)
    if rijen.update(verborgen_op=None, versie=F("versie") + 1):
        _zet_knoop(inzicht)


@transaction.atomic
def naar_schrijver(*, inzicht: Inzicht) -> None:
    """Lock it again and give it back to its writer; it is shared no longer.

    Raises SleutelWeg when its table has ended, or nobody wrote it any more: then it can only stay
    or go.
    """
    tafel = inzicht.tafel
    if tafel is None or tafel.is_voorbij or inzicht.door_id is None:
        raise SleutelWeg
    slot = Slot(tafel.sleutel)
    nu = Inzicht.objects.select_for_update(no_key=True).get(pk=inzicht.pk)
    dicht = slot.lees(nu.geheim) if nu.geheim else {"tekst": nu.tekst}
    inhoud = _inhoud(dicht["tekst"], samen=True, opmerking=HERKEND)
    maak_los(knopen=[knoop_van(inzicht)])
    Inzicht.objects.filter(pk=nu.pk).update(
        geheim=slot.sluit(inhoud),
        tekst="",
        nagekeken_op=None,
        nagekeken_door=None,
        gepubliceerd_op=None,
        verborgen_op=None,
        terug_op=dit_moment(),
        versie=F("versie") + 1,
    )
    inzicht.refresh_from_db()
    meld_intrekking(inzicht.proeftuin)


def _zet_knoop(inzicht: Inzicht) -> None:
    inzicht.refresh_from_db()
    if inzicht.nagekeken_op:
        meld(proeftuin=inzicht.proeftuin, knopen=[knoop_van(inzicht)])
