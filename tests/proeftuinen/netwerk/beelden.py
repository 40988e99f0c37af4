"""Pictures of a network made by hand, for tests that need no database."""

from collections.abc import Iterable, Mapping
from datetime import date

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Antwoordregel, Mens, Netwerkbeeld, maak_beeld

DAG = date(2025, 11, 20)
LATER = date(2026, 5, 12)


def maak_mensen(
    wie: int | Mapping[int, Domein] | Iterable[int], *, in_rust: Iterable[int] = ()
) -> dict[int, Mens]:
    """Make people by key: so many (1..n, all in zorg), these keys, or these keys with a domain."""
    if isinstance(wie, int):
        wie = range(1, wie + 1)
    domeinen = dict(wie) if isinstance(wie, Mapping) else dict.fromkeys(wie, Domein.ZORG)
    stil = set(in_rust)
    return {
        nr: Mens(
            sleutel=nr,
            naam=f"Mens {nr}",
            kort=f"Mens {nr}",
            domein=domein,
            in_rust=nr in stil,
            publiek_id=f"mens{nr:08d}",
        )
        for nr, domein in sorted(domeinen.items())
    }


def maak_netwerk(
    regels: Iterable[tuple[int, int, int]],
    mensen: int | Mapping[int, Domein] | Mapping[int, Mens],
    *,
    vorm: Antwoordvorm = Antwoordvorm.DRIE,
    voor: int | None = None,
    gedeeld: bool = False,
    dag: date = DAG,
    titel: str = "Nulmeting",
    **overig,
) -> Netwerkbeeld:
    """Make the picture of these answers (who, about whom, value) as this reader may see it."""
    klaar = isinstance(mensen, Mapping) and all(isinstance(m, Mens) for m in mensen.values())
    leeg = Netwerkbeeld(
        titel=titel,
        dag=dag,
        vorm=vorm,
        mensen={},
        paren={},
        gevuld=0,
        voor=voor,
        gedeeld=gedeeld,
        **overig,
    )
    antwoorden = [Antwoordregel(*regel) for regel in regels]
    return maak_beeld(leeg, antwoorden, mensen if klaar else maak_mensen(mensen))


def over_en_weer(lijnen: Iterable[tuple[int, int]], waarde: int = 2) -> list[tuple[int, int, int]]:
    """Return the answers in which both sides of each line say this."""
    return [regel for a, b in lijnen for regel in ((a, b, waarde), (b, a, waarde))]
