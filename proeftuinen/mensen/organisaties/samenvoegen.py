"""Merging two organisations that are one, and undoing it exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db import transaction
from django.db.models import F, Model, Q
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.organisaties.aanhang import Aanhang, alle
from proeftuinen.mensen.organisaties.actions import leg_spoor
from proeftuinen.mensen.organisaties.models import GeenVariant, Organisatie, Samenvoeging
from proeftuinen.mensen.organisaties.namen import GRENS, gelijkenis
from proeftuinen.traject.models import Proeftuin

# What the one that stays takes from the other where its own is empty.
AAN_TE_VULLEN = ("website", "telefoon", "email", "plaats", "bevestig_email")


class Samenvoegfout(Exception):
    """It cannot be done now; says why, for the reader."""


@dataclass(frozen=True)
class Paar:
    """Two organisations whose names look like spellings of one."""

    een: Organisatie
    ander: Organisatie


def samen_te_voegen(proeftuin: Proeftuin) -> list[Organisatie]:
    """Return the organisations that this proeftuin may merge: in sight, and kept by it."""
    zichtbaar = Organisatie.objects.zichtbaar_in(proeftuin)
    return list(zichtbaar.bij_te_houden_door(proeftuin).order_by("naam", "pk"))


def paren(proeftuin: Proeftuin) -> list[Paar]:
    """Return the pairs that may be one, most alike first, without those said to be two."""
    rijen = samen_te_voegen(proeftuin)
    twee = set(GeenVariant.objects.filter(een__in=rijen).values_list("een_id", "ander_id"))
    goed = [
        (punten, Paar(een, ander))
        for een, ander in combinations(rijen, 2)
        if (punten := gelijkenis(een.naam, ander.naam)) >= GRENS
        and tuple(sorted((een.pk, ander.pk))) not in twee
    ]
    return [paar for _, paar in sorted(goed, key=lambda deel: -deel[0])]


@transaction.atomic
def zijn_er_twee(
    *, een: Organisatie, ander: Organisatie, proeftuin: Proeftuin, door: Gebruiker
) -> None:
    """Remember that these are two organisations; twice changes nothing."""
    eerste, tweede = sorted((een.pk, ander.pk))
    GeenVariant.objects.get_or_create(een_id=eerste, ander_id=tweede)
    leg_spoor("organisatie.twee", door, een, proeftuin)


@transaction.atomic
def voeg_samen(
    *, van: Organisatie, naar: Organisatie, proeftuin: Proeftuin, door: Gebruiker
) -> Samenvoeging:
    """Let `van` go into `naar` with all that hangs on it; raises Samenvoegfout.

    Both are locked, in one order for everyone, so that of two merges at once one is refused.
    """
    if van.pk == naar.pk:
        raise Samenvoegfout("Dit is twee keer dezelfde organisatie.")
    rijen = Organisatie.objects.select_for_update(of=("self",)).select_related("gemaakt_in")
    vers = {rij.pk: rij for rij in rijen.filter(pk__in=[van.pk, naar.pk]).order_by("pk")}
    if len(vers) < 2 or any(rij.samengevoegd_in_id for rij in vers.values()):
        raise Samenvoegfout("Iemand anders was je voor. Kijk wat er nu staat.")
    if not all(rij.is_van(proeftuin) for rij in vers.values()):
        raise Samenvoegfout("Een andere proeftuin houdt een van de twee bij.")
    bron, doel = vers[van.pk], vers[naar.pk]
    verhuisd = {deel.naam: _verhuis(deel, bron, doel) for deel in alle()}
    verhuisd = {naam: deel for naam, deel in verhuisd.items() if any(deel.values())}
    aangevuld = _vul_aan(bron, doel)
    Organisatie.objects.filter(pk=bron.pk).update(samengevoegd_in=doel)
    leg_spoor("organisatie.samengevoegd", door, doel, proeftuin)
    return Samenvoeging.objects.create(
        van=bron,
        naar=doel,
        door=door,
        verhuisd={"rijen": verhuisd, "aangevuld": aangevuld},
    )


def _verhuis(deel: Aanhang, van: Organisatie, naar: Organisatie) -> dict[str, list[Any]]:
    """Move the rows along; where only one can be, the target's stays and ours is put away."""
    bij_naar = [set(deel.van(naar.pk).values_list(*sleutel)) for sleutel in deel.sleutels]
    mee, weg = [], []
    for rij in deel.van(van.pk).order_by("pk"):
        dubbel = any(
            tuple(getattr(rij, naam) for naam in sleutel) in bezet
            for sleutel, bezet in zip(deel.sleutels, bij_naar, strict=True)
        )
        (weg if dubbel else mee).append(rij)
    deel.model._base_manager.filter(pk__in=[rij.pk for rij in weg]).delete()
    mee_ids = [rij.pk for rij in mee]
    deel.model._base_manager.filter(pk__in=mee_ids).update(**{deel.veld.attname: naar.pk})
    return {"mee": mee_ids, "weg": [_schrijf(rij) for rij in weg]}


def _vul_aan(van: Organisatie, naar: Organisatie) -> list[str]:
    """Let `naar` take what it had not; return the names only, since `van` keeps its own."""
    nieuw = {
        veld: getattr(van, veld)
        for veld in AAN_TE_VULLEN
        if getattr(van, veld) and not getattr(naar, veld)
    }
    if nieuw:
        Organisatie.objects.filter(pk=naar.pk).update(**nieuw, versie=F("versie") + 1)
    return sorted(nieuw)


