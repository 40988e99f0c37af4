"""What writing items adds to the tests that hold for all."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from kennisbank.items.models import Bijlage, Kennisitem
from kennisbank.schrijven import actions as schrijven
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from tests.kennisbank.maak import maak_concept, maak_item, maak_plank
from tests.onderdelen.zaad import Zaad

# The item in the seed is the participant's own: others of the place see what is published of it.
TABEL = """
kennisbank:plank                       302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
kennisbank:item-nieuw                  302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:item-bewerken               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:concept                     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
kennisbank:concept-aanbieden           302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
kennisbank:concept-vaststellen         302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
kennisbank:concept-terugsturen         302 405 405 405 405 405 405 405 | 302 404 403 403 200 403 403 404
kennisbank:concept-weg                 302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:item-versies                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
kennisbank:item-versie                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
kennisbank:item-nagekeken              302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:item-terugtrekken           302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
kennisbank:item-weghalen               302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
kennisbank:bijlage-nieuw               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:bijlage-weg                 302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:item-voordragen             302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
kennisbank:voordrachten                302 403 403 403 403 403 200 403 | 302 405 405 405 405 405 405 405
kennisbank:item-overnemen              302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 302 404
"""
VAN_PLANK = {
    regel.split()[0] for regel in TABEL.splitlines() if regel and "voordrachten" not in regel
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an item that is published and offered, with a concept, and one not yet published."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-kennis-{wat}"

    plank = maak_plank(tuin.publiek_id, "Plank")
    item = maak_item(
        plank,
        "werkvorm",
        woord("titel"),
        door=slachtoffer,
        slug=f"schrijven-{merk}",
        samenvatting=woord("samenvatting"),
        tekst=woord("tekst"),
    )
    schrijven.draag_voor(item=item, door=door, versie=item.versie, wel=True)
    concept = maak_concept(item, slachtoffer, titel=woord("concept"), tekst=woord("nieuw"))
    concept.opmerking = woord("opmerking")
    concept.save()
    _bijlage(item, slachtoffer, woord("bijlage"))
    maak_item(plank, titel=woord("nog niet"), door=slachtoffer, gepubliceerd=False)
    maak_item(plank, titel=woord("van het team"), door=door, gepubliceerd=False)
    delen = {"plid": plank.publiek_id, "slug": item.slug, "nummer": "1"}
    delen["bjid"] = item.bijlagen.get().publiek_id
    te_lezen = [woord(wat) for wat in ("titel", "samenvatting", "tekst")]
    concepten = [woord(w) for w in ("concept", "nieuw", "opmerking", "bijlage", "nog niet")]
    return Zaad(
        delen=delen,
        adressen=dict.fromkeys(VAN_PLANK, delen),
        kanaries=dict.fromkeys(te_lezen, Recht.KENNIS_ZIEN)
        | dict.fromkeys(concepten, Recht.KENNIS_BIJDRAGEN)
        | {woord("van het team"): Recht.KENNIS_BEHEREN},
    )


def _bijlage(item: Kennisitem, door: Gebruiker, omschrijving: str) -> Bijlage:
    pad = default_storage.save("kennis/zaad.pdf", ContentFile(b"%PDF-1.7"))
    velden = {"vorm": "pdf", "naam": "zaad.pdf", "bytes": 8, "omschrijving": omschrijving}
    return Bijlage.objects.create(item=item, pad=pad, door=door, **velden)


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave what someone wrote alone, wrote with others, published and added."""
    plank = maak_plank(tuin.publiek_id, tuin.naam)
    eigen = maak_item(plank, titel=f"{wie.naam} schreef", door=wie, gepubliceerd=False)
    _bijlage(eigen, wie, f"{wie.naam} aan tafel")
    item = maak_item(plank, titel="Van ons samen", door=wie)
    maak_concept(item, wie, tekst="Nog beter.")
    _bijlage(item, wie, "Een blad")
    Kennisitem.objects.filter(pk=item.pk).update(gewijzigd=timezone.now())
