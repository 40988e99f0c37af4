"""What themes, and asking the room, add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.thema import actions, rondes
from proeftuinen.ambities.thema.models import Manier, Themakeuze, Themaronde
from proeftuinen.ambities.thema.rondes import Stem
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Livevraag
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.live_leiden import vaste_zitting
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:zaalvraag-nieuw            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:kernthemas                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:kernthema-nieuw            302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:kernthemas-ophalen         302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:kernthema-kiezen           302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:themaronde-nieuw           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:themaronde-stem            302 405 405 405 405 405 405 405 | 302 404 200 200 200 403 403 404
proeftuinen:themaronde-sluiten         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:kernthema                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:kernthema-bewerken         302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:kernthema-weghalen         302 405 405 405 405 405 405 405 | 302 404 404 302 302 403 403 404
"""
KNOPPEN = {"kernthema-weghalen", "themaronde-sluiten"}


def _thema(tuin: Proeftuin, door: Gebruiker, wens: str, **overig: str):
    return actions.maak(proeftuin=tuin, door=door, waarden={"wens": wens, **overig})


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a theme, one that was chosen, a round with an objection and one that is open."""
    k = f"kanarie-{merk}-thema"
    namen = ("wens", "probleem", "toelichting")
    thema = _thema(tuin, door, **{naam: f"{k}-{naam}" for naam in namen})
    vast = {"proeftuin": tuin, "door": door, "manier": Manier.INSTEMMING, "themas": [thema]}
    ronde = rondes.begin(**vast)
    bezwaar = Stem(akkoord=False, bezwaar=f"{k}-bezwaar")
    rondes.stem(ronde=ronde, gebruiker=slachtoffer, stemmen={thema.pk: bezwaar})
    rondes.sluit(ronde=ronde, door=door)
    gekozen = _thema(tuin, door, f"{k}-gekozen")
    Themakeuze.objects.create(
        proeftuin=tuin, thema=gekozen, hoe="gesprek", reden=f"{k}-reden", dag=tuin.start, door=door
    )
    open_nog = rondes.begin(**{**vast, "themas": [gekozen]})
    zien = [f"{k}-{naam}" for naam in (*namen, "gekozen", "reden")]
    return Zaad(
        delen={"ktid": thema.publiek_id, "trid": open_nog.publiek_id},
        kanaries=dict.fromkeys(zien, Recht.AMBITIE_ZIEN) | {f"{k}-bezwaar": Recht.AMBITIE_BEHEREN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone propose a theme, choose along, and write down what was chosen."""
    thema = _thema(tuin, wie, "sporen")
    vraag = Livevraag.objects.create(
        zitting=vaste_zitting(tuin, "sporen"), soort=Livesoort.IDEEEN, vraag="Waar meer van?"
    )
    Zaalvraag.objects.create(proeftuin=tuin, livevraag=vraag, waarvoor="thema_idee")
    ronde = Themaronde.objects.filter(proeftuin=tuin, gesloten_op=None).first()
    if ronde is None:
        vast = {"proeftuin": tuin, "door": wie, "manier": Manier.INSTEMMING}
        ronde = rondes.begin(**vast, themas=[thema])
    ronde.themas.add(thema)
    rondes.stem(ronde=ronde, gebruiker=wie, stemmen={thema.pk: Stem(akkoord=True)})
    Themakeuze.objects.create(
        proeftuin=tuin, thema=thema, hoe="gesprek", reden="sporen", dag=tuin.start, door=wie
    )
