"""Letters about a table: to whom, how often, and nothing of the case in them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from casustafel.plannen import actions, lezen, post
from casustafel.plannen.aandeel import (
    agenda,
    bij_bijeenkomst,
    bij_rust,
    neem_mee,
    wis,
    wis_met,
    zet_stil,
)
from casustafel.plannen.models import Opening, Tafel, Tafelgast, Tafelstand
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import zet_op_rust
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.soorten import soort_van
from tests.casustafel.maak import maak_contact, maak_gast, maak_tafel
from tests.conftest import VANDAAG
from tests.poortvormen import COLLEGA, poort_houdt
from tests.speurder import in_tabellen

VRAAG = "Wat helpt een gezin om het vol te houden?"


def url(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


@pytest.fixture
def tafel(proeftuin, deelnemer, klok):
    dag = VANDAAG + timedelta(days=10)
    deze = maak_tafel(proeftuin, inbrenger=deelnemer, is_open=False, dag=dag, vraag=VRAAG)
    deze.gasten.update(akkoord_op=None)
    return deze


def _brieven(**velden):
    return Bericht.objects.filter(soort__startswith="casustafel", **velden)


def test_each_guest_with_an_address_gets_one_letter(als, kernteam, deelnemer, tafel):
    maak_gast(tafel, "Zonder Adres")
    maak_gast(tafel, kernteam)
    client = als(kernteam)

    for _ in range(2):
        client.post(url("tafel-uitnodigen", tafel))

    assert sorted(_brieven().values_list("aan", flat=True)) == sorted(
        [deelnemer.email, kernteam.email]
    )


def test_a_letter_says_when_and_how_and_nothing_of_the_case(als, kernteam, tafel):
    als(kernteam).post(url("tafel-uitnodigen", tafel))

    brief = _brieven().get()
    geheel = f"{brief.onderwerp}\n{brief.tekst}"
    assert "22 mei 2026" in geheel
    assert "Wat hier wordt gezegd, blijft hier." in geheel
    assert tafel.get_absolute_url() in geheel
    assert VRAAG not in geheel
    assert "wilg" not in geheel.lower()
    assert in_tabellen([VRAAG]) == {}


def test_another_day_gives_one_new_letter_and_calling_off_a_last_one(tafel, kernteam):
    gasten = lezen.gasten_van(tafel)
    post.stuur_uitnodigingen(tafel=tafel, gasten=gasten, door=kernteam)
    _brieven().update(stand=Bericht.Stand.VERZONDEN, bundel="")

    for dagen in (11, 12):
        waarden = {"dag": VANDAAG + timedelta(days=dagen)}
        actions.wijzig(tafel=tafel, door=kernteam, versie=tafel.versie, waarden=waarden)
    wacht = _brieven(stand=Bericht.Stand.KLAAR).get()
    assert "24 mei 2026" in wacht.tekst

    actions.zeg_af(tafel=tafel, door=kernteam)
    wacht.refresh_from_db()
    assert (wacht.stand, wacht.fout) == (Bericht.Stand.TEGENGEHOUDEN, Reden.VERVALLEN)
    af = _brieven(soort=post.SOORT_AF).get()
    assert af.onderwerp.startswith("Gaat niet door")
    assert soort_van(af.soort).bezwaar(af) == ""


def test_nothing_goes_to_who_came_to_rest(tafel, deelnemer, kernteam):
    zet_op_rust(contact=maak_contact(tafel.proeftuin, deelnemer), door=kernteam)

    gasten = lezen.gasten_van(tafel)
    assert post.stuur_uitnodigingen(tafel=tafel, gasten=gasten, door=kernteam) == 0
    assert not _brieven().exists()


@pytest.mark.parametrize(
    ("wat", "reden"),
    [
        (lambda: Tafelgast.objects.all().delete(), Reden.VERVALLEN),
        (lambda: Tafel.objects.update(afgezegd_op=dit_moment()), Reden.VERVALLEN),
        (lambda: Tafel.objects.update(gewist_op=dit_moment(), geheim=""), Reden.VERVALLEN),
        (lambda: Contact.objects.update(stand="rust"), Reden.STIL),
    ],
)
def test_what_changed_meanwhile_holds_a_letter(tafel, kernteam, wat, reden):
    post.stuur_uitnodigingen(tafel=tafel, gasten=lezen.gasten_van(tafel), door=kernteam)
    brief = _brieven().get()
    assert soort_van(brief.soort).bezwaar(brief) == ""

    wat()

    assert soort_van(brief.soort).bezwaar(brief) == reden


def test_who_was_named_in_the_wheel_is_chosen_already(als, kernteam, tafel):
    wie = maak_contact(tafel.proeftuin, "Ineke Bosveld")
    client = als(kernteam)

    pagina = client.get(url("tafel-gasten", tafel), {"wie": wie.publiek_id})
    assert pagina.context["form"]["wie"].value() == [wie.publiek_id]
    client.post(url("tafel-gasten", tafel), {"wie": [wie.publiek_id, "bestaatniet2"]})

    assert tafel.gasten.filter(contact=wie).exists()


def test_a_contact_of_another_place_cannot_be_chosen(als, kernteam, tafel, andere_proeftuin):
    vreemd = maak_contact(andere_proeftuin, "Van Elders")

    als(kernteam).post(url("tafel-gasten", tafel), {"wie": [vreemd.publiek_id]})

    assert not tafel.gasten.filter(contact=vreemd).exists()


def test_volunteers_at_the_table_are_said(als, kernteam, tafel):
    wie = maak_contact(tafel.proeftuin, "Vrij Williger")
    Contact.objects.filter(pk=wie.pk).update(rollen=["vrijwilliger"])
    maak_gast(tafel, "Vrij Williger 2")
    actions.nodig_uit(tafel=tafel, contacten=[Contact.objects.get(pk=wie.pk)], door=kernteam)

    pagina = als(kernteam).get(url("tafel-gasten", tafel)).content.decode()

    assert "Vertel niets waaraan je iemand herkent" in pagina
    assert "een vrijwilliger" in pagina


@pytest.mark.parametrize("aantal", [1, 3])
def test_choosing_guests_asks_as_much_for_more_of_them(
    als, kernteam, tafel, aantal, django_assert_num_queries
):
    for letter in "abc"[:aantal]:
        maak_gast(tafel, f"Mens {letter}")
        maak_contact(tafel.proeftuin, f"Ander {letter}")
    client = als(kernteam)
    client.get(url("tafel-gasten", tafel))

    with django_assert_num_queries(8):
        client.get(url("tafel-gasten", tafel))


def test_who_is_taken_from_the_table_is_out(als, kernteam, deelnemer, tafel):
    gast = tafel.gasten.get()

    als(kernteam).post(url("gast-weg", tafel, gast.publiek_id))

    tafel.refresh_from_db()
    assert (tafel.inbrenger, tafel.leider) == (None, None)
    assert als(deelnemer).get(url("tafel-vraag", tafel)).status_code == 403


def test_the_gate_holds_for_a_new_table(als, kernteam, proeftuin, klok):
    maak_contact(proeftuin, COLLEGA)
    velden = {
        "sleutel": "7f1c0a3e-6c1f-4a55-8d7e-0d9b1c2a3e4f",
        "dag": "2026-05-20",
        "minuten": "60",
        "vorm": "mondeling",
        "vraag": VRAAG,
        "bewaardagen": "30",
    }
    adres = reverse("casustafel:tafel-nieuw", args=[proeftuin.publiek_id])

    assert poort_houdt(als(kernteam), adres, velden) == 3
    assert not Tafel.objects.exists()


@pytest.mark.parametrize("woord", ["1112.22.333", "111 222 333", "１１１２２２３３３"])
def test_a_number_however_written_is_kept_nowhere(als, deelnemer, proeftuin, klok, woord):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer)
    velden = {"versie": tafel.versie, "vraag": f"Wat doen we met {woord}?"}

    antwoord = als(deelnemer).post(url("tafel-vraag", tafel), velden)

    assert antwoord.status_code == 200
    assert "data-poort" in antwoord.content.decode()
    assert in_tabellen([woord, "111222333"]) == {}


def test_the_gate_holds_for_the_question_of_a_table(als, deelnemer, proeftuin, klok):
    maak_contact(proeftuin, COLLEGA)
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, vraag=VRAAG)

    aantal = poort_houdt(als(deelnemer), url("tafel-vraag", tafel), {"versie": 1, "vraag": VRAAG})

    assert aantal == 3
    tafel.refresh_from_db()
    assert tafel.slot.lees(tafel.geheim) == {"vraag": VRAAG}


# What a person has of tables.


def test_rest_releases_who_was_to_lead(tafel, deelnemer):
    zet_stil(deelnemer.email)

    tafel.refresh_from_db()
    assert tafel.leider is None
    assert tafel.inbrenger.gebruiker == deelnemer
    Tafel.objects.update(leider=tafel.inbrenger)
    bij_rust(tafel.inbrenger)
    assert Tafel.objects.get().leider is None


def test_one_takes_out_at_which_tables_one_sat_and_no_content(tafel, deelnemer):
    Opening.objects.create(tafel=tafel, gebruiker=deelnemer, deel="tafel", op=dit_moment())

    mee = {naam: list(rijen) for naam, rijen in neem_mee(deelnemer).items()}

    assert [(rij["dag"], rij["rol"]) for rij in mee["casustafels"]] == [
        ("2026-05-22", "inbrenger en leider")
    ]
    assert mee["casustafels: wat je opende"][0]["wat"] == "De tafel"
    assert VRAAG not in str(mee)


def test_erasing_a_person_leaves_no_trace_at_tables(tafel, deelnemer):
    Opening.objects.create(tafel=tafel, gebruiker=deelnemer, deel="tafel", op=dit_moment())
    Tafel.objects.update(door=deelnemer)

    wis(deelnemer)

    tafel.refresh_from_db()
    assert (tafel.inbrenger, tafel.leider, tafel.door) == (None, None, None)
    assert Opening.objects.get().gebruiker is None
    assert not Tafelgast.objects.exists()


def test_who_leaves_the_place_leaves_its_tables(tafel, deelnemer):
    wis_met(maak_contact(tafel.proeftuin, deelnemer))

    assert not Tafelgast.objects.exists()


def test_a_calendar_tells_guests_and_nobody_else(tafel, deelnemer, kernteam):
    recht = frozenset(RECHTEN[Rol.KERNTEAM])

    punten = agenda(tafel.proeftuin, Lezer(recht, deelnemer.pk))

    assert [(punt.titel, punt.begin) for punt in punten] == [("Casustafel", date(2026, 5, 22))]
    assert agenda(tafel.proeftuin, Lezer(recht, kernteam.pk)) == []


def test_a_meeting_shows_the_table_that_is_held_there(tafel, django_assert_num_queries):
    deze = Bijeenkomst.objects.create(proeftuin=tafel.proeftuin, titel="Werk", dag=tafel.dag)
    Tafel.objects.update(bijeenkomst=deze)
    lezer = Lezer(frozenset(RECHTEN[Rol.DEELNEMER]), None)

    with django_assert_num_queries(1):
        kaarten = bij_bijeenkomst(deze, lezer)

    assert [rij[0] for rij in kaarten[0].inhoud["regels"]] == [tafel]
    assert bij_bijeenkomst(deze, Lezer(frozenset(RECHTEN[Rol.GEMEENTE]), None)) == []


def test_the_trail_says_what_was_done_and_no_word_of_it(als, kernteam, tafel):
    als(kernteam).post(url("tafel-afzeggen", tafel))

    regel = Auditregel.objects.get(handeling="casustafel.afgezegd")
    assert (regel.door, regel.object_id) == (kernteam.publiek_id, tafel.publiek_id)
    tafel.refresh_from_db()
    assert tafel.stand == Tafelstand.AFGEZEGD
