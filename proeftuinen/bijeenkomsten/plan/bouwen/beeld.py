"""A run sheet as its page shows it: each row with its words, buttons and where these lead."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.bouwen import terug
from proeftuinen.bijeenkomsten.plan.bouwen.balk import Balk, maak_balk
from proeftuinen.bijeenkomsten.plan.bouwen.zeggen import zeg_minuten, zeg_uur, zeg_verdeeld
from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek, Groepregel, Regel, lees_draaiboek
from proeftuinen.bijeenkomsten.plan.inkorten import Inkortdeel, voorstel
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Groep,
    Kleur,
    Planwijziging,
)
from proeftuinen.bijeenkomsten.plan.stapminuten import klopt, tel
from proeftuinen.bijeenkomsten.tijden import Tijd

_ICONEN = {
    Agendaonderdeel.Soort.VERHAAL: "quote",
    Agendaonderdeel.Soort.FILM: "film",
    Agendaonderdeel.Soort.PARALLEL: "users",
}


@dataclass(frozen=True)
class Rij:
    """A block on the page. `hoger` and `lager` say where its buttons lead, or are empty."""

    onderdeel: Agendaonderdeel
    adres: str
    klok: str = ""
    duur: str = ""
    tijdnood: str = ""
    leiding: str = ""
    soort: str = ""
    icoon: str = "list-checks"
    materialen: str = ""
    hoger: str = ""
    lager: str = ""
    focus: str = ""
    groepen: Sequence["Groepvak"] = ()
    stapnood: str = ""

    @property
    def odid(self) -> str:
        """Return its public id."""
        return self.onderdeel.publiek_id

    @property
    def klein(self) -> bool:
        """Tell whether one line says it all: a break."""
        return self.onderdeel.soort == Agendaonderdeel.Soort.PAUZE

    @property
    def heeft_bij(self) -> bool:
        """Tell whether a line under it says more: kind, who leads, room, what to bring."""
        meer = self.soort, self.leiding, self.onderdeel.ruimte, self.materialen, self.onderdeel.live
        return any(meer) and not self.klein


@dataclass(frozen=True)
class Groepvak:
    """A group of a parallel block on the page."""

    groep: Groep
    adres: str
    bij: str = ""
    leiding: str = ""
    duur: str = ""
    hoger: str = ""
    lager: str = ""
    rijen: Sequence[Rij] = ()


@dataclass(frozen=True)
class Focus:
    """Which block was just moved, and by which button."""

    odid: str = ""
    knop: str = ""


@dataclass(frozen=True)
class Blad:
    """All that the run sheet's page shows."""

    draaiboek: Draaiboek
    rijen: Sequence[Rij]
    vooraf: Sequence[Rij]
    achteraf: Sequence[Rij]
    balk: Balk | None
    verdeeld: str
    stand: str  # klaar, let-op or bezig
    inkorten: Sequence[Inkortdeel] = ()
    terug: Planwijziging | None = None
    kleuren: Sequence[tuple[str, str]] = ()

    @property
    def inkortwinst(self) -> int:
        """Return the minutes that the proposal wins."""
        return sum(deel.minuten for deel in self.inkorten)

    @property
    def blijft_te_veel(self) -> str:
        """Return in words what the proposal leaves too long; empty when it is enough."""
        rest = self.draaiboek.over - self.inkortwinst
        return zeg_minuten(rest) if rest > 0 else ""


def maak_blad(bijeenkomst: Bijeenkomst, *, team: bool, focus: Focus | None = None) -> Blad:
    """Return the page of a run sheet; two queries, and one more for the team."""
    draaiboek = lees_draaiboek(bijeenkomst)
    maker = _Maker(bijeenkomst.get_absolute_url(), focus or Focus())
    met_slot = draaiboek.heeft_slot
    return Blad(
        draaiboek,
        maker.rijen(draaiboek.regels),
        maker.rijen(draaiboek.vooraf),
        maker.rijen(draaiboek.achteraf),
        maak_balk(draaiboek),
        zeg_verdeeld(draaiboek.minuten, draaiboek.over, met_slot=met_slot),
        _stand(draaiboek),
        voorstel(draaiboek) if team else [],
        terug.laatste(bijeenkomst) if team else None,
        [(kleur.value, kleur.label.lower()) for kleur in Kleur],
    )


def _stand(draaiboek: Draaiboek) -> str:
    if draaiboek.over > 0:
        return "let-op"
    return "klaar" if draaiboek.heeft_slot and draaiboek.over == 0 else "bezig"


