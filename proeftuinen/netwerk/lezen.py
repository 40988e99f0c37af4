"""From the database to what may be shown: who has a place in a wave, and the picture of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import CharField, StringAgg, Value
from django.db.models.functions import Cast

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Zicht, zeg_naam
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import (
    Antwoordregel,
    Mens,
    Netwerkbeeld,
    Waarden,
    vul_beeld,
    zonder_masker,
)
from proeftuinen.netwerk.ligging.bewaren import Laag, liggingen
from proeftuinen.netwerk.ligging.vel import Punt
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from proeftuinen.netwerk.oprol import rol_op
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Stilte

_KOLOMMEN = (
    *("pk", "contact_id", "domein", "begonnen_op", "organisatie_id", "organisatie__naam"),
    *("contact__publiek_id", "contact__naam", "contact__functie", "contact__zicht"),
    *("contact__stand", "contact__gebruiker_id", "contact__gebruiker__naam"),
    *("contact__email", "contact__gebruiker__email"),
)


@dataclass(frozen=True, slots=True)
class Bezetting:
    """Who has a place in a wave: those on the map, by key, and how many chose not to be on it.

    `gevuld`: how many of those on the map began to answer. Not counted from answers: who answered
    about the reader only would be missing there, and in no other count of the same wave.
    """

    mensen: Mapping[int, Mens]
    gevuld: int
    ongenoemd: int
    sleutels: Mapping[int, int]  # id of an account -> key of the person, also of who is not on it
    plaatsen: Mapping[int, int]  # id of a place -> key of the person


def bezetting(meting: Meting) -> Bezetting:
    """Return who has a place, in order of their keys; three queries."""
    return _bezettingen([meting])[meting.pk]


def _bezettingen(metingen: Sequence[Meting]) -> Mapping[int, Bezetting]:
    """Return who has a place in each wave, by its key; three queries."""
    alle = list(
        Netwerkplaats.objects.filter(meting__in=metingen)
        .order_by("contact_id")
        .values("meting_id", *_KOLOMMEN)
    )
    stil, dimensies = _stil(alle), _dimensies(alle)
    per_meting: dict[int, list[Mapping[str, Any]]] = {meting.pk: [] for meting in metingen}
    for rij in alle:
        per_meting[rij["meting_id"]].append(rij)
    return {pk: _bezet(rijen, dimensies, stil) for pk, rijen in per_meting.items()}


def _bezet(
    rijen: Sequence[Mapping[str, Any]],
    dimensies: Mapping[int, frozenset[str]],
    stil: frozenset[str],
) -> Bezetting:
    op_kaart = [rij for rij in rijen if rij["contact__zicht"] != Zicht.NIETS]
    mensen = _zonder_dubbele(_mens(rij, dimensies, stil) for rij in op_kaart)
    sleutels = {
        rij["contact__gebruiker_id"]: rij["contact_id"]
        for rij in rijen
        if rij["contact__gebruiker_id"]
    }
    plaatsen = {rij["pk"]: rij["contact_id"] for rij in rijen}
    gevuld = sum(rij["begonnen_op"] is not None for rij in op_kaart)
    return Bezetting(mensen, gevuld, len(rijen) - len(op_kaart), sleutels, plaatsen)


def _stil(rijen: Iterable[Mapping[str, object]]) -> frozenset[str]:
    adressen = {
        str(rij["contact__gebruiker__email"] or rij["contact__email"]).lower() for rij in rijen
    } - {""}
    return frozenset(Stilte.objects.filter(adres__in=adressen).values_list("adres", flat=True))


def _dimensies(rijen: Iterable[Mapping[str, object]]) -> Mapping[int, frozenset[str]]:
    organisaties = {int(str(rij["organisatie_id"])) for rij in rijen if rij["organisatie_id"]}
    samen: dict[int, frozenset[str]] = {}
    for biedt in wie_biedt("dimensies_van"):
        samen |= biedt(organisaties)
    return samen


def _mens(
    rij: Mapping[str, object], dimensies: Mapping[int, frozenset[str]], stil: frozenset[str]
) -> Mens:
    domein = Domein(str(rij["domein"]))
    functie, waar = str(rij["contact__functie"]), str(rij["organisatie__naam"] or "")
    adres = str(rij["contact__gebruiker__email"] or rij["contact__email"]).lower()
    if rij["contact__zicht"] == Zicht.NAAM:
        naam = kort = zeg_naam(str(rij["contact__gebruiker__naam"] or rij["contact__naam"]))
    else:
        naam = ", ".join(filter(None, (functie, waar))) or f"Iemand ({domein.label.lower()})"
        kort = functie or waar or "Iemand"
    return Mens(
        sleutel=int(str(rij["contact_id"])),
        naam=naam,
        kort=kort,
        domein=domein,
        organisatie=rij["organisatie_id"],
        organisatienaam=waar,
        dimensies=dimensies.get(rij["organisatie_id"], frozenset()),
        in_rust=bool(rij["contact__stand"]) or adres in stil,
        publiek_id=str(rij["contact__publiek_id"]),
    )


def _zonder_dubbele(mensen: Iterable[Mens]) -> dict[int, Mens]:
    """Return them by key; of those who are called the same, each gets a number."""
    lijst = list(mensen)
    vaker = {naam for naam, aantal in Counter(m.naam for m in lijst).items() if aantal > 1}
    teller: Counter[str] = Counter()
    uit = {}
    for deze in lijst:
        mens = deze
        if deze.naam in vaker:
            teller[deze.naam] += 1
            nummer = f" ({teller[deze.naam]})"
            mens = replace(deze, naam=deze.naam + nummer, kort=deze.kort + nummer)
        uit[mens.sleutel] = mens
    return uit


@dataclass(frozen=True, slots=True)
class Golf:
    """A wave as this reader may see it, and the answers that its totals may be counted from.

    `regels` leaves out what others said about the reader; what is told of it, `maten.vrijgave`
    decides. Only for totals: never show one of them.
    """

    beeld: Netwerkbeeld
    regels: Sequence[Antwoordregel]


def lees_beeld(meting: Meting, lezer: Lezer | None) -> Netwerkbeeld:
    """Return the wave as this reader may see it, or for all together when there is no reader.

    Five queries. Who has a place but is not on the map sees no answer about themselves either.
    """
    return _lees([meting], lezer)[0][0]


def lees_golven(metingen: Sequence[Meting], lezer: Lezer | None) -> list[Golf]:
    """Return these waves as this reader may see them; five queries, however many waves."""
    return [
        Golf(
            beeld,
            [
                Antwoordregel(van, naar, waarde)
                for van, over in telt.items()
                for naar, waarde in over.items()
            ],
        )
        for beeld, telt in _lees(metingen, lezer)
    ]


def _lees(metingen: Sequence[Meting], lezer: Lezer | None) -> list[tuple[Netwerkbeeld, Waarden]]:
    """Return each wave as this reader may see it, and the answers that it is made of."""
    bezet = _bezettingen(metingen)
    waarden = _waarden(metingen, bezet)
    return [_golf(meting, bezet[meting.pk], waarden[meting.pk], lezer) for meting in metingen]


def _waarden(
    metingen: Sequence[Meting], bezet: Mapping[int, Bezetting]
) -> Mapping[int, dict[int, dict[int, int]]]:
    """Return what each said, by wave; one query.

    A row is all of whom one said the same: so most of the work is the database's, and a wave of
    150 people takes half the time.
    """
    wie = {plaats: mens for deel in bezet.values() for plaats, mens in deel.plaatsen.items()}
    waarden: dict[int, dict[int, dict[int, int]]] = {meting.pk: {} for meting in metingen}
    over = StringAgg(Cast("naar_id", CharField()), Value(","))
    rijen = Relatie.objects.filter(meting__in=metingen).order_by()
    rijen = rijen.values_list("meting_id", "van_id", "waarde").annotate(over=over)
    for pk, van, waarde, plaatsen in rijen:
        gaf = waarden[pk].setdefault(wie[van], {})
        gaf |= dict.fromkeys([wie[int(plaats)] for plaats in plaatsen.split(",")], waarde)
    return waarden


def _golf(
    meting: Meting, bezet: Bezetting, waarden: Waarden, lezer: Lezer | None
) -> tuple[Netwerkbeeld, Waarden]:
    voor = bezet.sleutels.get(lezer.gebruiker_id) if lezer and lezer.gebruiker_id else None
    leeg = Netwerkbeeld(
        titel=str(meting),
        dag=meting.dag,
        vorm=Antwoordvorm(meting.vorm),
        mensen={},
        paren={},
        gevuld=0,
        voor=voor,
        gedeeld=lezer is None,
        ongenoemd=bezet.ongenoemd,
        is_open=meting.is_open,
        publiek_id=meting.publiek_id,
    )
    telt = zonder_masker(waarden, bezet.mensen, voor)
    beeld = vul_beeld(leeg, telt, bezet.mensen)
    return replace(beeld, gevuld=bezet.gevuld), telt


def plaats_van(meting: Meting, gebruiker_id: int) -> Netwerkplaats | None:
    """Return the place of this account in the wave, if it has one."""
    rijen = Netwerkplaats.objects.filter(meting=meting, contact__gebruiker_id=gebruiker_id)
    return rijen.select_related("contact").first()


def te_zien(proeftuin: Proeftuin, lezer: Lezer) -> list[Meting]:
    """Return the waves that this reader may look at, the earliest first: an open one is the team's.

    Figures of an open wave, read twice, would tell who answered what in between. One query.
    """
    return van_lezer(Meting.objects.van(proeftuin).gehouden(), lezer)


def van_lezer(metingen: Iterable[Meting], lezer: Lezer) -> list[Meting]:
    """Return those of these waves that `te_zien` gives."""
    team = lezer.mag(Recht.NETWERK_BEHEREN)
    return [meting for meting in metingen if team or not meting.is_open]


def publieke_ids(beeld: Netwerkbeeld) -> Mapping[int, str]:
    """Return the public id of each organisation that people of the picture are of; one query."""
    sleutels = {mens.organisatie for mens in beeld.mensen.values() if mens.organisatie}
    rijen = Organisatie.objects.filter(pk__in=sleutels).order_by()
    return dict(rijen.values_list("pk", "publiek_id"))


def plekken(
    proeftuin: Proeftuin, metingen: Sequence[Meting], beeld: Netwerkbeeld, laag: Laag = Laag.MENSEN
) -> Mapping[int, Punt]:
    """Return where each in this picture of these waves lies; who has no place yet gets one.

    All see the places, and they stay. So they follow from the picture that goes from hand to hand
    of the last of these waves, whoever looks first.
    """

    def samen() -> Netwerkbeeld:
        gedeeld = lees_golven(metingen, None)[-1].beeld
        if laag == Laag.ORGANISATIES:
            gedeeld = rol_op(gedeeld, publieke_ids(gedeeld)).beeld
        return replace(gedeeld, mensen={**beeld.mensen, **gedeeld.mensen})

    return liggingen(proeftuin, beeld, laag, samen=samen)
