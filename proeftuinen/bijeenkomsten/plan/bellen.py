"""Phoning the teller on the day after: an action of whoever promised it, which moves along."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.acties import actions as acties
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Verhaal

TITEL = "Bel de verteller van het verhaal"  # everyone reads actions: no name
UITLEG = "Bel de dag na de bijeenkomst. Vraag hoe het was om te vertellen."
AFGEZEGD = "De bijeenkomst is afgezegd."
_DAG = timedelta(days=1)


def verhalen_van(**waar: object) -> QuerySet[Verhaal]:
    """Return stories with their meeting and the action to phone."""
    langs = "onderdeel__bijeenkomst__proeftuin", "actie__proeftuin"
    return Verhaal.objects.filter(**waar).select_related(*langs)


def spreek_af(verhaal: Verhaal, *, door: Gebruiker | None) -> None:
    """Make, change or take away the action, as the story now says who phones."""
    bijeenkomst = verhaal.onderdeel.bijeenkomst
    actie = verhaal.actie
    if verhaal.beller is None:
        if actie and actie.stand == Actie.Stand.OPEN:
            acties.haal_weg(actie=actie, door=door)
            verhaal.actie = None
        return
    if actie is None:
        waarden = {
            "titel": TITEL,
            "toelichting": UITLEG,
            "eigenaar": verhaal.beller,
            "dag": bijeenkomst.dag + _DAG,
        }
        actie = acties.maak(proeftuin=bijeenkomst.proeftuin, door=door, waarden=waarden)
        Verhaal.objects.filter(pk=verhaal.pk).update(actie=actie)
        verhaal.actie = actie
    elif actie.stand == Actie.Stand.OPEN and actie.eigenaar_id != verhaal.beller_id:
        anders = {"eigenaar": verhaal.beller}
        acties.wijzig(actie=actie, door=door, versie=actie.versie, waarden=anders)
    if verhaal.gebeld_op and actie.stand == Actie.Stand.OPEN:
        _rond_af(actie, Actie.Stand.KLAAR, "", door)


def volg_blokken(bijeenkomst: Bijeenkomst, los: Collection[int], *, door: Gebruiker | None) -> None:
    """Let the actions follow the blocks: gone with a story, and there again when it is put back.

    `los`: the actions of stories that went. What was done already stays.
    """
    nog_te_doen = Actie.objects.filter(pk__in=los, stand=Actie.Stand.OPEN)
    for actie in nog_te_doen.select_related("proeftuin"):
        if not Verhaal.objects.filter(actie=actie).exists():
            acties.haal_weg(actie=actie, door=door)
    zonder = verhalen_van(onderdeel__bijeenkomst=bijeenkomst, actie=None, gebeld_op=None)
    for verhaal in zonder.exclude(beller=None).select_related("beller"):
        if not bijeenkomst.afgezegd:
            spreek_af(verhaal, door=door)


def houd_bij(verhalen: Iterable[Verhaal], *, door: Gebruiker | None) -> None:
    """Let the actions of these stories follow their meeting: its day, and whether it goes on."""
    for verhaal in verhalen:
        if verhaal.actie:
            _volg(verhaal.actie, verhaal.onderdeel.bijeenkomst, door)


def _volg(actie: Actie, bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    if bijeenkomst.afgezegd:
        if actie.stand == Actie.Stand.OPEN:
            _rond_af(actie, Actie.Stand.VERVALLEN, AFGEZEGD, door)
        return
    if actie.stand == Actie.Stand.VERVALLEN and actie.uitkomst == AFGEZEGD:
        acties.heropen(actie=actie, door=door, versie=actie.versie)
    dag = bijeenkomst.dag + _DAG
    if actie.stand == Actie.Stand.OPEN and actie.dag != dag:
        acties.wijzig(actie=actie, door=door, versie=actie.versie, waarden={"dag": dag})


def _rond_af(actie: Actie, stand: Actie.Stand, uitkomst: str, door: Gebruiker | None) -> None:
    acties.rond_af(actie=actie, door=door, versie=actie.versie, stand=stand, uitkomst=uitkomst)
