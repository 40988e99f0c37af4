"""Organisations in the tests that hold for every feature."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.organisaties import actions, samenvoegen
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:organisaties               302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:organisatie-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:organisaties-gemeente      302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:organisatie-voorstellen    302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:organisatie-voorstel       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:organisaties-dubbel        302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:samenvoeging-ongedaan      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:organisatie                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:organisatie-bewerken       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:organisatie-weghalen       302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:organisatie-overnemen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"samenvoeging-ongedaan", "organisatie-weghalen", "organisatie-overnemen"}

TEAM = Recht.ORGANISATIES_BEHEREN


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """An organisation with its own kind, one that went into it, and a proposal by another."""
    kanaries = {
        f"kanarie-{merk}-organisatie": Recht.ORGANISATIES_ZIEN,
        f"kanarie-{merk}-orgsoort": Recht.ORGANISATIES_ZIEN,
        f"kanarie-{merk}-orgplaats": Recht.ORGANISATIES_ZIEN,
        f"kanarie-{merk}-nakijker@voorbeeld.example": TEAM,
        f"kanarie-{merk}-variant": TEAM,
        f"kanarie-{merk}-orgvoorstel": TEAM,
        f"kanarie-{merk}-orgwaarom": TEAM,
    }
    deze = actions.maak(
        proeftuin=tuin,
        door=door,
        naam=f"kanarie-{merk}-organisatie",
        soort_anders=f"kanarie-{merk}-orgsoort",
        plaats=f"kanarie-{merk}-orgplaats",
        bevestig_email=f"kanarie-{merk}-nakijker@voorbeeld.example",
    )
    variant = actions.maak(proeftuin=tuin, door=door, naam=f"kanarie-{merk}-variant")
    samen = samenvoegen.voeg_samen(van=variant, naar=deze, proeftuin=tuin, door=door)
    voorstel = Wijzigingsvoorstel.objects.create(
        organisatie=deze,
        proeftuin=_andere(tuin),
        door=door,
        was={"plaats": ""},
        waarden={"plaats": f"kanarie-{merk}-orgvoorstel"},
        toelichting=f"kanarie-{merk}-orgwaarom",
    )
    delen = {
        "oid": deze.publiek_id,
        "wvid": voorstel.publiek_id,
        "smid": samen.publiek_id,
    }
    return Zaad(delen=delen, kanaries=kanaries)


def _andere(tuin: Proeftuin) -> Proeftuin:
    """Return a proeftuin of which nobody in the tests is a member."""
    return Proeftuin.objects.create(naam="Buurplaats", start=tuin.start, einde=tuin.einde)


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """They keep the data of one right, proposed for it, decided on it, and merged another in."""
    getypt = wie.email.capitalize()  # what a form keeps is not in small letters
    deze = actions.maak(
        proeftuin=tuin, door=wie, naam="Sporenhuis", email=getypt, bevestig_email=wie.email
    )
    Organisatie.objects.filter(pk=deze.pk).update(gemaakt_in=tuin)
    Wijzigingsvoorstel.objects.create(
        organisatie=deze,
        proeftuin=tuin,
        door=wie,
        besloten_door=wie,
        besluit=Wijzigingsvoorstel.Besluit.AFGEWEZEN,
        besloten_op=deze.gemaakt,
        was={"email": wie.email},
        waarden={"email": getypt},
    )
    ander = actions.maak(proeftuin=tuin, door=wie, naam="Sporenhoeve")
    samenvoegen.voeg_samen(van=ander, naar=deze, proeftuin=tuin, door=wie)
