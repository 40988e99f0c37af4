"""What was learnt at case tables, as claims of the harvest: what the reader may read, no case."""

from collections.abc import Sequence

from django.utils import timezone

from casustafel.inzichten.lezen import te_lezen
from casustafel.inzichten.models import Signaal
from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return each insight, and which went to the municipality with what answer; two queries."""
    inzichten = sorted(te_lezen(proeftuin, lezer), key=lambda rij: (rij.nagekeken_op, rij.pk))
    signalen: dict[int, list[Signaal]] = {}
    if inzichten:
        ids = [rij.pk for rij in inzichten]
        for signaal in Signaal.objects.filter(inzicht__in=ids).order_by("antwoord_voor", "pk"):
            signalen.setdefault(signaal.inzicht_id, []).append(signaal)
    uit = []
    for rij in inzichten:
        rij.proeftuin = proeftuin
        dag = timezone.localtime(rij.nagekeken_op).date()
        vast = {
            "bron": f"Inzicht van de casustafel, nagekeken op {zeg_dag(dag)}",
            "adres": rij.get_absolute_url(),
            "recht": Recht.INZICHTEN_LEZEN,
            "dag": dag,
        }
        uit.append(
            Uitspraak(
                rubriek=Rubriek.AMBITIE,
                tekst=rij.tekst,
                wijze=Waarneming.GEHOORD,
                wijzen=(Waarneming.GEHOORD,),
                **vast,
            )
        )
        uit += [
            Uitspraak(rubriek=Rubriek.GEVRAAGD, tekst=_zeg(rij.tekst, signaal), **vast)
            for signaal in signalen.get(rij.pk, ())
        ]
    return uit


def _zeg(tekst: str, signaal: Signaal) -> str:
    """Say what was handed over, and whether the municipality answered."""
    slot = f"We hopen op antwoord op {zeg_dag(signaal.antwoord_voor)}."
    if signaal.antwoord_op:
        slot = f"De gemeente antwoordde op {zeg_dag(signaal.antwoord_op)}."
    punt = "" if tekst[-1:] in ".!?…”’" else "."
    return f"Aan de gemeente meegegeven: {tekst}{punt} {slot}"
