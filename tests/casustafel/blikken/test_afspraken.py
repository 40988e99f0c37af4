"""What is agreed: locked, readable to the end of the table, ticked off by who does it."""

from uuid import uuid4

import pytest
from django.urls import reverse

from casustafel.blikken import actions, lezen
from casustafel.blikken.models import Tafelafspraak
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.contracten import Lezer
from tests.casustafel.maak import maak_gast, maak_tafel

pytestmark = pytest.mark.usefixtures("klok")
WAT = "Belt de school over een vaste mentor."


@pytest.fixture
def tafel(proeftuin, kernteam, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer,))
    tafel.ik = tafel.gasten.get(contact__gebruiker=deelnemer)
    return tafel


def _naar(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


def _afspraak(tafel, door, wie=None):
    waarden = {"wat": WAT, "wie": wie, "voor": None}
    return actions.spreek_af(tafel=tafel, door=door, waarden=waarden)


def test_an_agreement_is_locked_and_says_who_and_before_when(als, deelnemer, tafel):
    velden = {"sleutel": uuid4(), "wat": WAT, "wie": tafel.ik.publiek_id, "voor": "2026-05-19"}
    client = als(deelnemer)

    codes = {client.post(_naar("tafelafspraak-nieuw", tafel), velden).status_code for _ in "12345"}

    afspraak = Tafelafspraak.objects.get()
    pagina = client.get(_naar("aan-tafel", tafel)).content.decode()
    assert codes == {302}
    assert WAT not in afspraak.geheim
    assert [deel for deel in (WAT, "Jij", "voor di 19 mei") if deel not in pagina] == []


@pytest.mark.parametrize("fout", [{"wat": "a" * 301}, {"voor": "2026-05-11"}, {"wie": "elders"}])
def test_an_agreement_is_short_lies_ahead_and_is_of_a_guest(als, deelnemer, tafel, fout):
    velden = {"sleutel": uuid4(), "wat": WAT, **fout}

    antwoord = als(deelnemer).post(_naar("tafelafspraak-nieuw", tafel), velden)

    assert list(antwoord.context["form"].errors) == list(fout)
    assert not Tafelafspraak.objects.exists()


def test_after_closing_it_is_read_ticked_off_and_opened_again(als, deelnemer, tafel):
    afspraak = _afspraak(tafel, deelnemer, tafel.ik)
    tafel.gesloten_op = dit_moment()
    tafel.save()
    client, adres = als(deelnemer), _naar("tafelafspraak-klaar", tafel, afspraak.publiek_id)

    assert WAT in client.get(_naar("aan-tafel", tafel)).content.decode()
    client.post(adres)
    afspraak.refresh_from_db()
    assert afspraak.klaar_op == dit_moment()
    client.post(adres, {"klaar": "nee"})
    afspraak.refresh_from_db()
    assert afspraak.klaar_op is None


def test_what_another_took_up_is_not_yours_but_who_leads_may(als, kernteam, deelnemer, tafel):
    afspraak = _afspraak(tafel, deelnemer, maak_gast(tafel, "Iemand Anders"))
    adressen = [
        _naar(naam, tafel, afspraak.publiek_id)
        for naam in ("tafelafspraak-klaar", "tafelafspraak-weg")
    ]

    client = als(deelnemer)
    assert {client.post(adres).status_code for adres in adressen} == {404}
    client = als(kernteam)
    assert {client.post(adres).status_code for adres in adressen} == {302}
    assert not Tafelafspraak.objects.exists()


@pytest.mark.parametrize("keer", [1, 3])
def test_agreements_ask_one_query(deelnemer, tafel, keer, django_assert_num_queries):
    for _ in range(keer):
        _afspraak(tafel, deelnemer, tafel.ik)

    with django_assert_num_queries(1):
        regels = lezen.afspraken_deel(tafel, Lezer(frozenset(), deelnemer.pk))

    assert [(regel.wat, regel.wie) for regel in regels] == [(WAT, "jij")] * keer
