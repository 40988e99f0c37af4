"""Results of an experiment: writing them down, and how one knows."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat
from proeftuinen.experimenten.bedenken.lezen import vind
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst import aandeel, actions, lezen
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid, maak_ronde
from tests.proeftuinen.netwerk.maak import maak_meting

pytestmark = pytest.mark.usefixtures("klok")
VELDEN = {"wie": "De huisartsen", "wat": "bellen zelf het wijkteam"}


def _naar(naam, experiment, *delen):
    ids = [experiment.proeftuin.publiek_id, experiment.publiek_id, *delen]
    return reverse(f"proeftuinen:{naam}", args=ids)


def _log(experiment, tekst="Derde bezoek"):
    return Logbericht.objects.create(
        experiment=experiment, sleutel=str(uuid4()), dag=vandaag(), gedaan=tekst
    )


def _ja(tuin, **velden):
    vast = {"namens": "huisarts", "doel": "citaat", "tekst": "Mag het?", "tekstversie": "1"}
    return Toestemming.objects.create(
        proeftuin=tuin, gegeven_op=vandaag(), kanaal="papier", **vast, **velden
    )


@pytest.fixture
def experiment(proeftuin, deelnemer):
    """An experiment that runs, in whose group the participant is."""
    deze = maak_experiment(proeftuin)
    maak_lid(deze, Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer))
    maak_ronde(deze)
    return deze


@pytest.fixture
def opbrengst(experiment, deelnemer):
    return actions.maak(experiment=experiment, door=deelnemer, waarden=VELDEN)


def test_a_result_is_written_once_and_tied_to_its_experiment(als, deelnemer, experiment):
    velden = {"sleutel": uuid4(), **VELDEN, "dimensies": ["sociaal"], "onbedoeld": "on"}

    for _ in range(5):
        als(deelnemer).post(_naar("opbrengst-nieuw", experiment), velden)

    nieuw, draad = Opbrengst.objects.get(), Draad.objects.get()
    assert (nieuw.wie, nieuw.dimensies, nieuw.bedoeld) == ("De huisartsen", ["sociaal"], False)
    assert (draad.van.soort, draad.naar.soort) == ("experiment", "opbrengst")
    assert draad.naar.label == "De huisartsen: bellen zelf het wijkteam"


def test_a_result_from_an_entry_has_it_as_evidence(als, deelnemer, experiment):
    bericht = _log(experiment)
    knoop = Schakel.objects.create(
        proeftuin=experiment.proeftuin,
        soort="logbericht",
        object_id=bericht.publiek_id,
        label="Logbericht",
        adres=bericht.get_absolute_url(),
        recht=Recht.EXPERIMENTEN_ZIEN.value,
    )
    adres = f"{_naar('opbrengst-nieuw', experiment)}?uit={knoop.publiek_id}"
    form = als(deelnemer).get(adres).context["form"]

    als(deelnemer).post(adres, {"sleutel": uuid4(), "uit": form["uit"].value(), **VELDEN})

    bewijs = Bewijs.objects.get()
    assert (bewijs.soort, bewijs.logbericht) == ("gezien", bericht)
    assert set(Draad.objects.values_list("van__soort", flat=True)) == {"experiment", "logbericht"}


def test_a_day_that_is_still_to_come_and_a_foreign_knot_are_refused(als, deelnemer, experiment):
    adres = _naar("opbrengst-nieuw", experiment)
    antwoord = als(deelnemer).post(adres, {"sleutel": uuid4(), **VELDEN, "sinds": "2030-01-01"})

    assert antwoord.context["form"].errors.keys() == {"sinds"}
    assert als(deelnemer).get(adres, {"uit": "a\0b"}).status_code == 200


def test_of_two_who_change_it_the_second_sees_both_texts(als, deelnemer, kernteam, opbrengst):
    actions.wijzig(opbrengst=opbrengst, door=kernteam, versie=1, waarden={"wat": "Van een ander"})
    adres = _naar("opbrengst-bewerken", opbrengst.experiment, opbrengst.publiek_id)

    antwoord = als(deelnemer).post(adres, {"versie": 1, "wie": "Wij", "wat": "Van mij"})

    assert antwoord.status_code == 409
    assert [woord for woord in ("Van een ander", "Van mij") if woord not in antwoord.text] == []


def test_taking_it_away_takes_its_knot_and_leaves_the_entry(als, deelnemer, opbrengst):
    bericht = _log(opbrengst.experiment)
    Bewijs.objects.create(opbrengst=opbrengst, soort="gezien", logbericht=bericht)

    als(deelnemer).post(_naar("opbrengst-weghalen", opbrengst.experiment, opbrengst.publiek_id))

    assert not Opbrengst.objects.exists()
    assert not Schakel.objects.filter(soort="opbrengst").exists()
    assert Logbericht.objects.exists()


def _bewijs(client, opbrengst, **velden):
    adres = _naar("bewijs-nieuw", opbrengst.experiment, opbrengst.publiek_id)
    return client.post(adres, {"sleutel": uuid4(), "soort": "gehoord", **velden})


def test_each_kind_of_evidence_can_be_named(als, deelnemer, opbrengst):
    client, tuin = als(deelnemer), opbrengst.experiment.proeftuin
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="Fijn", rol="arts", toestemming=_ja(tuin))
    bronnen = {
        "tekst": "In eigen woorden",
        "logbericht": _log(opbrengst.experiment).publiek_id,
        "citaat": citaat.publiek_id,
        "meting": maak_meting(tuin, stand="gesloten").publiek_id,
        "beleidsstuk": Beleidsstuk.objects.create(proeftuin=tuin, naam="Woonvisie").publiek_id,
        "adres": "https://voorbeeld.example/stuk",
    }

    codes = [
        _bewijs(client, opbrengst, **{naam: waarde}).status_code for naam, waarde in bronnen.items()
    ]
    tekst = client.get(opbrengst.get_absolute_url()).text

    assert codes == [302] * 6
    woorden = [
        "In eigen woorden",
        "Fijn",
        "Nulmeting",
        "Woonvisie",
        "https://voorbeeld.example/stuk",
    ]
    assert [woord for woord in woorden if woord not in tekst] == []


def test_evidence_of_elsewhere_is_refused(als, deelnemer, opbrengst, andere_proeftuin):
    elders = maak_experiment(andere_proeftuin)
    ander = maak_experiment(opbrengst.experiment.proeftuin)
    citaat = {"proeftuin": andere_proeftuin, "tekst": "x", "rol": "arts"}
    eigen = opbrengst.experiment.proeftuin
    vreemd = [
        ("logbericht", _log(elders)),
        ("logbericht", _log(ander)),
        ("citaat", Citaat.objects.create(**citaat, toestemming=_ja(andere_proeftuin))),
        ("citaat", Citaat.objects.create(proeftuin=eigen, tekst="zonder ja", rol="arts")),
        ("meting", maak_meting(andere_proeftuin, stand="gesloten")),
        ("meting", maak_meting(eigen, stand="open")),
        ("beleidsstuk", Beleidsstuk.objects.create(proeftuin=andere_proeftuin, naam="x")),
    ]
    for naam, rij in vreemd:
        fouten = _bewijs(als(deelnemer), opbrengst, **{naam: rij.publiek_id}).context["form"].errors
        assert fouten.keys() == {naam}
    assert not Bewijs.objects.exists()


@pytest.mark.parametrize("adres", ["javascript:alert(1)", "data:text/html,x", "ftp://a.example/"])
def test_only_a_web_address_is_taken(adres, als, deelnemer, opbrengst):
    antwoord = _bewijs(als(deelnemer), opbrengst, adres=adres)

    assert antwoord.context["form"].errors == {
        "adres": ["Dit is geen webadres. Het begint met https://."]
    }


def test_evidence_is_words_or_one_thing(als, deelnemer, opbrengst):
    niets = _bewijs(als(deelnemer), opbrengst)
    twee = _bewijs(
        als(deelnemer),
        opbrengst,
        adres="https://a.example",
        logbericht=_log(opbrengst.experiment).publiek_id,
    )

    assert niets.context["form"].errors.keys() == {"tekst"}
    assert twee.context["form"].errors.keys() == {"adres"}


def test_a_quote_that_may_not_be_used_any_more_is_not_shown(als, kernteam, opbrengst):
    tuin = opbrengst.experiment.proeftuin
    ja = _ja(tuin)
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="kanarie", rol="arts", toestemming=ja)
    Bewijs.objects.create(opbrengst=opbrengst, soort="gehoord", citaat=citaat)
    voor = als(kernteam).get(opbrengst.get_absolute_url()).text
    Toestemming.objects.update(ingetrokken_op=opbrengst.gemaakt)

    na = als(kernteam).get(opbrengst.get_absolute_url()).text

    assert "kanarie" in voor
    assert "kanarie" not in na
    assert lezen.CITAAT_DICHT in na


def test_what_is_there_and_what_lacks_is_said_without_judging(opbrengst):
    bewijs = Bewijs.objects.create(opbrengst=opbrengst, soort="gezien", tekst="x")

    weetjes = lezen.hoe_we_weten([bewijs], [], opbrengst)

    assert [(deel.naam, deel.aantal) for deel in weetjes] == [
        ("Gehoord", 0),
        ("Gezien", 1),
        ("Gemeten", 0),
        ("Bevestigd van buiten", 0),
    ]


def test_evidence_of_another_result_is_not_taken_away(als, deelnemer, opbrengst):
    ander = actions.maak(experiment=opbrengst.experiment, door=None, waarden=VELDEN)
    bewijs = Bewijs.objects.create(opbrengst=ander, soort="gezien", tekst="x")
    delen = (opbrengst.publiek_id, bewijs.publiek_id)

    vreemd = als(deelnemer).post(_naar("bewijs-weghalen", opbrengst.experiment, *delen))
    eigen = als(deelnemer).post(
        _naar("bewijs-weghalen", ander.experiment, ander.publiek_id, bewijs.publiek_id)
    )

    assert (vreemd.status_code, eigen.status_code) == (404, 302)
    assert not Bewijs.objects.exists()


def _vul(opbrengst, nummer):
    tuin = opbrengst.experiment.proeftuin
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="Fijn", rol="a", toestemming=_ja(tuin))
    bericht = _log(opbrengst.experiment)
    for velden in ({"citaat": citaat}, {"logbericht": bericht}):
        Bewijs.objects.create(opbrengst=opbrengst, soort="gezien", **velden)
    Bevestiging.objects.create(
        opbrengst=opbrengst, wie=f"rol {nummer}", gevraagd_op=opbrengst.gemaakt
    )


def test_the_page_of_a_result_asks_a_fixed_number(
    als, kernteam, opbrengst, django_assert_num_queries
):
    client = als(kernteam)
    client.get(opbrengst.get_absolute_url())
    for erbij in (1, 2):
        for nummer in range(erbij):
            _vul(opbrengst, nummer)
        with django_assert_num_queries(11):
            client.get(opbrengst.get_absolute_url())


def test_the_list_of_results_asks_a_fixed_number(experiment, django_assert_num_queries):
    lezer = Lezer(RECHTEN[Rol.KERNTEAM])
    for erbij in (1, 2):
        for nummer in range(erbij):
            _vul(actions.maak(experiment=experiment, door=None, waarden=VELDEN), nummer)
        rij = vind(experiment.proeftuin, experiment.publiek_id)
        with django_assert_num_queries(3):
            lezen.deel(rij, lezer, mag_wijzigen=True)


def test_a_result_is_told_on_the_timeline_only_to_who_may_see_it(opbrengst):
    tuin = opbrengst.experiment.proeftuin

    mag = aandeel.gebeurtenissen(tuin, Lezer(frozenset({Recht.EXPERIMENTEN_ZIEN})))
    mag_niet = aandeel.gebeurtenissen(tuin, Lezer(frozenset({Recht.EXPERIMENTEN_LEZEN})))

    assert len(mag) == 1
    assert mag_niet == []
    assert [maat.waarde for maat in aandeel.maten(tuin)] == [1, 0]


def test_a_result_with_evidence_of_two_kinds_counts_once(opbrengst):
    for soort in ("gezien", "gehoord"):
        Bewijs.objects.create(opbrengst=opbrengst, soort=soort, tekst="x")

    maten = aandeel.maten(opbrengst.experiment.proeftuin)

    assert [maat.waarde for maat in maten] == [1, 1]
