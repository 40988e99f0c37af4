"""Taking lines in: what is read, what must be mended, what is never changed, what comes back."""

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.beeld import Stand
from proeftuinen.netwerk.formaten.kiezen import Vorm
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from tests.proeftuinen.netwerk.formaten.conftest import VERBORGEN
from tests.proeftuinen.netwerk.formaten.gelezen import gezegd, lijnen
from tests.proeftuinen.netwerk.maak import maak_meting, zeg

pytestmark = pytest.mark.django_db
_Bron = Relatie.Bron

# Out and in again.


@pytest.mark.parametrize("vorm", [Vorm.CSV, Vorm.XLSX])
def test_our_own_file_comes_back_with_all_that_it_can_carry(haal, lees, verder, meting, leeg, vorm):
    pagina = lees(haal(vorm, meting=meting.publiek_id).content)

    antwoord = verder(pagina)

    assert antwoord.status_code == 302, (
        pagina.context["blik"].vragen,
        pagina.context["blik"].fouten,
    )
    assert lijnen(leeg) == lijnen(meting)
    assert set(lijnen(leeg).values()) == {Stand.GENOEMD, Stand.WEDERZIJDS}
    assert set(Relatie.objects.filter(meting=leeg).values_list("bron", "waarde")) == {
        (_Bron.BESTAND, 1)
    }


def test_taking_it_in_twice_changes_nothing_and_the_second_export_is_the_same(
    haal, lees, verder, meting, leeg
):
    verder(lees(haal(Vorm.CSV, meting=meting.publiek_id).content))
    eerst = haal(Vorm.CSV, meting=leeg.publiek_id).content

    verder(lees(eerst))

    assert haal(Vorm.CSV, meting=leeg.publiek_id).content == eerst


def test_two_of_one_name_come_back_each_as_themself(haal, lees, verder, meting, leeg, proeftuin):
    dubbel = Contact.objects.create(proeftuin=proeftuin, naam="Anna de Boer")
    for deze in (meting, leeg):
        Netwerkplaats.objects.create(meting=deze, contact=dubbel, domein=Domein.CULTUUR)
    chris = meting.plaatsen.get(contact__naam="Chris")
    zeg(meting, meting.plaatsen.get(contact=dubbel), chris, 1)

    verder(lees(haal(Vorm.XLSX, meting=meting.publiek_id).content))

    assert lijnen(leeg) == lijnen(meting)


# What is read.

ANNA_CHRIS = {("Anna de Boer", "Chris"): 2}


@pytest.mark.parametrize(
    "tekst",
    [
        "Van;Naar;Antwoord\nAnna de Boer;Chris;2",
        "antwoord\tNAAR\tvan\nwerk ik mee samen\tChris\tanna de bóer",
        "Source,Target,Weight,Type\nAnna de Boer,Chris,2.0,Directed",
        "Titel van het blad;;\nvan;naar;waarde\nAnna de Boer;Chris;samen",
        "Anna de Boer;Chris;2",
        "Van;Naar;Antwoord;Opmerking\nAnna de Boer;Chris;2;=HYPERLINK()\n\nAnna de Boer;Chris;2;nog eens",
    ],
)
def test_lists_of_many_kinds_are_read(lees, verder, leeg, tekst):
    verder(lees(tekst))

    assert gezegd(leeg) == ANNA_CHRIS


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("From;To;Type;Direction\nChris;Anna de Boer;collega;mutual", None),
        ("From;To;Type\nChris;Anna de Boer;wederzijds", 2),
        ("From;To;Type\nChris;Anna de Boer;genoemd", 1),
        ("From;To;Direction\nChris;Anna de Boer;undirected", 1),
        ("From;To;Direction\nChris;Anna de Boer;mutual", 2),
        ("van;naar;antwoord\nChris;Anna de Boer;wederzijds", 2),
        ("van;naar\nChris;Anna de Boer", 1),
    ],
)
def test_mutual_is_both_ways_and_named_is_one(lees, verder, leeg, tekst, verwacht):
    pagina = lees(tekst)

    verder(pagina)

    assert len(gezegd(leeg)) == (verwacht or 0)
    assert bool(pagina.context["blik"].fouten) == (verwacht is None)


