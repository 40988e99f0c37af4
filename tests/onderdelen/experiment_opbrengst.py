"""What results of experiments add to the tests that hold for all, and the page behind a link."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.links import maak_token
from proeftuinen.experimenten.opbrengst import actions, vragen
from proeftuinen.experimenten.opbrengst.models import Bevestiging
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_ronde

TABEL = """
proeftuinen:opbrengst-nieuw            302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:opbrengst                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:opbrengst-bewerken         302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:opbrengst-weghalen         302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:bewijs-nieuw               302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:bewijs-weghalen            302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:bevestiging-vragen         302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:bevestiging-intrekken      302 405 405 405 405 405 405 405 | 302 404 404 302 302 403 403 404
proeftuinen:opbrengst-bevestigen       200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
"""
PUBLIEK = {"proeftuinen:opbrengst-bevestigen": "one sentence of a result, by a mailed link, once"}
BUITEN = SLEUTELS = set(PUBLIEK)
KNOPPEN = {"opbrengst-weghalen", "bewijs-weghalen", "bevestiging-intrekken"}
_VAN_EEN = ("opbrengst", "opbrengst-bewerken", "opbrengst-weghalen", "bewijs-nieuw")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a result with evidence, a question that waits and one that was answered."""
    k = f"kanarie-{merk}-opbrengst"
    experiment = maak_experiment(tuin, titel="Met opbrengst", door=door)
    maak_ronde(experiment)
    teksten = {naam: f"{k}-{naam}" for naam in ("wie", "wat", "betekenis")}
    deze = actions.maak(experiment=experiment, door=door, waarden=teksten)
    waarden = {"soort": "gehoord", "tekst": f"{k}-bewijs", "adres": f"https://{k}.example/"}
    bewijs = actions.voeg_bewijs_toe(opbrengst=deze, door=door, waarden=waarden)
    adres = f"{k}-adres@voorbeeld.example"
    open_nog = vragen.vraag(opbrengst=deze, door=door, wie=f"{k}-rol", mailadres=adres)
    gaf = vragen.vraag(opbrengst=deze, door=door, wie=f"{k}-gaf", mailadres=f"{k}@a.example")
    merk_nu = vragen.merk_van(deze)
    vragen.antwoord(bevestiging=gaf, keuze="deels", toelichting=f"{k}-antwoord", gezien=merk_nu)
    ids = {"exid": experiment.publiek_id, "opid": deze.publiek_id}
    token = {"token": maak_token(vragen.SOORT, open_nog.publiek_id)}
    iedereen = [*teksten.values(), f"{k}-bewijs", f"https://{k}.example/"]
    return Zaad(
        adressen={
            "proeftuinen:opbrengst-nieuw": {"exid": experiment.publiek_id},
            **{f"proeftuinen:{naam}": ids for naam in (*_VAN_EEN, "bevestiging-vragen")},
            "proeftuinen:bewijs-weghalen": ids | {"bwid": bewijs.publiek_id},
            "proeftuinen:bevestiging-intrekken": ids | {"bvid": open_nog.publiek_id},
            "proeftuinen:opbrengst-bevestigen": token,
        },
        kanaries={
            **dict.fromkeys(iedereen, Recht.EXPERIMENTEN_ZIEN),
            f"{k}-gaf": Recht.EXPERIMENTEN_ZIEN,
            f"{k}-antwoord": Recht.EXPERIMENTEN_ZIEN,
            f"{k}-rol": Recht.EXPERIMENTEN_BEHEREN,
            adres: Recht.POST_BEHEREN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write a result, ask another, and be asked."""
    experiment = maak_experiment(tuin, titel="sporen", door=None)
    velden = {"wie": "sporen", "wat": "sporen"}
    deze = actions.maak(experiment=experiment, door=wie, waarden=velden)
    vragen.vraag(opbrengst=deze, door=wie, wie="sporen", mailadres="sporen@voorbeeld.example")
    Bevestiging.objects.create(
        opbrengst=deze, wie="sporen", mailadres=wie.email, gevraagd_op=deze.gemaakt
    )
