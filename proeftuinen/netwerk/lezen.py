"""From the database to what may be shown: who has a place in a wave, and the picture of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Zicht, zeg_naam
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Antwoordregel, Mens, Netwerkbeeld, maak_beeld
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.post.models import Stilte

_KOLOMMEN = (
    *("contact_id", "domein", "begonnen_op", "organisatie_id", "organisatie__naam"),
    *("contact__publiek_id", "contact__naam", "contact__functie", "contact__zicht"),
    *("contact__stand", "contact__gebruiker_id", "contact__gebruiker__naam"),
    *("contact__email", "contact__gebruiker__email"),
)


@dataclass(frozen=True, slots=True)
class Bezetting:
    """Who has a place in a wave: those on the map, by key, and how many chose not to be on it."""

    mensen: Mapping[int, Mens]
    ongenoemd: int
    sleutels: Mapping[int, int]  # id of an account -> key of the person, also of who is not on it


def bezetting(meting: Meting) -> Bezetting:
    """Return who has a place, in order of their keys; three queries."""
    rijen = list(
        Netwerkplaats.objects.filter(meting=meting).order_by("contact_id").values(*_KOLOMMEN)
    )
    stil = _stil(rijen)
    dimensies = _dimensies(rijen)
    op_kaart = [rij for rij in rijen if rij["contact__zicht"] != Zicht.NIETS]
    mensen = _zonder_dubbele(_mens(rij, dimensies, stil) for rij in op_kaart)
    sleutels = {
        rij["contact__gebruiker_id"]: rij["contact_id"]
        for rij in rijen
        if rij["contact__gebruiker_id"]
    }
    return Bezetting(mensen, len(rijen) - len(op_kaart), sleutels)


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


def lees_beeld(meting: Meting, lezer: Lezer | None) -> Netwerkbeeld:
    """Return the wave as this reader may see it, or for all together when there is no reader.

    Five queries. Who has a place but is not on the map sees no answer about themselves either.
    """
    bezet = bezetting(meting)
    voor = bezet.sleutels.get(lezer.gebruiker_id) if lezer and lezer.gebruiker_id else None
    rijen = Relatie.objects.filter(meting=meting).order_by()
    regels = [
        Antwoordregel(*rij)
        for rij in rijen.values_list("van__contact_id", "naar__contact_id", "waarde")
    ]
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
    return maak_beeld(leeg, regels, bezet.mensen)


def plaats_van(meting: Meting, gebruiker_id: int) -> Netwerkplaats | None:
    """Return the place of this account in the wave, if it has one."""
    rijen = Netwerkplaats.objects.filter(meting=meting, contact__gebruiker_id=gebruiker_id)
    return rijen.select_related("contact").first()
