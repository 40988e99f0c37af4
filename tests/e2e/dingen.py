"""What the browser tests must know of people, talks, sources and the kaart: ids and tokens.

Like wereld.py it runs in the process that fills the data of the server.
"""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from tests.e2e import (
    ambitiedingen,
    casusdingen,
    experimentdingen,
    lange_tuin,
    livezaal,
    uitgavedingen,
    verderdingen,
)

GESPROKEN = "gesproken@e2e.example"


def maak(mensen: dict[str, Any], tuinen: dict[str, Any]) -> dict[str, str]:
    """Add what the demo world lacks, and return what an address can hold: {contact:lang} etc."""
    lang = lange_tuin.vul(tuinen["lang"], mensen["lang"], mensen["langenaam"])
    lang |= ambitiedingen.vul(tuinen["lang"], mensen["lang"])
    lang |= experimentdingen.vul(tuinen["lang"], mensen["lang"])
    lang |= verderdingen.vul(tuinen["lang"], mensen["lang"])
    linde = _van_linde(tuinen["lindewaard"]) | ambitiedingen.van_linde(tuinen["lindewaard"])
    linde |= experimentdingen.van_linde(tuinen["lindewaard"])
    linde |= casusdingen.van_linde(tuinen["lindewaard"])
    linde |= verderdingen.van_linde(tuinen["lindewaard"])
    linde |= uitgavedingen.van_linde(tuinen["lindewaard"])
    wilg = verderdingen.van_elders(tuinen["wilgenoord"])
    return (
        {f"{soort}:lang": code for soort, code in lang.items()}
        | {f"{soort}:linde": code for soort, code in linde.items()}
        | {f"{soort}:wilg": code for soort, code in wilg.items()}
        | {"inleesronde:linde": _lijst(tuinen["lindewaard"], mensen["procesbegeleider"])}
        | _deuren(tuinen["gastvrij"], mensen["gastvrouw"])
        | _bestanden(tuinen["lindewaard"], mensen["procesbegeleider"])
        | livezaal.maak(tuinen["samen"])
    )


def _van_linde(tuin: Any) -> dict[str, str]:
    from kennisbank.bundels.models import Bundel
    from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
    from proeftuinen.bronnen.models import Citaat, Foto
    from proeftuinen.mensen.gesprekken.models import Gesprek
    from proeftuinen.mensen.models import Contact
    from proeftuinen.mensen.organisaties.models import Organisatie
    from proeftuinen.sociale_kaart.models import Voorziening

    mensen = Contact.objects.van(tuin).filter(stand="")
    van = Organisatie.objects.van(tuin)
    eerste = {
        "contact": mensen.exclude(gebruiker=None),
        "open": mensen.filter(zicht="naam", organisatie__isnull=False),
        "organisatie": van.filter(voorzieningen__isnull=False, contacten__isnull=False),
        "gesprek": Gesprek.objects.filter(proeftuin=tuin, stand="gehouden"),
        "gepland": Gesprek.objects.filter(proeftuin=tuin, stand="gepland"),
        "citaat": Citaat.objects.filter(proeftuin=tuin).exclude(toestemming=None),
        "foto": Foto.objects.filter(proeftuin=tuin),
        "voorziening": Voorziening.objects.filter(organisatie__in=van),
        "bundel": Bundel.objects.filter(plank__ruimte=tuin.publiek_id),
        "start": Bijeenkomst.objects.filter(proeftuin=tuin, stap__nummer="3"),
        "derde": Bijeenkomst.objects.filter(proeftuin=tuin, stap__nummer="7"),
    }
    return {soort: rijen.first().publiek_id for soort, rijen in eerste.items()}


