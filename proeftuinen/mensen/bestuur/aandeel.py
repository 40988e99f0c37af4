"""What consent and policy contribute: a page, outcomes of the first step, figures and a chapter."""

from collections.abc import Mapping, Sequence

from django.urls import reverse

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel
from proeftuinen.mensen.bestuur import lezen
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming, Noemt
from proeftuinen.mensen.bestuur.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.mensen.bestuur.werkbladen import werkbladen
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.contracten import (
    Gebeurtenis,
    Hoofdstuk,
    Lezer,
    Maat,
    Tab,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap

__all__ = ["werkbladen"]

MAATTHEMA = Maatthema.BLIJFT
TUINDEEL = Tuindeel.GROND


def tabs() -> Sequence[Tab]:
    """Return the page under Mensen."""
    recht = Recht.BESTUUR_ZIEN
    return [Tab("Instemming en beleid", "proeftuinen:bestuur", recht, onder="Mensen", rang=60)]


def _adres(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:bestuur", args=[proeftuin.publiek_id])


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the first step whether administrators agree, and whether policy was looked at."""
    if stap.soort != Stapsoort.VOORBEREIDING or not lezer.mag(Recht.BESTUUR_ZIEN):
        return []
    ja, alle = _instemming(stap.proeftuin)
    stukken = Beleidsstuk.objects.filter(proeftuin=stap.proeftuin)
    bekeken = stukken.exclude(noemt_begin=Noemt.ONBEKEND).count()
    adres = _adres(stap.proeftuin)
    beleid = f"{bekeken} {'stuk' if bekeken == 1 else 'stukken'} bekeken."
    return [
        Uitkomst("Bestuurlijke instemming", bool(ja), lezen.zeg_instemming(ja, alle), adres),
        Uitkomst("Verbinding met beleid", bool(bekeken), beleid, f"{adres}#beleid"),
    ]


def _instemming(proeftuin: Proeftuin) -> tuple[int, int]:
    """Return how many organisations take part with consent, and how many take part."""
    organisaties = Organisatie.objects.van(proeftuin)
    ja = Instemming.objects.filter(
        proeftuin=proeftuin, stand=Instemming.Stand.JA, organisatie__in=organisaties
    )
    gezegd, alle = tel(ja, organisaties)
    return gezegd, alle


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return since when organisations agree."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return []
    ja = Instemming.objects.filter(proeftuin=proeftuin, stand=Instemming.Stand.JA)
    return [
        Gebeurtenis(deel.sinds, f"{deel.organisatie} stemt in.", _adres(proeftuin), "instemming")
        for deel in ja.select_related("organisatie")
        if deel.sinds
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many organisations agree, and how many papers name these residents."""
    ja, alle = _instemming(proeftuin)
    spiegel = lezen.spiegel(proeftuin)
    uitleg = f"van de {len(spiegel.stukken)}; bij het begin {spiegel.begin}"
    return [
        Maat("Organisaties met instemming", ja, "organisaties", f"van de {alle}"),
        Maat("Beleid dat deze inwoners noemt", spiegel.nu, "stukken", uitleg),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what administrators and policy said at the start, and what they say now."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return None
    alle = lezen.regels(proeftuin, vandaag())
    regels = [deel for deel in alle if deel.instemming]
    spiegel = lezen.spiegel(proeftuin)
    if not regels and not spiegel.stukken:
        return None
    zin = lezen.zeg_instemming(lezen.aantal_ja(alle), len(alle))
    inhoud = {"zin": zin, "regels": regels, "spiegel": spiegel}
    return Hoofdstuk("Bestuur en beleid", "proeftuinen/mensen/bestuur/hoofdstuk.html", inhoud)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "instemming.gemaakt": "schreef op of een organisatie instemt",
        "instemming.gewijzigd": "wijzigde of een organisatie instemt",
        "instemming.weg": "haalde weg of een organisatie instemt",
        "beleidsstuk.gemaakt": "zette een beleidsstuk in de spiegel",
        "beleidsstuk.gewijzigd": "wijzigde een beleidsstuk",
        "beleidsstuk.weg": "haalde een beleidsstuk uit de spiegel",
    }
