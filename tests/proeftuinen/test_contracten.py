"""Every listed aandeel keeps to the contract, and so does the made-up one in tests/proefonderdeel."""

import json
from datetime import date
from importlib import import_module

import pytest
from django.conf import settings as echte
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Mag, Recht, Rol, rechten_van
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Vraag
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject import actions
from proeftuinen.traject.contracten import (
    NAMEN,
    Kaart,
    Lezer,
    Wissing,
    uitgeteld,
    verzamel,
)
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import lees_jaar
from tests.contractvormen import keur
from tests.iemand import vul_alles
from tests.kennisbank.maak import maak_item
from tests.proefonderdeel.bloemen import plant

PROEF = "tests.proefonderdeel.aandeel"
BLIJFT_TOT_HET_EIND = {"account", "wie deed wat"}  # the account itself, and the trail's codes
ALLE = [*echte.AANDELEN, PROEF]


def _lezer(rol: Rol) -> Lezer:
    return Lezer(rechten_van([rol]))


BEGELEIDER = _lezer(Rol.PROCESBEGELEIDER)
GEMEENTE = _lezer(Rol.GEMEENTE)


# The contract, for every listed aandeel and the made-up one.


@pytest.fixture
def gevuld(klok, proeftuin, procesbegeleider):
    """Lindewaard with something for each aandeel; all that is of a person is Sanne's."""
    eerste = Stap.objects.van(proeftuin).first()
    eerste.proeftuin = proeftuin
    actions.stap_afsluiten(stap=eerste, door=procesbegeleider, versie=1, reden="kanarie-hier")
    knoop = Schakel.objects.get(object_id=eerste.publiek_id)
    plant(proeftuin, "kanarie-bloem", door=procesbegeleider, uit=knoop.publiek_id)
    vul_alles(procesbegeleider, proeftuin)
    return proeftuin


@pytest.fixture
def leeg(db):
    """A proeftuin in which nothing stands yet, not even a step."""
    return Proeftuin.objects.create(
        naam="Leegveen", start=date(2026, 1, 1), einde=date(2026, 12, 31)
    )


def _vraag(module, naam: str, *args):
    functie = getattr(module, naam, None)
    return functie(*args) if functie else None


def test_each_function_of_an_aandeel_gives_what_the_contract_says(
    subtests, gevuld, procesbegeleider, rf
):
    """One world for all, as it was again after each: filling it costs more than asking."""
    item = maak_item(titel="Om te gebruiken")

    for pad in ALLE:
        with subtests.test(pad), transaction.atomic():
            wie = Gebruiker.objects.get(pk=procesbegeleider.pk)
            verzoek = rf.get("/")
            verzoek.user = wie
            tuin = Proeftuin.objects.get(pk=gevuld.pk)
            argumenten = _argumenten(tuin, wie, Kennisitem.objects.get(pk=item.pk), verzoek)
            assert argumenten.keys() == NAMEN
            module = import_module(pad)
            for naam in [naam for naam in argumenten if hasattr(module, naam)]:
                keur(naam, getattr(module, naam)(*argumenten[naam]))
            transaction.set_rollback(True)


