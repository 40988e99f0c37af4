"""Rounds of an experiment: beginning, looking, learning, going on, resting."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.experimenten.bedenken.lezen import vind
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.leren import aandeel, actions, lezen
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid, maak_ronde
from tests.tegelijk import browser, tegelijk

pytestmark = pytest.mark.usefixtures("klok")
_samen = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")


def _naar(naam, experiment):
    tuin = experiment.proeftuin
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, experiment.publiek_id])


@pytest.fixture
def experiment(proeftuin, deelnemer):
    """An experiment in whose group the participant is."""
    deze = maak_experiment(proeftuin)
    maak_lid(deze, Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer))
    return deze


@pytest.fixture
def ronde(experiment):
    return maak_ronde(experiment)


def _sluit(client, ronde, hoe, **velden):
    versie = Experiment.objects.get(pk=ronde.experiment_id).versie
    vast = {"versie": versie, "ronde": ronde.publiek_id, "hoe": hoe}
    return client.post(_naar("ronde-verder", ronde.experiment), vast | velden)


def test_beginning_asks_what_is_expected_and_fixes_it_as_typed(als, deelnemer, experiment):
    client, adres = als(deelnemer), _naar("experiment-beginnen", experiment)

    leeg = client.post(adres, {"versie": 1, "verwachting": " "})
    klaar = client.post(adres, {"versie": 1, "verwachting": "Twee van vijf"})
    experiment.refresh_from_db()
    ronde = Ronde.objects.get()

    assert leeg.context["form"].errors.keys() == {"verwachting"}
    assert klaar.url == experiment.get_absolute_url()
    assert (experiment.gestart_op, experiment.laatste_teken) == (vandaag(), vandaag())
    assert (ronde.nummer, ronde.proberen, ronde.verwachting) == (
        1,
        experiment.wat,
        "Twee van vijf",
    )


def test_beginning_a_second_time_changes_nothing(als, deelnemer, kernteam, experiment):
    velden = {"versie": 1, "verwachting": "Eerste"}
    als(deelnemer).post(_naar("experiment-beginnen", experiment), velden)

    weer = als(kernteam).post(
        _naar("experiment-beginnen", experiment), velden | {"verwachting": "Tweede"}, follow=True
    )

    assert "al begonnen" in weer.text
    assert Ronde.objects.get().verwachting == "Eerste"


@_samen
@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_once_begin_once(kernteam, procesbegeleider, proeftuin):
    experiment = maak_experiment(proeftuin)
    adres, velden = _naar("experiment-beginnen", experiment), {"versie": 1, "verwachting": "Rust"}
    clients = [browser(wie) for wie in (kernteam, procesbegeleider)]

    codes = tegelijk(*(lambda c=c: c.post(adres, velden).status_code for c in clients))

    assert codes == [302, 302]
    assert Ronde.objects.count() == 1


def test_a_plan_changed_in_between_is_shown_before_it_begins(als, deelnemer, experiment):
    Experiment.objects.update(verwachting="Van een ander", versie=2)

    antwoord = als(deelnemer).post(
        _naar("experiment-beginnen", experiment), {"versie": 1, "verwachting": "Van mij"}
    )

    assert antwoord.status_code == 409
    assert "Van een ander" in antwoord.text
    assert "Van mij" in antwoord.text
    assert not Ronde.objects.exists()


def test_what_happened_is_kept_in_parts(als, deelnemer, ronde):
    client, adres = als(deelnemer), _naar("ronde", ronde.experiment)
    deel = {"ronde": ronde.publiek_id, "gebeurd": "Vijf bezoeken"}

    client.post(adres, deel | {"versie": 1})
    client.post(adres, deel | {"versie": 2, "klopte": "deels", "geleerd": "Bel vooraf"})
    ronde.refresh_from_db()

    assert (ronde.gebeurd, ronde.klopte, ronde.geleerd) == ("Vijf bezoeken", "deels", "Bel vooraf")
    assert ronde.verwachting == "Rust"


def test_of_two_who_write_the_second_sees_both_texts(als, deelnemer, kernteam, ronde):
    actions.schrijf(ronde=ronde, door=kernteam, versie=1, waarden={"gebeurd": "Van een ander"})

    antwoord = als(deelnemer).post(
        _naar("ronde", ronde.experiment),
        {"versie": 1, "ronde": ronde.publiek_id, "gebeurd": "Van mij"},
    )

    assert antwoord.status_code == 409
    assert [woord for woord in ("Van een ander", "Van mij") if woord not in antwoord.text] == []


def test_going_on_opens_a_round_that_expects_the_same(als, deelnemer, ronde):
    _sluit(als(deelnemer), ronde, "doorgaan", advies="Begin klein")

    oud, nieuw = Ronde.objects.all()
    experiment = Experiment.objects.get()
    assert (oud.hoe_verder, oud.klaar_op) == ("doorgaan", vandaag())
    assert (nieuw.nummer, nieuw.proberen, nieuw.verwachting) == (2, "Zes bezoeken", "Rust")
    assert nieuw.klaar_op is None
    assert experiment.advies == "Begin klein"


def test_changing_asks_a_new_expectation_and_opens_a_round_with_it(als, deelnemer, ronde):
    mis = _sluit(als(deelnemer), ronde, "aanpassen", proberen="Vooraf bellen")
    _sluit(als(deelnemer), ronde, "aanpassen", proberen="Vooraf bellen", verwachting="Sneller")

    nieuw = Ronde.objects.last()
    assert mis.context["form"].errors.keys() == {"verwachting"}
    assert (nieuw.nummer, nieuw.proberen, nieuw.verwachting) == (2, "Vooraf bellen", "Sneller")
    assert Ronde.objects.first().verwachting == "Rust"


def test_stopping_keeps_why_and_there_is_a_way_back(als, deelnemer, ronde):
    client = als(deelnemer)
    _sluit(client, ronde, "stoppen", waarom="Geen tijd")
    gestopt = Experiment.objects.get()
    adres = _naar("experiment-hervat", gestopt)

    client.post(adres, {"versie": gestopt.versie, "proberen": "Klein", "verwachting": "Iets"})
    weer = Experiment.objects.get()

    assert (gestopt.gestopt_op, gestopt.waarom_gestopt) == (vandaag(), "Geen tijd")
    assert (weer.gestopt_op, weer.waarom_gestopt) == (None, "")
    assert list(Ronde.objects.values_list("nummer", "klaar_op")) == [(1, vandaag()), (2, None)]


def test_passing_on_asks_to_whom_and_ends_it(als, deelnemer, ronde):
    mis = _sluit(als(deelnemer), ronde, "doorgeven")
    _sluit(als(deelnemer), ronde, "doorgeven", aan_wie="Het wijkteam")

    assert mis.context["form"].errors.keys() == {"aan_wie"}
    assert Ronde.objects.get().toelichting == "Het wijkteam"
    assert Experiment.objects.get().afgerond_op == vandaag()


def test_closing_five_times_closes_one_round(als, deelnemer, ronde):
    client = als(deelnemer)
    velden = {"versie": ronde.experiment.versie, "ronde": ronde.publiek_id, "hoe": "doorgaan"}

    codes = [
        client.post(_naar("ronde-verder", ronde.experiment), velden).status_code for _ in range(5)
    ]

    assert codes == [302] * 5
    assert list(Ronde.objects.values_list("nummer", "hoe_verder")) == [(1, "doorgaan"), (2, "")]


@_samen
@pytest.mark.django_db(transaction=True)
def test_two_who_close_at_once_close_one_round(kernteam, procesbegeleider, proeftuin):
    ronde = maak_ronde(maak_experiment(proeftuin))
    adres = _naar("ronde-verder", ronde.experiment)
    velden = {"versie": 1, "ronde": ronde.publiek_id, "hoe": "doorgaan"}
    clients = [browser(wie) for wie in (kernteam, procesbegeleider)]

    codes = tegelijk(*(lambda c=c: c.post(adres, velden).status_code for c in clients))

    assert set(codes) <= {302, 409}
    assert 302 in codes
    assert Ronde.objects.filter(klaar_op=None).count() == 1
    assert Ronde.objects.count() == 2


def test_a_remark_for_others_changed_in_between_is_not_lost(als, deelnemer, kernteam, ronde):
    actions.schrijf_advies(experiment=ronde.experiment, door=kernteam, versie=1, advies="Ander")
    velden = {"versie": 1, "ronde": ronde.publiek_id, "hoe": "doorgaan", "advies": "Mijn"}

    antwoord = als(deelnemer).post(_naar("ronde-verder", ronde.experiment), velden)

    assert antwoord.status_code == 409
    assert [woord for woord in ("Ander", "Mijn") if woord not in antwoord.text] == []
    assert Ronde.objects.get().klaar_op is None


def test_the_remark_for_others_can_be_changed_later(als, deelnemer, ronde):
    als(deelnemer).post(
        _naar("experiment-advies", ronde.experiment), {"versie": 1, "advies": "Bel vooraf"}
    )

    assert Experiment.objects.get().advies == "Bel vooraf"


def test_a_closed_round_can_be_mended_but_what_was_expected_not(als, deelnemer, ronde):
    client = als(deelnemer)
    _sluit(client, ronde, "doorgaan")
    ronde.refresh_from_db()
    velden = {"versie": ronde.versie, "ronde": ronde.publiek_id, "gebeurd": "Beter gezegd"}

    client.post(_naar("ronde", ronde.experiment), velden | {"verwachting": "Achteraf"})
    ronde.refresh_from_db()

    assert (ronde.gebeurd, ronde.verwachting) == ("Beter gezegd", "Rust")
    assert Ronde.objects.last().gebeurd == ""


def test_a_group_rests_and_takes_it_up_again(als, deelnemer, ronde):
    client, adres = als(deelnemer), _naar("experiment-rust", ronde.experiment)

    client.post(adres, {"rust": "1"})
    rust = vind(ronde.experiment.proeftuin, ronde.experiment.publiek_id).stand
    client.post(adres, {"rust": "0"})
    client.post(adres, {"rust": "\0"})
    wakker = vind(ronde.experiment.proeftuin, ronde.experiment.publiek_id).stand

    assert (rust, wakker) == ("rust", "loopt")


def test_writing_wakes_what_fell_silent(als, deelnemer, ronde):
    Experiment.objects.update(laatste_teken=vandaag() - timedelta(weeks=8))
    velden = {"versie": 1, "ronde": ronde.publiek_id, "gebeurd": "Toch nog een bezoek"}

    als(deelnemer).post(_naar("ronde", ronde.experiment), velden)

    assert Experiment.objects.get().laatste_teken == vandaag()


def test_only_the_group_and_the_team_change_and_others_do_not_see_that_it_could(
    als, deelnemer, kernteam, proeftuin
):
    ronde = maak_ronde(maak_experiment(proeftuin))
    namen = ("ronde", "ronde-verder", "experiment-advies", "experiment-hervat")

    codes = [als(deelnemer).get(_naar(naam, ronde.experiment)).status_code for naam in namen]
    van_team = als(kernteam).get(_naar("ronde", ronde.experiment)).status_code

    assert codes == [404] * 4
    assert van_team == 200


def test_a_round_of_another_experiment_cannot_be_written_or_closed(als, deelnemer, ronde):
    vreemd = maak_ronde(maak_experiment(ronde.experiment.proeftuin))
    velden = {"versie": 1, "ronde": vreemd.publiek_id, "gebeurd": "x", "hoe": "stoppen"}

    codes = [
        als(deelnemer).post(_naar(naam, ronde.experiment), velden).status_code
        for naam in ("ronde", "ronde-verder")
    ]

    assert codes == [404, 404]


def _deel(experiment):
    lezer = Lezer(RECHTEN[Rol.KERNTEAM])
    rij = vind(experiment.proeftuin, experiment.publiek_id)
    return lezen.deel(rij, lezer, mag_wijzigen=True)


def test_the_line_asks_one_query_however_many_rounds(experiment, django_assert_num_queries):
    lezer = Lezer(RECHTEN[Rol.KERNTEAM])
    for erbij in (1, 2):
        for _ in range(erbij):
            Ronde.objects.filter(klaar_op=None).update(klaar_op=vandaag(), hoe_verder="doorgaan")
            maak_ronde(experiment)
        rij = vind(experiment.proeftuin, experiment.publiek_id)
        with django_assert_num_queries(1):
            lezen.deel(rij, lezer, mag_wijzigen=True)


def test_the_line_says_what_the_group_is_at(ronde):
    waar = []
    for velden in ({}, {"gebeurd": "Vijf"}, {"geleerd": "Bel"}):
        Ronde.objects.filter(pk=ronde.pk).update(**velden)
        vragen = [v for k in _deel(ronde.experiment)["nu"].knopen for v in k.vragen]
        waar += [vraag.kop for vraag in vragen if vraag.nu]

    assert waar == ["Wat gebeurde er?", "Wat leerden we?", "Hoe verder?"]


def test_the_page_reads_in_order_with_earlier_rounds_folded(als, deelnemer, ronde):
    client = als(deelnemer)
    Ronde.objects.update(gebeurd="Kanarie gebeurd", geleerd="Kanarie geleerd")
    _sluit(client, ronde, "aanpassen", proberen="Kanarie nieuw", verwachting="Kanarie nu")

    tekst = client.get(ronde.experiment.get_absolute_url()).text

    volgorde = ["Zes bezoeken", "Kanarie gebeurd", "Kanarie geleerd", "Kanarie nieuw", "Kanarie nu"]
    plekken = [tekst.index(woord) for woord in volgorde]
    assert plekken == sorted(plekken)
    assert tekst.count("lw-groei__eerder") == 1
    assert "Ronde afsluiten" in tekst


def test_who_only_reads_gets_no_buttons(als, deelnemer, proeftuin):
    ronde = maak_ronde(maak_experiment(proeftuin))

    tekst = als(deelnemer).get(ronde.experiment.get_absolute_url()).text

    assert "Wat proberen we?" in tekst
    assert [woord for woord in ("Ronde afsluiten", "Nu even niet") if woord in tekst] == []


def test_a_closed_round_is_told_on_the_timeline_and_the_trail_holds_no_content(
    als, deelnemer, ronde
):
    _sluit(als(deelnemer), ronde, "stoppen", waarom="kanarie-waarom")
    tuin = ronde.experiment.proeftuin

    mag = aandeel.gebeurtenissen(tuin, Lezer(frozenset({Recht.EXPERIMENTEN_ZIEN})))
    mag_niet = aandeel.gebeurtenissen(tuin, Lezer(frozenset({Recht.EXPERIMENTEN_LEZEN})))

    zin = "Ronde 1 van “Samen op huisbezoek” is klaar. De groep is gestopt."
    assert [deel.tekst for deel in mag] == [zin]
    assert mag_niet == []
    regels = Auditregel.objects.filter(handeling__in=aandeel.spoorzinnen())
    assert [regel.handeling for regel in regels] == ["ronde.stoppen"]
    assert "kanarie" not in str(list(regels.values()))
