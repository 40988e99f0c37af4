"""Every claim of the harvest leads to its record, and none tells what its readers may not see."""

import re
from datetime import date
from html import unescape
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from leerwerkplaats.toegang import Rol, rechten_van
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.models import Deelname, Proeftuin, Stap
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Lezer
from proeftuinen.uitgaven.boek.bouw import lezer_van, verzamel_boek
from proeftuinen.uitgaven.boek.claims import bronnen_voor, nummer
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet, Publiek
from proeftuinen.uitgaven.boek.rapport import rapport_van
from proeftuinen.uitgaven.drukken.pagina import html_van
from tests.aanmelden import meld_aan
from tests.proeftuinen.experimenten.maak import maak_experiment

pytestmark = pytest.mark.django_db
GEMEENTE = lezer_van(Opzet(publiek=Publiek.GEMEENTE))
MEEDOEN = lezer_van(Opzet(publiek=Publiek.DEELNEMERS))


def vlak(tekst: str) -> str:
    """Return words alone, so that a sentence and what it was made of can be laid side by side."""
    kaal = re.sub(r"<[^>]+>", " ", unescape(tekst)).lower()
    return " ".join(re.sub(r"[^\w]", " ", kaal).split())


def draagt(pagina: str, uitspraak) -> bool:
    """Tell whether a page holds words that a claim says."""
    delen = re.split(r"[.:;?“”]", uitspraak.tekst)
    return any(len(deel) > 8 and vlak(deel) in pagina for deel in delen)


def hertel(tuin, tekst: str) -> int | None:
    """Count again what a claim counted that stands on its page as rows."""
    if "gesprekken met mensen" in tekst:
        return Gesprek.objects.filter(proeftuin=tuin, stand=Gesprek.Stand.GEHOUDEN).count()
    if tekst.startswith("Het jaar loopt"):
        return Stap.objects.van(tuin).filter(afgesloten_op__isnull=False).count()
    er = Genodigde.objects.filter(bijeenkomst__proeftuin=tuin).aanwezig()
    if "mensen kwamen samen" in tekst:
        return er.values("contact").distinct().count()
    if tekst.startswith("We hielden"):
        return er.values("bijeenkomst").distinct().count()
    return None


def klopt(client, tuin, uitspraak) -> bool:
    """Tell whether the record of a claim holds what it claims."""
    pagina = vlak(client.get(uitspraak.adres).content.decode())
    if "→" in uitspraak.getal and "lijnen" in uitspraak.tekst:
        van, naar = uitspraak.getal.split(" → ")
        if "/netwerk/" not in uitspraak.adres:
            return f"nulmeting {van} tussenmeting {naar}" in pagina
        golven = [
            vlak(client.get(f"{uitspraak.adres}?meting={rij.publiek_id}").content.decode())
            for rij in Meting.objects.van(tuin).gesloten()
        ]
        return f" {van} van " in golven[0] and f" {naar} van " in golven[-1]
    aantal = hertel(tuin, uitspraak.tekst)
    if aantal is None:
        return draagt(pagina, uitspraak)
    return str(aantal) in re.findall(
        r"\d+",
        uitspraak.tekst.replace("één", "1").split(": ")[
            -1 if uitspraak.tekst.startswith("Het jaar") else 0
        ],
    )


def opbrengst_van(rij, wat="kanarie-opbrengst"):
    opbrengst = Opbrengst.objects.create(experiment=rij, wie="Een huisarts", wat=wat)
    Bewijs.objects.create(opbrengst=opbrengst, soort=Bewijs.Soort.GEZIEN, tekst="zelf gezien")
    return opbrengst


def teksten(proeftuin, lezer) -> str:
    return " ".join(rij.uitspraak.tekst for rij in nummer(proeftuin, lezer)[0])


def deelnemer_met(tuin, rol):
    return Deelname.objects.filter(proeftuin=tuin, rol=rol).first().gebruiker


