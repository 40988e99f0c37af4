"""Nobody with the whole database can tell whose answers are whose (ADR 39)."""

import itertools
from collections import Counter

import pytest
from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen import aandeel
from proeftuinen.monitoring.invullen.actions import schud, vul_in
from proeftuinen.monitoring.invullen.code import wie_van
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.invullen.vraagpost import (
    HERINNERING,
    adres_van,
    open_adres,
    vraag_iedereen,
)
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.proeftuinen.monitoring.maak import maak_lijst

# What a request for any page may write: counters of limits, which know no list.
TECHNISCH: set[str] = set()


@pytest.fixture
def lijst(proeftuin):
    return maak_lijst(proeftuin, vragen=("eens", "open"))


def _mensen(proeftuin, aantal):
    return [
        Contact.objects.create(
            proeftuin=proeftuin, naam=f"Mens {nr}", email=f"mens{nr}@voorbeeld.example"
        )
        for nr in range(aantal)
    ]


def _alles():
    """Return every row of every table, as plain values."""
    return {
        model._meta.label: {
            rij["pk"]: DjangoJSONEncoder().encode(rij)
            for rij in model._base_manager.values("pk", *[f.attname for f in model._meta.fields])
        }
        for model in apps.get_models()
        if model._meta.managed
    }


def _antwoord(client, adres, lijst, stap="4"):
    velden = {f"v_{lijst.vragen.first().publiek_id}": stap}
    assert client.post(adres, velden).status_code == 302


@pytest.mark.parametrize("wijze", ["gecodeerd", "anoniem"])
def test_answering_writes_one_sheet_and_nothing_else(client, proeftuin, wijze):
    lijst = maak_lijst(proeftuin, wijze=wijze)
    (mens,) = _mensen(proeftuin, 1)
    adres = adres_van(lijst, mens) if wijze == "gecodeerd" else open_adres(lijst)
    client.get(adres)
    voor = _alles()

    _antwoord(client, adres, lijst)

    na = _alles()
    veranderd = {naam for naam in na if na[naam] != voor[naam]}
    assert veranderd - TECHNISCH == {"proeftuinen.Antwoordvel"}
    assert len(na["proeftuinen.Antwoordvel"]) == 1


def test_nothing_that_stands_with_a_person_stands_with_their_sheet(
    client, lijst, mailoutbox, kernteam
):
    (mens, *_) = _mensen(lijst.proeftuin, 3)
    vraag_iedereen(lijst=lijst, door=kernteam)
    verstuur_post.call()
    rij = Aangeschreven.objects.get(contact=mens)
    _antwoord(client, adres_van(lijst, mens), lijst)
    vel = Antwoordvel.objects.get()

    bekend = {mens.publiek_id, rij.publiek_id, mens.naam, mens.email, str(vandaag())}
    bekend |= set(Bericht.objects.values_list("publiek_id", flat=True))
    van_vel = " ".join(str(getattr(vel, veld.attname)) for veld in vel._meta.fields)
    assert [deel for deel in bekend if deel in van_vel] == []
    elders = {naam: rijen for naam, rijen in _alles().items() if naam != "proeftuinen.Antwoordvel"}
    assert vel.wie not in str(elders)
    assert vel.sleutel not in str(elders)


def test_without_the_secret_the_mark_cannot_be_made(lijst, settings):
    (mens,) = _mensen(lijst.proeftuin, 1)
    echt = wie_van(mens)

    settings.SECRET_KEY = "another one"

    assert wie_van(mens) != echt
    assert mens.publiek_id not in echt


def test_the_same_person_has_the_same_mark_in_every_list_and_nobody_elses(lijst):
    een, twee = _mensen(lijst.proeftuin, 2)

    assert wie_van(een) == wie_van(een) != wie_van(twee)


def _plekken(lijst):
    """Return the marks in the order in which the database holds the rows."""
    tabel = Antwoordvel._meta.db_table
    volgorde = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT wie FROM "{tabel}" ORDER BY {volgorde}')
        return [rij[0] for rij in cursor.fetchall()]


def test_shuffling_leaves_nothing_of_the_order_in_which_people_answered(lijst):
    for nummer in range(4):
        vul_in(lijst=lijst, wie=str(nummer), antwoorden={"x": nummer})
    voor = {vel.wie: (vel.antwoorden, vel.sleutel) for vel in Antwoordvel.objects.all()}

    gezien = Counter()
    for _ in range(240):
        schud(lijst)
        gezien[tuple(_plekken(lijst))] += 1

    na = {vel.wie: (vel.antwoorden, vel.sleutel) for vel in Antwoordvel.objects.all()}
    assert {wie: deel[0] for wie, deel in na.items()} == {w: d[0] for w, d in voor.items()}
    assert not {deel[1] for deel in na.values()} & {deel[1] for deel in voor.values()}
    # All 24 orders come, each about ten times: none is likelier than another.
    assert set(gezien) == set(itertools.permutations("0123"))
    assert max(gezien.values()) < 30


