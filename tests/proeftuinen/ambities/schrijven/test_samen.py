"""Writing with many: both texts after a clash, rights, remarks, agreement, versions."""

import uuid

import pytest
from django.urls import reverse

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions, lezen
from proeftuinen.ambities.schrijven.models import (
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.zaal.vragen import stel
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from tests.onderdelen.live_leiden import vaste_zitting
from tests.proeftuinen.ambities.maak import kies_tekst, kies_teksten


def _naar(naam, tuin, *ids):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *ids])


def _nieuw(**velden):
    return {"sleutel": str(uuid.uuid4()), **velden}


def _merk(tuin):
    return lezen.merk_van(lezen.teksten_nu(tuin))


def _schrijf(tuin, door, tekst="elkaar bellen", deel=Deel.WIJ):
    waarden = {"tekst": tekst}
    return actions.voorstel_maken(proeftuin=tuin, deel=deel, waarden=waarden, door=door)


def _vaststel(tuin, **velden):
    vast = {"dag": "2026-03-10", "door_wie": "de startbijeenkomst", "merk": _merk(tuin)}
    return _nieuw(**vast | velden)


def test_who_is_second_sees_both_texts_and_loses_nothing(proeftuin, als, kernteam):
    deze = _schrijf(proeftuin, kernteam)
    client, adres = als(kernteam), _naar("voorstel", proeftuin, deze.publiek_id)
    client.post(adres, {"tekst": "wat tafel een schreef", "versie": 1})

    antwoord = client.post(adres, {"tekst": "iets anders van tafel twee", "versie": 1})

    deze.refresh_from_db()
    assert antwoord.status_code == 409
    assert deze.tekst == "wat tafel een schreef"
    assert "iets anders van tafel twee" in antwoord.content.decode()


def test_what_came_second_can_stand_beside_it(proeftuin, als, kernteam):
    deze = _schrijf(proeftuin, kernteam, "eerste")
    adres = _naar("voorstel-nieuw", proeftuin, deze.deel)

    als(kernteam).post(adres, _nieuw(tekst="tweede", van="tafel 2"))

    assert [rij.tekst for rij in Voorstel.objects.all()] == ["eerste", "tweede"]


def test_who_writes_in_a_text_that_is_chosen_meanwhile_keeps_it(
    proeftuin, als, kernteam, deelnemer
):
    deze = _schrijf(proeftuin, deelnemer)
    actions.voorstel_kiezen(voorstel=deze, door=kernteam)

    antwoord = als(deelnemer).post(
        _naar("voorstel", proeftuin, deze.publiek_id), {"tekst": "lang getypt", "versie": 1}
    )

    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "lang getypt" in pagina
    assert "Vervang de andere tekst" not in pagina


def test_what_was_typed_in_a_text_that_is_gone_can_stand_there_again(proeftuin, als, deelnemer):
    deze = _schrijf(proeftuin, deelnemer)
    actions.voorstel_weghalen(voorstel=deze, door=deelnemer)
    post = {"tekst": "lang getypt", "van": "tafel 2", "versie": 1, "deel": "wij"}
    client = als(deelnemer)

    antwoord = client.post(_naar("voorstel", proeftuin, deze.publiek_id), post)
    client.post(antwoord.context["actie"], dict(antwoord.context["verborgen"]))

    assert antwoord.status_code == 404
    assert "lang getypt" in antwoord.content.decode()
    assert list(Voorstel.objects.values_list("tekst", "van")) == [("lang getypt", "tafel 2")]


@pytest.mark.parametrize("deel", ["wij", ""])
def test_what_was_typed_in_a_remark_that_is_gone_can_be_placed_anew(
    proeftuin, als, deelnemer, deel
):
    deze = actions.reactie_maken(
        proeftuin=proeftuin, deel=deel, voorstel=None, waarden={"tekst": "Kort"}, door=deelnemer
    )
    adres = _naar("reactie-bewerken", proeftuin, deze.publiek_id)
    actions.reactie_weghalen(reactie=deze, door=deelnemer)
    client = als(deelnemer)

    antwoord = client.post(adres, {"tekst": "lang getypt", "versie": 1, "deel": deel})
    client.post(antwoord.context["actie"], dict(antwoord.context["verborgen"]))

    assert antwoord.status_code == 404
    assert "lang getypt" in antwoord.content.decode()
    assert list(Reactie.objects.values_list("tekst", "deel")) == [("lang getypt", deel)]


