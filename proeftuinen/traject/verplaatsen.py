"""Moving a step: what it asks of the later steps, and what the mover chose of that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.http import QueryDict

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagen import zeg_periode
from proeftuinen.traject import actions
from proeftuinen.traject.models import Stap
from proeftuinen.traject.planning import TE_LAAT, Verschuiving, stel_verschuiving_voor, uiterste_dag
from proeftuinen.traject.volgorde import als_planbaar, tegenspraak
from proeftuinen.traject.vrijedagen import reden_vrij


@dataclass(frozen=True)
class Voorstel:
    """A later step that could move along, and whether it is ticked."""

    stap: Stap
    verschuiving: Verschuiving
    gekozen: bool


def _kenmerk(begin: date, einde: date, schuif: Iterable[Verschuiving], let_op: str) -> str:
    """Return a short mark of a proposal: another proposal has another mark."""
    delen = (begin, einde, let_op, *((s.sleutel, s.nieuw_begin, s.nieuw_einde) for s in schuif))
    return sha256(repr(delen).encode()).hexdigest()[:16]


def _te_laat(start: date, dagen: Iterable[tuple[date, date]]) -> str:
    grens = uiterste_dag(start)
    return TE_LAAT if any(einde > grens for _, einde in dagen) else ""


@dataclass(frozen=True)
class Verplaatsing:
    """One step's new dates with the proposals for the later ones."""

    stap: Stap
    begin: date
    einde: date
    voorstellen: tuple[Voorstel, ...]
    let_op: str
    kenmerk: str
    bevestigd: bool
    intussen: bool
    fout: str

    @classmethod
    def van(cls, stap: Stap, gegevens: Mapping[str, Any], post: QueryDict) -> "Verplaatsing":
        """Read what was posted. Confirmed is a second post, or a first with nothing to ask.

        The second post carries the mark of the proposal that the mover saw. When it differs,
        because someone else moved a later step or the mover typed another day, it asks again.
        """
        begin, einde = gegevens["begin"], gegevens["einde"]
        stappen = list(Stap.objects.van(stap.proeftuin))
        regio = stap.proeftuin.schoolregio
        schuif = stel_verschuiving_voor(als_planbaar(stappen), stap.publiek_id, begin, einde, regio)
        bij_id = {deel.publiek_id: deel for deel in stappen}
        let_op = reden_vrij(begin, regio) or "" if begin == einde else ""
        kenmerk = _kenmerk(begin, einde, schuif, let_op)
        gezien = post.get("bevestigd", "")
        tweede_keer = gezien == kenmerk
        mee = set(post.getlist("mee")) if tweede_keer else {deel.sleutel for deel in schuif}
        voorstellen = tuple(
            Voorstel(bij_id[deel.sleutel], deel, deel.sleutel in mee) for deel in schuif
        )
        bevestigd = tweede_keer or not (voorstellen or let_op)
        nieuw = {stap.publiek_id: (begin, einde)} | {
            voorstel.stap.publiek_id: (
                voorstel.verschuiving.nieuw_begin,
                voorstel.verschuiving.nieuw_einde,
            )
            for voorstel in voorstellen
            if voorstel.gekozen
        }
        fout = tegenspraak(stappen, nieuw) or _te_laat(stap.proeftuin.start, nieuw.values())
        intussen = bool(gezien) and not tweede_keer
        return cls(stap, begin, einde, voorstellen, let_op, kenmerk, bevestigd, intussen, fout)

    def voer_uit(self, *, door: Gebruiker) -> None:
        """Move the step and the chosen later ones. Raises Bewerkingsconflict; then none moved."""
        naar = {self.stap: (self.begin, self.einde, self.stap.versie)}
        for voorstel in self._gekozen:
            deel = voorstel.verschuiving
            naar[voorstel.stap] = (deel.nieuw_begin, deel.nieuw_einde, voorstel.stap.versie)
        actions.stappen_verplaatsen(proeftuin=self.stap.proeftuin, door=door, naar=naar)

    @property
    def _gekozen(self) -> list[Voorstel]:
        return [voorstel for voorstel in self.voorstellen if voorstel.gekozen]

    @property
    def gelukt(self) -> str:
        """Return the sentence that says what was moved."""
        zin = f"{self.stap.naam} staat nu op {zeg_periode(self.begin, self.einde)}."
        aantal = len(self._gekozen)
        if aantal == 0:
            return zin
        meer = "1 stap schoof mee." if aantal == 1 else f"{aantal} stappen schoven mee."
        return f"{zin} {meer}"
