"""The page of gaps: from a gap an acquaintance, and in the next wave what came of it."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.models import Actie
from proeftuinen.netwerk.meten.actions import knoop_van
from proeftuinen.rode_draad.actions import meld
from proeftuinen.rode_draad.models import Draad
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg


@pytest.fixture
def meting(proeftuin):
    meting = maak_meting(proeftuin, stand="gesloten", dag=vandaag() - timedelta(days=30))
    meld(proeftuin=proeftuin, knopen=[knoop_van(meting)])
    zorg = [maak_plaats(meting, f"Zorg {nr}", domein="zorg") for nr in range(3)]
    gemeente = [maak_plaats(meting, f"Gemeente {nr}", domein="gemeente") for nr in range(2)]
    for nr in range(2):
        maak_plaats(meting, f"Cultuur {nr}", domein="cultuur")
    for een in zorg:
        for ander in gemeente:
            zeg(meting, een, ander, 1)
    return meting


def _pagina(als, wie, tuin):
    return als(wie).get(reverse("proeftuinen:netwerk-gaten", args=[tuin.publiek_id]))


def test_without_a_wave_it_says_what_comes_first(als, deelnemer, proeftuin):
    assert "nog geen meting afgerond" in _pagina(als, deelnemer, proeftuin).content.decode()


def test_from_a_gap_one_comes_to_an_acquaintance_and_the_next_wave_tells_of_it(
    als, kernteam, proeftuin, meting
):
    pagina = _pagina(als, kernteam, proeftuin)
    voorstel = pagina.context["kansen"].gaten[0].voorstellen[0]
    html = pagina.content.decode()
    begin = html.index("?soort=kennismaking")
    adres = html[begin : html.index('"', begin)].replace("&amp;", "&")
    form = (
        als(kernteam)
        .get(reverse("proeftuinen:actie-nieuw", args=[proeftuin.publiek_id]) + adres)
        .context["form"]
    )
    velden = {naam: form[naam].value() or "" for naam in ("titel", "een", "ander", "uit")}

    als(kernteam).post(
        reverse("proeftuinen:actie-nieuw", args=[proeftuin.publiek_id]) + "?soort=kennismaking",
        {"sleutel": uuid4(), **velden},
    )
    actie = Actie.objects.get()
    nu = _pagina(als, kernteam, proeftuin).context["kansen"].gaten[0].voorstellen
    Actie.objects.update(gemaakt=actie.gemaakt - timedelta(days=20))
    later = maak_meting(proeftuin, soort="tussen", stand="gesloten", dag=vandaag())
    een, ander = (
        maak_plaats(later, str(mens), domein=(mens.organisatie and "zorg") or "zorg", contact=mens)
        for mens in (actie.een, actie.ander)
    )
    zeg(later, een, ander, 1)
    zeg(later, ander, een, 1)

    assert parse_qs(urlsplit(adres).query)["een"] == [voorstel.een.publiek_id]
    assert (actie.een.publiek_id, actie.ander.publiek_id) == (
        voorstel.een.publiek_id,
        voorstel.ander.publiek_id,
    )
    assert voorstel not in nu
    assert Draad.objects.get(naar__object_id=actie.publiek_id).van.soort == "meting"
    na = _pagina(als, kernteam, proeftuin).context["kansen"]
    assert (na.gelukt, na.gemeten) == (1, 1)
    assert "allebei" in na.kennismakingen[0].afloop.woorden


def test_who_is_not_of_the_team_is_proposed_nobody_by_name(als, deelnemer, proeftuin, meting):
    """Nobody at rest is proposed, so a list of names would tell who is."""
    pagina = _pagina(als, deelnemer, proeftuin)

    assert [gat.voorstellen for gat in pagina.context["kansen"].gaten] == [(), ()]
    assert "?soort=kennismaking&amp;titel=" in pagina.content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_the_same_however_many_waves_and_acquaintances(
    als, deelnemer, proeftuin, meting, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        dag = vandaag() - timedelta(days=nummer)
        golf = maak_meting(proeftuin, soort="tussen", stand="gesloten", dag=dag)
        een, ander = (maak_plaats(golf, f"{kant} {nummer}") for kant in ("Een", "Ander"))
        Actie.objects.create(
            proeftuin=proeftuin,
            soort="kennismaking",
            titel=f"Koffie {nummer}",
            een=een.contact,
            ander=ander.contact,
        )
    client = als(deelnemer)

    with django_assert_num_queries(9):
        client.get(reverse("proeftuinen:netwerk-gaten", args=[proeftuin.publiek_id]))
