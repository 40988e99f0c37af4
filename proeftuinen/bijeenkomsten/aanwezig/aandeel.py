"""What attendance contributes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Domein, Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.kleine_getallen import MINST, verberg
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.aanwezig import lezen, opdracht
from proeftuinen.bijeenkomsten.aanwezig.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.bijeenkomsten.aanwezig.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.lezen import geweest_van_stap
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_MAP = "proeftuinen/bijeenkomsten/aanwezig"
_JA = Genodigde.Aanwezig.JA
_DOMEIN = "contact__organisatie__domein"
MAANDEN = 24
TERUGGEHAALD = (
    "Iemand is van de lijst gehaald, of wil er anders op staan. Vraag het bestand opnieuw aan, dan "
    "klopt het weer. Had je het al opgehaald? Gebruik dat dan niet meer."
)

UITLEG = {
    "aanwezig geweest": "Bij welke bijeenkomsten je was, en voor hoe lang.",
}
MAATTHEMA = Maatthema.MEEDOEN
TUINDEEL = Tuindeel.GROEIEN
_LOS = "zonder organisatie"
_GROOT = "bij bijeenkomsten met vijf mensen of meer"
_EENMAAL = f"{_GROOT}, ieder één keer geteld"
NIET_APART = "te weinig om apart te noemen"


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return who was there, to the team, once it is the day; to others their own proof."""
    if not lezen.is_begonnen(bijeenkomst):
        return []
    kaarten = []
    if lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        inhoud = {"bijeenkomst": bijeenkomst, "stand": lezen.tel_stand(bijeenkomst)}
        kaarten.append(Kaart("Wie was er?", f"{_MAP}/kaart.html", inhoud, Plek.ZIJ, 20))
    if lezen.is_voorbij(bijeenkomst) and _was_er(bijeenkomst, lezer):
        inhoud = {"bijeenkomst": bijeenkomst}
        kaarten.append(Kaart("Je bewijs", f"{_MAP}/kaart_bewijs.html", inhoud, Plek.ZIJ, 10))
    return kaarten


def _was_er(bijeenkomst: Bijeenkomst, lezer: Lezer) -> bool:
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).aanwezig()
    wie = lezer.gebruiker_id
    return wie is not None and rijen.filter(contact__gebruiker=wie).exists()


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return whether it was kept who was there, for each meeting of this step that took place."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        return []
    tuin = stap.proeftuin.publiek_id
    return [
        Uitkomst(
            f"Wie er was: {deze.titel}",
            bool(deze.er),
            "" if deze.er else "Kruis aan wie er was. Dan kan ieder een bewijs ophalen.",
            adres("proeftuinen:aanwezigheid", tuin, deze.publiek_id),
        )
        for deze in geweest_van_stap(stap)
    ]


def _er_waren(proeftuin: Proeftuin) -> QuerySet[Genodigde]:
    return Genodigde.objects.filter(bijeenkomst__proeftuin=proeftuin).aanwezig()


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return each meeting of which it was kept who was there, with how many; never who."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    return [
        Gebeurtenis(
            dag=deze.dag,
            tekst=f"{deze.titel}: {_zeg_waren(deze.er)}",
            adres=adres("proeftuinen:bijeenkomst", proeftuin.publiek_id, deze.publiek_id),
            soort="bijeenkomst",
        )
        for deze in _met_aantal(proeftuin)
    ]


def _zeg_waren(aantal: int) -> str:
    return f"er waren {lezen.zeg_aantal(aantal)}"


