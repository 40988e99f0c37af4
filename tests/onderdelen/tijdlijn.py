"""What the timeline and the diary add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen.models import Contact
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening, Vraagantwoord
from proeftuinen.tijdlijn.lijn.lezen import gebeurd
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

# A piece of the guide: a participant may read it, and it is not theirs to change.
TABEL = """
proeftuinen:tijdlijn                   302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:tijdlijn-afdruk            302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:kanttekening-nieuw         302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:kanttekening-wijzigen      302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:kanttekening-weg           302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:dagboekstuk-nieuw          302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:dagboekstuk                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:dagboekstuk-wijzigen       302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:dagboekstuk-weg            302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:dagboekstuk-toestemming    302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:dagboekstuk-vraag          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"tijdlijn-afdruk", "kanttekening-weg", "dagboekstuk-weg", "dagboekstuk-vraag"}
_BEGELEIDER = Lezer(RECHTEN[Rol.PROCESBEGELEIDER])


def _regel(tuin: Proeftuin, stuk: Dagboekstuk):
    adres = stuk.get_absolute_url()
    return next(regel for regel in gebeurd(tuin, _BEGELEIDER) if regel.adres == adres)


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a note, an interview that waits for its yes, and what one thinks of the note."""
    k = f"kanarie-{merk}-tijdlijn"
    stuk = Dagboekstuk.objects.create(
        proeftuin=tuin,
        soort="notitie",
        dag=vandaag(),
        titel=f"{k}-titel",
        tekst=f"{k}-tekst",
        door=door,
    )
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=slachtoffer)
    interview = Dagboekstuk.objects.create(
        proeftuin=tuin,
        soort="interview",
        dag=vandaag(),
        titel=f"{k}-interview",
        rol="arts",
        contact=contact,
        door=door,
    )
    Vraagantwoord.objects.create(stuk=interview, volgorde=1, vraag="Hoe?", antwoord=f"{k}-antwoord")
    regel = _regel(tuin, stuk)
    noot = Kanttekening.objects.create(
        proeftuin=tuin,
        bij=regel.sleutel,
        over=regel.merk,
        dag=regel.dag,
        tekst=f"{k}-noot",
        door=door,
    )
    van_stuk = {"stid": stuk.publiek_id}
    van_interview = {"stid": interview.publiek_id}
    return Zaad(
        adressen={
            "proeftuinen:kanttekening-nieuw": {"merk": regel.merk},
            "proeftuinen:kanttekening-wijzigen": {"ktid": noot.publiek_id},
            "proeftuinen:kanttekening-weg": {"ktid": noot.publiek_id},
            "proeftuinen:dagboekstuk": van_stuk,
            "proeftuinen:dagboekstuk-wijzigen": van_stuk,
            "proeftuinen:dagboekstuk-weg": van_stuk,
            "proeftuinen:dagboekstuk-toestemming": van_interview,
            "proeftuinen:dagboekstuk-vraag": van_interview,
        },
        kanaries={
            f"{k}-titel": Recht.TIJDLIJN_ZIEN,
            f"{k}-tekst": Recht.TIJDLIJN_ZIEN,
            f"{k}-noot": Recht.TIJDLIJN_ZIEN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a note with a quote, an interview with this person, and a remark of theirs."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    stuk = Dagboekstuk.objects.create(
        proeftuin=tuin, soort="notitie", dag=vandaag(), titel="Sporen", door=wie
    )
    stuk.citaten.add(Citaat.objects.create(proeftuin=tuin, tekst="Van een ander", rol="arts"))
    interview = Dagboekstuk.objects.create(
        proeftuin=tuin,
        soort="interview",
        dag=vandaag(),
        titel="Sporen van een gesprek",
        rol="arts",
        contact=contact,
        door=wie,
    )
    Vraagantwoord.objects.create(stuk=interview, volgorde=1, vraag="Hoe?", antwoord=wie.naam)
    Kanttekening.objects.create(
        proeftuin=tuin, bij="x", over="y", dag=vandaag(), tekst="Sporen", door=wie
    )