@dataclass(frozen=True)
class _Maker:
    """Makes rows of the blocks of one meeting, whose page is at `adres`."""

    adres: str
    focus: Focus

    def rijen(self, regels: Sequence[Regel]) -> list[Rij]:
        return [
            self._rij(regel, voor, na)
            for regel, voor, na in _met_buren(regels, lambda r: r.onderdeel.publiek_id)
        ]

    def _rij(self, regel: Regel, voor: str, na: str) -> Rij:
        onderdeel = regel.onderdeel
        soort = onderdeel.soort
        return Rij(
            onderdeel,
            f"{self.adres}onderdelen/{onderdeel.publiek_id}/",
            zeg_uur(regel.tijd.begin) if regel.tijd else "",
            f"{regel.minuten} min",
            _tijdnood(regel.tijd),
            _leiding(regel),
            _soort(onderdeel),
            _ICONEN.get(Agendaonderdeel.Soort(soort), "list-checks"),
            ", ".join(onderdeel.materialen),
            voor,
            na,
            self._focus(onderdeel.publiek_id, voor, na),
            [
                self._groep(deel, *buren)
                for deel, *buren in _met_buren(regel.groepen, lambda d: d.groep.publiek_id)
            ],
            _stapnood(onderdeel),
        )

    def _focus(self, odid: str, voor: str, na: str) -> str:
        """Return what takes the focus: the button that was pressed, or the other at an end."""
        if odid != self.focus.odid:
            return ""
        if self.focus.knop == "hoger":
            return "hoger" if voor else "lager"
        if self.focus.knop == "lager":
            return "lager" if na else "hoger"
        return "titel"

    def _groep(self, deel: Groepregel, voor: str, na: str) -> Groepvak:
        groep = deel.groep
        mensen = (
            f"{groep.mensen} {'mens' if groep.mensen == 1 else 'mensen'}" if groep.mensen else ""
        )
        return Groepvak(
            groep,
            f"{self.adres}groepen/{groep.publiek_id}/",
            " · ".join(filter(None, (groep.ruimte, mensen))),
            deel.leiding,
            f"{deel.minuten} min" if deel.regels else "",
            voor,
            na,
            self.rijen(deel.regels),
        )


def _met_buren[R](regels: Sequence[R], wie: Callable[[R], str]) -> Iterator[tuple[R, str, str]]:
    """Yield each row with where "up" and "down" put it; empty at an end."""
    for nr, regel in enumerate(regels):
        voor = f"voor:{wie(regels[nr - 1])}" if nr else ""
        na = f"na:{wie(regels[nr + 1])}" if nr + 1 < len(regels) else ""
        yield regel, voor, na


def _soort(onderdeel: Agendaonderdeel) -> str:
    """Return what kind of block it is, where that tells something."""
    if onderdeel.werkvorm:
        return onderdeel.werkvorm.titel
    gewoon = onderdeel.soort == Agendaonderdeel.Soort.GEWOON
    return "" if gewoon else Agendaonderdeel.Soort(onderdeel.soort).label


def _leiding(regel: Regel) -> str:
    if regel.groepen and not regel.leiding:
        return "Begeleiders per groep"
    return regel.leiding


def _tijdnood(tijd: Tijd | None) -> str:
    """Say what a pinned block does to what comes before it."""
    if tijd and tijd.gat:
        return f"Hiervoor {'is' if tijd.gat == 1 else 'zijn'} {zeg_minuten(tijd.gat)} leeg."
    if tijd and tijd.knel:
        return f"Wat hiervoor staat, loopt {zeg_minuten(tijd.knel)} uit. Kort dat in."
    return ""


def _stapnood(onderdeel: Agendaonderdeel) -> str:
    """Say that the steps take another time than their block."""
    if klopt(onderdeel.stappen, onderdeel.minuten):
        return ""
    samen = zeg_minuten(tel(onderdeel.stappen))
    return f"De stappen zijn samen {samen}, het onderdeel {zeg_minuten(onderdeel.minuten)}."


def bladcontext(
    request: HttpRequest, bijeenkomst: Bijeenkomst, *, focus: Focus | None = None
) -> dict[str, object]:
    """Return what the template of a meeting's page needs of the run sheet."""
    team = request.lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    blad = maak_blad(bijeenkomst, team=team, focus=focus)
    return {"blad": blad, "draaiboek": blad.draaiboek, "bouwt": team and not bijeenkomst.afgezegd}
