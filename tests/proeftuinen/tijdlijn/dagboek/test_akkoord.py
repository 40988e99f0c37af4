"""An interview needs a yes to its very words: on screen, on paper, and in the book."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.tijdlijn.dagboek import aandeel, actions, toestemmen
from proeftuinen.tijdlijn.dagboek.actions import Inhoud
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Bericht
from proeftuinen.uitgaven.publiek import LEZERS

pytestmark = pytest.mark.usefixtures("klok")


def _naar(naam, stuk):
    return reverse(f"proeftuinen:{naam}", args=[stuk.proeftuin.publiek_id, stuk.publiek_id])


def _lezer(rol, wie=None):
    return Lezer(RECHTEN[rol], wie.pk if wie else None)


def _in_boek(proeftuin, lezer=LEZERS):
    hoofdstuk = aandeel.hoofdstuk(proeftuin, lezer)
    return [blad.stuk for blad in hoofdstuk.inhoud["bladen"]] if hoofdstuk else []


def _zelf_ja(vraag, door):
    ja = leg_vast_toestemming(
        proeftuin=vraag.contact.proeftuin,
        contact=vraag.contact,
        namens="",
        doel=vraag.doel,
        kanaal="zelf",
        gegeven_op=vandaag(),
        door=door,
    )
    aandeel.bij_toestemming(vraag, ja)
    return ja


def test_who_was_interviewed_is_asked_and_says_yes_to_these_words(deelnemer, proeftuin, interview):
    (vraag,) = aandeel.toestemmingsvragen(deelnemer)
    assert (vraag.doel, vraag.contact) == (Toestemming.Doel.INTERVIEW, interview.contact)
    assert all(deel in vraag.over for deel in ("Ik bel", "Wat is er anders?", "De tijd."))
    assert _in_boek(proeftuin) == []

    ja = _zelf_ja(vraag, deelnemer)

    assert aandeel.toestemmingsvragen(deelnemer) == []
    assert _in_boek(proeftuin) == [interview]
    assert aandeel.hoofdstuk(proeftuin, LEZERS).toestemmingen == {ja.pk}
    (steun,) = aandeel.steunt_op([ja])
    assert (steun.toestemming_id, steun.adres) == (ja.pk, interview.get_absolute_url())


def test_a_yes_to_an_older_text_counts_for_nothing(deelnemer, kernteam, proeftuin, interview):
    (oud,) = aandeel.toestemmingsvragen(deelnemer)
    waarden = {"titel": "Ik bel", "rol": "huisarts", "contact": interview.contact}
    actions.wijzig(stuk=interview, door=kernteam, versie=1, inhoud=Inhoud(waarden, [("A?", "B")]))

    _zelf_ja(oud, deelnemer)

    assert _in_boek(proeftuin) == []
    (nieuw,) = aandeel.toestemmingsvragen(deelnemer)
    assert nieuw.code != oud.code


def test_other_words_end_a_yes_and_another_day_does_not(kernteam, proeftuin, interview, ja):
    vragen = list(interview.vragen.values_list("vraag", "antwoord"))
    waarden = {naam: getattr(interview, naam) for naam in ("titel", "rol", "contact", "tekst")}
    dag = {"dag": vandaag() - timedelta(days=1)}
    zelfde = Inhoud(waarden | dag, vragen)
    assert not actions.wijzig(stuk=interview, door=kernteam, versie=1, inhoud=zelfde)
    assert _in_boek(proeftuin) == [interview]

    anders = Inhoud(waarden, [*vragen, ("Nog iets?", "Nee.")])
    assert actions.wijzig(stuk=interview, door=kernteam, versie=2, inhoud=anders)

    assert _in_boek(proeftuin) == []


def test_a_withdrawn_yes_takes_it_out_of_the_book_and_from_others_at_once(
    als, deelnemer, kernteam, procesbegeleider, proeftuin, interview, ja
):
    Dagboekstuk.objects.update(door=procesbegeleider)
    ander = _lezer(Rol.DEELNEMER, procesbegeleider)
    assert Dagboekstuk.objects.zichtbaar_voor(ander, vandaag()).exists()

    trek_in(toestemming=ja, door=kernteam)

    assert _in_boek(proeftuin) == []
    buiten = Lezer(RECHTEN[Rol.DEELNEMER], 0)
    assert not Dagboekstuk.objects.zichtbaar_voor(buiten, vandaag()).exists()
    assert als(deelnemer).get(interview.get_absolute_url()).status_code == 200  # said it
    assert als(kernteam).get(interview.get_absolute_url()).status_code == 200
    assert aandeel.toestemmingsvragen(deelnemer) == []  # what was withdrawn is not asked again


def test_the_team_notes_a_yes_on_paper_once_and_only_for_the_words_it_read(
    als, deelnemer, kernteam, proeftuin, interview
):
    adres = _naar("dagboekstuk-toestemming", interview)
    velden = {"sleutel": uuid4(), "kanaal": "papier", "gegeven_op": vandaag(), "versie": 1}
    assert als(deelnemer).post(adres, velden).status_code == 403
    Dagboekstuk.objects.update(versie=2)
    oud = als(kernteam).post(adres, velden)
    assert "versie" in oud.context["form"].errors

    for _ in range(2):
        als(kernteam).post(adres, velden | {"versie": 2})

    assert Toestemming.objects.get().contact == interview.contact
    assert _in_boek(proeftuin) == [interview]


def test_who_is_no_contact_says_yes_by_role(als, kernteam, proeftuin, interview):
    Dagboekstuk.objects.update(contact=None)
    adres = _naar("dagboekstuk-toestemming", interview)
    velden = {"sleutel": uuid4(), "kanaal": "mondeling", "gegeven_op": vandaag(), "versie": 1}

    als(kernteam).post(adres, velden)

    assert Toestemming.objects.get().namens == "huisarts"
    assert _in_boek(proeftuin) == [interview]


def test_a_note_asks_for_no_consent(als, kernteam, notitie):
    for naam in ("dagboekstuk-toestemming", "dagboekstuk-vraag"):
        assert als(kernteam).post(_naar(naam, notitie)).status_code == 404


def test_a_mail_says_that_a_question_waits_and_not_what_it_is(als, kernteam, interview):
    als(kernteam).post(_naar("dagboekstuk-vraag", interview))

    bericht = Bericht.objects.get()
    assert "vraag" in bericht.tekst
    assert "Ik bel" not in bericht.tekst


def test_the_book_holds_what_was_chosen_in_the_order_of_the_year_and_no_writer(
    proeftuin, kernteam, notitie, interview, ja
):
    Dagboekstuk.objects.filter(pk=notitie.pk).update(dag=vandaag() - timedelta(days=9))
    eruit = {"titel": "Niet in het boek", "dag": vandaag(), "in_boek": False}
    actions.maak(proeftuin=proeftuin, door=kernteam, soort="notitie", inhoud=Inhoud(eruit))

    assert _in_boek(proeftuin) == [notitie, interview]
    laatste = Lezer(LEZERS.rechten, van=vandaag() - timedelta(days=1))
    assert _in_boek(proeftuin, laatste) == [interview]
    assert _in_boek(proeftuin, _lezer(Rol.GEMEENTE)) == []


def test_a_photo_in_the_book_is_one_that_may_be_used(proeftuin, notitie):
    vast = {"proeftuin": proeftuin, "breedte": 1, "hoogte": 1, "bytes": 1, "beschrijving": "Zaal"}
    mag = Foto.objects.create(pad="mag.jpg", niemand_herkenbaar=True, **vast)
    notitie.fotos.set([mag, Foto.objects.create(pad="mag-niet.jpg", **vast)])

    hoofdstuk = aandeel.hoofdstuk(proeftuin, LEZERS)

    assert dict(hoofdstuk.beelden) == {f"dagboek-{mag.publiek_id}.jpg": "mag.jpg"}


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_chapter_takes_as_many_questions_however_long_it_is(
    proeftuin, kernteam, django_assert_num_queries, aantal
):
    foto = {"proeftuin": proeftuin, "breedte": 1, "hoogte": 1, "bytes": 1, "beschrijving": "Zaal"}
    for nummer in range(aantal):
        waarden = {"titel": f"Dag {nummer}", "dag": vandaag()}
        stuk = actions.maak(
            proeftuin=proeftuin, door=kernteam, soort="notitie", inhoud=Inhoud(waarden)
        )
        stuk.fotos.add(Foto.objects.create(pad=f"{nummer}.jpg", niemand_herkenbaar=True, **foto))

    with django_assert_num_queries(5):
        aandeel.hoofdstuk(proeftuin, LEZERS)


def test_interviews_are_asked_after_in_two_questions(
    deelnemer, interview, django_assert_num_queries
):
    with django_assert_num_queries(2):
        toestemmen.vragen(deelnemer)


def test_counts_say_how_many_there_are_and_may_be_used(proeftuin, notitie, interview):
    def getallen():
        return [maat.waarde for maat in aandeel.maten(proeftuin)]

    assert getallen() == [2, 0]


def test_who_goes_takes_their_interviews_along_and_leaves_what_they_wrote(
    deelnemer, proeftuin, notitie, interview
):
    Dagboekstuk.objects.filter(pk=notitie.pk).update(door=deelnemer)
    mee = aandeel.neem_mee(deelnemer)
    assert {naam: len(list(rijen)) for naam, rijen in mee.items()} == {
        "dagboekstukken": 1,
        "interviews met jou": 1,
    }
    assert [deel.aantal for deel in aandeel.wat_weggaat(deelnemer)] == [1, 1]

    aandeel.wis(deelnemer)

    stuk = Dagboekstuk.objects.get()
    assert (stuk.pk, stuk.door) == (notitie.pk, None)


def test_an_interview_goes_with_a_contact_and_stays_gone_after_a_restore(interview):
    terug = Dagboekstuk.objects.get(pk=interview.pk)
    assert [deel.aantal for deel in aandeel.wat_weggaat_met(interview.contact)] == [1]
    aandeel.wis_met(interview.contact)
    assert not Dagboekstuk.objects.exists()

    terug.save(force_insert=True)
    aandeel.na_terugzetten()

    assert not Dagboekstuk.objects.exists()


def test_an_interview_without_a_yes_ends_after_a_year_and_the_diary_two_years_after_the_end(
    proeftuin, kernteam, notitie, interview
):
    zonder_ja, dagboek = (termijn.ruim for termijn in aandeel.bewaartermijnen())
    nu = dit_moment()
    assert (zonder_ja(nu), dagboek(nu)) == (0, 0)
    assert zonder_ja(nu + timedelta(days=366)) == 1
    assert Dagboekstuk.objects.get() == notitie
    Kanttekening.objects.create(proeftuin=proeftuin, bij="x", over="y", dag=vandaag(), tekst="z")

    lang = timezone.localdate(nu) - timedelta(days=731)
    Proeftuin.objects.update(start=lang - timedelta(days=300), einde=lang)

    assert dagboek(nu) == 2
    assert not Dagboekstuk.objects.exists()
