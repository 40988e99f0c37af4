"""A round as it stands now: each row looked over, who is there already, which organisations.

Everything is worked out anew from what was handed in and chosen, so that nothing goes stale.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from proeftuinen.mensen.inlezen.dubbel import Bekende, Dubbel, vind_dubbelen
from proeftuinen.mensen.inlezen.keuren import Rij, keur_alle
from proeftuinen.mensen.inlezen.kolommen import NAAMKOLOMMEN
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact, Contactrol
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import lijken, zoeknaam
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.stil import stil_onder

NIEUW, AANVULLEN, WEG = "nieuw", "aanvullen", "weg"
RIJKEUZES = {NIEUW, AANVULLEN, WEG}
ORG = "org:"  # in front of the key of a choice about an organisation


@dataclass(frozen=True)
class Kandidaat:
    """An organisation that a name in the list may mean: one that exists, or one of the list."""

    sleutel: str  # public id, or "=" and the name as one looks it up
    naam: str

    def __str__(self) -> str:
        return self.naam


@dataclass
class Naamvraag:
    """A name of an organisation in the list, and what it will become."""

    sleutel: str
    naam: str
    aantal: int
    bestaat: str = ""  # public id of the organisation of this name
    voorstellen: list[Kandidaat] = field(default_factory=list)
    keuze: str = ""  # public id, "=…" or "nieuw"

    @property
    def keuze_bestaat(self) -> bool:
        """Tell whether it becomes an organisation that exists."""
        return self.keuze != NIEUW and not self.keuze.startswith("=")


@dataclass
class Regel:
    """One row with all that was found out about it."""

    rij: Rij
    keuze: str
    dubbel: Dubbel | None
    stil: bool

    @property
    def weg(self) -> bool:
        """Tell whether the row is left out."""
        return self.keuze == WEG

    @property
    def fout(self) -> bool:
        """Tell whether something must be mended."""
        return not self.weg and bool(self.rij.fouten)

    @property
    def doet(self) -> str:
        """Return what happens to the row: "weg", "aanvullen", "nieuw", or "" when not chosen."""
        if self.keuze in {WEG, NIEUW} or self.dubbel is None:
            return self.keuze if self.keuze in {WEG, NIEUW} else NIEUW
        return AANVULLEN if self.dubbel.zeker or self.keuze == AANVULLEN else ""

    @property
    def bij(self) -> str:
        """Return in one line what the row says beside the name."""
        velden = "functie", "organisatie", "email", "telefoon"
        delen = [self.rij.waarden[veld] for veld in velden]
        rollen = [Contactrol(rol).label for rol in self.rij.rollen]
        return ", ".join(deel for deel in [*delen, *rollen] if deel)

    @property
    def letop(self) -> list[str]:
        """Return what is good to know of this row, and no mistake."""
        rust = ["Dit adres krijgt even geen post."] if self.stil else []
        return [*self.rij.letop, *rust]

    @property
    def open(self) -> bool:
        """Tell whether someone must say if this is the same person."""
        return not self.fout and not self.doet


@dataclass
class Blik:
    """All rows of a round, and the names of organisations in it."""

    regels: list[Regel]
    vragen: list[Naamvraag]
    zonder_naam: bool  # no column holds the name

    @cached_property
    def fouten(self) -> list[Regel]:
        """Return the rows in which something must be mended."""
        return [regel for regel in self.regels if regel.fout]

    @cached_property
    def open(self) -> list[Regel]:
        """Return the rows of which someone must say if it is the same person."""
        return [regel for regel in self.regels if regel.open]

    @cached_property
    def dubbel(self) -> list[Regel]:
        """Return the rows about someone who may be there already, chosen or not."""
        return [deel for deel in self.regels if deel.dubbel and not deel.fout and not deel.weg]

    @cached_property
    def goed(self) -> list[Regel]:
        """Return the rows that need no look."""
        return [deel for deel in self.regels if not (deel.fout or deel.weg) and deel.dubbel is None]

    @cached_property
    def weg(self) -> list[Regel]:
        """Return the rows that are left out."""
        return [regel for regel in self.regels if regel.weg]

    @property
    def samenvatting(self) -> str:
        """Say in one sentence how the list stands."""
        goed, fout, dubbel = len(self.goed), len(self.fouten), len(self.dubbel)
        delen = [f"{_mensen(goed)} goed"]
        if fout:
            delen.append(f"{fout} {'moet' if fout == 1 else 'moeten'} nog worden bekeken")
        if dubbel:
            delen.append(f"{dubbel} {'staat' if dubbel == 1 else 'staan'} er misschien al")
        if self.weg:
            delen.append(f"{len(self.weg)} lezen we niet in")
        return f"{', '.join(delen)}."

    @property
    def slotzin(self) -> str:
        """Say what pressing the button will do, or what comes first."""
        if self.fouten or self.open:
            return "Kijk eerst na wat bovenaan staat. We lezen iedereen in één keer in, of niemand."
        nieuw = sum(vraag.keuze == NIEUW for vraag in self.vragen)
        if not nieuw:
            return "We lezen iedereen in één keer in. Er gaat nog geen mail uit."
        wat = "1 nieuwe organisatie" if nieuw == 1 else f"{nieuw} nieuwe organisaties"
        return f"We maken ook {wat}. Er gaat nog geen mail uit."

    @property
    def bekend(self) -> str:
        """Return the ids of the organisations that names in the list stand for by themselves."""
        return " ".join(vraag.bestaat for vraag in self.vragen if vraag.bestaat)

    @property
    def klaar(self) -> bool:
        """Tell whether all can be taken in."""
        return not (self.fouten or self.open) and bool(self.mee)

    @cached_property
    def mee(self) -> list[Regel]:
        """Return the rows that are taken in, once all is chosen."""
        return [regel for regel in self.regels if not (regel.fout or regel.open or regel.weg)]


def _mensen(aantal: int) -> str:
    return "1 persoon" if aantal == 1 else f"{aantal} mensen"


def bekijk(ronde: Inleesronde, proeftuin: Proeftuin) -> Blik:
    """Return how a round stands now; three queries, however long it is."""
    kolommen = [deel["wat"] for deel in ronde.kolommen]
    rijen = keur_alle(ronde.rijen, kolommen)
    dubbelen = vind_dubbelen(rijen, _bekenden(proeftuin), ronde.keuzes)
    stil = stil_onder(rij.email for rij in rijen if rij.email)
    regels = [
        Regel(rij, keuze_van(ronde, rij), dubbelen.get(rij.nummer), rij.email in stil)
        for rij in rijen
    ]
    namen = [regel.rij.waarden["organisatie"] for regel in regels if not regel.weg]
    vragen = _naamvragen(namen, proeftuin, ronde.keuzes)
    zonder = not NAAMKOLOMMEN & set(kolommen)
    return Blik(regels, vragen, zonder)


def keuze_van(ronde: Inleesronde, rij: Rij) -> str:
    """Return what was chosen for this row, or ""."""
    return ronde.keuzes.get(str(rij.nummer), "")


def _bekenden(proeftuin: Proeftuin) -> Iterator[Bekende]:
    contacten = Contact.objects.van(proeftuin).met_naam().met_adres().order_by("pk")
    velden = "heet", "mailadres", "organisatie__naam", "telefoon", "publiek_id", "stand"
    for naam, adres, organisatie, telefoon, code, stand in contacten.values_list(*velden):
        yield Bekende(
            naam,
            adres,
            organisatie or "",
            telefoon,
            contact=code,
            overleden=stand == Contact.Stand.OVERLEDEN,
        )


def _naamvragen(
    namen: Sequence[str], proeftuin: Proeftuin, keuzes: Mapping[str, str]
) -> list[Naamvraag]:
    """Return for each name what it is: known, alike to what is known, or new."""
    bestaand = list(Organisatie.objects.zichtbaar_in(proeftuin).order_by("pk"))
    op_sleutel = {rij.zoeknaam: rij.publiek_id for rij in reversed(bestaand)}
    kandidaten = [Kandidaat(rij.publiek_id, rij.naam) for rij in bestaand]
    tellen = Counter(zoeknaam(naam) for naam in namen if naam)
    eerste = {zoeknaam(naam): naam for naam in reversed(namen) if naam}
    vragen = []
    for sleutel in dict.fromkeys(zoeknaam(naam) for naam in namen if naam):
        vraag = Naamvraag(sleutel, eerste[sleutel], tellen[sleutel], op_sleutel.get(sleutel, ""))
        if vraag.bestaat:
            vraag.keuze = vraag.bestaat
        else:
            _stel_voor(vraag, kandidaten, keuzes.get(ORG + sleutel, ""))
            kandidaten.append(Kandidaat(f"={sleutel}", vraag.naam))
        vragen.append(vraag)
    return vragen


def _stel_voor(vraag: Naamvraag, kandidaten: Sequence[Kandidaat], keuze: str) -> None:
    """Propose what the name may mean; the best is chosen until someone chooses otherwise."""
    vraag.voorstellen = lijken(vraag.naam, kandidaten)[:4]
    mogelijk = [deel.sleutel for deel in vraag.voorstellen]
    vraag.keuze = keuze if keuze in {*mogelijk, NIEUW} else [*mogelijk, NIEUW][0]
