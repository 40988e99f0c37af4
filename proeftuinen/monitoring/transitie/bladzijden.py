"""The two pages for the alderman as plain values: what we can, and what we still need.

They leave the house, so they name nobody: a keeper is a role, a signature a role and where it
belongs, and a name that someone wrote in between is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.delen import als_zinnen
from proeftuinen.ambities.schrijven.lezen import laatste_versie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.transitie.lezen import (
    VRAGEN,
    afspraken_van,
    heeft_bewaarder,
    plan_van,
)
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.monitoring.transitie.naar_buiten import Veilig, zeg_rol, zonder_namen
from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.models import Proeftuin

MEESTE = 60
"""Rows of each part that are read; on paper fewer fit."""
UITLEG = (
    "In een leerwerkplaats werken mensen uit zorg, welzijn, gemeente en de buurt een jaar samen. "
    "Ze willen dat inwoners die ernstig ziek of kwetsbaar zijn op tijd steun krijgen, en hun "
    "naasten ook. "
    "Ze leren elkaar kennen, kiezen samen een ambitie en proberen kleine dingen uit. "
    "Wat werkt, krijgt een vaste plek. "
    "Daarvoor is ook de gemeente nodig."
)


@dataclass(frozen=True)
class Punt:
    """A line of a list, with a quiet line under it."""

    tekst: str
    bij: str = ""


@dataclass(frozen=True)
class Deel:
    """A part of a page: running text, a list, or both; `meer` lines did not fit."""

    kop: str
    alinea: str = ""
    punten: Sequence[Punt] = ()
    meer: int = 0
    kader: bool = False


@dataclass(frozen=True)
class Blad:
    """One of the two pages."""

    kop: str
    delen: Sequence[Deel]


@dataclass(frozen=True)
class Bladen:
    """Both pages of a place."""

    naam: str
    plan: Borgingsplan
    kunnen: Blad
    nodig: Blad

    @property
    def beide(self) -> tuple[Blad, Blad]:
        """Return them in their order."""
        return self.kunnen, self.nodig


def twee_bladzijden(proeftuin: Proeftuin, *, laat: bool = False) -> Bladen:
    """Return both pages; `laat` for a municipality that joined late. A fixed number of queries."""
    namen = namen_van(proeftuin)

    def veilig(tekst: str) -> str:
        return zonder_namen(tekst, namen)

    plan = plan_van(proeftuin)
    afspraken = list(afspraken_van(proeftuin)[:MEESTE])
    kunnen = [
        Deel("Wat is een leerwerkplaats?", UITLEG if laat else "", kader=True),
        Deel("", veilig(plan.inleiding)),
        _ambitie(proeftuin, veilig),
        _blijft(proeftuin, afspraken, veilig),
        _opbrengsten(proeftuin, veilig),
        _netwerk(proeftuin),
    ]
    vragen = [
        _gevraagd(proeftuin, veilig),
        _zonder_bewaarder(afspraken, veilig),
        _getekend(proeftuin, veilig, plan),
        Deel("Een volgende leerwerkplaats", veilig(plan.volgende), kader=True),
    ]
    return Bladen(
        proeftuin.titel,
        plan,
        Blad("Dit kunnen we", _gevuld(kunnen)),
        Blad("Dit hebben we nog van je nodig", _gevuld(vragen)),
    )


def wat_blijft(proeftuin: Proeftuin) -> list[Deel]:
    """Return for a book what lasts, what others promised, and who signed; no names."""
    namen = namen_van(proeftuin)

    def veilig(tekst: str) -> str:
        return zonder_namen(tekst, namen)

    afspraken = list(afspraken_van(proeftuin)[:MEESTE])
    delen = (_blijft(proeftuin, afspraken, veilig), _toegezegd(proeftuin, veilig))
    return _gevuld([*delen, _getekend(proeftuin, veilig, plan_van(proeftuin))])


def _gevuld(delen: Iterable[Deel]) -> list[Deel]:
    return [deel for deel in delen if deel.alinea or deel.punten]


def _ambitie(proeftuin: Proeftuin, veilig: Veilig) -> Deel:
    versie = laatste_versie(proeftuin)
    return Deel("Onze ambitie", veilig(als_zinnen(versie.delen)) if versie else "")


def _blijft(proeftuin: Proeftuin, afspraken: Sequence[Netwerkafspraak], veilig: Veilig) -> Deel:
    rijen = Experiment.objects.van(proeftuin).filter(gestopt_op=None, gestart_op__isnull=False)
    geborgd = rijen.filter(
        ~Q(borging__wie="") & Q(borging__wie__isnull=False) | Q(borging__contact__isnull=False)
    )
    geborgd = geborgd.select_related("borging__contact").order_by("-geborgd_op", "pk")
    punten = [
        Punt(veilig(rij.titel), _zorgt(zeg_rol(rij.borging.wie, rij.borging.contact, veilig)))
        for rij in geborgd[:MEESTE]
    ]
    punten += [
        Punt(veilig(rij.wat), _zorgt(_houdt(rij, veilig), veilig(rij.hoe_vaak)))
        for rij in afspraken
        if heeft_bewaarder(rij)
    ]
    return Deel("Dit blijft", punten=punten)


def _houdt(rij: Netwerkafspraak, veilig: Veilig) -> str:
    rol = zeg_rol(rij.wie, rij.contact, veilig)
    waar = rij.organisatie.naam if rij.organisatie else ""
    return ", ".join(filter(None, (rol, waar)))


def _zorgt(wie: str, hoe_vaak: str = "") -> str:
    zin = f"Wie ervoor zorgt: {_midden(wie)}" if wie else ""
    return ". ".join(filter(None, (zin, _hoofdletter(hoe_vaak))))


def _opbrengsten(proeftuin: Proeftuin, veilig: Veilig) -> Deel:
    rijen = list(
        Opbrengst.objects.filter(
            experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
        ).prefetch_related("bewijzen")[:MEESTE]
    )
    punten = [Punt(veilig(f"{rij.wie}: {rij.wat}"), _hoe(rij.bewijzen.all())) for rij in rijen]
    # What is known in more ways stands first, so that it is still there when not all fit.
    return Deel("Dit is er veranderd", punten=sorted(punten, key=lambda punt: -len(punt.bij)))


def _hoe(bewijzen: Iterable[Bewijs]) -> str:
    soorten = {rij.soort for rij in bewijzen}
    hoe = ", ".join(soort.label.lower() for soort in Bewijs.Soort if soort.value in soorten)
    return f"Hoe we dat weten: {hoe}" if hoe else ""


def _netwerk(proeftuin: Proeftuin) -> Deel:
    """Return the network in totals, as all may know them."""
    metingen = list(Meting.objects.van(proeftuin).gesloten())
    verteld = [
        (meting, deel.telling)
        for meting, deel in zip(metingen, vrijgegeven(metingen), strict=True)
        if deel.telling.lijnen is not None
    ]
    if not verteld:
        return Deel("Ons netwerk")
    meting, nu = verteld[-1]
    zin = f"{nu.mensen} mensen hebben samen {nu.lijnen} lijnen ({str(meting).lower()})."
    if len(verteld) > 1:
        zin += f" Bij de eerste meting waren dat er {verteld[0][1].lijnen}."
    return Deel("Ons netwerk", zin)


def _gevraagd(proeftuin: Proeftuin, veilig: Veilig) -> Deel:
    """Return what waits for an answer: the earliest day first, what has none last."""
    wacht = Toezegging.Antwoord.WACHT
    toezeggingen = Toezegging.objects.filter(proeftuin=proeftuin, antwoord=wacht)
    afspraken = Afspraak.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None, antwoord=wacht
    )
    rijen: list[tuple[date, Punt]] = []
    for rij in toezeggingen.select_related("organisatie").order_by("pk")[:MEESTE]:
        van = ", ".join(
            filter(None, (veilig(rij.van), rij.organisatie.naam if rij.organisatie else ""))
        )
        rijen.append((rij.voor or date.max, Punt(veilig(rij.wat), _van(van, rij.voor))))
    rijen += [
        (rij.voor, Punt(veilig(rij.wat), _van(veilig(rij.met), rij.voor)))
        for rij in afspraken[:MEESTE]
    ]
    rijen.sort(key=lambda paar: paar[0])
    punten = [punt for _, punt in rijen]
    alinea = "" if punten else "Er staat nu geen vraag open. Fijn dat je meedoet."
    return Deel("Onze vragen", alinea, punten)


def _van(wie: str, voor: date | None) -> str:
    wie = f"Gevraagd aan {_midden(wie)}" if wie else ""
    if voor is None:
        return wie
    dag = f"graag antwoord op {zeg_dag(voor)}"
    if voor < vandaag():
        dag = f"het antwoord zou er op {zeg_dag(voor)} zijn"
    return ", ".join(filter(None, (wie, dag)))


def _toegezegd(proeftuin: Proeftuin, veilig: Veilig) -> Deel:
    ja = (Toezegging.Antwoord.JA, Toezegging.Antwoord.DEELS)
    rijen = Toezegging.objects.filter(proeftuin=proeftuin, antwoord__in=ja)
    punten = [
        Punt(
            veilig(rij.wat),
            f"{_hoofdletter(veilig(rij.van))} zei: {rij.get_antwoord_display().lower()}",
        )
        for rij in rijen[:MEESTE]
    ]
    return Deel("Dit is toegezegd", punten=punten)


def _zonder_bewaarder(afspraken: Sequence[Netwerkafspraak], veilig: Veilig) -> Deel:
    met = {rij.soort for rij in afspraken if heeft_bewaarder(rij)}
    punten = [Punt(str(soort.label)) for soort in VRAGEN if soort.value not in met]
    punten += [
        Punt(veilig(rij.wat))
        for rij in afspraken
        if rij.soort == Netwerkafspraak.Soort.ANDERS and not heeft_bewaarder(rij)
    ]
    return Deel("Hier zoeken we nog iemand voor", punten=punten)


def _getekend(proeftuin: Proeftuin, veilig: Veilig, plan: Borgingsplan) -> Deel:
    rijen = Handtekening.objects.filter(proeftuin=proeftuin).select_related("organisatie")
    punten = [
        Punt(
            _hoofdletter(
                ", ".join(filter(None, (veilig(rij.rol), rij.organisatie and rij.organisatie.naam)))
            )
        )
        for rij in rijen[:MEESTE]
    ]
    op = plan.vastgesteld_op
    zin = f"Dit plan stelden we vast op {zeg_dag(op)}." if op else ""
    return Deel("Hier staan we achter", zin, list(dict.fromkeys(punten)))


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _midden(tekst: str) -> str:
    """Return words as they stand within a sentence: "De praktijk" is "de praktijk"."""
    woord = tekst.split(" ", 1)[0]
    return tekst[:1].lower() + tekst[1:] if woord[1:].islower() else tekst
