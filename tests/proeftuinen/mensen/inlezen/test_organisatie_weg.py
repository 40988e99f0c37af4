"""An organisation of the list that goes between looking and taking in: said, and nobody is in."""

from functools import partial

import pytest
from django.db import connection
from django.urls import reverse

from proeftuinen.mensen.inlezen import actions, bron
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.inlezen.views import ORGANISATIE_WEG
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties import actions as organisaties
from proeftuinen.mensen.organisaties import samenvoegen
from proeftuinen.mensen.organisaties.models import Organisatie
from tests.tegelijk import tegelijk

LIJST = "Naam;Organisatie\nNoor van der Linde;{}\nWim Postma;{}\n"


@pytest.fixture
def huizen(proeftuin, kernteam):
    maak = partial(organisaties.maak, proeftuin=proeftuin, door=kernteam, soort="hospice")
    return maak(naam="Hospice De Es"), maak(naam="Inloophuis De Kom")


def _ronde(proeftuin, kernteam, naam: str) -> Inleesronde:
    tabel, indeling = bron.uit_tekst(LIJST.format(naam, naam))
    return actions.begin(
        proeftuin=proeftuin, door=kernteam, herkomst="geplakt", tabel=tabel, indeling=indeling
    )


def _voeg_samen(huizen, proeftuin, kernteam):
    van, naar = huizen
    samenvoegen.voeg_samen(van=van, naar=naar, proeftuin=proeftuin, door=kernteam)


def _haal_weg(huizen, proeftuin, kernteam):
    organisaties.haal_weg(organisatie=huizen[0], proeftuin=proeftuin, door=kernteam)


def _hernoem(huizen, proeftuin, kernteam):
    Organisatie.objects.filter(pk=huizen[0].pk).update(naam="Heel anders", zoeknaam="heel anders")


def _velden(pagina) -> dict[str, str]:
    """Return what the page sends along when the button is pressed."""
    form, blik = pagina.context["form"], pagina.context["blik"]
    keuzes = {veld.html_name: veld.value() for _, veld in pagina.context["vragen"]}
    vast = {"versie": form["versie"].value(), "bekend": blik.bekend, "daad": "inlezen"}
    assert f'name="bekend" value="{blik.bekend}"' in pagina.text
    return vast | keuzes


@pytest.mark.parametrize(
    "naam", ["Hospice De Es", "Stichting Hospice De Es"], ids=["known", "chosen"]
)
@pytest.mark.parametrize("daad", [_voeg_samen, _haal_weg, _hernoem])
def test_what_went_since_the_page_was_shown_is_said_and_taken_in_the_next_time(
    als, proeftuin, kernteam, huizen, naam, daad
):
    ronde = _ronde(proeftuin, kernteam, naam)
    pad = reverse("proeftuinen:inleesronde", args=[proeftuin.publiek_id, ronde.publiek_id])
    client = als(kernteam)
    gezien = _velden(client.get(pad))
    daad(huizen, proeftuin, kernteam)

    antwoord = client.post(pad, gezien, follow=True)

    mensen = Contact.objects.van(proeftuin).filter(gebruiker=None)
    assert mensen.count() == 0
    assert Inleesronde.objects.filter(pk=ronde.pk).exists()
    assert ORGANISATIE_WEG in antwoord.text or "Er klopt nog iets niet" in antwoord.text
    client.post(pad, _velden(client.get(pad)))
    assert mensen.filter(organisatie__samengevoegd_in=None, organisatie__isnull=False).count() == 2


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("daad", [_voeg_samen, _haal_weg])
def test_what_goes_at_that_very_moment_leaves_nobody_with_what_is_gone(
    proeftuin, kernteam, huizen, daad
):
    rondes = [_ronde(proeftuin, kernteam, "Hospice De Es") for _ in range(4)]
    maak = partial(organisaties.maak, proeftuin=proeftuin, door=kernteam, soort="hospice")

    for ronde in rondes:
        Contact.objects.filter(proeftuin=proeftuin, gebruiker=None).delete()
        uit = tegelijk(
            partial(actions.neem_in, ronde=ronde, proeftuin=proeftuin, door=kernteam),
            partial(daad, huizen, proeftuin, kernteam),
        )

        bezwaar = isinstance(uit[0], actions.OrganisatieWeg)
        binnen = Contact.objects.filter(proeftuin=proeftuin, gebruiker=None)
        assert (bezwaar or uit[0] == (2, 0), uit[1]) == (True, None), uit
        assert binnen.count() == (0 if bezwaar else 2)
        assert binnen.exclude(organisatie__samengevoegd_in=None).count() == 0
        assert Inleesronde.objects.filter(pk=ronde.pk).exists() == bezwaar
        Organisatie.objects.all().delete()
        huizen = maak(naam="Hospice De Es"), maak(naam="Inloophuis De Kom")