def test_a_remark_on_a_text_that_is_gone_stands_at_the_part(proeftuin, als, deelnemer):
    deze = _schrijf(proeftuin, deelnemer)
    client, adres = als(deelnemer), _naar("reactie-nieuw", proeftuin)
    form = client.get(f"{adres}?op={deze.publiek_id}").context["form"]
    actions.voorstel_weghalen(voorstel=deze, door=deelnemer)

    client.post(adres, _nieuw(tekst="Mooi", op=deze.publiek_id, deel=form["deel"].value()))

    assert list(Reactie.objects.values_list("tekst", "deel")) == [("Mooi", "wij")]


def test_choosing_another_text_leaves_the_old_one_beside_it(proeftuin, als, kernteam):
    oud = kies_tekst(proeftuin, kernteam, Deel.WIJ, "oud")
    nieuw = _schrijf(proeftuin, kernteam, "nieuw")

    als(kernteam).post(_naar("voorstel-kiezen", proeftuin, nieuw.publiek_id))

    assert list(Voorstel.objects.values_list("tekst", "gekozen")) == [
        (oud.tekst, False),
        ("nieuw", True),
    ]


def test_a_text_in_the_ambition_cannot_be_taken_away(proeftuin, als, kernteam):
    deze = kies_tekst(proeftuin, kernteam, Deel.WIJ, "gekozen")

    als(kernteam).post(_naar("voorstel-weghalen", proeftuin, deze.publiek_id))

    assert Voorstel.objects.get() == deze


def test_a_participant_changes_only_what_is_their_own(proeftuin, als, kernteam, deelnemer):
    van_ander, eigen = _schrijf(proeftuin, kernteam), _schrijf(proeftuin, deelnemer)
    client = als(deelnemer)

    codes = [
        client.post(_naar("voorstel", proeftuin, rij.publiek_id), {"tekst": "x", "versie": 1})
        for rij in (van_ander, eigen)
    ]

    assert [antwoord.status_code for antwoord in codes] == [403, 302]


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "Vul dit in."),
        (" . ", "Vul dit in."),
        ("In", ""),
        ("a" * 5000, "Dit is te lang: het mag 2000 tekens zijn, je hebt er 5000."),
        ("a\x00b", "teken"),
    ],
)
def test_what_cannot_be_kept_is_told_at_the_field(proeftuin, als, deelnemer, tekst, melding):
    adres = _naar("voorstel-nieuw", proeftuin, "gebied")

    antwoord = als(deelnemer).post(adres, _nieuw(tekst=tekst))

    assert antwoord.status_code == (200 if melding else 302)
    assert melding in antwoord.content.decode()


@pytest.mark.parametrize("tekst", ["مرحبا", "🌱 samen 🌱", "a" * 2000, "abc\u202edcba"])
def test_odd_text_stands_on_every_page(proeftuin, als, procesbegeleider, tekst):
    client = als(procesbegeleider)

    client.post(_naar("voorstel-nieuw", proeftuin, "wij"), _nieuw(tekst=tekst))

    bewaard = Voorstel.objects.get().tekst
    assert bewaard == tekst.replace("\u202e", "")
    assert bewaard in client.get(_naar("ambitiedeel", proeftuin, "wij")).content.decode()


def test_bricks_become_the_beginning_of_a_text(proeftuin, als, deelnemer):
    stenen = [
        actions.bouwsteen_maken(proeftuin=proeftuin, deel=Deel.WIJ, tekst=tekst, door=deelnemer)
        for tekst in ("trots zijn.", "elkaar bellen")
    ]
    vraag = "&".join(f"steen={steen.publiek_id}" for steen in stenen)

    pagina = als(deelnemer).get(f"{_naar('voorstel-nieuw', proeftuin, 'wij')}?{vraag}")

    assert pagina.context["form"]["tekst"].value() == "trots zijn, elkaar bellen"