def test_rungs_are_read_for_a_wave_with_the_ladder(lees, verder, leeg):
    Meting.objects.filter(pk=leeg.pk).update(vorm="ladder")

    verder(lees("van;naar;trede\nChris;Anna de Boer;Vertrouwen\nAnna de Boer;Chris;5"))

    assert gezegd(leeg) == {("Chris", "Anna de Boer"): 4, ("Anna de Boer", "Chris"): 5}


# What must be mended.


def test_an_unknown_name_is_asked_once_with_the_nearest_first(lees, verder, leeg):
    pagina = lees("van;naar;antwoord\nAnna den Boer;Chris;1\nChris;Anna den Boer;2")
    (veld,) = pagina.context["wievelden"]
    eerste = veld.field.choices[1]

    zonder = verder(pagina)
    klaar = verder(zonder, **{veld.name: eerste[0]})

    assert eerste[1].startswith("Anna de Boer")
    assert "(2 rijen)" in veld.label
    assert zonder.status_code == 200
    assert klaar.status_code == 302
    assert gezegd(leeg) == {("Anna de Boer", "Chris"): 1, ("Chris", "Anna de Boer"): 2}


def test_of_two_with_one_name_one_chooses(lees, verder, leeg, proeftuin):
    Contact.objects.create(proeftuin=proeftuin, naam="Chris", functie="Kok")
    pagina = lees("van;naar;antwoord\nAnna de Boer;Chris;2")
    (veld,) = pagina.context["wievelden"]
    kok = next(code for code, naam in veld.field.choices if "Kok" in str(naam))

    verder(pagina, **{veld.name: kok})

    erbij = Netwerkplaats.objects.get(meting=leeg, contact__functie="Kok")
    assert Relatie.objects.get(meting=leeg).naar == erbij


def test_a_row_that_cannot_be_stays_out_only_when_one_says_so(lees, verder, leeg):
    pagina = lees(
        "van;naar;antwoord\nChris;Chris;1\nChris;;1\nAnna de Boer;Chris;2\nChris;Anna de Boer;x"
    )
    (veld,) = pagina.context["antwoordvelden"]
    eerst = verder(pagina)
    gekozen = verder(pagina, "", **{veld.name: "0", "weg": "2"})

    klaar = verder(verder(gekozen, "fouten_weg"))

    assert [fout.rij.nummer for fout in pagina.context["blik"].fouten] == [2, 3, 5]
    assert (eerst.status_code, klaar.status_code) == (200, 302)
    assert gezegd(leeg) == ANNA_CHRIS | {("Chris", "Anna de Boer"): 0}


@pytest.mark.parametrize("waarde", ["3", "-1", "0,5", "x", "", "99999999999", "nan", "1e9"])
def test_an_answer_that_is_none_is_told_at_its_row(lees, waarde):
    blik = lees(f"van;naar;antwoord\nBas <b>Kok</b>;Chris;1\nAnna de Boer;Chris;{waarde}").context[
        "blik"
    ]

    assert [fout.rij.nummer for fout in blik.fouten] == [3]
    assert not blik.klaar


def test_two_rows_that_say_different_things_are_told(lees):
    blik = lees("van;naar;antwoord\nAnna de Boer;Chris;1\nAnna de Boer;Chris;2").context["blik"]

    assert [fout.melding for fout in blik.fouten] == ["Rij 2 zegt iets anders over dezelfde twee."]


def test_someone_of_another_place_is_nobody_here_whatever_the_name(lees, andere_proeftuin):
    ander = Contact.objects.create(proeftuin=andere_proeftuin, naam="Anna de Boer")

    pagina = lees(f"van;naar;van id\nAnna de Boer;Chris;{ander.publiek_id}")

    assert [vraag.naam for vraag in pagina.context["blik"].vragen] == ["Anna de Boer"]
    assert ander.publiek_id not in str(pagina.context["wievelden"][0])


