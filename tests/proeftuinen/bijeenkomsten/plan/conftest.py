"""A meeting of three hours, and a hand that writes blocks."""

from datetime import date, time
from types import SimpleNamespace

import pytest
from django.urls import reverse

from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep


@pytest.fixture
def dag(proeftuin) -> Bijeenkomst:
    """Return a meeting from half past one to half past four."""
    return Bijeenkomst.objects.create(
        proeftuin=proeftuin,
        titel="Derde werkbijeenkomst",
        dag=date(2026, 6, 4),
        begin=time(13, 30),
        einde=time(16, 30),
    )


@pytest.fixture
def bouw(dag):
    """Return a hand that writes blocks and groups, reads their order, and knows addresses."""

    def blok(titel: str, **overig) -> Agendaonderdeel:
        volgorde = overig.pop("volgorde", 1024 * (dag.onderdelen.count() + 1))
        return Agendaonderdeel.objects.create(
            bijeenkomst=dag, titel=titel, volgorde=volgorde, **overig
        )

    def groep(onderdeel: Agendaonderdeel, naam: str, **overig) -> Groep:
        nummer = onderdeel.groepen.count() + 1
        return Groep.objects.create(onderdeel=onderdeel, naam=naam, volgorde=nummer, **overig)

    def titels(groep: Groep | None = None) -> list[str]:
        rijen = dag.onderdelen.filter(groep=groep).order_by("volgorde", "pk")
        return [rij.titel for rij in rijen]

    def url(naam: str, *rest: str) -> str:
        ids = [dag.proeftuin.publiek_id, dag.publiek_id, *rest]
        return reverse(f"proeftuinen:{naam}", args=ids)

    return SimpleNamespace(blok=blok, groep=groep, titels=titels, url=url)
