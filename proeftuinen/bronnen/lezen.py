"""Reading quotes and photos as a page shows them, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import LENGTE, TEKENS
from proeftuinen.bronnen import oordeel
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.rode_draad.lezen import draden_van
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Citaatregel:
    """A quote for this reader. `wie` is who said it, for the team; `naam` what all may see."""

    citaat: Citaat
    oordeel: oordeel.Oordeel
    naam: str
    wie: str
    mag_wijzigen: bool


@dataclass(frozen=True)
class Persoonregel:
    """Someone on a photo, for the team and for the person."""

    persoon: Fotopersoon
    oordeel: oordeel.Oordeel
    ik: bool


@dataclass(frozen=True)
class Fotoregel:
    """A photo for this reader; `ik` is the reader's own place on it."""

    foto: Foto
    oordeel: oordeel.Oordeel
    personen: tuple[Persoonregel, ...]
    ik: Persoonregel | None
    mag_wijzigen: bool

    @property
    def te_mailen(self) -> bool:
        """Tell whether someone with an account did not answer yet."""
        mensen = [deel.persoon for deel in self.personen]
        return any(
            wie.contact and wie.contact.gebruiker_id and not (wie.toestemming_id or wie.nee_op)
            for wie in mensen
        )


def _mag_wijzigen(ding: Citaat | Foto, lezer: Lezer) -> bool:
    return lezer.mag(Recht.BRONNEN_BEHEREN) or (
        ding.door_id is not None and ding.door_id == lezer.gebruiker_id
    )


def citaatregels(
    citaten: Iterable[Citaat], proeftuin: Proeftuin, lezer: Lezer
) -> list[Citaatregel]:
    """Return these quotes as this reader may see them."""
    dag, regels = vandaag(), []
    for citaat in citaten:
        citaat.proeftuin = proeftuin
        wijzigt = _mag_wijzigen(citaat, lezer)
        wie = str(citaat.contact) if citaat.contact and lezer.mag(Recht.BRONNEN_BEHEREN) else ""
        regels.append(
            Citaatregel(citaat, oordeel.van_citaat(citaat, dag), citaat.naam(dag), wie, wijzigt)
        )
    return regels


def fotoregels(fotos: Iterable[Foto], proeftuin: Proeftuin, lezer: Lezer) -> list[Fotoregel]:
    """Return these photos as this reader may see them, with their people at hand."""
    dag, regels = vandaag(), []
    for foto in fotos:
        foto.proeftuin = proeftuin
        personen = tuple(
            Persoonregel(
                persoon,
                oordeel.van_persoon(persoon, dag),
                bool(persoon.contact) and persoon.contact.gebruiker_id == lezer.gebruiker_id,
            )
            for persoon in foto.personen.all()
        )
        ik = next((persoon for persoon in personen if persoon.ik), None)
        regels.append(
            Fotoregel(foto, oordeel.van_foto(foto, dag), personen, ik, _mag_wijzigen(foto, lezer))
        )
    return regels


def fotobegin(foto: Foto) -> dict[str, Any]:
    """Return what the form of a photo begins with."""
    personen = list(foto.personen.select_related("contact"))
    return {
        "versie": foto.versie,
        "beschrijving": foto.beschrijving,
        "bijschrift": foto.bijschrift,
        "niemand_herkenbaar": foto.niemand_herkenbaar,
        "contacten": [persoon.contact for persoon in personen if persoon.contact],
        "rollen": "\n".join(persoon.wie for persoon in personen if persoon.wie),
    }


def verspreidingen(ding: Citaat | Foto) -> list[Verspreiding]:
    """Return where this went, newest first; the first fifty."""
    return list(ding.verspreidingen.all()[:50])


def draad(ding: Citaat | Foto, lezer: Lezer) -> dict[str, Any]:
    """Return what the template of the red thread asks for."""
    soort = type(ding)._meta.model_name
    schakel = Schakel.objects.filter(soort=soort, object_id=ding.publiek_id).first()
    return {"schakel": schakel, "draden": draden_van(schakel, lezer) if schakel else None}


def aan_uit(woord: str | None) -> bool | None:
    """Read what a button says: "1" or "0"; anything else is None."""
    return {"1": True, "0": False}.get(woord or "")


def id_uit(ruw: str) -> str:
    """Return a public id from an address, or "" when it cannot be one."""
    return ruw if len(ruw) == LENGTE and set(ruw) <= set(TEKENS) else ""
