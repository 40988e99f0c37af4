"""A story block that goes: the promise to phone goes too, and nothing of it is kept for undoing."""

import pytest

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.bouwen import actions as bouwen
from proeftuinen.bijeenkomsten.plan.bouwen.terug import laatste, zet_terug
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Groep, Planwijziging, Verhaal
from proeftuinen.bijeenkomsten.verhalen import aandeel, actions
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming import actions as toestemmingen
from proeftuinen.mensen.toestemming.models import Toestemming
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact, maak_onderdeel

pytestmark = pytest.mark.django_db


@pytest.fixture
def bijeenkomst(proeftuin):
    return maak_bijeenkomst(proeftuin, "Avond", dag=vandaag())


@pytest.fixture
def verhaal(bijeenkomst, kernteam):
    """A story of which someone promised to phone who tells it."""
    blok = maak_onderdeel(bijeenkomst, "Een verhaal", 15, soort="verhaal")
    waarden = {"beller": maak_contact(bijeenkomst.proeftuin, "Jo Belt")}
    actions.verhaal_bewaren(onderdeel=blok, door=kernteam, versie=1, waarden=waarden)
    return blok


def _haal_weg(blok, door):
    bouwen.haal_weg(bijeenkomst=blok.bijeenkomst, odid=blok.publiek_id, door=door)


def test_the_action_goes_with_the_block_and_is_there_again_when_it_is_put_back(verhaal, kernteam):
    deze = verhaal.bijeenkomst
    _haal_weg(verhaal, kernteam)
    weg = list(Actie.objects.all())

    zet_terug(bijeenkomst=deze, wijziging_id=laatste(deze).pk, door=kernteam)

    actie = Actie.objects.get()
    assert weg == []
    assert (actie.stand, str(actie.eigenaar)) == (Actie.Stand.OPEN, "Jo Belt")
    assert Verhaal.objects.get().actie == actie


def test_it_goes_with_the_group_that_the_story_stood_in(verhaal, kernteam):
    deze = verhaal.bijeenkomst
    naast = maak_onderdeel(deze, "In groepen", 30, soort="parallel")
    groep = Groep.objects.create(onderdeel=naast, naam="Thee", volgorde=1)
    Agendaonderdeel.objects.filter(pk=verhaal.pk).update(groep=groep)

    _haal_weg(naast, kernteam)

    assert not Actie.objects.exists()


def test_who_was_phoned_already_stays_written_down(verhaal, kernteam):
    Actie.objects.update(stand=Actie.Stand.KLAAR, afgerond_op="2026-05-12T10:00Z")

    _haal_weg(verhaal, kernteam)

    assert Actie.objects.get().stand == Actie.Stand.KLAAR


def _wijzig(blok, door, doel):
    blok.refresh_from_db()
    bouwen.bewerk(
        bijeenkomst=blok.bijeenkomst,
        odid=blok.publiek_id,
        door=door,
        versie=blok.versie,
        waarden={"doel": doel},
    )


@pytest.fixture
def verteld(verhaal, kernteam):
    """Keep for undoing what stood in the block, and in one of a meeting without a story."""
    _wijzig(verhaal, kernteam, "Kanarie vertelt over haar broer")
    _wijzig(verhaal, kernteam, "")
    ander = maak_bijeenkomst(verhaal.bijeenkomst.proeftuin, "Zonder verhaal", dag=vandaag())
    _wijzig(maak_onderdeel(ander, "Pauze"), kernteam, "Soep")
    return verhaal


def _bewaard():
    return " ".join(str(rij.terug) for rij in Planwijziging.objects.all())


def test_a_withdrawn_consent_forgets_what_stood_in_the_block(verteld, kernteam):
    tuin = verteld.bijeenkomst.proeftuin
    teller = maak_contact(tuin, "Riet")
    ja = Toestemming.objects.create(
        proeftuin=tuin, contact=teller, doel="citaat", gegeven_op=vandaag()
    )
    Verhaal.objects.update(teller=teller, toestemming=ja)
    voor = _bewaard()

    toestemmingen.trek_in(toestemming=ja, door=kernteam)

    assert "Kanarie" in voor
    assert "Kanarie" not in _bewaard()
    assert "Soep" in _bewaard()


def test_also_of_a_story_that_was_taken_away(verteld, kernteam):
    _haal_weg(verteld, kernteam)

    aandeel.bij_intrekking(verteld.bijeenkomst.proeftuin)

    assert "Kanarie" not in _bewaard()
    assert "Soep" in _bewaard()


def test_erasing_someone_forgets_it_too(verteld, deelnemer):
    Verhaal.objects.update(teller=Contact.objects.get(gebruiker=deelnemer))

    aandeel.wis(deelnemer)

    assert Verhaal.objects.get().teller is None
    assert "Kanarie" not in _bewaard()
