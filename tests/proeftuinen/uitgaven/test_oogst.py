"""The concept-oogst: what its readers may see, on a page and on paper, whoever asks."""

import sys
from io import BytesIO
from itertools import count
from types import ModuleType

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.traject.contracten import Hoofdstuk
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven import druk
from proeftuinen.uitgaven.aandeel import opdrachtsoorten
from proeftuinen.uitgaven.oogst import verzamel_oogst
from proeftuinen.uitgaven.publiek import LEZERS

TELLER = count()
SJABLOON = """
{% if druk %}<img src="druk:foto-9" alt="Een veld">{% else %}<p>op het scherm</p>{% endif %}
<h3>Onder</h3><p>{{ inhoud.tekst }}</p>
"""


@pytest.fixture
def bloemen(settings, tmp_path):
    """A feature with a chapter, a photo, and an ear for where they go."""
    (tmp_path / "bloemen.html").write_text(SJABLOON)
    (sjablonen,) = settings.TEMPLATES
    settings.TEMPLATES = [{**sjablonen, "DIRS": [*sjablonen["DIRS"], tmp_path]}]
    bak = BytesIO()
    Image.new("RGB", (60, 40), "#6E9A46").save(bak, "JPEG")
    pad = default_storage.save("fotos/veld", ContentFile(bak.getvalue()))
    module = ModuleType(f"proefbloem.deel{next(TELLER)}.aandeel")
    module.lezers, module.verspreid = [], []

    def hoofdstuk(proeftuin, lezer):
        module.lezers.append(lezer)
        tekst = "alleen voor de groep" if lezer.mag(Recht.MENSEN_ZIEN) else "voor iedereen <b>"
        return Hoofdstuk("Wat er bloeit", "bloemen.html", {"tekst": tekst}, {"foto-9": pad})

    def bij_verspreiding(proeftuin, door, waar):
        module.verspreid.append((proeftuin.naam, door.naam, waar))

    for functie in (hoofdstuk, bij_verspreiding):
        functie.__module__ = module.__name__
        setattr(module, functie.__name__, functie)
    sys.modules[module.__name__] = module
    settings.AANDELEN = [*settings.AANDELEN, module.__name__]
    yield module
    del sys.modules[module.__name__]
    default_storage.delete(pad)


def _adres(tuin: Proeftuin, naam: str = "oogst") -> str:
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id])


def _pdf(opdracht: Opdracht) -> PdfReader:
    return PdfReader(BytesIO(opslag.lees(opdracht.pad)))


# For whom.


@pytest.mark.parametrize("rol", [rol for rol in Rol if Recht.OOGST_ZIEN in RECHTEN[rol]])
def test_who_sees_the_oogst_holds_every_right_of_its_readers(rol):
    """So that the page cannot show anybody more than they may see."""
    assert LEZERS.rechten - RECHTEN[rol] == frozenset()


def test_the_readers_know_nothing_of_people_talks_or_the_inside_of_steps():
    assert LEZERS.rechten == {
        Recht.PROEFTUIN_ZIEN,
        Recht.ORGANISATIES_ZIEN,
        Recht.BESTUUR_ZIEN,
        Recht.BRONNEN_ZIEN,
        Recht.OOGST_ZIEN,
        Recht.KENNIS_ZIEN,
        Recht.AMBITIE_LEZEN,
        Recht.EXPERIMENTEN_LEZEN,
        Recht.INZICHTEN_LEZEN,
        Recht.UITSLAG_LEZEN,
    }
    assert LEZERS.gebruiker_id is None


def test_a_maker_with_wider_rights_sees_what_its_readers_see(
    als, procesbegeleider, proeftuin, bloemen
):
    pagina = als(procesbegeleider).get(_adres(proeftuin)).content.decode()

    assert "voor iedereen &lt;b&gt;" in pagina
    assert "alleen voor de groep" not in pagina
    assert bloemen.lezers == [LEZERS]


# On the page.


def test_each_chapter_is_a_section_under_its_own_heading_and_in_the_contents(
    als, deelnemer, proeftuin, bloemen
):
    oogst = verzamel_oogst(proeftuin)

    pagina = als(deelnemer).get(_adres(proeftuin)).content.decode()

    assert {deel.titel for deel in oogst.hoofdstukken} >= {"Een goede bodem", "Wat er bloeit"}
    for deel in oogst.hoofdstukken:
        assert pagina.count(f'<h2 id="{deel.anker}-kop">{deel.titel}</h2>') == 1
        assert pagina.count(f'<a href="#{deel.anker}">') == 1
    assert "op het scherm" in pagina


