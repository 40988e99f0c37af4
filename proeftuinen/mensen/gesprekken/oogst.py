"""How many talks were held, as a claim of the harvest: never with whom or what was said."""

from collections.abc import Sequence

from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.kleine_getallen import MINST
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return how many talks were held, and which themes came of them; two queries."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = Gesprek.objects.filter(proeftuin=proeftuin, stand=Gesprek.Stand.GEHOUDEN)
    dagen = [
        localdate(moment) if moment else None
        for moment in rijen.order_by("wanneer", "pk").values_list("wanneer", flat=True)
    ]
    dagen = [dag for dag in dagen if lezer.binnen(dag)]
    if not dagen:
        return []
    waar = adres("proeftuinen:gesprekken", proeftuin.publiek_id)
    laatste = max((dag for dag in dagen if dag), default=None)
    uit = [
        Uitspraak(
            rubriek=Rubriek.METHODE,
            tekst=f"Vooraf hielden we {_zeg(len(dagen))} met mensen uit de praktijk.",
            bron="Gesprekken vooraf, in totaal",
            adres=waar,
            recht=Recht.GESPREKKEN_ZIEN,
            dag=laatste,
            getal=str(len(dagen)),
        )
    ]
    themas = list(Thema.objects.filter(proeftuin=proeftuin, naar_start=True))
    if themas and len(dagen) >= MINST:  # of fewer talks one could guess who said it
        namen = "; ".join(f"“{thema.naam}”" for thema in themas)
        uit.append(
            Uitspraak(
                rubriek=Rubriek.METHODE,
                tekst=f"Uit die gesprekken gingen deze thema’s mee naar de start: {namen}.",
                bron="Thema’s uit de gesprekken",
                adres=adres("proeftuinen:themas", proeftuin.publiek_id),
                recht=Recht.GESPREKKEN_ZIEN,
                dag=laatste,
                wijze=Waarneming.GEHOORD,
                wijzen=(Waarneming.GEHOORD,),
            )
        )
    return uit


def _zeg(aantal: int) -> str:
    return "één gesprek" if aantal == 1 else f"{aantal} gesprekken"