def test_after_shuffling_all_sheets_are_of_one_transaction(lijst):
    """On PostgreSQL every row knows the transaction that wrote it: by then the same for all."""
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL keeps it")
    for nummer in range(3):
        vul_in(lijst=lijst, wie=str(nummer), antwoorden={})
    schud(lijst)

    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT xmin::text FROM proeftuinen_antwoordvel")
        assert len(cursor.fetchall()) == 1


def test_reminders_go_only_to_who_has_no_sheet_and_once_a_week(client, lijst, kernteam, reis_dagen):
    mensen = _mensen(lijst.proeftuin, 4)
    stil, dood = mensen[2:]
    Contact.objects.filter(pk=dood.pk).update(stand=Contact.Stand.OVERLEDEN)
    Contact.objects.filter(pk=stil.pk).update(stand=Contact.Stand.RUST)
    bekend = set(Bericht.objects.values_list("pk", flat=True))

    def nieuw():
        rijen = Bericht.objects.exclude(pk__in=bekend)
        aan = sorted(rijen.filter(aan__startswith="mens").values_list("aan", flat=True))
        bekend.update(rijen.values_list("pk", flat=True))
        return aan

    vraag_iedereen(lijst=lijst, door=kernteam)
    assert nieuw() == ["mens0@voorbeeld.example", "mens1@voorbeeld.example"]
    vraag_iedereen(lijst=lijst, door=kernteam)
    assert nieuw() == []
    _antwoord(client, adres_van(lijst, mensen[0]), lijst)
    reis_dagen(7)
    vraag_iedereen(lijst=lijst, door=kernteam)
    assert nieuw() == ["mens1@voorbeeld.example"]


def test_to_whom_a_reminder_went_stands_nowhere_once_it_is_sent(
    als, client, lijst, procesbegeleider, reis_dagen
):
    mensen = _mensen(lijst.proeftuin, 3)
    vraag_iedereen(lijst=lijst, door=procesbegeleider)
    verstuur_post.call()
    _antwoord(client, adres_van(lijst, mensen[0]), lijst)
    reis_dagen(7)
    vraag_iedereen(lijst=lijst, door=procesbegeleider)

    nog_eens = Bericht.objects.filter(soort=HERINNERING)
    adres = reverse("proeftuinen:post", args=[lijst.proeftuin.publiek_id])
    pagina = als(procesbegeleider).get(adres)
    assert "mens2@voorbeeld.example" in nog_eens.values_list("aan", flat=True)
    assert pagina.text.count("mens2@") == pagina.text.count("mens0@") > 0

    verstuur_post.call()
    aandeel.elke_minuut(dit_moment())
    assert not nog_eens.exists()
    dagen = set(Aangeschreven.objects.values_list("gestuurd_op", "herinnerd_op"))
    assert len(dagen & {(rij.gestuurd_op, rij.herinnerd_op) for rij in _van(mensen)}) == 1


def _van(mensen):
    return Aangeschreven.objects.filter(contact__in=mensen)


def test_a_session_that_came_along_does_not_note_that_it_was_used(als, deelnemer, lijst):
    (mens,) = _mensen(lijst.proeftuin, 1)
    client = als(deelnemer)
    client.get("/")
    voor = _alles()["sessions.Session"]

    _antwoord(client, adres_van(lijst, mens), lijst)

    assert _alles()["sessions.Session"] == voor


def test_no_page_of_the_team_says_who_answered(als, client, lijst, procesbegeleider):
    mensen = _mensen(lijst.proeftuin, 3)
    vraag_iedereen(lijst=lijst, door=procesbegeleider)
    _antwoord(client, adres_van(lijst, mensen[0]), lijst)
    van = [lijst.proeftuin.publiek_id, lijst.publiek_id]

    for naam in ("vragenlijst", "vragenlijst-vragen", "vragenlijst-papier", "uitslag"):
        tekst = als(procesbegeleider).get(reverse(f"proeftuinen:{naam}", args=van)).text
        assert "Mens 0" not in tekst


def test_whoever_comes_by_the_page_of_the_place_leaves_no_row_of_their_own(als, deelnemer, lijst):
    _mensen(lijst.proeftuin, 3)
    naar = reverse(
        "proeftuinen:vragenlijst-mijn", args=[lijst.proeftuin.publiek_id, lijst.publiek_id]
    )

    als(deelnemer).post(naar)

    rijen = Aangeschreven.objects.filter(vragenlijst=lijst)
    assert rijen.count() == Contact.objects.van(lijst.proeftuin).count() > 3
    assert set(rijen.values_list("gestuurd_op", "herinnerd_op")) == {(None, None)}


def test_a_sheet_of_someone_who_left_is_nobodys_and_counts_on(lijst):
    (mens,) = _mensen(lijst.proeftuin, 1)
    schaal, open_ = lijst.vragen.all()
    antwoorden = {schaal.publiek_id: "4", open_.publiek_id: "Iets van mij"}
    vul_in(lijst=lijst, wie=wie_van(mens), antwoorden=antwoorden)

    assert [deel.aantal for deel in aandeel.wat_weggaat_met(mens)] == [1]
    aandeel.wis_met(mens)

    vel = Antwoordvel.objects.get()
    assert vel.antwoorden == {schaal.publiek_id: "4"}
    assert vel.wie != wie_van(mens)
