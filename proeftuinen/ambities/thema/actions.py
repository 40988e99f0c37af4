"""Everything that changes themes: propose, change, take away, choose."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_paren, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

SOORT = "kernthema"
MEESTE = 60
"""Themes of one place."""
WENS, TOELICHTING = 120, 600
"""Signs that these hold."""


class Vol(Exception):
    """There are as many themes as there may be."""


class Dubbel(Exception):
    """This wish stands there already."""


class Weg(Exception):
    """Someone just took the theme away."""


class Gekozen(Exception):
    """The theme was chosen, or is being chosen of, so it stays."""


def knoop_van(thema: Kernthema) -> Knoop:
    """Return the knot of a theme; load `proeftuin` along."""
    adres = thema.get_absolute_url()
    return Knoop(SOORT, thema.publiek_id, thema.wens, adres, Recht.AMBITIE_ZIEN)


def spoor(handeling: str, thema: Kernthema, door: Gebruiker | None) -> None:
    """Leave a line on a theme, without what it says."""
    ruimte = thema.proeftuin.publiek_id
    leg_vast(handeling, door=door, soort=SOORT, object_id=thema.publiek_id, ruimte=ruimte)


def grijp(proeftuin: Proeftuin) -> None:
    """Let changes to the themes of one place wait for each other."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)


def _eis(proeftuin: Proeftuin, wensen: Sequence[str], behalve: int | None = None) -> None:
    er = Kernthema.objects.filter(proeftuin=proeftuin).exclude(pk=behalve)
    al = {wens.casefold() for wens in er.values_list("wens", flat=True)}
    if any(wens.casefold() in al for wens in wensen):
        raise Dubbel
    if behalve is None and len(al) + len(wensen) > MEESTE:
        raise Vol


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Kernthema:
    """Propose a theme; `uit` is the knot that it came from. Raises Vol, Dubbel."""
    grijp(proeftuin)
    _eis(proeftuin, [waarden["wens"]])
    thema = Kernthema.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(thema)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("kernthema.gemaakt", thema, door)
    return thema


@transaction.atomic
def neem_over(
    *, proeftuin: Proeftuin, door: Gebruiker, rijen: Sequence[tuple[str, Any, str]]
) -> int:
    """Propose what stands elsewhere: (field that keeps it, the thing, its words); return how many.

    What was taken over before, or says the same, is passed over. Raises Vol.
    """
    grijp(proeftuin)
    er = Kernthema.objects.filter(proeftuin=proeftuin)
    al = {wens.casefold() for wens in er.values_list("wens", flat=True)}
    nieuw = []
    for veld, ding, woorden in rijen:
        wens, rest = _kort(woorden)
        if wens.casefold() in al or er.filter(**{veld: ding}).exists():
            continue
        if len(al) >= MEESTE:
            raise Vol
        al.add(wens.casefold())
        thema = Kernthema.objects.create(
            proeftuin=proeftuin, door=door, wens=wens, toelichting=rest, **{veld: ding}
        )
        nieuw.append((ding, thema))
        spoor("kernthema.overgenomen", thema, door)
    meld(proeftuin=proeftuin, knopen=[knoop_van(thema) for _, thema in nieuw])
    paren = [(ding.publiek_id, thema.publiek_id) for ding, thema in nieuw]
    verbind_paren(proeftuin=proeftuin, paren=paren, door=door)
    return len(nieuw)


def _kort(woorden: str) -> tuple[str, str]:
    """Return a wish on one line and, when it does not fit there, the words beside it."""
    kaal = " ".join(woorden.split())
    if len(kaal) <= WENS:
        return kaal, ""
    return f"{kaal[: WENS - 1].rstrip()}…", woorden[:TOELICHTING]


@transaction.atomic
def wijzig(*, thema: Kernthema, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change a theme. Raises Bewerkingsconflict, Dubbel."""
    grijp(thema.proeftuin)
    _eis(thema.proeftuin, [waarden["wens"]], behalve=thema.pk)
    bewaar(thema, versie=versie, waarden=waarden)
    meld(proeftuin=thema.proeftuin, knopen=[knoop_van(thema)])
    spoor("kernthema.gewijzigd", thema, door)


@transaction.atomic
def haal_weg(*, thema: Kernthema, door: Gebruiker) -> None:
    """Take a theme away. Raises Gekozen when it was chosen, or people are choosing now."""
    grijp(thema.proeftuin)
    open_nog = Themaronde.objects.filter(themas=thema, gesloten_op=None)
    if Themakeuze.objects.filter(thema=thema).exists() or open_nog.exists():
        raise Gekozen
    maak_los(knopen=[knoop_van(thema)])
    spoor("kernthema.weg", thema, door)
    Kernthema.objects.filter(pk=thema.pk).delete()


@transaction.atomic
def kies(*, thema: Kernthema, door: Gebruiker, hoe: str, reden: str) -> Themakeuze:
    """Write down that this theme was chosen, how and why; earlier choices stay to be read.

    Raises Weg.
    """
    grijp(thema.proeftuin)
    if not Kernthema.objects.filter(pk=thema.pk).exists():
        raise Weg
    rondes = Themaronde.objects.filter(proeftuin=thema.proeftuin, themas=thema)
    keuze = Themakeuze.objects.create(
        proeftuin=thema.proeftuin,
        thema=thema,
        hoe=hoe,
        reden=reden,
        ronde=rondes.exclude(gesloten_op=None).filter(manier=hoe).first(),
        dag=vandaag(),
        door=door,
    )
    spoor("kernthema.gekozen", thema, door)
    return keuze
