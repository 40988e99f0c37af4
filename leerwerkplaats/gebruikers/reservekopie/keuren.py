"""Looking a back-up over before anything is touched: is it whole, and does it fit here?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.apps.registry import Apps
from django.core.files.storage import default_storage
from django.db import connection
from pyrage.x25519 import Identity

from leerwerkplaats.gebruikers.reservekopie import bestanden, inhoud, lezen, stroom, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.gebruikers.reservekopie.stand import Migraties


@dataclass(frozen=True)
class Keuring:
    """A back-up that was read whole and found good, and what it would replace."""

    pad: Path
    sleutels: Sequence[Identity]
    manifest: vorm.Manifest
    bestanden: int
    nu: dict[str, int]
    """Rows per table that are in the database now."""
    nu_bestanden: int
    ouder: bool
    """The back-up was made by an older version, so it is migrated forward."""

    @property
    def vol(self) -> bool:
        """Tell whether something of value would be replaced."""
        eigen = {naam: aantal for naam, aantal in self.nu.items() if naam not in inhoud.VANZELF}
        return any(eigen.values())


def keur(pad: Path, sleutels: Sequence[Identity]) -> Keuring:
    """Read all of it and compare it with the database; raise Kopiefout, with nothing touched."""
    manifest, aantal = _lees_alles(pad, sleutels)
    migraties = Migraties(connection)
    if vreemd := migraties.vreemd_in(manifest.stand):
        raise Kopiefout(
            f"This back-up was made by version {manifest.versie}, which is newer or other than "
            f"this one ({vorm.versie()}): it has {vreemd[0]}. Install that version and try again. "
            "Nothing was changed."
        )
    _eis_kolommen(manifest, migraties.modellen(manifest.stand))
    nu = _tel(migraties)
    keuring = Keuring(
        pad,
        sleutels,
        manifest,
        aantal,
        nu,
        sum(1 for _ in bestanden.namen(default_storage)),
        ouder=not migraties.is_nieuwste(manifest.stand),
    )
    _eis_stand(migraties, keuring)
    return keuring


def _lees_alles(pad: Path, sleutels: Sequence[Identity]) -> tuple[vorm.Manifest, int]:
    delen = lezen.lees(pad, sleutels)
    manifest = next(delen)
    if not isinstance(manifest, vorm.Manifest):
        raise stroom.beschadigd(pad)
    return manifest, sum(isinstance(deel, lezen.Bestanddeel) for deel in delen)


def _eis_kolommen(manifest: vorm.Manifest, apps: Apps) -> None:
    """Refuse a back-up of which the tables are not those of its own migrations."""
    hier = {model._meta.label: inhoud.kolommen(model) for model in inhoud.tabellen(apps)}
    daar = {tabel.naam: tabel.kolommen for tabel in manifest.tabellen}
    anders = sorted(naam for naam in hier.keys() | daar if hier.get(naam) != daar.get(naam))
    if anders:
        raise Kopiefout(
            f"The table {anders[0]} of this back-up is not that of this program. Install version "
            f"{manifest.versie} and try again. Nothing was changed."
        )


def _tel(migraties: Migraties) -> dict[str, int]:
    if not migraties.gedaan:
        return {}
    modellen = inhoud.tabellen(migraties.modellen(migraties.stand()))
    return {model._meta.label: model._base_manager.count() for model in modellen}


def _eis_stand(migraties: Migraties, keuring: Keuring) -> None:
    """Refuse a database that cannot take this back-up without losing its own shape."""
    dan = migraties.alles_van(keuring.manifest.stand)
    nu = migraties.alles_van(migraties.stand())
    if nu == dan or (nu < dan and not keuring.vol):
        return
    if nu < dan:
        hint = "Run manage.py migrate first"
    elif keuring.vol:
        hint = "Give it a new, empty database (or the version of the program that made the back-up)"
    else:
        hint = "Give it a database without any tables: do not run migrate before it"
    raise Kopiefout(
        f"The tables of this database are not as they were when version {keuring.manifest.versie} "
        f"made the back-up. {hint}, and try again. Nothing was changed."
    )
