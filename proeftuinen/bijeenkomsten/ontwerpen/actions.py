"""Taking over a run sheet: all blocks at once, and all back at once."""

from collections.abc import Iterable, Mapping
from datetime import time

from django.db.models import Q

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.ontwerpen.bestand import Bestand
from proeftuinen.bijeenkomsten.ontwerpen.vorm import Blokvorm, Filmvorm
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import Bouwfout
from proeftuinen.bijeenkomsten.plan.bouwen.plekken import RUIMTE
from proeftuinen.bijeenkomsten.plan.bouwen.terug import hangt_vast, wijziging
from proeftuinen.bijeenkomsten.plan.bouwen.werkvormen import beginwaarden
from proeftuinen.bijeenkomsten.plan.films import vul_aan
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Film, Groep, Verhaal
from proeftuinen.bijeenkomsten.plan.stapminuten import pas_aan
from proeftuinen.kennis.plekken import te_gebruiken

AL_GEWEEST = (
    "Bij dit draaiboek staat al iets van de bijeenkomst zelf. Daarom kun je het niet vervangen."
)
_MEE = ("doel", "ruimte", "stappen", "materialen")
type Items = Mapping[str, Kennisitem]


def neem_over(*, bijeenkomst: Bijeenkomst, bestand: Bestand, door: Gebruiker) -> None:
    """Put these blocks in place of those of the meeting; can be undone in one go.

    Raises Bouwfout when people already gave something to a block that would go.
    """
    items = _items(bijeenkomst, bestand.blokken)
    with wijziging(bijeenkomst, door=door, wat=f"“{bestand.titel}” overgenomen"):
        oud = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst, groep=None)
        if any(hangt_vast(rij) for rij in oud):
            raise Bouwfout(AL_GEWEEST)
        oud.delete()
        _zet(bijeenkomst, bestand.blokken, None, items)


def _zet(
    bijeenkomst: Bijeenkomst, blokken: Iterable[Blokvorm], groep: Groep | None, items: Items
) -> None:
    for rang, blok in enumerate(blokken, start=1):
        rij = Agendaonderdeel(
            bijeenkomst=bijeenkomst, groep=groep, volgorde=rang * RUIMTE, **_waarden(blok, items)
        )
        rij.save(force_insert=True)
        if blok.film:
            Film.objects.create(onderdeel=rij, **_film(blok.film, items))
        if blok.soort == Agendaonderdeel.Soort.VERHAAL and blok.teller:
            Verhaal.objects.create(onderdeel=rij, teller_soort=blok.teller)
        for plek, deel in enumerate(blok.groepen, start=1):
            nieuw = Groep.objects.create(
                onderdeel=rij,
                volgorde=plek * RUIMTE,
                naam=deel.naam,
                ruimte=deel.ruimte,
                mensen=deel.mensen,
            )
            _zet(bijeenkomst, deel.onderdelen, nieuw, items)


def _waarden(blok: Blokvorm, items: Items) -> dict[str, object]:
    item = items.get(blok.werkvorm)
    mee = beginwaarden(item) if item else {}
    eigen = {naam: getattr(blok, naam) or mee.get(naam) or "" for naam in _MEE}
    stappen = list(eigen["stappen"])
    if not blok.stappen:  # those of the werkvorm, which may last longer or shorter
        stappen = pas_aan(stappen, blok.minuten)
    return {
        **{naam: getattr(blok, naam) for naam in ("titel", "soort", "minuten", "kleur")},
        **{naam: getattr(blok, naam) for naam in ("notities", "live")},
        "doel": eigen["doel"],
        "ruimte": eigen["ruimte"],
        "stappen": stappen,
        "materialen": list(eigen["materialen"]),
        "vast": time.fromisoformat(blok.vast) if blok.vast else None,
        "werkvorm": item,
    }


def _film(film: Filmvorm, items: Items) -> dict[str, object]:
    return vul_aan(
        {
            "item": items.get(film.item),
            "link": film.link,
            "filmminuten": film.filmminuten,
            "vragen": list(film.vragen),
            "waarschuwing": film.waarschuwing,
            "terugval": film.terugval,
        }
    )


def _items(bijeenkomst: Bijeenkomst, blokken: Iterable[Blokvorm]) -> Items:
    """Return what these blocks name of the kennisbank, as far as it is here; one query.

    A design names an item by the key with which it ships; a file by its address here.
    """
    alle = [*blokken]
    alle += [deel for blok in alle for groep in blok.groepen for deel in groep.onderdelen]
    namen = {blok.werkvorm for blok in alle} | {blok.film.item for blok in alle if blok.film}
    rijen = te_gebruiken(bijeenkomst.proeftuin).filter(
        Q(slug__in=namen) | Q(sleutel__in=namen), soort__in=[Soort.WERKVORM, Soort.FILM]
    )
    gevonden: dict[str, Kennisitem] = {}
    for rij in rijen.select_related("werkvorm", "film"):
        gevonden |= {naam: rij for naam in (rij.sleutel, rij.slug) if naam}
    return gevonden