def _argumenten(tuin, wie, item, verzoek) -> dict[str, tuple]:
    """Return what each function of the contract is called with."""
    stap = Stap.objects.van(tuin).first()
    stap.proeftuin = tuin
    ja = Toestemming.objects.exclude(contact=None).first()
    vraag = Vraag("niets-x", ja.contact, ja.doel, "Iets dat niet bestaat")
    bijeenkomst = Bijeenkomst.objects.create(proeftuin=tuin, titel="Samen", dag=stap.begin)
    knopen = list(tuin.schakels.values_list("soort", "object_id"))
    return {
        "tabs": (),
        "doelen": (),
        "kaarten": (tuin, BEGELEIDER),
        "uitkomsten": (stap, BEGELEIDER),
        "gebeurtenissen": (tuin, BEGELEIDER),
        "maten": (tuin,),
        "groei": ([tuin],),
        "hoofdstuk": (tuin, BEGELEIDER),
        "uitspraken": (tuin, BEGELEIDER),
        "onbekend": (tuin, BEGELEIDER),
        "werkbladen": (tuin, BEGELEIDER),
        "niet_in_boek": (tuin, BEGELEIDER),
        "agenda": (tuin, BEGELEIDER),
        "postsoorten": (),
        "eigen_tabs": (),
        "vraagt_slot": (wie,),
        "vertel_spoor": (list(Auditregel.objects.all()),),
        "neem_mee": (wie,),
        "wat_weggaat": (wie,),
        "bezwaren": (wie,),
        "houd_vast": (wie,),
        "bewaartermijnen": (),
        "demo": (tuin, {}, stap.begin),
        "elke_minuut": (timezone.now(),),
        "elke_dag": (timezone.now(),),
        "bij_deelname": (tuin, wie),
        "bekende_naam": (tuin, "iemand@voorbeeld.example"),
        "bij_verspreiding": (tuin, wie, "Concept-oogst, 12 mei 2026"),
        "bij_intrekking": (tuin,),
        "spoorzinnen": (),
        "opdrachtsoorten": (),
        "bezorg": ("iemand@voorbeeld.example", "proef", "Onderwerp", "Tekst"),
        "zet_stil": ("iemand@voorbeeld.example",),
        "hef_stil_op": ("iemand@voorbeeld.example",),
        "blijft_stil": ("iemand@voorbeeld.example",),
        "bekende_adressen": (),
        "na_terugzetten": (),
        "bij_organisatie": (Organisatie.objects.first(), tuin, BEGELEIDER),
        "wis": (wie,),
        "toestemmingsvragen": (wie,),
        "bij_toestemming": (vraag, ja),
        "steunt_op": (list(Toestemming.objects.all()),),
        "wat_weggaat_met": (ja.contact,),
        "wis_met": (ja.contact,),
        "bij_stap": (stap, BEGELEIDER),
        "bij_stappen": (tuin, [stap], wie),
        "bij_bijeenkomst": (bijeenkomst, BEGELEIDER),
        "bij_bijeenkomst_gewijzigd": (bijeenkomst, wie),
        "bij_rust": (ja.contact,),
        "bij_beleid": (tuin, BEGELEIDER),
        "knoopstand": (knopen, BEGELEIDER),
        "dimensies_van": ([tuin.organisaties.first().pk],),
        "plankrechten": (verzoek, tuin.publiek_id),
        "planken_van": (wie,),
        "gebruikt_in": ([item.pk], wie),
        "acties_bij_item": (item, verzoek),
        "bij_uitkomst": (item, "u1", verzoek),
        "bij_kennisitem": (item,),
        "bij_kennisitem_weg": (item,),
        "bij_proeftuin": (tuin,),
    }


@pytest.mark.parametrize("pad", ALLE)
def test_an_empty_proeftuin_gives_nothing_to_tell(pad, leeg):
    module = import_module(pad)

    assert list(_vraag(module, "gebeurtenissen", leeg, BEGELEIDER) or []) == []
    assert _vraag(module, "hoofdstuk", leeg, BEGELEIDER) is None
    assert {maat.waarde for maat in _vraag(module, "maten", leeg) or []} <= {0, None}
    assert _teken(leeg, _kaarten(module, leeg, BEGELEIDER), BEGELEIDER).count("kanarie") == 0


def _kaarten(module, proeftuin, lezer) -> list[Kaart]:
    proeftuin.jaar = lees_jaar(list(Stap.objects.van(proeftuin)), vandaag())
    return uitgeteld(_vraag(module, "kaarten", proeftuin, lezer) or [])


def _teken(proeftuin, delen, lezer) -> str:
    kader = {"proeftuin": proeftuin, "mag": Mag(lezer.rechten), "jaar": proeftuin.jaar}
    return "".join(
        render_to_string(deel.sjabloon, {**kader, "kaart": deel, "inhoud": deel.inhoud})
        for deel in delen
    )


# One world for all that only read: filling it costs more than asking each aandeel.


def test_what_belongs_to_another_proeftuin_is_in_no_contribution(
    subtests, bloemen, gevuld, andere_proeftuin
):
    Proeftuin.objects.filter(pk=gevuld.pk).update(aanleiding="kanarie-aanleiding")
    Stap.objects.van(gevuld).update(naam="kanarie-stap", doel="kanarie-doel")

    for pad in ALLE:
        module = import_module(pad)
        delen = [
            *_kaarten(module, andere_proeftuin, BEGELEIDER),
            *filter(None, [_vraag(module, "hoofdstuk", andere_proeftuin, BEGELEIDER)]),
        ]
        tekst = _teken(andere_proeftuin, delen, BEGELEIDER)
        gebeurd = _vraag(module, "gebeurtenissen", andere_proeftuin, BEGELEIDER) or []

        with subtests.test(pad):
            assert "kanarie" not in tekst
            assert list(gebeurd) == []


def test_the_canaries_of_the_last_test_show_in_their_own_place(bloemen, gevuld):
    """So that they could have leaked."""
    Proeftuin.objects.filter(pk=gevuld.pk).update(aanleiding="kanarie-aanleiding")
    Stap.objects.van(gevuld).update(naam="kanarie-stap")
    tuin = Proeftuin.objects.get(pk=gevuld.pk)
    modules = [import_module(pad) for pad in ALLE]

    tekst = "".join(
        _teken(tuin, _kaarten(module, tuin, BEGELEIDER), BEGELEIDER) for module in modules
    )
    gebeurd = [deel.tekst for deel in verzamel("gebeurtenissen", tuin, BEGELEIDER)]

    assert [k for k in ("aanleiding", "stap", "bloem") if f"kanarie-{k}" in tekst] == [
        "aanleiding",
        "stap",
        "bloem",
    ]
    kanaries = [deel for deel in gebeurd if "kanarie" in deel]
    assert kanaries == ["kanarie-stap is klaar."] * 2 + ["kanarie-bloem bloeit."]


