"""Reading consent and policy: what stands beside each organisation, and the sentences that lead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming, Noemt
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Groep:
    """A part of the list, in the order in which it asks attention."""

    kop: str
    vorm: str  # of the status mark
    woord: str


LAAT = Groep("Nu iets laten zien", "let-op", "De dag is voorbij")
NOG_NIET = Groep("Nog niet", "bezig", "Nog niet")
JA = Groep("Doet met instemming mee", "klaar", "Ja")
NIET_GEVRAAGD = Groep("Nog niet gevraagd", "gepland", "Nog niet gevraagd")
GROEPEN = (LAAT, NOG_NIET, JA, NIET_GEVRAAGD)


@dataclass(frozen=True)
class Regel:
    """An organisation with what it says, if it was asked."""

    organisatie: Organisatie
    instemming: Instemming | None
    groep: Groep


def _groep(instemming: Instemming | None, dag: date) -> Groep:
    if instemming is None:
        return NIET_GEVRAAGD
    if instemming.stand == Instemming.Stand.JA:
        return JA
    return LAAT if instemming.laten_zien_op and instemming.laten_zien_op < dag else NOG_NIET


def regels(proeftuin: Proeftuin, dag: date) -> list[Regel]:
    """Return the organisations that take part, what asks attention first; two queries."""
    per = {deel.organisatie_id: deel for deel in Instemming.objects.filter(proeftuin=proeftuin)}
    organisaties = Organisatie.objects.van(proeftuin).order_by("naam", "pk")
    alle = [Regel(deel, per.get(deel.pk), _groep(per.get(deel.pk), dag)) for deel in organisaties]
    return sorted(alle, key=lambda regel: GROEPEN.index(regel.groep))


def aantal_ja(rijen: Iterable[Regel]) -> int:
    """Return how many organisations take part with consent."""
    return sum(regel.groep is JA for regel in rijen)


def zeg_instemming(ja: int, alle: int) -> str:
    """Say how many organisations take part with consent: "5 van de 9 organisaties …"."""
    if not alle:
        return "Er staan nog geen organisaties bij deze proeftuin."
    if alle == 1:
        return f"{'Eén' if ja else 'Geen'} organisatie doet met instemming mee."
    werkwoord = "doet" if ja == 1 else "doen"
    return f"{ja} van de {alle} organisaties {werkwoord} met instemming mee."


@dataclass(frozen=True)
class Spiegel:
    """The papers, and how many named these residents at the start and name them now."""

    stukken: Sequence[Beleidsstuk]

    @property
    def begin(self) -> int:
        """Return how many named them in so many words at the start."""
        return sum(stuk.noemt_begin == Noemt.JA for stuk in self.stukken)

    @property
    def nu(self) -> int:
        """Return how many name them in so many words now."""
        return sum(stuk.noemt_nu == Noemt.JA for stuk in self.stukken)

    @property
    def zin(self) -> str:
        """Say both figures in one sentence."""
        aantal = len(self.stukken)
        if not aantal:
            return "Er staat nog geen beleid in de spiegel."
        van = "1 stuk" if aantal == 1 else f"{aantal} stukken"
        return (
            f"Bij het begin noemde {self.begin} van de {van} deze inwoners met zoveel woorden, "
            f"nu {self.nu}."
        )


def spiegel(proeftuin: Proeftuin) -> Spiegel:
    """Return the policy mirror; one query."""
    return Spiegel(list(Beleidsstuk.objects.filter(proeftuin=proeftuin)))
