"""What sharing editions adds to the tests that hold for all, and the pages behind a link."""

from datetime import timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.delen.links import token_van
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from tests.onderdelen.uitgaven_maken import maak_uitgave
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:uitgave-bestand            302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitgave-uitbrengen         302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:uitgave-intrekken          302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
proeftuinen:uitgave-delen              302 404 403 403 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:deellink-nieuw             302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:deellink-stoppen           302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:deellink                   200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:deellink-lezen             302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
proeftuinen:deellink-bestand           302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
proeftuinen:deellink-beeld             302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
"""
PUBLIEK = {
    "proeftuinen:deellink": "asks the password of a share link, then shows that edition",
    "proeftuinen:deellink-lezen": "the web edition, for who gave the password of the link",
    "proeftuinen:deellink-bestand": "a file of the edition, for who gave the password",
    "proeftuinen:deellink-beeld": "a picture of the edition, for who gave the password",
}
BUITEN = SLEUTELS = set(PUBLIEK)
KNOPPEN = {"uitgave-uitbrengen", "uitgave-intrekken", "deellink-stoppen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an edition with two links, one that is not published, and one that was taken back."""
    k = f"kanarie-{merk}-delen"
    uit = maak_uitgave(tuin, f"{k}-uit", door, uit=True)
    binnen = maak_uitgave(tuin, f"{k}-binnen", door, uit=False, soort="kort")
    terug = maak_uitgave(tuin, f"{k}-terug", door, uit=True, soort="logboek")
    type(terug).objects.filter(pk=terug.pk).update(vervallen_op=dit_moment())
    link, ander = (
        Deellink.objects.create(
            uitgave=uit, voor=f"{k}-voor", tot=vandaag() + timedelta(days=9), wachtwoord="!"
        )
        for _ in range(2)
    )
    Ophaling.objects.create(uitgave=uit, soort="pdf", gebruiker=door, op=dit_moment())
    deze, token = {"uid": uit.publiek_id}, {"token": token_van(link)}
    return Zaad(
        delen={"dlid": ander.publiek_id},
        adressen={
            "proeftuinen:uitgave-bestand": {**deze, "soort": "pdf"},
            "proeftuinen:uitgave-uitbrengen": {"uid": binnen.publiek_id},
            "proeftuinen:uitgave-intrekken": deze,
            "proeftuinen:uitgave-delen": deze,
            "proeftuinen:deellink-nieuw": deze,
            "proeftuinen:deellink-stoppen": {**deze, "dlid": ander.publiek_id},
            "proeftuinen:deellink": token,
            "proeftuinen:deellink-lezen": token,
            "proeftuinen:deellink-bestand": {**token, "soort": "pdf"},
            "proeftuinen:deellink-beeld": {**token, "naam": "foto-1.jpg"},
        },
        kanaries={
            f"{k}-uit-titel": Recht.UITGAVEN_LEZEN,
            f"{k}-uit-pdf": Recht.UITGAVEN_LEZEN,
            f"{k}-binnen-titel": Recht.UITGAVEN_ZIEN,
            f"{k}-terug-titel": Recht.UITGAVEN_ZIEN,
            f"{k}-voor": Recht.UITGAVE_UITBRENGEN,
        },
        ook={"binnen": binnen.get_absolute_url(), "terug": terug.get_absolute_url()},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let this person fetch a file, and make a link."""
    uitgave = maak_uitgave(tuin, "opgehaald", None, uit=True)
    Ophaling.objects.create(uitgave=uitgave, soort="pdf", gebruiker=wie, op=dit_moment())
    Deellink.objects.create(
        uitgave=uitgave, voor="de raad", tot=vandaag(), wachtwoord="!", door=wie
    )
