"""What "Vraag het" adds to the tests that hold for all, and the pages on other places' questions."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.vraaghet import actions
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.monitoring.maak import maak_hulpvraag

TABEL = """
proeftuinen:vraag-het                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:hulpvraag-nieuw            302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:hulpvraag                  302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:hulpvraag-bewerken         302 404 404 404 200 403 403 404 | 302 404 404 404 200 403 403 404
proeftuinen:hulpvraag-weghalen         302 404 404 404 200 403 403 404 | 302 404 404 404 302 403 403 404
proeftuinen:hulpvraag-opgelost         302 405 405 405 405 405 405 405 | 302 404 404 404 302 403 403 404
proeftuinen:hulpantwoord-bewerken      302 404 404 404 200 403 403 404 | 302 404 404 404 200 403 403 404
proeftuinen:hulpantwoord-weghalen      302 404 404 404 200 403 403 404 | 302 404 404 404 302 403 403 404
proeftuinen:hulpantwoord-helpt         302 405 405 405 405 405 405 405 | 302 404 404 404 302 403 403 404
proeftuinen:vragen-elders              302 200 200 200 200 403 200 403 | 302 405 405 405 405 405 405 405
proeftuinen:vraag-elders               302 200 302 302 302 403 200 403 | 302 200 302 302 302 403 200 403
proeftuinen:vraag-elders-bewerken      302 404 404 404 200 403 404 403 | 302 404 404 404 200 403 404 403
proeftuinen:vraag-elders-weghalen      302 404 404 404 200 403 404 403 | 302 404 404 404 302 403 404 403
"""
BUITEN = {
    f"proeftuinen:{naam}"
    for naam in (
        "vragen-elders",
        "vraag-elders",
        "vraag-elders-bewerken",
        "vraag-elders-weghalen",
    )
}
KNOPPEN = {"hulpvraag-weghalen", "hulpantwoord-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a question for the place alone with an answer, and one that everyone may read."""
    k = f"kanarie-{merk}-vraag"
    hier = maak_hulpvraag(tuin, door, titel=f"{k}-titel", tekst=f"{k}-tekst")
    spreker = actions.Spreker(tuin.titel)
    gaf = actions.antwoord(hulpvraag=hier, door=door, spreker=spreker, tekst=f"{k}-antwoord")
    open_ = maak_hulpvraag(tuin, door, titel="Hoe vieren jullie het einde?", bereik="allen")
    daar = actions.Spreker("Proeftuin Elders", elders=True)
    elders = actions.antwoord(hulpvraag=open_, door=door, spreker=daar, tekst="Met soep.")
    vraag = {"hvid": hier.publiek_id}
    antwoord = vraag | {"haid": gaf.publiek_id}
    van_een = ("hulpvraag", "hulpvraag-bewerken", "hulpvraag-weghalen", "hulpvraag-opgelost")
    van_antwoord = ("hulpantwoord-bewerken", "hulpantwoord-weghalen", "hulpantwoord-helpt")
    van_elders = ("vraag-elders-bewerken", "vraag-elders-weghalen")
    return Zaad(
        adressen={f"proeftuinen:{naam}": vraag for naam in van_een}
        | {f"proeftuinen:{naam}": antwoord for naam in van_antwoord}
        | {f"proeftuinen:{naam}": {"haid": elders.publiek_id} for naam in van_elders}
        | {"proeftuinen:vraag-elders": {"hvid": open_.publiek_id}},
        kanaries=dict.fromkeys((hier.titel, hier.tekst, gaf.tekst), Recht.VRAAG_STELLEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone ask and answer."""
    hulpvraag = maak_hulpvraag(tuin, wie, titel="sporen")
    spreker = actions.Spreker(tuin.titel)
    actions.antwoord(hulpvraag=hulpvraag, door=wie, spreker=spreker, tekst="sporen")
