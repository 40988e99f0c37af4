"""The diary on screen: writing, changing, taking away, and who may."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.tijdlijn.dagboek.forms import MEESTE_BRONNEN, TE_KIEZEN
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Vraagantwoord

pytestmark = pytest.mark.usefixtures("klok")


def _naar(naam, proeftuin, *delen, **vraag):
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen], query=vraag)


def _velden(**overig):
    vast = {"sleutel": uuid4(), "titel": "Koffie", "tekst": "Het was vol.", "in_boek": "on"}
    return vast | {"dag": vandaag().isoformat()} | overig


def _interview(*paren, **overig):
    rijen = {"rijen": len(paren)}
    for nummer, (vraag, antwoord) in enumerate(paren, start=1):
        rijen |= {f"vraag_{nummer}": vraag, f"antwoord_{nummer}": antwoord}
    return _velden(rol="huisarts", **rijen, **overig)


def _fotos(proeftuin, aantal):
    return Foto.objects.bulk_create(
        Foto(
            proeftuin=proeftuin,
            pad=f"foto-{nummer}.jpg",
            breedte=4,
            hoogte=3,
            bytes=1,
            beschrijving=f"Zaal {nummer}",
            niemand_herkenbaar=True,
        )
        for nummer in range(aantal)
    )


def test_a_participant_writes_a_note_once_and_it_stands_on_the_red_thread(
    als, deelnemer, proeftuin
):
    van = Schakel.objects.create(
        proeftuin=proeftuin,
        soort="proef",
        object_id="proef",
        label="Het begin",
        adres="/",
        recht="proeftuin_zien",
    )
    client, adres = als(deelnemer), _naar("dagboekstuk-nieuw", proeftuin, uit=van.publiek_id)
    assert b"Het begin" in client.get(adres).content
    velden = _velden(uit=van.publiek_id)

    eerste, tweede = (client.post(adres, velden) for _ in range(2))

    stuk = Dagboekstuk.objects.get()
    assert eerste.url == tweede.url == stuk.get_absolute_url()
    assert (stuk.door, stuk.soort, stuk.in_boek) == (deelnemer, "notitie", True)
    assert Draad.objects.get(van=van).naar.object_id == stuk.publiek_id
    assert b"Het was vol." in client.get(stuk.get_absolute_url()).content


def test_an_interview_is_written_in_rows_that_come_and_go_without_a_script(
    als, deelnemer, proeftuin
):
    client, adres = als(deelnemer), _naar("dagboekstuk-nieuw", proeftuin, soort="interview")
    velden = _interview(("Een?", "A"), ("Twee?", "B"))

    meer = client.post(adres, velden | {"rij": "erbij"}).context["form"]
    minder = client.post(adres, velden | {"rij": "weg-1"}).context["form"]

    assert [vraag.value() for _, vraag, _ in meer.paren] == ["Een?", "Twee?", ""]
    assert [vraag.value() for _, vraag, _ in minder.paren] == ["Twee?"]
    assert minder["titel"].value() == "Koffie"
    assert not Dagboekstuk.objects.exists()
    client.post(adres, velden)
    rijen = Vraagantwoord.objects.filter(stuk__soort="interview", stuk__rol="huisarts")
    assert list(rijen.values_list("vraag", "antwoord")) == [("Een?", "A"), ("Twee?", "B")]


@pytest.mark.parametrize(
    ("soort", "velden", "veld"),
    [
        ("film", {"link": "http://film.example/"}, "link"),
        ("film", {"link": "javascript:alert(1)"}, "link"),
        ("film", {"link": "https://bank.example@kwaad.example/"}, "link"),
        ("film", {"link": "https://" + "a" * 600 + ".example/"}, "link"),
        ("notitie", {"titel": "a\0b"}, "titel"),
        ("notitie", {"tekst": "x" * 500_000}, "tekst"),
        ("notitie", {"dag": "2031-01-01"}, "dag"),
        ("notitie", {"dag": "1066-10-14"}, "dag"),
        ("interview", {"rijen": "1", "rol": "arts"}, "vraag_1"),
        ("interview", {"rijen": "1", "rol": "arts", "antwoord_1": "Ja"}, "vraag_1"),
        ("interview", {"rijen": "99999999999", "rol": "arts", "vraag_1": "a\0"}, "vraag_1"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_words(als, deelnemer, proeftuin, soort, velden, veld):
    adres = _naar("dagboekstuk-nieuw", proeftuin, soort=soort)

    antwoord = als(deelnemer).post(adres, _velden(**velden))

    assert antwoord.status_code == 200
    assert veld in antwoord.context["form"].errors
    assert not Dagboekstuk.objects.exists()


@pytest.mark.parametrize("knop", ["weg-999", "weg-", "weg-\0", "weg-²", "boe"])
def test_a_strange_button_of_a_row_does_no_harm(als, deelnemer, proeftuin, knop):
    adres = _naar("dagboekstuk-nieuw", proeftuin, soort="interview")

    antwoord = als(deelnemer).post(adres, _interview(("Een?", "A")) | {"rij": knop})

    assert antwoord.status_code == 200


def test_a_text_in_which_someone_may_be_recognised_is_asked_about_first(als, deelnemer, proeftuin):
    adres = _naar("dagboekstuk-nieuw", proeftuin, soort="interview")
    velden = _interview(("Hoe?", "Bel mij op 06-12345678."))

    vraag = als(deelnemer).post(adres, velden)

    assert vraag.context["form"].vraagt_herkend
    assert not Dagboekstuk.objects.exists()
    merk = vraag.context["form"].herkend_kenmerk
    als(deelnemer).post(adres, velden | {"herkend": f"vervang:{merk}"})
    assert "06-12345678" not in Vraagantwoord.objects.get().antwoord


def test_only_photos_and_quotes_that_the_writer_sees_can_be_chosen(
    als, deelnemer, proeftuin, andere_proeftuin, kernteam
):
    (foto,), (vreemd,) = _fotos(proeftuin, 1), _fotos_elders(andere_proeftuin)
    onbekend = Foto.objects.create(
        proeftuin=proeftuin, pad="x.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="Wie is dit?"
    )
    citaat = bronnen.citaat_maken(
        proeftuin=proeftuin, door=kernteam, waarden={"tekst": "Mooi", "rol": "arts"}
    )
    client, adres = als(deelnemer), _naar("dagboekstuk-nieuw", proeftuin)
    for fout in (vreemd, onbekend):
        form = client.post(adres, _velden(fotos=[fout.publiek_id])).context["form"]
        assert "fotos" in form.errors

    client.post(adres, _velden(fotos=[foto.publiek_id], citaten=[citaat.publiek_id]))

    stuk = Dagboekstuk.objects.get()
    assert [*stuk.fotos.all(), *stuk.citaten.all()] == [foto, citaat]
    pagina = client.get(stuk.get_absolute_url()).content.decode()
    assert 'alt="Zaal 0"' in pagina
    assert "Mooi" not in pagina  # nobody said yes to the quote


def _fotos_elders(tuin):
    return Foto.objects.bulk_create(
        [Foto(proeftuin=tuin, pad="elders.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="Ver")]
    )


def test_of_three_hundred_photos_the_newest_are_offered_and_a_few_may_be_chosen(
    als, deelnemer, proeftuin
):
    fotos = _fotos(proeftuin, 300)
    client, adres = als(deelnemer), _naar("dagboekstuk-nieuw", proeftuin)
    keuzes = list(client.get(adres).context["form"]["fotos"].field.choices)

    nieuwste = [code for code, _ in keuzes]
    form = client.post(adres, _velden(fotos=nieuwste[: MEESTE_BRONNEN + 1])).context["form"]
    te_veel = client.post(adres, _velden(fotos=[foto.publiek_id for foto in fotos]))

    assert len(keuzes) == TE_KIEZEN
    assert "hooguit" in str(form.errors["fotos"])
    assert te_veel.status_code == 200
    assert not Dagboekstuk.objects.exists()


def test_what_a_second_editor_may_not_see_stays_with_the_piece(als, deelnemer, kernteam, proeftuin):
    geheim = Foto.objects.create(
        proeftuin=proeftuin, pad="y.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="Nog vragen"
    )
    als(kernteam).post(_naar("dagboekstuk-nieuw", proeftuin), _velden(fotos=[geheim.publiek_id]))
    stuk = Dagboekstuk.objects.get()
    Dagboekstuk.objects.update(door=deelnemer)
    adres = _naar("dagboekstuk-wijzigen", proeftuin, stuk.publiek_id)

    als(deelnemer).post(adres, _velden(versie=1, titel="Anders"))

    stuk.refresh_from_db()
    assert (stuk.titel, list(stuk.fotos.all())) == ("Anders", [geheim])


def test_one_changes_and_takes_away_only_ones_own_and_the_team_any(
    als, deelnemer, kernteam, procesbegeleider, proeftuin, notitie
):
    namen = "dagboekstuk-wijzigen", "dagboekstuk-weg"
    adressen = [_naar(naam, proeftuin, notitie.publiek_id) for naam in namen]
    for wie, code in ((deelnemer, 404), (kernteam, 200), (procesbegeleider, 200)):
        assert [als(wie).get(adres).status_code for adres in adressen] == [code, code]
    assert als(deelnemer).get(notitie.get_absolute_url()).status_code == 200

    als(kernteam).post(adressen[1])

    assert not Dagboekstuk.objects.exists()
    assert not Schakel.objects.filter(soort="dagboekstuk").exists()


def test_of_two_editors_the_second_sees_both_texts(als, kernteam, proeftuin, interview):
    client = als(kernteam)
    adres = _naar("dagboekstuk-wijzigen", proeftuin, interview.publiek_id)
    velden = _interview(("Wat is er anders?", "Veel."), versie=interview.versie)
    client.post(adres, velden)

    botst = client.post(adres, velden | {"antwoord_1": "Weinig.", "titel": "Mijn titel"})

    pagina = botst.content.decode()
    assert botst.status_code == 409
    assert all(deel in pagina for deel in ("Veel.", "Weinig.", "Mijn titel", "Koffie"))
    assert client.post(adres, velden | {"versie": 2, "antwoord_1": "Weinig."}).status_code == 302
    assert Vraagantwoord.objects.get().antwoord == "Weinig."


def test_who_takes_a_piece_away_meanwhile_gives_the_other_their_text_back(
    als, kernteam, proeftuin, notitie
):
    adres = _naar("dagboekstuk-wijzigen", proeftuin, notitie.publiek_id)
    notitie.delete()

    velden = _velden(versie=1, tekst="Dit wil ik houden")
    antwoord = als(kernteam).post(adres, velden, headers={"origin": "http://testserver"})

    assert antwoord.status_code == 404
    assert b"Dit wil ik houden" in antwoord.content


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_piece_takes_as_many_questions_however_much_is_with_it(
    als, deelnemer, proeftuin, notitie, django_assert_num_queries, aantal
):
    notitie.fotos.set(_fotos(proeftuin, aantal))
    Vraagantwoord.objects.bulk_create(
        Vraagantwoord(stuk=notitie, volgorde=nr, vraag=f"Vraag {nr}") for nr in range(aantal)
    )
    client = als(deelnemer)
    client.get(notitie.get_absolute_url())
    with django_assert_num_queries(STUK):
        client.get(notitie.get_absolute_url())


STUK = 13


def test_the_form_opens_with_today_and_with_what_stands_there(als, kernteam, proeftuin, interview):
    nieuw = als(kernteam).get(_naar("dagboekstuk-nieuw", proeftuin)).context["form"]
    adres = _naar("dagboekstuk-wijzigen", proeftuin, interview.publiek_id)
    form = als(kernteam).get(adres).context["form"]

    assert nieuw["dag"].value() == vandaag()
    assert [antwoord.value() for _, _, antwoord in form.paren] == ["Ik bel nu.", "De tijd."]


def test_a_day_of_the_year_before_is_still_fine(als, deelnemer, proeftuin):
    dag = date(proeftuin.start.year, 1, 1) - timedelta(days=1)

    als(deelnemer).post(_naar("dagboekstuk-nieuw", proeftuin), _velden(dag=dag.isoformat()))

    assert Dagboekstuk.objects.get().dag == dag
    assert not Citaat.objects.exists()
