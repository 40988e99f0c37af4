"""Figures as they are kept once they were told (`models.Vrijgave`): to JSON and back. Pure.

Only what the page and the oogst show is in it, and `basis`: the lines there were, also when that
number was held back, so that a first number is not told because of one answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar, Stand
from proeftuinen.netwerk.cijfers.telling import Blok, Telling
from proeftuinen.netwerk.maten.treden import Treden
from proeftuinen.netwerk.maten.vrijgave import Verteld

_KOLOMMEN = ("sleutel", "naam", "kort", "domein", "organisatie", "organisatienaam")


@dataclass(frozen=True, slots=True)
class Cijfers:
    """What is told of a wave to who sees no names: totals, and its organisations as a drawing."""

    telling: Telling
    beeld: Netwerkbeeld
    basis: int

    def als_verteld(self, *, zelfde_meting: bool) -> Verteld | None:
        """Return the lines that were told; None when they were held back."""
        if self.telling.lijnen is None:
            return None
        blokken = self.telling.blokken
        return Verteld(
            self.telling.lijnen,
            {blok.paar: blok.lijnen for blok in blokken if blok.lijnen is not None},
            frozenset(blok.paar for blok in blokken if blok.lijnen is None),
            zelfde_meting=zelfde_meting,
        )


def als_json(cijfers: Cijfers) -> dict[str, Any]:
    """Return them as they are stored."""
    telling, beeld = cijfers.telling, cijfers.beeld
    return {
        "mensen": telling.mensen,
        "gevuld": telling.gevuld,
        "lijnen": telling.lijnen,
        "basis": cijfers.basis,
        "blokken": [
            [*(d.value for d in blok.paar), blok.lijnen, blok.mogelijk, _rijen(blok.treden)]
            for blok in telling.blokken
        ],
        "treden": _rijen(telling.treden),
        "organisaties": list(telling.organisaties),
        "beeld": {
            "mensen": [[getattr(mens, k) for k in _KOLOMMEN] for mens in beeld.mensen.values()],
            "paren": [list(paar) for paar in beeld.paren],
        },
    }


def uit_json(bewaard: Mapping[str, Any], titel: str, dag: date) -> Cijfers:
    """Return them as they were, of the wave that is called so."""
    telling = Telling(
        mensen=bewaard["mensen"],
        gevuld=bewaard["gevuld"],
        lijnen=bewaard["lijnen"],
        blokken=[
            Blok((Domein(een), Domein(ander)), lijnen, mogelijk, _treden(treden))
            for een, ander, lijnen, mogelijk, treden in bewaard["blokken"]
        ],
        treden=_treden(bewaard["treden"]),
        organisaties=bewaard["organisaties"],
    )
    mensen = [_mens(dict(zip(_KOLOMMEN, rij, strict=True))) for rij in bewaard["beeld"]["mensen"]]
    paren = [(een, ander) for een, ander in bewaard["beeld"]["paren"]]
    beeld = Netwerkbeeld(
        titel=titel,
        dag=dag,
        vorm=Antwoordvorm.DRIE,
        mensen={mens.sleutel: mens for mens in mensen},
        paren={paar: Paar(*paar, Stand.WEDERZIJDS) for paar in paren},
        gevuld=telling.gevuld,
        gedeeld=True,
    )
    return Cijfers(telling, beeld, bewaard["basis"])


def _mens(rij: Mapping[str, Any]) -> Mens:
    return Mens(**{**rij, "domein": Domein(rij["domein"])})


def _rijen(treden: Treden | None) -> list[list[int]] | None:
    return None if treden is None else [list(treden.op), list(treden.gaten)]


def _treden(rijen: Sequence[Iterable[int]] | None) -> Treden | None:
    return None if rijen is None else Treden(*(tuple(rij) for rij in rijen))
