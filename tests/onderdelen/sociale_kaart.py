"""The sociale kaart: its rights, its canaries and a person's traces."""

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.sociale_kaart.bevestigen.vragen import token_van
from proeftuinen.sociale_kaart.models import (
    Gids,
    Kaartinstelling,
    Levering,
    Schemaregel,
    Voorziening,
)
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:openbare-kaart             404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
proeftuinen:bevestigen                 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:sociale-kaart              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:kaart-kolommen             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:witte-vlek                 302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:kaart-openbaar             302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:kaart-afdruk               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:kaart-bestand              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:verwijshulp                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:voorzieningen              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:voorziening-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:voorziening                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:voorziening-wijzigen       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:voorziening-weghalen       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:voorziening-voorstel       302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:invulschema                302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:schemaregel-weg            302 405 405 405 405 405 405 405 | 302 404 404 302 302 403 403 404
proeftuinen:schemaregel-koppelen       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:leveren                    302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:gids-nieuw                 302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gids                       302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:gids-wijzigen              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gids-weghalen              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gids-geleverd              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:gids-bestand               302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
PUBLIEK = {
    "proeftuinen:openbare-kaart": "organisations only; 404 unless a person opened it",
    "proeftuinen:bevestigen": "an organisation says by its mailed link whether its data hold",
}
BUITEN = {"proeftuinen:openbare-kaart", "proeftuinen:bevestigen"}
KNOPPEN = {"schemaregel-weg"}
SLEUTELS = {"proeftuinen:bevestigen"}


def _organisatie(tuin: Proeftuin, naam: str) -> Organisatie:
    organisatie = Organisatie.objects.create(
        naam=naam,
        zoeknaam=zoeknaam(naam),
        domein="zorg",
        gemaakt_in=tuin,
        bevestig_email=f"{naam}@brief.example".lower(),
        bevestiging_gevraagd_op=timezone.now(),
    )
    organisatie.proeftuinen.add(tuin)
    return organisatie


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Fill each table of the kaart with canaries."""
    k = f"kanarie-{merk}-kaart"
    organisatie = _organisatie(tuin, f"{k}-organisatie")
    voorziening = Voorziening.objects.create(
        organisatie=organisatie,
        naam=f"{k}-naam",
        wat=f"{k}-wat",
        voor_wie=f"{k}-voor",
        hoe=f"{k}-hoe",
        telefoon=f"{k}-tel",
        verwijshulp=True,
        gemaakt_in=tuin,
    )
    voorziening.plekken.create(dimensie="sociaal", kolom="nazorg")
    regel = Schemaregel.objects.create(
        proeftuin=tuin, dimensie="sociaal", wie=f"{k}-wie", wat=f"{k}-waarvoor", door=door
    )
    gids = Gids.objects.create(
        proeftuin=tuin,
        naam=f"{k}-gids",
        eigenaar=f"{k}-eigenaar",
        email=f"{k}@gids.example",
        notitie=f"{k}-notitie",
    )
    Levering.objects.create(
        gids=gids,
        door=door,
        inhoud=[{"id": "x", "naam": f"{k}-geleverd", "organisatie": "x"}],
    )
    Kaartinstelling.objects.create(proeftuin=tuin, inleiding=f"{k}-inleiding")
    voorstel = Wijzigingsvoorstel.objects.create(
        organisatie=organisatie,
        voorziening=voorziening.publiek_id,
        proeftuin=tuin,
        door=door,
        waarden={"hoe": f"{k}-voorgesteld"},
        toelichting=f"{k}-toelichting",
    )
    zien, beheren = Recht.ORGANISATIES_ZIEN, Recht.ORGANISATIES_BEHEREN
    leveren = Recht.KAART_LEVEREN
    eigen = {
        "proeftuinen:bevestigen": {"token": token_van(organisatie)},
        "proeftuinen:voorziening-voorstel": {"wvid": voorstel.publiek_id},
        "proeftuinen:kaart-afdruk": {"wat": "matrix"},
        "proeftuinen:kaart-bestand": {"wat": "overzicht"},
    }
    return Zaad(
        delen={
            "vzid": voorziening.publiek_id,
            "srid": regel.publiek_id,
            "gdid": gids.publiek_id,
        },
        adressen=eigen,
        kanaries={
            **{f"{k}-{deel}": zien for deel in ("naam", "wat", "voor", "hoe", "tel", "wie")},
            **{f"{k}-{deel}": beheren for deel in ("voorgesteld", "toelichting")},
            **{f"{k}-{deel}": leveren for deel in ("gids", "eigenaar", "notitie", "geleverd")},
            f"{k}@gids.example": leveren,
            f"{k}-waarvoor": zien,
            f"{k}-inleiding": Recht.KAART_OPENBAAR,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a trace of a person in each table that can hold one."""
    Schemaregel.objects.create(proeftuin=tuin, dimensie="sociaal", wie="Welzijn", door=wie)
    gids = Gids.objects.create(proeftuin=tuin, naam="Gids", email=wie.email)
    Levering.objects.create(gids=gids, door=wie, inhoud=[])