def _schrijf(rij: Model) -> dict[str, Any]:
    """Return a row as plain values that read back to the same, to the microsecond."""
    velden = rij._meta.concrete_fields
    waarden = {veld: getattr(rij, veld.attname) for veld in velden}
    return {
        veld.attname: None if waarde is None else veld.value_to_string(rij)
        for veld, waarde in waarden.items()
    }


def _lees(model: type[Model], rij: dict[str, Any]) -> Model | None:
    """Return the row again; None when something that it cannot do without is gone."""
    waarden = {}
    for veld in model._meta.concrete_fields:
        waarde = rij.get(veld.attname)
        waarde = waarde if waarde is None else veld.to_python(waarde)
        if veld.is_relation and waarde is not None:
            er_nog = veld.related_model._base_manager.filter(pk=waarde).exists()
            if not er_nog and not veld.null:
                return None
            waarde = waarde if er_nog else None
        waarden[veld.attname] = waarde
    return model(**waarden)


@transaction.atomic
def maak_ongedaan(*, samenvoeging: Samenvoeging, proeftuin: Proeftuin, door: Gebruiker) -> int:
    """Part them again; return how many rows stayed where they are, because they changed since.

    Raises Samenvoegfout when it was undone already, or when the one that stayed went into a
    third meanwhile.
    """
    rijen = Organisatie.objects.select_for_update().filter(
        pk__in=[samenvoeging.van_id, samenvoeging.naar_id]
    )
    vers = {rij.pk: rij for rij in rijen.order_by("pk")}
    open_nog = Samenvoeging.objects.filter(pk=samenvoeging.pk, ongedaan_op=None)
    if not open_nog.update(ongedaan_op=timezone.now()):
        raise Samenvoegfout("Dit was al ongedaan gemaakt.")
    van, naar = vers[samenvoeging.van_id], vers[samenvoeging.naar_id]
    if van.samengevoegd_in_id != naar.pk or naar.samengevoegd_in_id:
        raise Samenvoegfout("Maak eerst de latere samenvoeging ongedaan.")
    delen = {deel.naam: deel for deel in alle()}
    bewaard = samenvoeging.verhuisd.get("rijen", {})
    bleef = sum(_haal_terug(delen[naam], bewaard[naam], van, naar) for naam in bewaard)
    bleef += _houd_tuinen(naar, van)
    _haal_leeg(van, naar, samenvoeging.verhuisd.get("aangevuld", []))
    Organisatie.objects.filter(pk=van.pk).update(samengevoegd_in=None)
    leg_spoor("organisatie.gescheiden", door, van, proeftuin)
    return bleef


def _haal_terug(
    deel: Aanhang, bewaard: dict[str, list[Any]], van: Organisatie, naar: Organisatie
) -> int:
    """Move back what still hangs on `naar`, and put back what was put away."""
    mee = deel.van(naar.pk).filter(pk__in=bewaard["mee"])
    terug = mee.update(**{deel.veld.attname: van.pk})
    nieuw = [_lees(deel.model, rij) for rij in bewaard["weg"]]
    kan = [rij for rij in nieuw if rij is not None]
    bezet = set(deel.model._base_manager.filter(pk__in=[rij.pk for rij in kan]).values_list("pk"))
    _zet_neer(deel.model, [rij for rij in kan if (rij.pk,) not in bezet])
    return 0 if deel.is_koppeling else len(bewaard["mee"]) - terug + len(nieuw) - len(kan)


def _zet_neer(model: type[Model], rijen: Sequence[Model]) -> None:
    """Write rows with their own keys and moments: as they were."""
    for rij in rijen:
        rij.save_base(raw=True, force_insert=True)


def _houd_tuinen(naar: Organisatie, van: Organisatie) -> int:
    """Let `naar` take part on in a proeftuin that tied something to it after the merge."""
    gaan = set(van.proeftuinen.all()) - set(naar.proeftuinen.all())
    blijven = [
        tuin
        for tuin in gaan
        if any(
            rijen.exists()
            for deel in alle()
            if (rijen := deel.van_tuin(naar.pk, tuin.pk)) is not None
        )
    ]
    naar.proeftuinen.add(*blijven)
    return len(blijven)


def _haal_leeg(van: Organisatie, naar: Organisatie, aangevuld: Sequence[str]) -> None:
    """Empty again what came from the other, unless someone wrote something else since."""
    gelijk = {veld: "" for veld in aangevuld if getattr(naar, veld) == getattr(van, veld)}
    if gelijk:
        Organisatie.objects.filter(pk=naar.pk).update(**gelijk, versie=F("versie") + 1)


def terug_te_draaien(proeftuin: Proeftuin) -> list[Samenvoeging]:
    """Return the merges that this proeftuin may still undo, newest first."""
    van_ons = Organisatie.objects.zichtbaar_in(proeftuin).bij_te_houden_door(proeftuin)
    rijen = Samenvoeging.objects.filter(ongedaan_op=None, naar__in=van_ons)
    return list(rijen.filter(Q(van__samengevoegd_in=F("naar"))).select_related("van", "naar"))
