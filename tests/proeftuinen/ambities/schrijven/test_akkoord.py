"""Who stands behind the text: numbers for all, names and needs for the team only."""

from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import akkoorden, lezen
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
)
from proeftuinen.ambities.zaal.vragen import stel
from proeftuinen.bijeenkomsten.live.models import Stip
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.post.models import Stilte
from tests.onderdelen.live_leiden import vaste_zitting
from tests.proeftuinen.ambities.maak import kies_tekst, kies_teksten


def _naar(naam, tuin, *ids):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *ids])


def _merk(tuin):
    return lezen.merk_van(lezen.teksten_nu(tuin))


def test_agreeing_counts_for_the_text_that_was_read(proeftuin, als, deelnemer, kernteam):
    kies_teksten(proeftuin, kernteam)
    merk = _merk(proeftuin)
    als(deelnemer).post(_naar("akkoord", proeftuin), {"antwoord": "ja", "merk": merk})
    kies_tekst(proeftuin, kernteam, Deel.WIJ, "iets anders")

    stand = akkoorden.stand_van(proeftuin, _merk(proeftuin), deelnemer.pk)

    assert (stand.ja, stand.eerder, stand.eigen_nu) == (0, 1, False)


def test_who_agrees_with_a_text_that_changed_reads_it_first(proeftuin, als, deelnemer, kernteam):
    kies_teksten(proeftuin, kernteam)
    merk = _merk(proeftuin)
    kies_tekst(proeftuin, kernteam, Deel.WIJ, "iets anders")
    post = {"antwoord": "mits", "nodig": "een vast nummer", "merk": merk}

    antwoord = als(deelnemer).post(_naar("akkoord", proeftuin), post)

    assert antwoord.status_code == 409
    assert "een vast nummer" in antwoord.content.decode()
    assert not Akkoord.objects.exists()


def test_the_last_answer_counts_and_a_yes_needs_nothing(proeftuin, als, deelnemer, kernteam):
    kies_teksten(proeftuin, kernteam)
    client, merk = als(deelnemer), _merk(proeftuin)
    for antwoord in ("mits", "ja", "ja"):
        post = {"antwoord": antwoord, "nodig": "tijd", "merk": merk}
        client.post(_naar("akkoord", proeftuin), post)

    rij = Akkoord.objects.get()

    assert (rij.antwoord, rij.nodig) == ("ja", "")


def test_others_see_how_many_and_not_who_or_what_they_need(
    proeftuin, als, deelnemer, kernteam, buitenstaander
):
    kies_teksten(proeftuin, kernteam)
    post = {"antwoord": "mits", "nodig": "een vast nummer", "merk": _merk(proeftuin)}
    als(deelnemer).post(_naar("akkoord", proeftuin), post)
    laat_meedoen(proeftuin=proeftuin, gebruiker=buitenstaander, rol=Rol.DEELNEMER)

    pagina = als(buitenstaander).get(_naar("ambitie-schrijven", proeftuin)).content.decode()
    team = als(kernteam).get(_naar("akkoord-noteren", proeftuin)).content.decode()

    assert "een vast nummer" not in pagina
    assert "<strong>1</strong> ja, als" in pagina
    assert "een vast nummer" in team


def test_nobody_at_rest_or_dead_is_asked(proeftuin, kernteam):
    for naam, velden in {
        "Gewoon": {},
        "Rust": {"stand": Contact.Stand.RUST},
        "Dood": {"stand": Contact.Stand.OVERLEDEN},
        "Stil": {"email": "stil@voorbeeld.example"},
    }.items():
        Contact.objects.create(proeftuin=proeftuin, naam=naam, **velden)
    Stilte.objects.create(adres="stil@voorbeeld.example")

    te_kiezen = {rij.naam for rij in akkoorden.zonder_account(proeftuin)}
    ongehoord = {rij.naam for rij in akkoorden.nog_niet_gehoord(proeftuin, "x") if rij.naam}

    assert te_kiezen == {"Gewoon"}
    assert ongehoord == {"Gewoon"}


def test_who_is_at_rest_or_dead_is_not_among_who_said_something(proeftuin, als, kernteam):
    kies_teksten(proeftuin, kernteam)
    vast = {"proeftuin": proeftuin, "antwoord": "mits", "merk": _merk(proeftuin)}
    for naam, stand in (("Gewoon", "GEWOON"), ("Rust", "RUST"), ("Dood", "OVERLEDEN")):
        mens = Contact.objects.create(proeftuin=proeftuin, naam=naam, stand=Contact.Stand[stand])
        Akkoord.objects.create(**vast, contact=mens, nodig=f"nodig voor {naam}")

    antwoord = als(kernteam).get(_naar("akkoord-noteren", proeftuin))

    assert [rij.contact.naam for rij in antwoord.context["antwoorden"]] == ["Gewoon"]
    assert "nodig voor Rust" not in antwoord.content.decode()
    assert "nodig voor Dood" not in antwoord.content.decode()


def test_dots_of_the_room_stand_beside_the_answers(proeftuin, als, kernteam):
    zitting = vaste_zitting(proeftuin, "eigen")
    keuzes = Akkoord.Antwoord.choices
    vraag = stel(
        bijeenkomst=zitting.bijeenkomst,
        waarvoor="meedoen",
        vraag="Doe je mee?",
        door=kernteam,
        keuzes=keuzes,
    )
    Stip.objects.create(vraag=vraag, sleutel="papier", keuze=0, aantal=7)
    type(vraag).objects.filter(pk=vraag.pk).update(stand="dicht")

    pagina = als(kernteam).get(_naar("ambitie-schrijven", proeftuin)).content.decode()

    assert "ja, ik doe mee 7, ja, als … 0, nog niet 0" in pagina


def test_answers_and_who_was_not_heard_are_leafed_through_each_by_itself(proeftuin, als, kernteam):
    kies_teksten(proeftuin, kernteam)
    vast = {"proeftuin": proeftuin, "antwoord": "ja", "merk": _merk(proeftuin)}
    for nr in range(52):
        Contact.objects.create(proeftuin=proeftuin, naam=f"Ongehoord {nr}")
        mens = Contact.objects.create(proeftuin=proeftuin, naam=f"Gehoord {nr}")
        Akkoord.objects.create(**vast, contact=mens)
    Akkoord.objects.filter(contact=mens).update(antwoord="nog_niet")
    adres = _naar("akkoord-noteren", proeftuin)

    een = als(kernteam).get(adres)
    twee = als(kernteam).get(f"{adres}?wat=antwoorden&page=2").context

    assert een.context["antwoorden"][0].contact.naam == "Gehoord 51"
    assert "page=2#zeiden" in een.content.decode()
    assert (len(een.context["antwoorden"]), len(twee["antwoorden"])) == (50, 2)
    assert twee["pagina"].number == 1
