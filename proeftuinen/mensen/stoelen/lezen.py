"""Who sits at the table, what was decided about it and who looked: one query."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, CharField, F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.stoelen.models import Stoelbesluit, Tafelblik
from proeftuinen.mensen.stoelen.tafel import Besluit, Plaats, Tafel, Zitter, dek, soorten_bij
from proeftuinen.traject.models import Proeftuin, Stap

_CONTACT, _BESLUIT, _BLIK = 0, 1, 2
VRAAGT_TE_KIJKEN = frozenset({Stapsoort.GESPREKKEN, Stapsoort.START})  # kinds of step
MEESTE_NAMEN = 3


@dataclass(frozen=True)
class Gelezen:
    """Everyone at the table, without a name, and what the group decided.

    `bekeken`: the steps, by primary key, in which the team looked who is missing.
    """

    zitters: Sequence[Zitter]
    besluiten: Sequence[Besluit]
    bekeken: frozenset[int] = frozenset()

    def dek(self, stap: Stap | None = None) -> Tafel:
        """Lay the table of a step, or of the whole year."""
        if stap is None:
            return dek(self.zitters, self.besluiten)
        return dek(self.zitters, self.besluiten, stapsoort=stap.soort, stap=stap.pk)


def lees(proeftuin: Proeftuin) -> Gelezen:
    """Read contacts, decisions and looks of a proeftuin together; one query."""
    delen = _besluiten(proeftuin), _blikken(proeftuin)
    rijen = list(_contacten(proeftuin).union(*delen, all=True))
    contacten = [rij for rij in rijen if rij[0] == _CONTACT]
    gelezen = {rij: _zitter(rij) for rij in set(contacten)}  # many do the same work
    return Gelezen(
        [gelezen[rij] for rij in contacten],
        sorted(
            (_besluit(rij) for rij in rijen if rij[0] == _BESLUIT),
            key=lambda deel: (deel.naam.lower(), deel.id),
        ),
        frozenset(rij[-1] for rij in rijen if rij[0] == _BLIK),
    )


def bekeken_op(stap: Stap | None) -> date | None:
    """Return when the team looked who is missing in this step, if it did and the step asks it."""
    if stap is None or stap.soort not in VRAAGT_TE_KIJKEN:
        return None
    op = Tafelblik.objects.filter(stap=stap).values_list("op", flat=True).first()
    return localdate(op) if op else None


def _contacten(proeftuin: Proeftuin) -> QuerySet[Any]:
    leeg = Value("", CharField())
    return (
        Contact.objects.van(proeftuin)
        .in_leven()
        .annotate(
            wat=Value(_CONTACT, IntegerField()),
            code=Coalesce(F("organisatie__soort"), leeg, output_field=CharField()),
            een=Coalesce(F("organisatie__formeel"), Value(value=False)),
            ja=F("ervaringsdeskundig"),
            nee=Value(value=False, output_field=BooleanField()),
            extra=Cast("rollen", TextField()),
            naam_=Value("", CharField()),
            tekst=F("functie"),
            stap_nr=Cast(Value(None), IntegerField()),
        )
        .order_by()
        .values_list("wat", "code", "een", "ja", "nee", "extra", "naam_", "tekst", "stap_nr")
    )


def _besluiten(proeftuin: Proeftuin) -> QuerySet[Any]:
    return (
        Stoelbesluit.objects.filter(proeftuin=proeftuin)
        .annotate(
            wat=Value(_BESLUIT, IntegerField()),
            extra=Cast("publiek_id", TextField()),
            een=Value(value=False, output_field=BooleanField()),
        )
        .order_by()
        .values_list(
            "wat", "stoel", "een", "bezet", "niet_nodig", "extra", "naam", "reden", "stap_id"
        )
    )


def _blikken(proeftuin: Proeftuin) -> QuerySet[Any]:
    leeg, nee = Value("", TextField()), Value(value=False, output_field=BooleanField())
    return (
        Tafelblik.objects.filter(stap__proeftuin=proeftuin)
        .order_by()
        .values_list(Value(_BLIK, IntegerField()), leeg, nee, nee, nee, leeg, leeg, leeg, "stap_id")
    )


def _zitter(rij: tuple[Any, ...]) -> Zitter:
    _, soort, formeel, ervaring, _, rollen, _, functie, _ = rij
    return Zitter(
        soort=soort,
        formeel=bool(formeel) if soort else None,
        rollen=frozenset(json.loads(rollen or "[]")),
        ervaring=bool(ervaring),
        functie=functie,
    )


def _besluit(rij: tuple[Any, ...]) -> Besluit:
    _, stoel, _, bezet, niet_nodig, code, naam, reden, stap = rij
    return Besluit(code, stoel, naam, bool(niet_nodig), bool(bezet), stap, reden)


def bekende(proeftuin: Proeftuin, plaatsen: Iterable[Plaats]) -> dict[str, list[Organisatie]]:
    """Return by chair a few organisations here that could fill it and are not in; one query."""
    per_stoel = {plaats.code: soorten_bij(plaats.code) for plaats in plaatsen}
    gezocht = frozenset().union(*per_stoel.values())
    if not gezocht:
        return {}
    bezet = Contact.objects.van(proeftuin).in_leven().exclude(organisatie=None)
    rijen = list(
        Organisatie.objects.zichtbaar_in(proeftuin)
        .filter(soort__in=gezocht)
        .exclude(pk__in=bezet.values("organisatie"))
        .only("publiek_id", "naam", "soort")
        .order_by("naam")
    )
    return {
        code: [rij for rij in rijen if rij.soort in soorten][:MEESTE_NAMEN]
        for code, soorten in per_stoel.items()
    }
