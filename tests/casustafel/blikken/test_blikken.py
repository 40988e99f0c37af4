"""Looking along: locked, without a name beside it, one's own to change, and only while it is open."""

from uuid import uuid4

import pytest
from django.urls import reverse

from casustafel.blikken import aandeel, actions, lezen
from casustafel.blikken.models import Blik, Tafelafspraak
from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.models import Voorziening, Voorzieningsplek
from proeftuinen.traject.contracten import Lezer
from tests.casustafel.maak import maak_contact, maak_gast, maak_tafel
from tests.poortvormen import COLLEGA, poort_houdt

pytestmark = pytest.mark.usefixtures("klok")
TEKST = "De nachten zijn het zwaarst."


@pytest.fixture
def tafel(proeftuin, kernteam, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer,))
    tafel.ik = tafel.gasten.get(contact__gebruiker=deelnemer)
    return tafel


def _naar(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


def _velden(**meer):
    return {"sleutel": uuid4(), "vraag": "kijk", "tekst": TEKST, "dimensies": ["sociaal"], **meer}


def _blik(tafel, door, tekst=TEKST, dimensies=("sociaal",)):
    return actions.kijk_mee(tafel=tafel, door=door, vraag="kijk", tekst=tekst, dimensies=dimensies)


def _lezer(wie, *rechten):
    return Lezer(frozenset(rechten), wie.pk)


def _aanbieder(tuin, huis, dimensie, **velden):
    waar = Organisatie.objects.create(naam=huis, zoeknaam=huis.lower(), domein=Domein.ZORG)
    waar.proeftuinen.add(tuin)
    wat = Voorziening.objects.create(organisatie=waar, naam="Gesprek")
    Voorzieningsplek.objects.create(voorziening=wat, dimensie=dimensie, kolom="nazorg")
    return Contact.objects.create(proeftuin=tuin, organisatie=waar, **velden)


def test_a_look_is_locked_and_five_posts_make_one(als, deelnemer, tafel):
    client, velden = als(deelnemer), _velden()

    codes = {client.post(_naar("blik-nieuw", tafel), velden).status_code for _ in range(5)}

    blik = Blik.objects.get()
    assert codes == {302}
    assert TEKST not in blik.geheim
    assert lezen.tekst_van(tafel, blik) == TEKST
    assert blik.gast == tafel.ik
    regel = Auditregel.objects.get(handeling="casustafel.blik_erbij")
    assert TEKST not in str(vars(regel))


def test_everyone_reads_from_which_side_and_never_from_whom(als, kernteam, deelnemer, tafel):
    Contact.objects.filter(gebruiker=deelnemer).update(functie="Wijkverpleegkundige")
    _blik(tafel, deelnemer)

    pagina = als(kernteam).get(_naar("aan-tafel", tafel)).content.decode()
    lijst = pagina.split('id="wat-iedereen-ziet"')[1].split("</section>")[0]

    assert [woord for woord in (TEKST, "Wijkverpleegkundige") if woord not in lijst] == []
    assert deelnemer.naam not in lijst


def test_who_shows_nothing_is_seen_by_the_world_only(deelnemer, tafel):
    waar = Organisatie.objects.create(naam="A", zoeknaam="a", domein=Domein.GEMEENTE)
    contact = tafel.ik.contact
    contact.functie, contact.zicht, contact.organisatie = "Wethouder", Zicht.NIETS, waar

    assert lezen.perspectief(tafel.ik) == "Gemeente"
    contact.organisatie = None
    assert lezen.perspectief(tafel.ik) == lezen.IEMAND
    assert lezen.perspectief(None) == lezen.IEMAND


def test_the_gate_holds_in_a_look_and_in_an_agreement(als, deelnemer, tafel):
    maak_contact(tafel.proeftuin, COLLEGA)
    client = als(deelnemer)
    blik = _blik(tafel, deelnemer)
    wijzig = _naar("blik-bewerken", tafel, blik.publiek_id)

    assert poort_houdt(client, _naar("blik-nieuw", tafel), _velden()) == 3
    assert poort_houdt(client, wijzig, _velden(versie=1)) == 3
    velden = {"sleutel": uuid4(), "wat": "Belt de school op"}
    assert poort_houdt(client, _naar("tafelafspraak-nieuw", tafel), velden) == 3


@pytest.mark.parametrize(
    "fout", [{"tekst": "a" * 601}, {"tekst": ""}, {"dimensies": []}, {"vraag": "anders"}]
)
def test_a_look_needs_words_a_question_and_a_dimension(als, deelnemer, tafel, fout):
    antwoord = als(deelnemer).post(_naar("blik-nieuw", tafel), _velden(**fout))

    assert list(antwoord.context["form"].errors) == list(fout)
    assert not Blik.objects.exists()


def test_the_look_of_another_does_not_exist_to_change(als, kernteam, deelnemer, tafel):
    ander = maak_contact(tafel.proeftuin, "Iemand Anders")
    blik = _blik(tafel, deelnemer)
    Blik.objects.update(gast=maak_gast(tafel, ander.naam))
    client = als(deelnemer)

    for naam in ("blik-bewerken", "blik-weg"):
        adres = _naar(naam, tafel, blik.publiek_id)
        assert {client.get(adres).status_code, client.post(adres).status_code} == {404}
    assert als(kernteam).post(_naar("blik-bewerken", tafel, blik.publiek_id)).status_code == 404


def test_who_leads_takes_any_look_away(als, kernteam, deelnemer, tafel):
    adres = _naar("blik-weg", tafel, _blik(tafel, deelnemer).publiek_id)
    client = als(kernteam)

    assert TEKST in client.get(adres).content.decode()
    assert client.post(adres).status_code == 302
    assert not Blik.objects.exists()


def test_of_two_edits_the_second_sees_both(als, deelnemer, tafel):
    adres = _naar("blik-bewerken", tafel, _blik(tafel, deelnemer).publiek_id)
    client = als(deelnemer)

    eerste = client.post(adres, _velden(versie=1, tekst="De dagen ook."))
    tweede = client.post(adres, _velden(versie=1, tekst="De avonden."))

    assert (eerste.status_code, tweede.status_code) == (302, 409)
    tekst = tweede.content.decode()
    assert [deel for deel in ("De dagen ook.", "De avonden.") if deel not in tekst] == []


def test_after_closing_no_look_is_read_or_made(als, deelnemer, tafel):
    blik = _blik(tafel, deelnemer)
    tafel.gesloten_op = dit_moment()
    tafel.save()
    client = als(deelnemer)

    for adres in (_naar("blik-nieuw", tafel), _naar("blik-bewerken", tafel, blik.publiek_id)):
        assert {client.get(adres).status_code, client.post(adres, _velden()).status_code} == {410}
    assert Blik.objects.count() == 1


def test_the_page_asks_again_and_gets_only_what_is_new(als, deelnemer, tafel):
    _blik(tafel, deelnemer)
    client, adres = als(deelnemer), _naar("blikken", tafel)
    htmx = {"HX-Request": "true"}
    merk = lezen.merk_van(lezen.blikken_van(tafel))

    zelfde = client.get(f"{adres}?gezien={merk}", headers=htmx)
    nieuw = client.get(f"{adres}?gezien=oud", headers=htmx)

    assert (zelfde.status_code, nieuw.status_code) == (204, 200)
    assert "<form" not in nieuw.content.decode()
    assert TEKST in nieuw.content.decode()
    assert client.get(adres).status_code == 302


def test_what_may_be_read_no_longer_is_told_quietly(als, deelnemer, tafel, klok):
    _blik(tafel, deelnemer)
    client, adres = als(deelnemer), _naar("blikken", tafel)
    client.get(_naar("aan-tafel", tafel))
    tafel.gesloten_op = dit_moment()
    tafel.save()

    antwoord = client.get(adres, headers={"HX-Request": "true"})

    assert antwoord.status_code == 200
    assert "De tafel is dicht" in antwoord.content.decode()
    assert TEKST not in antwoord.content.decode()
    assert "HX-Retarget" not in antwoord


def test_a_proof_that_is_old_leads_nobody_away_from_what_they_type(als, deelnemer, tafel):
    client = als(deelnemer)
    sessie = client.session
    sessie["bewezen_op"] = 0
    sessie.save()

    antwoord = client.get(_naar("blikken", tafel), headers={"HX-Request": "true"})

    assert antwoord.status_code == 200
    assert "wie je bent" in antwoord.content.decode()


def test_where_nobody_looked_it_says_who_could_within_what_one_may_see(kernteam, deelnemer, tafel):
    tuin = tafel.proeftuin
    naam = {"functie": "Geestelijk verzorger", "zicht": Zicht.NAAM, "naam": "Ineke Bosveld"}
    _aanbieder(tuin, "Hospice", "zingeving", **naam)
    _aanbieder(tuin, "Kerk", "zingeving", naam="Verborgen Mens", zicht=Zicht.NIETS)
    _aanbieder(tuin, "Moskee", "zingeving", naam="Rustig Mens", zicht="naam", stand="rust")
    _blik(tafel, deelnemer)

    deel = lezen.deel(tafel, _lezer(deelnemer, Recht.MENSEN_ZIEN))
    gemis = {gemis.dimensie.value: gemis.mensen for gemis in deel["gemis"]}

    assert "sociaal" not in gemis
    (ineke,) = gemis["zingeving"]
    zegt = (ineke.naam, ineke.bij, ineke.roep)
    assert zegt == ("Ineke Bosveld", "geestelijk verzorger", "Ineke")
    assert gemis["lichamelijk"] == ()
    assert not deel["mag_vragen"]


@pytest.mark.parametrize("keer", [1, 3])
def test_the_looks_ask_the_same_queries_however_many(
    deelnemer, tafel, keer, django_assert_num_queries
):
    for nr in range(keer):
        _blik(tafel, deelnemer)
        _aanbieder(
            tafel.proeftuin,
            f"Huis {nr}",
            "zingeving",
            naam=f"M{nr}",
            zicht="naam",
            email=f"m{nr}@a.example",
        )
    lezer = _lezer(deelnemer, Recht.MENSEN_ZIEN)

    with django_assert_num_queries(4):
        lezen.deel(tafel, lezer, alle=True)


def test_taking_out_tells_days_and_counts_and_no_word(deelnemer, tafel):
    _blik(tafel, deelnemer)
    _blik(tafel, deelnemer, "Iets anders.")

    (mee,) = aandeel.neem_mee(deelnemer).values()

    assert list(mee) == [{"proeftuin": tafel.proeftuin.titel, "dag": "2026-05-12", "keer": 2}]


def test_erasing_leaves_the_look_without_a_person(deelnemer, tafel):
    _blik(tafel, deelnemer)
    waarden = {"wat": "Bellen", "wie": tafel.ik, "voor": None}
    actions.spreek_af(tafel=tafel, door=deelnemer, waarden=waarden)
    assert [
        deel.aantal.count() if hasattr(deel.aantal, "count") else deel.aantal
        for deel in aandeel.wat_weggaat(deelnemer)
    ] == [1, 1]

    aandeel.wis(deelnemer)

    assert Blik.objects.get().gast is None
    assert Tafelafspraak.objects.get().wie is None
    tafel.ik = None
    assert [regel.wie for regel in lezen.als_regels(tafel, lezen.blikken_van(tafel))] == [
        "Iemand aan tafel"
    ]
