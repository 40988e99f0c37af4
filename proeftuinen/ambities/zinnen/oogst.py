"""The sentences of the ambition, as the harvest goes by them."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.ambities.schrijven.models import Ambitie
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def _zinnen(proeftuin: Proeftuin, lezer: Lezer) -> list[Ambitiezin]:
    """Return the sentences that this reader may read: from outside once the place shares them."""
    rijen = Ambitiezin.objects.van(proeftuin).select_related("ambitieversie")
    if lezer.mag(Recht.AMBITIE_ZIEN):
        return list(rijen)
    if not lezer.mag(Recht.AMBITIE_LEZEN):
        return []
    gedeeld = Ambitie.objects.filter(proeftuin=proeftuin).exclude(gedeeld_op=None)
    return list(rijen.filter(proeftuin__in=gedeeld.values("proeftuin")))


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return each sentence; `onder` is itself, so that what came of it stands below it.

    It has no day of its own: what was adopted before a part of the year holds in it.
    """
    uit = []
    for nr, zin in enumerate(_zinnen(proeftuin, lezer), start=1):
        zin.proeftuin = proeftuin
        versie = zin.ambitieversie
        uit.append(
            Uitspraak(
                rubriek=Rubriek.AMBITIE,
                tekst=zin.tekst,
                bron=f"Zin {nr} van de ambitie, vastgesteld op {zeg_dag(versie.dag)}",
                adres=zin.get_absolute_url(),
                recht=Recht.AMBITIE_ZIEN,
                onder=zin.publiek_id,
            )
        )
    return uit


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return that there is no ambition to lay results beside."""
    if _zinnen(proeftuin, lezer):
        return []
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return ["De ambitie is nog niet gedeeld. We leggen de opbrengst er later naast."]
    return ["De ambitie is nog niet in zinnen geknipt. We leggen de opbrengst er later naast."]
