"""What the plan for what lasts contributes."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.conf import settings
from django.db.models import Q

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.monitoring.bladzijde import BORGING, TAB
from proeftuinen.monitoring.transitie import lezen
from proeftuinen.monitoring.transitie.bladzijden import wat_blijft
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.monitoring.transitie.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.monitoring.transitie.weggaan import (
    bewaartermijnen,
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
)
from proeftuinen.monitoring.transitie.werkbladen import werkbladen
from proeftuinen.traject.contracten import (
    Agendapunt,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap

__all__ = [
    "bewaartermijnen",
    "neem_mee",
    "wat_weggaat",
    "wat_weggaat_met",
    "werkbladen",
    "wis",
    "wis_met",
]

UITLEG = {
    "afspraken over het netwerk": "Delen van het netwerk waarvan jij zorgt dat ze blijven.",
    "handtekeningen": "Plannen voor wat blijft die jij tekende, en in welke rol.",
}
_MAP = "proeftuinen/monitoring/transitie"
_WACHT = Toezegging.Antwoord.WACHT
MEESTE_IN_SPIEGEL = 60
MAATTHEMA = Maatthema.BLIJFT
TUINDEEL = Tuindeel.DUURZAAM


def tabs() -> Sequence[Tab]:
    """Return the tab of what goes on after the year, and its first page."""
    recht, naam = Recht.BORGING_ZIEN, "proeftuinen:wat-blijft"
    return [Tab(TAB, naam, recht), Tab(BORGING, naam, recht, onder=TAB, rang=10)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return for the team what asks attention, for the municipality the two pages once shared."""
    if lezer.mag(Recht.BORGING_BIJHOUDEN):
        dag = vandaag()
        vragen = Toezegging.objects.filter(proeftuin=proeftuin, antwoord=_WACHT, voor__lt=dag)
        kijken = Netwerkafspraak.objects.filter(proeftuin=proeftuin, eerste_kijk__lte=dag)
        return [Telkaart([vragen, kijken], _regel)]
    if lezer.mag(Recht.BORGING_LEZEN) and not lezer.mag(Recht.BORGING_ZIEN):
        gedeeld = Borgingsplan.objects.filter(proeftuin=proeftuin, gedeeld_op__isnull=False)
        return [Telkaart([gedeeld], _bladen)]
    return []


def _regel(vragen: int, kijken: int) -> Sequence[Kaart]:
    if not vragen and not kijken:
        return []
    inhoud = {"vragen": vragen, "kijken": kijken}
    return [Kaart("Wat blijft", f"{_MAP}/regel_overzicht.html", inhoud, Plek.REGEL, 45)]


