"""Two organisations that are one go together with all that hangs on them, and part again."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.apps import apps
from django.db import connection, connections

from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.kennis.models import Uitkomstkoppeling
from proeftuinen.mensen.bestuur.models import Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties import aanhang, actions, samenvoegen
from proeftuinen.mensen.organisaties.models import (
    GeenVariant,
    Organisatie,
    Samenvoeging,
    Wijzigingsvoorstel,
)
from proeftuinen.monitoring.transitie.models import Handtekening, Netwerkafspraak, Toezegging
from proeftuinen.netwerk.models import Ligging
from proeftuinen.sociale_kaart.models import Schemaregel, Voorziening
from tests.casustafel.maak import maak_tafel
from tests.kennisbank.maak import maak_item
from tests.proeftuinen.mensen.organisaties.conftest import adres_van
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats

TECHNIEK = {"web.Auditregel", "proeftuinen.Samenvoeging", "sessions.Session"}


@pytest.fixture
def variant(proeftuin, kernteam, buren, buitenstaander, thuiszorg):
    """The same one in another spelling, with a row in every table that can point to it."""
    deze = actions.maak(
        proeftuin=proeftuin, door=kernteam, naam="Thuis zorg Lindeward", soort="wijkverpleging"
    )
    actions.neem_over(organisaties=[deze], proeftuin=buren, door=buitenstaander)
    for rij in (thuiszorg, deze):
        Instemming.objects.create(
            proeftuin=proeftuin,
            organisatie=rij,
            stand="ja",
            wie=f"bestuur {rij}",
            sinds=date(2026, 1, 1),
        )
    Instemming.objects.create(proeftuin=buren, organisatie=deze, wie="bestuur")
    Contact.objects.create(proeftuin=proeftuin, naam="Een", organisatie=deze)
    Contact.objects.create(proeftuin=buren, naam="Twee", organisatie=deze)
    Gesprek.objects.create(proeftuin=proeftuin, met_wie="directeur", organisatie=deze)
    Voorziening.objects.create(organisatie=deze, naam="Zorg thuis", gemaakt_in=proeftuin)
    Schemaregel.objects.create(
        proeftuin=proeftuin, dimensie="lichamelijk", wie="Thuiszorg", organisatie=deze
    )
    Vondst.objects.create(proeftuin=proeftuin, soort="initiatief", tekst="x", organisatie=deze)
    Wijzigingsvoorstel.objects.create(organisatie=deze, proeftuin=buren, waarden={"plaats": "X"})
    maak_plaats(maak_meting(proeftuin), "Een", organisatie=deze)
    Ligging.objects.create(proeftuin=proeftuin, organisatie=deze, x=100, y=100)
    schema = maak_item(soort="stroomschema")
    Uitkomstkoppeling.objects.create(proeftuin=proeftuin, item=schema, punt="u1", organisatie=deze)
    maak_tafel(proeftuin, te_gast_bij=deze)
    van_deze = {"proeftuin": proeftuin, "organisatie": deze}
    Netwerkafspraak.objects.create(**van_deze, soort="bijeen", wat="Samen lunchen")
    Toezegging.objects.create(**van_deze, van="bestuurder", wat="De zaal")
    Handtekening.objects.create(**van_deze, rol="bestuurder", op=proeftuin.start)
    return deze


def _alle_rijen() -> dict[str, list]:
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in TECHNIEK
    }


def _samen(proeftuin, kernteam, van, naar) -> Samenvoeging:
    return samenvoegen.voeg_samen(van=van, naar=naar, proeftuin=proeftuin, door=kernteam)


def _los(samenvoeging, proeftuin, kernteam) -> int:
    return samenvoegen.maak_ongedaan(samenvoeging=samenvoeging, proeftuin=proeftuin, door=kernteam)


def test_the_fixture_has_a_row_in_every_table_that_points_to_an_organisation(variant):
    assert [deel.naam for deel in aanhang.alle() if not deel.van(variant.pk).exists()] == []


def test_nothing_hangs_on_what_is_put_away_when_only_one_can_be():
    """Else putting it away would take more along than is kept."""
    eenmalig = [deel.model for deel in aanhang.alle() if deel.sleutels]

    assert [model.__name__ for model in eenmalig if model._meta.related_objects] == []


def test_all_that_hung_on_it_moves_along(proeftuin, kernteam, buren, thuiszorg, variant):
    _samen(proeftuin, kernteam, variant, thuiszorg)

    variant.refresh_from_db()
    assert [deel.naam for deel in aanhang.alle() if deel.van(variant.pk).exists()] == []
    assert variant.samengevoegd_in == thuiszorg
    assert set(thuiszorg.proeftuinen.all()) == {proeftuin, buren}
    ons, hun = Instemming.objects.order_by("proeftuin_id")
    assert (ons.wie, hun.organisatie) == ("bestuur Thuiszorg Lindewaard", thuiszorg)
    assert list(Organisatie.objects.van(proeftuin)) == [thuiszorg]
    assert Contact.objects.filter(organisatie=thuiszorg).count() == 2


def test_undone_every_row_of_every_table_is_as_it_was(proeftuin, kernteam, thuiszorg, variant):
    voor = _alle_rijen()

    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    tussen = _alle_rijen()
    bleef = _los(samen, proeftuin, kernteam)

    na = _alle_rijen()
    assert tussen != voor
    assert {naam: rijen for naam, rijen in na.items() if rijen != voor[naam]} == {}
    assert bleef == 0


def test_what_the_one_that_stays_had_not_it_takes_and_gives_back(
    proeftuin, kernteam, thuiszorg, variant
):
    Organisatie.objects.filter(pk=variant.pk).update(telefoon="088 000 13 00", plaats="Molenweg 8")

    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    thuiszorg.refresh_from_db()
    gekregen = thuiszorg.telefoon, thuiszorg.plaats
    Organisatie.objects.filter(pk=thuiszorg.pk).update(plaats="Dorpsstraat 1")
    _los(samen, proeftuin, kernteam)

    thuiszorg.refresh_from_db()
    assert gekregen == ("088 000 13 00", "Molenweg 8")
    assert (thuiszorg.telefoon, thuiszorg.plaats) == ("", "Dorpsstraat 1")


def test_what_changed_since_stays_and_is_counted(proeftuin, kernteam, buren, thuiszorg, variant):
    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    Contact.objects.filter(naam="Een").update(organisatie=None)
    Gesprek.objects.all().delete()
    Contact.objects.create(proeftuin=buren, naam="Later", organisatie=thuiszorg)

    bleef = _los(samen, proeftuin, kernteam)

    assert bleef == 3  # one moved elsewhere, one is gone, and the neighbours use both now
    assert Contact.objects.get(naam="Een").organisatie is None
    assert Contact.objects.get(naam="Later").organisatie == thuiszorg
    assert set(thuiszorg.proeftuinen.all()) == {proeftuin, buren}
    assert set(variant.proeftuinen.all()) == {proeftuin, buren}


def test_a_proeftuin_that_is_gone_does_not_come_back(
    proeftuin, kernteam, buren, thuiszorg, variant
):
    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    buren.delete()

    _los(samen, proeftuin, kernteam)

    assert list(variant.proeftuinen.all()) == [proeftuin]


def test_undone_twice_is_refused(proeftuin, kernteam, thuiszorg, variant):
    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    _los(samen, proeftuin, kernteam)
    voor = _alle_rijen()

    with pytest.raises(samenvoegen.Samenvoegfout, match="al ongedaan"):
        _los(samen, proeftuin, kernteam)

    assert _alle_rijen() == voor


def test_of_a_chain_the_last_is_undone_first(proeftuin, kernteam, thuiszorg, variant):
    derde = actions.maak(proeftuin=proeftuin, door=kernteam, naam="Thuiszorg Linde Waard")
    voor = _alle_rijen()
    eerste = _samen(proeftuin, kernteam, variant, thuiszorg)
    tweede = _samen(proeftuin, kernteam, thuiszorg, derde)

    with pytest.raises(samenvoegen.Samenvoegfout, match="latere"):
        _los(eerste, proeftuin, kernteam)
    _los(tweede, proeftuin, kernteam)
    _los(eerste, proeftuin, kernteam)

    anders = {naam for naam, rijen in _alle_rijen().items() if rijen != voor[naam]}
    assert anders - {"proeftuinen.Organisatie"} == set()  # the filled in counts its versions


def test_with_one_that_another_keeps_it_does_not_merge(
    proeftuin, kernteam, buren, buitenstaander, thuiszorg
):
    hun = actions.maak(proeftuin=buren, door=buitenstaander, naam="Thuiszorg Lindewaard BV")

    assert samenvoegen.paren(proeftuin) == []
    with pytest.raises(samenvoegen.Samenvoegfout, match="andere proeftuin"):
        _samen(proeftuin, kernteam, hun, thuiszorg)
    with pytest.raises(samenvoegen.Samenvoegfout, match="dezelfde"):
        _samen(proeftuin, kernteam, thuiszorg, thuiszorg)


def test_erased_later_who_merged_is_no_longer_said(proeftuin, kernteam, thuiszorg, variant):
    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    kernteam.delete()

    samen.refresh_from_db()
    assert samen.door is None


# The page.


def _kies(client, proeftuin, een, ander, keus):
    velden = {"een": een.publiek_id, "ander": ander.publiek_id, "keus": keus}
    return client.post(adres_van("organisaties-dubbel", proeftuin), velden, follow=True)


def test_the_page_proposes_pairs_and_the_button_says_which_name_stays(
    als, kernteam, proeftuin, thuiszorg, variant
):
    pagina = als(kernteam).get(adres_van("organisaties-dubbel", proeftuin)).content.decode()
    na = _kies(als(kernteam), proeftuin, variant, thuiszorg, "ander").content.decode()

    assert "Voeg samen als “Thuis zorg Lindeward”" in pagina
    assert "Thuis zorg Lindeward hoort nu bij Thuiszorg Lindewaard." in na
    assert "Maak ongedaan" in na


def test_that_they_are_two_is_remembered(als, kernteam, proeftuin, thuiszorg, variant):
    for _ in range(2):
        na = _kies(als(kernteam), proeftuin, variant, thuiszorg, "twee")

    assert "Er zijn geen namen die op elkaar lijken." in na.content.decode()
    assert GeenVariant.objects.count() == 1
    assert Samenvoeging.objects.count() == 0


def test_an_old_address_leads_on_to_what_it_went_into(
    als, deelnemer, kernteam, proeftuin, thuiszorg, variant
):
    _samen(proeftuin, kernteam, variant, thuiszorg)

    antwoord = als(deelnemer).get(adres_van("organisatie", proeftuin, variant.publiek_id))

    assert antwoord.url == adres_van("organisatie", proeftuin, thuiszorg.publiek_id)


@pytest.mark.parametrize("keus", ["een", "ander", "twee", "onzin", ""])
def test_one_of_another_place_is_not_taken(
    als, kernteam, proeftuin, andere_proeftuin, buitenstaander, thuiszorg, keus
):
    vreemd = actions.maak(proeftuin=andere_proeftuin, door=buitenstaander, naam="Geheim")

    antwoord = _kies(als(kernteam), proeftuin, thuiszorg, vreemd, keus)

    assert "Kies twee organisaties die jullie zelf bijhouden." in antwoord.content.decode()
    assert (Samenvoeging.objects.count(), GeenVariant.objects.count()) == (0, 0)


def test_undone_by_its_button_and_only_in_the_own_place(
    als, kernteam, buitenstaander, proeftuin, andere_proeftuin, thuiszorg, variant
):
    samen = _samen(proeftuin, kernteam, variant, thuiszorg)
    daar = adres_van("samenvoeging-ongedaan", andere_proeftuin, samen.publiek_id)
    hier = adres_van("samenvoeging-ongedaan", proeftuin, samen.publiek_id)

    elders = als(buitenstaander).post(daar).status_code
    na = als(kernteam).post(hier, follow=True).content.decode()
    weer = als(kernteam).post(hier, follow=True).content.decode()

    assert elders == 404
    assert "zijn weer twee." in na
    assert "Dit was al ongedaan gemaakt." in weer


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_of_pairs_asks_the_same_for_three_as_for_one(
    als, kernteam, proeftuin, klok, django_assert_num_queries, aantal
):
    for nr in range(aantal):
        for naam in (f"Hospice{'abc'[nr] * 6}", f"Hospice {'abc'[nr] * 6}"):
            actions.maak(proeftuin=proeftuin, door=kernteam, naam=naam)
    client = als(kernteam)

    with django_assert_num_queries(7):
        antwoord = client.get(adres_van("organisaties-dubbel", proeftuin))
    assert len(antwoord.context["pagina"]) == aantal


@pytest.mark.django_db(transaction=True)
def test_of_two_merges_at_once_into_each_other_one_is_refused(proeftuin, kernteam, klok):
    een = actions.maak(proeftuin=proeftuin, door=kernteam, naam="Een")
    ander = actions.maak(proeftuin=proeftuin, door=kernteam, naam="Ander")
    paren = [(een, ander), (ander, een)]
    start = Barrier(2, timeout=20)

    def doe(paar):
        try:
            if connection.vendor == "postgresql":
                start.wait()
            _samen(proeftuin, kernteam, *paar)
        except samenvoegen.Samenvoegfout:
            return False
        finally:
            if connection.vendor == "postgresql":
                connections.close_all()
        return True

    if connection.vendor == "postgresql":
        with ThreadPoolExecutor(2) as draden:
            gelukt = list(draden.map(doe, paren))
    else:
        gelukt = [doe(paar) for paar in paren]

    assert sorted(gelukt) == [False, True]
    assert Samenvoeging.objects.count() == 1
    assert Organisatie.objects.van(proeftuin).count() == 1
