"""What invitations contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.nodigen import actions, bewaren, brief, lezen
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.lezen import komende_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Kaart,
    Lezer,
    Plek,
    Postsoort,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.actions import laat_vervallen

_MAP = "proeftuinen/bijeenkomsten/nodigen"
NA_TERUGZETTEN = 1000
"""By how much the number of calendars rises after a restore: above all that went out since."""

UITLEG = {
    "uitnodigingen voor bijeenkomsten": "Waarvoor je bent gevraagd, en wat je antwoordde.",
    "bijeenkomsten: wie je vroeg": "Wanneer je iemand op een lijst zette. Wie, staat er niet bij.",
}


def postsoorten() -> Mapping[str, Postsoort]:
    """Return letters about a meeting, and reminders."""
    return brief.POSTSOORTEN


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return how many come, to all who take part, with one's own answer; two queries."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    team = lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    stand = lezen.tel(bijeenkomst)
    eigen = lezen.eigen(bijeenkomst, lezer.gebruiker_id)
    if not (team or eigen or stand.gevraagd):
        return []
    inhoud = {
        "bijeenkomst": bijeenkomst,
        "stand": stand,
        "eigen": eigen if eigen and (eigen.gevraagd_op or eigen.antwoord) else None,
        "team": team,
        "open": actions.is_open(bijeenkomst),
    }
    plek = Plek.ZIJ if team else Plek.HOOFD  # to who takes part one's own answer comes first
    return [Kaart("Uitnodiging", f"{_MAP}/kaart.html", inhoud, plek, 5)]


def bij_bijeenkomst_gewijzigd(bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    """Tell those who were asked how it stands now."""
    actions.vertel_wijziging(bijeenkomst=bijeenkomst, door=door)


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the first meeting to come that waits for the reader's own answer."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    rijen = komende_van(proeftuin, lezer.gebruiker_id)
    eerste = next((rij for rij in rijen if rij.wacht), None)
    if eerste is None:
        return []
    inhoud = {"bijeenkomst": eerste}
    return [Kaart("Kom je?", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.REGEL, 10)]


def _van(gebruiker: Gebruiker) -> QuerySet[Genodigde]:
    """Return this person's own places, also from before there was an account."""
    wie = Q(contact__gebruiker=gebruiker) | Q(contact__email=gebruiker.email)
    return Genodigde.objects.filter(wie)


def _door(gebruiker: Gebruiker) -> QuerySet[Genodigde]:
    """Return the places of others that this person made."""
    return Genodigde.objects.filter(door=gebruiker).exclude(pk__in=_van(gebruiker).values("pk"))


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person was asked and answered, and when they asked others."""
    eigen = _van(gebruiker).select_related("bijeenkomst__proeftuin").order_by("pk")
    van_anderen = _door(gebruiker).select_related("bijeenkomst__proeftuin").order_by("pk")
    return {
        "uitnodigingen voor bijeenkomsten": Rijen(eigen, zeg=_zeg),
        "bijeenkomsten: wie je vroeg": Rijen(van_anderen, zeg=_zeg_door),
    }


def _waar(bijeenkomst: Bijeenkomst) -> dict[str, Any]:
    return {
        "proeftuin": bijeenkomst.proeftuin.titel,
        "bijeenkomst": bijeenkomst.titel,
        "dag": bijeenkomst.dag.isoformat(),
    }


def _zeg(rijen: Iterable[Genodigde]) -> list[dict[str, Any]]:
    return [
        {
            **_waar(rij.bijeenkomst),
            "gevraagd op": rij.gevraagd_op.isoformat() if rij.gevraagd_op else "",
            "antwoord": rij.get_antwoord_display(),
            "geantwoord op": rij.antwoord_op.isoformat() if rij.antwoord_op else "",
            "opmerking": rij.opmerking,
        }
        for rij in rijen
    ]


def _zeg_door(rijen: Iterable[Genodigde]) -> list[dict[str, Any]]:
    return [{**_waar(rij.bijeenkomst), "op": rij.gemaakt.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to lists of meetings."""
    zonder = "Blijven staan, zonder je naam."
    return [
        Wissing("Je plek op lijsten van bijeenkomsten", _van(gebruiker), "Gaat weg."),
        Wissing("Mensen die je op een lijst zette", _door(gebruiker), zonder),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take this person off all lists; comes before contacts are erased."""
    _haal_weg(_van(gebruiker))
    Genodigde.objects.filter(door=gebruiker).update(door=None)


def _haal_weg(rijen: QuerySet[Genodigde]) -> None:
    laat_vervallen(list(rijen.values_list("publiek_id", flat=True)))
    rijen.delete()


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves the lists of meetings with someone who leaves the list of people."""
    rijen = Genodigde.objects.filter(contact=contact)
    return [Wissing("Plek op lijsten van bijeenkomsten, met antwoord", rijen, "Gaat weg.")]


def wis_met(contact: Contact) -> None:
    """Take someone who leaves the place off its lists; mail that waits does not go."""
    _haal_weg(Genodigde.objects.filter(contact=contact))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when remarks and answers end."""
    return bewaren.TERMIJNEN


def na_terugzetten() -> None:
    """Let what goes out from now on be newer than all that went out since the back-up.

    A calendar takes in nothing with a lower number than it has.
    """
    komend = Bijeenkomst.objects.filter(dag__gte=vandaag())
    komend.update(agendaversie=F("agendaversie") + NA_TERUGZETTEN)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "genodigde.erbij": "zette mensen op de lijst van een bijeenkomst",
        "genodigde.eraf": "haalde iemand van de lijst van een bijeenkomst",
        "genodigde.gevraagd": "stuurde uitnodigingen voor een bijeenkomst",
        "genodigde.herinnerd": "herinnerde wie nog niet antwoordde op een uitnodiging",
        "genodigde.antwoord": "legde een antwoord op een uitnodiging vast",
    }