def test_a_brick_is_laid_once_however_often_one_presses(proeftuin, als, deelnemer):
    client, post = als(deelnemer), _nieuw(tekst="trots")

    for _ in range(5):
        client.post(_naar("bouwsteen-nieuw", proeftuin, "wij"), post)

    assert Bouwsteen.objects.count() == 1


def test_a_remark_shows_no_name(proeftuin, als, deelnemer, kernteam):
    als(deelnemer).post(_naar("reactie-nieuw", proeftuin), _nieuw(tekst="Mooi zo", deel="wij"))

    pagina = als(kernteam).get(_naar("ambitiedeel", proeftuin, "wij")).content.decode()

    assert "Mooi zo" in pagina
    assert deelnemer.naam not in pagina.partition('id="opmerkingen"')[2].partition("<nav")[0]


def test_the_team_ticks_off_a_remark_and_twice_is_the_same(proeftuin, als, deelnemer, kernteam):
    reactie = actions.reactie_maken(
        proeftuin=proeftuin, deel="", voorstel=None, waarden={"tekst": "Kort?"}, door=deelnemer
    )
    client, adres = als(kernteam), _naar("reactie-verwerkt", proeftuin, reactie.publiek_id)

    for _ in range(2):
        client.post(adres, {"verwerkt": "ja"})

    assert Reactie.objects.get().verwerkt is True


@pytest.mark.parametrize("mist", list(Deel))
def test_nothing_empty_is_adopted(proeftuin, als, procesbegeleider, mist, klok):
    gekozen = kies_teksten(proeftuin, procesbegeleider)
    Voorstel.objects.filter(pk=gekozen[mist.value].pk).delete()
    adres = _naar("ambitie-vaststellen", proeftuin)

    antwoord = als(procesbegeleider).post(adres, _vaststel(proeftuin))

    assert not Ambitieversie.objects.exists()
    assert "Er is nog een deel leeg" in antwoord.content.decode()


def test_a_later_version_says_why_and_what_is_another(proeftuin, als, procesbegeleider, klok):
    kies_teksten(proeftuin, procesbegeleider)
    client, adres = als(procesbegeleider), _naar("ambitie-vaststellen", proeftuin)
    client.post(adres, _vaststel(proeftuin))
    kies_tekst(proeftuin, procesbegeleider, Deel.GEBIED, "Lindewaard en Wilg")
    client.post(adres, _vaststel(proeftuin))  # without a reason
    client.post(adres, _vaststel(proeftuin, reden="Wilg doet nu mee."))

    pagina = client.get(_naar("ambitieversies", proeftuin)).content.decode()

    assert list(Ambitieversie.objects.values_list("nummer", "reden")) == [
        (2, "Wilg doet nu mee."),
        (1, ""),
    ]
    assert "Bij “In …”: erbij: “en Wilg”." in pagina


def test_the_same_text_is_not_adopted_twice(proeftuin, als, procesbegeleider, klok):
    kies_teksten(proeftuin, procesbegeleider)
    client, adres = als(procesbegeleider), _naar("ambitie-vaststellen", proeftuin)
    client.post(adres, _vaststel(proeftuin))

    antwoord = client.post(adres, _vaststel(proeftuin, reden="Zomaar"))

    assert antwoord.url == Ambitieversie.objects.get().get_absolute_url()


def test_who_adopts_a_text_that_changed_reads_it_first(proeftuin, als, procesbegeleider, klok):
    kies_teksten(proeftuin, procesbegeleider)
    post = _vaststel(proeftuin)
    kies_tekst(proeftuin, procesbegeleider, Deel.WIJ, "iets anders")

    antwoord = als(procesbegeleider).post(_naar("ambitie-vaststellen", proeftuin), post)

    assert antwoord.status_code == 409
    assert not Ambitieversie.objects.exists()