def test_who_chose_to_be_on_no_map_is_not_found_nor_proposed(lees, verder, leeg):
    pagina = lees(f"van;naar;antwoord\n{VERBORGEN};Chris;1")
    (veld,) = pagina.context["wievelden"]
    vera = Contact.objects.get(naam=VERBORGEN)

    verder(pagina, **{veld.name: vera.publiek_id})

    assert vera.publiek_id not in str(veld)
    assert gezegd(leeg) == {}


# What is never changed.


def test_what_people_answered_themselves_stays_and_that_is_said(lees, verder, leeg):
    anna, chris = (leeg.plaatsen.get(contact__naam=naam) for naam in ("Anna de Boer", "Chris"))
    zeg(leeg, anna, chris, 2)
    zeg(leeg, chris, anna, 2, bron=_Bron.PAPIER)

    pagina = verder(lees("van;naar;antwoord\nAnna de Boer;Chris;0\nChris;Anna de Boer;1"))

    assert gezegd(leeg) == {("Anna de Boer", "Chris"): 2, ("Chris", "Anna de Boer"): 1}
    assert Relatie.objects.get(meting=leeg, van=chris).bron == _Bron.BESTAND
    assert "Eén antwoord gaf iemand al zelf" in melding(pagina)


def test_who_reads_in_is_told_nothing_of_answers_about_themself(
    lees, verder, leeg, procesbegeleider
):
    anna = leeg.plaatsen.get(contact__naam="Anna de Boer")
    rij = f"van;naar;antwoord\nAnna de Boer;{procesbegeleider.naam};1\nAnna de Boer;Chris;1"
    zonder = melding(verder(lees(rij)))
    Relatie.objects.filter(meting=leeg).delete()
    zeg(leeg, anna, leeg.plaatsen.get(contact__gebruiker=procesbegeleider), 2)

    met = melding(verder(lees(rij)))

    assert "al zelf" not in met
    assert met == zonder


def melding(antwoord):
    from django.contrib.messages import get_messages

    return " ".join(str(bericht) for bericht in get_messages(antwoord.wsgi_request))


def test_pressing_five_times_takes_in_once(lees, verder, leeg):
    from leerwerkplaats.web.models import Auditregel

    pagina = lees("van;naar;antwoord\nAnna de Boer;Chris;2")

    adressen = {verder(pagina).url for _ in range(5)}

    assert adressen == {
        reverse("proeftuinen:meting", args=[leeg.proeftuin.publiek_id, leeg.publiek_id])
    }
    assert Auditregel.objects.filter(handeling="meting.ingelezen").count() == 1


def test_a_wave_that_opened_meanwhile_takes_nothing(lees, verder, leeg):
    pagina = lees("van;naar;antwoord\nAnna de Boer;Chris;2")
    Meting.objects.filter(pk=leeg.pk).update(stand="open", gesloten_op=None)

    verder(pagina)

    assert gezegd(leeg) == {}


def test_who_has_no_place_gets_one_in_a_wave_that_is_not_open_yet(lees, verder, proeftuin):
    nieuw = maak_meting(proeftuin, "eind", "concept")

    pagina = lees("van;naar\nAnna de Boer;Chris", nieuw)
    verder(pagina)

    assert [naam.partition(" (")[0] for naam in pagina.context["nieuw"]] == [
        "Anna de Boer",
        "Chris",
    ]
    assert gezegd(nieuw) == {("Anna de Boer", "Chris"): 1}


def test_who_left_while_one_looked_takes_nothing_in(lees, verder, leeg):
    pagina = lees("van;naar;antwoord\nAnna de Boer;Chris;2\nAnna de Boer;Bas <b>Kok</b>;2")
    Contact.objects.filter(naam="Chris").update(zicht=Zicht.NIETS)

    antwoord = verder(pagina)

    assert antwoord.status_code == 200
    assert gezegd(leeg) == {}
