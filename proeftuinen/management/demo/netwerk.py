"""Two waves of Lindewaard: forty-five people each, and a network that grew between them.

Who says what follows from names and a fixed seed, so that every demo world is the same. Nobody
here exists. At the first wave one works mostly with one's own; at the second more across.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.organisaties import op_naam
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from proeftuinen.traject.models import Proeftuin, Stap

ERBIJ = ("Marit Zonneveld", "Casemanager dementie", "Thuiszorg Waardland")
LIEVER_NIET = "Renzo Palmieri"  # wants to stand on no map
BUITEN_BEELD = 3  # so many chose that only function and organisation are seen
_ZAAD = "lindewaard"


@dataclass(frozen=True)
class Golf:
    """How likely two people know each other, and work together when they do.

    Chances are for the same organisation, the same domain, and two domains.
    """

    kent: tuple[float, float, float]
    samen: tuple[float, float, float]
    zwijgt: int  # so many do not answer
    kwijt: float = 0  # how likely two lost sight of each other since


_NUL = Golf(kent=(0.97, 0.38, 0.14), samen=(0.85, 0.3, 0.16), zwijgt=4)
_TUSSEN = Golf(kent=(0.98, 0.5, 0.23), samen=(0.88, 0.42, 0.3), zwijgt=6, kwijt=0.05)
# Worlds that meet less than others do; of the usual chance so much is left.
_VER = {
    frozenset({Domein.ZORG, Domein.INFORMEEL}): 0.5,
    frozenset({Domein.GEMEENTE, Domein.ZORG}): 0.6,
    frozenset({Domein.CULTUUR, Domein.ZORG}): 0.2,
    frozenset({Domein.CULTUUR, Domein.GEMEENTE}): 0.2,
}


def leg_netwerk(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Hold the two waves on the days of the start meeting and the third work meeting."""
    sanne = mensen["sanne@lindewaard.example"]
    _toon_namen(proeftuin)
    stappen = {stap.nummer: stap for stap in Stap.objects.van(proeftuin)}
    overleden = Contact.objects.van(proeftuin).filter(stand=Contact.Stand.OVERLEDEN)
    ids = list(overleden.values_list("pk", flat=True))
    overleden.update(stand=Contact.Stand.GEWOON)  # at the start meeting they were there
    _houd(proeftuin, stappen["3"], Meting.Soort.NUL, _NUL, sanne)
    Contact.objects.filter(pk__in=ids).update(stand=Contact.Stand.OVERLEDEN)
    naam, functie, waar = ERBIJ
    Contact.objects.create(
        proeftuin=proeftuin,
        naam=naam,
        functie=functie,
        organisatie=op_naam(proeftuin)[waar],
        zicht=Zicht.NAAM,
        door=sanne,
    )
    _houd(proeftuin, stappen["5"], Meting.Soort.TUSSEN, _TUSSEN, sanne)


def _toon_namen(proeftuin: Proeftuin) -> None:
    """At the start meeting nearly all said: by my name."""
    ids = list(Contact.objects.van(proeftuin).order_by("pk").values_list("pk", flat=True))
    met_functie = Random(_ZAAD).sample(ids, BUITEN_BEELD)  # noqa: S311
    Contact.objects.filter(pk__in=ids).exclude(pk__in=met_functie).update(zicht=Zicht.NAAM)
    Contact.objects.van(proeftuin).filter(naam=LIEVER_NIET).update(zicht=Zicht.NIETS)


def _houd(
    proeftuin: Proeftuin, stap: Stap, soort: Meting.Soort, golf: Golf, door: Gebruiker
) -> None:
    meting = actions.maak(
        proeftuin=proeftuin, door=door, waarden={"soort": soort, "dag": stap.begin, "stap": stap}
    )
    actions.open_meting(meting=meting, door=door)
    plaatsen = list(
        Netwerkplaats.objects.filter(meting=meting)
        .select_related("contact__gebruiker", "organisatie")
        .order_by("pk")
    )
    Relatie.objects.bulk_create(list(_antwoorden(meting, plaatsen, golf)))
    moment = tijd.moment(stap.begin)
    gaven = Relatie.objects.filter(meting=meting).values("van")
    Netwerkplaats.objects.filter(pk__in=gaven).update(begonnen_op=moment, klaar_op=moment)
    actions.sluit(meting=Meting.objects.get(pk=meting.pk), door=door)
    Meting.objects.filter(pk=meting.pk).update(
        geopend_op=moment - tijd.DAG / 12, gesloten_op=moment
    )


def _antwoorden(meting: Meting, plaatsen: list[Netwerkplaats], golf: Golf) -> Iterable[Relatie]:
    zwijgers = set(Random(f"{_ZAAD}-{meting.soort}").sample(range(len(plaatsen)), golf.zwijgt))  # noqa: S311
    for een, van in enumerate(plaatsen):
        if een in zwijgers:
            continue
        for naar in plaatsen:
            if naar is not van:
                waarde = _zegt(van, naar, golf)
                yield Relatie(meting=meting, van=van, naar=naar, waarde=waarde)


def _zegt(van: Netwerkplaats, naar: Netwerkplaats, golf: Golf) -> Antwoord:
    """Return an answer; how near two are hardly differs between the waves and the two sides."""
    namen = sorted((str(van.contact), str(naar.contact)))
    paar = Random("-".join((_ZAAD, *namen)))  # noqa: S311
    nabij, drukte, kwijt = paar.random(), paar.random(), paar.random()
    eigen = Random("-".join((_ZAAD, str(van.contact), str(naar.contact)))).uniform(-0.06, 0.06)  # noqa: S311
    soort = _afstand(van, naar)
    ver = _VER.get(frozenset({Domein(van.domein), Domein(naar.domein)}), 1)
    if kwijt < golf.kwijt or nabij + eigen * ver > golf.kent[soort] * ver:
        return Antwoord.NIET
    return Antwoord.SAMEN if drukte + eigen < golf.samen[soort] else Antwoord.KEN


def _afstand(van: Netwerkplaats, naar: Netwerkplaats) -> int:
    """Return 0 within an organisation, 1 within a domain, 2 between two."""
    if van.organisatie_id and van.organisatie_id == naar.organisatie_id:
        return 0
    return 1 if van.domein == naar.domein and van.domein != Domein.OVERIG else 2
