"""Taking in lists of people: only who handed a list in sees it, and only with the right."""

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.inlezen.models import Inleesronde
from tests.onderdelen.zaad import Zaad

# The list in the seed is the guide's: another of the team does not see it.
TABEL = """
proeftuinen:inlezen                    302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:inlezen-voorbeeld          302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:inleesronde                302 404 403 404 200 403 403 404 | 302 404 403 404 302 403 403 404
proeftuinen:inleesronde-weg            302 405 405 405 405 405 405 405 | 302 404 403 404 302 403 403 404
"""

KOLOMMEN = [{"kop": "Naam", "wat": "naam"}, {"kop": "Mail", "wat": "email"}]
KNOPPEN = {"inleesronde-weg"}


def zaai(tuin, merk, door, slachtoffer):
    naam = f"kanarie-{merk}-inlezen-naam"
    ronde = Inleesronde.objects.create(
        proeftuin=tuin,
        door=door,
        herkomst=f"kanarie-{merk}-inlezen-bestand",
        kolommen=KOLOMMEN,
        rijen=[{"nr": 2, "c": [naam, ""]}],
    )
    # Only who handed it in sees it: the guide, of all others told by a right that only they hold.
    alleen_wie_het_deed = Recht.ROLLEN_BEHEREN
    return Zaad(
        delen={"inid": ronde.publiek_id},
        kanaries=dict.fromkeys((naam, ronde.herkomst), alleen_wie_het_deed),
    )


def laat_sporen(wie, tuin):
    for door, rijen in (
        (wie, [{"nr": 2, "c": ["Een ander", "een@ander.example"]}]),
        (tuin.deelnames.exclude(gebruiker=wie).first().gebruiker, _met(wie)),
    ):
        Inleesronde.objects.create(
            proeftuin=tuin, door=door, herkomst="lijst.csv", kolommen=KOLOMMEN, rijen=rijen
        )


def _met(wie):
    return [{"nr": 3, "c": [wie.naam, f"{wie.naam} <{wie.email}>"], "vast": {"naam": wie.naam}}]
