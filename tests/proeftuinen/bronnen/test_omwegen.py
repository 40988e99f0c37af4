"""Ways around consent, and around what someone shows of themselves: none of them leads anywhere."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen import actions, fotos
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from tests.leerwerkplaats.web.images.maak import plaatje

GEHEIM = "kanarie-verborgen-mens"


def _adres(naam, proeftuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen])


@pytest.fixture
def verborgen(proeftuin):
    contact = Contact.objects.create(proeftuin=proeftuin, naam=GEHEIM, zicht=Zicht.NIETS)
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def mijn_foto(proeftuin, deelnemer, verborgen):
    """A photo that a participant added, on which the team put someone who hides."""
    return fotos.foto_maken(
        proeftuin=proeftuin,
        door=deelnemer,
        beeld=neem_in(plaatje("JPEG", (60, 40))),
        waarden={"beschrijving": "Aan tafel", "in_oogst": True},
        contacten=[verborgen],
        rollen=["buurman"],
    )


@pytest.fixture
def mijn_citaat(proeftuin, deelnemer, verborgen):
    waarden = {"tekst": "Ik blijf.", "rol": "inwoner", "contact": verborgen, "met_naam": True}
    return actions.citaat_maken(proeftuin=proeftuin, door=deelnemer, waarden=waarden)


def _fotovelden(foto, **overig):
    return {"versie": foto.versie, "beschrijving": "Anders", "rollen": "buurman"} | overig


def _op(foto):
    return {str(persoon) for persoon in Fotopersoon.objects.filter(foto=foto)}


# Who hides stays on what they are on, unnamed.


def test_a_participant_who_changes_a_caption_takes_nobody_off_whom_they_cannot_see(
    als, deelnemer, proeftuin, mijn_foto
):
    adres = _adres("foto-bewerken", proeftuin, mijn_foto.publiek_id)

    codes = [
        als(deelnemer).post(adres, _fotovelden(mijn_foto)).status_code,
        als(deelnemer)
        .post(adres, {"versie": 2, "beschrijving": "x", "niemand_herkenbaar": "on"})
        .status_code,
    ]

    assert codes == [302, 200]
    assert _op(mijn_foto) == {GEHEIM, "buurman"}


@pytest.mark.parametrize("versie", [1, 2])
def test_the_form_and_both_texts_do_not_name_who_hides(
    versie, als, deelnemer, proeftuin, mijn_foto, mijn_citaat
):
    Foto.objects.update(versie=2)
    Citaat.objects.update(versie=2)
    client = als(deelnemer)
    paginas = []
    for naam, ding, velden in (
        ("foto-bewerken", mijn_foto, {"beschrijving": "Anders", "rollen": "buurman"}),
        ("citaat-bewerken", mijn_citaat, {"tekst": "Ik ga.", "rol": "inwoner"}),
    ):
        adres = _adres(naam, proeftuin, ding.publiek_id)
        paginas.append(client.get(adres))
        paginas.append(client.post(adres, velden | {"versie": versie}))

    goed = [200, 302, 200, 302] if versie == 2 else [200, 409, 200, 409]
    assert [deel.status_code for deel in paginas] == goed
    assert [GEHEIM in deel.text for deel in paginas] == [False] * 4


def test_a_participant_who_changes_a_quote_does_not_untie_who_said_it(
    als, deelnemer, proeftuin, mijn_citaat, verborgen
):
    adres = _adres("citaat-bewerken", proeftuin, mijn_citaat.publiek_id)

    als(deelnemer).post(adres, {"versie": 1, "tekst": "Ik ga.", "rol": "inwoner", "contact": ""})

    mijn_citaat.refresh_from_db()
    assert (mijn_citaat.tekst, mijn_citaat.contact) == ("Ik ga.", verborgen)


# Who refused cannot be taken off.


@pytest.mark.parametrize("hoe", ["meteen", "later"])
def test_who_refused_cannot_be_taken_off_so_that_the_photo_may_be_used(
    hoe, als, kernteam, proeftuin, mijn_foto, verborgen
):
    persoon = Fotopersoon.objects.get(contact=verborgen)
    persoon.foto = mijn_foto
    if hoe == "meteen":
        Fotopersoon.objects.filter(pk=persoon.pk).update(nee_op=timezone.now())
    else:
        ja = fotos.leg_toestemming_bij_persoon(
            persoon=persoon, door=kernteam, kanaal="papier", gegeven_op=vandaag()
        )
        trek_in(toestemming=ja, door=None)
    adres = _adres("foto-bewerken", proeftuin, mijn_foto.publiek_id)

    antwoord = als(kernteam).post(
        adres, {"versie": 1, "beschrijving": "Leeg", "niemand_herkenbaar": "on"}
    )
    fotos.foto_wijzigen(
        foto=mijn_foto,
        door=kernteam,
        versie=1,
        waarden={"niemand_herkenbaar": True},
        contacten=[],
        rollen=[],
    )

    assert antwoord.context["form"].errors.keys() == {"contacten"}
    assert _op(mijn_foto) == {GEHEIM}
    assert list(Foto.objects.te_gebruiken(proeftuin, vandaag())) == []


# A yes is to the words that were shown.


def test_a_yes_to_words_that_were_changed_meanwhile_does_not_count(
    als, deelnemer, kernteam, proeftuin, citaat
):
    """Who says yes has read the former words: the page was open while someone wrote others."""
    pagina = als(deelnemer).get(reverse("proeftuinen:mijn-toestemmingen"))
    code = pagina.context["gesteld"][0].vraag.code
    actions.citaat_wijzigen(
        citaat=citaat, door=kernteam, versie=citaat.versie, waarden={"tekst": "Heel iets anders."}
    )

    antwoord = als(deelnemer).post(
        reverse("proeftuinen:mijn-toestemmingen"), {"ja": code, "sleutel": uuid4()}, follow=True
    )

    assert "Je ja telt niet" in antwoord.text
    assert Toestemming.objects.count() == 0
    citaat.refresh_from_db()
    assert citaat.toestemming is None


@pytest.mark.parametrize("versie", ["", "1", "x"])
def test_the_team_cannot_note_a_yes_to_words_it_did_not_see(
    versie, als, kernteam, proeftuin, citaat
):
    actions.citaat_wijzigen(
        citaat=citaat, door=kernteam, versie=1, waarden={"tekst": "Heel iets anders."}
    )
    adres = _adres("citaat-toestemming", proeftuin, citaat.publiek_id)
    hoe = {"sleutel": uuid4(), "kanaal": "mondeling", "gegeven_op": "2026-05-01"}

    antwoord = als(kernteam).post(adres, hoe | {"versie": versie})

    assert antwoord.context["form"].errors.keys() == {"versie"}
    assert Toestemming.objects.count() == 0


def test_a_yes_at_the_moment_of_a_change_does_not_carry_the_new_words(kernteam, citaat):
    gelezen = Citaat.objects.get(pk=citaat.pk)
    actions.citaat_wijzigen(
        citaat=citaat, door=kernteam, versie=1, waarden={"tekst": "Heel iets anders."}
    )

    actions.leg_toestemming_bij_citaat(
        citaat=gelezen, door=kernteam, kanaal="papier", gegeven_op=vandaag()
    )

    citaat.refresh_from_db()
    assert citaat.toestemming is None


def test_choosing_what_may_not_be_used_does_not_bring_it_out(
    als, kernteam, proeftuin, citaat, foto
):
    for naam, ding in (("citaat-oogst", citaat), ("foto-oogst", foto)):
        als(kernteam).post(_adres(naam, proeftuin, ding.publiek_id), {"oogst": "1"})

    oogst = als(kernteam).get(_adres("oogst", proeftuin)).text
    assert "Eerst vragen" not in oogst
    assert foto.adres not in oogst
