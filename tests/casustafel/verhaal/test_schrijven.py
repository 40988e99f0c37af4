"""Writing a case: structure before text, behind the gate, by who brings it, before release."""

import pytest
from django.urls import reverse

from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Opening, Tafel
from casustafel.verhaal.models import Casus
from kennisbank.items.soorten import Groep
from leerwerkplaats.web.models import Auditregel
from tests.casustafel.maak import maak_contact, maak_tafel
from tests.casustafel.verhaal.maak import INHOUD, maak_casus
from tests.kennisbank.maak import DELEN, maak_item, maak_plank
from tests.poortvormen import COLLEGA, poort_houdt
from tests.speurder import in_tabellen

pytestmark = pytest.mark.usefixtures("klok")
TEKST = "De kastanjeboom in de tuin geeft haar rust."


def naar(naam, tafel):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id])


@pytest.fixture
def tafel(proeftuin, deelnemer, kernteam):
    """A table to come with a written case, that the participant brings."""
    return maak_tafel(
        proeftuin, inbrenger=deelnemer, gasten=(kernteam,), vorm="geschreven", is_open=False
    )


def velden(tafel, versie=1, **anders):
    from casustafel.verhaal.lezen import merk_van_vraag

    vast = {"herkomst": "samengesteld", "versie": versie, "vraag": "Wat helpt hier?"}
    merk = merk_van_vraag(Slot(tafel.sleutel).lees(tafel.geheim)["vraag"])
    return {**INHOUD, **vast, "vraag_gezien": merk, **anders}


def lees(tafel):
    casus = Casus.objects.get(tafel=tafel)
    return casus, Slot(tafel.sleutel).lees(casus.geheim)


def test_the_case_and_its_question_are_kept_locked(als, deelnemer, tafel):
    antwoord = als(deelnemer).post(naar("casus-schrijven", tafel), velden(tafel, zingeving=TEKST))

    casus, inhoud = lees(tafel)
    tafel.refresh_from_db()
    assert antwoord.url == naar("casus-aanbieden", tafel)
    assert (inhoud["zingeving"], inhoud["omgeving"]) == (TEKST, ["partner", "tiener"])
    assert (casus.versie, casus.door, casus.vrijgegeven_op) == (2, deelnemer, None)
    assert Slot(tafel.sleutel).lees(tafel.geheim) == {"vraag": "Wat helpt hier?"}
    assert in_tabellen([TEKST, "Wat helpt hier?", INHOUD["sociaal"]]) == {}


def test_the_trail_says_that_someone_wrote_and_nothing_else(als, deelnemer, tafel):
    als(deelnemer).post(naar("casus-schrijven", tafel), velden(tafel))

    regels = Auditregel.objects.filter(soort="casustafel", object_id=tafel.publiek_id)
    assert {regel.handeling for regel in regels} == {"casus.geschreven", "casustafel.vraag"}
    assert Opening.objects.filter(tafel=tafel, gebruiker=deelnemer, deel="verhaal").exists()


def test_first_one_chooses_where_the_story_comes_from(als, deelnemer, tafel):
    tekst = als(deelnemer).get(naar("casus-schrijven", tafel)).content.decode()

    assert "Waar komt het verhaal vandaan?" in tekst
    assert "<textarea" not in tekst
    for herkomst in ("samengesteld", "persona", "echt"):
        assert f"?herkomst={herkomst}" in tekst


def test_a_persona_fills_the_form_and_stays_known(als, deelnemer, tafel):
    deel = DELEN["persona"] | {"sociaal": ["Wie doet de boodschappen?", "x" * 599]}
    kenmerken = {Groep.LEVENSFASE.value: ["ouder"], Groep.PALLIATIEVE_FASE.value: ["nazorg"]}
    item = maak_item(soort="persona", titel="Wie alleen woont", deel=deel, kenmerken=kenmerken)
    client, url = als(deelnemer), naar("casus-schrijven", tafel)

    lijst = client.get(f"{url}?herkomst=persona").content.decode()
    begin = client.get(f"{url}?herkomst=persona&bron={item.slug}").context["form"].initial
    client.post(url, velden(tafel, herkomst="persona", bron=item.slug))

    assert "Wie alleen woont" in lijst
    assert (begin["levensfase"], begin["fase"]) == ("ouder", "nazorg")
    assert begin["sociaal"] == "Wie doet de boodschappen?"  # whole lines, as many as fit
    assert begin["bron"] == item.slug
    assert lees(tafel)[0].bron == item


