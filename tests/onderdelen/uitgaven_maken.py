"""What editions add to the tests that hold for all."""

from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:uitgaven                   302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitgave-maken              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:uitgave                    302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitgave-lezen              302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitgave-beeld              302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitgave-weg                302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"uitgave-maken", "uitgave-weg"}


def maak_uitgave(
    tuin: Proeftuin, tekst: str, door: Gebruiker | None = None, *, uit: bool, **velden: object
) -> Uitgave:
    """Return an edition whose files lie in the storage."""
    gewoon = {"soort": "rapport", "publiek": "iedereen", "titel": f"{tekst}-titel"}
    uitgave = Uitgave.objects.create(
        proeftuin=tuin,
        nummer=Uitgave.objects.filter(proeftuin=tuin).count() + 1,
        dag=vandaag(),
        opzet={},
        inhoud={"delen": [], "bronnen": []},
        door=door,
        opdracht=nieuw_id(),
        uitgebracht_op=timezone.now() if uit else None,
        **{**gewoon, **velden},
    )
    for soort in ("pdf", "web", "word", "csv", "json", "beeld"):
        inhoud = f"<p>{tekst}-{soort}</p>".encode()
        pad = default_storage.save(f"uitgaven/{uuid4().hex}", ContentFile(inhoud))
        Uitgavebestand.objects.create(
            uitgave=uitgave,
            soort=soort,
            naam="foto-1.jpg" if soort == "beeld" else f"oogst.{soort}",
            pad=pad,
            grootte=len(inhoud),
            sha256="0" * 64,
        )
    return uitgave


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an edition for everyone, one for who took part, and one that is not published."""
    k = f"kanarie-{merk}-uitgave"
    uit = maak_uitgave(tuin, f"{k}-uit", door, uit=True)
    maak_uitgave(tuin, f"{k}-groep", door, uit=True, publiek="deelnemers", soort="logboek")
    binnen = maak_uitgave(tuin, f"{k}-binnen", door, uit=False, soort="kort")
    deze = {"uid": uit.publiek_id}
    return Zaad(
        adressen={
            "proeftuinen:uitgave": deze,
            "proeftuinen:uitgave-lezen": deze,
            "proeftuinen:uitgave-maken": {"soort": "kort"},
            "proeftuinen:uitgave-beeld": {**deze, "naam": "foto-1.jpg"},
            "proeftuinen:uitgave-weg": {"uid": binnen.publiek_id},
        },
        kanaries={
            f"{k}-uit-titel": Recht.UITGAVEN_LEZEN,
            f"{k}-uit-web": Recht.UITGAVEN_LEZEN,
            f"{k}-groep-titel": Recht.OOGST_ZIEN,
            f"{k}-binnen-titel": Recht.UITGAVEN_ZIEN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave an edition that this person had made and published."""
    maak_uitgave(tuin, "sporen", wie, uit=True, uitgebracht_door=wie)