def test_every_claim_of_lindewaard_leads_to_its_record(client, settings):
    settings.DEMO = True
    call_command("demowereld", verbosity=0, stdout=StringIO())
    tuin = Proeftuin.objects.get(naam="Lindewaard")
    lezer = Lezer(rechten_van([Rol.GEMEENTE]))
    for publiek in (Publiek.GEMEENTE, Publiek.DEELNEMERS):
        opzet = Opzet(proeftuin=tuin, soort=Boeksoort.RAPPORT, publiek=publiek)
        uitspraken, bronnen = nummer(tuin, lezer_van(opzet))
        assert len(uitspraken) > 30
        papier = html_van(verzamel_boek(tuin, opzet, dag=vandaag(), uitgave=1))
        assert {papier.count(f'id="{rij.anker}"') for rij in uitspraken} == {1}
        meld_aan(client, deelnemer_met(tuin, Rol.PROCESBEGELEIDER))
        paginas = {bron.adres: client.get(bron.adres) for bron in bronnen}
        assert {adres: p.status_code for adres, p in paginas.items() if p.status_code != 200} == {}
        zonder = [
            rij.uitspraak.tekst for rij in uitspraken if not klopt(client, tuin, rij.uitspraak)
        ]
        assert zonder == []
        client.force_login(deelnemer_met(tuin, Rol.GEMEENTE))
        links = bronnen_voor(bronnen, lezer).values()
        assert links
        assert {adres for adres in links if client.get(adres).status_code != 200} == set()


def test_a_result_stands_under_the_audience_that_may_know_it(proeftuin):
    rij = maak_experiment(proeftuin, gestart_op=date(2026, 3, 1))
    opbrengst_van(rij)

    assert "kanarie-opbrengst" in teksten(proeftuin, MEEDOEN)
    assert "kanarie-opbrengst" not in teksten(proeftuin, GEMEENTE)

    rij.gepubliceerd_op = timezone.now()
    rij.save()
    assert "kanarie-opbrengst" in teksten(proeftuin, GEMEENTE)


def test_a_source_is_a_link_only_for_who_may_open_it(proeftuin):
    rij = maak_experiment(proeftuin, gestart_op=date(2026, 3, 1))
    opbrengst_van(rij)
    _, bronnen = nummer(proeftuin, MEEDOEN)

    assert bronnen_voor(bronnen, MEEDOEN)
    assert not any(
        f"/{rij.publiek_id}/" in adres for adres in bronnen_voor(bronnen, GEMEENTE).values()
    )


def test_an_empty_place_has_a_report_without_results(proeftuin):
    boek = verzamel_boek(
        proeftuin, Opzet(proeftuin=proeftuin, soort="rapport"), dag=date(2026, 7, 1), uitgave=1
    )

    rapport = rapport_van(boek)

    assert not Ambitiezin.objects.exists()
    assert not rapport.zinnen
    assert not rapport.draad
    assert boek.onbekend


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_claim_more_asks_no_query_more(proeftuin, django_assert_num_queries, aantal):
    for nr in range(aantal):
        rij = maak_experiment(
            proeftuin, gestart_op=date(2026, 3, 1 + nr), gepubliceerd_op=timezone.now()
        )
        opbrengst_van(rij)
    opzet = Opzet(proeftuin=proeftuin, soort="rapport")

    with django_assert_num_queries(125):
        boek = verzamel_boek(proeftuin, opzet, dag=date(2026, 7, 1), uitgave=1)

    assert sum(rij.uitspraak.deden for rij in boek.uitspraken) == aantal


def test_who_outside_confirmed_is_told_by_role_only_to_who_takes_part(proeftuin):
    rij = maak_experiment(proeftuin, gestart_op=date(2026, 3, 1), gepubliceerd_op=timezone.now())
    opbrengst = opbrengst_van(rij)
    Bevestiging.objects.create(
        opbrengst=opbrengst,
        wie="kanarie-bibliothecaris",
        antwoord=Bevestiging.Antwoord.JA,
        zin=str(opbrengst),
        gevraagd_op=timezone.now(),
        beantwoord_op=timezone.now(),
    )

    def wie(lezer):
        return [deel.uitspraak.bevestigd for deel in nummer(proeftuin, lezer)[0]]

    assert "kanarie-bibliothecaris" in wie(MEEDOEN)
    assert "iemand van buiten de groep" in wie(GEMEENTE)
    assert "kanarie-bibliothecaris" not in wie(GEMEENTE)


def test_fewer_than_five_people_at_meetings_are_no_claim(proeftuin):
    bijeenkomst = Bijeenkomst.objects.create(
        proeftuin=proeftuin, titel="Kanarielunch", dag=date(2026, 4, 1)
    )

    def komt(naam):
        Genodigde.objects.create(
            bijeenkomst=bijeenkomst,
            contact=Contact.objects.create(proeftuin=proeftuin, naam=naam),
            aanwezig=Genodigde.Aanwezig.JA,
            aanwezig_op=timezone.now(),
        )

    for nr in range(4):
        komt(f"Made Up {nr}")
    assert "Kanarielunch" not in teksten(proeftuin, MEEDOEN)

    komt("Made Up 5")
    assert "Kanarielunch" in teksten(proeftuin, MEEDOEN)
