"""What one's own answers add to the tests that hold for all: signed in, and by a mailed link."""

from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.links import maak_token
from proeftuinen.netwerk.meten.links import SOORT
from proeftuinen.netwerk.meten.plaatsen import geef_plaats, zonder_plaats
from proeftuinen.netwerk.models import Gemist, Meting
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

TABEL = """
proeftuinen:mijn-netwerk               302 404 200 200 200 403 403 404 | 302 404 400 400 400 403 403 404
proeftuinen:mijn-netwerk-antwoord      302 405 405 405 405 405 405 405 | 302 404 400 400 400 403 403 404
proeftuinen:mijn-netwerk-klaar         302 404 200 200 200 403 403 404 | 302 404 302 302 302 403 403 404
proeftuinen:mijn-netwerk-gemist        302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:netwerk-link               200 200 200 200 200 200 200 200 | 400 400 400 400 400 400 400 400
proeftuinen:netwerk-link-antwoord      405 405 405 405 405 405 405 405 | 400 400 400 400 400 400 400 400
proeftuinen:netwerk-link-klaar         200 200 200 200 200 200 200 200 | 302 302 302 302 302 302 302 302
proeftuinen:netwerk-link-gemist        200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
"""
_LINKS = ("netwerk-link", "netwerk-link-antwoord", "netwerk-link-klaar", "netwerk-link-gemist")
PUBLIEK = {
    "proeftuinen:netwerk-link": "one's own answers by a mailed link, while the wave is open",
    "proeftuinen:netwerk-link-antwoord": "one tap on that page",
    "proeftuinen:netwerk-link-klaar": "being done, and one's own result",
    "proeftuinen:netwerk-link-gemist": "whom that person misses in the list",
}
BUITEN = set(PUBLIEK)
SLEUTELS = set(PUBLIEK)
KNOPPEN = {"mijn-netwerk-klaar", "netwerk-link-klaar"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Open a wave in which everyone has a place, with a question and a missed name."""
    k = f"kanarie-{merk}-invullen"
    meting = Meting.objects.filter(proeftuin=tuin, stand=Meting.Stand.OPEN).first()
    meting = meting or maak_meting(tuin, soort="tussen", door=door)
    meting.vraag = f"{k}-vraag"
    meting.save(update_fields=["vraag"])
    geef_plaats(meting, zonder_plaats(meting).select_related("organisatie"))
    wie = maak_plaats(meting, f"Met link {merk}")
    zeg(meting, wie, maak_plaats(meting, f"Genoemd {merk}"), 2)
    Gemist.objects.create(meting=meting, van=wie, naam=f"{k}-gemist", waar=f"{k}-waar")
    token = {"token": maak_token(SOORT, wie.publiek_id)}
    return Zaad(
        adressen={f"proeftuinen:{naam}": token for naam in _LINKS},
        ook={"open wave": reverse("proeftuinen:meting", args=[tuin.publiek_id, meting.publiek_id])},
        kanaries={
            f"{k}-vraag": Recht.NETWERK_INVULLEN,
            f"{k}-gemist": Recht.NETWERK_BEHEREN,
            f"{k}-waar": Recht.NETWERK_BEHEREN,
        },
    )