def test_a_day_to_come_cannot_be_the_day_of_adopting(proeftuin, als, procesbegeleider, klok):
    kies_teksten(proeftuin, procesbegeleider)
    post = _vaststel(proeftuin, dag="2026-12-01")

    antwoord = als(procesbegeleider).post(_naar("ambitie-vaststellen", proeftuin), post)

    assert "Deze dag is nog niet geweest." in antwoord.content.decode()


@pytest.mark.parametrize("aantal", [1, 10, 100])
def test_pages_ask_the_same_however_much_there_is(
    proeftuin, als, kernteam, deelnemer, aantal, django_assert_num_queries
):
    kies_teksten(proeftuin, kernteam)
    vast = {"proeftuin": proeftuin, "deel": Deel.WIJ, "door": deelnemer}
    for model in (Voorstel, Bouwsteen, Reactie):
        model.objects.bulk_create([model(**vast, tekst=f"{nr}") for nr in range(aantal)])
    client = als(kernteam)

    for adres, vragen in (
        (_naar("ambitie-schrijven", proeftuin), 10),
        (_naar("ambitiedeel", proeftuin, "wij"), 11),
    ):
        with django_assert_num_queries(vragen):
            client.get(adres)


@pytest.mark.parametrize("wat", ["teksten", "bouwstenen", "opmerkingen"])
def test_one_leafs_through_one_list_at_a_time(proeftuin, als, deelnemer, wat):
    vast = {"proeftuin": proeftuin, "deel": Deel.WIJ, "door": deelnemer}
    for model in (Voorstel, Bouwsteen, Reactie):
        model.objects.bulk_create([model(**vast, tekst=f"nummer {nr}") for nr in range(60)])

    context = (
        als(deelnemer).get(f"{_naar('ambitiedeel', proeftuin, 'wij')}?wat={wat}&page=2").context
    )

    lijsten = {"teksten": "teksten", "bouwstenen": "stenen", "opmerkingen": "opmerkingen"}
    op_blad = {naam: len(context[lijst].object_list) for naam, lijst in lijsten.items()}
    assert op_blad == {**dict.fromkeys(lijsten, 20), wat: 20}
    nummers = {naam: context[lijst].number for naam, lijst in lijsten.items()}
    assert nummers == {**dict.fromkeys(lijsten, 1), wat: 2}


def test_of_a_part_without_a_text_the_last_ones_beside_it_are_shown(proeftuin, als, deelnemer):
    vast = {"proeftuin": proeftuin, "door": deelnemer}
    for deel in (Deel.GEBIED, Deel.WIJ):
        rijen = [Voorstel(**vast, deel=deel, tekst=f"{deel.value} {nr}") for nr in range(3)]
        Voorstel.objects.bulk_create(rijen)

    beelden = als(deelnemer).get(_naar("ambitie-schrijven", proeftuin)).context["beelden"]

    naast = {beeld.deel.value: [regel.rij.tekst for regel in beeld.naast] for beeld in beelden}
    assert naast == {"gebied": ["gebied 2", "gebied 1"], "inwoners": [], "aandacht": [], "wij": []}
    assert [beeld.teksten for beeld in beelden] == [3, 0, 0, 3]


def test_what_the_room_sent_becomes_bricks_once_without_a_name(proeftuin, als, kernteam):
    zitting = vaste_zitting(proeftuin, "eigen")
    vraag = stel(bijeenkomst=zitting.bijeenkomst, waarvoor="wij", vraag="Hoe?", door=kernteam)
    getoond, verborgen = (
        Bijdrage.objects.create(
            vraag=vraag, sleutel=tekst, tekst=tekst, zicht=zicht, naam="Geheime naam"
        )
        for tekst, zicht in (("elkaar bellen", "getoond"), ("een grap", "verborgen"))
    )
    client, adres = als(kernteam), _naar("bouwstenen-ophalen", proeftuin, "wij")
    pagina = client.get(adres).content.decode()

    for gekozen in (getoond, getoond, verborgen):
        client.post(adres, {"bijdragen": [gekozen.publiek_id]})

    assert [steen.tekst for steen in Bouwsteen.objects.all()] == ["elkaar bellen"]
    assert "een grap" not in pagina
    assert "Geheime naam" not in pagina
