"""What insights add to the tests that hold for all. Nobody of the cast sits at the table.

A locked insight has no right: nobody may see its text on any page. So has a hidden one.
"""

from casustafel.inzichten import actions, signalen, terugblik
from casustafel.inzichten.models import Inzicht
from casustafel.plannen.models import Tafelgast
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_contact, maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:inzicht-nieuw        302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:inzicht              302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
casustafel:inzicht-bewerken     302 404 404 404 404 403 403 404 | 302 404 404 404 404 403 403 404
casustafel:inzicht-nakijken     302 404 404 404 404 403 403 404 | 302 404 404 404 404 403 403 404
casustafel:inzicht-weg          302 404 404 404 200 403 403 404 | 302 404 404 404 302 403 403 404
casustafel:inzicht-delen        302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
casustafel:signaal-nieuw        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
casustafel:signaal-antwoord     302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
casustafel:signaal-weg          302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
casustafel:terugblik            200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
"""
PUBLIEK = {"casustafel:terugblik": "five choices eight weeks after a table, by a mailed link"}
BUITEN = SLEUTELS = set(PUBLIEK)
KNOPPEN = {f"casustafel:{naam}" for naam in ("inzicht-weg", "inzicht-delen", "signaal-weg")}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a locked, a checked, a hidden and a shared insight, a signal, and a look back."""
    k = f"kanarie-{merk}-inzicht"
    tafel = maak_tafel(tuin, gasten=(f"{k}-gast",))
    tafel.terugblik_op = dit_moment()
    tafel.save()
    vast = {"proeftuin": tuin, "tafel": tafel, "nagekeken_op": dit_moment()}
    nagekeken = Inzicht.objects.create(tekst=f"{k}-nagekeken", **vast)
    Inzicht.objects.create(tekst=f"{k}-verborgen", verborgen_op=dit_moment(), **vast)
    Inzicht.objects.create(tekst=f"{k}-gedeeld", gepubliceerd_op=dit_moment(), **vast)
    geheim = tafel.slot.sluit({"tekst": f"{k}-dicht"})
    dicht = Inzicht.objects.create(proeftuin=tuin, tafel=tafel, geheim=geheim)
    signaal = signalen.geef_door(inzicht=nagekeken, door=door, antwoord_voor=vandaag())
    ander = Inzicht.objects.create(tekst=f"{k}-beantwoord", **vast)
    gaf = signalen.geef_door(inzicht=ander, door=door, antwoord_voor=vandaag())
    antwoord = {"antwoord": f"{k}-antwoord", "antwoord_op": vandaag()}
    signalen.beantwoord(signaal=gaf, door=door, versie=1, **antwoord)
    gast = tafel.gasten.first()
    ids = {"inid": nagekeken.publiek_id}
    inids = ("inzicht", "inzicht-weg", "inzicht-delen", "signaal-nieuw")
    zien = ("nagekeken", "beantwoord", "antwoord")
    return Zaad(
        adressen={
            "casustafel:inzicht-nieuw": {"tid": tafel.publiek_id},
            **{f"casustafel:{naam}": ids for naam in inids},
            "casustafel:inzicht-bewerken": {"inid": dicht.publiek_id},
            "casustafel:inzicht-nakijken": {"inid": dicht.publiek_id},
            "casustafel:signaal-antwoord": ids | {"sgid": signaal.publiek_id},
            "casustafel:signaal-weg": ids | {"sgid": signaal.publiek_id},
            "casustafel:terugblik": {"token": maak_token(terugblik.SOORT, gast.publiek_id)},
        },
        kanaries={
            **{f"{k}-{wat}": Recht.CASUSTAFEL_ZIEN for wat in zien},
            f"{k}-gedeeld": Recht.INZICHTEN_LEZEN,
            f"{k}-dicht": None,
            f"{k}-verborgen": None,
            f"{k}-gast": Recht.MENSEN_BEHEREN,
        },
        ook={f"{k}-beantwoord": ander.get_absolute_url()},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write, check and hand over insights, and look back."""
    tafel = maak_tafel(tuin, inbrenger=wie)
    waarden = {"dimensies": ["sociaal"]}
    actions.schrijf(tafel=tafel, door=wie, tekst="sporen dicht", **waarden)
    vast = {"proeftuin": tuin, "tafel": tafel, "nagekeken_op": dit_moment()}
    mijn = Inzicht.objects.create(tekst="sporen", door=wie, **vast)
    Inzicht.objects.create(tekst="sporen van een ander", nagekeken_door=wie, **vast)
    signalen.geef_door(inzicht=mijn, door=wie, antwoord_voor=vandaag())
    gast = Tafelgast.objects.get(tafel=tafel, contact=maak_contact(tuin, wie))
    terugblik.antwoord(gast=gast, keuzes=["samen"])
