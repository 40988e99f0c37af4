"""Between the register of consent and interviews: the question, the yes, and what leans on it."""

from collections.abc import Sequence

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Steun, Vraag
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.models import Deelname

INTERVIEW = "interview"


def tekst_van(stuk: Dagboekstuk) -> str:
    """Return the interview as one text: what someone agrees to, word for word."""
    delen = [stuk.titel, stuk.rol, stuk.tekst]
    delen += [f"{rij.vraag}\n{rij.antwoord}".strip() for rij in stuk.vragen.all()]
    return "\n\n".join(filter(None, delen))


def vragen(gebruiker: Gebruiker) -> list[Vraag]:
    """Return the interviews that wait for this person's yes; two queries.

    The code holds the version: when the text changes, there is another question.
    """
    plekken = Deelname.objects.filter(gebruiker=gebruiker).values("proeftuin")
    rijen = Dagboekstuk.objects.filter(
        soort=Dagboekstuk.Soort.INTERVIEW,
        contact__gebruiker=gebruiker,
        contact__proeftuin__in=plekken,
        toestemming=None,
    )
    rijen = rijen.select_related("contact__proeftuin", "contact__gebruiker")
    return [
        Vraag(
            f"{INTERVIEW}-{rij.publiek_id}-{rij.versie}",
            rij.contact,
            Toestemming.Doel.INTERVIEW,
            tekst_van(rij),
        )
        for rij in rijen.prefetch_related("vragen").order_by("pk")
    ]


def koppel(vraag: Vraag, toestemming: Toestemming) -> None:
    """Let the interview lean on this yes, in the words that were asked about."""
    soort, _, welk = vraag.code.partition("-")
    publiek_id, _, versie = welk.partition("-")
    if soort == INTERVIEW and versie.isdecimal():
        deze = Dagboekstuk.objects.filter(
            publiek_id=publiek_id, versie=int(versie), contact=vraag.contact
        )
        deze.update(toestemming=toestemming)


def steun(toestemmingen: Sequence[Toestemming]) -> list[Steun]:
    """Return the interviews that lean on these; one query."""
    rijen = Dagboekstuk.objects.filter(toestemming__in=toestemmingen).select_related("proeftuin")
    return [
        Steun(rij.toestemming_id, f"Interview: {rij.titel}", rij.get_absolute_url())
        for rij in rijen
    ]