def _lijst(tuin: Any, door: Any) -> str:
    """Leave a list under way, as someone pasted it: one fault, one who is there already."""
    from proeftuinen.mensen.inlezen.models import Inleesronde
    from proeftuinen.mensen.models import Contact

    bekend = Contact.objects.van(tuin).exclude(email="").select_related("organisatie").first()
    rijen = [
        ["Wim ten Velde", "buurtsportcoach", "Dorpshuis de Linde", "wim.dorpshuis.example"],
        [bekend.naam, bekend.functie, str(bekend.organisatie or ""), bekend.email],
        ["Aaltje van der Zwaag", "vrijwilliger", "Dorpshuis de Linde", "aaltje@dorpshuis.example"],
        ["Bram Oosting", "fysiotherapeut", "Fysio Westwaard", "bram@fysiowestwaard.example"],
        ["Saar Wolters", "koorleider", "", ""],
    ]
    koppen = [("Naam", "naam"), ("Functie", "functie"), ("Organisatie", "organisatie")]
    ronde = Inleesronde.objects.create(
        proeftuin=tuin,
        door=door,
        herkomst="geplakt",
        kolommen=[{"kop": kop, "wat": wat} for kop, wat in [*koppen, ("E-mail", "email")]],
        rijen=[{"nr": nummer, "c": rij} for nummer, rij in enumerate(rijen, 2)],
    )
    return ronde.publiek_id


def _deuren(tuin: Any, door: Any) -> dict[str, str]:
    """Doors without an account: notes to agree with, data to confirm, the code in the room."""
    from django.utils import timezone

    from proeftuinen.mensen.gesprekken import voorleggen
    from proeftuinen.mensen.gesprekken.models import Gesprek
    from proeftuinen.mensen.models import Contact
    from proeftuinen.mensen.organisaties import actions
    from proeftuinen.mensen.organisaties.models import Organisatie
    from proeftuinen.mensen.uitnodigen.models import Zaalcode
    from proeftuinen.sociale_kaart.bevestigen import vragen

    nu = timezone.now()
    wie = Contact.objects.create(proeftuin=tuin, naam="Gijs Gesproken", email=GESPROKEN)
    tekst = {"notities": f"Koffie helpt.\n{lange_tuin.LANGE_ZIN}", "stand": "gehouden"}
    gesprek = Gesprek.objects.create(
        proeftuin=tuin,
        contact=wie,
        door=door,
        wanneer=nu,
        voorgelegd_op=nu,
        voorgelegd_versie=1,
        **tekst,
    )
    organisatie = actions.maak(
        proeftuin=tuin,
        door=door,
        naam=lange_tuin.LANGE_ZIN[:150],
        bevestig_email="bevestig@e2e.example",
    )
    Organisatie.objects.filter(pk=organisatie.pk).update(bevestiging_gevraagd_op=nu)
    organisatie.refresh_from_db()
    zaalcode = Zaalcode.objects.create(
        proeftuin=tuin, door=door, code="bcdfghjk", geldig_tot=nu + timedelta(days=2)
    )
    return {
        "antwoord": voorleggen.token_van(gesprek),
        "bevestig": vragen.token_van(organisatie),
        "zaalcode": zaalcode.code,
        "zaal": zaalcode.publiek_id,
    }


def _bestanden(tuin: Any, wie: Any) -> dict[str, str]:
    """Files in each stand: one that waits for good, as nobody asked the worker."""
    from django.utils import timezone

    from leerwerkplaats.web.models import Opdracht
    from proeftuinen.uitgaven.druk import SOORT

    basis = {"gebruiker": wie, "ruimte": tuin.publiek_id, "soort": SOORT}
    klaar = {"pad": "opdrachten/x", "bestandsnaam": "concept.pdf", "klaar_op": timezone.now()}
    standen = {
        "klaar": klaar,
        "wacht": {},
        "mislukt": {"fout": lange_tuin.LANGE_ZIN, "klaar_op": timezone.now()},
    }
    return {
        f"opdracht:{stand}": Opdracht.objects.create(
            **basis, sleutel=uuid4().hex, stand=stand, **velden
        ).publiek_id
        for stand, velden in standen.items()
    }