def test_a_reader_without_the_right_is_told_nothing_of_the_inside(subtests, bloemen, gevuld):
    for pad in ALLE:
        module = import_module(pad)
        with subtests.test(pad):
            assert "kanarie" not in _teken(gevuld, _kaarten(module, gevuld, GEMEENTE), GEMEENTE)
            assert list(_vraag(module, "gebeurtenissen", gevuld, GEMEENTE) or []) == []


def test_a_card_asks_at_most_one_thing_of_the_database(subtests, bloemen, gevuld):
    for pad in ALLE:
        module = import_module(pad)
        tuin = Proeftuin.objects.get(pk=gevuld.pk)  # that knows nothing from the card before
        tuin.jaar = lees_jaar(list(Stap.objects.van(tuin)), vandaag())

        with CaptureQueriesContext(connection) as vragen:
            kaarten = uitgeteld(_vraag(module, "kaarten", tuin, BEGELEIDER) or [])
            _teken(tuin, kaarten, BEGELEIDER)

        with subtests.test(pad):  # one to learn that there is nothing to tell
            assert len(vragen) <= max(1, len(kaarten))


# A list of people under way that holds this address goes as a whole, whoever handed it in.
NEEMT_MEER_WEG = {"proeftuinen.mensen.inlezen.aandeel"}
WISSERS = [pad for pad in ALLE if hasattr(import_module(pad), "wis")]


def _mee(module, wie) -> dict[str, list]:
    delen = _vraag(module, "neem_mee", wie) or {}
    return {naam: list(deel) for naam, deel in delen.items() if naam not in BLIJFT_TOT_HET_EIND}


def _weg(module, wie) -> list[Wissing]:
    trail = "Regels in 'wie deed wat'"
    delen = [deel for deel in module.wat_weggaat(wie) if deel.wat != trail]
    return [deel for deel in delen if not deel.wat.startswith("Je account")]


def test_each_part_with_a_table_of_its_own_about_people_can_erase():
    assert len(WISSERS) >= 7


@pytest.mark.parametrize("pad", WISSERS)
def test_what_is_erased_was_told_and_taken_out_before_and_is_gone_after(
    pad, gevuld, procesbegeleider, kernteam
):
    module = import_module(pad)
    van_ander = _mee(module, kernteam)
    assert [deel.wat for deel in _weg(module, procesbegeleider) if not deel.aantal] == []
    assert [naam for naam, rijen in _mee(module, procesbegeleider).items() if not rijen] == []

    module.wis(procesbegeleider)

    assert [rijen for rijen in _mee(module, procesbegeleider).values() if rijen] == []
    assert [deel.wat for deel in _weg(module, procesbegeleider) if deel.aantal] == []
    if pad not in NEEMT_MEER_WEG:
        assert _mee(module, kernteam) == van_ander


def test_the_preview_says_in_its_first_word_what_happens(subtests, gevuld, procesbegeleider):
    gewoon = {"Gaat", "Gaan", "Blijft", "Blijven"}
    for pad in WISSERS:
        zinnen = [deel.gebeurt for deel in import_module(pad).wat_weggaat(procesbegeleider)]

        with subtests.test(pad):
            assert {zin.split()[0].rstrip(".,") for zin in zinnen} <= gewoon


def test_what_one_takes_along_is_plain_and_explained(subtests, gevuld, procesbegeleider):
    for pad in ALLE:
        module = import_module(pad)
        delen = _vraag(module, "neem_mee", procesbegeleider) or {}
        mee = {naam: list(deel) for naam, deel in delen.items()}

        with subtests.test(pad):
            assert json.loads(json.dumps(mee, cls=DjangoJSONEncoder)).keys() == mee.keys()
            assert set(getattr(module, "UITLEG", {})) <= set(mee)


def test_classes_of_data_have_names_of_their_own():
    namen = [termijn.naam for termijn in verzamel("bewaartermijnen")]

    assert len(namen) >= 12
    assert sorted(namen) == sorted(set(namen))
    assert [naam for naam in namen if len(f"termijn {naam}") > 40] == []


@pytest.mark.parametrize("pad", ALLE)
def test_each_tab_and_target_leads_to_an_address_that_exists(pad, bloemen, leeg):
    module = import_module(pad)
    delen = [*(_vraag(module, "tabs") or []), *(_vraag(module, "doelen") or [])]

    for deel in delen:
        assert reverse(deel.url_naam, args=[leeg.publiek_id])
        assert isinstance(deel.recht, Recht)
