"""Everything that changes a quote, and what quotes and photos share."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bronnen.models import Citaat, Foto, Verspreiding
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.intrekking import meld_intrekking, neem_slot
from proeftuinen.traject.models import Proeftuin

WISBOEK_CITAAT = "citaat"
NET_INGETROKKEN = timedelta(hours=1)
_Doel = Toestemming.Doel


def spoor(handeling: str, ding: Citaat | Foto, door: Gebruiker | None) -> None:
    """Leave a line on a quote or photo, without what it holds."""
    leg_vast(
        handeling,
        door=door,
        soort=handeling.partition(".")[0],
        object_id=ding.publiek_id,
        ruimte=ding.proeftuin.publiek_id,
    )


def knoop_van(citaat: Citaat) -> Knoop:
    """Return the knot: by role only, for a label is a copy that outlives a withdrawal."""
    label = f"Citaat: {citaat.rol}"
    adres = citaat.get_absolute_url()
    return Knoop("citaat", citaat.publiek_id, label[:200], adres, Recht.BRONNEN_ZIEN)


def doel_van(citaat: Citaat) -> str:
    """Return for which purpose consent is asked."""
    return _Doel.CITAAT_NAAM if citaat.met_naam and citaat.contact_id else _Doel.CITAAT


@transaction.atomic
def citaat_maken(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Citaat:
    """Write down what someone said; `uit` is the knot of the red thread that it came from."""
    citaat = Citaat.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(citaat)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("citaat.gemaakt", citaat, door)
    return citaat


@transaction.atomic
def citaat_wijzigen(
    *, citaat: Citaat, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> bool:
    """Change a quote; tell whether its consent fell away because other words were agreed to.

    Raises Bewerkingsconflict when someone was first.
    """
    anders = any(
        getattr(citaat, veld) != waarden[veld]
        for veld in ("tekst", "rol", "contact")
        if veld in waarden
    )
    verviel = anders and citaat.toestemming_id is not None
    los = {"toestemming": None} if anders else {}
    bewaar(citaat, versie=versie, waarden={**waarden, **los})
    meld(proeftuin=citaat.proeftuin, knopen=[knoop_van(citaat)])
    spoor("citaat.gewijzigd", citaat, door)
    if verviel:
        meld_intrekking(citaat.proeftuin)
    return verviel


@transaction.atomic
def citaat_weghalen(*, citaat: Citaat, door: Gebruiker | None) -> None:
    """Take a quote away, also out of the red thread; an older back-up does not bring it back."""
    spoor("citaat.weg", citaat, door)
    wis_citaat(citaat)


@transaction.atomic
def wis_citaat(citaat: Citaat) -> None:
    """Take a quote away without a line in the trail: for erasing and for what ended."""
    neem_slot(citaat.proeftuin)
    maak_los(knopen=[knoop_van(citaat)])
    wisboek.schrijf(WISBOEK_CITAAT, citaat.publiek_id)
    citaat.delete()
    meld_intrekking(citaat.proeftuin)


@transaction.atomic
def zet_in_oogst(*, ding: Citaat | Foto, door: Gebruiker, aan: bool) -> None:
    """Choose a quote or photo for the oogst, or no longer; doing it twice changes nothing.

    Whether it then stands there is up to its consent, each time the oogst is read.
    """
    soort = type(ding)._meta.model_name
    if type(ding).objects.filter(pk=ding.pk).exclude(in_oogst=aan).update(in_oogst=aan):
        ding.in_oogst = aan
        spoor(f"{soort}.{'gekozen' if aan else 'niet_gekozen'}", ding, door)


@transaction.atomic
def leg_toestemming_bij_citaat(
    *, citaat: Citaat, door: Gebruiker, kanaal: str, gegeven_op: date
) -> Toestemming:
    """Write down that who said it agrees, and let the quote lean on that.

    A quote that was changed at that moment does not lean on it: those are other words.
    """
    toestemming = leg_vast_toestemming(
        proeftuin=citaat.proeftuin,
        contact=citaat.contact,
        namens=citaat.rol,
        doel=doel_van(citaat),
        kanaal=kanaal,
        gegeven_op=gegeven_op,
        door=door,
    )
    zelfde = Citaat.objects.filter(pk=citaat.pk, versie=citaat.versie)
    if not zelfde.update(toestemming=toestemming):
        return toestemming
    citaat.toestemming = toestemming
    return toestemming


@transaction.atomic
def verspreid(*, proeftuin: Proeftuin, door: Gebruiker | None, waar: str) -> int:
    """Note that the chapter with quotes and photos went out; return how many lines that gave.

    The same thing in the same place is noted once a day. What was withdrawn in the last hour counts
    too: the file may have been made just before.
    """
    nu, dag = timezone.now(), vandaag()
    vandaag_al = Verspreiding.objects.filter(proeftuin=proeftuin, waar=waar, op__date=dag)
    al = set(vandaag_al.values_list("citaat_id", "foto_id"))
    gekozen = {"proeftuin": proeftuin, "in_oogst": True}
    net = nu - NET_INGETROKKEN
    citaten = Citaat.objects.te_gebruiken(proeftuin, dag).filter(in_oogst=True)
    fotos = Foto.objects.te_gebruiken(proeftuin, dag).filter(in_oogst=True)
    net_citaten = Citaat.objects.filter(**gekozen, toestemming__ingetrokken_op__gt=net)
    net_fotos = Foto.objects.filter(**gekozen, personen__toestemming__ingetrokken_op__gt=net)
    dingen = {
        (pk, None) for rij in (citaten, net_citaten) for pk in rij.values_list("pk", flat=True)
    }
    dingen |= {(None, pk) for rij in (fotos, net_fotos) for pk in rij.values_list("pk", flat=True)}
    nieuw = [
        Verspreiding(
            proeftuin=proeftuin, citaat_id=citaat, foto_id=foto, waar=waar[:200], op=nu, door=door
        )
        for citaat, foto in dingen - al
    ]
    return len(Verspreiding.objects.bulk_create(nieuw))


@transaction.atomic
def verspreid_foto(*, foto: Foto, door: Gebruiker | None, waar: str) -> None:
    """Note that this photo went out; the same in one place is noted once a day."""
    er = Verspreiding.objects.filter(foto=foto, waar=waar[:200], op__date=vandaag())
    if not er.exists():
        Verspreiding.objects.create(
            proeftuin_id=foto.proeftuin_id,
            foto=foto,
            waar=waar[:200],
            op=timezone.now(),
            door=door,
        )


@transaction.atomic
def nagegaan(*, proeftuin: Proeftuin, door: Gebruiker, plekken: list[str]) -> int:
    """Tick places off after a withdrawal; return how many that were."""
    open_nog = Verspreiding.objects.na_te_gaan(proeftuin).filter(pk__in=plekken)
    gekozen = list(open_nog.values_list("pk", flat=True))
    aantal = Verspreiding.objects.filter(pk__in=gekozen).update(nagegaan_op=timezone.now())
    if aantal:
        leg_vast(
            "verspreiding.nagegaan",
            door=door,
            soort="proeftuin",
            object_id=proeftuin.publiek_id,
            ruimte=proeftuin.publiek_id,
        )
    return aantal
