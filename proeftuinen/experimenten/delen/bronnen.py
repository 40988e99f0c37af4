"""Examples from wherever they come: an experiment that a place shares, or an item of knowledge."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, Q
from django.http import Http404

from kennisbank.items.models import Kenmerk, Kennisitem, KennisitemQuerySet
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.soorten import VoorWie as Lezersgroep
from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.web.vouwen import vouw
from proeftuinen.experimenten.bedenken.knopen import SOORT
from proeftuinen.experimenten.bedenken.models import Experiment, VoorWie
from proeftuinen.experimenten.delen.lezen import Kaartje, gedeelde, labels
from proeftuinen.experimenten.delen.voorbeelden import AANVULLINGEN, Aanvulling
from proeftuinen.kennis.knopen import knoop_van
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.traject.models import Proeftuin

MEESTE = 60
"""Examples of the kennisbank on one page."""
_INWONERS = {Lezersgroep.INWONER.value, Lezersgroep.NAASTE.value}
_STAP = re.compile(r"^## Je eerste stap\s*\n+(.+?)(?:\n\s*\n|\n#|\Z)", re.MULTILINE | re.DOTALL)
_OPMAAK = re.compile(r"[*_`]|\[(?P<woord>[^\]]+)\]\([^)]+\)")


def items() -> KennisitemQuerySet:
    """Return the practice examples that anyone may read, with what they are sorted by."""
    kenmerken = Prefetch("kenmerken", Kenmerk.objects.order_by())
    rijen = Kennisitem.objects.openbaar().filter(soort=Soort.PRAKTIJKVOORBEELD)
    return rijen.prefetch_related(kenmerken)


@dataclass(frozen=True)
class Kennisvoorbeeld:
    """An item of knowledge as an example of an experiment; prefetch `kenmerken`."""

    item: Kennisitem

    @property
    def bij(self) -> Aanvulling | None:
        """Return what we know of it beside the item."""
        return AANVULLINGEN.get(self.item.sleutel or "")

    def _kenmerken(self, groep: Groep) -> list[str]:
        return [deel.waarde for deel in self.item.kenmerken.all() if deel.groep == groep]

    @property
    def dimensies(self) -> list[str]:
        """Return the item's own dimensions, else ours, in their order."""
        eigen = self._kenmerken(Groep.DIMENSIE) or (self.bij.dimensies if self.bij else [])
        return [deel for deel in Dimensie.values if deel in eigen]

    @property
    def voor_wie(self) -> list[str]:
        """Return for whom it is tried."""
        if self.bij:
            return [self.bij.voor.value]
        inwoners = _INWONERS.intersection(self._kenmerken(Groep.VOOR))
        return [(VoorWie.INWONERS if inwoners else VoorWie.PROFESSIONALS).value]

    @property
    def eerste_stap(self) -> str:
        """Return the first step that the item advises, as plain text."""
        gevonden = _STAP.search(self.item.tekst.replace("\r\n", "\n"))
        tekst = _OPMAAK.sub(lambda deel: deel["woord"] or "", gevonden[1]) if gevonden else ""
        return " ".join(tekst.split())[:600]

    @property
    def waarden(self) -> dict[str, Any]:
        """Return the questions of an experiment, as far as the example answers them."""
        fasen = self._kenmerken(Groep.PALLIATIEVE_FASE)
        return {
            "titel": (self.bij.titel if self.bij else self.item.titel)[:160],
            "wat": self.bij.wat if self.bij else self.item.samenvatting,
            "voor_wie": self.voor_wie,
            "dimensies": self.dimensies,
            "palliatieve_fasen": [fase for fase in PalliatieveFase.values if fase in fasen],
            "eerste_stap": self.eerste_stap,
            "aansluiten": self.bij.aansluiten if self.bij else "",
        }

    def als_kaartje(self) -> Kaartje:
        """Return it as a card."""
        return Kaartje(
            self.item.slug,
            self.bij.titel if self.bij else self.item.titel,
            self.item.samenvatting,
            self.bij.plaats if self.bij else self.item.bron or "Kennisbank",
            self.dimensies,
            labels(VoorWie.choices, self.voor_wie),
        )

    def past_bij(self, vraag: Mapping[str, str]) -> bool:
        """Tell whether it is asked for: by words, dimension and for whom."""
        kaartje = self.als_kaartje()
        item = self.item
        tekst = vouw(f"{kaartje.titel} {item.titel} {item.samenvatting} {item.trefwoorden}")
        tekst += vouw(f" {kaartje.plaats} {self.waarden['wat']}")
        if not all(vouw(woord) in tekst for woord in vraag.get("q", "").split()[:8]):
            return False
        dimensie, voor = vraag.get("dimensie", ""), vraag.get("voor", "")
        return (not dimensie or dimensie in self.dimensies) and (not voor or voor in self.voor_wie)


def uit_kennisbank(vraag: Mapping[str, str]) -> list[Kaartje]:
    """Return the public examples that were asked for; two queries.

    Of what ships with the house only the experiments: an ambition or a chart is no example of one.
    """
    van_het_huis = Q(sleutel=None) | Q(sleutel="") | Q(sleutel__in=list(AANVULLINGEN))
    alle = (Kennisvoorbeeld(item) for item in items().filter(van_het_huis)[:MEESTE])
    return [voorbeeld.als_kaartje() for voorbeeld in alle if voorbeeld.past_bij(vraag)]


def vind(vbid: str) -> Experiment | Kennisvoorbeeld:
    """Return what is shared now, or an example of the kennisbank; raises Http404."""
    if experiment := gedeelde().filter(publiek_id=vbid).first():
        return experiment
    if item := items().filter(slug=vbid).first():
        return Kennisvoorbeeld(item)
    raise Http404


@dataclass(frozen=True)
class Bron:
    """What is taken over from an example, and what stays to be seen of where it came from."""

    waarden: Mapping[str, Any]
    herkomst: str
    herkomst_adres: str
    naar_voorbeeld: Experiment | None = None
    knopen: Sequence[tuple[str, str]] = field(default=())  # of the red thread in this place


_OVER = (
    *("titel", "wat", "voor_wie", "dimensies", "palliatieve_fasen"),
    *("wie", "eerste_stap", "aansluiten"),
)


def bron_voor(voorbeeld: Experiment | Kennisvoorbeeld, proeftuin: Proeftuin) -> Bron:
    """Return what this place takes over; what was expected one thinks up oneself."""
    if isinstance(voorbeeld, Experiment):
        eigen = voorbeeld.proeftuin_id == proeftuin.pk
        return Bron(
            {naam: getattr(voorbeeld, naam) for naam in _OVER},
            f"“{voorbeeld.titel}” van {voorbeeld.proeftuin.titel}"[:300],
            "",  # lezen.herkomst_van finds it, as long as it is shared
            voorbeeld,
            [(SOORT, voorbeeld.publiek_id)] if eigen else [],
        )
    kaartje, item = voorbeeld.als_kaartje(), voorbeeld.item
    plaats = f"{kaartje.plaats}, uit de kennisbank" if voorbeeld.bij else "de kennisbank"
    gebruik = Kennisgebruik.objects.filter(proeftuin=proeftuin, item=item)
    knopen = [knoop_van(rij) for rij in gebruik.select_related("item__plank", "proeftuin")]
    return Bron(
        voorbeeld.waarden,
        f"“{kaartje.titel}” van {plaats}"[:300],
        item.get_absolute_url(),
        knopen=[(knoop.soort, knoop.object_id) for knoop in knopen],
    )
