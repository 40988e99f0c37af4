"""Where a run sheet may come from: our own designs, and earlier meetings that one may prepare."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Count, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.ontwerpen.bestand import Bestand
from proeftuinen.bijeenkomsten.ontwerpen.eigen import Ontwerp, ontwerpen
from proeftuinen.bijeenkomsten.ontwerpen.vorm import Blokvorm, Filmvorm, Groepvorm
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep
from proeftuinen.bijeenkomsten.plan.verteller import ZONDER_NAAM
from proeftuinen.kennis.plekken import eigen_plekken

TE_ZIEN = 30
_EIGEN, _EERDER = "eigen", "bijeenkomst"


def voor(bijeenkomst: Bijeenkomst) -> list[Ontwerp]:
    """Return our designs, the one for this step first."""
    nummer = bijeenkomst.stap.nummer if bijeenkomst.stap else ""
    alle = list(ontwerpen().values())
    return sorted(alle, key=lambda ontwerp: ontwerp.stap != nummer)


def eerdere(bijeenkomst: Bijeenkomst, gebruiker: Gebruiker) -> QuerySet[Bijeenkomst]:
    """Return other meetings with a run sheet, of places where this person prepares, newest first.

    Those of the same place come first.
    """
    recht = Recht.BIJEENKOMSTEN_VOORBEREIDEN
    plekken = [tuin.pk for tuin, rechten in eigen_plekken(gebruiker).items() if recht in rechten]
    rijen = Bijeenkomst.objects.filter(proeftuin__in=plekken).exclude(pk=bijeenkomst.pk)
    rijen = rijen.annotate(blokken=Count("onderdelen")).filter(blokken__gt=0)
    return rijen.select_related("proeftuin").order_by("-dag", "-pk")


def vind(bijeenkomst: Bijeenkomst, bron: str, gebruiker: Gebruiker) -> Bestand | None:
    """Return what `bron` names ("eigen:start", "bijeenkomst:<id>"), or None when it may not."""
    soort, _, sleutel = bron.partition(":")
    if soort == _EIGEN and sleutel in ontwerpen():
        ontwerp = ontwerpen()[sleutel]
        return Bestand(ontwerp.titel, ontwerp.blokken)
    if soort == _EERDER and sleutel.isalnum():
        rij = eerdere(bijeenkomst, gebruiker).filter(publiek_id=sleutel).first()
        if rij:
            zelfde = rij.proeftuin_id == bijeenkomst.proeftuin_id
            return uit_bijeenkomst(rij, met_notities=zelfde)
    return None


def uit_bijeenkomst(bijeenkomst: Bijeenkomst, *, met_notities: bool = False) -> Bestand:
    """Return the run sheet of a meeting: never who leads or tells; notes stay in their place."""
    rijen = lezen.onderdelen_van(bijeenkomst).select_related("werkvorm", "film__item", "verhaal")
    per_groep: dict[int | None, list[Agendaonderdeel]] = defaultdict(list)
    for rij in rijen:
        per_groep[rij.groep_id].append(rij)
    groepen: dict[int, list[Groep]] = defaultdict(list)
    for groep in lezen.groepen_van(bijeenkomst):
        groepen[groep.onderdeel_id].append(groep)

    def blok(rij: Agendaonderdeel) -> Blokvorm:
        delen = [
            Groepvorm(
                groep.naam,
                groep.ruimte,
                groep.mensen or None,
                tuple(map(blok, per_groep[groep.pk])),
            )
            for groep in groepen[rij.pk]
        ]
        return _blokvorm(rij, tuple(delen), met_notities=met_notities)

    return Bestand(bijeenkomst.titel, tuple(map(blok, per_groep[None])))


def _blokvorm(
    rij: Agendaonderdeel, groepen: Sequence[Groepvorm], *, met_notities: bool
) -> Blokvorm:
    is_verhaal = rij.soort == Agendaonderdeel.Soort.VERHAAL
    verhaal = getattr(rij, "verhaal", None)
    # What is written at a story is about who tells it; steps come back with the werkvorm.
    vrij = met_notities or not is_verhaal
    return Blokvorm(
        titel=ZONDER_NAAM if is_verhaal else rij.titel,
        soort=rij.soort,
        minuten=rij.minuten,
        vast=rij.vast.strftime("%H:%M") if rij.vast else "",
        kleur=rij.kleur,
        doel=rij.doel if vrij else "",
        werkvorm=rij.werkvorm.slug if rij.werkvorm else "",
        stappen=tuple(rij.stappen) if vrij else (),
        materialen=tuple(rij.materialen) if vrij else (),
        ruimte=rij.ruimte if vrij else "",
        notities=rij.notities if met_notities else "",
        live=rij.live,
        teller=verhaal.teller_soort if verhaal else "",
        film=_filmvorm(rij),
        groepen=tuple(groepen),
    )


def _filmvorm(rij: Agendaonderdeel) -> Filmvorm | None:
    film = getattr(rij, "film", None)
    if film is None or rij.soort != Agendaonderdeel.Soort.FILM:
        return None
    return Filmvorm(
        item=film.item.slug if film.item else "",
        link=film.link,
        filmminuten=film.filmminuten,
        vragen=tuple(film.vragen),
        waarschuwing=film.waarschuwing,
        terugval=film.terugval,
    )