def test_an_item_of_another_place_cannot_be_chosen(als, deelnemer, tafel, andere_proeftuin):
    elders = maak_plank(andere_proeftuin.publiek_id)
    item = maak_item(elders, soort="persona", titel="Van elders")
    client, url = als(deelnemer), naar("casus-schrijven", tafel)

    assert client.get(f"{url}?herkomst=persona&bron={item.slug}").status_code == 404
    client.post(url, velden(tafel, herkomst="persona", bron=item.slug))
    assert lees(tafel)[0].bron is None


def test_a_true_story_asks_as_whom_and_why(als, deelnemer, tafel):
    client, url = als(deelnemer), naar("casus-schrijven", tafel)
    echt = {"rol": "behandelaar", "instemming": "zelf", "waarom": "We werkten langs elkaar heen."}

    leeg = client.post(url, velden(tafel, herkomst="echt"))
    client.post(url, velden(tafel, herkomst="echt", **echt))

    assert set(leeg.context["form"].errors) == {"rol", "instemming", "waarom"}
    assert "beroepsgeheim" in leeg.content.decode()
    assert echt.items() <= lees(tafel)[1].items()
    assert in_tabellen([echt["waarom"]]) == {}


@pytest.mark.parametrize("naam", ["lichamelijk", "sociaal", "psychisch", "zingeving"])
def test_six_hundred_signs_fit_and_one_more_does_not(als, deelnemer, tafel, naam):
    client, url = als(deelnemer), naar("casus-schrijven", tafel)

    te_lang = client.post(url, velden(tafel, **{naam: "z" * 601}))
    assert "600 tekens" in te_lang.context["form"].errors[naam][0]
    assert not Casus.objects.exists()
    assert client.post(url, velden(tafel, **{naam: "z" * 600})).status_code == 302


def test_the_gate_holds_for_each_text(als, deelnemer, tafel):
    maak_contact(tafel.proeftuin, COLLEGA)
    echt = {
        "rol": "naaste",
        "instemming": "zelf",
        "waarom": "Het kan anders.",
        "zingeving": "Rust.",
    }
    post = velden(tafel, herkomst="echt", **echt)

    assert poort_houdt(als(deelnemer), naar("casus-schrijven", tafel), post) >= 18
    assert not Casus.objects.exists()


def test_there_is_nowhere_to_put_a_day_a_place_or_a_file(als, deelnemer, tafel):
    form = als(deelnemer).get(f"{naar('casus-schrijven', tafel)}?herkomst=echt").context["form"]

    assert not form.is_multipart()
    assert {type(veld.widget).__name__ for veld in form.fields.values()} <= {
        "HiddenInput",
        "NumberInput",
        "RadioSelect",
        "CheckboxSelectMultiple",
        "Textarea",
    }


def test_a_strange_value_is_refused(als, deelnemer, tafel):
    vreemd = {"levensfase": "82", "omgeving": ["burgemeester"], "seizoen": "12 maart"}
    antwoord = als(deelnemer).post(naar("casus-schrijven", tafel), velden(tafel, **vreemd))

    assert set(antwoord.context["form"].errors) == set(vreemd)
    assert not Casus.objects.exists()


def test_only_who_brings_the_case_writes_it(als, kernteam, procesbegeleider, tafel):
    for wie in (kernteam, procesbegeleider):
        for naam in ("casus-schrijven", "casus-aanbieden"):
            assert als(wie).get(naar(naam, tafel)).status_code == 403
            assert als(wie).post(naar(naam, tafel), velden(tafel)).status_code == 403
    assert not Casus.objects.exists()


def test_a_table_of_another_place_is_not_there(als, buitenstaander, tafel, andere_proeftuin):
    url = reverse(
        "casustafel:casus-schrijven", args=[andere_proeftuin.publiek_id, tafel.publiek_id]
    )

    assert als(buitenstaander).get(url).status_code == 404
    assert (
        als(buitenstaander).post(naar("casus-schrijven", tafel), velden(tafel)).status_code == 404
    )


