"""How far the tables are: which migrations are in, and the models as they were then."""

from collections.abc import Mapping

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout

type Stand = Mapping[str, list[str]]
"""Per app the last migrations that are in; usually one."""

type Sleutel = tuple[str, str]


class Migraties:
    """The migrations that this program knows, and those that the database has."""

    def __init__(self, verbinding: BaseDatabaseWrapper) -> None:
        self._lader = MigrationLoader(verbinding)
        self._graaf = self._lader.graph
        self.gedaan: set[Sleutel] = set(self._lader.applied_migrations)

    def onbekend(self) -> list[str]:
        """Return what the database has and this program does not know."""
        vreemd = self.gedaan - set(self._graaf.nodes) - set(self._lader.disk_migrations)
        eigen = self._lader.migrated_apps
        return sorted(f"{app}.{naam}" for app, naam in vreemd if app in eigen)

    def stand(self) -> dict[str, list[str]]:
        """Return how far the database is."""
        if onbekend := self.onbekend():
            raise Kopiefout(
                f"The database is newer than this program ({onbekend[0]}). Install the version "
                "that made it."
            )
        gedaan = self.gedaan & set(self._graaf.nodes)
        stand: dict[str, list[str]] = {}
        for app, naam in sorted(gedaan):
            kinderen = {knoop.key for knoop in self._graaf.node_map[app, naam].children}
            if not any(kind in gedaan and kind[0] == app for kind in kinderen):
                stand.setdefault(app, []).append(naam)
        return stand

    def vreemd_in(self, stand: Stand) -> list[str]:
        """Return what this program does not know of another stand."""
        return [f"{app}.{naam}" for app, naam in _sleutels(stand) if (app, naam) not in self._graaf]

    def alles_van(self, stand: Stand) -> set[Sleutel]:
        """Return every migration that is in at this stand."""
        return {deel for eind in _sleutels(stand) for deel in self._graaf.forwards_plan(eind)}

    def is_nieuwste(self, stand: Stand) -> bool:
        """Tell whether this program has nothing to add to a stand."""
        return self.alles_van(stand) == set(self._graaf.nodes)

    def modellen(self, stand: Stand) -> Apps:
        """Return the models as they were at this stand."""
        return self._lader.project_state(_sleutels(stand)).apps


def _sleutels(stand: Stand) -> list[Sleutel]:
    return [(app, naam) for app, namen in stand.items() for naam in namen]
