"""The page of a table from the outside: who sits there, how far it is, what one can do now."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from casustafel.plannen import huisregels, lezen
from casustafel.plannen.models import Tafel, Tafelgast, Tafelstand
from leerwerkplaats.begrippen import Dimensie, Domein
from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.traject.contracten import Lezer, wie_biedt

STANDEN: Mapping[str, tuple[str, str]] = {
    Tafelstand.GEPLAND: ("gepland", "Gepland"),
    Tafelstand.OPEN: ("bezig", "Open"),
    Tafelstand.DICHT: ("klaar", "Gesloten"),
    Tafelstand.GEWIST: ("klaar", "Voorbij, alles is gewist"),
    Tafelstand.AFGEZEGD: ("gestopt", "Gaat niet door"),
    Tafelstand.VERBORGEN: ("let-op", "Even verborgen"),
}
"""Shape and words of each state (web.status)."""


@dataclass(frozen=True)
class Gastregel:
    """Someone at the table as this reader may see them."""

    gast: Tafelgast
    wie: str
    domein: str
    rol: str  # "brengt het verhaal in", "leidt de tafel"
    is_lezer: bool

    @property
    def heeft_account(self) -> bool:
        """Tell whether this guest can sign in, and so read along."""
        return self.gast.contact.gebruiker_id is not None


@dataclass(frozen=True)
class Wie:
    """Who sits at a table: the lines, and which domains and dimensions are there or missing."""

    regels: Sequence[Gastregel]
    domeinen: Sequence[tuple[Domein, int]] = field(default_factory=tuple)
    dimensies: Sequence[tuple[Dimensie, int]] = field(default_factory=tuple)
    zonder_zwijgplicht: str = ""

    @property
    def mist(self) -> list[str]:
        """Return the domains of which nobody sits there; the rest-domain is not missed."""
        rest = Domein.OVERIG
        return [deel.label for deel, aantal in self.domeinen if not aantal and deel != rest]

    @property
    def mist_dimensies(self) -> list[str]:
        """Return the dimensions of which nobody's organisation offers something."""
        return [deel.label for deel, aantal in self.dimensies if not aantal]


def wie_zit(tafel: Tafel, gasten: Sequence[Tafelgast], lezer: Lezer, *, ook: bool = False) -> Wie:
    """Return who sits at the table; with `ook` also the dimensions, which ask two queries."""
    regels = [
        Gastregel(
            gast,
            zeg_wie(gast.contact, lezer),
            gast.contact.organisatie.domein if gast.contact.organisatie else "",
            _rol(tafel, gast),
            gast.contact.gebruiker_id is not None
            and gast.contact.gebruiker_id == lezer.gebruiker_id,
        )
        for gast in gasten
    ]
    per_domein = Counter(regel.domein for regel in regels)
    organisaties = [gast.contact.organisatie_id for gast in gasten if gast.contact.organisatie_id]
    per_dimensie = _per_dimensie(organisaties) if ook else {}
    return Wie(
        regels,
        [(domein, per_domein.get(domein.value, 0)) for domein in Domein],
        [(deel, per_dimensie.get(deel.value, 0)) for deel in Dimensie] if ook else (),
        huisregels.zeg_samen(huisregels.zonder_zwijgplicht(gasten)),
    )


def _rol(tafel: Tafel, gast: Tafelgast) -> str:
    rollen = [
        (tafel.inbrenger_id, "brengt het verhaal in"),
        (tafel.leider_id, "leidt de tafel"),
    ]
    return " en ".join(woord for wie, woord in rollen if wie == gast.contact_id)


def _per_dimensie(organisaties: Iterable[int]) -> Mapping[str, int]:
    samen: dict[int, frozenset[str]] = {}
    gevraagd = list(organisaties)
    for biedt in wie_biedt("dimensies_van"):
        samen |= biedt(set(gevraagd))
    return Counter(deel for organisatie in gevraagd for deel in samen.get(organisatie, ()))


def randpagina(tafel: Tafel, lezer: Lezer) -> dict[str, Any]:
    """Return what the outside page shows; two queries, one more of a written case."""
    gasten = lezen.gasten_van(tafel)
    ik = lezen.ik_onder(gasten, lezer)
    vorm, woord = STANDEN[tafel.stand]
    stand = tafel.stand
    return {
        "tafel": tafel,
        "ik": ik,
        "wie": wie_zit(tafel, gasten, lezer),
        "ziet_namen": ik is not None or lezer.mag(Recht.CASUSTAFEL_PLANNEN),
        "aantal": len(gasten),
        "regels": huisregels.REGELS,
        "stand": stand.value,
        "standvorm": vorm,
        "standwoord": woord,
        "wacht": stand == Tafelstand.GEPLAND and lezen.wacht_op_vrijgave(tafel),
        "niet_uitgenodigd": sum(gast.uitgenodigd_op is None for gast in gasten),
        "mag_openen": stand == Tafelstand.GEPLAND and lezen.mag_openen(tafel, ik, lezer),
        "mag_sluiten": stand == Tafelstand.OPEN and lezen.mag_openen(tafel, ik, lezer),
        "mag_uitnodigen": lezen.mag_uitnodigen(tafel, ik, lezer),
        "mag_wissen": stand != Tafelstand.GEWIST and lezen.mag_wissen(tafel, ik, lezer),
        "mag_bewerken": stand in (Tafelstand.GEPLAND, Tafelstand.OPEN)
        and lezer.mag(Recht.CASUSTAFEL_PLANNEN),
        "mag_vraag": stand in (Tafelstand.GEPLAND, Tafelstand.OPEN) and lezen.mag_leiden(tafel, ik),
        "mag_afzeggen": stand == Tafelstand.GEPLAND
        and (lezer.mag(Recht.CASUSTAFEL_PLANNEN) or lezen.mag_leiden(tafel, ik)),
        "brengt_in": lezen.brengt_in(tafel, ik),
    }
