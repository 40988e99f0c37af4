"""Who takes part and who is invited, as the page shows them.

Worked out beforehand, addresses and all, so that a row costs the template little.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from leerwerkplaats.web.templatetags.web import initialen
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging

_WIE, _ROL = "wie", "rol"  # stand for person and role in an address that is looked up once


@dataclass(frozen=True, slots=True)
class Mens:
    """One role of one person. `eerste`: the person's first row, where being at rest is shown."""

    naam: str
    initialen: str
    rol: str
    eerste: bool
    in_rust: bool
    rust_url: str
    weg_url: str


@dataclass(frozen=True, slots=True)
class Genodigde:
    """Someone who did not answer yet; `naam` is the address."""

    naam: str
    rol: str
    geldig_tot: datetime
    in_rust: bool
    rust_url: str
    weg_url: str


def lijst(proeftuin: Proeftuin, deelnames: Iterable[Deelname], stil: Collection[str]) -> list[Mens]:
    """Return a row for each role; the roles of one person must stand together."""
    rust = reverse("proeftuinen:rust", args=[proeftuin.publiek_id, _WIE])
    weg = reverse("proeftuinen:rol-wegnemen", args=[proeftuin.publiek_id, _WIE, _ROL])
    rijen: list[Mens] = []
    vorige = None
    for deel in deelnames:
        wie, naam = deel.gebruiker, str(deel.gebruiker)
        mens = Mens(
            naam=naam,
            initialen=initialen(naam),
            rol=deel.get_rol_display(),
            eerste=wie.pk != vorige,
            in_rust=wie.email in stil,
            rust_url=rust.replace(f"/{_WIE}/", f"/{wie.publiek_id}/"),
            weg_url=weg.replace(f"/{_WIE}/{_ROL}/", f"/{wie.publiek_id}/{deel.rol}/"),
        )
        rijen.append(mens)
        vorige = wie.pk
    return rijen


def genodigden(
    proeftuin: Proeftuin, uitnodigingen: Iterable[Uitnodiging], stil: Collection[str]
) -> list[Genodigde]:
    """Return a row for each invitation."""
    rust = reverse("proeftuinen:genodigde-rust", args=[proeftuin.publiek_id, _WIE])
    weg = reverse("proeftuinen:uitnodiging-intrekken", args=[proeftuin.publiek_id, _WIE])
    return [
        Genodigde(
            naam=brief.email,
            rol=brief.get_rol_display(),
            geldig_tot=brief.geldig_tot,
            in_rust=brief.email in stil,
            rust_url=rust.replace(f"/{_WIE}/", f"/{brief.publiek_id}/"),
            weg_url=weg.replace(f"/{_WIE}/", f"/{brief.publiek_id}/"),
        )
        for brief in uitnodigingen
    ]