def test_without_a_fresh_proof_nothing_is_shown_or_kept(client, deelnemer, tafel):
    client.force_login(deelnemer)

    assert client.get(naar("casus-schrijven", tafel)).status_code == 302
    client.post(naar("casus-schrijven", tafel), velden(tafel))
    assert not Casus.objects.exists()


def test_of_two_windows_the_second_sees_both_texts(als, deelnemer, tafel):
    client, url = als(deelnemer), naar("casus-schrijven", tafel)
    client.post(url, velden(tafel, sociaal="De eerste tekst."))
    tafel.refresh_from_db()

    tweede = client.post(url, velden(tafel, sociaal="De tweede tekst."))

    tekst = tweede.content.decode()
    assert tweede.status_code == 409
    assert "De eerste tekst." in tekst
    assert "De tweede tekst." in tekst
    assert "no-store" in tweede["Cache-Control"]
    assert lees(tafel)[1]["sociaal"] == "De eerste tekst."


def test_a_question_that_the_leader_changed_meanwhile_is_not_lost(als, deelnemer, tafel):
    post = velden(tafel, vraag="Mijn vraag?")
    Tafel.objects.filter(pk=tafel.pk).update(
        geheim=tafel.slot.sluit({"vraag": "Vraag van de leider?"}), versie=2
    )
    client, url = als(deelnemer), naar("casus-schrijven", tafel)

    botst = client.post(url, post)

    tekst = botst.content.decode()
    assert botst.status_code == 409
    assert "Mijn vraag?" in tekst
    assert "Vraag van de leider?" in tekst
    assert not Casus.objects.exists()
    alsnog = dict(botst.context["verborgen"]) | {"omgeving": INHOUD["omgeving"]}
    assert client.post(url, alsnog).status_code == 302
    tafel.refresh_from_db()
    assert tafel.slot.lees(tafel.geheim) == {"vraag": "Mijn vraag?"}


def test_a_change_after_offering_withdraws_the_offer(als, deelnemer, tafel):
    maak_casus(tafel, deelnemer, aangeboden=True)

    als(deelnemer).post(naar("casus-schrijven", tafel), velden(tafel, sociaal="Anders."))

    casus = Casus.objects.get()
    assert (casus.aangeboden_op, casus.aangeboden_versie, casus.versie) == (None, None, 2)


def test_after_release_it_stands(als, deelnemer, kernteam, tafel):
    maak_casus(tafel, deelnemer, vrij_door=kernteam)
    client, url = als(deelnemer), naar("casus-schrijven", tafel)

    antwoord = client.post(url, velden(tafel, sociaal="Toch nog iets."))

    assert antwoord.status_code == 409
    assert "Toch nog iets." in antwoord.content.decode()  # to copy
    assert client.get(url).url == naar("casus-aanbieden", tafel)
    assert lees(tafel)[1] == INHOUD


@pytest.mark.parametrize("stand", ["gesloten_op", "verborgen_op", "afgezegd_op"])
def test_what_is_over_or_hidden_is_not_written(als, deelnemer, tafel, stand):
    setattr(tafel, stand, tafel.gemaakt)
    tafel.geopend_op = tafel.gemaakt
    tafel.save()

    assert als(deelnemer).get(naar("casus-schrijven", tafel)).status_code == 410
    assert als(deelnemer).post(naar("casus-schrijven", tafel), velden(tafel)).status_code == 410
    assert not Casus.objects.exists()


def test_a_told_case_has_no_form_and_says_who_must_not_know(als, proeftuin, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=("Gerben Vrijwilliger",))
    gast = tafel.gasten.get(contact__naam="Gerben Vrijwilliger").contact
    gast.rollen = ["vrijwilliger"]
    gast.save()
    client = als(deelnemer)

    for naam in ("casus", "casus-schrijven", "casus-aanbieden", "casus-nakijken"):
        antwoord = client.get(naar(naam, tafel))
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 200
        assert "wordt verteld, niet opgeschreven" in tekst
        assert "een vrijwilliger" in tekst
        assert "<textarea" not in tekst
    client.post(naar("casus-schrijven", tafel), velden(tafel))
    assert not Casus.objects.exists()
