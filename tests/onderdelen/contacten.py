"""What contacts add to the tests that hold for all."""

from uuid import uuid4

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:mensen                     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:mensen-bestand             302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:op-eigen-titel             302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:mijn-contact               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:mijn-plekken               302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
proeftuinen:contact-nieuw              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:contact                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:contact-bewerken           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:contact-regelen            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:contact-weg                302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:contact-rust               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:contact-overleden          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:contact-niet-overleden     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""

BUITEN = {"proeftuinen:mijn-plekken"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave three people: one by name, one by function, and one who shows nothing."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-contact-{wat}"

    def maak(zicht: Zicht, **overig: object) -> Contact:
        velden = {"naam": woord(f"{zicht}-naam"), "functie": woord(f"{zicht}-functie")}
        return Contact.objects.create(proeftuin=tuin, zicht=zicht, **velden | overig)

    contact = maak(
        Zicht.NAAM,
        email=f"{woord('mail')}@voorbeeld.example",
        telefoon=woord("tel"),
        notitie=woord("notitie"),
        op_eigen_titel=True,
        door=door,
    )
    gedeeld = {"toon_email": True, "toon_telefoon": True, "telefoon": woord("toon-tel")}
    maak(Zicht.FUNCTIE, email=f"{woord('toon-mail')}@voorbeeld.example", **gedeeld)
    maak(Zicht.NIETS)
    voor_allen = [woord("naam-naam"), woord("naam-functie"), woord("functie-functie")]
    team = [woord("mail"), woord("tel"), woord("notitie"), woord("functie-naam")]
    team += [woord("toon-mail"), woord("toon-tel"), woord("niets-naam"), woord("niets-functie")]
    return Zaad(
        delen={"ctid": contact.publiek_id, "vorm": "csv"},
        kanaries=dict.fromkeys(voor_allen, Recht.MENSEN_ZIEN)
        | dict.fromkeys(team, Recht.MENSEN_BEHEREN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave who someone is, whom they added, for whom they are a buddy, and an address alone."""
    eigen, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    eigen.naam, eigen.functie = wie.naam, f"Buurvrouw van {wie.naam}"
    eigen.notitie, eigen.telefoon = f"{wie.naam} belt liever", wie.email
    eigen.save()
    Contact.objects.create(proeftuin=tuin, naam="Iemand anders", maatje=eigen, door=wie)
    elders = Proeftuin.objects.create(
        naam=f"Elders {uuid4().hex[:6]}", start=tuin.start, einde=tuin.einde
    )
    Contact.objects.create(proeftuin=elders, naam=wie.naam, email=wie.email)