def test_a_chapter_that_is_not_there_yet_says_what_is_missing(als, deelnemer, proeftuin):
    oogst = verzamel_oogst(proeftuin)

    pagina = als(deelnemer).get(_adres(proeftuin)).content.decode()

    assert "Nog niets over citaten en foto&#x27;s" in pagina.replace("&#39;", "&#x27;")
    assert [deel.titel for deel in oogst.missend if not deel.titel.startswith("Nog niets")] == []


def test_only_who_may_take_it_along_is_offered_the_pdf(als, deelnemer, kernteam, proeftuin):
    biedt = [
        _adres(proeftuin, "oogst-pdf") in als(wie).get(_adres(proeftuin)).content.decode()
        for wie in (deelnemer, kernteam)
    ]

    assert biedt == [False, True]


def test_the_page_asks_little_of_the_database(
    als, kernteam, proeftuin, klok, django_assert_max_num_queries
):
    client = als(kernteam)

    with django_assert_max_num_queries(79):
        client.get(_adres(proeftuin))


def test_of_a_long_list_the_page_shows_twelve_and_says_that_print_has_all(
    als, kernteam, proeftuin, klok
):
    Thema.objects.bulk_create(
        Thema(proeftuin=proeftuin, naam=f"Thema {nr}.", naar_start=True) for nr in range(14)
    )

    pagina = als(kernteam).get(_adres(proeftuin)).text
    druk_ = druk._html(proeftuin, verzamel_oogst(proeftuin))

    assert [html.count("Thema ") for html in (pagina, druk_)] == [12, 14]
    assert ["En nog 2. In de pdf staat alles." in html for html in (pagina, druk_)] == [True, False]


# On paper.


def test_the_pdf_holds_the_chapters_with_their_photos_and_nothing_of_the_group(
    als, kernteam, proeftuin, bloemen, klok
):
    antwoord = als(kernteam).post(_adres(proeftuin, "oogst-pdf"))

    opdracht = Opdracht.objects.get()
    assert antwoord.headers["Location"].endswith(f"/bestanden/{opdracht.publiek_id}/")
    assert (opdracht.stand, opdracht.bestandsnaam) == ("klaar", "concept-oogst-lindewaard.pdf")
    boek = _pdf(opdracht)
    tekst = " ".join(blad.extract_text() for blad in boek.pages)
    assert ("voor iedereen <b>" in tekst, "alleen voor de groep" in tekst) == (True, False)
    assert boek.metadata.title == "Concept-oogst Lindewaard"
    assert len({foto.name for blad in boek.pages for foto in blad.images}) == 1
    assert {"Wat nog ontbreekt", "Inhoud"} <= {
        deel.title for deel in boek.outline[1] if not isinstance(deel, list)
    }


def test_the_features_are_told_where_their_things_went_before_the_file_can_be_fetched(
    als, kernteam, proeftuin, bloemen, klok
):
    als(kernteam).post(_adres(proeftuin, "oogst-pdf"))

    assert bloemen.verspreid == [
        ("Lindewaard", kernteam.naam, "Concept-oogst (pdf), di 12 mei 2026")
    ]


def test_the_features_are_not_told_when_it_could_not_be_made(
    als, kernteam, proeftuin, bloemen, monkeypatch
):
    monkeypatch.setattr(druk, "MEESTE_FOTOS", 0)

    als(kernteam).post(_adres(proeftuin, "oogst-pdf"))

    opdracht = Opdracht.objects.get()
    assert (opdracht.stand, bloemen.verspreid) == ("mislukt", [])
    assert opdracht.fout == "Er staan 1 foto's in. Kies er hooguit 0."


def test_a_place_that_is_gone_meanwhile_fails_in_a_sentence(kernteam, db):
    opdracht = Opdracht.objects.create(
        gebruiker=kernteam, soort=druk.SOORT, ruimte="wegwegwegweg", sleutel="x"
    )

    with pytest.raises(druk.Opdrachtfout, match="is er niet meer"):
        opdrachtsoorten()[druk.SOORT].maak(opdracht, lambda *_: None)
