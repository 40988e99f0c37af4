"""The page of one experiment."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.bedenken import lezen
from proeftuinen.experimenten.bedenken.groep import acties_bij, groep_van
from proeftuinen.experimenten.bedenken.knopen import SOORT
from proeftuinen.experimenten.bedenken.models import Experiment, VoorWie
from proeftuinen.experimenten.bedenken.spiegel import VRAAG, spiegel
from proeftuinen.experimenten.bedenken.stand import AF, zeg_stand
from proeftuinen.experimenten.blad.delen import delen_van
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.borgen.lezen import ERBIJ
from proeftuinen.experimenten.delen.lezen import herkomst_van
from proeftuinen.rode_draad.lezen import draden_van
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_OP_BLAD = ("actie", "logbericht", "opbrengst")
"""Kinds of knots that the page shows already."""
_BRONNEN = 2
"""Sources that fit above the page."""


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def experiment(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Show one experiment: what is learnt, its log, its group and what came of it."""
    lezer = request.lezer
    deze = lezen.vind(proeftuin, exid, lezer, met=ERBIJ)
    mag_wijzigen = deze.gearchiveerd_op is None and lezen.mag_wijzigen(deze, lezer)
    groep = groep_van(deze, lezer)
    is_af = deze.stand in AF
    vragen = [] if is_af else spiegel(lezen.plan_van(deze, len(groep.leden)))
    context = {
        "experiment": deze,
        "mag_wijzigen": mag_wijzigen,
        "is_af": is_af or deze.gearchiveerd_op is not None,
        "status": zeg_stand(deze),
        "dimensies": [deel for deel in Dimensie if deel.value in deze.dimensies],
        "voor_wie": [deel.label for deel in VoorWie if deel.value in deze.voor_wie],
        "fasen": [deel.label for deel in PalliatieveFase if deel.value in deze.palliatieve_fasen],
        "groep": groep,
        "acties": acties_bij(deze, lezer),
        "herkomst": herkomst_van(deze),
        "spiegel": vragen,
        "vraag": VRAAG,
        **_rode_draad(proeftuin, deze, lezer),
        **delen_van(deze, lezer, mag_wijzigen=mag_wijzigen),
    }
    sjabloon = "proeftuinen/experimenten/blad/experiment.html"
    return toon_experiment(request, proeftuin, sjabloon, context=context)


def _rode_draad(proeftuin: Proeftuin, deze: Experiment, lezer: Lezer) -> dict[str, Any]:
    """Return its knot, what stands above the page as its sources, and its other lines."""
    knopen = Schakel.objects.zichtbaar_met(lezer.rechten).filter(proeftuin=proeftuin)
    schakel = knopen.filter(soort=SOORT, object_id=deze.publiek_id).first()
    draden = draden_van(schakel, lezer) if schakel else None
    bronnen = draden.kwam_voort_uit[:_BRONNEN] if draden else ()
    if draden:
        elders = tuple(draad for draad in draden.leidde_tot if draad.naar.soort not in _OP_BLAD)
        rest = draden.kwam_voort_uit[_BRONNEN:]
        draden = replace(draden, kwam_voort_uit=rest, leidde_tot=elders)
    return {"schakel": schakel, "draden": draden, "bronnen": bronnen}
