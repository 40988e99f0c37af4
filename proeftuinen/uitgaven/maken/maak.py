"""Making an edition: the work of the worker, and keeping what it made."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag as losse_opslag
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.intrekking import neem_slot
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.bouw import Boek, verzamel_boek
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet
from proeftuinen.uitgaven.drukken.beelden import lees_beelden
from proeftuinen.uitgaven.maken import intrekbaar, opslag
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand, Uitgavetoestemming
from proeftuinen.uitgaven.maken.stukken import (
    LANGSTE_TITEL,
    Stuk,
    inhoud_van,
    maak_stukken,
    tel_bladzijden,
)

SOORT = "uitgave"
POGINGEN = 3
LEEG = "Er is nog niets om in dit boek te zetten. Kijk bij Concept wat er nog ontbreekt."
VOL = "Er worden nu meer uitgaven tegelijk gemaakt. Probeer het zo nog eens."
INGETROKKEN = "Iemand trok net toestemming in. Maak de uitgave opnieuw, dan klopt hij weer."
TERUGGENOMEN = "Iets mag er net niet meer in staan. Maak de uitgave opnieuw, dan klopt hij weer."
_PDF = Uitgavebestand.Soort.PDF


def maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    """Make an edition and keep it; run again after its worker died, return what was kept."""
    if klaar := Uitgave.objects.filter(opdracht=opdracht.publiek_id).first():
        return _resultaat(klaar)
    tuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if tuin is None:
        raise Opdrachtfout("Deze plek is er niet meer.")
    opzet = opzet_van(tuin, opdracht.gegevens["soort"])
    for _ in range(POGINGEN):
        boek = verzamel_boek(tuin, opzet, dag=vandaag(), uitgave=volgende(tuin, opzet.soort))
        if not boek.delen and not boek.uitspraken:
            raise Opdrachtfout(LEEG)
        stukken = maak_stukken(boek, lees_beelden(boek), meld)
        try:
            return _resultaat(leg_neer(boek, stukken, opdracht))
        except IntegrityError:  # another took the number meanwhile, or this very work
            if klaar := Uitgave.objects.filter(opdracht=opdracht.publiek_id).first():
                return _resultaat(klaar)
    raise Opdrachtfout(VOL)


def opzet_van(proeftuin: Proeftuin, soort: str) -> Opzet:
    """Return the set-up of this book; one that nobody made yet is not kept."""
    opzet = Opzet.objects.filter(proeftuin=proeftuin, soort=soort).first()
    return opzet or Opzet(proeftuin=proeftuin, soort=Boeksoort(soort))


def volgende(proeftuin: Proeftuin, soort: str) -> int:
    """Return the number of the next edition of this book; one that is gone keeps its own."""
    eerder = Uitgave.objects.filter(proeftuin=proeftuin, soort=soort)
    er_is = eerder.aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    return max(er_is, opzet_van(proeftuin, soort).hoogste) + 1


def onthoud_nummer(uitgave: Uitgave) -> None:
    """Call before an edition goes, so that no other one is called the same."""
    rij, _ = Opzet.objects.get_or_create(proeftuin_id=uitgave.proeftuin_id, soort=uitgave.soort)
    Opzet.objects.filter(pk=rij.pk, hoogste__lt=uitgave.nummer).update(hoogste=uitgave.nummer)


def leg_neer(boek: Boek, stukken: list[Stuk], opdracht: Opdracht) -> Uitgave:
    """Keep the files and the edition, all or nothing; raises IntegrityError, Opdrachtfout."""
    paden = []
    try:
        for stuk in stukken:
            paden.append(opslag.schrijf(stuk.inhoud))
        return _schrijf_rijen(boek, stukken, paden, opdracht)
    except BaseException:
        for pad in paden:
            losse_opslag.gooi_weg(pad)
        raise


@transaction.atomic
def _schrijf_rijen(
    boek: Boek, stukken: list[Stuk], paden: list[str], opdracht: Opdracht
) -> Uitgave:
    _eis_toestemming(boek)
    neem_slot(boek.proeftuin)
    if intrekbaar.is_teruggenomen(boek):
        raise Opdrachtfout(TERUGGENOMEN)
    per = {stuk.soort: stuk for stuk in stukken}
    uitgave = Uitgave.objects.create(
        proeftuin=boek.proeftuin,
        soort=boek.soort,
        nummer=boek.nummer,
        titel=boek.titel[:LANGSTE_TITEL].rstrip(),
        publiek=boek.opzet.publiek,
        dag=boek.dag,
        opzet=opzet_als_waarden(boek.opzet),
        inhoud=_inhoud(boek, per[Uitgavebestand.Soort.WEB]),
        wijzigingen=boek.opzet.wijzigingen,
        bladzijden=tel_bladzijden(per[_PDF].inhoud),
        door=opdracht.gebruiker,
        opdracht=opdracht.publiek_id,
    )
    Uitgavebestand.objects.bulk_create(
        Uitgavebestand(
            uitgave=uitgave,
            soort=stuk.soort,
            naam=stuk.naam[:150],
            pad=pad,
            grootte=len(stuk.inhoud),
            sha256=stuk.som,
        )
        for stuk, pad in zip(stukken, paden, strict=True)
    )
    Uitgavetoestemming.objects.bulk_create(
        Uitgavetoestemming(uitgave=uitgave, toestemming_id=pk) for pk in sorted(boek.toestemmingen)
    )
    Opzet.objects.filter(pk=boek.opzet.pk).update(wijzigingen="")
    spoor("uitgave.gemaakt", uitgave, opdracht.gebruiker)
    return uitgave


def _inhoud(boek: Boek, web: Stuk) -> dict[str, Any]:
    houdt = intrekbaar.merken_van(boek)
    if houdt or boek.opzet.van or boek.opzet.tot:  # a chapter of it tells of the whole year
        houdt |= intrekbaar.merken_nu(boek.proeftuin, boek.opzet.publiek)
    return {**inhoud_van(boek, web.inhoud.decode()), intrekbaar.SLEUTEL: sorted(houdt)}


def _eis_toestemming(boek: Boek) -> None:
    """Hold the consents still; raise Opdrachtfout when one was withdrawn while we worked."""
    rijen = Toestemming.objects.filter(pk__in=boek.toestemmingen).order_by("pk")
    geldig = [rij for rij in rijen.select_for_update() if rij.geldt(boek.dag)]
    if len(geldig) != len(boek.toestemmingen):
        raise Opdrachtfout(INGETROKKEN)


def opzet_als_waarden(opzet: Opzet) -> dict[str, Any]:
    """Return the set-up as plain values, to be kept with an edition."""
    namen = ("soort", "titel", "ondertitel", "publiek", "inleiding", "dank", "wijzigingen", "kleur")
    waarden = {naam: str(getattr(opzet, naam)) for naam in namen}
    dagen = {naam: dag.isoformat() if (dag := getattr(opzet, naam)) else "" for naam in _DAGEN}
    foto = opzet.omslagfoto.publiek_id if opzet.omslagfoto else ""
    return {**waarden, **dagen, "omslagfoto": foto, "onderdelen": opzet.onderdelen}


_DAGEN = ("van", "tot")


def _resultaat(uitgave: Uitgave) -> Resultaat:
    """Return the PDF once more, for the page of the work."""
    bestand = uitgave.bestanden.get(soort=_PDF)
    inhoud = opslag.lees(bestand)
    if inhoud is None:
        raise Opdrachtfout("Deze uitgave is er niet meer. Maak hem opnieuw.")
    return Resultaat(inhoud, bestand.naam, "application/pdf")


def spoor(handeling: str, uitgave: Uitgave, door: Gebruiker | None) -> None:
    """Add a line to the trail, without content."""
    leg_vast(
        handeling,
        door=door,
        soort="uitgave",
        object_id=uitgave.publiek_id,
        ruimte=uitgave.proeftuin.publiek_id,
    )


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Uitgaven", "proeftuinen:uitgaven"


SOORTEN = {SOORT: Opdrachtsoort("De nieuwe uitgave", Recht.UITGAVEN_ZIEN, maak, _waar)}
