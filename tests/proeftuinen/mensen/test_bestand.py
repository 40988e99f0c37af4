"""The list as a file: what stands in it, what does not, and who may have it."""

import csv
import io
import warnings
from zipfile import ZipFile

import pytest

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen import bestand, stilte
from proeftuinen.mensen.models import Contact, Zicht

VORMEN = ["csv", "xlsx", "vcf"]


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def fenna(proeftuin):
    return Contact.objects.create(
        proeftuin=proeftuin,
        naam="Fenna van der Meulen",
        functie="Huisarts",
        email="fenna@voorbeeld.example",
        telefoon="=HYPERLINK(1)",
        notitie="kanarie-notitie",
        zicht=Zicht.NIETS,
        ervaringsdeskundig=True,
        rollen=["trekker"],
    )


@pytest.fixture
def haal(als, kernteam, blad):
    def lees(vorm: str, **vraag: str) -> str:
        inhoud = als(kernteam).get(f"{blad}bestand/{vorm}/", vraag).content
        if vorm == "xlsx":
            pak = ZipFile(io.BytesIO(inhoud))
            inhoud = b"".join(pak.read(naam) for naam in pak.namelist())
        return inhoud.decode()

    return lees


def test_dutch_excel_reads_the_csv(haal, fenna):
    tekst = haal("csv", q="meulen")

    assert tekst.startswith("\ufeff")
    rijen = list(csv.reader(io.StringIO(tekst.removeprefix("\ufeff")), delimiter=";"))
    wie = ["Fenna van der Meulen", "Huisarts", "", "fenna@voorbeeld.example"]
    assert rijen == [[*bestand.KOPPEN], [*wie, "'=HYPERLINK(1)", "Trekker", "nee", ""]]


@pytest.mark.parametrize("vorm", VORMEN)
def test_each_file_holds_who_was_asked_for_and_what_the_site_keeps_to_itself_in_none(
    haal, fenna, vorm
):
    alle, gezocht = haal(vorm), haal(vorm, q="huisarts")

    assert ("Meulen" in alle, "Tineke" in alle) == (True, True)
    assert ("Meulen" in gezocht, "Tineke" in gezocht) == (True, False)
    assert [w for w in ("kanarie-notitie", "rvaringsdeskundig") if w in alle] == []


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize("met_adres", [True, False])
def test_who_rests_stands_there_without_address_and_who_died_does_not(
    haal, fenna, kernteam, vorm, met_adres
):
    Contact.objects.filter(pk=fenna.pk).update(telefoon="088 999")
    if not met_adres:
        Contact.objects.filter(pk=fenna.pk).update(email="")
    fenna.refresh_from_db()
    stilte.zet_op_rust(contact=fenna, door=kernteam)
    rust = haal(vorm)
    fenna.refresh_from_db()
    stilte.overleden(contact=fenna, door=kernteam, versie=fenna.versie)

    assert ("Meulen" in rust, "fenna@" in rust, "088 999" in rust) == (True, False, False)
    assert "ven rust" in rust
    assert "Meulen" not in haal(vorm)
    assert "Meulen" not in haal(vorm, stand="overleden")


def test_a_card_is_one_that_a_telephone_reads(haal, fenna):
    import vobject

    Contact.objects.filter(pk=fenna.pk).update(naam='Ann; "O\'N", b\\c 😀', telefoon="06 12")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kaarten = list(vobject.readComponents(haal("vcf")))

    eigen = next(kaart for kaart in kaarten if kaart.fn.value.startswith("Ann"))
    assert eigen.fn.value == 'Ann; "O\'N", b\\c 😀'
    assert (eigen.email.value, eigen.tel.value) == ("fenna@voorbeeld.example", "06 12")
    assert (eigen.title.value, eigen.n.value.given) == ("Huisarts", "Ann;")
    assert len(kaarten) == 5


def test_taking_it_out_leaves_a_trail_without_content(haal, proeftuin, kernteam):
    haal("csv")

    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.door, regel.object_id) == (
        "mensen.uitgevoerd",
        kernteam.publiek_id,
        proeftuin.publiek_id,
    )


def test_only_the_team_takes_it_out_and_only_with_a_fresh_proof(als, deelnemer, kernteam, blad):
    assert als(deelnemer).get(f"{blad}bestand/csv/").status_code == 403
    binnen = als(kernteam)
    sessie = binnen.session
    sessie[opnieuw.SLEUTEL] = 0
    sessie.save()

    antwoord = binnen.get(f"{blad}bestand/csv/?q=x")

    assert antwoord.status_code == 302
    assert antwoord.url.endswith(f"next={blad}bestand/csv/%3Fq%3Dx".replace("/", "%2F"))
    assert not Auditregel.objects.filter(handeling="mensen.uitgevoerd").exists()


@pytest.mark.parametrize("vorm", ["pdf", "CSV", "exe"])
def test_another_kind_of_file_is_not_found(als, kernteam, blad, vorm):
    assert als(kernteam).get(f"{blad}bestand/{vorm}/").status_code == 404


def test_the_file_is_kept_nowhere_and_has_a_safe_name(als, kernteam, proeftuin, blad):
    type(proeftuin).objects.filter(pk=proeftuin.pk).update(naam='a/"b"\r\nç')

    antwoord = als(kernteam).get(f"{blad}bestand/vcf/")

    assert antwoord["Content-Disposition"].startswith("attachment; filename=")
    assert antwoord["Cache-Control"] == "private, no-store"
    assert "/" not in antwoord["Content-Disposition"]
