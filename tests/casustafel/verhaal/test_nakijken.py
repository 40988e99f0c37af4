"""Offering a case, and the second person who looks at it before the table does."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Tafel
from casustafel.verhaal import aandeel, actions, lezen, regels
from casustafel.verhaal.models import Casus
from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.traject.contracten import Lezer, uitgeteld
from tests.casustafel.maak import maak_contact, maak_tafel
from tests.casustafel.verhaal.maak import INHOUD, maak_casus
from tests.poortvormen import COLLEGA, poort_houdt
from tests.speurder import in_tabellen
from tests.tegelijk import browser, tegelijk

pytestmark = pytest.mark.usefixtures("klok")


def naar(naam, tafel):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id])


@pytest.fixture
def tafel(proeftuin, deelnemer, kernteam, procesbegeleider):
    """A table to come with a written case; two others sit there."""
    return maak_tafel(
        proeftuin,
        inbrenger=deelnemer,
        gasten=(kernteam, procesbegeleider),
        vorm="geschreven",
        is_open=False,
    )


def besluit(tafel, keuze="vrij", versie=1, **anders):
    tafel.refresh_from_db()
    merk = lezen.merk_van_vraag(Slot(tafel.sleutel).lees(tafel.geheim)["vraag"])
    return {"besluit": keuze, "versie": versie, "vraag_gezien": merk, **anders}


def test_who_wrote_it_offers_exactly_this_version(als, deelnemer, tafel):
    casus = maak_casus(tafel, deelnemer, versie=3)
    client, url = als(deelnemer), naar("casus-aanbieden", tafel)

    oud = client.post(url, {"versie": 2})
    goed = client.post(url, {"versie": 3})

    casus.refresh_from_db()
    assert (oud.status_code, goed.status_code) == (409, 302)
    assert (casus.aangeboden_versie, casus.versie) == (3, 3)


def test_what_is_not_complete_cannot_be_offered(als, deelnemer, tafel):
    maak_casus(tafel, deelnemer, inhoud=INHOUD | {"seizoen": ""})
    client, url = als(deelnemer), naar("casus-aanbieden", tafel)

    client.post(url, {"versie": 1})

    assert "het seizoen" in client.get(url).content.decode()
    assert Casus.objects.get().aangeboden_op is None


def test_a_name_that_became_known_since_holds_the_case_back(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, inhoud=INHOUD | {"sociaal": f"{COLLEGA} komt langs."})
    maak_contact(tafel.proeftuin, COLLEGA)

    als(deelnemer).post(naar("casus-aanbieden", tafel), {"versie": 1})
    casus.refresh_from_db()
    assert casus.aangeboden_op is None

    Casus.objects.update(aangeboden_op=tafel.gemaakt, aangeboden_versie=1)
    pagina = als(kernteam).get(naar("casus-nakijken", tafel)).content.decode()
    als(kernteam).post(naar("casus-nakijken", tafel), besluit(tafel))
    casus.refresh_from_db()
    assert "dit kan niet blijven staan" in pagina
    assert casus.vrijgegeven_op is None


def test_a_second_person_releases_it(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)
    client, url = als(kernteam), naar("casus-nakijken", tafel)

    gelezen = client.get(url).content.decode()
    antwoord = client.post(url, besluit(tafel))

    casus.refresh_from_db()
    assert INHOUD["sociaal"] in gelezen
    assert antwoord.url == naar("tafel", tafel)
    assert casus.vrijgegeven_door == kernteam
    assert regels.mag_open(tafel)


def test_the_writer_is_never_the_second_person(als, deelnemer, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)

    assert als(deelnemer).get(naar("casus-nakijken", tafel)).status_code == 403
    assert als(deelnemer).post(naar("casus-nakijken", tafel), besluit(tafel)).status_code == 403
    merk = besluit(tafel)["vraag_gezien"]
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.geef_vrij(casus=casus, door=deelnemer, versie=1, vraag_gezien=merk)
    casus.refresh_from_db()
    assert casus.vrijgegeven_op is None


def test_a_guest_who_brings_the_case_now_does_not_release_what_another_wrote(
    als, deelnemer, kernteam, tafel
):
    maak_casus(tafel, deelnemer, aangeboden=True)
    Tafel.objects.update(inbrenger=tafel.gasten.get(contact__gebruiker=kernteam).contact)

    for wie in (deelnemer, kernteam):
        assert als(wie).post(naar("casus-nakijken", tafel), besluit(tafel)).status_code == 403


def test_it_goes_back_with_a_locked_remark(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)
    opmerking = "Het beroep wijst naar één mens."
    client, url = als(kernteam), naar("casus-nakijken", tafel)

    leeg = client.post(url, besluit(tafel, "terug"))
    client.post(url, besluit(tafel, "terug", opmerking=opmerking))

    casus.refresh_from_db()
    assert "opmerking" in leeg.context["form"].errors
    assert (casus.aangeboden_op, casus.vrijgegeven_op) == (None, None)
    assert in_tabellen([opmerking]) == {}
    for naam in ("casus-aanbieden", "casus-schrijven"):
        assert opmerking in als(deelnemer).get(naar(naam, tafel)).content.decode()


def test_the_gate_holds_for_the_remark(als, deelnemer, kernteam, tafel):
    maak_casus(tafel, deelnemer, aangeboden=True)
    maak_contact(tafel.proeftuin, COLLEGA)
    post = besluit(tafel, "terug", opmerking="Maak het vager.")

    assert poort_houdt(als(kernteam), naar("casus-nakijken", tafel), post) == 3


@pytest.mark.parametrize("velden", [{"samen": True}, {"herkomst": "echt"}])
def test_clues_together_and_true_stories_ask_extra_attention(
    als, deelnemer, kernteam, tafel, velden
):
    casus = maak_casus(tafel, deelnemer, aangeboden=True, **velden)
    client, url = als(kernteam), naar("casus-nakijken", tafel)

    zonder = client.post(url, besluit(tafel))
    assert "extra" in zonder.context["form"].errors
    assert "Let hier extra op" in client.get(url).content.decode()
    client.post(url, besluit(tafel, extra="on"))
    casus.refresh_from_db()
    assert casus.vrijgegeven_door == kernteam


def test_a_version_that_changed_meanwhile_is_not_released(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)
    gezien = besluit(tafel, "terug", opmerking="Dit wordt niet verloren.")
    Casus.objects.update(versie=2, aangeboden_versie=2)

    antwoord = als(kernteam).post(naar("casus-nakijken", tafel), gezien)

    casus.refresh_from_db()
    assert antwoord.status_code == 409
    assert "Dit wordt niet verloren." in antwoord.content.decode()
    assert (casus.vrijgegeven_op, casus.aangeboden_versie) == (None, 2)


def test_a_question_that_changed_meanwhile_is_not_released(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)
    gezien = besluit(tafel)
    Tafel.objects.update(geheim=tafel.slot.sluit({"vraag": "Een andere vraag?"}))

    assert als(kernteam).post(naar("casus-nakijken", tafel), gezien).status_code == 409
    casus.refresh_from_db()
    assert casus.vrijgegeven_op is None


def test_releasing_what_was_released_says_so(als, deelnemer, kernteam, procesbegeleider, tafel):
    maak_casus(tafel, deelnemer, aangeboden=True)
    gezien = besluit(tafel)
    als(kernteam).post(naar("casus-nakijken", tafel), gezien)

    antwoord = als(procesbegeleider).post(naar("casus-nakijken", tafel), gezien)

    assert antwoord.status_code == 409
    assert "al vrij" in antwoord.content.decode()
    assert Casus.objects.get().vrijgegeven_door == kernteam
    assert als(procesbegeleider).get(naar("casus-nakijken", tafel)).status_code == 200


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")
@pytest.mark.django_db(transaction=True)
def test_of_two_who_release_at_once_one_does(deelnemer, kernteam, procesbegeleider, tafel):
    maak_casus(tafel, deelnemer, aangeboden=True)
    gezien, url = besluit(tafel), naar("casus-nakijken", tafel)
    een, ander = browser(kernteam), browser(procesbegeleider)

    codes = tegelijk(
        lambda: een.post(url, gezien).status_code, lambda: ander.post(url, gezien).status_code
    )

    assert sorted(codes) == [302, 409]
    assert Casus.objects.get().vrijgegeven_door in (kernteam, procesbegeleider)


def test_nobody_reads_it_before_it_is_offered(als, deelnemer, kernteam, tafel):
    maak_casus(tafel, deelnemer)

    tekst = als(kernteam).get(naar("casus-nakijken", tafel)).content.decode()

    assert INHOUD["sociaal"] not in tekst
    assert "er nog niet" in tekst


@pytest.mark.parametrize("is_open", [False, True])
def test_the_part_of_the_inside_page_leads_to_what_one_can_do(
    deelnemer, kernteam, procesbegeleider, tafel, is_open
):
    casus = maak_casus(tafel, deelnemer)
    if is_open:
        tafel.geopend_op = tafel.gemaakt

    def leidt(wie):
        tafel.ik = tafel.gasten.get(contact__gebruiker=wie)
        return lezen.deel(tafel)["naar"].removeprefix("casustafel:")

    assert [leidt(deelnemer), leidt(kernteam)] == ["casus-aanbieden", ""]
    casus.aangeboden_op = tafel.gemaakt
    casus.save()
    wie = deelnemer, kernteam, procesbegeleider
    assert [leidt(een) for een in wie] == ["casus-aanbieden", "casus-nakijken", "casus-nakijken"]


def test_before_the_table_opens_the_inside_page_tells_nothing_of_the_case(
    deelnemer, kernteam, tafel
):
    maak_casus(tafel, deelnemer, vrij_door=kernteam)
    tafel.ik = tafel.gasten.get(contact__gebruiker=kernteam)
    verhaal = lezen.deel(tafel)

    assert verhaal == {"staat": "straks", "is_geschreven": True, "naar": "", "wat": ""}


def test_the_open_table_reads_what_was_released(als, deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, aangeboden=True)
    Tafel.objects.update(geopend_op=tafel.gemaakt)
    wacht = als(kernteam).get(naar("casus", tafel)).content.decode()
    eigen = als(deelnemer).get(naar("casus", tafel))
    Casus.objects.update(vrijgegeven_op=tafel.gemaakt, vrijgegeven_door=kernteam)

    antwoord = als(kernteam).get(naar("casus", tafel))

    tekst = antwoord.content.decode()
    assert INHOUD["sociaal"] not in wacht
    assert naar("casus-nakijken", tafel) in wacht
    assert eigen.url == naar("casus-aanbieden", tafel)
    assert "Iemand van 40 tot 67 jaar, ongeneeslijk ziek" in tekst
    assert "Dichtbij: een partner en een tiener." in tekst
    assert all(INHOUD[deel] in tekst for deel in ("lichamelijk", "sociaal", "psychisch"))
    assert "no-store" in antwoord["Cache-Control"]
    assert str(deelnemer) not in tekst
    assert casus.pk


def test_before_and_after_the_table_nobody_reads_it(als, deelnemer, kernteam, tafel):
    maak_casus(tafel, deelnemer, vrij_door=kernteam)

    assert als(kernteam).get(naar("casus", tafel)).status_code == 410
    Tafel.objects.update(geopend_op=tafel.gemaakt, gesloten_op=tafel.gemaakt)
    antwoord = als(kernteam).get(naar("casus", tafel))
    assert antwoord.status_code == 410
    assert INHOUD["sociaal"] not in antwoord.content.decode()


def test_a_release_can_be_taken_back_without_words(deelnemer, kernteam, tafel):
    casus = maak_casus(tafel, deelnemer, vrij_door=kernteam)

    assert actions.trek_vrijgave_in(tafel=tafel, door=kernteam)
    assert not actions.trek_vrijgave_in(tafel=tafel, door=kernteam)

    casus.refresh_from_db()
    assert (casus.vrijgegeven_op, casus.aangeboden_op, casus.versie) == (None, None, 2)
    assert not regels.mag_open(tafel)


def test_a_line_of_the_overview_waits_for_who_may_look(
    proeftuin, deelnemer, kernteam, procesbegeleider, tafel
):
    maak_casus(tafel, deelnemer, aangeboden=True)

    def aantal(wie):
        lezer = Lezer(RECHTEN[Rol.DEELNEMER], wie.pk)
        return len(uitgeteld(aandeel.kaarten(proeftuin, lezer)))

    assert [aantal(wie) for wie in (deelnemer, kernteam, procesbegeleider)] == [0, 1, 1]


def test_a_told_case_may_open_and_an_unreleased_one_may_not(proeftuin, deelnemer, tafel):
    assert regels.mag_open(maak_tafel(proeftuin, inbrenger=deelnemer))
    assert not regels.mag_open(tafel)
    maak_casus(tafel, deelnemer, aangeboden=True)
    assert not regels.mag_open(tafel)


@pytest.mark.parametrize("gasten", [1, 3])
def test_the_part_of_the_inside_page_costs_one_query(
    django_assert_num_queries, proeftuin, deelnemer, kernteam, tafel, gasten
):
    maak_casus(tafel, deelnemer, vrij_door=kernteam)
    namen = tuple(f"Gast {nr}" for nr in range(gasten))
    verteld = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=namen)
    tafel.geopend_op = tafel.gemaakt

    with django_assert_num_queries(1):
        vrij = lezen.deel(tafel)
    with django_assert_num_queries(1):
        mond = lezen.deel(verteld)
    assert (vrij["staat"], mond["staat"]) == ("vrij", "verteld")
