"""What invitations to meetings add to the tests that hold for all."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.bijeenkomsten.nodigen.brief import LINKSOORT
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.models import Deelname, Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact

TABEL = """
proeftuinen:bijeenkomst-mensen         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:genodigden-toevoegen       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:uitnodigingen-sturen       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:herinneren                 302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:genodigde-weghalen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:genodigde-antwoord         302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:mijn-antwoord              302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:bijeenkomst-antwoord       200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
"""
PUBLIEK = {"proeftuinen:bijeenkomst-antwoord": "whether one comes to a meeting, by a mailed link"}
BUITEN = set(PUBLIEK)
SLEUTELS = set(PUBLIEK)
KNOPPEN = {"genodigde-weghalen"}
_HIER = "genodigden-toevoegen", "uitnodigingen-sturen", "herinneren"
_WIE = "genodigde-weghalen", "genodigde-antwoord", "mijn-antwoord"


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a meeting to come with everyone who takes part on its list, and two with words."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-genodigde-{wat}"

    dag = vandaag() + timedelta(days=50)
    deze = maak_bijeenkomst(tuin, f"Genodigd {merk}", dag=dag)
    nu = timezone.now()
    for wie in Gebruiker.objects.filter(deelnames__in=Deelname.objects.filter(proeftuin=tuin)):
        ik, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
        Genodigde.objects.get_or_create(
            bijeenkomst=deze, contact=ik, defaults={"gevraagd_op": nu, "antwoord": "nee"}
        )
    verborgen = {"zicht": Zicht.NIETS, "email": f"genodigd-{merk}@voorbeeld.example"}
    contact = maak_contact(tuin, woord("naam"), telefoon=woord("telefoon"), **verborgen)
    deel = Genodigde.objects.create(
        bijeenkomst=deze, contact=contact, antwoord="ja", opmerking=woord("opmerking")
    )
    zonder = maak_contact(tuin, woord("zonder"), zicht=Zicht.NIETS)
    met_link = Genodigde.objects.create(bijeenkomst=deze, contact=zonder, gevraagd_op=nu)
    delen = {"bkid": deze.publiek_id, "gnid": deel.publiek_id}
    ids = tuin.publiek_id, deze.publiek_id
    return Zaad(
        adressen={
            **{f"proeftuinen:{naam}": delen for naam in (*_HIER, *_WIE)},
            "proeftuinen:bijeenkomst-antwoord": {
                "token": maak_token(LINKSOORT, met_link.publiek_id)
            },
        },
        ook={
            "meeting with a list": reverse("proeftuinen:bijeenkomst", args=ids),
            "list of a meeting": reverse("proeftuinen:bijeenkomst-mensen", args=ids),
        },
        kanaries={
            woord("naam"): Recht.BIJEENKOMSTEN_VOORBEREIDEN,
            woord("zonder"): Recht.BIJEENKOMSTEN_VOORBEREIDEN,
            woord("opmerking"): Recht.BIJEENKOMSTEN_VOORBEREIDEN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone be asked and answer, and put another one on the list."""
    deze = maak_bijeenkomst(tuin, "sporen van genodigden", dag=vandaag() + timedelta(days=9))
    ik, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    nu = timezone.now()
    waarden = {"gevraagd_op": nu, "antwoord": "ja", "antwoord_op": nu, "opmerking": "sporen"}
    Genodigde.objects.create(bijeenkomst=deze, contact=ik, **waarden)
    ander = maak_contact(tuin, "Iemand die gevraagd is")
    Genodigde.objects.create(bijeenkomst=deze, contact=ander, door=wie)
