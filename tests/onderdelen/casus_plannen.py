"""What planning tables adds to the tests that hold for all. Nobody of the cast sits at the table.

The texts of a table are locked, so no role may see them on any page: their canaries have no right.
"""

from casustafel.kluis import sleutels
from casustafel.kluis.slot import Slot
from casustafel.plannen import actions
from casustafel.plannen.models import Deel, Opening, Tafelgast
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:tafel-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
casustafel:tafel                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:tafel-bewerken       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
casustafel:tafel-vraag          302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafel-gasten         302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
casustafel:gast-weg             302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
casustafel:tafel-uitnodigen     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
casustafel:tafel-akkoord        302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafel-openen         302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafel-sluiten        302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafel-afzeggen       302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
casustafel:tafel-wissen         302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
casustafel:tafel-openingen      302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {
    f"casustafel:{naam}"
    for naam in (
        "gast-weg",
        "tafel-uitnodigen",
        "tafel-openen",
        "tafel-sluiten",
        "tafel-afzeggen",
        "tafel-wissen",
    )
}
_VAN_EEN = (
    "tafel",
    "tafel-bewerken",
    "tafel-vraag",
    "tafel-gasten",
    "tafel-uitnodigen",
    "tafel-akkoord",
    "tafel-openen",
    "tafel-sluiten",
    "tafel-afzeggen",
    "tafel-wissen",
    "tafel-openingen",
)


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a table to come with a locked question, and a guest whom the team knows by name."""
    k = f"kanarie-{merk}-casus"
    gast = Contact.objects.create(proeftuin=tuin, naam=f"{k}-gast")
    waarden = {"dag": vandaag(), "inbrenger": gast}
    tafel = actions.maak(proeftuin=tuin, door=door, waarden=waarden, vraag=f"{k}-vraag")
    ander = Contact.objects.create(proeftuin=tuin, naam=f"{k}-ander")
    plek = Tafelgast.objects.create(tafel=tafel, contact=ander)
    ids = {"tid": tafel.publiek_id}
    return Zaad(
        adressen={
            **{f"casustafel:{naam}": ids for naam in _VAN_EEN},
            "casustafel:gast-weg": ids | {"gid": plek.publiek_id},
        },
        kanaries={
            f"{k}-gast": Recht.MENSEN_BEHEREN,
            f"{k}-ander": Recht.MENSEN_BEHEREN,
            f"{k}-vraag": None,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone plan a table, sit at it, and look inside."""
    ik = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)[0]
    waarden = {"dag": vandaag(), "inbrenger": ik, "leider": ik}
    tafel = actions.maak(proeftuin=tuin, door=wie, waarden=waarden, vraag="sporen")
    Opening.objects.create(tafel=tafel, gebruiker=wie, deel=Deel.TAFEL, op=dit_moment())
    assert Slot(tafel.sleutel).lees(tafel.geheim) == {"vraag": "sporen"}
    assert tafel.sleutel in sleutels.kast().namen()
