"""What photos and quotes add to the tests that hold for all."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.images.inname import neem_in
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:citaten                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:citaat-nieuw               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:citaat                     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:citaat-bewerken            302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:citaat-weghalen            302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:citaat-oogst               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:citaat-toestemming         302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:citaat-vraag               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:fotos                      302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:foto-nieuw                 302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:foto                       302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:foto-beeld                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:foto-klein                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:foto-bewerken              302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:foto-weghalen              302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:foto-oogst                 302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:foto-toestemming           302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:foto-vraag                 302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:foto-ik                    302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:verspreid                  302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"citaat-weghalen", "citaat-vraag", "foto-weghalen", "foto-vraag"}


def _foto(tuin: Proeftuin, beschrijving: str, **overig: object) -> Foto:
    beeld = neem_in(plaatje())
    pad = default_storage.save("fotos/zaad.jpg", ContentFile(beeld.inhoud))
    maat = {"breedte": beeld.breedte, "hoogte": beeld.hoogte, "bytes": len(beeld.inhoud)}
    return Foto.objects.create(
        proeftuin=tuin, pad=pad, klein="", beschrijving=beschrijving, **maat, **overig
    )


def _toestemming(contact: Contact, doel: str, **overig: object) -> Toestemming:
    return Toestemming.objects.create(
        proeftuin=contact.proeftuin,
        contact=contact,
        doel=doel,
        tekst="Mag het?",
        tekstversie="1",
        gegeven_op=timezone.localdate(),
        kanaal="papier",
        **overig,
    )


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave one quote and photo that may be seen, and one of each of which consent was withdrawn."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-bron-{wat}"

    wie = Contact.objects.create(proeftuin=tuin, naam=woord("wie"), zicht=Zicht.NIETS)
    weg = _toestemming(wie, "citaat", ingetrokken_op=timezone.now())
    citaat = Citaat.objects.create(
        proeftuin=tuin, tekst=woord("tekst"), rol=woord("rol"), contact=wie, door=door
    )
    dicht = Citaat.objects.create(
        proeftuin=tuin,
        tekst=woord("ingetrokken"),
        rol="huisarts",
        contact=wie,
        met_naam=True,
        toestemming=weg,
        in_oogst=True,
    )
    foto = _foto(tuin, woord("te zien"), bijschrift=woord("onder"), niemand_herkenbaar=True)
    verborgen = _foto(tuin, woord("verborgen"))
    nee = _toestemming(wie, "foto", ingetrokken_op=timezone.now())
    Fotopersoon.objects.create(foto=verborgen, contact=wie, toestemming=nee)
    Fotopersoon.objects.create(foto=verborgen, wie=woord("erop"))
    nu = timezone.now()
    Verspreiding.objects.create(proeftuin=tuin, citaat=dicht, waar=woord("waar"), op=nu, door=door)
    voor_allen = [woord("tekst"), woord("rol"), woord("te zien"), woord("onder")]
    team = [woord("wie"), woord("ingetrokken"), woord("verborgen"), woord("waar")]
    return Zaad(
        delen={"citid": citaat.publiek_id, "foid": foto.publiek_id},
        kanaries=dict.fromkeys(voor_allen, Recht.BRONNEN_ZIEN)
        | dict.fromkeys(team, Recht.BRONNEN_BEHEREN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave what someone said, wrote down, is on, added and took out."""
    eigen, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    eigen.proeftuin = tuin
    Citaat.objects.create(
        proeftuin=tuin,
        tekst=f"{wie.naam} zei dit.",
        rol=f"buurvrouw {wie.naam}",
        contact=eigen,
        met_naam=True,
        toestemming=_toestemming(eigen, "citaat_naam"),
        door=wie,
    )
    opgeschreven = Citaat.objects.create(proeftuin=tuin, tekst="Iets", rol="arts", door=wie)
    erop = _foto(tuin, f"{wie.naam} aan tafel", door=wie)
    Fotopersoon.objects.create(foto=erop, contact=eigen, toestemming=_toestemming(eigen, "foto"))
    _foto(tuin, "Een lege zaal", door=wie, niemand_herkenbaar=True)
    Verspreiding.objects.create(
        proeftuin=tuin, citaat=opgeschreven, waar="concept", op=timezone.now(), door=wie
    )