def _bladen(gedeeld: int) -> Sequence[Kaart]:
    if not gedeeld:
        return []
    return [Kaart("Dit kunnen we", f"{_MAP}/kaart_gemeente.html", {}, Plek.HOOFD, 20)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the step of the transition whether the network has keepers and the plan stands."""
    if stap.soort != Stapsoort.TRANSITIE or not lezer.mag(Recht.BORGING_ZIEN):
        return []
    tuin = stap.proeftuin
    waar = adres("proeftuinen:wat-blijft", tuin.publiek_id)
    plan = lezen.plan_van(tuin)
    met, alle = len(lezen.vragen_met_bewaarder(tuin)), len(lezen.VRAGEN)
    zin = f"{met} van de {alle} vragen {'heeft' if met == 1 else 'hebben'} iemand die ervoor zorgt."
    return [
        Uitkomst("Het netwerk blijft", met == alle, zin, f"{waar}#netwerk"),
        Uitkomst("Het plan is vastgesteld", bool(plan.vastgesteld_op), "", f"{waar}#plan"),
    ]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return when the plan was adopted, and when someone said yes to what was asked."""
    if not lezer.mag(Recht.BORGING_ZIEN):
        return []
    waar = adres("proeftuinen:wat-blijft", proeftuin.publiek_id)
    plan = lezen.plan_van(proeftuin)
    ja = (Toezegging.Antwoord.JA, Toezegging.Antwoord.DEELS)
    beantwoord = Toezegging.objects.filter(
        proeftuin=proeftuin, antwoord__in=ja, beantwoord_op__isnull=False
    )
    rijen = [
        Gebeurtenis(
            rij.beantwoord_op,
            f"{rij.van} zei {rij.get_antwoord_display().lower()}: {rij.wat}",
            f"{waar}#toezeggingen",
            "toezegging",
        )
        for rij in beantwoord
        if rij.beantwoord_op
    ]
    if plan.vastgesteld_op:
        zin = "Het plan voor wat blijft is vastgesteld."
        rijen.append(Gebeurtenis(plan.vastgesteld_op, zin, f"{waar}#plan", "borgingsplan"))
    return rijen


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many agreements wait and are answered, and how much has a keeper."""
    van_experiment = Afspraak.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
    )
    gevraagd = Toezegging.objects.filter(proeftuin=proeftuin)
    wacht = Q(antwoord=_WACHT)
    geborgd = Borging.objects.filter(
        ~Q(wie="") | Q(contact__isnull=False),
        experiment__proeftuin=proeftuin,
        experiment__gearchiveerd_op=None,
    )
    netwerk = Netwerkafspraak.objects.filter(lezen.HEEFT_BEWAARDER, proeftuin=proeftuin)
    getekend = Handtekening.objects.filter(proeftuin=proeftuin)
    open_a, open_t, klaar_a, klaar_t, keepers, net, handen = tel(
        van_experiment.filter(wacht),
        gevraagd.filter(wacht),
        van_experiment.exclude(wacht),
        gevraagd.exclude(wacht),
        geborgd,
        netwerk,
        getekend,
    )
    return [
        Maat(
            "Afspraken die op antwoord wachten",
            open_a + open_t,
            "afspraken",
            "gevraagd aan een organisatie of de gemeente",
        ),
        Maat("Afspraken met een antwoord", klaar_a + klaar_t, "afspraken", "ja, nee of deels"),
        Maat(
            "Dingen waar iemand voor zorgt",
            keepers + net,
            "dingen",
            "wat blijft van experimenten, en taken van het netwerk",
        ),
        Maat(
            "Handtekeningen onder het plan",
            handen,
            "handtekeningen",
            "van wie achter het plan staat",
        ),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what lasts, by role: a book goes from hand to hand."""
    if not (lezer.mag(Recht.BORGING_ZIEN) or lezer.mag(Recht.OOGST_ZIEN)):
        return None
    delen = wat_blijft(proeftuin)
    if not delen:
        return None
    return Hoofdstuk("Wat blijft", f"{_MAP}/hoofdstuk.html", {"delen": delen})


def bij_beleid(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return what was asked of the municipality and organisations; under the policy papers."""
    if not lezer.mag(Recht.BORGING_ZIEN):
        return []
    rijen = list(lezen.toezeggingen_van(proeftuin)[: MEESTE_IN_SPIEGEL + 1])
    if not rijen:
        return []
    inhoud = {
        "regels": lezen.toezegregels(rijen[:MEESTE_IN_SPIEGEL]),
        "meer": len(rijen) > MEESTE_IN_SPIEGEL,
        "adres": adres("proeftuinen:wat-blijft", proeftuin.publiek_id),
    }
    return [Kaart("Wat we van anderen vragen", f"{_MAP}/bij_beleid.html", inhoud)]


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return for the team when answers come; when to look, for who keeps it too."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.BORGING_ZIEN):
        return []
    kijken = Netwerkafspraak.objects.filter(proeftuin=proeftuin, eerste_kijk__isnull=False)
    vragen = Toezegging.objects.none()
    if lezer.mag(Recht.BORGING_BIJHOUDEN):
        vragen = Toezegging.objects.filter(proeftuin=proeftuin, antwoord=_WACHT, voor__isnull=False)
    else:
        kijken = kijken.filter(contact__gebruiker=lezer.gebruiker_id)
    waar = adres("proeftuinen:wat-blijft", proeftuin.publiek_id)
    return [
        *(
            _punt("toezegging", f"Antwoord verwacht: {rij.wat}", rij.voor, rij, waar)
            for rij in vragen
        ),
        *(
            _punt("netwerkafspraak", f"Loopt het nog? {rij.wat}", rij.eerste_kijk, rij, waar)
            for rij in kijken
        ),
    ]


def _punt(
    soort: str, titel: str, dag: date | None, rij: Toezegging | Netwerkafspraak, waar: str
) -> Agendapunt:
    return Agendapunt(
        uid=f"{soort}-{rij.publiek_id}@leerwerkplaats",
        titel=titel,
        begin=dag,
        einde=dag,
        gewijzigd=rij.gemaakt,
        adres=f"{settings.SITE_URL}{waar}",
        versie=rij.versie - 1,
    )


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "borgingsplan.gewijzigd": "wijzigde de woorden van de twee bladzijden",
        "borgingsplan.vastgesteld": "stelde het plan voor wat blijft vast",
        "borgingsplan.los": "maakte het vaststellen van het plan ongedaan",
        "borgingsplan.gedeeld": "deelde de twee bladzijden met de gemeente",
        "borgingsplan.teruggetrokken": "deelt de twee bladzijden niet meer met de gemeente",
        "netwerkafspraak.gemaakt": "schreef een afspraak over het netwerk op",
        "netwerkafspraak.gewijzigd": "wijzigde een afspraak over het netwerk",
        "netwerkafspraak.gekeken": "keek of een afspraak over het netwerk nog loopt",
        "netwerkafspraak.weg": "haalde een afspraak over het netwerk weg",
        "toezegging.gemaakt": "schreef op wat er van een ander nodig is",
        "toezegging.gewijzigd": "wijzigde wat er van een ander nodig is",
        "toezegging.beantwoord": "schreef het antwoord op een vraag aan een ander op",
        "toezegging.weg": "haalde een vraag aan een ander weg",
        "handtekening.gezet": "zette een handtekening onder het plan",
        "handtekening.weg": "haalde een handtekening onder het plan weg",
    }