def _met_aantal(proeftuin: Proeftuin) -> QuerySet[Bijeenkomst]:
    """Return the meetings at which someone was, with how many (`er`), in the order of days."""
    gehouden = Bijeenkomst.objects.van(proeftuin).gaat_door()
    met = gehouden.filter(genodigden__aanwezig=_JA).annotate(er=Count("genodigden"))
    return met.order_by("dag", "begin", "pk")


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many came, how many people that were, and from which worlds.

    A meeting of fewer than five does not count: with the others told, its number would follow.
    """
    alle = list(_er_waren(proeftuin).order_by().values_list("bijeenkomst", "contact", _DOMEIN))
    keer = Counter(welke for welke, _, _ in alle)
    rijen = [rij for rij in alle if keer[rij[0]] >= MINST]
    per_mens = {wie: domein for _, wie, domein in rijen}
    domeinen = Counter(per_mens.values())
    zonder = [domeinen[None]] if None in domeinen else []  # else they are what is left
    uit, los = "minstens één keer aanwezig, uit deze hoek", "minstens één keer aanwezig"
    keren = len(rijen)
    return [
        Maat("Mensen bij bijeenkomsten", len(per_mens), "mensen", _EENMAAL),
        Maat("Keren dat er iemand was", keren, "keer", _GROOT),
        *(
            Maat(f"Bij bijeenkomsten: {domein.label}", domeinen[domein.value], "mensen", uit)
            for domein in Domein
        ),
        *(Maat(f"Bij bijeenkomsten: {_LOS}", aantal, "mensen", los) for aantal in zonder),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return how many came to each meeting, per domain; small numbers are not told."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    per: dict[int, Counter[str]] = {}
    rijen = _er_waren(proeftuin).order_by().values("bijeenkomst", _DOMEIN)
    for welke, domein, aantal in rijen.annotate(aantal=Count("pk")).values_list(
        "bijeenkomst", _DOMEIN, "aantal"
    ):
        per.setdefault(welke, Counter())[domein or ""] += aantal
    if not per:
        return None
    regels = [
        {"bijeenkomst": deze, "samen": lezen.zeg_aantal(deze.er), "delen": _delen(per[deze.pk])}
        for deze in _met_aantal(proeftuin)
        if lezer.binnen(deze.dag)
    ]
    if not regels:
        return None
    return Hoofdstuk("Wie er bij elkaar kwamen", f"{_MAP}/hoofdstuk.html", {"regels": regels})


def _delen(per_domein: Mapping[str, int]) -> list[tuple[str, str]]:
    """Return each domain with its number in words; the total tells none that is hidden.

    When all would be hidden, none is named.
    """
    aantallen = {woord: aantal for _, woord, aantal in lezen.Stand(per_domein=per_domein).domeinen}
    weg = verberg(aantallen, laagst=1)
    return [
        (woord, NIET_APART if woord in weg else f"{aantal} mensen")
        for woord, aantal in aantallen.items()
        if len(weg) < len(aantallen)
    ]


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the meetings of which it was kept that this person was there, or was not."""
    rijen = _van(gebruiker).select_related("bijeenkomst__proeftuin")
    return {"aanwezig geweest": Rijen(rijen, zeg=_zeg)}


def _van(gebruiker: Gebruiker) -> QuerySet[Genodigde]:
    return Genodigde.objects.filter(contact__gebruiker=gebruiker).exclude(aanwezig="")


def _zeg(rijen: Iterable[Genodigde]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.bijeenkomst.proeftuin.titel,
            "bijeenkomst": rij.bijeenkomst.titel,
            "dag": rij.bijeenkomst.dag.isoformat(),
            "aanwezig": rij.get_aanwezig_display(),
            "minuten": rij.minuten,
            "hoe": rij.get_hoe_display() if rij.hoe else "",
            "binnengelopen": rij.binnengelopen,
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to attendance: it goes with their place on the list."""
    return [Wissing("Bij welke bijeenkomsten je was", _van(gebruiker), "Gaat weg.")]


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the attendance of someone who leaves the list of people."""
    rijen = Genodigde.objects.filter(contact=contact).exclude(aanwezig="")
    return [Wissing("Bij welke bijeenkomsten iemand was", rijen, "Gaat weg.")]


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when attendance ends."""
    return [
        Bewaartermijn(
            "aanwezigheid",
            "Wie er bij een bijeenkomst was, en hoe lang",
            f"{MAANDEN} maanden na de bijeenkomst",
            _ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    """Forget who was there two years ago; who only walked in is on that list no longer."""
    grens = localdate(maanden_terug(nu, MAANDEN))
    oud = Genodigde.objects.filter(bijeenkomst__dag__lte=grens).exclude(aanwezig="")
    inloop = oud.filter(binnengelopen=True, gevraagd_op=None)
    weg = inloop.delete()[0]
    leeg = {"aanwezig": "", "aanwezig_op": None, "hoe": "", "minuten": None}
    return weg + oud.update(**leeg, binnengelopen=False)


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return proofs and lists of many people as work of the worker."""
    return opdracht.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back proofs and lists that were made and not fetched, or are being made."""
    gemaakt = Opdracht.objects.filter(soort=opdracht.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, TERUGGEHAALD)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "aanwezigheid.gezet": "kruiste aan wie er bij een bijeenkomst was",
        "aanwezigheid.iedereen": "kruiste iedereen aan die ja zei op een bijeenkomst",
        "aanwezigheid.bewijzen": "haalde bewijzen van deelname op",
        "aanwezigheid.accreditatie": "haalde de lijst voor accreditatie op",
    }
